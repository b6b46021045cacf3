import { DimensionError, ArithmeticError } from '../matrix/errors.ts';
import type { Arithmetic, Kernel, Matrix, Real, SpectralMatrix, SupportVerdict } from '../matrix/interface.ts';
import { isMatrix } from '../matrix/is-matrix.ts';
import { innerProductError, isExactOnGrid, outward, UNIT_ROUNDOFF } from '../matrix/tolerances.ts';
import { complexText } from './complex-text.ts';
import type { Maker, MatrixContent } from './content.ts';
import { complexData } from './entries.ts';
import { entriesOfNumbers } from './entries-of-numbers.ts';
import { kernelOf } from './null-space.ts';
import { dyadicUnit, dyadicUnitOf, isPowerOfTwo } from './kernels/dyadic-unit.ts';
import { hasUnitEntries, kronecker } from './kernels/kronecker.ts';
import { multiplyComplex, multiplyReal } from './kernels/product.ts';
import {
  coordinatesFromHermitian,
  gather,
  hermitianFromCoordinates,
  transposeConjugate,
} from './kernels/rearrangement.ts';
import { safeNorm, sumOfSquares } from './kernels/sum-of-squares.ts';
import {
  gatheredRanges,
  isSpannedByUnits,
  type Ranges,
  rangesOfAdjoint,
  rangesOfConjugate,
  rangesOfKron,
  rangesOfProduct,
  rangesOfSum,
} from './range.ts';
import { rangesOfEntries } from './range-of-entries.ts';
import { finite, Float64Real, operand, quotient } from './real.ts';
import { requireShape, requireSquare } from './shape.ts';
import { shiftOf, solutionOf } from './solution.ts';
import { spectralFunction, spectrumOf, type Spectrum } from './spectrum.ts';
import { entropyOf, logTraceOf, supportVerdict } from './spectral-traces.ts';
import { allocate } from './storage.ts';
import { driftOf, superoperatorOf } from './superoperator.ts';

/**
 * Complex or real matrix on a Float64Array, with a bound on how far it is from the matrix it stands for.
 *
 * The bound follows every operation, so that each number that comes out of a formula carries its own. Matrices are immutable: nothing writes to `data` once the constructor has it.
 */
export class Float64Matrix implements SpectralMatrix, MatrixContent {
  readonly rows: number;
  readonly cols: number;
  readonly isReal: boolean;
  readonly data: Float64Array;
  readonly error: number;
  #squares: number;
  #unit: number;
  #spectrum: Spectrum | undefined = undefined;
  /** Undefined before anyone asked, false where nothing is known. */
  #ranges: Ranges | false | undefined;

  /**
   * @param squares  Σ |a_ij|², where the maker of the data knows it
   * @param unit     a power of two of which all entries are multiples, where the maker of the data knows one
   * @param ranges   what is known of the range, or false; without an error the entries tell
   */
  constructor(
    rows: number,
    cols: number,
    isReal: boolean,
    data: Float64Array,
    error = 0,
    squares = -1,
    unit = -1,
    ranges?: Ranges | false,
  ) {
    this.rows = rows;
    this.cols = cols;
    this.isReal = isReal;
    this.data = data;
    this.error = error;
    this.#squares = squares;
    this.#unit = unit;
    this.#ranges = ranges;
  }

  get arithmetic(): Arithmetic {
    return float64;
  }

