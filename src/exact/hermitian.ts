import { DimensionError, HermiticityError } from '../matrix/errors.ts';
import { gaussianRationals, type Quadratic } from './algebraic-extension.ts';
import { characteristicPolynomial } from './characteristic-polynomial.ts';
import { type DistinctRoot, distinctRoots } from './distinct-roots.ts';
import type { ExactMatrix } from './exact-matrix.ts';
import { absoluteInteger, lcmOfIntegers } from './integer.ts';
import type { Rational } from './rational.ts';
import { refineRoot } from './real-roots.ts';

/**
 * Hermitian matrices over ℚ(i): exact inertia, positivity, exact spectrum.
 *
 * Exports: types `Inertia`, `ExactEigenvalue`; `inertiaOf`, `isPositiveSemidefinite`, `isPositiveDefinite`, `negativeDirection`,
 * `exactSpectrum`, `refineEigenvalue`.
 */

/** Numbers of positive, negative and zero eigenvalues. */
export interface Inertia {
  readonly positive: number;
  readonly negative: number;
  readonly zero: number;
}

/** Distinct eigenvalue of a Hermitian matrix, with its exact multiplicity. */
export type ExactEigenvalue = DistinctRoot;

type Gaussian = Quadratic<bigint>;

/** The matrix times the least common denominator of its entries. */
function clearedMatrix(matrix: ExactMatrix): { readonly entries: Gaussian[][]; readonly scale: bigint } {
  if (matrix.rows !== matrix.cols) {
    throw new DimensionError({
      argument: 'matrix',
      expected: 'have shape (n, n)',
      received: `it has shape (${matrix.rows}, ${matrix.cols})`,
    });
  }
  let scale = 1n;
  for (const part of [matrix.re, matrix.im ?? []]) {
    for (const entry of part) scale = lcmOfIntegers(scale, entry.denominator);
  }
  const integer = (x: Rational): bigint => x.numerator * (scale / x.denominator);
  const entries = Array.from({ length: matrix.rows }, (_, i) =>
    Array.from({ length: matrix.cols }, (_, j) => {
      const { a, b } = matrix.entry(i, j);
      return { a: integer(a), b: integer(b) };
    }),
  );
  for (let i = 0; i < matrix.rows; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      if (entries[i][j].a === entries[j][i].a && entries[i][j].b === -entries[j][i].b) continue;
      throw new HermiticityError({
        argument: 'matrix',
        expected: 'equal its adjoint',
        received: `entries (${i}, ${j}) and (${j}, ${i}) are not conjugate`,
      });
    }
  }
  return { entries, scale };
}

/**
 * Inertia by fraction-free LDL† with diagonal pivoting: the pivots are leading minors of a congruent matrix, and a change
 * of their sign is a negative eigenvalue (Sylvester, Jacobi). Singular and indefinite matrices are treated exactly.
 *
 * @throws {HermiticityError} when the matrix is not Hermitian
 */
export function inertiaOf(matrix: ExactMatrix): Inertia {
  const { entries } = clearedMatrix(matrix);
  const count = { positive: 0, negative: 0, zero: 0 };
  const active = entries.map((_, k) => k);
  let previous = 1n;
  while (active.length > 0) {
    const pivot = diagonalPivot(entries, active) ?? congruentPivot(entries, active);
    if (pivot === undefined) {
      count.zero += active.length;
      break;
    }
    const value = entries[pivot][pivot].a;
    if (value > 0n === previous > 0n) count.positive += 1;
    else count.negative += 1;
    active.splice(active.indexOf(pivot), 1);
    eliminate(entries, active, pivot, value, previous);
    previous = value;
  }
  return count;
}

/** Smallest nonzero diagonal entry. */
function diagonalPivot(entries: readonly Gaussian[][], active: readonly number[]): number | undefined {
  let best: number | undefined;
  for (const k of active) {
    const size = absoluteInteger(entries[k][k].a);
    if (size !== 0n && (best === undefined || size < absoluteInteger(entries[best][best].a))) best = k;
  }
  return best;
}

/**
 * With a zero diagonal and a_ij ≠ 0, adding a_ij times row j to row i, and its conjugate to the columns, is a congruence
 * that makes a_ii = 2|a_ij|². It only mixes rows that are still active, so later divisions stay exact.
 */
function congruentPivot(entries: readonly Gaussian[][], active: readonly number[]): number | undefined {
  for (const i of active) {
    const j = active.find((other) => entries[i][other].a !== 0n || entries[i][other].b !== 0n);
    if (j === undefined) continue;
    const factor = entries[i][j];
    for (const k of active) entries[i][k] = sum(entries[i][k], times(factor, entries[j][k]));
    for (const k of active) entries[k][i] = sum(entries[k][i], times(conjugate(factor), entries[k][j]));
    return i;
  }
  return undefined;
}

function times(x: Gaussian, y: Gaussian): Gaussian {
  return { a: x.a * y.a - x.b * y.b, b: x.a * y.b + x.b * y.a };
}

function sum(x: Gaussian, y: Gaussian): Gaussian {
  return { a: x.a + y.a, b: x.b + y.b };
}

function conjugate(x: Gaussian): Gaussian {
  return { a: x.a, b: -x.b };
}

