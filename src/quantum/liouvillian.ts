import { Float64Matrix, float64Matrix } from '../float64/matrix.ts';
import { DimensionError } from '../matrix/errors.ts';
import type { Arithmetic, Matrix } from '../matrix/interface.ts';
import { eigenvalueDiscs } from './eigenvalue-discs.ts';
import { MatrixGenerator } from './generator.ts';
import type { Generator } from './maps.ts';

/**
 * Liouvillian of a generator as complex matrix on column-stacked operators, vec(AXB) = (Bᵀ ⊗ A) vec X.
 *
 * @returns shape (d², d²): L vec ρ = vec L(ρ)
 * @example liouvillian(lindbladian(pauliZ(), [sigmaMinus()])).rows // 4
 */
export function liouvillian(generator: Generator): Matrix {
  const { dim, matrix } = generator;
  const { toColumns, toCoordinates } = basisChange(dim, matrix.arithmetic);
  return toColumns.times(matrix).times(toCoordinates);
}

/**
 * Generator of a complex matrix on column-stacked operators, of which only the part is taken that sends Hermitian operators to
 * Hermitian ones; that it preserves the trace is not checked.
 *
 * @param matrix  Liouvillian in float64, shape (d², d²)
 * @throws  {DimensionError} when the shape is not (d², d²)
 * @example unsafeGeneratorFromLiouvillian(liouvillian(lindbladian(pauliZ(), [sigmaMinus()]))).dim // 2
 */
export function unsafeGeneratorFromLiouvillian(matrix: Matrix): MatrixGenerator {
  const dim = Math.round(Math.sqrt(matrix.rows));
  if (dim * dim !== matrix.rows || matrix.cols !== matrix.rows) {
    throw new DimensionError({
      argument: 'matrix',
      expected: 'have shape (d², d²)',
      received: `it has shape (${matrix.rows}, ${matrix.cols})`,
    });
  }
  const { toColumns, toCoordinates } = basisChange(dim, matrix.arithmetic);
  const coordinates = toCoordinates.times(matrix).times(toColumns);
  return new MatrixGenerator(dim, realPart(float64Matrix(coordinates)));
}

function realPart({ rows, cols, data, error }: Float64Matrix): Float64Matrix {
  return new Float64Matrix(rows, cols, true, data.slice(0, rows * cols), error);
}

/**
 * Column-stacked operator vec X, shape (d², 1): columns of X one below the other.
 *
 * @example entriesOf(vec(matrix([[1, 2], [3, 4]]))) // [[[1,0]],[[3,0]],[[2,0]],[[4,0]]]
 */
export function vec(X: Matrix): Matrix {
  return X.sumsOfEntries(
    X.rows * X.cols,
    1,
    Int32Array.from({ length: X.rows * X.cols }, (_, k) => (k % X.rows) * X.cols + Math.floor(k / X.rows)),
  );
}

/**
 * Inverse of `vec`: the operator, shape (rows, length / rows), of a stacked column.
 *
 * @example unvec(vec(pauliY())).minus(pauliY()).squaredNorm() // 0
 */
export function unvec(column: Matrix, rows = Math.round(Math.sqrt(column.rows))): Matrix {
  const cols = column.rows / rows;
  return column.sumsOfEntries(
    rows,
    cols,
    Int32Array.from({ length: column.rows }, (_, k) => (k % cols) * rows + Math.floor(k / cols)),
  );
}

/** Eigenvalue λ of a generator, |λ − (re + i·im)| ≤ bound. */
export interface LiouvillianEigenvalue {
  readonly re: number;
  readonly im: number;
  readonly bound: number;
}

/**
 * Eigenvalues of a generator with multiplicity, the slowest first (descending real part, then ascending imaginary part).
 *
 * @returns   as many as the generator has coordinates; the true eigenvalues can be numbered so that each lies within the bound
 *            of its own
 * @throws    {ArithmeticError} outside float64
 * @accuracy  rigorous, by Gershgorin's discs: some 1e-14 ‖L‖ where eigenvalues are well conditioned, near √ε ‖L‖ in a Jordan
 *            block of two, as at exceptional points, and up to ‖L‖ where there are several such blocks or longer ones
 * @example   liouvillianSpectrum(lindbladian(zeroMatrix(2), [sigmaMinus()])).length // 4
 */
export function liouvillianSpectrum(generator: Generator): readonly LiouvillianEigenvalue[] {
  return eigenvalueDiscs(float64Matrix(generator.matrix))
    .map(({ re, im, radius }) => ({ re, im, bound: radius }))
    .sort((a, b) => b.re - a.re || a.im - b.im);
}

interface BasisChange {
  /** vec of the Hermitian matrix with given coordinates. */
  readonly toColumns: Matrix;
  readonly toCoordinates: Matrix;
}

/** Coordinates are X_ii, Re X_ij and Im X_ij (i > j): X_ij = a + ib, X_ji = a − ib. */
function basisChange(dim: number, arithmetic: Arithmetic): BasisChange {
  const size = dim * dim;
  const re = new Float64Array(size * size);
  const im = new Float64Array(size * size);
  const inverseRe = new Float64Array(size * size);
  const inverseIm = new Float64Array(size * size);
  let k = dim;
  for (let i = 0; i < dim; i++) {
    const diagonal = i * dim + i;
    re[diagonal * size + i] = 1;
    inverseRe[i * size + diagonal] = 2;
    for (let j = 0; j < i; j++, k += 2) {
      const lower = j * dim + i;
      const upper = i * dim + j;
      re[lower * size + k] = re[upper * size + k] = 1;
      im[lower * size + k + 1] = 1;
      im[upper * size + k + 1] = -1;
      // a = (X_ij + X_ji)/2, b = −i(X_ij − X_ji)/2.
      inverseRe[k * size + lower] = inverseRe[k * size + upper] = 1;
      inverseIm[(k + 1) * size + lower] = -1;
      inverseIm[(k + 1) * size + upper] = 1;
    }
  }
  return {
    toColumns: arithmetic.matrix(size, size, re, im),
    toCoordinates: arithmetic.matrix(size, size, inverseRe, inverseIm, 2),
  };
}
