import type { MatrixContent } from './content.ts';
import { driftKernel } from './kernels/drift.ts';
import { hermitianEigen } from './kernels/hermitian-eigen.ts';
import { imageKernel } from './kernels/image.ts';
import { hermitianFromCoordinates } from './kernels/rearrangement.ts';
import { safeNorm, sumOfSquares } from './kernels/sum-of-squares.ts';
import { superoperatorKernel } from './kernels/superoperator.ts';
import type { Approximation, Float64Real } from './real.ts';
import { errorOfHermitian } from './rearranged.ts';
import { LARGEST_DIRECT, stationaryCoordinates } from './solution.ts';
import { eigenvalueError, hermiticityDefect } from './spectrum.ts';
import { traceOfLogarithms, weightInEigenbasis } from './spectral-traces.ts';
import { valuesOf } from './superoperator.ts';
import { errorOfDrift, errorOfImage, errorOfSuperoperator, type Sized, unitOfDrift } from './superoperator-error.ts';

/**
 * Rate of entropy production −tr[L(ρ)(ln ρ − ln π)] of L(ρ) = Kρ + ρK† + Σ_k weight_k A_k ρ A_k†, K = −iH − ½ Σ_k weight_k A_k†A_k, with
 * its unique steady state π, in one pass: to make a small matrix takes as long as to compute it, and none of those in between is made.
 * Kernels and bounds are those of the operations on matrices, in the same order, so that the number is theirs to the last digit.
 *
 * @param h        H, complex, shape (d, d), like the A_k and ρ
 * @param weights  all 1 when undefined
 * @returns        undefined where the operations on matrices have to see whether there is such a rate: where a state is not certainly
 *                 of full rank or π not certainly unique, where numbers overflow or ρ differs from ρ†, and for large or real matrices
 */
export function entropyProductionOf(
  h: MatrixContent,
  jumps: readonly MatrixContent[],
  weights: readonly Approximation[] | undefined,
  rho: MatrixContent,
): Float64Real | undefined {
  const dim = h.rows;
  if (dim > LARGEST_DIRECT || !isComplex(h, dim) || !isComplex(rho, dim)) return undefined;
  const room = (ROOMS[dim] ??= new Room(dim));
  const { hamiltonian, operators, sandwiches, state, drift, superoperator, coordinates, steadyState, change } = room;
  // Of what is Hermitian up to rounding the operations take the Hermitian part, with an error of its own.
  if (hermiticityDefect(rho) !== 0) return undefined;
  state.of(rho);
  room.expect(jumps.length);
  for (let k = 0; k < jumps.length; k++) {
    if (!isComplex(jumps[k], dim)) return undefined;
    operators[k] = jumps[k].data;
    sandwiches[k].of(jumps[k]);
  }
  hamiltonian.of(h);
  const values = valuesOf(weights);
  driftKernel(dim, hamiltonian.norm === 0 ? undefined : h.data, operators, values, drift.data);
  drift.norm = normOf(drift.data);
  drift.unit = unitOfDrift(hamiltonian, sandwiches, weights);
  drift.error = errorOfDrift(dim, hamiltonian, sandwiches, weights, drift.unit);
  superoperatorKernel(dim, drift.data, 0, operators, values, superoperator, 0);
  const own = errorOfSuperoperator(dim, drift, sandwiches, weights);
  const error = stationaryCoordinates(dim, superoperator, own, coordinates);
  hermitianFromCoordinates(dim, coordinates, steadyState);
  imageKernel(dim, drift.data, operators, values, rho.data, change.data);
  change.norm = normOf(change.data);
  change.error = errorOfImage(dim, drift, sandwiches, weights, state);
  const ofSteadyState = room.logTrace(steadyState, normOf(steadyState), errorOfHermitian(error));
  const ofState = ofSteadyState && room.logTrace(rho.data, state.norm, state.error);
  const rate = ofState && ofSteadyState.minus(ofState);
  return rate && rate.bound < Infinity ? rate : undefined;
}

/** What bounds need to know of a matrix, asked of it once. */
class Size implements Sized {
  norm = 0;
  error = 0;
  unit = 0;

  of(matrix: Sized): void {
    this.norm = matrix.norm;
    this.error = matrix.error;
    // Nobody asks for the unit of what is rounded, and to find it takes a while.
    this.unit = this.error === 0 ? matrix.unit : 0;
  }
}

/** A matrix that is computed in between. */
class Between extends Size {
  readonly data: Float64Array;

  constructor(length: number) {
    super();
    this.data = new Float64Array(length);
  }
}

/** What the pass computes in between, for one dimension. */
class Room {
  readonly dim: number;
  readonly hamiltonian = new Size();
  readonly state = new Size();
  readonly operators: Float64Array[] = [];
  readonly sandwiches: Size[] = [];
  readonly drift: Between;
  readonly superoperator: Float64Array;
  readonly coordinates: Float64Array;
  readonly steadyState: Float64Array;
  readonly change: Between;
  readonly #values: Float64Array;
  readonly #vectors: Float64Array;

  constructor(dim: number) {
    const size = dim * dim;
    this.dim = dim;
    this.drift = new Between(2 * size);
    this.superoperator = new Float64Array(size * size);
    this.coordinates = new Float64Array(size);
    this.steadyState = new Float64Array(2 * size);
    this.change = new Between(2 * size);
    this.#values = new Float64Array(dim);
    this.#vectors = new Float64Array(2 * size);
  }

  /** Makes room for so many jumps. To set a length takes as long as a product, even where it stays what it is. */
  expect(jumps: number): void {
    const { operators, sandwiches } = this;
    while (sandwiches.length < jumps) sandwiches.push(new Size());
    if (sandwiches.length > jumps) sandwiches.length = jumps;
    if (operators.length > jumps) operators.length = jumps;
  }

  /**
   * tr L(ρ) ln A for a Hermitian A with the given norm and error, which may be infinite; undefined unless all its eigenvalues exceed
   * twice their error.
   */
  logTrace(A: Float64Array, norm: number, error: number): Float64Real | undefined {
    const { dim, change } = this;
    const [values, vectors] = [this.#values, this.#vectors];
    const own = eigenvalueError(dim, norm, error);
    hermitianEigen(dim, A, 0, values, 0, vectors, 0);
    if (!(values[0] > 2 * own)) return undefined;
    const w = weightInEigenbasis(dim, vectors, change.data);
    return traceOfLogarithms(dim, values, own, 0, w, change.norm, change.error);
  }
}

const ROOMS: Room[] = [];

function isComplex({ rows, cols, isReal }: MatrixContent, dim: number): boolean {
  return !isReal && rows === dim && cols === dim;
}

function normOf(x: Float64Array): number {
  return safeNorm(x, sumOfSquares(x));
}
