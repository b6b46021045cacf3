import { lcmOfIntegers } from '../exact/integers/integer.ts';
import { type Quadratic, quadraticField } from '../exact/integers/algebraic-extension.ts';
import { type Rational, rationals } from '../exact/integers/rational.ts';
import type { Matrix } from '../matrix/interface.ts';
import { type Algebra, algebraOf, type Dyad, folded, type Tree } from '../symbolic/formulas/tree.ts';
import { treeText } from '../symbolic/formulas/tree-text.ts';
import { ARITHMETIC, called, dimIn, type Expression, method, plain } from './expressions.ts';
import { quantityNamed } from './quantities.ts';
import { senseless } from './senseless.ts';
import { requireDims, type Scope, type Symmetry, type Term } from './terms.ts';
import { productOfNumbers } from '../matrix/product-of-numbers.ts';

/** Entries of matrices as they are written, a + b i. */
const GAUSSIAN = quadraticField(rationals, -1n);

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
  const fits = (dims: readonly number[]): boolean => productOfNumbers(dims) === dim;
  requireDims(scope, all, fits, `have a matrix with ${dim} rows on all subsystems of total dimension ${dim}`);
  const entries = rows.map((row, k) => row.map((entry) => folded(entry, ENTRIES) ?? badEntry(entry, k)));
  const denominator = entries
    .flat()
    .flatMap(({ a, b }) => [a.denominator, b.denominator])
    .reduce(lcmOfIntegers, 1n);
  const numbers = (part: 'a' | 'b'): readonly number[] =>
    entries.flat().map((entry) => Number((entry[part].numerator * denominator) / entry[part].denominator));
  const [re, im] = [numbers('a'), numbers('b')];
  if (![...re, ...im, Number(denominator)].every(Number.isSafeInteger))
    throw senseless('have matrices of fractions with a common denominator below 2^53', 'these need a larger one');
  const mirrored = (sign: 1n | -1n): boolean =>
    entries.every((row, k) =>
      row.every((entry, l) => {
        const mirror = GAUSSIAN.conjugate(entries[l][k]);
        return GAUSSIAN.equals(entry, sign === 1n ? mirror : GAUSSIAN.neg(mirror));
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

/** The numbers that entries say; undefined for names and functions. */
const ENTRIES: Algebra<Quadratic<Rational>> = {
  ...algebraOf(GAUSSIAN),
  name: (name) => (name === 'i' ? GAUSSIAN.element(GAUSSIAN.base.zero, GAUSSIAN.base.one) : undefined),
};

/** |01⟩⟨10| on all subsystems, one digit each. */
export function dyadTerm({ ket, bra }: Dyad, scope: Scope): Term {
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
