import { multiplyComplex } from '../../float64/kernels/product.ts';
import { complexData } from '../../float64/entries.ts';
import { Float64Matrix, float64Matrix } from '../../float64/matrix.ts';
import { Float64Real } from '../../float64/real.ts';
import { DimensionError, DomainError } from '../../matrix/errors.ts';
import type { Matrix, Real } from '../../matrix/interface.ts';
import { innerProductError, UNIT_ROUNDOFF } from '../../matrix/tolerances.ts';
import { densityMatrix } from '../../quantum/states.ts';
import { partialTranspose, requireOperator, type Dims } from '../../quantum/subsystems.ts';
import { pptBounds, type StateRoot } from '../ppt/ppt-bounds.ts';
import { PptInteriorPoint } from '../ppt/ppt-interior-point.ts';
import { schmidtSolution } from './schmidt-solution.ts';
import { adjointOf } from '../../float64/kernels/split-complex.ts';

/** Relative entropy to the closest state of a set, between two bounds that hold in spite of rounding. */
export interface EntanglementBracket {
  /** Over which states the minimum is taken: `separable` where PPT states are separable, `ppt` otherwise. */
  readonly set: 'separable' | 'ppt';
  /** nats; a valid lower bound, which may be below 0 by less than the width. */
  readonly lower: number;
  readonly upper: number;
  /** Middle of the bracket, with half its width as its bound. */
  readonly value: Real;
  /** A PPT state with S(ρ‖closest) ≤ upper, shape (d, d). */
  readonly closest: Matrix;
  /** Q ≥ 0 of the lower bound, shape (d, d). */
  readonly dual: Matrix;
  /** Steps of the interior-point method; 0 where there is a closed form, for ρ that is PPT itself or nearly pure. */
  readonly iterations: number;
  /** Is the bracket as narrow as was asked for? */
  readonly reached: boolean;
}

/** Effort and width of a bracket. */
export interface BracketOptions {
  /** Width to be reached; 2⁻³⁰ < 1e−9 when omitted. */
  readonly width?: number;
}

const DEFAULT_WIDTH = 2 ** -30;

/**
 * Relative entropy of entanglement E(ρ) = min S(ρ‖t) over separable states t, of two qubits or of a qubit and a qutrit.
 *
 * There separability is positivity of the partial transpose, so a semidefinite programme with a logarithmic objective gives
 * both sides: any PPT state bounds E from above, and any Q ≥ 0 from below (`pptBounds`). A primal–dual interior-point method
 * finds good ones; the bounds do not rely on its convergence.
 *
 * @param rho    density matrix in float64, shape (d, d)
 * @param dims   [d_A, d_B] with d_A d_B ≤ 6
 * @returns      bracket in nats, 0 ≤ E ≤ ln min(d_A, d_B)
 * @throws       {DimensionError} for other dimensions: `relativeEntropyToPptStates` gives a lower bound of E there
 * @throws       as `densityMatrix`, when ρ is not a state
 * @accuracy     width about 1e−12 for random states of full rank, and below 1e−8 for random states of lower rank; below 1e−10 for
 *               pure, Werner, isotropic, Bell-diagonal and X states. Eigenvalues of ρ or of the closest state between 1e−13 and
 *               1e−8 cost digits: up to 2e−8 was seen for two qubits, up to 7e−7 for a qubit and a qutrit. `reached` says whether
 *               the asked width is
 * @source       VedralPlenio1998
 * @source       HorodeckiHorodeckiHorodecki1996
 * @example      relativeEntropyOfEntanglement(bellState('phi+'), [2, 2]).value // 0.69315
 */
export function relativeEntropyOfEntanglement(
  rho: Matrix,
  dims: Dims,
  options: BracketOptions = {},
): EntanglementBracket {
  const [dimA, dimB] = requirePair(dims);
  if (!isPptSeparable(dimA, dimB)) {
    throw new DimensionError({
      argument: 'dims',
      expected: 'have product at most 6, where states with positive partial transpose are separable',
      received: `they are [${dims.join(', ')}]`,
      advice: '`relativeEntropyToPptStates` gives the minimum over PPT states, a lower bound.',
    });
  }
  return bracketOf(rho, dimA, dimB, options).bracket;
}

