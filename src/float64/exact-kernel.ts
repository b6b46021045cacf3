import type { Entries } from './entries.ts';

/** Gaussian integer. */
export interface Gaussian {
  readonly re: bigint;
  readonly im: bigint;
}

/** Beyond this dimension the integers of an exact elimination grow too long to be worth the wait. */
export const LARGEST_DIM = 16;

/**
 * Exact null space of a matrix whose stored entries are the truth: each double is an integer times a power of two.
 *
 * @param a  shape (d, d)
 * @returns  basis vectors with Gaussian integer entries; undefined when the entries carry an error or d > 16
 */
export function exactKernel(a: Entries): readonly (readonly Gaussian[])[] | undefined {
  if (a.error !== 0 || a.rows > LARGEST_DIM) return undefined;
  const n = a.cols;
  const { rows, pivots, pivot } = reduced(integerRows(a), n);
  const free = Array.from({ length: n }, (_, j) => j).filter((j) => !pivots.includes(j));
  return free.map((f) =>
    Array.from({ length: n }, (_, j) => {
      const k = pivots.indexOf(j);
      return k >= 0 ? minus(ZERO, rows[k][f]) : j === f ? pivot : ZERO;
    }),
  );
}

/**
 * Weight of a Hermitian matrix on a null space: does P₀WP₀ vanish, and which sign has tr P₀W?
 *
 * @param kernel  basis K of the null space, at least one vector
 * @param weight  W, shape (d, d), known exactly
 */
export function exactWeight(
  kernel: readonly (readonly Gaussian[])[],
  weight: Entries,
): { readonly vanishes: boolean; readonly sign: 1 | 0 | -1 } {
  const W = integerRows(weight);
  const images = kernel.map((v) => W.map((row) => dotProduct(row, v)));
  const rows = kernel.map((u) => {
    const bra = u.map(conjugate);
    return [...kernel.map((v) => dotProduct(bra, v)), ...images.map((image) => dotProduct(bra, image))];
  });
  const count = kernel.length;
  if (rows.every((row) => row.slice(count).every(isZero))) return { vanishes: true, sign: 0 };
  // tr P₀W = tr G⁻¹C with the Gram matrix G = K†K > 0 and C = K†WK: reduce (G | C) to (p1 | p G⁻¹C), p > 0.
  const { rows: solved, pivot } = reduced(rows, count);
  const trace = solved.reduce((sum, row, k) => sum + row[count + k].re, 0n);
  return { vanishes: false, sign: signOf(trace * pivot.re) };
}

interface Reduced {
  readonly rows: readonly (readonly Gaussian[])[];
  /** Column of the pivot of each row. */
  readonly pivots: readonly number[];
  /** The common value of all pivots. */
  readonly pivot: Gaussian;
}

/** Reduced row echelon form over the first `columns` columns, by fraction-free elimination (Bareiss). */
function reduced(matrix: readonly (readonly Gaussian[])[], columns: number): Reduced {
  const rows = [...matrix];
  const pivots: number[] = [];
  let last = ONE;
  for (let col = 0; col < columns && pivots.length < rows.length; col++) {
    const rank = pivots.length;
    const found = rows.findIndex((row, i) => i >= rank && !isZero(row[col]));
    if (found < 0) continue;
    [rows[rank], rows[found]] = [rows[found], rows[rank]];
    const pivot = rows[rank][col];
    rows.forEach((row, i) => {
      if (i === rank) return;
      const factor = row[col];
      rows[i] = row.map((x, j) => quotient(minus(times(pivot, x), times(factor, rows[rank][j])), last));
    });
    pivots.push(col);
    last = pivot;
  }
  return { rows, pivots, pivot: last };
}

/** Rank of a matrix with the given rows. */
export function rankOf(rows: readonly (readonly Gaussian[])[]): number {
  return rows.length === 0 ? 0 : reduced(rows, rows[0].length).pivots.length;
}

/** Rows of integers m with a_ij = m_ij 2^e for one common exponent e. */
export function integerRows({ rows, cols, data, isReal }: Entries): Gaussian[][] {
  let exponent = 0;
  for (let k = 0; k < data.length; k++) exponent = Math.min(exponent, lowestExponent(data[k]));
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: cols }, (_, j) => ({
      re: integer(data[i * cols + j], exponent),
      im: isReal ? 0n : integer(data[(rows + i) * cols + j], exponent),
    })),
  );
}

const bits = new DataView(new ArrayBuffer(8));

/** Exponent of the last bit of a double. */
function lowestExponent(x: number): number {
  if (x === 0) return 0;
  bits.setFloat64(0, x);
  const biased = (bits.getUint16(0) >> 4) & 0x7ff;
  return Math.max(biased, 1) - 1075;
}

/** The integer x·2^−exponent. */
function integer(x: number, exponent: number): bigint {
  if (x === 0) return 0n;
  bits.setFloat64(0, x);
  const pattern = bits.getBigUint64(0);
  const biased = Number((pattern >> 52n) & 0x7ffn);
  const fraction = pattern & 0xfffffffffffffn;
  const magnitude = biased === 0 ? fraction : fraction | 0x10000000000000n;
  const shifted = magnitude << BigInt(Math.max(biased, 1) - 1075 - exponent);
  return x < 0 ? -shifted : shifted;
}

export const ZERO: Gaussian = { re: 0n, im: 0n };
export const ONE: Gaussian = { re: 1n, im: 0n };

function isZero({ re, im }: Gaussian): boolean {
  return re === 0n && im === 0n;
}

function signOf(x: bigint): 1 | 0 | -1 {
  return x > 0n ? 1 : x < 0n ? -1 : 0;
}

function plus(a: Gaussian, b: Gaussian): Gaussian {
  return { re: a.re + b.re, im: a.im + b.im };
}

function minus(a: Gaussian, b: Gaussian): Gaussian {
  return { re: a.re - b.re, im: a.im - b.im };
}

export function times(a: Gaussian, b: Gaussian): Gaussian {
  return { re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re };
}

export function conjugate({ re, im }: Gaussian): Gaussian {
  return { re, im: -im };
}

/** a/b, known to be a Gaussian integer. */
function quotient(a: Gaussian, b: Gaussian): Gaussian {
  const norm = b.re * b.re + b.im * b.im;
  const product = times(a, conjugate(b));
  return { re: product.re / norm, im: product.im / norm };
}

/** Σ a_k b_k. */
export function dotProduct(a: readonly Gaussian[], b: readonly Gaussian[]): Gaussian {
  return a.reduce((sum, x, k) => plus(sum, times(x, b[k])), ZERO);
}
