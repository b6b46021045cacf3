import { complexData, type Float64Matrix, float64Matrix } from '../float64/matrix.ts';
import { Float64Real } from '../float64/real.ts';
import { inEigenbasis } from '../float64/spectrum.ts';
import type { Real } from '../matrix/interface.ts';
import { spectral } from '../matrix/spectral.ts';
import type { Matrix } from '../matrix/interface.ts';
import type { Generator } from '../quantum/generator.ts';
import { densityMatrix } from '../quantum/states.ts';
import { requireOperator, type Dims } from '../quantum/subsystems.ts';
import { borderPoint, closestStateDistance, logarithmChange } from './closest-state-distance.ts';
import {
  bracketOf,
  matrixFrom,
  nptSolution,
  requirePair,
  type BracketOptions,
  type EntanglementBracket,
  type NptSolution,
} from './relative-entropy-of-entanglement.ts';

/** Rate of change of the relative entropy of entanglement, with what kind of derivative it is. */
export interface EntanglementProduction {
  /**
   * `derivative`: ρ has full rank, where E is continuously differentiable. `on the face`: ρ lacks full rank and L(ρ) stays on its
   * support, so that E is differentiable along the face of states with that support. `diverges`: L(ρ) leaves the support of ρ
   * faster than that of the closest state, so the rate is −∞. Eigenvalues within rounding of zero count as zero: for singular
   * states these are numerical findings. `undecided`: none of these.
   */
  readonly verdict: 'derivative' | 'on the face' | 'diverges' | 'undecided';
  /** nats per unit of time, with half the width of the interval as its bound; −Infinity where it diverges. */
  readonly rate: Real;
  readonly bracket: EntanglementBracket;
}

/**
 * Entanglement production σ_E = dE/dt = tr ρ̇(ln ρ − ln ρ*), ρ̇ = L(ρ), ρ* being the closest separable state.
 *
 * E(ρ) = −S(ρ) + g(ρ) with g(ρ) = min −tr ρ ln t concave, so the derivative of ρ* does not enter (Danskin). For states of full
 * rank the interval follows from a bound of the distance to ρ* (`closestStateDistance`); for others from the concavity
 * of g, [g(ρ + hρ̇) − g(ρ)]/h ≤ g′ ≤ [g(ρ) − g(ρ − hρ̇)]/h for h > 0. Over PPT states where d_A d_B > 6.
 *
 * @param generator  L
 * @param rho        density matrix in float64, shape (d, d)
 * @param dims       [d_A, d_B]
 * @throws           as `relativeEntropyToPptStates`
 * @source           Vedral2009, equation (4); the rewriting printed below it lacks the term −tr ρ̇ ln ρ*
 */
export function entanglementProduction(
  generator: Generator,
  rho: Matrix,
  dims: Dims,
  options: BracketOptions = {},
): EntanglementProduction {
  requireOperator('rho', rho, [generator.dim]);
  const [dimA, dimB] = requirePair(dims);
  const { bracket, solution } = bracketOf(rho, dimA, dimB, { width: PRODUCTION_WIDTH, ...options });
  const change = float64Matrix(generator.applyTo(rho));
  const state = float64Matrix(densityMatrix(rho));
  const { values, error } = state.spectrum;
  if (values[0] > 2 * error) {
    const rate = regularRate(state, change, dims, bracket, solution);
    return { verdict: Number.isFinite(rate.bound) ? 'derivative' : 'undecided', rate, bracket };
  }
  return singularRate(state, change, dims, bracket, solution, options);
}

/** The error of the rate is of the order of the square root of the gap, so the gap is made small. */
export const PRODUCTION_WIDTH = 2 ** -40;

/** The derivative at a state of full rank. */
function regularRate(
  rho: Float64Matrix,
  change: Float64Matrix,
  dims: Dims,
  bracket: EntanglementBracket,
  solution: NptSolution | undefined,
): Real {
  const norm = change.norm + change.error;
  if (solution === undefined) {
    // E = 0 in the interior and on the smooth border; within rounding of the border the distance to ρ* bounds the rate.
    if (bracket.upper === 0) return new Float64Real(0);
    const { values, error } = rho.spectrum;
    const u = bracket.upper / (values[0] - error);
    return new Float64Real(0, logarithmChange(u + Math.sqrt(u * u + 2 * u)) * norm);
  }
  const { closest, distance } = closestOnBorder(rho, dims, solution);
  return tangentRate(rho, change, closest, distance);
}

/** State ρ* on the border next to the closest one of a state of full rank, and what `closestStateDistance` says of it. */
export function closestOnBorder(
  rho: Float64Matrix,
  dims: Dims,
  solution: NptSolution,
): { readonly closest: Float64Matrix; readonly distance: number } {
  const border = borderPoint(dims[0], dims[1], solution);
  return {
    closest: matrixFrom(rho.rows, border.vectors, border.values, 8 * rho.rows * Number.EPSILON),
    distance: closestStateDistance(rho, dims[0], dims[1], solution.root, border),
  };
}

