import type { Domain } from '../integers/field.ts';
import { invertModulo } from '../integers/prime.ts';

/**
 * Gaussian elimination over F_p on the image of an exact matrix: a nonzero minor there is nonzero in the ring.
 */

/** Rows and columns of a minor that is proved to be nonzero; rows[k] was the pivot row of column columns[k]. */
interface ModularPivots {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/**
 * A nonvanishing minor of largest order of the image of a matrix in a prime field.
 *
 * Its order is a proved lower bound of the rank, and equals it unless the homomorphism is unlucky. Columns are tried from
 * last to first, so that the columns left over (the free unknowns of a kernel) are the leading ones; the diagonal pivot
 * is preferred, to keep the pattern of a generator.
 *
 * @param entries row-major, length rows·cols
 * @param seed    number of the homomorphism, see `Domain.specialise`
 */
export function modularPivots<D>(
  domain: Domain<D>,
  rows: number,
  cols: number,
  entries: readonly D[],
  seed: number,
): ModularPivots {
  const image = domain.specialise(seed);
  const { prime } = image;
  const table: Float64Array[] = [];
  for (let i = 0; i < rows; i += 1) {
    const row = new Float64Array(cols);
    for (let j = 0; j < cols; j += 1) {
      const entry = entries[i * cols + j];
      if (!domain.isZero(entry)) row[j] = image.apply(entry);
    }
    table.push(row);
  }
  const unused = new Set(table.keys());
  const pivots: { rows: number[]; columns: number[] } = { rows: [], columns: [] };
  for (let column = cols - 1; column >= 0 && unused.size > 0; column -= 1) {
    const pivot = pivotRow(table, unused, column);
    if (pivot === undefined) continue;
    unused.delete(pivot);
    pivots.rows.push(pivot);
    pivots.columns.push(column);
    eliminate(table, unused, pivot, column, prime);
  }
  return pivots;
}

function pivotRow(table: readonly Float64Array[], unused: ReadonlySet<number>, column: number): number | undefined {
  if (unused.has(column) && table[column][column] !== 0) return column;
  for (const row of unused) if (table[row][column] !== 0) return row;
  return undefined;
}

function eliminate(
  table: readonly Float64Array[],
  unused: ReadonlySet<number>,
  pivot: number,
  column: number,
  prime: number,
): void {
  const source = table[pivot];
  const support: number[] = [];
  for (let j = 0; j < column; j += 1) if (source[j] !== 0) support.push(j);
  const inverse = invertModulo(source[column], prime);
  for (const row of unused) {
    const target = table[row];
    if (target[column] === 0) continue;
    const scaled = target[column] * inverse;
    const factor = prime - (scaled - Math.floor(scaled / prime) * prime);
    target[column] = 0;
    for (const j of support) {
      // factor·source + target < 2⁵² + 2²⁶: the quotient's floor is still exact
      const sum = target[j] + factor * source[j];
      target[j] = sum - Math.floor(sum / prime) * prime;
    }
  }
}