/**
 * Relative entropy to the closest PPT state, E_PPT(ρ) = min S(ρ‖t) over states t with t^Γ ≥ 0, of any two subsystems.
 *
 * It is a lower bound of the relative entropy of entanglement, and equal to it where d_A d_B ≤ 6. PPT states of larger systems
 * may be entangled; the closest one found here is not claimed to be separable.
 *
 * @param rho   density matrix in float64, shape (d, d)
 * @param dims  [d_A, d_B]
 * @returns     bracket in nats, 0 ≤ E_PPT ≤ ln min(d_A, d_B)
 * @throws      {DimensionError} when ρ does not have the shape of two subsystems
 * @throws      as `densityMatrix`, when ρ is not a state
 * @source      Rains1999
 * @example     relativeEntropyToPptStates(bellState('phi+'), [2, 2]).value // 0.6931
 */
export function relativeEntropyToPptStates(rho: Matrix, dims: Dims, options: BracketOptions = {}): EntanglementBracket {
  const [dimA, dimB] = requirePair(dims);
  return bracketOf(rho, dimA, dimB, options).bracket;
}

/** A bracket, and the solution behind it unless ρ is PPT itself. */
export interface SolvedBracket {
  readonly bracket: EntanglementBracket;
  readonly solution: NptSolution | undefined;
}

/** `relativeEntropyToPptStates` with the solution behind it. */
export function bracketOf(
  rho: Matrix,
  dimA: number,
  dimB: number,
  { width = DEFAULT_WIDTH }: BracketOptions,
): SolvedBracket {
  requireOperator('rho', rho, [dimA, dimB]);
  if (!(width > 0)) {
    throw new DomainError({ argument: 'width', expected: 'be positive', received: `it is ${width}` });
  }
  const state = float64Matrix(densityMatrix(rho));
  const set = isPptSeparable(dimA, dimB) ? 'separable' : 'ppt';
  const trivial = pptBracket(state, dimA, dimB, set, width);
  if (trivial !== undefined) return { bracket: trivial, solution: undefined };
  const solution = nptSolution(state, dimA, dimB, width);
  return { bracket: nptBracket(solution, dimA * dimB, set, width), solution };
}

/** Are states with positive partial transpose separable in these dimensions? */
export function isPptSeparable(dimA: number, dimB: number): boolean {
  return dimA * dimB <= 6 || Math.min(dimA, dimB) === 1;
}

/** E = 0 for a state whose partial transpose is positive, or within rounding of it. */
function pptBracket(
  rho: Float64Matrix,
  dimA: number,
  dimB: number,
  set: 'separable' | 'ppt',
  width: number,
): EntanglementBracket | undefined {
  const dim = dimA * dimB;
  const { values, error } = float64Matrix(partialTranspose(rho, [dimA, dimB], 1)).spectrum;
  const deficit = error - values[0];
  const doubt = 2 * dim * error;
  if (deficit > doubt) return undefined;
  const dual = new Float64Matrix(dim, dim, true, new Float64Array(dim * dim));
  const common = { set, dual, iterations: 0, lower: 0 };
  if (deficit <= 0) {
    return { ...common, upper: 0, value: new Float64Real(0), closest: rho, reached: true };
  }
  // (1 − p)ρ + p/d is PPT for p/d ≥ (1 − p)·deficit, and S(ρ‖(1 − p)ρ + p/d) ≤ −ln(1 − p).
  const p = dim * deficit * (1 + 4 * UNIT_ROUNDOFF);
  const noise = new Float64Array(dim * dim);
  for (let i = 0; i < dim; i++) noise[i * (dim + 1)] = p / dim;
  const closest = rho.scaled(1 - p).plus(new Float64Matrix(dim, dim, true, noise));
  const upper = -Math.log1p(-p) * (1 + 4 * UNIT_ROUNDOFF);
  return { ...common, upper, value: new Float64Real(upper / 2, upper / 2), closest, reached: upper <= width };
}

