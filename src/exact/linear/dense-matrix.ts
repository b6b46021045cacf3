import type { Domain, FractionField, Ring } from '../integers/field.ts';
import type { SparseRow } from './fraction-free.ts';

/** Matrix over some ring, row-major. */
export interface DenseMatrix<T> {
  readonly rows: number;
  readonly cols: number;
  /** Length rows·cols. */
  readonly entries: readonly T[];
}

/** Matrix product A·B over any ring. */
export function productOf<T>(field: Ring<T>, left: DenseMatrix<T>, right: DenseMatrix<T>): DenseMatrix<T> {
  if (field.matrixProduct !== undefined) {
    const shape = { rows: left.rows, inner: left.cols, cols: right.cols };
    return { rows: left.rows, cols: right.cols, entries: field.matrixProduct(left.entries, right.entries, shape) };
  }
  const entries: T[] = new Array<T>(left.rows * right.cols).fill(field.zero);
  for (let i = 0; i < left.rows; i += 1) {
    for (let k = 0; k < left.cols; k += 1) {
      const factor = left.entries[i * left.cols + k];
      if (field.isZero(factor)) continue;
      for (let j = 0; j < right.cols; j += 1) {
        const other = right.entries[k * right.cols + j];
        if (field.isZero(other)) continue;
        const at = i * right.cols + j;
        entries[at] = field.add(entries[at], field.mul(factor, other));
      }
    }
  }
  return { rows: left.rows, cols: right.cols, entries };
}

/** Rows of the matrix multiplied by the least common multiples of their denominators, and these multipliers. */
export function clearedRows<T, D>(
  field: FractionField<T, D>,
  matrix: DenseMatrix<T>,
): { readonly entries: readonly D[]; readonly multipliers: readonly D[] } {
  const { domain } = field;
  const entries: D[] = [];
  const multipliers: D[] = [];
  for (let i = 0; i < matrix.rows; i += 1) {
    const row = matrix.entries.slice(i * matrix.cols, (i + 1) * matrix.cols);
    const multiplier = commonMultiple(
      domain,
      row.map((entry) => field.denominator(entry)),
    );
    multipliers.push(multiplier);
    for (const entry of row) entries.push(overDenominator(field, entry, multiplier));
  }
  return { entries, multipliers };
}

/** Least common multiple of denominators. */
export function commonMultiple<D>(domain: Domain<D>, denominators: readonly D[]): D {
  let multiple = domain.one;
  for (const denominator of denominators) {
    if (domain.isUnit(denominator) || domain.equals(denominator, multiple)) continue;
    const shared = domain.gcd(multiple, denominator);
    multiple = domain.mul(multiple, domain.exactQuotient(denominator, shared)!);
  }
  return multiple;
}

/** Numerator of a value over a denominator that is a multiple of its own. */
export function overDenominator<T, D>(field: FractionField<T, D>, value: T, denominator: D): D {
  const { domain } = field;
  if (field.isZero(value)) return domain.zero;
  return domain.mul(field.numerator(value), domain.exactQuotient(denominator, field.denominator(value))!);
}

/** Rows without their zeros. */
export function sparseRows<D>(domain: Domain<D>, rows: number, cols: number, entries: readonly D[]): SparseRow<D>[] {
  return Array.from({ length: rows }, (_, i) => {
    const row: SparseRow<D> = new Map();
    for (let j = 0; j < cols; j += 1) {
      const entry = entries[i * cols + j];
      if (!domain.isZero(entry)) row.set(j, entry);
    }
    return row;
  });
}
