import { hermitianEigen } from '../../float64/kernels/hermitian-eigen.ts';
import { complexData } from '../../float64/entries.ts';
import { Float64Matrix, float64Matrix } from '../../float64/matrix.ts';
import { DomainError } from '../../matrix/errors.ts';
import type { Matrix } from '../../matrix/interface.ts';
import { innerProductError, UNIT_ROUNDOFF } from '../../matrix/tolerances.ts';
import { densityMatrix } from '../../quantum/states.ts';
import { requireOperator, type Dims } from '../../quantum/subsystems.ts';
import { limitedMemoryDescent } from '../ppt/limited-memory-descent.ts';
import { logarithmDerivative } from '../ppt/log-derivatives.ts';
import { requirePair } from './two-subsystems.ts';
import { addProjector, adjointOf, mirrorLower, rotated, timesVector } from '../../float64/kernels/split-complex.ts';

/** Separable state Σ_k |a_k b_k⟩⟨a_k b_k|/tr close to a given one, and what it says of E. */
export interface SeparableApproximation {
  /** S(ρ‖state) with its rounding: an upper bound of E(ρ) in any dimension, separability being explicit. */
  readonly upper: number;
  readonly state: Matrix;
  /** Vectors a_k and b_k, one a column, not normalised: shapes (d_A, n) and (d_B, n). */
  readonly first: Matrix;
  readonly second: Matrix;
  readonly iterations: number;
}

/** Effort of `separableApproximation`. */
export interface ApproximationOptions {
  /** Number n of product vectors; 2d when omitted. Every separable state is a mixture of d² of them. */
  readonly terms?: number;
  /** Most steps; 400 when omitted. */
  readonly steps?: number;
}

/**
 * Separable state near ρ in relative entropy, by descent over product vectors (L-BFGS).
 *
 * A second method for the relative entropy of entanglement, independent of partial transposition: it bounds E from above with
 * an explicit decomposition, for systems of any size. A local minimum is still an upper bound.
 *
 * @param rho   density matrix in float64, shape (d, d)
 * @param dims  [d_A, d_B]
 * @throws      as `densityMatrix`, and {DomainError} when there are fewer terms than dimensions
 * @example     separableApproximation(maximallyMixed(4), [2, 2]).state.rows // 4
 */
export function separableApproximation(
  rho: Matrix,
  dims: Dims,
  { terms, steps = 400 }: ApproximationOptions = {},
): SeparableApproximation {
  const [dimA, dimB] = requirePair(dims);
  requireOperator('rho', rho, dims);
  const dim = dimA * dimB;
  const count = terms ?? 2 * dim;
  if (!Number.isInteger(count) || count < dim) {
    throw new DomainError({ argument: 'terms', expected: `be an integer from ${dim} on`, received: `it is ${count}` });
  }
  const state = float64Matrix(densityMatrix(rho));
  const objective = new CrossEntropy(dimA, dimB, count, complexData(state));
  const { x, iterations } = limitedMemoryDescent(
    (point, gradient) => objective.valueAt(point, gradient),
    startingVectors(dimA, dimB, count, complexData(state)),
    steps,
  );
  const [first, second] = vectorsOf(x, dimA, dimB, count);
  const mixture = mixtureOf(x, dimA, dimB, count);
  const cross = mixture.logTrace(state).negated();
  const divergence = cross.minus(state.entropy());
  return { upper: divergence.value + divergence.bound, state: mixture, first, second, iterations };
}

/** −tr ρ ln S + ln tr S and its gradient, S = Σ_k |a_k b_k⟩⟨a_k b_k|; x holds Re a, Im a, Re b, Im b of each term in turn. */
class CrossEntropy {
  readonly #dimA: number;
  readonly #dimB: number;
  readonly #terms: number;
  readonly #rho: Float64Array;
  readonly #buffers: readonly Float64Array[];
  readonly #values: Float64Array;

