import type { FieldReal } from '../exact/matrices/field-real.ts';
import type { FieldArithmetic } from '../exact/matrices/field-matrix.ts';
import { Float64Matrix, float64 } from '../float64/matrix.ts';
import { allocate } from '../float64/storage.ts';
import { ArithmeticError, DimensionError } from '../matrix/errors.ts';
import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';
import { isReal } from '../matrix/is-matrix.ts';
import { outward } from '../matrix/tolerances.ts';
import type { Complex } from './complex.ts';

/** Entry of a matrix: a number of the arithmetic, a plain one, or a complex one of both parts. */
export type NumberEntry = Real | number | { readonly re: Real | number; readonly im: Real | number };

/**
 * Matrix whose entries are numbers that were computed or drawn, row by row; `matrix` makes one of plain numbers.
 *
 * @param rows        numbers of the arithmetic, plain numbers, or `{ re, im }`; all rows of one length
 * @param arithmetic  that of the numbers; float64 when omitted
 * @returns           shape (rows, columns); error bounds of the numbers are kept
 * @throws            {DimensionError} when there are no entries or the rows differ in length
 * @throws            {ArithmeticError} when a number is of another arithmetic
 * @example           entriesOf(matrixOf([[float64.real(1, 2), 0], [0, float64.real(1, 2)]])) // [[[0.5,0],[0,0]],[[0,0],[0.5,0]]]
 */
export function matrixOf(rows: readonly (readonly NumberEntry[])[], arithmetic: Arithmetic = float64): Matrix {
  const cols = rows[0]?.length ?? 0;
  const ragged = rows.findIndex((row) => row.length !== cols);
  if (cols === 0 || ragged >= 0) {
    throw new DimensionError({
      argument: 'rows',
      expected: 'hold at least one number, as many in each row',
      received: cols === 0 ? 'there is none' : `row 0 has ${cols} and row ${ragged} has ${rows[ragged].length}`,
    });
  }
  const zero = arithmetic.real(0);
  const parts = rows.flat().map((entry) => partsOf(entry, arithmetic, zero));
  const order = Int32Array.from({ length: parts.length }, (_, k) => k);
  const part = (of: 're' | 'im'): Matrix =>
    columnOf(
      arithmetic,
      parts.map((entry) => entry[of]),
    ).sumsOfEntries(rows.length, cols, order);
  return parts.every(({ im }) => im === zero) ? part('re') : part('re').plus(part('im').timesI());
}

function partsOf(entry: NumberEntry, arithmetic: Arithmetic, zero: Real): Complex {
  const number = (x: Real | number): Real => {
    if (typeof x === 'number') return arithmetic.real(x);
    if (x.constructor === zero.constructor) return x;
    throw new ArithmeticError({
      argument: 'rows',
      expected: `hold numbers of the arithmetic ${arithmetic.name}`,
      received: `${x.value} is of another one`,
      advice: 'Name the arithmetic of the numbers, such as `rho.arithmetic`.',
    });
  };
  if (typeof entry === 'number' || isReal(entry)) return { re: number(entry), im: zero };
  return { re: number(entry.re), im: number(entry.im) };
}

/** Real column of numbers of the arithmetic. */
export function columnOf(arithmetic: Arithmetic, numbers: readonly Real[]): Matrix {
  if (arithmetic.name === 'float64') {
    const data = allocate(numbers.length);
    let squares = 0;
    let isExact = true;
    for (let k = 0; k < numbers.length; k++) {
      const { value, bound } = numbers[k];
      data[k] = value;
      squares += bound * bound;
      if (bound !== 0) isExact = false;
    }
    return new Float64Matrix(numbers.length, 1, true, data, isExact ? 0 : outward(Math.sqrt(squares)));
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
