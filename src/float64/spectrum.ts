import { DimensionError, DomainError, HermiticityError } from '../matrix/errors.ts';
import { hermiticityTolerance, innerProductError, isSafeSquare, outward, UNIT_ROUNDOFF } from '../matrix/tolerances.ts';
import type { Maker, MatrixContent } from './content.ts';
import { complexData, type Entries } from './entries.ts';
import { exactNullSpace } from './exact-null-space.ts';
import { eigenvalueErrorBound } from './kernels/eigen-accuracy.ts';
import { largestModulus } from './kernels/eigen-scale.ts';
import { hermitianEigen, hermitianEigenvalues } from './kernels/hermitian-eigen.ts';
import { multiplyComplex } from './kernels/product.ts';
import { transposeConjugate } from './kernels/rearrangement.ts';
import { safeNorm } from './kernels/sum-of-squares.ts';
import { adjointOf } from './kernels/split-complex.ts';
import { Scratch } from './kernels/scratch.ts';
import { symmetricEigen } from './kernels/symmetric-eigen.ts';
import { dimensionOf } from './range-containment.ts';
import type { Float64Real } from './real.ts';
import { allocate } from './storage.ts';

/** Eigenvalues of a Hermitian matrix in ascending order, each within `error` of the truth, and its eigenvectors on demand. */
export class Spectrum {
  readonly matrix: MatrixContent;
  readonly dim: number;
  /** See `eigenvalueError`. */
  readonly error: number;
  /** The last `logTraceOf`, with its weight: rates of several quantities at one state begin with the same one. */
  traced: { readonly weight: object; readonly value: Float64Real } | undefined = undefined;
  #values: Float64Array | undefined = undefined;
  #vectors: Float64Array | undefined = undefined;
  #zeros: Zeros | undefined = undefined;

  constructor(matrix: MatrixContent) {
    this.matrix = matrix;
    this.dim = matrix.rows;
    this.error = eigenvalueError(matrix.rows, matrix.norm, matrix.error);
  }

