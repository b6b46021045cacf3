import { DimensionError, HermiticityError } from '../../matrix/errors.ts';
import type { ExactMatrix } from './exact-matrix.ts';
import { conjugate, type GaussianInteger, gaussianIntegers } from '../integers/gaussian-integer.ts';
import { absoluteInteger, lcmOfIntegers } from '../integers/integer.ts';
import type { Rational } from '../integers/rational.ts';

/**
 * Hermitian matrices over ℚ(i): exact inertia and positivity.
 */

/** Numbers of positive, negative and zero eigenvalues. */
interface Inertia {
  readonly positive: number;
  readonly negative: number;
  readonly zero: number;
}

/** Entries of the matrix times their least common denominator. */
function clearedMatrix(matrix: ExactMatrix): GaussianInteger[][] {
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
  return entries;
}

/**
 * Inertia by fraction-free LDL† with diagonal pivoting: the pivots are leading minors of a congruent matrix, and a change
 * of their sign is a negative eigenvalue (Sylvester, Jacobi). Singular and indefinite matrices are treated exactly.
 *
 * @throws {HermiticityError} when the matrix is not Hermitian
 */
export function inertiaOf(matrix: ExactMatrix): Inertia {
  const entries = clearedMatrix(matrix);
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
function diagonalPivot(entries: readonly GaussianInteger[][], active: readonly number[]): number | undefined {
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
function congruentPivot(entries: readonly GaussianInteger[][], active: readonly number[]): number | undefined {
  const ring = gaussianIntegers;
  for (const i of active) {
    const j = active.find((other) => entries[i][other].a !== 0n || entries[i][other].b !== 0n);
    if (j === undefined) continue;
    const factor = entries[i][j];
    for (const k of active) entries[i][k] = ring.add(entries[i][k], ring.mul(factor, entries[j][k]));
    for (const k of active) entries[k][i] = ring.add(entries[k][i], ring.mul(conjugate(factor), entries[k][j]));
    return i;
  }
  return undefined;
}

function eliminate(
  entries: GaussianInteger[][],
  active: readonly number[],
  pivot: number,
  value: bigint,
  previous: bigint,
): void {
  for (const i of active) {
    const factor = entries[i][pivot];
    for (const j of active) {
      if (j > i) continue;
      const product = gaussianIntegers.mul(factor, entries[pivot][j]);
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
