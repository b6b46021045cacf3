import { functionNamed } from './elementary-functions.ts';
import { type Algebra, folded, type Tree } from './tree.ts';

const ALGEBRA: Algebra<number> = {
  number: Number,
  negative: (x) => -x,
  '+': (x, y) => x + y,
  '-': (x, y) => x - y,
  '*': (x, y) => x * y,
  '/': (x, y) => x / y,
  call: (name, args) => functionNamed(name)?.float64(...args),
};

/** Value of a parse tree in float64; NaN for names and functions that are not known. */
export function treeValue(tree: Tree, scope: Readonly<Record<string, number>>): number {
  const algebra: Algebra<number> = {
    ...ALGEBRA,
    name: (name) => scope[name],
    '^': (base, exponent) => base ** (folded(exponent, algebra) ?? NaN),
  };
  return folded(tree, algebra) ?? NaN;
}
