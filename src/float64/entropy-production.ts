import type { MatrixContent } from './content.ts';
import { driftKernel } from './kernels/drift.ts';
import { hermitianEigen } from './kernels/hermitian-eigen.ts';
import { imageKernel } from './kernels/image.ts';
import { hermitianFromCoordinates } from './kernels/rearrangement.ts';
import { qubitEntropyProductionOf } from './qubit-entropy-production.ts';
import { euclideanNorm } from './kernels/sum-of-squares.ts';
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
 * Kernels and bounds are those of the operations on matrices, in the same order, so that the number is theirs to the last digit, except
 * for a qubit, which has formulas of its own.
 *
 * @param h        H, complex, shape (d, d), like the A_k and ρ
 * @param weights  all 1 when undefined
 * @returns        undefined where the operations on matrices have to see whether there is such a rate: where a state is not certainly
 *                 of full rank or π not certainly unique, where numbers overflow or ρ differs from ρ†, and for matrices that are large,
 *                 or real and not of a qubit
 */
export function entropyProductionRateOf(
  h: MatrixContent,
  jumps: readonly MatrixContent[],
  weights: readonly Approximation[] | undefined,
  rho: MatrixContent,
): Float64Real | undefined {
  const dim = h.rows;
  if (dim === 2) return qubitEntropyProductionOf(h, jumps, weights, rho);
  if (dim > LARGEST_DIRECT || !isComplex(h, dim) || !isComplex(rho, dim)) return undefined;
  const room = (ROOMS[dim] ??= new Room(dim));
  const { hamiltonian, operators, sizes, state, drift, superoperator, coordinates, steadyState, change } = room;
  state.of(rho);
  // Of what is Hermitian up to rounding the operations take the Hermitian part, with an error of its own.
  if (hermiticityDefect(rho) !== 0 || !(state.norm < Infinity)) return undefined;
  // The state comes first: at the border of the states, where many searches end, nothing else is computed in vain.
  if (!room.hasLogarithm(rho.data, state.norm, state.error)) return undefined;
  room.expect(jumps.length);
  for (let k = 0; k < jumps.length; k++) {
    if (!isComplex(jumps[k], dim)) return undefined;
    operators[k] = jumps[k].data;
    sizes[k].of(jumps[k]);
  }
  hamiltonian.of(h);
  const values = valuesOf(weights);
  driftKernel(dim, hamiltonian.norm === 0 ? undefined : h.data, operators, values, drift.data);
  drift.norm = euclideanNorm(drift.data);
  drift.unit = unitOfDrift(hamiltonian, sizes, weights);
  drift.error = errorOfDrift(dim, hamiltonian, sizes, weights, drift.unit);
  imageKernel(dim, drift.data, operators, values, rho.data, change.data);
  change.norm = euclideanNorm(change.data);
  change.error = errorOfImage(dim, drift, sizes, weights, state);
  const ofState = room.logTrace();
  superoperatorKernel(dim, drift.data, 0, operators, values, superoperator, 0);
  const own = errorOfSuperoperator(dim, drift, sizes, weights);
  const error = stationaryCoordinates(dim, superoperator, euclideanNorm(superoperator), own, coordinates);
  if (error === Infinity) return undefined;
  hermitianFromCoordinates(dim, coordinates, steadyState);
  if (!room.hasLogarithm(steadyState, euclideanNorm(steadyState), errorOfHermitian(error))) return undefined;
  const rate = room.logTrace().minus(ofState);
  return rate.bound < Infinity ? rate : undefined;
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
  readonly sizes: Size[] = [];
  readonly drift: Between;
  readonly superoperator: Float64Array;
  readonly coordinates: Float64Array;
  readonly steadyState: Float64Array;
  readonly change: Between;
  readonly #values: Float64Array;
  readonly #vectors: Float64Array;
  #error = 0;

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
    const { operators, sizes } = this;
    while (sizes.length < jumps) sizes.push(new Size());
    if (sizes.length > jumps) sizes.length = jumps;
    if (operators.length > jumps) operators.length = jumps;
  }

  /**
   * Do all eigenvalues of a Hermitian A exceed twice their error? They are those of the next trace.
   *
   * @param norm   ‖A‖_F
   * @param error  bound of the error of A, which may be infinite
   */
  hasLogarithm(A: Float64Array, norm: number, error: number): boolean {
    const values = this.#values;
    this.#error = eigenvalueError(this.dim, norm, error);
    hermitianEigen(this.dim, A, 0, values, 0, this.#vectors, 0);
    return values[0] > 2 * this.#error;
  }

  /** tr L(ρ) ln A. */
  logTrace(): Float64Real {
    const { dim, change } = this;
    const w = weightInEigenbasis(dim, this.#vectors, change.data);
    return traceOfLogarithms(dim, this.#values, this.#error, 0, w, change.norm, change.error);
  }
}

const ROOMS: Room[] = [];

function isComplex({ rows, cols, isReal }: MatrixContent, dim: number): boolean {
  return !isReal && rows === dim && cols === dim;
}
