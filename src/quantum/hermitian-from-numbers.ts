import type { FieldReal } from '../exact/matrices/field-real.ts';
import type { FieldArithmetic } from '../exact/matrices/field-matrix.ts';
import { Float64Matrix } from '../float64/matrix.ts';
import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';
import { outward } from '../matrix/tolerances.ts';
import type { Complex } from './complex.ts';

/**
 * Hermitian matrix of the entries that a function names, which is asked for i ≥ j only.
 *
 * @param dim    rows and columns
 * @param entry  entry (i, j) as a number of the arithmetic; the same object for entries that are equal saves time
 */
export function hermitianFromNumbers(
  arithmetic: Arithmetic,
  dim: number,
  entry: (i: number, j: number) => Complex,
): Matrix {
  const coordinates: Real[] = Array.from({ length: dim }, (_, i) => entry(i, i).re);
  for (let i = 1; i < dim; i++) {
    for (let j = 0; j < i; j++) {
      const { re, im } = entry(i, j);
      coordinates.push(re, im);
    }
  }
  return columnOf(arithmetic, coordinates).hermitianMatrix();
}

/** Real column of numbers of the arithmetic. */
function columnOf(arithmetic: Arithmetic, numbers: readonly Real[]): Matrix {
  if (arithmetic.name === 'float64') {
    const data = Float64Array.from(numbers, ({ value }) => value);
    const error = outward(Math.sqrt(numbers.reduce((squares, { bound }) => squares + bound * bound, 0)));
    return new Float64Matrix(numbers.length, 1, true, data, numbers.every(({ bound }) => bound === 0) ? 0 : error);
  }
  if (isFieldArithmetic(arithmetic)) {
    return arithmetic.matrixOf(
      numbers.length,
      1,
      numbers.map((number) => (number as FieldReal<unknown>).exact),
    );
  }
  // Each number times the column of the places where it stands.
  const places = new Map<Real, Float64Array>();
  numbers.forEach((number, k) => {
    const column = places.get(number) ?? new Float64Array(numbers.length);
    column[k] = 1;
    places.set(number, column);
  });
  return [...places]
    .map(([number, column]) => arithmetic.matrix(numbers.length, 1, column).scaled(number))
    .reduce((left, right) => left.plus(right));
}

function isFieldArithmetic(arithmetic: Arithmetic): arithmetic is FieldArithmetic<unknown> {
  return 'matrixOf' in arithmetic;
}
