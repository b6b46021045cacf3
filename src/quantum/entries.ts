import { float64 } from '../float64/matrix.ts';
import { DimensionError, FormatError, NonFiniteError } from '../matrix/errors.ts';
import type { Arithmetic, Matrix } from '../matrix/interface.ts';

/** Complex number: a real number, or real and imaginary part. */
export type Entry = number | readonly [re: number, im: number];

/** Entries of a matrix row by row: plain data that JSON can hold. */
export type Entries = readonly (readonly Entry[])[];

/** Options of constructors from plain numbers. */
export interface EntryOptions {
  /** Arithmetic of the result; float64 when omitted. */
  readonly arithmetic?: Arithmetic;
  /** Common denominator of all entries; 1 when omitted. Integers over a denominator are exact in every arithmetic. */
  readonly denominator?: number;
}

/**
 * Matrix with the given entries, divided by a common denominator.
 *
 * @param entries  rows of numbers or [re, im] pairs, all rows of one length
 * @returns        shape (rows, columns); real when every entry is a plain number
 * @throws         {DimensionError} when there are no entries or the rows differ in length
 * @throws         {FormatError} when an entry is neither a number nor a pair of numbers
 * @throws         {NonFiniteError} when a number is NaN or infinite
 * @example        matrix([[1, [0, -1]], [[0, 1], 0]])
 * @example        matrix([[2, 1], [1, 1]], { denominator: 3, arithmetic: exact })
 * @example        matrix([[2, 1], [1, 1]], { denominator: 3, arithmetic: exact }).toString() // '[[2/3, 1/3], [1/3, 1/3]]'
 */
export function matrix(entries: Entries, { arithmetic = float64, denominator = 1 }: EntryOptions = {}): Matrix {
  const cols = requireRectangle(entries);
  requireDenominator(denominator);
  const rows = entries.length;
  const re = new Float64Array(rows * cols);
  const im = new Float64Array(rows * cols);
  let isReal = true;
  entries.forEach((row, i) => {
    row.forEach((entry, j) => {
      const [x, y] = partsOf(entry, i, j);
      re[i * cols + j] = x;
      im[i * cols + j] = y;
      if (typeof entry !== 'number') isReal = false;
    });
  });
  return isReal
    ? arithmetic.matrix(rows, cols, re, undefined, denominator)
    : arithmetic.matrix(rows, cols, re, im, denominator);
}

/**
 * Entries of a matrix of any shape as [re, im] pairs, row by row, rounded to float64 where the arithmetic is finer; never −0.
 *
 * @example entriesOf(pauliY()) // [[[0,0],[0,-1]],[[0,1],[0,0]]]
 */
export function entriesOf(m: Matrix): readonly (readonly (readonly [re: number, im: number])[])[] {
  return Array.from({ length: m.rows }, (_, i) =>
    Array.from({ length: m.cols }, (_, j) => [m.realPart(i, j).value + 0, m.imaginaryPart(i, j).value + 0] as const),
  );
}

/** @throws {FormatError} unless the denominator is a positive integer */
function requireDenominator(denominator: number): void {
  if (Number.isSafeInteger(denominator) && denominator > 0) return;
  throw new FormatError({
    argument: 'denominator',
    expected: 'be a positive integer',
    received: `it is ${denominator}`,
  });
}

function requireRectangle(entries: Entries): number {
  if (!Array.isArray(entries) || !entries.every((row) => Array.isArray(row))) {
    throw new FormatError({
      argument: 'entries',
      expected: 'be an array of rows',
      received: Array.isArray(entries)
        ? `row ${entries.findIndex((row) => !Array.isArray(row))} is no array`
        : `it is ${describe(entries)}`,
    });
  }
  const cols = entries[0]?.length ?? 0;
  if (cols === 0) {
    throw new DimensionError({
      argument: 'entries',
      expected: 'hold at least one row and one column',
      received: entries.length === 0 ? 'there are no rows' : 'row 0 is empty',
    });
  }
  const ragged = entries.findIndex((row) => row.length !== cols);
  if (ragged >= 0) {
    throw new DimensionError({
      argument: 'entries',
      expected: `have rows of equal length (${cols})`,
      received: `row ${ragged} has length ${entries[ragged].length}`,
    });
  }
  return cols;
}

function partsOf(entry: unknown, row: number, col: number): readonly [number, number] {
  const parts: readonly unknown[] = Array.isArray(entry) ? entry : [entry, 0];
  if (parts.length !== 2 || typeof parts[0] !== 'number' || typeof parts[1] !== 'number') {
    throw new FormatError({
      argument: 'entries',
      expected: 'be numbers or [re, im] pairs of numbers',
      received: `entry (${row}, ${col}) is ${describe(entry)}`,
    });
  }
  const [x, y] = parts;
  if (!Number.isFinite(x) || !Number.isFinite(y)) {
    throw new NonFiniteError({
      argument: 'entries',
      expected: 'be finite numbers',
      received: `entry (${row}, ${col}) is ${describe(entry)}`,
    });
  }
  return [x, y];
}

function describe(value: unknown): string {
  if (typeof value === 'number' || value === undefined) return String(value);
  if (Array.isArray(value)) return `[${value.map(describe).join(', ')}]`;
  return JSON.stringify(value) ?? typeof value;
}
