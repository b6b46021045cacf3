import { lcmOfIntegers } from '../exact/integers/integer.ts';
import {
  addRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  parseRational,
  type Rational,
} from '../exact/integers/rational.ts';
import type { Matrix } from '../matrix/interface.ts';
import type { Tree } from '../symbolic/formulas/syntax.ts';
import { treeText } from '../symbolic/formulas/tree-text.ts';
import { ARITHMETIC, called, dimIn, type Expression, method, plain } from './expressions.ts';
import { quantityNamed } from './quantities.ts';
import { senseless } from './senseless.ts';
import { requireDims, type Scope, type Symmetry, type Term } from './terms.ts';

/** Entry of a matrix as it is written, re + i·im. */
interface ComplexRational {
  readonly re: Rational;
  readonly im: Rational;
}

/** [X, Y] is a commutator, [[a, b], [c, d]] a matrix on all subsystems. */
export function listTerm(args: readonly Tree[], read: (tree: Tree) => Term, scope: Scope): Term {
  const rows = args.map((row) => (row.kind === 'call' && row.name === '[' ? row.args : undefined));
  if (rows.every((row) => row !== undefined)) return matrixTerm(rows, scope);
  if (args.length === 2) return quantityNamed('comm')!.term(args.map(read), scope);
  throw senseless('have commutators [X, Y] and matrices [[a, b], [c, d]]', `there is a list of ${args.length}`);
}

function matrixTerm(rows: readonly (readonly Tree[])[], scope: Scope): Term {
  const dim = rows.length;
  const uneven = rows.findIndex((row) => row.length !== dim);
  if (uneven !== -1)
    throw senseless('have square matrices', `row ${uneven + 1} of ${dim} has length ${rows[uneven].length}`, {
      argument: uneven,
    });
  const all = scope.parties.map((_, k) => k);
  const fits = (dims: readonly number[]): boolean => dims.reduce((product, d) => product * d, 1) === dim;
  requireDims(scope, all, fits, `have a matrix with ${dim} rows on all subsystems of total dimension ${dim}`);
  const entries = rows.map((row, k) => row.map((entry) => entryOf(entry) ?? badEntry(entry, k)));
  const denominator = entries
    .flat()
    .flatMap(({ re, im }) => [re.denominator, im.denominator])
    .reduce(lcmOfIntegers, 1n);
  const numbers = (part: 're' | 'im'): readonly number[] =>
    entries.flat().map((entry) => Number((entry[part].numerator * denominator) / entry[part].denominator));
  const [re, im] = [numbers('re'), numbers('im')];
  if (![...re, ...im, Number(denominator)].every(Number.isSafeInteger))
    throw senseless('have matrices of fractions with a common denominator below 2^53', 'these need a larger one');
  const mirrored = (sign: 1n | -1n): boolean =>
    entries.every((row, k) =>
      row.every(({ re: x, im: y }, l) => {
        const { re: u, im: v } = entries[l][k];
        // a/b = c/d as products of integers.
        const equal = (a: Rational, b: Rational, s: bigint): boolean =>
          a.numerator * b.denominator === s * b.numerator * a.denominator;
        return equal(x, u, sign) && equal(y, v, -sign);
      }),
    );
  const is: Symmetry = mirrored(1n) ? 'Hermitian' : mirrored(-1n) ? 'anti-Hermitian' : 'any';
  return { type: 'operator', is, on: all, value: matrixExpression(dim, re, im, Number(denominator)) };
}

function badEntry(entry: Tree, row: number): never {
  throw senseless(
    'have matrices of numbers that are written out, such as 0.5, 1/2 and 2*i',
    `there is ${treeText(entry)}`,
    {
      argument: row,
      advice: 'Multiply the matrix by what is not.',
    },
  );
}

function matrixExpression(
  dim: number,
  re: readonly number[],
  im: readonly number[],
  denominator: number,
): Expression<Matrix> {
  const [size, real, imaginary, common] = [plain(dim), plain(re), plain(im), plain(denominator)];
  return method(ARITHMETIC, 'matrix', size, size, real, imaginary, common);
}

/** The number that an entry says; undefined for names and functions. */
function entryOf(tree: Tree): ComplexRational | undefined {
  if (tree.kind === 'number') return { re: parseRational(tree.text), im: ZERO };
  if (tree.kind === 'name') return tree.name === 'i' ? { re: ZERO, im: ONE } : undefined;
  if (tree.kind === 'negative') {
    const z = entryOf(tree.of);
    return z === undefined ? undefined : { re: negateRational(z.re), im: negateRational(z.im) };
  }
  if (tree.kind !== 'binary') return undefined;
  const [a, b] = [entryOf(tree.left), entryOf(tree.right)];
  if (a === undefined || b === undefined) return undefined;
  switch (tree.operator) {
    case '+':
      return { re: addRationals(a.re, b.re), im: addRationals(a.im, b.im) };
    case '-':
      return { re: addRationals(a.re, negateRational(b.re)), im: addRationals(a.im, negateRational(b.im)) };
    case '*':
      return {
        re: addRationals(multiplyRationals(a.re, b.re), negateRational(multiplyRationals(a.im, b.im))),
        im: addRationals(multiplyRationals(a.re, b.im), multiplyRationals(a.im, b.re)),
      };
    case '/':
      if (b.im.numerator !== 0n || b.re.numerator === 0n) return undefined;
      return { re: divideRationals(a.re, b.re), im: divideRationals(a.im, b.re) };
    default:
      return undefined;
  }
}

/** |01⟩⟨10| on all subsystems, one digit each. */
export function dyadTerm({ ket, bra }: Tree & { readonly kind: 'dyad' }, scope: Scope): Term {
  const { parties } = scope;
  const all = parties.map((_, k) => k);
  const levels = [ket, bra].map((label) => {
    if (!/^\d+$/.test(label) || label.length !== parties.length)
      throw senseless(
        `have one digit for each of the subsystems ${parties.join(', ')} in |…><…|`,
        `there is ${label}`,
        {
          advice: 'Write proj(A, 0) for |0><0| on one of several.',
        },
      );
    return Array.from(label, Number);
  });
  const fits = (dims: readonly number[]): boolean => levels.every((list) => list.every((n, k) => n < dims[k]));
  requireDims(scope, all, fits, 'have digits below the dimensions in |…><…|');
  const [row, col] = levels.map(indexOf);
  const is: Symmetry = ket === bra ? 'state' : 'any';
  return { type: 'operator', is, on: all, value: called('unitMatrix', dimIn(all), row, col, ARITHMETIC) };
}

/** Index of a basis vector, the first subsystem being the slow one. */
function indexOf(levels: readonly number[]): Expression<number> {
  return {
    of: ({ dims }) => levels.reduce((index, level, k) => index * dims[k] + level, 0),
    code: levels.slice(1).reduce((code, level, k) => `(${code}) * dims[${k + 1}] + ${level}`, String(levels[0])),
    uses: [],
  };
}

const ZERO: Rational = { numerator: 0n, denominator: 1n };
const ONE: Rational = { numerator: 1n, denominator: 1n };
