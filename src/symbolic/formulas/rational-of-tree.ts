import { type Rational, rationals } from '../../exact/integers/rational.ts';
import { algebraOf, folded, type Tree } from './tree.ts';

const RATIONALS = algebraOf(rationals);

/** Value of a tree of numbers, + − * and /, as exponents are; undefined for any other. */
export function rationalOfTree(tree: Tree): Rational | undefined {
  return folded(tree, RATIONALS);
}
