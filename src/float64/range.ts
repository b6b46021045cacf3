import type { Entries } from './entries.ts';

/**
 * Subspace of ℂⁿ that certainly contains the range of a matrix: floating point rounds the entries of GG†, and cannot round that
 * its range is that of G. Where as many eigenvalues are certainly not zero as the subspace has dimensions, the others are zero.
 */
export type Range = RangeForm & {
  /** n. */
  readonly ambient: number;
  /** Upper bound of the dimension. */
  readonly dim: number;
  /** Number of operations it was made by. */
  readonly depth: number;
};

type RangeForm =
  /** Spanned by the basis vectors with these numbers, in ascending order. */
  | { readonly kind: 'coordinates'; readonly rows: readonly number[] }
  /** Column space of a matrix M whose entries are the truth, or of M†. */
  | { readonly kind: 'columns'; readonly matrix: Entries; readonly isAdjoint: boolean }
  /** A·of, or A†·of; the entries of A may carry an error. */
  | { readonly kind: 'image'; readonly by: Entries; readonly isAdjoint: boolean; readonly of: Range }
  | { readonly kind: 'sum'; readonly parts: readonly [Range, Range] }
  | { readonly kind: 'kron'; readonly left: Range; readonly right: Range }
  | { readonly kind: 'conjugate'; readonly of: Range }
  /** Σ_t S_t·of, S_t having the rows `selections[t]` of the identity. */
  | { readonly kind: 'rows'; readonly of: Range; readonly selections: readonly Int32Array[] };

/** What is known of the range of a matrix and of that of its adjoint. */
export interface Ranges {
  readonly range: Range | undefined;
  readonly corange: Range | undefined;
}

interface EntriesWithRanges extends Entries {
  readonly ranges: Ranges | undefined;
}

/** Longer chains of operations are forgotten, so that no matrix keeps a history alive. */
const DEEPEST = 16;

/** Is the subspace certainly not the whole space? */
function isProper(range: Range | undefined): range is Range {
  return range !== undefined && range.dim < range.ambient;
}

/** Are the ranges, as far as they are known, spanned by vectors of the basis, so that zeros among the entries show them? */
export function areShownByZeros({ range, corange }: Ranges): boolean {
  return (range?.kind ?? 'coordinates') === 'coordinates' && (corange?.kind ?? 'coordinates') === 'coordinates';
}

/** Range of AB: in that of A, and in the image of that of B; range of (AB)† = B†A†. */
export function rangesOfProduct(a: EntriesWithRanges, b: EntriesWithRanges): Ranges | undefined {
  const left = a.ranges;
  const right = b.ranges;
  if (left === undefined && right === undefined) return undefined;
  return rangesOf(
    rangeOfProduct(left?.range, a, false, right?.range),
    rangeOfProduct(right?.corange, b, true, left?.corange),
  );
}

/** Range of AX, or of A†X, in that of A and in the image of that of X: the smaller one. */
export function rangeOfProduct(
  own: Range | undefined,
  by: Entries,
  isAdjoint: boolean,
  of: Range | undefined,
): Range | undefined {
  if (of === undefined || (own !== undefined && own.dim <= of.dim)) return own;
  return imageOf(by, isAdjoint, of) ?? own;
}

/** Ranges of A + B. */
export function rangesOfSum(a: Ranges | undefined, b: Ranges | undefined): Ranges | undefined {
  if (a === undefined || b === undefined) return undefined;
  return rangesOf(sumOfRanges(a.range, b.range), sumOfRanges(a.corange, b.corange));
}

/** Ranges of A ⊗ B. */
export function rangesOfKron(a: EntriesWithRanges, b: EntriesWithRanges): Ranges | undefined {
  const left = a.ranges;
  const right = b.ranges;
  if (left === undefined && right === undefined) return undefined;
  return rangesOf(
    kronOfRanges(left?.range, a.rows, right?.range, b.rows),
    kronOfRanges(left?.corange, a.cols, right?.corange, b.cols),
  );
}

