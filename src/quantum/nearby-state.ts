import { exactEnclosure } from '../enclosure/matrix/matrix.ts';
import { exact, type ExactMatrix } from '../exact/matrices/exact-matrix.ts';
import { isPositiveSemidefinite } from '../exact/matrices/hermitian.ts';
import { Float64Matrix } from '../float64/matrix.ts';
import {
  ArithmeticError,
  DimensionError,
  DomainError,
  type ErrorFacts,
  HermiticityError,
  PositivityError,
  TraceError,
} from '../matrix/errors.ts';
import type { Matrix } from '../matrix/interface.ts';
import { UNIT_ROUNDOFF } from '../matrix/tolerances.ts';
import { float64Copy, rationalEntries, rationalMatrix } from './rational-matrix.ts';

/** Exact density matrix next to a matrix that is one within rounding or noise. */
export interface NearbyState {
  /** σ, shape (d, d): Hermitian, of trace 1 and positive semidefinite, all three exactly; the matrix itself where that is a state. */
  readonly state: ExactMatrix;
  /** Certain upper bound of ‖ρ − σ‖_F; exactly 0 where the matrix is a state. ‖ρ − σ‖₁ is at most √d times as large. */
  readonly distance: number;
}

/**
 * Exact density matrix next to a matrix that misses Hermiticity, positivity or trace 1 by little.
 *
 * H = (ρ + ρ†)/2 over its trace, when elimination proves that positive; otherwise FF† over its trace, with the columns √λ_k v_k of
 * F from the certainly positive eigenvalues of H, rounded to float64, so that a rank that is low stays low. The distance is computed
 * from the exact entries of both.
 *
 * @param rho     rational matrix, or a float64 matrix, whose error counts as distance; shape (d, d)
 * @param within  largest distance ‖ρ − σ‖_F that is accepted
 * @throws        {DimensionError} when the matrix is not square
 * @throws        {HermiticityError | TraceError | PositivityError} when the state found is farther off, with its distance
 * @throws        {ArithmeticError} when the entries are not known to be rational, or not to within `within`
 * @example       nearbyState(matrix([[1.25]]), 1).distance // 0.25
 */
export function nearbyState(rho: Matrix, within: number): NearbyState {
  if (!(within >= 0)) {
    throw new DomainError({ argument: 'within', expected: 'be a nonnegative number', received: `it is ${within}` });
  }
  if (rho.rows !== rho.cols) {
    throw new DimensionError({
      argument: 'rho',
      expected: 'be square',
      received: `it has shape (${rho.rows}, ${rho.cols})`,
    });
  }
  const isFloat = rho instanceof Float64Matrix;
  const A = isFloat ? rationalEntries(rho) : rationalMatrix('rho', rho);
  const state = candidate(A);
  const error = isFloat ? rho.error : 0;
  const distance = state === undefined ? Infinity : normAbove(A.minus(state)) + error;
  if (state !== undefined && distance <= within) return { state, distance };
  if (distance - error <= within) {
    throw new ArithmeticError({
      argument: 'rho',
      expected: `be known to within ${within}`,
      received: `its float64 entries carry an error of up to ${error.toPrecision(3)}`,
    });
  }
  throw tooFar(A, distance, within);
}

/** `nearbyState` in the arithmetic of ρ. In float64 the rounding of the exact state is its error. */
export function stateWithin(rho: Matrix, within: number): Matrix {
  const { state, distance } = nearbyState(rho, within);
  if (distance === 0) return rho;
  switch (rho.arithmetic.name) {
    case 'float64':
      return float64Copy(state);
    case 'enclosure':
      return exactEnclosure(state);
    default:
      return state;
  }
}

/** The state, undefined where the Hermitian part has no positive trace or no certainly positive eigenvalue. */
function candidate(A: ExactMatrix): ExactMatrix | undefined {
  const H = hermitianPartOf(A);
  if (H.trace().sign() !== 1) return undefined;
  const scaled = overTrace(H);
  if (isPositiveSemidefinite(scaled)) return scaled;
  const F = positiveRoot(float64Copy(scaled));
  return F === undefined ? undefined : overTrace(F.times(F.adjoint()));
}

/** F with the columns √λ_k v_k of the eigenvalues above their error, undefined when there is none. */
function positiveRoot(H: Float64Matrix): ExactMatrix | undefined {
  const dim = H.rows;
  const { values, vectors, error } = H.spectrum;
  const kept = Array.from(values.keys()).filter((k) => values[k] > error);
  if (kept.length === 0) return undefined;
  const part = (start: number): number[] =>
    Array.from({ length: dim * kept.length }, (_, at) => {
      const k = kept[at % kept.length];
      return Math.sqrt(values[k]) * vectors[(start + Math.floor(at / kept.length)) * dim + k];
    });
  return exact.matrix(dim, kept.length, part(0), part(dim));
}

function hermitianPartOf(A: ExactMatrix): ExactMatrix {
  return A.plus(A.adjoint()).scaled(exact.real(1, 2));
}

function overTrace(A: ExactMatrix): ExactMatrix {
  const trace = A.trace();
  return trace.minus(1).sign() === 0 ? A : A.scaled(exact.real(1).dividedBy(trace));
}

/** ‖A‖_F, rounded up. */
function normAbove(A: ExactMatrix): number {
  const square = A.squaredNorm();
  return square.sign() === 0 ? 0 : Math.sqrt(square.value + square.bound) * (1 + 4 * UNIT_ROUNDOFF);
}

/** The error that names what is wrong most, and how far off the state is. */
function tooFar(A: ExactMatrix, distance: number, within: number): Error {
  const skew = normAbove(A.minus(hermitianPartOf(A)));
  const excess = A.trace().minus(1).value;
  const far = Number.isFinite(distance)
    ? `the state next to it that was found is ${distance.toPrecision(3)} away in the Frobenius norm (limit ${within.toPrecision(2)})`
    : 'there is no state next to it';
  const advice =
    distance < 1 / 4
      ? { advice: 'Where `within` allows for that, the exact state next to it stands for the matrix.' }
      : {};
  const facts = (expected: string, measured: string): ErrorFacts => ({
    argument: 'rho',
    expected,
    received: `${measured}, and ${far}`,
    ...advice,
  });
  if (!Number.isFinite(normAbove(A))) {
    return new DomainError(facts('have entries of modulus at most 1', 'they are larger than any float64 number'));
  }
  const least = float64Copy(hermitianPartOf(A)).spectrum.values[0];
  const deficit = -least;
  if (skew > Math.max(Math.abs(excess), deficit)) {
    return new HermiticityError(facts('be Hermitian', `‖ρ − ρ†‖ = ${(2 * skew).toPrecision(3)}`));
  }
  if (Math.abs(excess) >= deficit) {
    const trace = A.trace().value;
    const sign = excess < 0 ? '-' : '+';
    return new TraceError(
      facts('have trace 1', `it has trace ${trace === 1 ? `1 ${sign} ${Math.abs(excess).toPrecision(2)}` : trace}`),
    );
  }
  return new PositivityError(facts('be positive semidefinite', `its smallest eigenvalue is ${least.toPrecision(4)}`));
}
