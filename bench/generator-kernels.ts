import { integrate } from '../src/float64/ode.ts';
import { driftKernel } from '../src/float64/kernels/drift.ts';
import { gram } from './gram.ts';
import { hermitianEigen } from '../src/float64/kernels/hermitian-eigen.ts';
import { eliminationError } from '../src/float64/kernels/lu-accuracy.ts';
import { luFactorReal, luInverseReal, luSolveReal } from '../src/float64/kernels/lu.ts';
import { expmReal } from '../src/float64/kernels/matrix-exponential.ts';
import { multiplyReal } from '../src/float64/kernels/product.ts';
import { superoperatorKernel } from '../src/float64/kernels/superoperator.ts';

/**
 * σ(ρ) = −tr[L(ρ)(ln ρ − ln π)] with the steady state π of L, from the integers of an instance of the claim
 * `spohn-inequality`: d² coordinates of H, then the jump operators and G, real parts before imaginary ones.
 *
 * @param conditioned  whether the inverse of the linear system for π is bounded too, which the verdict on its uniqueness needs;
 *                     the value is NaN where it is singular to working precision
 */
export function entropyProductionKernel(
  dim: number,
  jumps: number,
  conditioned: boolean,
): (integers: Int32Array, unit: number) => number {
  const size = dim * dim;
  const H = new Float64Array(2 * size);
  const L = Array.from({ length: jumps }, () => new Float64Array(2 * size));
  const G = new Float64Array(2 * size);
  const rho = new Float64Array(2 * size);
  const drift = new Float64Array(2 * size);
  const generator = new Float64Array(size * size);
  const factors = new Float64Array(size * size);
  const inverse = new Float64Array(size * size);
  const pivots = new Int32Array(size);
  const column = new Float64Array(size);
  const change = new Float64Array(size);
  const W = new Float64Array(2 * size);
  const pi = new Float64Array(2 * size);
  const values = new Float64Array(dim);
  const vectors = new Float64Array(2 * size);

  return (integers, unit) => {
    const scale = 1 / unit;
    for (let k = 0; k < size; k++) column[k] = integers[k] * scale;
    hermitianFromCoordinates(dim, column, H);
    let at = size;
    for (let j = 0; j < jumps; j++, at += 2 * size) scaledCopy(integers, at, scale, L[j]);
    scaledCopy(integers, at, scale, G);

    driftKernel(dim, H, L, undefined, drift);
    superoperatorKernel(dim, drift, 0, L, undefined, generator, 0);

    factors.set(generator);
    for (let k = 0; k < size; k++) factors[k] = k < dim ? 1 : 0;
    column.fill(0);
    column[0] = 1;
    if (!luFactorReal(size, factors, 0, pivots)) return Number.NaN;
    if (conditioned) {
      luInverseReal(size, factors, 0, inverse, 0);
      let squares = 0;
      for (let k = 0; k < inverse.length; k++) squares += inverse[k] * inverse[k];
      if (!(eliminationError(size, factors, 0, true) * Math.sqrt(squares) < 1 / 2)) return Number.NaN;
    }
    luSolveReal(size, factors, 0, pivots, column, 0, 1);
    hermitianFromCoordinates(dim, column, pi);

    gram(dim, dim, G, 0, rho, 0);
    let trace = 0;
    for (let i = 0; i < dim; i++) trace += rho[i * (dim + 1)];
    for (let k = 0; k < rho.length; k++) rho[k] /= trace;
    coordinatesOf(dim, rho, column);
    multiplyReal(size, size, 1, generator, 0, column, 0, change, 0);
    hermitianFromCoordinates(dim, change, W);

    hermitianEigen(dim, rho, 0, values, 0, vectors, 0);
    const own = logTrace(dim, values, vectors, W);
    hermitianEigen(dim, pi, 0, values, 0, vectors, 0);
    return logTrace(dim, values, vectors, W) - own;
  };
}

/** States ρ(0) … ρ(T) at `points` equally spaced times, as Hermitian coordinates, for H and jumps of shape (d, d). */
export type EvolutionKernel = () => Float64Array;

