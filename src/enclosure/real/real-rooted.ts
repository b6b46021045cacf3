import { bitLength } from '../../exact/integers/integer.ts';

/**
 * Roots of square-free polynomials over ℤ all of whose roots are real, such as characteristic polynomials of Hermitian
 * matrices. Coefficients in ascending order.
 *
 * For them Descartes' rule of signs is exact: the number of roots above x is the number of sign changes of p(x + ·).
 */

/** The open interval (position, position + 1)·2^−places; `places` may be negative. */
export interface DyadicInterval {
  readonly position: bigint;
  readonly places: number;
}

/** Roots that bisection hit, which may be ends of intervals, and one interval for each of the others; in ascending order. */
export interface Isolation {
  readonly exact: readonly DyadicInterval[];
  readonly intervals: readonly DyadicInterval[];
}

/** Number of sign changes of a list of coefficients: for a polynomial with real roots only, the number of positive ones. */
export function signChanges(p: readonly bigint[]): number {
  let changes = 0;
  let last = 0n;
  for (const c of p) {
    if (c === 0n) continue;
    if (last !== 0n && c > 0n !== last > 0n) changes += 1;
    last = c;
  }
  return changes;
}

/** Coefficients of p(x + 1). */
function shifted(p: readonly bigint[]): bigint[] {
  const q = [...p];
  for (let i = 0; i < q.length - 1; i++) for (let j = q.length - 2; j >= i; j--) q[j] += q[j + 1];
  return q;
}

/** Coefficients of 2^n p(x/2). */
function halved(p: readonly bigint[]): bigint[] {
  return p.map((c, k) => c << BigInt(p.length - 1 - k));
}

/** log₂ of a bound of all |roots| (Lagrange: twice the largest |c_k/c_n|^(1/(n − k))). */
function rootBound(p: readonly bigint[]): number {
  const degree = p.length - 1;
  const lead = bitLength(p[degree]);
  let bound = -Infinity;
  p.slice(0, -1).forEach((c, k) => {
    if (c !== 0n) bound = Math.max(bound, Math.ceil((bitLength(c) - lead + 1) / (degree - k)));
  });
  return bound === -Infinity ? 0 : bound + 1;
}

/**
 * Isolating intervals of all roots of a square-free polynomial with real roots only, of positive degree.
 *
 * @throws {RangeError} when some roots are not real
 */
export function isolateRealRoots(p: readonly bigint[]): Isolation {
  const degree = p.length - 1;
  const bound = rootBound(p);
  // q(t) = p(2^bound (2t − 1)) up to a power of two: all roots lie in 0 < t < 1.
  const scaled = p.map((c, k) => (bound >= 0 ? c << BigInt(bound * k) : c << BigInt(-bound * (degree - k))));
  const mirrored = shifted(scaled.map((c, k) => (k % 2 === 0 ? c : -c))).map((c, k) => (k % 2 === 0 ? c : -c));
  const start = mirrored.map((c, k) => c << BigInt(k));
  if (signChanges(start) !== degree) throw notReal();
  const exact: DyadicInterval[] = [];
  const intervals: DyadicInterval[] = [];
  const deepest = bound + 2 + separation(p);
  const visit = (q: readonly bigint[], index: bigint, depth: number, inside: number): void => {
    if (inside === 0) return;
    if (inside < 0 || depth > deepest) throw notReal();
    // t in index·2^−depth …, x = 2^bound(2t − 1).
    const places = depth - 1 - bound;
    const position = index - (1n << BigInt(depth)) / 2n;
    if (inside === 1 && depth > 0) {
      intervals.push({ position, places });
      return;
    }
    const left = halved(q);
    let right = shifted(left);
    const above = signChanges(right);
    const hit = right[0] === 0n ? 1 : 0;
    if (hit === 1) right = right.slice(1);
    const below = signChanges(q) - above - hit;
    visit(left, 2n * index, depth + 1, below);
    if (hit === 1) exact.push({ position: 2n * index + 1n - (1n << BigInt(depth)), places: places + 1 });
    visit(right, 2n * index + 1n, depth + 1, inside - below - hit);
  };
  visit(start, 0n, 0, degree);
  return { exact, intervals };
}

