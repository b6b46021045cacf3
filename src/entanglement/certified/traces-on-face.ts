import { exact, type ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { numberFromRational, rational } from '../../exact/integers/rational.ts';
import type { Float64Matrix } from '../../float64/matrix.ts';
import { Float64Real } from '../../float64/real.ts';
import { ArithmeticError } from '../../matrix/errors.ts';
import { inEigenbasis } from '../../float64/spectrum.ts';
import type { Real } from '../../matrix/interface.ts';
import { innerProductError, outward, UNIT_ROUNDOFF } from '../../matrix/tolerances.ts';
import { float64Copy, rationalEntries } from '../../quantum/rational-matrix.ts';
import type { Dims } from '../../quantum/subsystems.ts';
import type { NptSolution } from '../measures/npt-solution.ts';
import { boundaryPoint } from '../ppt/closest-state-distance.ts';
import { logDifference } from '../ppt/log-derivatives.ts';
import type { StateRoot } from '../ppt/ppt-bounds.ts';
import { fixedPoint, normalisedWeights } from './ppt-witness.ts';
import { closestCrossTrace, closestStateBound } from './closest-state-bound.ts';
import { refinedClosestState } from './closest-state-refinement.ts';
import { rationalUnitary, type RationalSpectrum } from './rational-unitary.ts';

/** Singular state of a stated rank with its rate of change. */
interface StateOnFace {
  readonly rho: Float64Matrix;
  readonly change: Float64Matrix;
  readonly dims: Dims;
  /** So many eigenvalues of ρ are 0, and the others at least `least`. */
  readonly nullity: number;
  readonly least: number;
  /** ρ = CC† up to its rounding. */
  readonly root: StateRoot;
}

/** What rounding may have done to the entries of a state, or of a change, on top of the error it carries. */
function roundingOf({ norm, error }: Float64Matrix): number {
  return error + UNIT_ROUNDOFF * norm;
}

/**
 * tr ρ̇ ln ρ with the logarithm on the support of ρ, for states of its rank within rounding of it.
 *
 * They are ρ + E with ‖E‖ ≤ δ, and their supports turned by τ = δ/λ at most, λ being the least eigenvalue that is not 0. Turning
 * them back changes what ρ is on its support, and ρ̇, in second order. So the first order is tr E Dln[ρ](ρ̇), with norms taken
 * apart, and a second one as for a state of full rank.
 */
export function ownTraceOnFace({ rho, change, nullity, least, root }: StateOnFace): Real {
  const { dim, values } = rho.spectrum;
  const W = inEigenbasis(rho.spectrum, change);
  const skew = 16 * Math.sqrt(dim) * UNIT_ROUNDOFF;
  const delta = root.distance + UNIT_ROUNDOFF * rho.norm + 2 * skew;
  const tau = delta / least;
  if (!(tau < 1 / 16)) return new Float64Real(0, Infinity);
  let [value, slope, logarithms] = [0, 0, 0];
  for (let i = nullity; i < dim; i++) {
    const log = Math.log(values[i]);
    value += W[i * (dim + 1)] * log;
    logarithms += log * log;
    for (let j = nullity; j < dim; j++) {
      slope += (W[i * dim + j] ** 2 + W[(dim + i) * dim + j] ** 2) * logDifference(values[i], values[j]) ** 2;
    }
  }
  const moved = delta + 4 * tau * tau;
  const size = change.norm + change.error;
  const turned = roundingOf(change) + (tau * tau + 2 * skew + 2 * dim * innerProductError(dim)) * size;
  // What is not known of ρ̇ meets logarithms with their error.
  const reach = Math.sqrt(logarithms) + moved / (least - moved);
  const second = (Math.sqrt(dim) * size * (moved / least) ** 2) / (1 - moved / least) ** 2;
  return new Float64Real(value, outward(moved * Math.sqrt(slope) * (1 + tau) + turned * reach + second));
}

/** Eigenvalues of the closest state below this may stand for 0. */
const VANISHING = 2 ** -30;

/**
 * tr ρ̇ ln ρ* of a singular state that is not PPT, from the refined closest state of the rational state CC† next to it; undefined where
 * it cannot be bounded.
 *
 * Where ρ* has full rank, the bound is valid for every state within rounding of ρ. Where it is singular, it is valid for those
 * with support in that of ρ*, and ρ̇ has to stay on the support of ρ.
 */
export function crossTraceOnFace(state: StateOnFace, solution: NptSolution, staysOnFace: boolean): Real | undefined {
  const vanishing = staysOnFace ? solution.values.filter((w) => w < VANISHING).length : 0;
  return [...new Set([0, vanishing])]
    .map((face) => crossTrace(state, solution, face))
    .filter((found) => found !== undefined)
    .toSorted((a, b) => a.bound - b.bound)
    .at(0);
}

function crossTrace(
  { rho, change, dims, least, root }: StateOnFace,
  solution: NptSolution,
  face: number,
): Real | undefined {
  const state = normalisedSquare(rho.rows, root.root);
  const moved = float64Copy(rationalEntries(rho).minus(state));
  const doubt = moved.norm + moved.error + roundingOf(rho);
  try {
    const spectrum = refinedClosestState(state, dims, startOf(dims, solution, face));
    const near = closestStateBound(state, dims, spectrum, doubt);
    const ratio = (change.norm + roundingOf(change)) / least;
    const { tangent, bound } = closestCrossTrace(near, rationalEntries(change), ratio);
    const logarithms = near.spectrum.weights.slice(face).map((w) => Math.log(numberFromRational(w).value));
    const unknown = roundingOf(change) * (Math.hypot(...logarithms) + 1);
    return bound < Infinity ? new Float64Real(tangent.value, outward(tangent.bound + bound + unknown)) : undefined;
  } catch (error) {
    if (error instanceof ArithmeticError) return undefined;
    throw error;
  }
}

/** CC† over its trace. */
function normalisedSquare(dim: number, root: Float64Array): ExactMatrix {
  const C = exact.matrix(dim, dim, root.subarray(0, dim * dim), root.subarray(dim * dim));
  const square = C.times(C.adjoint());
  return square.scaled(exact.real(1).dividedBy(square.trace()));
}

/** The solution, its smallest eigenvalues being 0, or the point of the boundary next to it. */
function startOf([dimA, dimB]: Dims, solution: NptSolution, face: number): RationalSpectrum {
  const { values, vectors } = face === 0 ? boundaryPoint(dimA, dimB, solution) : solution;
  return {
    basis: rationalUnitary(dimA * dimB, vectors),
    weights: normalisedWeights(Array.from(values, (w, k) => (k < face ? rational(0) : fixedPoint(w)))),
  };
}
