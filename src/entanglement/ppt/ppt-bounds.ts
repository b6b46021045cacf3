import { eigenvalueErrorBound } from '../../float64/kernels/eigen-accuracy.ts';
import { hermitianEigenvalues } from '../../float64/kernels/hermitian-eigen.ts';
import { multiplyComplex } from '../../float64/kernels/product.ts';
import { innerProductError, UNIT_ROUNDOFF } from '../../matrix/tolerances.ts';
import { logDifference } from './log-derivatives.ts';
import {
  adjointOf,
  rotated,
  scaledColumns,
  transposedOnSecond,
  unitarityDefect,
} from '../../float64/kernels/split-complex.ts';
import { Recent } from '../../matrix/recent.ts';

/** Root of a state, ρ = CC†, with what has to be known of it. */
export interface StateRoot {
  /** C, shape (d, d), split complex. */
  readonly root: Float64Array;
  /** −tr CC† ln CC†, and a bound of its error. */
  readonly entropy: number;
  readonly entropyError: number;
  /** Bound of ‖ρ − CC†‖₁. */
  readonly distance: number;
}

/** Bounds E_PPT with rounding errors included, and the adjusted eigenvalues they belong to. */
export interface PptBounds {
  readonly lower: number;
  readonly upper: number;
  readonly values: Float64Array;
  /** Bound of ‖V diag(values) V† − s‖_F for the state s = U diag(values) U†/tr of the bounds, U being unitary. */
  readonly stateError: number;
  /** Bound of ‖V − U‖_F. */
  readonly vectorError: number;
}

/** Eigenvalues below this are rescaled: rounding has left them few correct digits. */
const POLISHED = 2 ** -20;

/** Rounds of rescaling. */
const POLISHES = 3;

/**
 * Bounds of E_PPT(ρ) = min S(ρ‖t) over PPT states t from any full-rank point s and any Q ≥ 0, valid in spite of rounding:
 *
 *     tr ρ ln ρ − tr ρ ln s + tr ρ − λ_max(G + Q^Γ) ≤ E_PPT ≤ tr ρ ln ρ − tr ρ ln s,   G = Dln[s](ρ),
 *
 * the upper one for PPT states s. The first is the tangent of the convex function −tr ρ ln t at s: tr Gs = tr ρ, and
 * tr Gt = tr(G + Q^Γ)t − tr Q t^Γ ≤ λ_max(G + Q^Γ) for PPT states t.
 *
 * s is U diag(w) U† with the unitary polar factor U of the computed eigenvectors V, so its eigenvalues are exact however small
 * they are; ‖V − U‖ ≤ ‖V†V − 1‖ =: η. Where s^Γ is not certainly positive, w is raised by a constant, which is mixing with 1.
 * The state itself is exchanged for CC†/tr CC† by continuity: |E(ρ) − E(σ)| ≤ ε ln k + (1 + ε)h(ε/(1 + ε)) with
 * 2ε = ‖ρ − σ‖₁ ≤ ‖ρ − CC†‖₁ + |tr CC† − 1| and E ≤ ln k, k = min(d_A, d_B).
 *
 * @param V  eigenvectors, shape (d, d), split complex
 * @param w  positive eigenvalues
 * @param Q  Hermitian, positive up to rounding, split complex
 * @source   Winter2016, lemma 7
 */