  get values(): Float64Array {
    if (this.#values === undefined) {
      this.#values = allocate(this.dim);
      if (this.matrix.isReal || isDiagonal(this.matrix)) this.#decompose();
      else hermitianEigenvalues(this.dim, this.matrix.data, 0, this.#values, 0);
    }
    return this.#values;
  }

  /** Orthonormal eigenvectors, the columns of a split complex (d, d) array. */
  get vectors(): Float64Array {
    if (this.#vectors === undefined) this.#decompose();
    return this.#vectors!;
  }

  /**
   * The eigenvalues that are certainly 0. Those above twice their error are certainly not; if they are as many as the range has
   * dimensions at most, there are no others.
   */
  get zeros(): Zeros {
    if (this.values[0] > 2 * this.error) return NO_ZEROS;
    return (this.#zeros ??= this.#foundZeros());
  }

  #foundZeros(): Zeros {
    const { values, dim, error, matrix } = this;
    let from = 0;
    while (from < dim && values[from] < -2 * error) from++;
    let to = from;
    while (to < dim && values[to] <= 2 * error) to++;
    const rest = dim - (to - from);
    if (rest === dim) return NO_ZEROS;
    const range = matrix.ranges?.range;
    const isAttained = range !== undefined && (range.dim === rest || dimensionOf(range) === rest);
    const isKnown = isAttained || exactNullSpace(matrix)?.length === to - from;
    return isKnown ? { from, to } : NO_ZEROS;
  }

  #decompose(): void {
    const { dim, matrix } = this;
    // Both members come from one run, so that values and vectors belong together.
    const values = allocate(dim);
    const vectors = allocate(2 * dim * dim);
    if (isDiagonal(matrix)) sortDiagonal(dim, matrix.data, values, vectors);
    else if (matrix.isReal) symmetricEigen(dim, matrix.data, 0, values, 0, vectors, 0);
    else hermitianEigen(dim, matrix.data, 0, values, 0, vectors, 0);
    this.#values = values;
    this.#vectors = vectors;
  }
}

/** Bound of the error of each eigenvalue of a matrix with the given norm and error: rounding of the algorithm plus Weyl's bound. */
export function eigenvalueError(dim: number, norm: number, error: number): number {
  return error === 0 && norm === 0 ? 0 : outward(error + eigenvalueErrorBound(dim, norm));
}

/** Eigenvalues number `from` … `to` − 1. */
interface Zeros {
  readonly from: number;
  readonly to: number;
}

const NO_ZEROS: Zeros = { from: 0, to: 0 };

/** Spectrum of a matrix that is Hermitian up to rounding. @throws {HermiticityError} when it is not */
export function spectrumOf(a: MatrixContent): Spectrum {
  if (a.rows !== a.cols) {
    throw new DimensionError({
      argument: 'matrix',
      expected: 'be square',
      received: `it has shape (${a.rows}, ${a.cols})`,
    });
  }
  const defect = hermiticityDefect(a);
  const tolerance = hermiticityTolerance(a.rows, a.norm, a.error);
  if (defect > tolerance) {
    throw new HermiticityError({
      argument: 'matrix',
      expected: 'be Hermitian',
      received: `‖A − A†‖ = ${defect.toPrecision(3)} (tolerance ${tolerance.toPrecision(2)})`,
      advice: 'If the difference is rounding, use `hermitianPart`.',
    });
  }
  return new Spectrum(a);
}

/** Order up to which it is not worth asking whether a matrix is diagonal. */
const SMALL = 4;

/** Is nothing beside the real parts of the diagonal, in a matrix that is not small? Dense ones are told by their first entries. */
function isDiagonal({ rows: n, data }: Entries): boolean {
  if (n <= SMALL) return false;
  for (let k = 1; k < data.length; k++) {
    if (data[k] !== 0 && (k >= n * n || k % (n + 1) !== 0)) return false;
  }
  return true;
}

/** Eigenvalues of a diagonal matrix, and unit vectors: nothing is rounded. @throws {NonFiniteError} when an entry is not finite */
function sortDiagonal(n: number, data: Float64Array, values: Float64Array, vectors: Float64Array): void {
  const diagonal = Float64Array.from({ length: n }, (_, i) => data[i * (n + 1)]);
  largestModulus(n, diagonal);
  const order = Array.from(diagonal.keys()).sort((i, j) => diagonal[i] - diagonal[j]);
  order.forEach((i, k) => {
    values[k] = diagonal[i];
    vectors[i * n + k] = 1;
  });
}

/** ‖A − A†‖_F. */
export function hermiticityDefect(a: Entries): number {
  const n = a.rows;
  const { data } = a;
  const size = n * n;
  let sum = 0;
  let differs = false;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const re = data[i * n + j] - data[j * n + i];
      const im = a.isReal ? 0 : data[size + i * n + j] + data[size + j * n + i];
      sum += 2 * (re * re + im * im);
      if (re !== 0 || im !== 0) differs = true;
    }
    if (!a.isReal) {
      const im = data[size + i * (n + 1)];
      sum += 4 * im * im;
      if (im !== 0) differs = true;
    }
  }
  return differs && !isSafeSquare(sum) ? safeNorm(antiHermitianDifference(a), sum) : Math.sqrt(sum);
}

/** Entries of A − A†. */
function antiHermitianDifference({ rows, cols, isReal, data }: Entries): Float64Array {
  const difference = allocate(data.length);
  transposeConjugate(rows, cols, isReal, data, difference);
  for (let k = 0; k < data.length; k++) difference[k] = data[k] - difference[k];
  return difference;
}

const FUNCTIONS = {
  exp: { f: Math.exp, slope: (x: number) => Math.exp(x) },
  ln: { f: Math.log, slope: (x: number) => 1 / x },
  sqrt: { f: Math.sqrt, slope: (x: number) => 1 / (2 * Math.sqrt(x)) },
} as const;

