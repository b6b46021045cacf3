import { conjugate, dotProduct, type GaussianInteger, gaussianIntegers } from '../exact/integers/gaussian-integer.ts';
import { cramerSolution, fractionFreeKernel, type SparseRow } from '../exact/linear/fraction-free.ts';
import type { Entries } from './entries.ts';

export type Vector = readonly GaussianInteger[];

/** Beyond this dimension the integers of an exact elimination grow too long to be worth the wait. */
export const LARGEST_DIM = 16;

/**
 * Exact null space of a matrix whose stored entries are the truth: each double is an integer times a power of two.
 *
 * @param a  shape (d, d)
 * @returns  basis vectors; undefined when the entries carry an error or d > 16
 */
export function exactNullSpace(a: Entries): readonly Vector[] | undefined {
  if (a.error !== 0 || a.rows > LARGEST_DIM) return undefined;
  return fractionFreeKernel(gaussianIntegers, a.cols, integerRows(a).map(sparse));
}

/**
 * Weight of a Hermitian matrix on a null space: does P₀WP₀ vanish, and which sign has tr P₀W?
 *
 * @param kernel  basis K of the null space, at least one vector
 * @param weight  W, shape (d, d), known exactly
 */
export function exactWeight(
  kernel: readonly Vector[],
  weight: Entries,
): { readonly vanishes: boolean; readonly sign: 1 | 0 | -1 } {
  const W = integerRows(weight);
  const images = kernel.map((v) => W.map((row) => dotProduct(row, v)));
  const count = kernel.length;
  const rows = kernel.map((u) => {
    const bra = u.map(conjugate);
    return [...kernel, ...images].map((v) => dotProduct(bra, v));
  });
  if (rows.every((row) => row.slice(count).every((x) => gaussianIntegers.isZero(x))))
    return { vanishes: true, sign: 0 };
  // tr P₀W = tr G⁻¹C with the Gram matrix G = K†K > 0 and C = K†WK.
  const { determinant, numerators } = cramerSolution(gaussianIntegers, count, rows.map(sparse), count)!;
  const trace = numerators.reduce((sum, row, k) => sum + row[k].a, 0n) * determinant.a;
  return { vanishes: false, sign: trace > 0n ? 1 : trace < 0n ? -1 : 0 };
}

/** Rank of a matrix with the given rows. */
export function rankOf(rows: readonly Vector[]): number {
  return rows.length === 0
    ? 0
    : rows[0].length - fractionFreeKernel(gaussianIntegers, rows[0].length, rows.map(sparse)).length;
}

function sparse(row: Vector): SparseRow<GaussianInteger> {
  return new Map([...row.entries()].filter(([, x]) => !gaussianIntegers.isZero(x)));
}

/** Rows of integers m with a_ij = m_ij 2^e for one common exponent e. */
export function integerRows({ rows, cols, data, isReal }: Entries): GaussianInteger[][] {
  let exponent = 0;
  for (let k = 0; k < data.length; k++) exponent = Math.min(exponent, lowestExponent(data[k]));
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: cols }, (_, j) => ({
      a: integer(data[i * cols + j], exponent),
      b: isReal ? 0n : integer(data[(rows + i) * cols + j], exponent),
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
