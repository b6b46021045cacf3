import { adjointOf, unitarityDefect } from '../../float64/kernels/split-complex.ts';
import { Float64Matrix, float64Matrix } from '../../float64/matrix.ts';
import { Float64Real } from '../../float64/real.ts';
import { DomainError } from '../../matrix/errors.ts';
import type { Matrix, Real } from '../../matrix/interface.ts';
import { innerProductError, UNIT_ROUNDOFF } from '../../matrix/tolerances.ts';
import { densityMatrix } from '../../quantum/states.ts';
import { partialTranspose, requireOperator } from '../../quantum/subsystems.ts';
import { DEFAULT_WIDTH, matrixFrom, nptSolution, type NptSolution } from './npt-solution.ts';
import { isPptSeparable } from './two-subsystems.ts';

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
  /**
   * Its eigenvalues and eigenvectors, from which the upper bound follows to all its digits. The entries of `closest` do not know
   * eigenvalues that are small beside their rounding.
   */
  readonly closestSpectrum: ClosestSpectrum;
  /** Q ≥ 0 of the lower bound, shape (d, d). */
  readonly dual: Matrix;
  /** Steps of the interior-point method; 0 where there is a closed form, for ρ that is PPT itself or nearly pure. */
  readonly iterations: number;
  /** Is the bracket as narrow as was asked for? */
  readonly reached: boolean;
}

/** Closest state t as Σ_k w_k |k⟩⟨k|, so that S(ρ‖t) = −S(ρ) − Σ_k ⟨k|ρ|k⟩ ln w_k. */
export interface ClosestSpectrum {
  /** Ascending eigenvalues w_k, of sum 1. They are positive unless ρ is PPT and its own closest state. */
  readonly values: readonly number[];
  /** Orthonormal eigenvectors |k⟩ in columns, shape (d, d). */
  readonly vectors: Matrix;
}

/** Effort and width of a bracket. */
export interface BracketOptions {
  /** Width to be reached; 2⁻³⁰ < 1e−9 when omitted. */
  readonly width?: number;
  /** Is told after each step of the interior-point method how many were made, and about how wide the bracket is then. */
  readonly onStep?: (steps: number, gap: number) => void;
}

/** A bracket, and the solution behind it unless ρ is PPT itself. */
interface SolvedBracket {
  readonly bracket: EntanglementBracket;
  readonly solution: NptSolution | undefined;
}

/** Bracket of E_PPT(ρ) with the solution behind it, of two subsystems. */
export function bracketOf(
  rho: Matrix,
  dimA: number,
  dimB: number,
  { width = DEFAULT_WIDTH, onStep }: BracketOptions,
): SolvedBracket {
  requireOperator('rho', rho, [dimA, dimB]);
  if (!(width > 0)) {
    throw new DomainError({ argument: 'width', expected: 'be positive', received: `it is ${width}` });
  }
  const state = float64Matrix(densityMatrix(rho));
  const set = isPptSeparable(dimA, dimB) ? 'separable' : 'ppt';
  const trivial = pptBracket(state, dimA, dimB, set, width);
  if (trivial !== undefined) return { bracket: trivial, solution: undefined };
  const solution = nptSolution(state, dimA, dimB, width, onStep);
  return { bracket: nptBracket(solution, dimA * dimB, set, width), solution };
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
  const vectors = eigenvectorsOf(rho);
  if (deficit <= 0) {
    const closestSpectrum = { values: Array.from(rho.spectrum.values), vectors };
    return { ...common, upper: 0, value: new Float64Real(0), closest: rho, closestSpectrum, reached: true };
  }
  // (1 − p)ρ + p/d is PPT for p/d ≥ (1 − p)·deficit, and S(ρ‖(1 − p)ρ + p/d) ≤ −ln(1 − p).
  const p = dim * deficit * (1 + 4 * UNIT_ROUNDOFF);
  const noise = new Float64Array(dim * dim);
  for (let i = 0; i < dim; i++) noise[i * (dim + 1)] = p / dim;
  const closest = rho.scaled(1 - p).plus(new Float64Matrix(dim, dim, true, noise));
  const closestSpectrum = { values: Array.from(rho.spectrum.values, (w) => (1 - p) * w + p / dim), vectors };
  const upper = -Math.log1p(-p) * (1 + 4 * UNIT_ROUNDOFF);
  const value = new Float64Real(upper / 2, upper / 2);
  return { ...common, upper, value, closest, closestSpectrum, reached: upper <= width };
}

/** Eigenvectors in columns, with a bound of their distance from orthonormal ones. */
function eigenvectorsOf({ spectrum: { dim, vectors } }: Float64Matrix): Float64Matrix {
  const [adjoint, work] = [new Float64Array(2 * dim * dim), new Float64Array(2 * dim * dim)];
  adjointOf(dim, vectors, adjoint);
  const defect = unitarityDefect(dim, adjoint, vectors, work) + 2 * dim * innerProductError(dim);
  return new Float64Matrix(dim, dim, false, vectors.slice(), defect);
}

function nptBracket(solution: NptSolution, dim: number, set: 'separable' | 'ppt', width: number): EntanglementBracket {
  const { lower, upper, values, vectors, dual, stateError, vectorError, iterations } = solution;
  const half = ((upper - lower) / 2) * (1 + 2 * UNIT_ROUNDOFF);
  const trace = values.reduce((sum, w) => sum + w, 0);
  return {
    set,
    lower,
    upper,
    value: new Float64Real(lower + (upper - lower) / 2, half + UNIT_ROUNDOFF * Math.abs(upper)),
    closest: matrixFrom(dim, vectors, values, stateError),
    closestSpectrum: {
      values: Array.from(values, (w) => w / trace),
      vectors: new Float64Matrix(dim, dim, false, vectors, vectorError),
    },
    dual: new Float64Matrix(dim, dim, false, dual),
    iterations,
    reached: upper - lower <= width,
  };
}