/** Ranges of A†. */
export function rangesOfAdjoint(ranges: Ranges | undefined): Ranges | false {
  return ranges === undefined ? false : { range: ranges.corange, corange: ranges.range };
}

/** Ranges of the entrywise conjugate. */
export function rangesOfConjugate(ranges: Ranges | undefined): Ranges | undefined {
  return ranges && rangesOf(conjugateOfRange(ranges.range), conjugateOfRange(ranges.corange));
}

/**
 * Ranges of a matrix of sums of entries of A, where each sum runs over Σ_t S_t A T_t with selections S_t of rows and T_t of
 * columns, as a partial trace or a permutation of subsystems does and a partial transpose does not.
 *
 * @param source  see `Matrix.sumsOfEntries`
 */
export function rangesOfSums(
  { ranges, cols: inputCols }: EntriesWithRanges,
  rows: number,
  cols: number,
  source: Int32Array,
): Ranges | undefined {
  if (ranges === undefined) return undefined;
  const terms = source.length / (rows * cols);
  return rangesOf(
    selectedRange(ranges.range, rows, terms, () => selectionsOf(inputCols, rows, cols, source)?.rows),
    selectedRange(ranges.corange, cols, terms, () => selectionsOf(inputCols, rows, cols, source)?.cols),
  );
}

export function sumOfRanges(a: Range | undefined, b: Range | undefined): Range | undefined {
  if (!isProper(a) || !isProper(b)) return undefined;
  if (a === b || b.dim === 0) return a;
  if (a.dim === 0) return b;
  if (a.kind === 'coordinates' && b.kind === 'coordinates') {
    return coordinates(a.ambient, union(a.rows, b.rows));
  }
  const dim = a.dim + b.dim;
  return dim < a.ambient
    ? made({ kind: 'sum', parts: [a, b], ambient: a.ambient, dim, depth: depthOf(a, b) })
    : undefined;
}

/** Range of A ⊗ B with as many rows as given; undefined stands for the whole space. */
function kronOfRanges(a: Range | undefined, rowsOfA: number, b: Range | undefined, rowsOfB: number): Range | undefined {
  if (!isProper(a) && !isProper(b)) return undefined;
  const left = isProper(a) ? a : everything(rowsOfA);
  const right = isProper(b) ? b : everything(rowsOfB);
  const ambient = rowsOfA * rowsOfB;
  if (left.kind === 'coordinates' && right.kind === 'coordinates') {
    const rows: number[] = [];
    for (const i of left.rows) for (const j of right.rows) rows.push(i * rowsOfB + j);
    return coordinates(ambient, rows);
  }
  return made({ kind: 'kron', left, right, ambient, dim: left.dim * right.dim, depth: depthOf(left, right) });
}

function conjugateOfRange(range: Range | undefined): Range | undefined {
  if (range === undefined || range.kind === 'coordinates') return range;
  if (range.kind === 'conjugate') return range.of;
  return made({ kind: 'conjugate', of: range, ambient: range.ambient, dim: range.dim, depth: depthOf(range) });
}

/** Σ_t S_t·of. */
function selectedRange(
  of: Range | undefined,
  ambient: number,
  terms: number,
  selections: () => readonly Int32Array[] | undefined,
): Range | undefined {
  if (!isProper(of) || (of.kind !== 'coordinates' && of.dim * terms >= ambient)) return undefined;
  const list = selections();
  if (list === undefined) return undefined;
  if (of.kind === 'coordinates') {
    const rows = Array.from({ length: ambient }, (_, i) => i);
    return coordinates(
      ambient,
      rows.filter((i) => list.some((from) => of.rows.includes(from[i]))),
    );
  }
  return made({ kind: 'rows', of, selections: list, ambient, dim: terms * of.dim, depth: depthOf(of) });
}

/** Range of A·X, or of A†·X, for the range of X. */
function imageOf(by: Entries, isAdjoint: boolean, of: Range | undefined): Range | undefined {
  if (!isProper(of)) return undefined;
  const ambient = isAdjoint ? by.cols : by.rows;
  if (of.kind === 'coordinates' && by.error === 0) {
    const rows = reachedRows(by, isAdjoint, of.rows);
    if (rows.length <= of.dim) return coordinates(ambient, rows);
  }
  if (of.dim >= ambient) return undefined;
  return made({ kind: 'image', by, isAdjoint, of, ambient, dim: of.dim, depth: depthOf(of) });
}

