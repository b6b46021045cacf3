import { perfectMatching, stronglyConnectedComponents } from './block-structure.ts';
import { clearedRows, type DenseMatrix, sparseRows } from './dense-matrix.ts';
import type { FractionField } from '../integers/field.ts';
import { fractionFreeDeterminant, type SparseRow } from './fraction-free.ts';

/** Determinant of a square matrix, as the product over the blocks of its block-triangular form. */
export function determinantOf<T, D>(field: FractionField<T, D>, matrix: DenseMatrix<T>): T {
  const { domain } = field;
  const size = matrix.rows;
  const { entries, multipliers } = clearedRows(field, matrix);
  const rows = sparseRows(domain, size, size, entries);
  const rowOfColumn = perfectMatching(rows.map((row) => [...row.keys()]));
  if (rowOfColumn === undefined) return field.zero;
  const seen = new Uint8Array(size);
  let determinant = domain.one;
  for (let start = 0; start < size; start += 1) {
    for (let at = start, length = 0; seen[at] === 0; at = rowOfColumn[at]!, length += 1) {
      seen[at] = 1;
      if (length > 0) determinant = domain.neg(determinant);
    }
  }
  for (const block of stronglyConnectedComponents(Array.from(rowOfColumn, (row) => [...rows[row].keys()]))) {
    const position = new Map(block.map((column, i) => [column, i]));
    const local = block.map((column) => {
      const restricted: SparseRow<D> = new Map();
      for (const [j, entry] of rows[rowOfColumn[column]]) {
        if (position.has(j)) restricted.set(position.get(j)!, entry);
      }
      return restricted;
    });
    determinant = domain.mul(determinant, fractionFreeDeterminant(domain, block.length, local));
    if (domain.isZero(determinant)) return field.zero;
  }
  return field.fraction(
    determinant,
    multipliers.reduce((product, multiplier) => domain.mul(product, multiplier), domain.one),
  );
}
