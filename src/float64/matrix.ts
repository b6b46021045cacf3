import { ArithmeticError } from '../matrix/errors.ts';
import type { Arithmetic, Kernel, Matrix, Real, SpectralMatrix, SupportVerdict } from '../matrix/interface.ts';
import { isMatrix } from '../matrix/is-matrix.ts';
import { isExactOnGrid, outward, UNIT_ROUNDOFF } from '../matrix/tolerances.ts';
import { matrixText } from './complex-text.ts';
import type { Maker, MatrixContent } from './content.ts';
import { entropyProductionRateOf } from './entropy-production.ts';
import { diagonalOf, entriesOfNumbers } from './entries-of-numbers.ts';
import { dyadicUnit } from './kernels/dyadic-unit.ts';
import { transposeConjugate } from './kernels/rearrangement.ts';
import { safeNorm, sumOfSquares } from './kernels/sum-of-squares.ts';
import { kernelOf } from './null-space.ts';
import { kroneckerOf, normalisedGramOf, productOf, traceOf, traceOfProductOf } from './product.ts';
import { areShownByZeros, type Ranges, rangesOfAdjoint, rangesOfConjugate } from './range.ts';
import { rangesOfEntries } from './range-of-entries.ts';
import { constant, finite, Float64Real, operand } from './real.ts';
import { columnsOf, coordinatesOf, sumsOfEntriesOf, hermitianMatrixOf, withRowOf } from './rearranged.ts';
import { requireShape, requireSquare } from '../matrix/shape.ts';
import { shiftOf, solutionOf } from './solution.ts';
import { spectralFunction, spectrumOf, type Spectrum } from './spectrum.ts';
import { entropyOf, logTraceOf, supportVerdict } from './spectral-traces.ts';
import { stationaryOf } from './stationary.ts';
import { allocate } from './storage.ts';
import { multipleOf, sumOf } from './sum.ts';
import { driftOf, imageOf, superoperatorOf } from './superoperator.ts';

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
    return safeNorm(this.data, this.squares);
  }

  get squares(): number {
    if (this.#squares < 0) this.#squares = sumOfSquares(this.data);
    return this.#squares;
  }

  get unit(): number {
    if (this.#unit < 0) this.#unit = dyadicUnit(this.data);
    return this.#unit;
  }

  get ranges(): Ranges | undefined {
    this.#ranges ??= (this.error === 0 && rangesOfEntries(this)) || false;
    return this.#ranges === false ? undefined : this.#ranges;
  }

  get showsRanges(): boolean {
    return this.error === 0 && (!this.#ranges || areShownByZeros(this.#ranges));
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
    return sumOf(this, float64Matrix(other), 1, made);
  }

  minus(other: Matrix): Float64Matrix {
    return sumOf(this, float64Matrix(other), -1, made);
  }

  times(other: Matrix): Float64Matrix {
    return productOf(this, float64Matrix(other), made);
  }

  scaled(factor: Real | number): Float64Matrix {
    return multipleOf(this, operand(factor), made);
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
    return kroneckerOf(this, float64Matrix(other), made);
  }

  trace(): Float64Real {
    return traceOf(this);
  }

  traceOfProduct(other: Matrix): Float64Real {
    return traceOfProductOf(this, float64Matrix(other));
  }

  squaredNorm(): Float64Real {
    const { norm, squares, error } = this;
    if (error === 0 && (norm === 0 || isExactOnGrid(this.unit * this.unit, squares))) return new Float64Real(squares);
    const rounding = this.data.length * UNIT_ROUNDOFF * squares;
    return finite(squares, outward(error * (2 * norm + error) + rounding));
  }

  sumsOfEntries(rows: number, cols: number, source: Int32Array): Float64Matrix {
    return sumsOfEntriesOf(this, rows, cols, source, made);
  }

  columns(from: number, to: number): Float64Matrix {
    return columnsOf(this, from, to, made);
  }

  withRow(row: number, replacement: Matrix): Float64Matrix {
    return withRowOf(this, row, float64Matrix(replacement), made);
  }

  hermitianCoordinates(): Float64Matrix {
    return coordinatesOf(this, made);
  }

  hermitianMatrix(): Float64Matrix {
    return hermitianMatrixOf(this, made);
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
    const { spectrum } = this;
    if (spectrum.traced?.weight !== weight) {
      spectrum.traced = { weight, value: logTraceOf(spectrum, float64Matrix(weight)) };
    }
    return spectrum.traced.value;
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
    return matrixText(this);
  }
}

/** The same matrix, known to be of this arithmetic. @throws {ArithmeticError} when it is of another one */
export function float64Matrix(matrix: Matrix): Float64Matrix {
  if (matrix instanceof Float64Matrix) return matrix;
  throw new ArithmeticError({
    argument: 'matrix',
    expected: 'be a float64 matrix',
    received: isMatrix(matrix) ? `its arithmetic is ${matrix.arithmetic.name}` : `it is ${String(matrix)}`,
    advice:
      'Build all operands in one arithmetic: in a claim, as in `pauliZ(arithmetic)`, the third argument of `asserts`.',
  });
}

/** The same list, of matrices known to be of this arithmetic. @throws {ArithmeticError} when one is of another */
function float64Matrices(list: readonly Matrix[]): readonly Float64Matrix[] {
  for (const matrix of list) float64Matrix(matrix);
  return list as readonly Float64Matrix[];
}

/** Floating point with running error bounds: fast enough for millions of instances. */
export const float64 = {
  name: 'float64',

  real(numerator: number, denominator = 1): Float64Real {
    return constant(numerator, denominator);
  },

  matrix(rows: number, cols: number, re: ArrayLike<number>, im?: ArrayLike<number>, denominator = 1): Float64Matrix {
    return entriesOfNumbers(rows, cols, re, im, denominator, made);
  },

  identity(dim: number): Float64Matrix {
    if (dim in IDENTITIES) return IDENTITIES[dim];
    const data = allocate(dim * dim);
    for (let i = 0; i < dim; i++) data[i * (dim + 1)] = 1;
    const identity = new Float64Matrix(dim, dim, true, data, 0, dim, 1, false);
    return dim < 32 ? (IDENTITIES[dim] = identity) : identity;
  },

  diagonal(entries: readonly (Real | number)[]): Float64Matrix {
    return diagonalOf(entries.map(operand), made);
  },

  normalisedGram(A: Matrix): Float64Matrix | undefined {
    return normalisedGramOf(float64Matrix(A), made);
  },

  drift(hamiltonian: Matrix, jumps: readonly Matrix[], weights?: readonly (Real | number)[]): Float64Matrix {
    return driftOf(float64Matrix(hamiltonian), float64Matrices(jumps), weights?.map(operand), made);
  },

  superoperator(
    drift: Matrix | undefined,
    sandwiches: readonly Matrix[],
    weights?: readonly (Real | number)[],
  ): Float64Matrix {
    const k = drift && float64Matrix(drift);
    return superoperatorOf(k, float64Matrices(sandwiches), weights?.map(operand), made);
  },

  image(
    drift: Matrix | undefined,
    sandwiches: readonly Matrix[],
    weights: readonly (Real | number)[] | undefined,
    X: Matrix,
  ): Float64Matrix {
    const k = drift && float64Matrix(drift);
    return imageOf(k, float64Matrices(sandwiches), weights?.map(operand), float64Matrix(X), made);
  },

  stationary(superoperator: Matrix): Float64Matrix | undefined {
    return stationaryOf(float64Matrix(superoperator), made);
  },

  entropyProductionRate(
    hamiltonian: Matrix,
    jumps: readonly Matrix[],
    weights: readonly (Real | number)[] | undefined,
    rho: Matrix,
  ): Float64Real | undefined {
    const h = float64Matrix(hamiltonian);
    return entropyProductionRateOf(h, float64Matrices(jumps), weights?.map(operand), float64Matrix(rho));
  },
} satisfies Arithmetic;

/** Small identities are made once: matrices are immutable. */
const IDENTITIES: Float64Matrix[] = [];

const made: Maker<Float64Matrix> = (rows, cols, isReal, data, error, squares, unit, ranges) =>
  new Float64Matrix(rows, cols, isReal, data, error, squares, unit, ranges);

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