/** What the interior-point method found for an NPT state, with bounds; arrays of its own. */
export interface NptSolution {
  readonly root: StateRoot;
  readonly lower: number;
  readonly upper: number;
  /** Eigenvalues of s up to normalisation, and its eigenvectors, split complex. */
  readonly values: Float64Array;
  readonly vectors: Float64Array;
  readonly dual: Float64Array;
  readonly stateError: number;
  readonly iterations: number;
}

/**
 * Eigenvalues of ρ below this are left out of a second attempt, where those of s next to them would be of their size: it is
 * solved on the face of the others, and what was left out costs about its size.
 */
const FAINT = 2 ** -26;

/** Solution for a float64 state that is known not to be PPT. */
export function nptSolution(rho: Float64Matrix, dimA: number, dimB: number, width = DEFAULT_WIDTH): NptSolution {
  const pure = pureSolution(rho, dimA, dimB);
  if (pure !== undefined && pure.upper - pure.lower <= width) return pure;
  const root = stateRoot(rho);
  const solution = solved(root, root, dimA, dimB, width);
  const { values, error } = rho.spectrum;
  if (solution.upper - solution.lower <= width || !values.some((x) => x > error && x < FAINT)) return solution;
  const other = solved(root, stateRoot(rho, FAINT), dimA, dimB, width);
  return other.upper - other.lower < solution.upper - solution.lower ? other : solution;
}

/** Solution for the pure state next to a state that is nearly pure; undefined for others. */
function pureSolution(rho: Float64Matrix, dimA: number, dimB: number): NptSolution | undefined {
  const dim = dimA * dimB;
  const { values, vectors } = rho.spectrum;
  if (!(values[dim - 2] < FAINT)) return undefined;
  const psi = Float64Array.from({ length: 2 * dim }, (_, i) => vectors[i * dim + dim - 1]);
  const root = stateRoot(rho, FAINT);
  const { values: w, vectors: V, dual } = schmidtSolution(dimA, dimB, psi);
  return { root, ...pptBounds(dimA, dimB, root, V, w, dual), vectors: V, dual, iterations: 0 };
}

/** Bounds for a state by the solution for one next to it. */
function solved(root: StateRoot, near: StateRoot, dimA: number, dimB: number, width: number): NptSolution {
  const solver = solverOf(dimA, dimB);
  solver.solve(near.root, targetGap(dimA * dimB, width));
  const vectors = solver.bestVectors.slice();
  const dual = solver.bestDual.slice();
  const bounds = pptBounds(dimA, dimB, root, vectors, solver.bestValues, dual);
  return { root, ...bounds, vectors, dual, iterations: solver.iterations };
}

/**
 * Gap at which the method stops. Rounding adds to it: that is little beside a wide bracket, and for a narrow one the method aims lower,
 * as low as eigenvalues are accurate.
 */
function targetGap(dim: number, width: number): number {
  return width > WIDE ? width / 2 : Math.max(width / 256, 4 * dim * dim * Number.EPSILON);
}

/** Far more than rounding adds. */
const WIDE = 2 ** -29;

function nptBracket(
  { lower, upper, values, vectors, dual, stateError, iterations }: NptSolution,
  dim: number,
  set: 'separable' | 'ppt',
  width: number,
): EntanglementBracket {
  const half = ((upper - lower) / 2) * (1 + 2 * UNIT_ROUNDOFF);
  return {
    set,
    lower,
    upper,
    value: new Float64Real(lower + (upper - lower) / 2, half + UNIT_ROUNDOFF * Math.abs(upper)),
    closest: matrixFrom(dim, vectors, values, stateError),
    dual: new Float64Matrix(dim, dim, false, dual),
    iterations,
    reached: upper - lower <= width,
  };
}

