import { ceilingShift, type Interval, intervalOf } from './interval.ts';
import { Recent } from '../../matrix/recent.ts';

/**
 * Cosine and sine of intervals, by fixed-point series with explicit remainders.
 */

/** Extra digits of the working precision; they cover the error counts below. */
const GUARD = 40;

/** Arguments beyond 2 to this power are not reduced. */
const LARGEST_EXPONENT = 4096;

/** cos of every member: that of the middle, widened by half the width because |cos′| ≤ 1. */
export function cosOf(x: Interval): Interval | undefined {
  return ofMiddle(x, 0);
}

/** sin of every member. */
export function sinOf(x: Interval): Interval | undefined {
  return ofMiddle(x, 1);
}

function ofMiddle({ lower, upper, bits }: Interval, kind: 0 | 1): Interval | undefined {
  const middle = (lower + upper) >> 1n;
  const radius = upper - middle > middle - lower ? upper - middle : middle - lower;
  const exponent = (middle < 0n ? -middle : middle).toString(16).length * 4 - bits;
  if (exponent > LARGEST_EXPONENT) return undefined;
  const working = 64 * Math.ceil((bits + Math.max(exponent, 0) + GUARD) / 64);
  const W = BigInt(working);
  const turn = 2n * pi(working);
  const scaled = middle << (W - BigInt(bits));
  // r = x − k·2π with |r| ≤ π + 1 unit for each of the |k| + 1 errors of 2π.
  const k = (2n * scaled + turn) / (2n * turn) - (2n * scaled + turn < 0n ? 1n : 0n);
  const r = scaled - k * turn;
  const { value, error } = series(r, W, kind);
  const turns = (k < 0n ? -k : k) + 1n;
  const total = error + 2n * turns * piError(working);
  const places = W - BigInt(bits);
  return intervalOf(((value - total) >> places) - radius, ceilingShift(value + total, places) + radius, bits);
}

/**
 * Σ (−1)ⁿ r^(2n + kind)/(2n + kind)! for |r| < 4: every term is off by at most 2 units times the factors up to 8 that later
 * products multiply it with, in all by 32 units a term; the remainder is below the last term, which is zero.
 */
function series(r: bigint, W: bigint, kind: 0 | 1): { readonly value: bigint; readonly error: bigint } {
  const square = (r * r) >> W;
  let term = kind === 0 ? 1n << W : r;
  let value = 0n;
  let terms = 0n;
  for (let n = BigInt(kind); term !== 0n && term !== -1n; n += 2n, terms += 1n) {
    value += term;
    term = -((term * square) >> W) / ((n + 1n) * (n + 2n));
  }
  return { value, error: 32n * (terms + 2n) };
}

/** π in units of 2^−bits. */
export function piOf(bits: number): Interval {
  const working = 64 * Math.ceil((bits + GUARD) / 64);
  const [value, error, places] = [pi(working), piError(working), BigInt(working - bits)];
  return intervalOf((value - error) >> places, ceilingShift(value + error, places), bits);
}

/** By precision, as the tables of logarithms are. */
const valuesOfPi = new Recent<number, bigint>(16);

/** π·2^working by Machin's formula 16 arctan(1/5) − 4 arctan(1/239), off by at most `piError`. */
function pi(working: number): bigint {
  return valuesOfPi.get(working, () => 16n * arctanOfReciprocal(5n, working) - 4n * arctanOfReciprocal(239n, working));
}

/** 16 + 4 times one unit for each of the terms of the series, of which there are at most working/4 + 2. */
function piError(working: number): bigint {
  return 40n * BigInt(Math.ceil(working / 4) + 2);
}

/** Σ (−1)ⁿ/((2n + 1) q^(2n + 1)), off by at most two units a term. */
function arctanOfReciprocal(q: bigint, working: number): bigint {
  let power = (1n << BigInt(working)) / q;
  let sum = 0n;
  for (let odd = 1n; power > 0n; odd += 2n) {
    sum += odd % 4n === 1n ? power / odd : -(power / odd);
    power /= q * q;
  }
  return sum;
}