export function pptBounds(
  dimA: number,
  dimB: number,
  state: StateRoot,
  V: Float64Array,
  w: Float64Array,
  Q: Float64Array,
): PptBounds {
  const space = workspace(dimA * dimB);
  const dim = dimA * dimB;
  const values = w.slice();
  const product = innerProductError(dim);
  adjointOf(dim, V, space.adjoint);
  const eta = unitarityDefect(dim, space.adjoint, V, space.work) + 2 * dim * product;
  const root = Math.sqrt(dim);
  // Relative error of V A V† for U A U† and of V†AV for U†AU: the step from V to U and two products; ½ more as eigenvalues see
  // one triangle only.
  const turned = 1.5 * (2 * eta + eta * eta + 3 * root * product);
  raiseVanishing(dim, values);
  const stateError = makeFeasible(dimA, dimB, V, values, turned, space);
  multiplyComplex(dim, dim, dim, space.adjoint, 0, state.root, 0, space.c, 0);
  adjointOf(dim, space.c, space.image);
  multiplyComplex(dim, dim, dim, space.c, 0, space.image, 0, space.R, 0);
  const deficit = negativePart(dim, Q, space);
  transposedOnSecond(dimA, dimB, Q, space.work);
  rotated(dim, space.adjoint, space.work, V, space.image, space.dual);
  const weight = rootNorm(dim, state.root);
  const shift = (eta + 2 * product) * Math.sqrt(weight);
  const leastDim = Math.min(dimA, dimB);
  let best = boundsAt(dim, leastDim, state, values, deficit, shift, turned, weight, space);
  for (let k = 0; k < POLISHES && values[0] < POLISHED; k++) {
    const trial = values.slice();
    // To where the diagonal of G + Q^Γ, with what is in doubt of it, is below 1: it costs the square of the change.
    for (let i = 0; i < dim; i++) {
      const room = 1 - space.dual[i * (dim + 1)];
      const factor = 1 + (space.diagonal[i] + space.doubt[i] - 1) / room;
      if (trial[i] < POLISHED && room > 0 && factor > 0) trial[i] *= factor;
    }
    if (!(trial[0] > 0)) break;
    makeFeasible(dimA, dimB, V, trial, turned, space);
    const next = boundsAt(dim, leastDim, state, trial, deficit, shift, turned, weight, space);
    if (!(next.upper - next.lower < best.upper - best.lower)) break;
    best = next;
    values.set(trial);
  }
  return { ...best, values, stateError, vectorError: eta };
}

function boundsAt(
  dim: number,
  leastDim: number,
  state: StateRoot,
  w: Float64Array,
  deficit: number,
  shift: number,
  turned: number,
  weight: number,
  space: Workspace,
): { readonly lower: number; readonly upper: number } {
  const size = dim * dim;
  const { R, dual, image, diagonal, doubt } = space;
  let [cross, crossError, trace] = [0, 0, 0];
  let [squares, dualSquares] = [0, 0];
  doubt.fill(0);
  for (let i = 0; i < dim; i++) {
    const own = Math.sqrt(R[i * (dim + 1)]);
    const log = Math.log(w[i]);
    trace += w[i];
    cross -= R[i * (dim + 1)] * log;
    crossError += (shift * (2 * own + shift) + (2 * dim + 8) * UNIT_ROUNDOFF * own * own) * (Math.abs(log) + 1);
    for (let j = 0; j <= i; j++) {
      const below = i * dim + j;
      const factor = logDifference(w[i], w[j]);
      image[below] = factor * R[below] + dual[below];
      image[size + below] = factor * R[size + below] + dual[size + below];
      // c_i·c_j* with rows known to within `shift`, and the rounding of the product and of the quotient.
      const other = Math.sqrt(R[j * (dim + 1)]);
      const error = factor * (shift * (own + other + shift) + (2 * dim + 16) * UNIT_ROUNDOFF * own * other);
      doubt[i] += error;
      if (i !== j) doubt[j] += error;
      const count = i === j ? 1 : 2;
      squares += count * (image[below] ** 2 + image[size + below] ** 2);
      dualSquares += count * (dual[below] ** 2 + dual[size + below] ** 2);
    }
  }
  // A Hermitian E with |E_ij| ≤ e_ij is at most the diagonal of the sums of the rows of e: what is badly known because an
  // eigenvalue of s is small stays in its row, where G has room.
  for (let i = 0; i < dim; i++) {
    const at = i * (dim + 1);
    image[at] += doubt[i];
    diagonal[i] = image[at];
    squares += (2 * Math.abs(image[at]) + doubt[i]) * doubt[i];
  }
  hermitianEigenvalues(dim, image, 0, space.spectrum, 0);
  const norm = Math.sqrt(squares);
  const eigenError =
    (turned + 2 * UNIT_ROUNDOFF) * Math.sqrt(dualSquares) + 4 * UNIT_ROUNDOFF * norm + eigenvalueErrorBound(dim, norm);
  const largest = space.spectrum[dim - 1] + deficit + eigenError;
  const difference = cross - state.entropy;
  const error =
    crossError + state.entropyError + (dim + 8) * UNIT_ROUNDOFF * (Math.abs(cross) + Math.abs(state.entropy) + 2);
  // For CC†/t and Q/t, t = tr CC†, both expressions are those of CC† and Q over t, less ln t.
  const traceError = 2 * size * UNIT_ROUNDOFF;
  const slack =
    (error + traceError * (1 + Math.abs(difference) + Math.abs(largest))) / weight +
    continuity((state.distance + Math.abs(weight - 1) + traceError) / 2, leastDim);
  return {
    lower: (difference - largest) / weight - Math.log(weight) + 1 - slack,
    upper: difference / weight - Math.log(weight) + Math.log(trace) + dim * UNIT_ROUNDOFF + slack,
  };
}