export function rangesOf(range: Range | undefined, corange: Range | undefined): Ranges | undefined {
  return range === undefined && corange === undefined ? undefined : { range, corange };
}

/** Span of basis vectors; undefined where they are all. */
export function coordinates(ambient: number, rows: readonly number[]): Range | undefined {
  return rows.length < ambient ? { kind: 'coordinates', rows, ambient, dim: rows.length, depth: 0 } : undefined;
}

/** The whole space, as a factor; made once for each small dimension. */
function everything(ambient: number): Range & { readonly kind: 'coordinates' } {
  const known = SPACES[ambient];
  if (known !== undefined) return known;
  const rows = Array.from({ length: ambient }, (_, k) => k);
  const space = { kind: 'coordinates', rows, ambient, dim: ambient, depth: 0 } as const;
  if (ambient < KEPT_SPACES) SPACES[ambient] = space;
  return space;
}

const KEPT_SPACES = 64;
const SPACES: (Range & { readonly kind: 'coordinates' })[] = [];

/** Union of ascending lists, ascending. */
function union(a: readonly number[], b: readonly number[]): readonly number[] {
  const merged: number[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const next = j === b.length || a[i] < b[j] ? a[i++] : b[j++];
    if (merged.length === 0 || merged[merged.length - 1] !== next) merged.push(next);
  }
  return merged;
}

function made(range: Range): Range | undefined {
  return isProper(range) && range.depth <= DEEPEST ? range : undefined;
}

function depthOf(a: Range, b: Range = a): number {
  return 1 + Math.max(a.depth, b.depth);
}

/** Numbers of the rows of A, or of A†, that are not zero in the given columns. */
function reachedRows(
  { rows, cols, data, isReal }: Entries,
  isAdjoint: boolean,
  across: readonly number[],
): readonly number[] {
  const size = rows * cols;
  const [count, step, stride] = isAdjoint ? [cols, 1, cols] : [rows, cols, 1];
  return Array.from({ length: count }, (_, i) => i).filter((i) =>
    across.some((j) => data[i * step + j * stride] !== 0 || (!isReal && data[size + i * step + j * stride] !== 0)),
  );
}

interface Selections {
  readonly rows: readonly Int32Array[];
  readonly cols: readonly Int32Array[];
}

/** Index maps depend on shapes only and are shared by all matrices. */
const known = new WeakMap<Int32Array, Selections & { readonly fits: boolean; readonly inputCols: number }>();

/** The S_t and T_t of a gathering; undefined where it has not that form. */
function selectionsOf(inputCols: number, rows: number, cols: number, source: Int32Array): Selections | undefined {
  let found = known.get(source);
  if (found?.inputCols !== inputCols || found.rows[0]?.length !== rows || found.cols[0]?.length !== cols) {
    found = decomposed(inputCols, rows, cols, source);
    known.set(source, found);
  }
  return found.fits ? found : undefined;
}

function decomposed(
  inputCols: number,
  rows: number,
  cols: number,
  source: Int32Array,
): Selections & { readonly fits: boolean; readonly inputCols: number } {
  const terms = source.length / (rows * cols);
  const ofTerms = (length: number, of: (k: number, t: number) => number): readonly Int32Array[] =>
    Array.from({ length: terms }, (_, t) => Int32Array.from({ length }, (_, k) => of(k, t)));
  const S = ofTerms(rows, (i, t) => Math.floor(source[i * cols * terms + t] / inputCols));
  const T = ofTerms(cols, (j, t) => source[j * terms + t] % inputCols);
  const fits = source.every((from, k) => {
    const i = Math.floor(k / (terms * cols));
    const j = Math.floor(k / terms) % cols;
    return from === S[k % terms][i] * inputCols + T[k % terms][j];
  });
  return { rows: S, cols: T, fits, inputCols };
}
