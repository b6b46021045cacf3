import { ArithmeticError, DimensionError } from '../../matrix/errors.ts';
import type { Matrix, Real } from '../../matrix/interface.ts';
import { quadraticField } from '../integers/algebraic-extension.ts';
import type { Field, RealField, Ring } from '../integers/field.ts';
import { integers, lcmOfIntegers } from '../integers/integer.ts';
import { type FieldArithmetic, FieldMatrix, isMatrixOf } from './field-matrix.ts';
import { fieldElement, FieldReal } from './field-real.ts';
import { divideRationals, type Rational, rational, rationalFromNumber, rationals } from '../integers/rational.ts';

/**
 * Arithmetic over a real exact field.
 *
 * Matrices and numbers of two arithmetics never mix, so make one per field and share it.
 *
 * @param name  name in reports
 * @param field the real field; its elements must not contain √−1
 */
export function fieldArithmetic<T, D>(name: 'exact' | 'symbolic', field: RealField<T, D>): FieldArithmetic<T> {
  const complexField = quadraticField(field, field.domain.fromInteger(-1n));
  const fromNumber = (value: number): T => field.fromRational(rationalFromNumber(value));
  const arithmetic: FieldArithmetic<T> = {
    name,
    field: field,
    complexField: complexField,
    real: (numerator, denominator = 1) =>
      arithmetic.number(
        field.fromRational(divideRationals(rationalFromNumber(numerator), rationalFromNumber(denominator))),
      ),
    number: (element) => new FieldReal(arithmetic.field, element),
    matrix: (rows, cols, re, im, denominator = 1) => {
      const divisor = rationalFromNumber(denominator);
      // What is missing has no entries, which their number shows.
      const entries = (part: ArrayLike<number> | undefined): T[] =>
        Array.from(part ?? [], (value) =>
          denominator === 1
            ? fromNumber(value)
            : field.fromRational(divideRationals(rationalFromNumber(value), divisor)),
        );
      return new FieldMatrix(arithmetic, rows, cols, entries(re), im === undefined ? undefined : entries(im));
    },
    matrixOf: (rows, cols, re, im) => new FieldMatrix(arithmetic, rows, cols, re, im),
    identity: (dim) => {
      const entries = Array.from({ length: dim * dim }, (_, k) => (k % (dim + 1) === 0 ? field.one : field.zero));
      return new FieldMatrix(arithmetic, dim, dim, entries);
    },
    superoperator: (drift, sandwiches, weights) => superoperator(arithmetic, drift, sandwiches, weights),
  };
  return arithmetic;
}

interface ComplexEntry<T> {
  readonly row: number;
  readonly col: number;
  readonly re: T;
  readonly im: T;
}

/**
 * X ↦ K X + X K† + Σ w A X A† in Hermitian coordinates: y_ab = Σ_ij S_ab,ij x_ij with x_ji the conjugate of x_ij, for
 * a ≥ b only, the rest following by Hermiticity. Only nonzero entries of K and A are visited. Rational numbers are taken over one
 * denominator, so that each entry of the result is reduced once.
 */
function superoperator<T>(
  arithmetic: FieldArithmetic<T>,
  drift: Matrix | undefined,
  sandwiches: readonly Matrix[],
  weights: readonly (Real | number)[] | undefined,
): FieldMatrix<T> {
  const { field } = arithmetic;
  const first = drift ?? sandwiches[0];
  if (first === undefined) {
    throw new DimensionError({
      argument: 'drift',
      expected: 'be given when there are no sandwiches',
      received: 'it is undefined',
    });
  }
  const dim = first.rows;
  const terms: Terms<T> = {
    drift: drift === undefined ? [] : nonzeroEntries(arithmetic, drift, dim, 'drift'),
    sandwiches: sandwiches.map((sandwich, k) => ({
      entries: nonzeroEntries(arithmetic, sandwich, dim, 'sandwiches'),
      weight: weights === undefined ? field.one : fieldElement(field, weights[k]),
    })),
  };
  const isRational = (field as Field<unknown>) === rationals;
  const entries = isRational
    ? (overIntegers(dim, terms as unknown as Terms<Rational>) as unknown as T[])
    : entriesOf(field, dim, terms);
  return arithmetic.matrixOf(dim * dim, dim * dim, entries);
}

/** Nonzero entries of the operators of a superoperator. */
interface Terms<T> {
  readonly drift: readonly ComplexEntry<T>[];
  readonly sandwiches: readonly { readonly entries: readonly ComplexEntry<T>[]; readonly weight: T }[];
}

