import { EnclosureMatrix } from '../enclosure/matrix.ts';
import { exact, type ExactMatrix } from '../exact/exact-matrix.ts';
import { FieldMatrix } from '../exact/field-matrix.ts';
import { complexData, Float64Matrix } from '../float64/matrix.ts';
import { ArithmeticError } from '../matrix/errors.ts';
import type { Matrix } from '../matrix/interface.ts';
import { UNIT_ROUNDOFF } from '../matrix/tolerances.ts';

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
  const data = complexData(A);
  const size = A.rows * A.cols;
  return exact.matrix(A.rows, A.cols, data.subarray(0, size), data.subarray(size));
}

/** Nearest float64 matrix, its rounding being its error. */
export function float64Copy(A: ExactMatrix): Float64Matrix {
  const { rows, cols } = A;
  const data = new Float64Array(2 * rows * cols);
  let squares = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) {
      const [re, im] = [A.realPart(i, j), A.imaginaryPart(i, j)];
      data[i * cols + j] = re.value;
      data[(rows + i) * cols + j] = im.value;
      squares += re.bound ** 2 + im.bound ** 2;
    }
  }
  return new Float64Matrix(rows, cols, false, data, Math.sqrt(squares) * (1 + 4 * rows * cols * UNIT_ROUNDOFF));
}
