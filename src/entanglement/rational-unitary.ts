import { exact, type ExactMatrix } from '../exact/exact-matrix.ts';
import { divideRationals, rational } from '../exact/rational.ts';

/** Binary places of the Householder vectors. */
const SCALE = 2 ** 50;

/**
 * Unitary over ℚ(i) whose columns agree with those of V up to phases and about 2⁻⁵⁰: the product of the Householder reflections
 * 1 − 2vv†/v†v that take V to a diagonal of phases, with rounded vectors v.
 *
 * @param V  nearly unitary, shape (dim, dim), split complex
 */
export function rationalUnitary(dim: number, V: Float64Array): ExactMatrix {
  const size = dim * dim;
  const A = V.slice();
  let U = exact.identity(dim);
  for (let k = 0; k < dim - 1; k++) {
    const re = new Float64Array(dim);
    const im = new Float64Array(dim);
    let squares = 0;
    for (let i = k; i < dim; i++) {
      re[i] = A[i * dim + k];
      im[i] = A[size + i * dim + k];
      squares += re[i] * re[i] + im[i] * im[i];
    }
    const length = Math.sqrt(squares);
    const size0 = Math.hypot(re[k], im[k]);
    // v = x + e^{i arg x_k}‖x‖e_k, without cancellation.
    re[k] += size0 === 0 ? length : (re[k] / size0) * length;
    im[k] += size0 === 0 ? 0 : (im[k] / size0) * length;
    for (let i = k; i < dim; i++) {
      re[i] = Math.round(re[i] * SCALE) / SCALE;
      im[i] = Math.round(im[i] * SCALE) / SCALE;
    }
    U = U.times(reflection(dim, re, im));
    reflect(dim, A, re, im);
  }
  return U;
}

function reflection(dim: number, re: Float64Array, im: Float64Array): ExactMatrix {
  const v = exact.matrix(dim, 1, re, im);
  const factor = exact.number(divideRationals(rational(-2), v.squaredNorm().exact));
  return exact.identity(dim).plus(v.times(v.adjoint()).scaled(factor));
}

/** A ← (1 − 2vv†/v†v)A. */
function reflect(dim: number, A: Float64Array, re: Float64Array, im: Float64Array): void {
  const size = dim * dim;
  let squares = 0;
  for (let i = 0; i < dim; i++) squares += re[i] * re[i] + im[i] * im[i];
  for (let j = 0; j < dim; j++) {
    let [x, y] = [0, 0];
    for (let i = 0; i < dim; i++) {
      x += re[i] * A[i * dim + j] + im[i] * A[size + i * dim + j];
      y += re[i] * A[size + i * dim + j] - im[i] * A[i * dim + j];
    }
    const factor = -2 / squares;
    for (let i = 0; i < dim; i++) {
      A[i * dim + j] += factor * (re[i] * x - im[i] * y);
      A[size + i * dim + j] += factor * (re[i] * y + im[i] * x);
    }
  }
}
