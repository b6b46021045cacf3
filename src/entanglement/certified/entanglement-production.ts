import { Float64Matrix, float64Matrix } from '../../float64/matrix.ts';
import { Float64Real } from '../../float64/real.ts';
import { inEigenbasis } from '../../float64/spectrum.ts';
import type { Matrix, Real } from '../../matrix/interface.ts';
import { spectral } from '../../matrix/spectral.ts';
import type { Generator } from '../../quantum/maps.ts';
import { densityMatrix } from '../../quantum/states.ts';
import { requireOperator, type Dims } from '../../quantum/subsystems.ts';
import { crossTraceOnFace, ownTraceOnFace } from './traces-on-face.ts';
import { boundaryPoint, closestStateDistance, logarithmChange } from '../ppt/closest-state-distance.ts';
import { matrixFrom, stateRoot, type NptSolution } from '../measures/npt-solution.ts';
import {
  antisymmetricRate,
  bellDiagonalRate,
  isMaximallyCorrelated,
  onLocalSupports,
  reducedEntropyRate,
  type LocalPicture,
} from '../measures/closed-form-production.ts';
import { bracketOf, type BracketOptions, type EntanglementBracket } from '../measures/entanglement-bracket.ts';
import { requirePair } from '../measures/two-subsystems.ts';
import { crossTraceOnSupport, slopeOnFace, weightOnKernel } from '../measures/slope-on-face.ts';

/** Rate of change of the relative entropy of entanglement, with what kind of derivative it is. */
export interface EntanglementProduction {
  /**
   * `derivative`: ρ has full rank, where E is continuously differentiable. `on the face`: ρ lacks full rank and L(ρ) stays on its
   * support, so that E is differentiable along the face of states with that support, or no more than turns the support while the
   * closest state has full rank or ρ is pure: then it is the derivative along e^{tL}ρ. `diverges`: L(ρ) leaves the support of ρ faster than that
   * of the closest state, so the rate is −∞. Eigenvalues within rounding of zero count as zero: for singular states these are
   * numerical findings. `undecided`: none of these.
   */
  readonly verdict: 'derivative' | 'on the face' | 'diverges' | 'undecided';
  /** nats per unit of time, with half the width of the interval as its bound; −Infinity where it diverges. */
  readonly rate: Real;
  readonly bracket: EntanglementBracket;
}

/**
 * Entanglement production σ_E = dE/dt = tr ρ̇(ln ρ − ln ρ*), ρ̇ = L(ρ), ρ* being the closest separable state.
 *
 * E(ρ) = −S(ρ) + g(ρ) with g(ρ) = min −tr ρ ln t concave, so the derivative of ρ* does not enter (Danskin).
 *
 * The formula holds for singular ρ as well, with ln ρ on its support P, when (1 − P)ρ̇(1 − P) = 0: eigenvalues leave 0 in second
 * order only, and tr ρ̇ ln ρ* needs no more than P ln ρ*. That is the same for all closest states, as F(t) = −tr ρ ln t is constant
 * between two of them, which differ by X: 0 = D²F[X, X] = 2∫tr ρRXRXR dx, R = (ρ* + x)⁻¹, gives PRX = 0 for all x, so P Dln[ρ*](X) =
 * ∫PRXR dx = 0.
 *
 * For ρ of full rank the bound follows from one of the distance to ρ* (`closestStateDistance`). For singular ρ the closest state of a
 * rational state next to ρ is refined in rational arithmetic, and bounded by what every other PPT state costs (`closestStateBound`).
 * Where that fails, the concavity of g remains, [g(ρ + hρ̇) − g(ρ)]/h ≤ g′ ≤ [g(ρ) − g(ρ − hρ̇)]/h for h > 0.
 * Over PPT states where d_A d_B > 6.
 *
 * Singular states on whose face E touches a lower bound h ≤ E with a closed form have the derivative of h: −tr ρ̇_A ln ρ_A for pure
 * ρ, tr ρ̇ ln ρ − tr ρ̇_A ln ρ_A for Σ a_ij |ii⟩⟨jj|, λ̇ ln(λ/(1 − λ)) for Bell-diagonal ρ with largest weight λ, 0 for antisymmetric
 * Werner states, all up to local unitaries. Where reduced states are singular, ρ is taken on their supports. That ρ is of such a form
 * is found within rounding, as is its rank, and the interval is that of the state of this form next to it.
 *
 * @param generator  L
 * @param rho        density matrix in float64, shape (d, d)
 * @param dims       [d_A, d_B]
 * @throws           as `relativeEntropyToPptStates`
 * @accuracy         of singular states: the value is right to 1e−13 where the rate is known to 50 digits. The bound is 1e−13 to 1e−10
 *                   for the forms above. Of 325 entangled X states, Vedral–Plenio states and random ones of 2×2, 2×3 and 3×3, it was
 *                   1e−12 to 1e−11 times ‖ρ̇‖ for most, and above 3e−10 for one. It holds for every state of the rank within rounding
 *                   of ρ where ρ* has full rank; where ρ* is singular, as for Vedral–Plenio states, for those with their support in
 *                   that of ρ*. It is wider, up to 1e−5, next to separable states (E < 2e−5), where the multiplier of the PPT
 *                   condition vanishes, and where several states are closest and ρ is of none of the forms above
 * @source           PlenioVirmaniPapadopoulos2000
 * @source           Vedral2009, equation (4); the rewriting printed below it lacks the term −tr ρ̇ ln ρ*
 * @example          entanglementProduction(lindbladian(zeroMatrix(4), [sigmaMinus().kron(identity(2))]), bellState('phi+'), [2, 2]).verdict // 'diverges'
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
    // E = 0 in the interior and on the smooth boundary; within rounding of the boundary the distance to ρ* bounds the rate.
    if (bracket.upper === 0) return new Float64Real(0);
    const { values, error } = rho.spectrum;
    const u = bracket.upper / (values[0] - error);
    return new Float64Real(0, logarithmChange(u + Math.sqrt(u * u + 2 * u)) * norm);
  }
  const { closest, distance } = closestOnBoundary(rho, dims, solution);
  return tangentRate(rho, change, closest, distance);
}

/** State of full rank on the boundary next to the closest one, and what `closestStateDistance` says of it. */
export function closestOnBoundary(
  rho: Float64Matrix,
  dims: Dims,
  solution: NptSolution,
): { readonly closest: Float64Matrix; readonly distance: number } {
  const boundary = boundaryPoint(dims[0], dims[1], solution);
  return {
    closest: matrixFrom(rho.rows, boundary.vectors, boundary.values, 8 * rho.rows * Number.EPSILON),
    distance: closestStateDistance(rho, dims[0], dims[1], solution.root, boundary),
  };
}

