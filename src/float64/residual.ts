import { outward, UNIT_ROUNDOFF } from '../matrix/tolerances.ts';
import type { MatrixContent } from './content.ts';
import { productError, sumError } from './error-free.ts';

/**
 * Residual B − AX of real matrices in doubled precision, shape (n, m), and a bound of the norm of what it lacks.
 *
 * @source  OgitaRumpOishi2005, proposition 5.5: u|r| + γ²|A||X|, for the inner products of rows (b, A) and columns (1, −X)
 */
export function residualOf(
  a: MatrixContent,
  b: MatrixContent,
  x: Float64Array,
): { readonly residual: Float64Array; readonly error: number } {
  const n = a.rows;
  const { cols } = b;
  const residual = new Float64Array(n * cols);
  let squares = 0;
  let sizes = 0;
  for (let j = 0; j < cols; j++) {
    for (let i = 0; i < n; i++) {
      let sum = b.data[i * cols + j];
      let rest = 0;
      for (let k = 0; k < n; k++) {
        const entry = a.data[i * n + k];
        const factor = -x[k * cols + j];
        const product = entry * factor;
        const next = sum + product;
        rest += productError(entry, factor, product) + sumError(sum, product, next);
        sum = next;
      }
      residual[i * cols + j] = sum + rest;
      squares += residual[i * cols + j] ** 2;
    }
  }
  for (const entry of x) sizes += entry * entry;
  const gamma = (n + 1) * UNIT_ROUNDOFF;
  const scale = a.norm * Math.sqrt(sizes) + b.norm;
  return { residual, error: outward(UNIT_ROUNDOFF * Math.sqrt(squares) + 2 * gamma * gamma * scale) };
}
