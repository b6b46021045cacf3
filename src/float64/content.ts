import type { Entries } from './entries.ts';
import type { Ranges } from './range.ts';

/** What operations may ask of a matrix besides its entries. */
export interface MatrixContent extends Entries {
  /** Frobenius norm (Σ |a_ij|²)^½. */
  readonly norm: number;
  /** Power of two of which all entries are multiples below 2⁵³, where there is one: see `dyadicUnit`. */
  readonly unit: number;
  /** What is known of the range of the matrix that this one stands for. */
  readonly ranges: Ranges | undefined;
}

/** Entries that an operation made, with what it knows of them besides. */
export interface MadeEntries extends Entries {
  /** Σ |a_ij|²; −1 where it is not known. */
  readonly squares: number;
  /** A power of two of which all entries are multiples; −1 where none is known. */
  readonly unit: number;
  /** What is known of the range, or false; without an error the entries tell. */
  readonly ranges: Ranges | false | undefined;
}

/** Objects of one shape, whatever made them, which engines read faster. */
export function madeEntries(
  rows: number,
  cols: number,
  isReal: boolean,
  data: Float64Array,
  error: number,
  squares = -1,
  unit = -1,
  ranges?: Ranges | false,
): MadeEntries {
  return { rows, cols, isReal, data, error, squares, unit, ranges };
}
