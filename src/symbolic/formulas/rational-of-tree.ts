import {
  addRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  parseRational,
  type Rational,
} from '../../exact/integers/rational.ts';
import type { Tree } from './syntax.ts';

/** Value of a tree of numbers, + − * and /, as exponents are; undefined for any other. */
export function rationalOfTree(tree: Tree): Rational | undefined {
  switch (tree.kind) {
    case 'number':
      return parseRational(tree.text);
    case 'negative': {
      const value = rationalOfTree(tree.of);
      return value && negateRational(value);
    }
    case 'binary': {
      const left = rationalOfTree(tree.left);
      const right = left && rationalOfTree(tree.right);
      if (left === undefined || right === undefined) return undefined;
      switch (tree.operator) {
        case '+':
          return addRationals(left, right);
        case '-':
          return addRationals(left, negateRational(right));
        case '*':
          return multiplyRationals(left, right);
        case '/':
          return right.numerator === 0n ? undefined : divideRationals(left, right);
        default:
          return undefined;
      }
    }
    default:
      return undefined;
  }
}