  constructor(dimA: number, dimB: number, terms: number, rho: Float64Array) {
    [this.#dimA, this.#dimB, this.#terms, this.#rho] = [dimA, dimB, terms, rho];
    const size = 2 * (dimA * dimB) ** 2;
    this.#buffers = Array.from({ length: 6 }, () => new Float64Array(size));
    this.#values = new Float64Array(dimA * dimB);
  }

  valueAt(x: Float64Array, gradient: Float64Array): number {
    const [dimA, dimB] = [this.#dimA, this.#dimB];
    const dim = dimA * dimB;
    const [S, V, adjoint, R, G, work] = this.#buffers;
    const trace = fillMixture(x, dimA, dimB, this.#terms, S);
    hermitianEigen(dim, S, 0, this.#values, 0, V, 0);
    const w = this.#values;
    if (!(w[0] > 0)) return Infinity;
    adjointOf(dim, V, adjoint);
    rotated(dim, adjoint, this.#rho, V, work, R);
    let value = Math.log(trace);
    for (let i = 0; i < dim; i++) value -= R[i * (dim + 1)] * Math.log(w[i]);
    logarithmDerivative(dim, w, R, R);
    rotated(dim, V, R, adjoint, work, G);
    // ∂/∂v* of a term is −Gv + v/tr S.
    const [ket, image] = [new Float64Array(2 * dim), new Float64Array(2 * dim)];
    gradient.fill(0);
    for (let k = 0; k < this.#terms; k++) {
      const at = 2 * k * (dimA + dimB);
      const b = at + 2 * dimA;
      fillKet(x, at, dimA, dimB, ket);
      timesVector(dim, G, ket, image);
      for (let p = 0; p < dimA; p++) {
        for (let q = 0; q < dimB; q++) {
          const i = p * dimB + q;
          const re = ket[i] / trace - image[i];
          const im = ket[dim + i] / trace - image[dim + i];
          // Real gradient: twice the derivative with respect to the conjugate.
          const [aRe, aIm, bRe, bIm] = [x[at + p], x[at + dimA + p], x[b + q], x[b + dimB + q]];
          gradient[at + p] += 2 * (bRe * re + bIm * im);
          gradient[at + dimA + p] += 2 * (bRe * im - bIm * re);
          gradient[b + q] += 2 * (aRe * re + aIm * im);
          gradient[b + dimB + q] += 2 * (aRe * im - aIm * re);
        }
      }
    }
    return value;
  }
}

/** Product vector of the term that stands at `at`. */
function fillKet(x: Float64Array, at: number, dimA: number, dimB: number, ket: Float64Array): void {
  const b = at + 2 * dimA;
  for (let p = 0; p < dimA; p++) {
    for (let q = 0; q < dimB; q++) {
      const [aRe, aIm, bRe, bIm] = [x[at + p], x[at + dimA + p], x[b + q], x[b + dimB + q]];
      ket[p * dimB + q] = aRe * bRe - aIm * bIm;
      ket[(dimA + p) * dimB + q] = aRe * bIm + aIm * bRe;
    }
  }
}

/** S of the vectors, split complex; returns its trace. */
function fillMixture(x: Float64Array, dimA: number, dimB: number, terms: number, S: Float64Array): number {
  const dim = dimA * dimB;
  const ket = new Float64Array(2 * dim);
  S.fill(0);
  let trace = 0;
  for (let k = 0; k < terms; k++) {
    fillKet(x, 2 * k * (dimA + dimB), dimA, dimB, ket);
    for (const amplitude of ket) trace += amplitude * amplitude;
    addProjector(dim, 1, ket, S);
  }
  mirrorLower(dim, S);
  return trace;
}

/** The normalised mixture, with its rounding. */
function mixtureOf(x: Float64Array, dimA: number, dimB: number, terms: number): Float64Matrix {
  const dim = dimA * dimB;
  const data = new Float64Array(2 * dim * dim);
  const trace = fillMixture(x, dimA, dimB, terms, data);
  for (let k = 0; k < data.length; k++) data[k] /= trace;
  // Products of two numbers make the amplitudes, products of two amplitudes the terms, of which `terms` are added.
  const error = innerProductError(terms) + 16 * dim * UNIT_ROUNDOFF;
  return new Float64Matrix(dim, dim, false, data, error);
}

function vectorsOf(
  x: Float64Array,
  dimA: number,
  dimB: number,
  terms: number,
): readonly [Float64Matrix, Float64Matrix] {
  const part = (dim: number, start: number): Float64Matrix => {
    const data = new Float64Array(2 * dim * terms);
    for (let k = 0; k < terms; k++) {
      for (let i = 0; i < 2 * dim; i++) data[i * terms + k] = x[2 * k * (dimA + dimB) + start + i];
    }
    return new Float64Matrix(dim, terms, false, data);
  };
  return [part(dimA, 0), part(dimB, 2 * dimA)];
}

/** Weights √ρ_ii on the product basis, spread over all terms and turned by angles that no symmetry of ρ shares. */
function startingVectors(dimA: number, dimB: number, terms: number, rho: Float64Array): Float64Array {
  const dim = dimA * dimB;
  const width = 2 * (dimA + dimB);
  const x = new Float64Array(terms * width);
  for (let k = 0; k < terms; k++) {
    const i = k % dim;
    const weight = Math.sqrt(Math.sqrt(rho[i * (dim + 1)] + 1 / (4 * dim)));
    const vector = (at: number, size: number, chosen: number): void => {
      for (let p = 0; p < size; p++) {
        const angle = 1 + (at + p) * GOLDEN_ANGLE;
        x[at + p] = weight * ((p === chosen ? 1 : 0) + Math.cos(angle) / 4);
        x[at + size + p] = (weight * Math.sin(angle)) / 4;
      }
    };
    vector(k * width, dimA, Math.floor(i / dimB));
    vector(k * width + 2 * dimA, dimB, i % dimB);
  }
  return x;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
