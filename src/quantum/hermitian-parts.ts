import { EnclosureMatrix } from '../enclosure/matrix/matrix.ts';
import { Float64Matrix } from '../float64/matrix.ts';
import { hermiticityDefect } from '../float64/spectrum.ts';
import type { Matrix } from '../matrix/interface.ts';
import { hermiticityTolerance } from '../matrix/tolerances.ts';
import { exceeds } from './verdict.ts';

/** Does A certainly differ from its adjoint, in float64 by more than rounding? */
export function differsFromAdjoint(A: Matrix): boolean {
  if (A instanceof Float64Matrix) return hermiticityDefect(A) > hermiticityTolerance(A.rows, A.norm, A.error);
  return exceeds(A.minus(A.adjoint()).squaredNorm(), 0, A.arithmetic);
}

/**
 * The matrix itself where it is known to be Hermitian; in float64, where rounding separates it from its adjoint, its Hermitian part
 * with ‖A − A†‖/2 added to the error; undefined else: an enclosure of what is Hermitian need not be known to be.
 */
export function hermitianWithin(A: Matrix): Matrix | undefined {
  if (A instanceof EnclosureMatrix) return A.isHermitian ? A : undefined;
  if (!(A instanceof Float64Matrix)) return differsFromAdjoint(A) ? undefined : A;
  const defect = hermiticityDefect(A);
  if (defect === 0) return A;
  if (defect > hermiticityTolerance(A.rows, A.norm, A.error)) return undefined;
  const { rows, cols, isReal, data, error } = A.plus(A.adjoint()).scaled(1 / 2);
  // The defect itself is a sum of rounded squares.
  const half = (defect / 2) * (1 + rows * cols * Number.EPSILON);
  return new Float64Matrix(rows, cols, isReal, data, error + half);
}

/**
 * Image of any operator under a linear map that preserves Hermiticity, Φ(X) = Φ(X₁) + iΦ(X₂) with X = X₁ + iX₂.
 *
 * @param X      operator, shape (d, d)
 * @param image  Φ on Hermitian matrices
 */
export function fromHermitianParts(X: Matrix, image: (hermitian: Matrix) => Matrix): Matrix {
  const hermitian = hermitianWithin(X);
  if (hermitian !== undefined) return image(hermitian);
  const adjoint = X.adjoint();
  const half = X.arithmetic.real(1, 2);
  const first = X.plus(adjoint).scaled(half);
  const second = X.minus(adjoint).timesI().scaled(half.negated());
  return image(first).plus(image(second).timesI());
}
