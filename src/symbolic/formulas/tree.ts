import type { Field } from '../../exact/integers/field.ts';
import { parseRational } from '../../exact/integers/rational.ts';

/** Parse tree of a formula, statement or operator. */
export type Tree =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | Dyad
  | { readonly kind: 'ket'; readonly label: string }
  | Call
  | { readonly kind: 'negative'; readonly of: Tree }
  | Binary;

/** |ket⟩⟨bra| */
export interface Dyad {
  readonly kind: 'dyad';
  readonly ket: string;
  readonly bra: string;
  /** Subsystem on which it acts; undefined for the whole system. */
  readonly subsystem: number | undefined;
}

/** Function with its arguments. */
export interface Call {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly Tree[];
}

/** Two operands and what joins them. */
export interface Binary {
  readonly kind: 'binary';
  readonly operator: '+' | '-' | '*' | '/' | '^';
  readonly left: Tree;
  readonly right: Tree;
}

/** Operands and arguments, in order; none of a number, name, ket or dyad. */
export function partsOf(tree: Tree): readonly Tree[] {
  switch (tree.kind) {
    case 'negative':
      return [tree.of];
    case 'binary':
      return [tree.left, tree.right];
    case 'call':
      return tree.args;
    default:
      return [];
  }
}

/** The tree with other operands or arguments. */
export function withParts(tree: Tree, parts: readonly Tree[]): Tree {
  switch (tree.kind) {
    case 'negative':
      return { ...tree, of: parts[0] };
    case 'binary':
      return { ...tree, left: parts[0], right: parts[1] };
    case 'call':
      return { ...tree, args: parts };
    default:
      return tree;
  }
}

/** The tree with others in the place of some of its names. */
export function withNames(tree: Tree, imageOf: (name: string) => Tree | undefined): Tree {
  if (tree.kind === 'name') return imageOf(tree.name) ?? tree;
  return withParts(
    tree,
    partsOf(tree).map((part) => withNames(part, imageOf)),
  );
}

/** What becomes of the parts of a formula: undefined where nothing does, and then nothing becomes of the whole. */
export interface Algebra<T> {
  readonly number?: (text: string) => T | undefined;
  readonly name?: (name: string) => T | undefined;
  readonly negative?: (x: T) => T | undefined;
  readonly '+'?: (x: T, y: T) => T | undefined;
  readonly '-'?: (x: T, y: T) => T | undefined;
  readonly '*'?: (x: T, y: T) => T | undefined;
  readonly '/'?: (x: T, y: T) => T | undefined;
  /** Exponents mostly have to be numbers, so that they are not read before. */
  readonly '^'?: (base: T, exponent: Tree) => T | undefined;
  readonly call?: (name: string, args: readonly T[]) => T | undefined;
  readonly dyad?: (dyad: Dyad) => T | undefined;
  readonly ket?: (label: string) => T | undefined;
}

/** Value of a formula in an algebra, from its parts to the whole, from left to right. */
export function folded<T>(tree: Tree, algebra: Algebra<T>): T | undefined {
  switch (tree.kind) {
    case 'number':
      return algebra.number?.(tree.text);
    case 'name':
      return algebra.name?.(tree.name);
    case 'dyad':
      return algebra.dyad?.(tree);
    case 'ket':
      return algebra.ket?.(tree.label);
    case 'negative': {
      const x = folded(tree.of, algebra);
      return x === undefined ? undefined : algebra.negative?.(x);
    }
    case 'call': {
      const args = tree.args.map((arg) => folded(arg, algebra));
      return args.every((arg) => arg !== undefined) ? algebra.call?.(tree.name, args) : undefined;
    }
    default: {
      // A long sum is a chain of left operands, which the stack need not hold.
      const chain: Binary[] = [];
      let first: Tree = tree;
      for (; first.kind === 'binary'; first = first.left) chain.push(first);
      return chain.reduceRight<T | undefined>(
        (x, { operator, right }) => (x === undefined ? undefined : joined(x, operator, right, algebra)),
        folded(first, algebra),
      );
    }
  }
}

function joined<T>(x: T, operator: Binary['operator'], right: Tree, algebra: Algebra<T>): T | undefined {
  if (operator === '^') return algebra['^']?.(x, right);
  const y = folded(right, algebra);
  return y === undefined ? undefined : algebra[operator]?.(x, y);
}

/** Numbers, + − * and / in a field; undefined where a divisor is zero. */
export function algebraOf<T>(field: Field<T>): Algebra<T> {
  return {
    number: (text) => field.fromRational(parseRational(text)),
    negative: (x) => field.neg(x),
    '+': (x, y) => field.add(x, y),
    '-': (x, y) => field.sub(x, y),
    '*': (x, y) => field.mul(x, y),
    '/': (x, y) => (field.isZero(y) ? undefined : field.div(x, y)),
  };
}
