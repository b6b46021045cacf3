import type { Entries } from './entries.ts';
import type { Ranges } from './range.ts';

/** What operations may ask of a matrix besides its entries. */
export interface MatrixContent extends Entries {
  /** Frobenius norm (Σ |a_ij|²)^½. */
  readonly norm: number;
  /** Σ |a_ij|², which may have left the range of doubles. */
  readonly squares: number;
  /** Power of two of which all entries are multiples below 2⁵³, where there is one: see `dyadicUnit`. */
  readonly unit: number;
  /** What is known of the range of the matrix that this one stands for. */
  readonly ranges: Ranges | undefined;
  /** Do the entries alone show what is known of the ranges? Then what is made of them without an error shows it, too. */
  readonly showsRanges: boolean;
}

/**
 * Maker of matrices of one class, which operations get from above: they know no class, and nothing is made twice.
 *
 * @param squares  Σ |a_ij|², where the operation knows it
 * @param unit     a power of two of which all entries are multiples, where the operation knows one
 * @param ranges   what is known of the range, or false; without an error the entries tell
 */
export type Maker<M extends Entries> = (
  rows: number,
  cols: number,
  isReal: boolean,
  data: Float64Array,
  error: number,
  squares?: number,
  unit?: number,
  ranges?: Ranges | false,
) => M;
