import { exact, type ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { type Ball, ballOf, roundedBall, scaledBall, sumOfBalls } from '../ball/ball.ts';
import type { MatrixTerm } from './spectral-decomposition.ts';

/**
 * Combinations R + Σ c_k M_k of rational matrices, and questions about rational matrices.
 */

/** Combinations with more terms than this are enclosed instead of multiplied out. */
export const LARGEST_COMBINATION = 40;

/** The combination with rational coefficients moved to R, equal ones added up and zero matrices left out. */
export function mergedTerms(
  R: ExactMatrix,
  terms: readonly MatrixTerm[],
): { readonly rational: ExactMatrix; readonly terms: readonly MatrixTerm[] } {
  let total = R;
  const merged = new Map<string, MatrixTerm>();
  for (const { coefficient, matrix } of terms) {
    if (coefficient.exact !== undefined) {
      total = total.plus(matrix.scaled(exact.number(coefficient.exact)));
      continue;
    }
    const { key } = coefficient;
    const before = merged.get(key);
    merged.set(key, { coefficient, matrix: before === undefined ? matrix : before.matrix.plus(matrix) });
  }
  return { rational: total, terms: [...merged.values()].filter(({ matrix }) => !isZeroMatrix(matrix)) };
}

/** Ball around the combination; undefined where a coefficient has no enclosure. */
export function ballOfTerms(R: ExactMatrix, terms: readonly MatrixTerm[], bits: number): Ball | undefined {
  if (terms.length === 0) return ballOf(R, bits);
  const working = bits + 16;
  let sum = ballOf(R, working);
  for (const { coefficient, matrix } of terms) {
    const c = coefficient.enclose(working);
    if (c === undefined) return undefined;
    sum = sumOfBalls(sum, scaledBall(ballOf(matrix, working), c));
  }
  return roundedBall(sum, bits);
}

export function isZeroMatrix({ re, im }: ExactMatrix): boolean {
  return im === undefined && re.every(({ numerator }) => numerator === 0n);
}

export function isHermitianMatrix(matrix: ExactMatrix): boolean {
  return matrix.minus(matrix.adjoint()).squaredNorm().sign() === 0;
}

/** Does the gathering of entries commute with transposition, so that Hermitian matrices stay Hermitian? */
export function isSymmetricGather(dim: number, rows: number, cols: number, source: Int32Array): boolean {
  if (rows !== cols) return false;
  const terms = source.length / (rows * cols);
  const sourcesOf = (i: number, j: number, transposed: boolean): string => {
    const start = (i * cols + j) * terms;
    return Array.from(source.subarray(start, start + terms), (k) =>
      transposed ? (k % dim) * dim + Math.floor(k / dim) : k,
    )
      .sort((a, b) => a - b)
      .join();
  };
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j <= i; j++) if (sourcesOf(i, j, false) !== sourcesOf(j, i, true)) return false;
  }
  return true;
}
