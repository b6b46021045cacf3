import { allocate } from './storage.ts';

/**
 * Plain content of a matrix, which the operations on matrices read and make; `Float64Matrix` is the only class on top of it.
 *
 * Layout of `data`: real parts row by row, then, unless `isReal`, imaginary parts row by row. `error` bounds the Frobenius norm
 * of (computed − true).
 */
export interface Entries {
  readonly rows: number;
  readonly cols: number;
  readonly isReal: boolean;
  readonly data: Float64Array;
  readonly error: number;
}

/** Split complex data of a matrix: its own array, or a copy with zero imaginary parts. */
export function complexData(a: Entries): Float64Array {
  if (!a.isReal) return a.data;
  const data = allocate(2 * a.data.length);
  data.set(a.data);
  return data;
}