/**
 * Function f(A) = V f(Λ) V† of a Hermitian matrix.
 *
 * @throws    {DomainError} when an eigenvalue lies outside the domain of f (ln: positive; sqrt: nonnegative)
 * @accuracy  √d · max |f′| over the eigenvalues times their error, plus rounding of the product. Where the rank of A is known,
 *            √A is that of the positive part Â: in the eigenbases of A and Â, (√α_i + √β_j)(√A − √Â)_ij = (A − Â)_ij, where
 *            one of the two roots is at least √λ, λ the smallest positive eigenvalue, unless both sides are 0. So
 *            ‖√A − √Â‖ ≤ 2δ/√λ, of which one δ is for the eigenvalues of Â that are set to 0
 */
export function spectralFunction<M extends Entries>(
  spectrum: Spectrum,
  name: keyof typeof FUNCTIONS,
  make: Maker<M>,
): M {
  const { dim, values, vectors, error } = spectrum;
  const { f, slope } = FUNCTIONS[name];
  const zeros = name === 'sqrt' ? spectrum.zeros : NO_ZEROS;
  const isResolved = zeros.from === 0 && zeros.to > 0;
  const smallest = values[0] - error;
  if (name !== 'exp' && (name === 'ln' ? values[0] <= 0 : values[0] < -error)) {
    throw new DomainError({
      argument: 'matrix',
      expected: name === 'ln' ? 'be positive definite' : 'be positive semidefinite',
      received: `its smallest eigenvalue is ${values[0].toPrecision(3)}`,
    });
  }
  const size = dim * dim;
  const scaledVectors = allocate(2 * size);
  const adjointVectors = allocate(2 * size);
  let steepest = 0;
  let largest = 0;
  for (let j = 0; j < dim; j++) {
    // Next to zero √ is only ½-Hölder; a value within the error of zero stands for zero there.
    const isZero = j < zeros.to && isResolved;
    const image = isZero || (name === 'sqrt' && values[j] < 0) ? 0 : f(values[j]);
    largest = Math.max(largest, Math.abs(image));
    const lower = values[j] - error;
    const change =
      name === 'sqrt' && lower <= 0 ? Math.sqrt(2 * error) : slope(name === 'exp' ? values[j] + error : lower) * error;
    if (!isZero) steepest = Math.max(steepest, change);
    for (let i = 0; i < dim; i++) {
      const re = vectors[i * dim + j];
      const im = vectors[size + i * dim + j];
      scaledVectors[i * dim + j] = image * re;
      scaledVectors[size + i * dim + j] = image * im;
      adjointVectors[j * dim + i] = re;
      adjointVectors[size + j * dim + i] = -im;
    }
  }
  const data = allocate(2 * size);
  multiplyComplex(dim, dim, dim, scaledVectors, 0, adjointVectors, 0, data, 0);
  const rounding = (innerProductError(dim) * dim + 4 * dim * UNIT_ROUNDOFF) * largest;
  if (isResolved) {
    const change = zeros.to === dim ? 0 : (2 * error) / Math.sqrt(values[zeros.to] - error);
    return make(dim, dim, false, data, outward(change + rounding), -1, -1, spectrum.matrix.ranges);
  }
  const propagated = name === 'ln' && smallest <= 0 ? Infinity : Math.sqrt(dim) * steepest;
  return make(dim, dim, false, data, outward(propagated + rounding));
}

const [productRoom, adjointRoom] = [new Scratch(), new Scratch()];

/** Matrix weight in the eigenbasis, V† W V, split complex (d, d). */
export function inEigenbasis(spectrum: Spectrum, weight: Entries): Float64Array {
  const { dim, vectors } = spectrum;
  const size = dim * dim;
  const product = productRoom.room(2 * size);
  multiplyComplex(dim, dim, dim, complexData(weight), 0, vectors, 0, product, 0);
  const adjointVectors = adjointRoom.room(2 * size);
  adjointOf(dim, vectors, adjointVectors);
  const result = allocate(2 * size);
  multiplyComplex(dim, dim, dim, adjointVectors, 0, product, 0, result, 0);
  return result;
}
