import { determinantOf } from '../linear/determinant.ts';
import { coefficientsIn } from './polynomial-calculus.ts';
import type { Polynomial } from './polynomial.ts';
import type { RationalFunction, RationalFunctionField } from './rational-function.ts';

/** Resultant of two polynomials in variable v: zero where they have a common root, or both leading coefficients vanish. */
export function resultantIn(field: RationalFunctionField, p: Polynomial, q: Polynomial, v: number): Polynomial {
  const ring = field.domain;
  const [left, right] = [p, q].map((part) => coefficientsIn(ring.packing, part, v).toReversed());
  const [m, n] = [left.length - 1, right.length - 1];
  const size = m + n;
  if (size <= 0) return ring.one;
  const entries = new Array<RationalFunction>(size * size).fill(field.zero);
  const place = (coefficients: readonly Polynomial[], row: number, shift: number): void => {
    for (const [k, part] of coefficients.entries()) entries[row * size + shift + k] = field.fraction(part, ring.one);
  };
  for (let row = 0; row < n; row += 1) place(left, row, row);
  for (let row = 0; row < m; row += 1) place(right, n + row, row);
  return determinantOf(field, { rows: size, cols: size, entries }).numerator;
}