function eliminate(
  entries: Gaussian[][],
  active: readonly number[],
  pivot: number,
  value: bigint,
  previous: bigint,
): void {
  for (const i of active) {
    const factor = entries[i][pivot];
    for (const j of active) {
      if (j > i) continue;
      const product = times(factor, entries[pivot][j]);
      const entry = {
        a: (value * entries[i][j].a - product.a) / previous,
        b: (value * entries[i][j].b - product.b) / previous,
      };
      entries[i][j] = entry;
      entries[j][i] = conjugate(entry);
    }
  }
}

/** Is the Hermitian matrix positive semidefinite? Exact, also for singular matrices. */
export function isPositiveSemidefinite(matrix: ExactMatrix): boolean {
  return inertiaOf(matrix).negative === 0;
}

/**
 * Vector v with v†Av < 0, the witness that a Hermitian matrix is not positive semidefinite.
 *
 * @returns shape (n, 1), or undefined exactly when the matrix is positive semidefinite
 * @throws  {HermiticityError} when the matrix is not Hermitian
 */
export function negativeDirection(matrix: ExactMatrix): ExactMatrix | undefined {
  const { entries } = clearedMatrix(matrix);
  const active = entries.map((_, k) => k);
  const pivots: number[] = [];
  for (let previous = 1n; active.length > 0;) {
    const negative = active.find((k) => entries[k][k].a < 0n);
    // the Schur complement of the positive pivots has a negative entry d: A⁻¹e on these rows has the form 1/d < 0
    if (negative !== undefined) return preimage(matrix, [...pivots, negative], [[negative, { a: 1n, b: 0n }]]);
    const pivot = diagonalPivot(entries, active);
    if (pivot === undefined) {
      const i = active.find((row) => active.some((col) => entries[row][col].a !== 0n || entries[row][col].b !== 0n));
      if (i === undefined) return undefined;
      const j = active.find((col) => entries[i][col].a !== 0n || entries[i][col].b !== 0n)!;
      // the complement is ((0, a), (ā, 0)): on (1, −ā) its inverse has the form −2
      const { a, b } = entries[i][j];
      return preimage(
        matrix,
        [...pivots, i, j],
        [
          [i, { a: 1n, b: 0n }],
          [j, { a: -a, b }],
        ],
      );
    }
    const value = entries[pivot][pivot].a;
    active.splice(active.indexOf(pivot), 1);
    eliminate(entries, active, pivot, value, previous);
    pivots.push(pivot);
    previous = value;
  }
  return undefined;
}

/** The vector on the given rows that the principal submatrix maps to the given one. */
function preimage(
  matrix: ExactMatrix,
  rows: readonly number[],
  image: readonly (readonly [number, Gaussian])[],
): ExactMatrix {
  const { arithmetic } = matrix;
  const { field } = arithmetic;
  const size = rows.length;
  const part = rows.flatMap((i) => rows.map((j) => matrix.entry(i, j)));
  const principal = arithmetic.matrixOf(
    size,
    size,
    part.map(({ a }) => a),
    part.map(({ b }) => b),
  );
  const target = rows.map((row) => image.find(([place]) => place === row)?.[1] ?? { a: 0n, b: 0n });
  const right = arithmetic.matrixOf(
    size,
    1,
    target.map(({ a }) => field.fromInteger(a)),
    target.map(({ b }) => field.fromInteger(b)),
  );
  const solution = principal.solve(right);
  if (solution === undefined) throw new Error('negativeDirection: a submatrix that has to be regular is singular');
  const places = Array.from({ length: matrix.rows }, (_, k) => rows.indexOf(k));
  return arithmetic.matrixOf(
    matrix.rows,
    1,
    places.map((at) => (at === -1 ? field.zero : solution.entry(at, 0).a)),
    places.map((at) => (at === -1 ? field.zero : solution.entry(at, 0).b)),
  );
}

/** Is the Hermitian matrix positive definite? */
export function isPositiveDefinite(matrix: ExactMatrix): boolean {
  return inertiaOf(matrix).positive === matrix.rows;
}

/**
 * Distinct eigenvalues in ascending order with exact multiplicities.
 *
 * @returns isolating intervals that are disjoint; rational eigenvalues are exact (up to degree 16 of their factor)
 * @throws  {HermiticityError} when the matrix is not Hermitian
 */
export function exactSpectrum(matrix: ExactMatrix): readonly ExactEigenvalue[] {
  const { entries, scale } = clearedMatrix(matrix);
  const size = entries.length;
  const field = gaussianRationals;
  const coefficients = characteristicPolynomial(field, {
    rows: size,
    cols: size,
    entries: entries.flat().map((entry) => field.fraction(entry, field.domain.one)),
  });
  // eigenvalues μ of scale·A have integer characteristic polynomial; λ = μ / scale
  const inLambda = coefficients.map((coefficient, k) => coefficient.a.numerator * scale ** BigInt(k));
  return distinctRoots(inLambda);
}

/** The eigenvalue with an interval at most as wide as wanted (width > 0). */
export function refineEigenvalue(eigenvalue: ExactEigenvalue, width: Rational): ExactEigenvalue {
  return { ...eigenvalue, ...refineRoot(eigenvalue.polynomial, eigenvalue, width) };
}
