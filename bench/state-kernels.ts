import { gram } from './gram.ts';
import { hermitianEigen, hermitianEigenvalues } from '../src/float64/kernels/hermitian-eigen.ts';
import { multiplyComplex } from '../src/float64/kernels/product.ts';
import { transposeSecondQubit } from './pair-kernels.ts';

/**
 * Quantities of random states, from the integers of G in ρ = GG†/tr GG†, composed of kernels on buffers that are made once.
 *
 * Integers are d² real parts, then d² imaginary ones; their unit cancels in ρ.
 */
export type StateKernel = (integers: Int32Array) => number;

/** S(ρ) of the Hilbert–Schmidt state ρ of 2d² integers. */
export function entropyKernel(dim: number): StateKernel {
  const G = new Float64Array(2 * dim * dim);
  const A = new Float64Array(2 * dim * dim);
  const values = new Float64Array(dim);
  return (integers) => {
    copy(integers, 0, G);
    gram(dim, dim, G, 0, A, 0);
    hermitianEigenvalues(dim, A, 0, values, 0);
    const trace = traceOf(dim, A);
    return Math.log(trace) - sumOfXLogX(values) / trace;
  };
}

/** D(ρ‖σ) of two Hilbert–Schmidt states of 2d² integers each. */
export function relativeEntropyKernel(dim: number): StateKernel {
  const size = 2 * dim * dim;
  const G = new Float64Array(size);
  const A = new Float64Array(size);
  const B = new Float64Array(size);
  const image = new Float64Array(size);
  const vectors = new Float64Array(size);
  const values = new Float64Array(dim);
  return (integers) => {
    copy(integers, 0, G);
    gram(dim, dim, G, 0, A, 0);
    copy(integers, size, G);
    gram(dim, dim, G, 0, B, 0);
    const [a, b] = [traceOf(dim, A), traceOf(dim, B)];
    hermitianEigenvalues(dim, A, 0, values, 0);
    const own = sumOfXLogX(values);
    hermitianEigen(dim, B, 0, values, 0, vectors, 0);
    multiplyComplex(dim, dim, dim, A, 0, vectors, 0, image, 0);
    let cross = 0;
    for (let j = 0; j < dim; j++) {
      let weight = 0;
      for (let k = j; k < size; k += dim) weight += vectors[k] * image[k];
      cross += weight * Math.log(values[j]);
    }
    return (own - cross) / a - Math.log(a) + Math.log(b);
  };
}

/** Negativity of the two-qubit Hilbert–Schmidt state of 32 integers. */
export function negativityKernel(): StateKernel {
  const G = new Float64Array(32);
  const A = new Float64Array(32);
  const values = new Float64Array(4);
  return (integers) => {
    copy(integers, 0, G);
    gram(4, 4, G, 0, A, 0);
    const trace = traceOf(4, A);
    transposeSecondQubit(A);
    hermitianEigenvalues(4, A, 0, values, 0);
    let negative = 0;
    for (let i = 0; i < 4 && values[i] < 0; i++) negative -= values[i];
    return negative / trace;
  };
}

function copy(integers: Int32Array, from: number, to: Float64Array): void {
  for (let k = 0; k < to.length; k++) to[k] = integers[from + k];
}

function traceOf(dim: number, A: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < dim; i++) sum += A[i * (dim + 1)];
  return sum;
}

/** Σ x ln x with 0 ln 0 = 0; eigenvalues of GG† that rounding made negative count as zero. */
function sumOfXLogX(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) if (values[i] > 0) sum += values[i] * Math.log(values[i]);
  return sum;
}