function notReal(): RangeError {
  return new RangeError('isolateRealRoots: the polynomial has complex roots');
}

/** Binary digits of a lower bound of the distance of two roots, √3 n^(−n/2 − 1) ‖p‖₂^(1 − n) (Mahler). */
function separation(p: readonly bigint[]): number {
  const n = p.length - 1;
  const largest = p.reduce((size, c) => Math.max(size, bitLength(c)), 0);
  return Math.ceil((n / 2 + 1) * Math.log2(n) + (n - 1) * (largest + Math.log2(n + 1) / 2));
}

/** 2^(n·places) p(position·2^−places), of the sign of p there; for places < 0 the plain value. */
function dyadicValue(p: readonly bigint[], position: bigint, places: number): bigint {
  if (places < 0) return dyadicValue(p, position << BigInt(-places), 0);
  const step = BigInt(places);
  let value = 0n;
  for (let k = p.length - 1, shift = 0n; k >= 0; k--, shift += step) value = value * position + (p[k] << shift);
  return value;
}

/**
 * The interval around the same root with at least `places` binary places, by quadratic interval refinement: a secant
 * predicts the subinterval, a change of sign proves it, and each success doubles the number of digits gained.
 *
 * @param p     with no root at either end
 * @param root  interval with exactly one root inside
 */
export function refineRealRoot(p: readonly bigint[], root: DyadicInterval, places: number): DyadicInterval {
  let { position, places: current } = root;
  let low = dyadicValue(p, position, current);
  let high = dyadicValue(p, position + 1n, current);
  const rising = low < 0n;
  let gain = 1;
  while (current < places) {
    gain = Math.min(gain, Math.max(1, places - current));
    const next = current + gain;
    const base = position << BigInt(gain);
    const count = 1n << BigInt(gain);
    let guess = (low << BigInt(gain)) / (low - high);
    if (guess < 0n) guess = 0n;
    if (guess >= count) guess = count - 1n;
    const found = bracket(p, base, count, guess, next, rising);
    if (found === undefined) {
      gain = Math.max(1, gain >> 1);
      // Bisection is the step that cannot fail.
      if (gain === 1) {
        const middle = dyadicValue(p, 2n * position + 1n, current + 1);
        position = 2n * position + (isBelow(middle, rising) ? 1n : 0n);
        current += 1;
        low = dyadicValue(p, position, current);
        high = dyadicValue(p, position + 1n, current);
      }
      continue;
    }
    position = base + found.index;
    current = next;
    [low, high] = [found.low, found.high];
    gain *= 2;
  }
  return { position, places: current };
}

/** Does a value of p belong to a point below the root? A root itself counts as above: it may only be the upper end. */
function isBelow(value: bigint, rising: boolean): boolean {
  return value !== 0n && value < 0n === rising;
}

/** The subinterval next to the guess at whose ends the signs differ. */
function bracket(
  p: readonly bigint[],
  base: bigint,
  count: bigint,
  guess: bigint,
  places: number,
  rising: boolean,
): { readonly index: bigint; readonly low: bigint; readonly high: bigint } | undefined {
  const below = (value: bigint): boolean => isBelow(value, rising);
  const first = dyadicValue(p, base + guess, places);
  if (below(first)) {
    const high = guess + 1n <= count ? dyadicValue(p, base + guess + 1n, places) : 0n;
    return below(high) ? undefined : { index: guess, low: first, high };
  }
  if (guess === 0n) return undefined;
  const low = dyadicValue(p, base + guess - 1n, places);
  return below(low) ? { index: guess - 1n, low, high: first } : undefined;
}