/** V diag(w) V†/Σw, with a bound of its distance from U diag(w) U†/Σw, U being the unitary next to V. */
export function matrixFrom(dim: number, V: Float64Array, w: Float64Array, stateError: number): Float64Matrix {
  const size = dim * dim;
  let trace = 0;
  for (let i = 0; i < dim; i++) trace += w[i];
  const data = new Float64Array(2 * size);
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j <= i; j++) {
      let [re, im] = [0, 0];
      for (let k = 0; k < dim; k++) {
        const [x, y] = [V[i * dim + k], V[size + i * dim + k]];
        const [u, v] = [V[j * dim + k], V[size + j * dim + k]];
        re += (w[k] / trace) * (x * u + y * v);
        im += (w[k] / trace) * (y * u - x * v);
      }
      data[i * dim + j] = data[j * dim + i] = re;
      data[size + i * dim + j] = i === j ? 0 : im;
      data[size + j * dim + i] = i === j ? 0 : -im;
    }
  }
  return new Float64Matrix(dim, dim, false, data, stateError / trace + 2 * dim * UNIT_ROUNDOFF);
}

/**
 * Root of a state: ρ = CC† with columns √λ_k v_k of the certainly positive eigenvalues; what rounding has left of others would
 * hide the kernel of ρ.
 *
 * The eigenvalues of C†C = √Λ V†V √Λ are the λ_k up to factors 1 ± ‖V†V − 1‖ (Ostrowski), which bounds the entropy; the
 * residual of the decomposition bounds the distance from ρ.
 *
 * @param faint  eigenvalues up to this one are left out
 */
export function stateRoot(rho: Float64Matrix, faint = rho.spectrum.error): StateRoot {
  const dim = rho.rows;
  const size = dim * dim;
  const { values, vectors } = rho.spectrum;
  const root = new Float64Array(2 * size);
  const adjoint = new Float64Array(2 * size);
  const work = new Float64Array(2 * size);
  adjointOf(dim, vectors, adjoint);
  multiplyComplex(dim, dim, dim, adjoint, 0, vectors, 0, work, 0);
  let squares = 0;
  for (let k = 0; k < 2 * size; k++) squares += (work[k] - (k < size && k % (dim + 1) === 0 ? 1 : 0)) ** 2;
  const theta = Math.sqrt(squares) + 2 * dim * innerProductError(dim) + 8 * UNIT_ROUNDOFF;
  let [entropy, entropyError, weight] = [0, 0, 0];
  for (let k = 0; k < dim; k++) {
    if (!(values[k] > faint)) continue;
    const log = Math.log(values[k]);
    entropy -= values[k] * log;
    entropyError += values[k] * (Math.abs(log) + 1) * (theta + dim * UNIT_ROUNDOFF);
    weight += values[k];
    const length = Math.sqrt(values[k]);
    for (let i = 0; i < dim; i++) {
      root[i * dim + k] = length * vectors[i * dim + k];
      root[size + i * dim + k] = length * vectors[size + i * dim + k];
    }
  }
  adjointOf(dim, root, adjoint);
  multiplyComplex(dim, dim, dim, root, 0, adjoint, 0, work, 0);
  const data = complexData(rho);
  let residual = 0;
  for (let k = 0; k < 2 * size; k++) residual += (work[k] - data[k]) ** 2;
  const distance = Math.sqrt(dim) * (Math.sqrt(residual) + innerProductError(dim) * weight + rho.error);
  return { root, entropy, entropyError, distance };
}

const solvers = new Map<string, PptInteriorPoint>();

/** Solvers keep their working space, so there is one for each pair of dimensions. */
function solverOf(dimA: number, dimB: number): PptInteriorPoint {
  const key = `${dimA},${dimB}`;
  let solver = solvers.get(key);
  if (solver === undefined) solvers.set(key, (solver = new PptInteriorPoint(dimA, dimB)));
  return solver;
}

/** @throws {DimensionError} unless there are two subsystems */
export function requirePair(dims: Dims): readonly [number, number] {
  if (dims.length === 2) return [dims[0], dims[1]];
  throw new DimensionError({
    argument: 'dims',
    expected: 'hold the dimensions of two subsystems',
    received: `there are ${dims.length}`,
    advice: 'Group the subsystems into two, such as [2, 4] for one qubit and two others.',
  });
}
