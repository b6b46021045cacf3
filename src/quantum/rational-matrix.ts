import { EnclosureMatrix } from '../enclosure/matrix/matrix.ts';
import { exact, type ExactMatrix } from '../exact/matrices/exact-matrix.ts';
import { FieldMatrix } from '../exact/matrices/field-matrix.ts';
import { euclideanNorm } from '../float64/kernels/sum-of-squares.ts';
import { Float64Matrix } from '../float64/matrix.ts';
import { ArithmeticError } from '../matrix/errors.ts';
import type { Arithmetic, Matrix } from '../matrix/interface.ts';
import { outward } from '../matrix/tolerances.ts';

/** The rational matrix that A is. @throws {ArithmeticError} when its entries are not known to be rational */
export function rationalMatrix(argument: string, A: Matrix): ExactMatrix {
  if (A instanceof FieldMatrix && A.arithmetic === exact) return A as ExactMatrix;
  if (A instanceof EnclosureMatrix && A.exact !== undefined) return A.exact;
  if (A instanceof Float64Matrix && A.error === 0) return rationalEntries(A);
  throw new ArithmeticError({
    argument,
    expected: 'have rational entries',
    received: `it is a ${A.arithmetic.name} matrix whose entries are not known to be rational`,
    advice: 'Give integers over a common denominator: `matrix(entries, { denominator, arithmetic: exact })`.',
  });
}

/** The entries of a float64 matrix, which are rational numbers whatever they stand for. */
export function rationalEntries(A: Float64Matrix): ExactMatrix {
  const { rows, cols, isReal, data } = A;
  const size = rows * cols;
  return exact.matrix(rows, cols, data.subarray(0, size), isReal ? undefined : data.subarray(size));
}

/** Nearest float64 matrix of any rational one, its rounding being its error; complex even where no entry is. */
export function float64Copy(A: Matrix): Float64Matrix {
  const { rows, cols } = A;
  const size = rows * cols;
  const [data, bounds] = [new Float64Array(2 * size), new Float64Array(2 * size)];
  for (let k = 0; k < size; k++) {
    const at = [Math.floor(k / cols), k % cols] as const;
    const [re, im] = [A.realPart(...at), A.imaginaryPart(...at)];
    [data[k], data[size + k]] = [re.value, im.value];
    [bounds[k], bounds[size + k]] = [re.bound, im.bound];
  }
  const rounding = euclideanNorm(bounds);
  return new Float64Matrix(rows, cols, false, data, rounding === 0 ? 0 : outward(rounding));
}

/** The same as a real matrix, where no entry has an imaginary part. */
export function rounded(A: Matrix): Float64Matrix {
  const { rows, cols, data, error } = float64Copy(A);
  const size = rows * cols;
  const isReal = data.subarray(size).every((x) => x === 0);
  return new Float64Matrix(rows, cols, isReal, isReal ? data.subarray(0, size) : data, error);
}

/** The numbers of `float64Copy` alone, as if they were the matrix: to search with, not to conclude from. */
export function nearest(A: Matrix): Float64Matrix {
  const { rows, cols, data } = float64Copy(A);
  return new Float64Matrix(rows, cols, false, data);
}

/** The numbers of `nearest` in another arithmetic, where they are what they are. */
export function taken(A: Matrix, arithmetic: Arithmetic): Matrix {
  const { rows, cols, data } = nearest(A);
  const size = rows * cols;
  return arithmetic.matrix(rows, cols, data.subarray(0, size), data.subarray(size));
}
