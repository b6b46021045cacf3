import { sqrtOf } from './elementary.ts';
import { atPrecision, differenceOf, type Interval, intervalOf, productOf, quotientOf, sumOf } from './interval.ts';
import { piOf } from './trigonometric.ts';

/**
 * Inverse cosine of intervals, by interval arithmetic with more digits, which carries its own errors.
 */

/** Extra digits of the working precision. */
const GUARD = 40;

/** arccos of every member in [−1, 1]; undefined when none is. */
export function arccosOf({ lower, upper, bits }: Interval): Interval | undefined {
  const one = 1n << BigInt(bits);
  if (lower > one || upper < -one) return undefined;
  const least = upper >= one ? intervalOf(0n, 0n, bits) : arccosOfPoint(upper, bits);
  const most = lower <= -one ? piOf(bits) : lower === upper ? least : arccosOfPoint(lower, bits);
  return intervalOf(least.lower, most.upper, bits);
}

/**
 * arccos of x·2^−bits in (−1, 1): 2 arctan √((1 − |x|)/(1 + |x|)), taken from π for negative x. A nonzero 1 − |x| is at least one unit,
 * and its root as large as half the digits allow: so many more make up for the division by it.
 */
function arccosOfPoint(x: bigint, bits: number): Interval {
  const halvings = Math.ceil(Math.sqrt(bits));
  const working = bits + (bits >> 1) + halvings + GUARD;
  const size = (x < 0n ? -x : x) << BigInt(working - bits);
  const one = 1n << BigInt(working);
  const point = (n: bigint): Interval => intervalOf(n, n, working);
  let t = sqrtOf(quotientOf(point(one - size), point(one + size))!)!;
  // arctan t = 2 arctan t/(1 + √(1 + t²)).
  for (let k = 0; k < halvings; k++) {
    t = quotientOf(t, sumOf(point(one), sqrtOf(sumOf(point(one), productOf(t, t)))!))!;
  }
  const scale = 1n << BigInt(halvings + 1);
  const small = arctanOfSmall(t);
  const angle = intervalOf(small.lower * scale, small.upper * scale, working);
  return atPrecision(x < 0n ? differenceOf(piOf(working), angle) : angle, bits);
}

/** Σ (−1)ⁿ t^(2n + 1)/(2n + 1) for 0 ≤ t < 1/2: between two sums, of which the last has one term more. */
function arctanOfSmall(t: Interval): Interval {
  const square = productOf(t, t);
  let power = t;
  let sum = t;
  for (let n = 1n; ; n++) {
    power = productOf(power, square);
    const term = intervalOf(power.lower / (2n * n + 1n), power.upper / (2n * n + 1n) + 1n, t.bits);
    const next = n % 2n === 1n ? differenceOf(sum, term) : sumOf(sum, term);
    if (power.upper <= 1n) {
      const lower = sum.lower < next.lower ? sum.lower : next.lower;
      return intervalOf(lower, sum.upper > next.upper ? sum.upper : next.upper, t.bits);
    }
    sum = next;
  }
}
