import { DomainError } from '../matrix/errors.ts';

/** Halvings of a binary64 interval, and some more. */
const MOST_STEPS = 200;

/**
 * Zero of a continuous function between two points at which its signs differ, to the last places: bisection that takes a step of
 * inverse quadratic interpolation where Chandrupatla's criterion says that the three last points lie on a monotone arc.
 *
 * @throws {DomainError} when the signs do not differ
 * @source Chandrupatla1997
 * @example root((x) => x * x - 2, 0, 2) // 1.4142
 */
export function root(f: (x: number) => number, from: number, to: number): number {
  let [a, b] = [from, to];
  let [fa, fb] = [f(a), f(b)];
  if (!(Math.sign(fa) * Math.sign(fb) <= 0)) {
    throw new DomainError({
      argument: 'from',
      expected: 'lie on the other side of a zero than `to`',
      received: `the values are ${fa} and ${fb}`,
    });
  }
  let t = 1 / 2;
  for (let step = 0; step < MOST_STEPS; step++) {
    const x = a + t * (b - a);
    const fx = f(x);
    // (a, b) brackets, and c is the point that was left.
    let [c, fc] = [a, fa];
    if (Math.sign(fx) !== Math.sign(fa)) {
      [c, fc] = [b, fb];
      [b, fb] = [a, fa];
    }
    [a, fa] = [x, fx];
    const best = Math.abs(fa) < Math.abs(fb) ? a : b;
    const least = (Number.EPSILON * Math.abs(best)) / Math.abs(b - c);
    if (fa === 0 || !(least < 1 / 2) || a === b) return best;
    const [xi, phi] = [(a - b) / (c - b), (fa - fb) / (fc - fb)];
    const isMonotone = phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi;
    t = isMonotone
      ? (fa / (fb - fa)) * (fc / (fb - fc)) + (((c - a) / (b - a)) * fa * fb) / ((fc - fa) * (fc - fb))
      : 1 / 2;
    t = Math.min(1 - least, Math.max(least, t));
  }
  return a;
}

/** The first of from, 2 from, 4 from, … with a positive value; undefined where there is none below the limit. */
export function doubledUntil(isReached: (x: number) => boolean, from: number, limit: number): number | undefined {
  for (let x = from; x <= limit; x *= 2) if (isReached(x)) return x;
  return undefined;
}

/**
 * Zero at which a function becomes positive, looked for at from, 2 from, 4 from, …; undefined where it is positive at once, or at
 * none of them below the limit.
 */
export function firstRise(f: (x: number) => number, from: number, limit: number): number | undefined {
  const far = doubledUntil((x) => f(x) > 0, from, limit);
  return far === undefined || far === from ? undefined : root(f, far / 2, far);
}

/** Numbers from one end to the other, both included, at equal distances. */
export function evenly(from: number, to: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, k) => from + ((to - from) * k) / (count - 1));
}
