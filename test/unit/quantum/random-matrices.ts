import { float64 } from '../../../src/float64/matrix.ts';
import type { Arithmetic, Matrix, Real } from '../../../src/matrix/interface.ts';

/** Reproducible generator of integers in −size … size (xorshift). */
export function integers(seed: number, size = 9): () => number {
  let state = (seed * 2654435761 + 1) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return (state % (2 * size + 1)) - size;
  };
}

/** Matrix of Gaussian integers: sums and products of such matrices are exact in float64. */
export function integerMatrix(rows: number, cols: number, seed: number): Matrix {
  const next = integers(seed);
  const draw = (): number[] => Array.from({ length: rows * cols }, next);
  return float64.matrix(rows, cols, draw(), draw());
}

/** Full-rank density matrix with no symmetry. */
export function randomState(dim: number, seed: number): Matrix {
  const G = integerMatrix(dim, dim, seed);
  const gram = G.times(G.adjoint());
  return gram.scaled(float64.real(1).dividedBy(gram.trace()));
}

/** Hermitian matrix of Gaussian integers. */
export function integerHermitian(dim: number, seed: number): Matrix {
  const G = integerMatrix(dim, dim, seed);
  return G.plus(G.adjoint());
}

/** Largest modulus of the difference of two matrices. */
export function distance(A: Matrix, B: Matrix): number {
  return Math.sqrt(A.minus(B).squaredNorm().value);
}

/** K X + X K† + Σ_k weight_k A_k X A_k†, in one pass where the arithmetic has one, as float64 does, and by the superoperator elsewhere. */
export function imageIn(
  arithmetic: Arithmetic,
  drift: Matrix | undefined,
  sandwiches: readonly Matrix[],
  weights: readonly (Real | number)[] | undefined,
  X: Matrix,
): Matrix {
  if (arithmetic.image !== undefined) return arithmetic.image(drift, sandwiches, weights, X);
  return arithmetic.superoperator(drift, sandwiches, weights).times(X.hermitianCoordinates()).hermitianMatrix();
}