/** ε ln k + (1 + ε)h(ε/(1 + ε)): how much E, between 0 and ln k, changes at a trace distance ε. */
function continuity(epsilon: number, k: number): number {
  const x = epsilon / (1 + epsilon);
  return epsilon * Math.log(k) - (1 + epsilon) * (x * Math.log(x) + (1 - x) * Math.log1p(-x));
}

/** Mixes s with 1 where an eigenvalue stands for 0: what rounding leaves of ρ there is divided by it. */
function raiseVanishing(dim: number, w: Float64Array): void {
  const floor = 2 * dim * dim * UNIT_ROUNDOFF;
  if (w[0] < floor) for (let i = 0; i < dim; i++) w[i] += floor;
}

/** Raises w until (U diag(w) U†)^Γ is certainly positive; the bound of ‖V diag(w) V† − U diag(w) U†‖_F. */
function makeFeasible(
  dimA: number,
  dimB: number,
  V: Float64Array,
  w: Float64Array,
  turned: number,
  space: Workspace,
): number {
  const dim = dimA * dimB;
  for (;;) {
    scaledColumns(dim, V, w, space.work);
    multiplyComplex(dim, dim, dim, space.work, 0, space.adjoint, 0, space.image, 0);
    transposedOnSecond(dimA, dimB, space.image, space.work);
    hermitianEigenvalues(dim, space.work, 0, space.spectrum, 0);
    let squares = 0;
    for (let i = 0; i < dim; i++) squares += w[i] * w[i];
    const norm = Math.sqrt(squares);
    const error = turned * norm;
    const least = space.spectrum[0] - error - eigenvalueErrorBound(dim, norm * (1 + turned));
    if (least > 0 || !Number.isFinite(least)) return error;
    for (let i = 0; i < dim; i++) w[i] += UNIT_ROUNDOFF - 2 * least;
  }
}

/** Bound of the modulus of the most negative eigenvalue of Q. */
function negativePart(dim: number, Q: Float64Array, space: Workspace): number {
  hermitianEigenvalues(dim, Q, 0, space.spectrum, 0);
  let squares = 0;
  for (let k = 0; k < 2 * dim * dim; k++) squares += Q[k] * Q[k];
  const least = space.spectrum[0] - eigenvalueErrorBound(dim, Math.sqrt(squares));
  return least < 0 ? -least : 0;
}

function rootNorm(dim: number, C: Float64Array): number {
  let squares = 0;
  for (let k = 0; k < 2 * dim * dim; k++) squares += C[k] * C[k];
  return squares;
}

class Workspace {
  readonly adjoint: Float64Array;
  readonly c: Float64Array;
  readonly R: Float64Array;
  readonly dual: Float64Array;
  readonly image: Float64Array;
  readonly work: Float64Array;
  readonly spectrum: Float64Array;
  readonly diagonal: Float64Array;
  readonly doubt: Float64Array;

  constructor(dim: number) {
    const complex = (): Float64Array => new Float64Array(2 * dim * dim);
    [this.adjoint, this.c, this.R] = [complex(), complex(), complex()];
    [this.dual, this.image, this.work] = [complex(), complex(), complex()];
    this.spectrum = new Float64Array(dim);
    this.diagonal = new Float64Array(dim);
    this.doubt = new Float64Array(dim);
  }
}

/** One for each dimension, of which a campaign has few. */
const workspaces = new Recent<number, Workspace>(8);

function workspace(dim: number): Workspace {
  return workspaces.get(dim, () => new Workspace(dim));
}
