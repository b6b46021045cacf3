import { complexData } from '../../float64/entries.ts';
import { multiplyComplex } from '../../float64/kernels/product.ts';
import { adjointOf, fromEigenbasis, unitarityDefect } from '../../float64/kernels/split-complex.ts';
import { Float64Matrix } from '../../float64/matrix.ts';
import { innerProductError, UNIT_ROUNDOFF } from '../../matrix/tolerances.ts';
import { roundingGap } from '../ppt/ppt-boundary-newton.ts';
import { pptBounds, type PptBounds, type StateRoot } from '../ppt/ppt-bounds.ts';
import { type OnStep, PptInteriorPoint } from '../ppt/ppt-interior-point.ts';
import { schmidtSolution } from './schmidt-solution.ts';
import { Recent } from '../../matrix/recent.ts';

/** What the interior-point method found for an NPT state, with bounds; arrays of its own. Its values need not have sum 1. */
export interface NptSolution extends PptBounds {
  readonly root: StateRoot;
  /** Eigenvectors of s, split complex. */
  readonly vectors: Float64Array;
  readonly dual: Float64Array;
  readonly iterations: number;
}

/**
 * Eigenvalues of ρ below this are left out of a second attempt, where those of s next to them would be of their size: it is
 * solved on the face of the others, and what was left out costs about its size.
 */
const FAINT = 2 ** -26;

/** Width of a bracket where none is asked for. */
export const DEFAULT_WIDTH = 2 ** -30;

/** Solution for a float64 state that is known not to be PPT. */
export function nptSolution(
  rho: Float64Matrix,
  dimA: number,
  dimB: number,
  width = DEFAULT_WIDTH,
  onStep?: OnStep,
): NptSolution {
  const pure = pureSolution(rho, dimA, dimB);
  if (pure !== undefined && pure.upper - pure.lower <= width) return pure;
  const root = stateRoot(rho);
  // Who is told may ask for another bracket before this one is there.
  const solver = onStep === undefined ? solverOf(dimA, dimB) : new PptInteriorPoint(dimA, dimB);
  const target = targetGap(dimA * dimB, width);
  const attempt = (near: StateRoot): NptSolution => {
    solver.solve(near.root, target, onStep);
    return solutionOf(solver, root, dimA, dimB);
  };
  const solution = attempt(root);
  const { values, error } = rho.spectrum;
  if (solution.upper - solution.lower <= width || !values.some((x) => x > error && x < FAINT)) return solution;
  const other = attempt(stateRoot(rho, FAINT));
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

/** Bounds for a state by what was found for it or for one next to it. */
function solutionOf(solver: PptInteriorPoint, root: StateRoot, dimA: number, dimB: number): NptSolution {
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
  return width > WIDE ? width / 2 : Math.max(width / 256, roundingGap(dim));
}

/** Far more than rounding adds. */
const WIDE = 2 ** -29;

/** V diag(w) V†/Σw, with a bound of its distance from U diag(w) U†/Σw, U being the unitary next to V. */
export function matrixFrom(dim: number, V: Float64Array, w: Float64Array, stateError: number): Float64Matrix {
  const complex = (): Float64Array => new Float64Array(2 * dim * dim);
  const data = complex();
  const trace = w.reduce((sum, x) => sum + x, 0);
  fromEigenbasis(
    dim,
    V,
    w.map((x) => x / trace),
    complex(),
    complex(),
    data,
  );
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
  const theta = unitarityDefect(dim, adjoint, vectors, work) + 2 * dim * innerProductError(dim) + 8 * UNIT_ROUNDOFF;
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

/** One for each pair of dimensions, of which a campaign has few; the working space of a large one takes up to a hundred megabytes. */
const solvers = new Recent<string, PptInteriorPoint>(4);

function solverOf(dimA: number, dimB: number): PptInteriorPoint {
  return solvers.get(`${dimA},${dimB}`, () => new PptInteriorPoint(dimA, dimB));
}
