import { float64 } from '../float64/matrix.ts';
import { DimensionError, FormatError } from '../matrix/errors.ts';
import type { Matrix } from '../matrix/interface.ts';
import { isMatrix } from '../matrix/is-matrix.ts';
import { entriesOf, matrix, type Entries, type Entry } from '../quantum/entries.ts';

/** Entry of a matrix: a number, [re, im], or { re, im }. */
export type EntryLike = Entry | { readonly re: number; readonly im: number };

/** Entries of a square matrix row by row in flat arrays, which may be typed. */
export interface FlatEntries {
  readonly re: ArrayLike<number>;
  readonly im?: ArrayLike<number>;
}

/** Square matrix as tests have it: of this library, rows of entries, or flat arrays { re, im }. */
export type StateLike = Matrix | readonly (readonly EntryLike[])[] | FlatEntries;

/** States over time. */
export type TrajectoryLike = readonly StateLike[];

/**
 * The states that a test received: one, or a list of them. Nested lists are one matrix where their innermost lists can be pairs
 * [re, im].
 *
 * @throws {FormatError} for what is neither
 */
export function statesOf(received: StateLike | TrajectoryLike): readonly Matrix[] {
  if (!Array.isArray(received)) return [stateOf(received as StateLike)];
  const list = received as readonly unknown[];
  return isRows(list) ? [stateOf(received as StateLike)] : list.map((state) => stateOf(state as StateLike));
}

/** Rows of entries, and not a list of matrices. */
function isRows(list: readonly unknown[]): boolean {
  return list.length > 0 && list.every((row) => Array.isArray(row) && row.every(isEntry));
}

function isEntry(entry: unknown): entry is EntryLike {
  if (typeof entry === 'number') return true;
  if (Array.isArray(entry)) return entry.length === 2 && entry.every((x) => typeof x === 'number');
  return typeof entry === 'object' && entry !== null && 're' in entry && typeof entry.re === 'number';
}

/** One matrix, in float64. @throws {FormatError} */
export function stateOf(received: StateLike): Matrix {
  if (isMatrix(received)) return received.arithmetic.name === 'float64' ? received : matrix(entriesOf(received));
  if (Array.isArray(received)) return matrix(received.map((row: readonly EntryLike[]) => rowOf(row)) as Entries);
  if (typeof received === 'object' && received !== null && 're' in received) return flat(received);
  throw new FormatError({
    argument: 'received',
    expected: 'be a matrix, rows of entries or flat arrays { re, im }',
    received: `it is ${received === null ? 'null' : typeof received}`,
  });
}

function rowOf(row: readonly EntryLike[]): unknown {
  if (!Array.isArray(row)) return row;
  return row.map((entry: EntryLike): Entry =>
    typeof entry === 'object' && 're' in entry ? [entry.re, entry.im] : entry,
  );
}

function flat({ re, im }: FlatEntries): Matrix {
  const dim = Math.round(Math.sqrt(re.length));
  if (dim * dim !== re.length || dim === 0) {
    throw new DimensionError({
      argument: 'received.re',
      expected: 'have d² entries',
      received: `it has ${re.length}`,
    });
  }
  return float64.matrix(dim, dim, re, im);
}