/** tr δ(ln ρ − ln ρ*), with a bound of what the distance of ρ* to the closest state makes of it. */
export function tangentRate(rho: Matrix, change: Matrix, closest: Matrix, distance: number): Real {
  const rate = spectral(rho).logTrace(change).minus(spectral(closest).logTrace(change));
  const { norm, error } = float64Matrix(change);
  return new Float64Real(rate.value, rate.bound + logarithmChange(distance) * (norm + error));
}

function singularRate(
  rho: Float64Matrix,
  change: Float64Matrix,
  dims: Dims,
  bracket: EntanglementBracket,
  solution: NptSolution | undefined,
  options: BracketOptions,
): EntanglementProduction {
  const undecided: EntanglementProduction = { verdict: 'undecided', rate: new Float64Real(0, Infinity), bracket };
  const { dim, values, error } = rho.spectrum;
  const W = inEigenbasis(rho.spectrum, change);
  const rank = dim - values.findIndex((x) => x > 2 * error);
  const first = dim - rank;
  const least = values[first] - error;
  // What rounding and the turn of the eigenvectors by up to √2δ/gap (Davis and Kahan) can put on the kernel.
  const doubt = dim * (change.error + (4 * error * change.norm) / least);
  let [leaving, across, own, ownError] = [0, 0, 0, doubt];
  for (let i = 0; i < dim; i++) {
    if (i < first) leaving += W[i * (dim + 1)];
    else {
      own += W[i * (dim + 1)] * Math.log(values[i]);
      ownError += doubt * Math.abs(Math.log(values[i])) + (2 * error * change.norm) / least;
    }
    for (let j = 0; j < first; j++) across += W[i * dim + j] ** 2 + W[(dim + i) * dim + j] ** 2;
  }
  if (change.norm === 0 && change.error === 0) return { verdict: 'on the face', rate: new Float64Real(0), bracket };
  if (solution === undefined) return undecided;
  if (leaving > doubt) {
    // Eigenvalues of ρ* that vanish stay near the square root of the gap that is left.
    const width = bracket.upper - bracket.lower;
    const followed = weightOnKernel(float64Matrix(bracket.closest), change, Math.sqrt(width));
    if (!(leaving - followed > leaving / 2)) return undecided;
    return { verdict: 'diverges', rate: new Float64Real(-Infinity), bracket };
  }
  if (Math.sqrt(across) > doubt) return undecided;
  const rate = rateOnFace(rho, change, dims, new Float64Real(own, ownError), bracket, options);
  return { verdict: Number.isFinite(rate.bound) ? 'on the face' : 'undecided', rate, bracket };
}

/** Steps of the difference quotients, in units of the largest one that keeps ρ + hρ̇ positive. */
const STEPS: readonly number[] = [2 ** -6, 2 ** -10, 2 ** -14, 2 ** -18];

/** Interval of the derivative from the concavity of g along the face; every step is valid, and the best ends are kept. */
function rateOnFace(
  rho: Float64Matrix,
  change: Float64Matrix,
  dims: Dims,
  own: Real,
  bracket: EntanglementBracket,
  options: BracketOptions,
): Real {
  const entropy = spectral(rho).entropy();
  const here = crossEntropyBounds(bracket, entropy);
  const { values, error } = rho.spectrum;
  const least = values.find((x) => x > 2 * error)!;
  const speed = change.norm + change.error;
  let lower = -Infinity;
  let upper = Infinity;
  for (const step of STEPS) {
    const h = (step * least) / speed;
    const [after, before] = [h, -h].map((time) => {
      const moved = float64Matrix(rho.plus(change.scaled(time)));
      if (moved.spectrum.values[0] < -4 * moved.spectrum.error) return undefined;
      const [dimA, dimB] = requirePair(dims);
      return crossEntropyBounds(nptSolution(moved, dimA, dimB, options.width), spectral(moved).entropy());
    });
    if (after === undefined || before === undefined) continue;
    lower = Math.max(lower, (after.lower - here.upper) / h);
    upper = Math.min(upper, (here.upper - before.lower) / h);
  }
  if (!(lower <= upper) || !Number.isFinite(upper - lower)) return new Float64Real(0, Infinity);
  return own.plus(new Float64Real((lower + upper) / 2, (upper - lower) / 2));
}

/** Bounds of g = E + S. */
function crossEntropyBounds(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  { value, bound }: Real,
): { readonly lower: number; readonly upper: number } {
  return { lower: lower + value - bound, upper: upper + value + bound };
}

/** Σ ⟨v|W|v⟩ over the eigenvectors of a state whose eigenvalues are at most `threshold`. */
function weightOnKernel(state: Float64Matrix, weight: Float64Matrix, threshold: number): number {
  const { dim, values, vectors } = state.spectrum;
  const size = dim * dim;
  const W = complexData(weight);
  let sum = 0;
  for (let k = 0; k < dim; k++) {
    if (values[k] > threshold) continue;
    for (let i = 0; i < dim; i++) {
      for (let j = 0; j < dim; j++) {
        const [x, y] = [vectors[i * dim + k], vectors[size + i * dim + k]];
        const [u, v] = [vectors[j * dim + k], vectors[size + j * dim + k]];
        sum += (x * u + y * v) * W[i * dim + j] - (x * v - y * u) * W[size + i * dim + j];
      }
    }
  }
  return sum;
}