  get norm(): number {
    return safeNorm(this.data, this.#sumOfSquares());
  }

  get unit(): number {
    if (this.#unit < 0) this.#unit = dyadicUnit(this.data);
    return this.#unit;
  }

  get ranges(): Ranges | undefined {
    this.#ranges ??= (this.error === 0 && rangesOfEntries(this)) || false;
    return this.#ranges === false ? undefined : this.#ranges;
  }

  /** Do the entries alone show what is known of the ranges? */
  get #showsRanges(): boolean {
    return (
      this.error === 0 &&
      (!this.#ranges || (isSpannedByUnits(this.#ranges.range) && isSpannedByUnits(this.#ranges.corange)))
    );
  }

  /** Eigenvalues and eigenvectors. @throws {HermiticityError} when the matrix is not Hermitian */
  get spectrum(): Spectrum {
    return (this.#spectrum ??= spectrumOf(this));
  }

  realPart(row: number, col: number): Float64Real {
    return finite(this.data[row * this.cols + col], this.error);
  }

  imaginaryPart(row: number, col: number): Float64Real {
    if (this.isReal) return new Float64Real(0);
    return finite(this.data[(this.rows + row) * this.cols + col], this.error);
  }

  plus(other: Matrix): Float64Matrix {
    return combined(this, float64Matrix(other), 1);
  }

  minus(other: Matrix): Float64Matrix {
    return combined(this, float64Matrix(other), -1);
  }

  times(other: Matrix): Float64Matrix {
    const a: Float64Matrix = this;
    const b = float64Matrix(other);
    requireShape('factor', b, a.cols, b.cols);
    const error = errorOfProduct(a, b, innerProductError(a.cols));
    const unit = error === 0 ? unitOfProduct(a, b) : -1;
    const ranges = rangesOfProduct(a, b);
    if (a.isReal && b.isReal) {
      const data = allocate(a.rows * b.cols);
      multiplyReal(a.rows, a.cols, b.cols, a.data, 0, b.data, 0, data, 0);
      return new Float64Matrix(a.rows, b.cols, true, data, error, -1, unit, ranges);
    }
    const data = allocate(2 * a.rows * b.cols);
    multiplyComplex(a.rows, a.cols, b.cols, complexData(a), 0, complexData(b), 0, data, 0);
    return new Float64Matrix(a.rows, b.cols, false, data, error, -1, unit, ranges);
  }

  scaled(factor: Real | number): Float64Matrix {
    const { value, bound } = operand(factor);
    const data = allocate(this.data.length);
    for (let k = 0; k < data.length; k++) data[k] = value * this.data[k];
    const { norm } = this;
    const scale = Math.abs(value) * norm;
    if ((value === 0 && bound === 0) || (norm === 0 && this.error === 0 && Number.isFinite(value))) {
      return this.#like(data, 0);
    }
    const isKnown = this.error === 0 && bound === 0;
    const isShift = isPowerOfTwo(value) && isReversible(this.data, value, data);
    if (isKnown && (isShift || isExactOnGrid(this.unit * dyadicUnitOf(value), scale))) {
      return new Float64Matrix(this.rows, this.cols, this.isReal, data, 0, -1, -1, this.#ranges);
    }
    const propagated = Math.abs(value) * this.error + bound * (norm + this.error);
    const error = outward(propagated + (isShift ? 0 : UNIT_ROUNDOFF * scale));
    return new Float64Matrix(this.rows, this.cols, this.isReal, data, error, -1, -1, this.ranges);
  }

  timesI(): Float64Matrix {
    const size = this.rows * this.cols;
    const data = allocate(2 * size);
    data.set(this.data.subarray(0, size), size);
    if (!this.isReal) for (let k = 0; k < size; k++) data[k] = -this.data[size + k];
    const ranges = this.error === 0 ? this.#ranges : this.ranges;
    return new Float64Matrix(this.rows, this.cols, false, data, this.error, this.#squares, this.#unit, ranges);
  }

  adjoint(): Float64Matrix {
    const { rows, cols } = this;
    const data = allocate(this.data.length);
    transposeConjugate(rows, cols, this.isReal, this.data, data);
    // Without an error its entries tell, should anybody ask.
    const ranges = this.error === 0 && this.#ranges === undefined ? undefined : rangesOfAdjoint(this.ranges);
    return new Float64Matrix(cols, rows, this.isReal, data, this.error, this.#squares, this.#unit, ranges);
  }

  conjugate(): Float64Matrix {
    if (this.isReal) return this;
    const size = this.rows * this.cols;
    const data = allocate(2 * size);
    data.set(this.data);
    for (let k = size; k < 2 * size; k++) data[k] = -data[k];
    const { rows, cols, error, ranges } = this;
    return new Float64Matrix(rows, cols, false, data, error, this.#squares, this.#unit, rangesOfConjugate(ranges));
  }

  kron(other: Matrix): Float64Matrix {
    const a: Float64Matrix = this;
    const b = float64Matrix(other);
    const rows = a.rows * b.rows;
    const cols = a.cols * b.cols;
    const isReal = a.isReal && b.isReal;
    const data = allocate(isReal ? rows * cols : 2 * rows * cols);
    kronecker(a, b, data);
    const isRounded = !hasUnitEntries(a) && !hasUnitEntries(b);
    const error = errorOfProduct(a, b, isRounded ? 4 * UNIT_ROUNDOFF : 0);
    const ranges = error === 0 && a.#showsRanges && b.#showsRanges ? undefined : rangesOfKron(a, b);
    return new Float64Matrix(rows, cols, isReal, data, error, -1, -1, ranges);
  }

  trace(): Float64Real {
    requireSquare('matrix', this);
    let sum = 0;
    let magnitude = 0;
    for (let i = 0; i < this.rows; i++) {
      const x = this.data[i * (this.cols + 1)];
      sum += x;
      magnitude += Math.abs(x);
    }
    if (this.error === 0 && (magnitude === 0 || isExactOnGrid(this.unit, magnitude))) return new Float64Real(sum);
    return finite(sum, outward(Math.sqrt(this.rows) * this.error + this.rows * UNIT_ROUNDOFF * magnitude));
  }

  traceOfProduct(other: Matrix): Float64Real {
    const a: Float64Matrix = this;
    const b = float64Matrix(other);
    requireShape('factor', b, a.cols, a.rows);
    const { rows, cols } = a;
    const size = rows * cols;
    let sum = 0;
    for (let i = 0; i < rows; i++) {
      let row = 0;
      for (let j = 0; j < cols; j++) row += a.data[i * cols + j] * b.data[j * rows + i];
      if (!a.isReal && !b.isReal) {
        for (let j = 0; j < cols; j++) row -= a.data[size + i * cols + j] * b.data[size + j * rows + i];
      }
      sum += row;
    }
    return finite(sum, errorOfProduct(a, b, innerProductError(rows + cols)));
  }

  squaredNorm(): Float64Real {
    const { norm, error } = this;
    const squares = this.#sumOfSquares();
    if (error === 0 && (norm === 0 || isExactOnGrid(this.unit * this.unit, squares))) return new Float64Real(squares);
    const rounding = this.data.length * UNIT_ROUNDOFF * squares;
    return finite(squares, outward(error * (2 * norm + error) + rounding));
  }

  sumsOfEntries(rows: number, cols: number, source: Int32Array): Float64Matrix {
    const size = rows * cols;
    const terms = source.length / size;
    const data = allocate(this.isReal ? size : 2 * size);
    gather(size, source, this.isReal, this.data, this.rows * this.cols, data);
    // Cauchy–Schwarz: summing `terms` disjoint entries into one enlarges the Frobenius norm by at most √terms.
    const growth = Math.sqrt(terms);
    const ranges = terms === 1 && this.#showsRanges ? undefined : gatheredRanges(this, rows, cols, source);
    if (terms === 1) return new Float64Matrix(rows, cols, this.isReal, data, this.error, -1, -1, ranges);
    const { norm } = this;
    const isExact = this.error === 0 && (norm === 0 || isExactOnGrid(this.unit, growth * norm));
    const error = isExact ? 0 : outward(growth * this.error + terms * UNIT_ROUNDOFF * growth * norm);
    return new Float64Matrix(rows, cols, this.isReal, data, error, -1, -1, ranges);
  }

  columns(from: number, to: number): Float64Matrix {
    const { rows, cols } = this;
    const width = to - from;
    const data = allocate(this.isReal ? rows * width : 2 * rows * width);
    const lines = this.isReal ? rows : 2 * rows;
    for (let i = 0; i < lines; i++) {
      for (let j = 0; j < width; j++) data[i * width + j] = this.data[i * cols + from + j];
    }
    // Without an error the columns tell more of their range than the whole matrix does.
    const range = this.error === 0 ? undefined : this.ranges?.range;
    const ranges = range && { range, corange: undefined };
    return new Float64Matrix(rows, width, this.isReal, data, this.error, -1, -1, ranges);
  }

  withRow(row: number, replacement: Matrix): Float64Matrix {
    const line = float64Matrix(replacement);
    requireShape('replacement', line, 1, this.cols);
    if (this.isReal !== line.isReal) return asComplex(this).withRow(row, asComplex(line));
    const data = allocate(this.data.length);
    data.set(this.data);
    for (let j = 0; j < this.cols; j++) {
      data[row * this.cols + j] = line.data[j];
      if (!this.isReal) data[(this.rows + row) * this.cols + j] = line.data[this.cols + j];
    }
    return this.#like(data, summed(this.error, line.error));
  }

  hermitianCoordinates(): Float64Matrix {
    requireSquare('matrix', this);
    const n = this.rows;
    const data = allocate(n * n);
    coordinatesFromHermitian(n, this.isReal, this.data, data);
    return new Float64Matrix(n * n, 1, true, data, this.error);
  }

  hermitianMatrix(): Float64Matrix {
    const n = Math.round(Math.sqrt(this.rows));
    if (n * n !== this.rows || this.cols !== 1 || !this.isReal) {
      throw new DimensionError({
        argument: 'coordinates',
        expected: 'be a real column whose length is a square',
        received: `it has shape (${this.rows}, ${this.cols})${this.isReal ? '' : ' and complex entries'}`,
      });
    }
    const data = allocate(2 * n * n);
    hermitianFromCoordinates(n, this.data, data);
    // Each off-diagonal coordinate appears twice.
    return new Float64Matrix(n, n, false, data, this.error === 0 ? 0 : outward(Math.SQRT2 * this.error));
  }

  solve(right: Matrix): Float64Matrix | undefined {
    return solved(this, float64Matrix(right));
  }

  kernel(): Kernel {
    return kernelOf(this, made);
  }

  eigenvalues(): readonly Float64Real[] {
    const { values, error, zeros } = this.spectrum;
    return Array.from(values, (value, k) =>
      k >= zeros.from && k < zeros.to ? new Float64Real(0) : new Float64Real(value, error),
    );
  }

  entropy(): Float64Real {
    return entropyOf(this.spectrum);
  }

  logTrace(weight: Matrix): Float64Real {
    return logTraceOf(this.spectrum, float64Matrix(weight));
  }

  supports(other: SpectralMatrix): SupportVerdict {
    return supportVerdict(this.spectrum, float64Matrix(other));
  }

  exponential(): Float64Matrix {
    return spectralFunction(this.spectrum, 'exp', made);
  }

  logarithm(): Float64Matrix {
    return spectralFunction(this.spectrum, 'ln', made);
  }

  squareRoot(): Float64Matrix {
    return spectralFunction(this.spectrum, 'sqrt', made);
  }

  /** Rows of entries with all their digits, `[[0.5, 0.5i], [-0.5i, 0.5]]`; reports of fast-check print it. */
  toString(): string {
    const { rows, cols, data, isReal } = this;
    const entry = (at: number): string => complexText(String(data[at]), isReal ? '0' : String(data[rows * cols + at]));
    const row = (i: number): string => Array.from({ length: cols }, (_, j) => entry(i * cols + j)).join(', ');
    return `[${Array.from({ length: rows }, (_, i) => `[${row(i)}]`).join(', ')}]`;
  }

  #sumOfSquares(): number {
    if (this.#squares < 0) this.#squares = sumOfSquares(this.data);
    return this.#squares;
  }

  #like(data: Float64Array, error: number): Float64Matrix {
    return new Float64Matrix(this.rows, this.cols, this.isReal, data, error);
  }
}

/** The same matrix, known to be of this arithmetic. @throws {ArithmeticError} when it is of another one */
export function float64Matrix(matrix: Matrix): Float64Matrix {
  if (matrix instanceof Float64Matrix) return matrix;
  throw new ArithmeticError({
    argument: 'matrix',
    expected: 'be a float64 matrix',
    received: isMatrix(matrix) ? `its arithmetic is ${matrix.arithmetic.name}` : `it is ${String(matrix)}`,
    advice: 'Build all operands in one arithmetic.',
  });
}

/** Floating point with running error bounds: fast enough for millions of instances. */
export const float64 = {
  name: 'float64',

  real(numerator: number, denominator = 1): Float64Real {
    return quotient(numerator, denominator);
  },

  matrix(rows: number, cols: number, re: ArrayLike<number>, im?: ArrayLike<number>, denominator = 1): Float64Matrix {
    return entriesOfNumbers(rows, cols, re, im, denominator, made);
  },

  identity(dim: number): Float64Matrix {
    return IDENTITIES[dim] ?? (dim < KEPT_IDENTITIES ? (IDENTITIES[dim] = identityOf(dim)) : identityOf(dim));
  },

  drift(hamiltonian: Matrix, jumps: readonly Matrix[], weights?: readonly (Real | number)[]): Float64Matrix {
    return driftOf(float64Matrix(hamiltonian), jumps.map(float64Matrix), weights?.map(operand), made);
  },

  superoperator(
    drift: Matrix | undefined,
    sandwiches: readonly Matrix[],
    weights?: readonly (Real | number)[],
  ): Float64Matrix {
    const k = drift && float64Matrix(drift);
    return superoperatorOf(k, sandwiches.map(float64Matrix), weights?.map(operand), made);
  },
} satisfies Arithmetic;

const made: Maker<Float64Matrix> = (rows, cols, isReal, data, error, squares, unit, ranges) =>
  new Float64Matrix(rows, cols, isReal, data, error, squares, unit, ranges);

/** Identities below this dimension are made once: matrices are immutable. */
const KEPT_IDENTITIES = 32;
const IDENTITIES: Float64Matrix[] = [];

function identityOf(dim: number): Float64Matrix {
  const data = allocate(dim * dim);
  for (let i = 0; i < dim; i++) data[i * (dim + 1)] = 1;
  return new Float64Matrix(dim, dim, true, data, 0, dim, 1, false);
}

/** Solution of AX = B, or undefined. */
function solved(a: Float64Matrix, b: Float64Matrix): Float64Matrix | undefined {
  requireSquare('matrix', a);
  requireShape('right', b, a.rows, b.cols);
  const [left, up] = [shiftOf(a), shiftOf(b)];
  if (left !== 1 || up !== 1) {
    // To norms near 1 and back: (2^p A)(2^(q − p) X) = 2^q B.
    const solution = solved(a.scaled(left), b.scaled(up));
    return solution?.scaled(1 / up).scaled(left);
  }
  return solutionOf(a, b, made);
}

function asComplex(a: Float64Matrix): Float64Matrix {
  return a.isReal ? new Float64Matrix(a.rows, a.cols, false, complexData(a), a.error) : a;
}

function combined(a: Float64Matrix, b: Float64Matrix, sign: 1 | -1): Float64Matrix {
  requireShape('term', b, a.rows, a.cols);
  const isReal = a.isReal && b.isReal;
  const x = isReal ? a.data : complexData(a);
  const y = isReal ? b.data : complexData(b);
  const data = allocate(x.length);
  let squares = 0;
  for (let k = 0; k < data.length; k++) {
    const entry = sign > 0 ? x[k] + y[k] : x[k] - y[k];
    squares += entry * entry;
    data[k] = entry;
  }
  const propagated = a.error + b.error;
  const norm = safeNorm(data, squares);
  // No sum of multiples of a unit is rounded below 2⁵³ units.
  const isExact = propagated === 0 && (norm === 0 || isExactOnGrid(Math.min(a.unit, b.unit), norm));
  const error = isExact ? 0 : outward(propagated + UNIT_ROUNDOFF * norm);
  return new Float64Matrix(a.rows, a.cols, isReal, data, error, squares, -1, rangesOfSum(a.ranges, b.ranges));
}

/** Bound on the error of a product whose entries are products with the given relative rounding, 0 for none. */
function errorOfProduct(a: Float64Matrix, b: Float64Matrix, rounding: number): number {
  const [x, y] = [a.norm, b.norm];
  const scale = x * y;
  if ((x === 0 && a.error === 0) || (y === 0 && b.error === 0)) return 0;
  if (a.error === 0 && b.error === 0 && (rounding === 0 || isExactOnGrid(a.unit * b.unit, scale))) return 0;
  return outward(x * b.error + a.error * (y + b.error) + rounding * scale);
}

/** Unit of a product that is known to be exact. */
function unitOfProduct(a: Float64Matrix, b: Float64Matrix): number {
  const unit = a.unit * b.unit;
  return unit > 0 && unit < Infinity ? unit : -1;
}

/** Bound of the sum of two errors. */
function summed(a: number, b: number): number {
  return a === 0 || b === 0 ? a + b : outward(a + b);
}

/** Does division by a factor give back what was multiplied by it? */
function isReversible(x: Float64Array, factor: number, product: Float64Array): boolean {
  for (let k = 0; k < x.length; k++) if (product[k] / factor !== x[k]) return false;
  return true;
}