/** tr δ(ln ρ − ln ρ*), with a bound of what the distance of ρ* to the closest state makes of it. */
export function tangentRate(rho: Matrix, change: Matrix, closest: Matrix, distance: number): Real {
  const { value, bound } = spectral(closest).logTrace(change);
  const { norm, error } = float64Matrix(change);
  const cross = new Float64Real(value, bound + logarithmChange(distance) * (norm + error));
  return spectral(rho).logTrace(change).minus(cross);
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
  const turn = (4 * error) / least;
  const doubt = dim * (change.error + turn * change.norm);
  let [leaving, across] = [0, 0];
  for (let i = 0; i < dim; i++) {
    if (i < first) leaving += W[i * (dim + 1)];
    for (let j = 0; j < first; j++) across += W[i * dim + j] ** 2 + W[(dim + i) * dim + j] ** 2;
  }
  if (change.norm === 0 && change.error === 0) return { verdict: 'on the face', rate: new Float64Real(0), bracket };
  if (solution === undefined) return undecided;
  // On the kernel itself the turn acts twice, or on what is across.
  const unseen =
    dim * (change.error + 4 * error * change.norm + turn * (2 * Math.sqrt(across) + 3 * turn * change.norm));
  if (leaving > unseen) {
    // Eigenvalues of ρ* that vanish stay near the square root of the gap that is left.
    const width = bracket.upper - bracket.lower;
    const followed = weightOnKernel(float64Matrix(bracket.closest), change, Math.sqrt(width));
    if (!(leaving - followed > leaving / 2)) return undecided;
    return { verdict: 'diverges', rate: new Float64Real(-Infinity), bracket };
  }
  // A leak that could hide there would make the rate infinite.
  if (unseen > HIDDEN * change.norm) return undecided;
  const state = { rho, change, dims, nullity: first, least, root: stateRoot(rho, 2 * error) };
  const entropic = ownTraceOnFace(state);
  const staysOnFace = Math.sqrt(across) <= doubt;
  const closed = closedRate(rho, change, dims, rank, entropic, staysOnFace);
  if (closed !== undefined && closed.bound <= NEAR * change.norm)
    return { verdict: 'on the face', rate: closed, bracket };
  const cross = crossTraceOnFace(state, solution, staysOnFace);
  let rate: Real = cross === undefined ? new Float64Real(0, Infinity) : entropic.minus(cross);
  if (closed !== undefined && closed.bound < rate.bound) rate = closed;
  if (!(rate.bound <= NEAR * change.norm) && staysOnFace) {
    const slope = -crossTraceOnSupport(solution, change);
    const other = entropic.plus(slopeOnFace(rho, change, dims, bracket, options, slope));
    if (!(rate.bound <= other.bound)) rate = other;
  }
  return Number.isFinite(rate.bound) ? { verdict: 'on the face', rate, bracket } : undecided;
}

/** The rate where it has a closed form, or where ρ has full rank on the supports of its reduced states; undefined elsewhere. */
function closedRate(
  rho: Float64Matrix,
  change: Float64Matrix,
  dims: Dims,
  rank: number,
  entropic: Real,
  staysOnFace: boolean,
): Real | undefined {
  if (rank === 1) {
    const rate = reducedEntropyRate(rho, change, dims);
    // The support of a pure state may turn as well: E = S(ρ_A), where eigenvalues that leave 0 in second order do not matter.
    if (Number.isFinite(rate.bound)) return rate;
  }
  if (!staysOnFace) return undefined;
  const local = onLocalSupports(rho, change, dims) ?? { rho, change, dims };
  const { values, error } = local.rho.spectrum;
  if (values[0] > 2 * error) return localRate(local);
  const bell = bellDiagonalRate(local.rho, local.change, local.dims);
  if (bell !== undefined) return bell;
  const antisymmetric = antisymmetricRate(local.rho, local.change, local.dims);
  if (antisymmetric !== undefined) return antisymmetric;
  if (!isMaximallyCorrelated(local.rho, local.dims)) return undefined;
  const rate = entropic.plus(reducedEntropyRate(local.rho, local.change, local.dims));
  return Number.isFinite(rate.bound) ? rate : undefined;
}

function localRate({ rho, change, dims }: LocalPicture): Real | undefined {
  const [dimA, dimB] = requirePair(dims);
  const { bracket, solution } = bracketOf(rho, dimA, dimB, { width: PRODUCTION_WIDTH });
  const rate = regularRate(rho, change, dims, bracket, solution);
  return Number.isFinite(rate.bound) ? rate : undefined;
}

/** Share of the change that may leave the support unseen. */
const HIDDEN = 2 ** -30;

/** Distances to ρ* above this one leave more in doubt than the concavity of g does. */
const NEAR = 2 ** -20;
