import type { Matrix } from '../matrix/interface.ts';
import { spectral } from '../matrix/spectral.ts';
import { hermitianPart } from './operators.ts';
import { nearest, taken } from './rational-matrix.ts';
import { partialTranspose } from './subsystems.ts';
import { isPositive } from './verdict.ts';

/** Smallest eigenvalues that are asked of both parts, in units of ‖C‖_F: a loose margin is met sooner, a tight one more often. */
const MARGINS = [2 ** -6, 2 ** -12, 2 ** -18];

/** Projections for each margin. */
const STEPS = 300;

/**
 * Decomposition C = P + Q^T with certainly positive P and Q, T transposing the first factor, where the method of Douglas and
 * Rachford finds one; undefined else, as always where C has no such decomposition with P, Q > 0.
 *
 * @param C     Hermitian, shape (n·m, n·m)
 * @param dims  [n, m]
 */
export function decomposed(
  C: Matrix,
  dims: readonly number[],
): { readonly positive: Matrix; readonly copositive: Matrix } | undefined {
  const A = nearest(C);
  if (!Number.isFinite(A.norm) || A.norm === 0) return undefined;
  const transposed = (X: Matrix): Matrix => partialTranspose(X, dims, 0);
  for (const share of MARGINS) {
    const margin = share * A.norm;
    let Z: Matrix = transposed(A).scaled(1 / 2);
    for (let step = 0; step < STEPS; step++) {
      const Q = withMargin(Z, margin);
      const found = verified(C, Q, transposed);
      if (found !== undefined) return found;
      const reflected = Q.scaled(2).minus(Z);
      const next = transposed(A.minus(withMargin(A.minus(transposed(reflected)), margin)));
      Z = nearest(hermitianPart(Z.plus(next).minus(Q)));
    }
  }
  return undefined;
}

/**
 * Q as it is, and what is left of C, where both are certainly positive in the arithmetic of C; undefined else.
 *
 * @param Q  float64 matrix of which only its numbers count
 */
export function verified(C: Matrix, Q: Matrix, transposed: (X: Matrix) => Matrix) {
  // In float64 first: a step that fails there is cheap.
  if (isPositive(nearest(C).minus(transposed(Q))).verdict !== 'yes') return undefined;
  const copositive = taken(Q, C.arithmetic);
  const positive = C.minus(transposed(copositive));
  return [positive, copositive].every((part) => isPositive(part).verdict === 'yes')
    ? { positive, copositive }
    : undefined;
}

/** Nearest matrix with eigenvalues of at least `margin`: margin + (Y + |Y|)/2 for Y = X − margin. */
function withMargin(X: Matrix, margin: number): Matrix {
  const shift = X.arithmetic.identity(X.rows).scaled(margin);
  const Y = X.minus(shift);
  const modulus = spectral(hermitianPart(Y.times(Y))).squareRoot();
  return nearest(
    hermitianPart(
      Y.plus(modulus)
        .scaled(1 / 2)
        .plus(shift),
    ),
  );
}
