import type { Arithmetic, Matrix, Real } from '../../matrix/interface.ts';
import { lcmOfIntegers } from '../integers/integer.ts';
import type { Rational } from '../integers/rational.ts';
import { exact } from './exact-matrix.ts';

/** Rational number in any arithmetic: exactly where it can be, otherwise with the bound of its rounding. */
export function realOfRational(arithmetic: Arithmetic, { numerator, denominator }: Rational): Real {
  if (isSafe(numerator) && isSafe(denominator)) return arithmetic.real(Number(numerator), Number(denominator));
  return realOfInteger(arithmetic, numerator).dividedBy(realOfInteger(arithmetic, denominator));
}

/**
 * Matrix of rational numbers in any arithmetic: exactly where it can be, otherwise with the bound of its rounding.
 *
 * @param re  real parts, row-major, length rows·cols
 * @param im  imaginary parts; zero when omitted
 */
export function matrixOfRationals(
  arithmetic: Arithmetic,
  rows: number,
  cols: number,
  re: readonly Rational[],
  im: readonly Rational[] | undefined,
): Matrix {
  if (arithmetic === exact) return exact.matrixOf(rows, cols, re, im);
  const all = [...re, ...(im ?? [])];
  const common = all.reduce((multiple, { denominator }) => lcmOfIntegers(multiple, denominator), 1n);
  const over = ({ numerator, denominator }: Rational): bigint => numerator * (common / denominator);
  if (isSafe(common) && all.every((x) => isSafe(over(x)))) {
    const part = (entries: readonly Rational[]): number[] => entries.map((x) => Number(over(x)));
    return arithmetic.matrix(rows, cols, part(re), im && part(im), Number(common));
  }
  const zeros = new Array<number>(rows * cols).fill(0);
  const unit = (k: number): Matrix => arithmetic.matrix(rows, cols, zeros.with(k, 1));
  const terms = (entries: readonly Rational[]): Matrix[] =>
    entries.flatMap((x, k) => (x.numerator === 0n ? [] : [unit(k).scaled(realOfRational(arithmetic, x))]));
  return [...terms(re), ...terms(im ?? []).map((term) => term.timesI())].reduce((sum, term) => sum.plus(term));
}

/** Integer of any length, from pieces that every arithmetic holds exactly. */
function realOfInteger(arithmetic: Arithmetic, n: bigint): Real {
  if (isSafe(n)) return arithmetic.real(Number(n));
  const high = n / PIECE;
  return realOfInteger(arithmetic, high)
    .times(Number(PIECE))
    .plus(Number(n - high * PIECE));
}

const PIECE = 2n ** 52n;

function isSafe(n: bigint): boolean {
  return n <= BigInt(Number.MAX_SAFE_INTEGER) && n >= -BigInt(Number.MAX_SAFE_INTEGER);
}
