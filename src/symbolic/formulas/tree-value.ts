import type { Tree } from './syntax.ts';

type Scope = Readonly<Record<string, number>>;

const FUNCTIONS: Readonly<Record<string, (...x: readonly number[]) => number>> = {
  sqrt: Math.sqrt,
  ln: Math.log,
  log: Math.log,
  exp: Math.exp,
  abs: Math.abs,
  max: Math.max,
  min: Math.min,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  arccos: Math.acos,
  acos: Math.acos,
  coth: (x) => 1 / Math.tanh(x),
};

/** Value of a parse tree in float64; NaN for names and functions that are not known. */
export function treeValue(tree: Tree, scope: Scope): number {
  switch (tree.kind) {
    case 'number':
      return Number(tree.text);
    case 'name':
      return scope[tree.name] ?? NaN;
    case 'negative':
      return -treeValue(tree.of, scope);
    case 'call':
      return FUNCTIONS[tree.name]?.(...tree.args.map((arg) => treeValue(arg, scope))) ?? NaN;
    case 'binary': {
      const [a, b] = [treeValue(tree.left, scope), treeValue(tree.right, scope)];
      return { '+': a + b, '-': a - b, '*': a * b, '/': a / b, '^': a ** b }[tree.operator];
    }
    default:
      return NaN;
  }
}