function overIntegers(dim: number, { drift, sandwiches }: Terms<Rational>): Rational[] {
  const denominatorOf = (entries: readonly ComplexEntry<Rational>[]): bigint =>
    entries.reduce((d, { re, im }) => lcmOfIntegers(lcmOfIntegers(d, re.denominator), im.denominator), 1n);
  const times = (x: Rational, d: bigint): bigint => (x.numerator * d) / x.denominator;
  const cleared = (entries: readonly ComplexEntry<Rational>[], d: bigint): readonly ComplexEntry<bigint>[] =>
    entries.map(({ row, col, re, im }) => ({ row, col, re: times(re, d), im: times(im, d) }));
  const own = sandwiches.map(({ entries }) => denominatorOf(entries));
  const common = sandwiches.reduce(
    (d, { weight }, k) => lcmOfIntegers(d, weight.denominator * own[k] * own[k]),
    denominatorOf(drift),
  );
  const sums = entriesOf(integers, dim, {
    drift: cleared(drift, common),
    sandwiches: sandwiches.map(({ entries, weight }, k) => ({
      entries: cleared(entries, own[k]),
      weight: times(weight, common / (own[k] * own[k])),
    })),
  });
  return sums.map((sum) => rational(sum, common));
}

/** Entries of the superoperator over a ring. */
function entriesOf<T>(field: Ring<T>, dim: number, { drift, sandwiches }: Terms<T>): T[] {
  const size = dim * dim;
  const entries = new Array<T>(size * size).fill(field.zero);
  const coordinate = (i: number, j: number): number => dim + i * (i - 1) + 2 * j;
  const accumulate = (row: number, col: number, value: T): void => {
    if (field.isZero(value)) return;
    const at = row * size + col;
    entries[at] = field.add(entries[at], value);
  };
  /** Adds re + i·im to the coefficient of x_ij in y_ab, a ≥ b. */
  const add = (a: number, b: number, i: number, j: number, re: T, im: T): void => {
    const source = i === j ? i : i > j ? coordinate(i, j) : coordinate(j, i);
    const target = a === b ? a : coordinate(a, b);
    accumulate(target, source, re);
    if (a !== b) accumulate(target + 1, source, im);
    if (i === j) return;
    // x_ij = u + i v for i > j and u − i v for i < j: i·(re + i·im) = −im + i·re
    const [onRe, onIm] = i > j ? [field.neg(im), re] : [im, field.neg(re)];
    accumulate(target, source + 1, onRe);
    if (a !== b) accumulate(target + 1, source + 1, onIm);
  };
  const identity = Array.from({ length: dim }, (_, k) => ({ row: k, col: k, re: field.one, im: field.zero }));
  for (const k of drift) {
    for (const e of identity) {
      if (k.row >= e.row) add(k.row, e.row, k.col, e.col, k.re, k.im);
      if (e.row >= k.row) add(e.row, k.row, e.col, k.col, k.re, field.neg(k.im));
    }
  }
  for (const { entries: list, weight } of sandwiches) {
    for (const left of list) {
      const [re, im] = [field.mul(weight, left.re), field.mul(weight, left.im)];
      for (const right of list) {
        if (left.row < right.row) continue;
        const productRe = field.add(field.mul(re, right.re), field.mul(im, right.im));
        const productIm = field.sub(field.mul(im, right.re), field.mul(re, right.im));
        add(left.row, right.row, left.col, right.col, productRe, productIm);
      }
    }
  }
  return entries;
}

function nonzeroEntries<T>(
  arithmetic: FieldArithmetic<T>,
  matrix: Matrix,
  dim: number,
  argument: string,
): readonly ComplexEntry<T>[] {
  if (!isMatrixOf(arithmetic, matrix)) {
    throw new ArithmeticError({
      argument,
      expected: `belong to this ${arithmetic.name} arithmetic`,
      received: `it belongs to ${matrix.arithmetic.name}`,
    });
  }
  if (matrix.rows !== dim || matrix.cols !== dim) {
    throw new DimensionError({
      argument,
      expected: `have shape (${dim}, ${dim})`,
      received: `it has shape (${matrix.rows}, ${matrix.cols})`,
    });
  }
  const list: ComplexEntry<T>[] = [];
  for (let k = 0; k < matrix.re.length; k += 1) {
    const [row, col] = [Math.floor(k / dim), k % dim];
    const { a: re, b: im } = matrix.entry(row, col);
    if (!arithmetic.field.isZero(re) || !arithmetic.field.isZero(im)) list.push({ row, col, re, im });
  }
  return list;
}