/** Evolution by one exponential of the generator and a product for each time. */
export function exponentialEvolutionKernel({ dim, H, L, rho, time, points }: EvolutionTask): EvolutionKernel {
  const size = dim * dim;
  const drift = new Float64Array(2 * size);
  const generator = new Float64Array(size * size);
  const step = new Float64Array(size * size);
  const states = new Float64Array(points * size);
  const factor = time / (points - 1);
  return () => {
    driftKernel(dim, H, L, undefined, drift);
    superoperatorKernel(dim, drift, 0, L, undefined, generator, 0);
    for (let k = 0; k < generator.length; k++) generator[k] *= factor;
    expmReal(size, generator, 0, step, 0);
    coordinatesOf(dim, rho, states);
    for (let at = 0; at + size < states.length; at += size) {
      multiplyReal(size, size, 1, step, 0, states, at, states, at + size);
    }
    return states;
  };
}

/** Evolution by the adaptive integrator at the tolerances that QuTiP has by default. */
export function adaptiveEvolutionKernel({ dim, H, L, rho, time, points }: EvolutionTask): EvolutionKernel {
  const size = dim * dim;
  const drift = new Float64Array(2 * size);
  const generator = new Float64Array(size * size);
  const start = new Float64Array(size);
  const states = new Float64Array(points * size);
  const times = Array.from({ length: points }, (_, k) => (k * time) / (points - 1));
  const options = { relativeTolerance: 1e-6, absoluteTolerance: 1e-8 };
  return () => {
    driftKernel(dim, H, L, undefined, drift);
    superoperatorKernel(dim, drift, 0, L, undefined, generator, 0);
    coordinatesOf(dim, rho, start);
    const solution = integrate(
      (_, y, out) => multiplyReal(size, size, 1, generator, 0, y, 0, out, 0),
      start,
      times,
      options,
    );
    for (let k = 0; k < points; k++) states.set(solution[k], k * size);
    return states;
  };
}

export interface EvolutionTask {
  readonly dim: number;
  readonly H: Float64Array;
  readonly L: readonly Float64Array[];
  readonly rho: Float64Array;
  readonly time: number;
  readonly points: number;
}

/** Re tr(W ln A) for Hermitian W and A = V diag(values) V†. */
function logTrace(dim: number, values: Float64Array, V: Float64Array, W: Float64Array): number {
  const size = dim * dim;
  let sum = 0;
  for (let j = 0; j < dim; j++) {
    let weight = 0;
    for (let a = 0, va = j; a < dim; a++, va += dim) {
      const x = V[va];
      const y = V[size + va];
      let re = W[a * (dim + 1)] * x;
      let im = W[a * (dim + 1)] * y;
      for (let b = 0, vb = j; b < a; b++, vb += dim) {
        const p = 2 * W[a * dim + b];
        const q = 2 * W[size + a * dim + b];
        re += p * V[vb] - q * V[size + vb];
        im += p * V[size + vb] + q * V[vb];
      }
      weight += x * re + y * im;
    }
    sum += weight * Math.log(values[j]);
  }
  return sum;
}

function hermitianFromCoordinates(dim: number, x: Float64Array, A: Float64Array): void {
  const size = dim * dim;
  for (let i = 0, k = dim; i < dim; i++) {
    A[i * (dim + 1)] = x[i];
    A[size + i * (dim + 1)] = 0;
    for (let j = 0; j < i; j++, k += 2) {
      A[i * dim + j] = A[j * dim + i] = x[k];
      A[size + i * dim + j] = x[k + 1];
      A[size + j * dim + i] = -x[k + 1];
    }
  }
}

function coordinatesOf(dim: number, A: Float64Array, x: Float64Array): void {
  const size = dim * dim;
  for (let i = 0, k = dim; i < dim; i++) {
    x[i] = A[i * (dim + 1)];
    for (let j = 0; j < i; j++, k += 2) {
      x[k] = A[i * dim + j];
      x[k + 1] = A[size + i * dim + j];
    }
  }
}

function scaledCopy(integers: Int32Array, from: number, scale: number, to: Float64Array): void {
  for (let k = 0; k < to.length; k++) to[k] = integers[from + k] * scale;
}
