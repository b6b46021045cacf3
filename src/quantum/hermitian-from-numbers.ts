import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';
import type { Complex } from './complex.ts';
import { columnOf } from './matrix-of-numbers.ts';

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
  const coordinates: Real[] = [];
  for (let i = 0; i < dim; i++) coordinates.push(entry(i, i).re);
  for (let i = 1; i < dim; i++) {
    for (let j = 0; j < i; j++) {
      const { re, im } = entry(i, j);
      coordinates.push(re, im);
    }
  }
  return columnOf(arithmetic, coordinates).hermitianMatrix();
}
