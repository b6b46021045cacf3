import { type DistinctRoot, distinctRoots, halvedRoot, separatedRoots } from './distinct-roots.ts';
import type { Interval } from './parameter-box.ts';
import {
  addRationals,
  compareRationals,
  multiplyRationals,
  negateRational,
  type Rational,
  rational,
} from '../integers/rational.ts';
import { signAt } from './real-roots.ts';

/** Complete answer for one variable. */
type IntervalVerdict =
  | { readonly holds: true }
  /** A rational point where the claim fails. */
  | { readonly holds: false; readonly at: Rational }
  /** Only irrational points refute the claim p > 0: p ≥ 0 vanishes in this interval. */
  | { readonly holds: false; readonly at: undefined; readonly between: readonly [Rational, Rational] };

/**
 * Decides p > 0 (strict) or p ≥ 0 on an interval, by isolating the real roots (Sturm).
 *
 * @param p      coefficients in ascending order, not all zero
 * @param strict whether zeros refute the claim
 */
export function signOnInterval(p: readonly bigint[], strict: boolean, range: Interval): IntervalVerdict {
  const inside = distinctRoots(p)
    .map((root) => placed(root, range))
    .filter((root) => root !== undefined);
  for (const end of [range.lowerClosed ? range.lower : undefined, range.upperClosed ? range.upper : undefined]) {
    if (end === undefined) continue;
    const sign = signAt(p, end);
    if (sign < 0 || (strict && sign === 0)) return { holds: false, at: end };
  }
  // between neighbouring roots the sign is constant, so one point on each side of every root shows all signs
  for (const at of probes(separatedRoots(inside), range)) if (signAt(p, at) < 0) return { holds: false, at };
  if (!strict || inside.length === 0) return { holds: true };
  const exact = inside.find((root) => compareRationals(root.lower, root.upper) === 0);
  if (exact !== undefined) return { holds: false, at: exact.lower };
  return { holds: false, at: undefined, between: [inside[0].lower, inside[0].upper] };
}

/** The root with an interval inside the open range, or undefined when the root is not in it. */
function placed(root: DistinctRoot, { lower, upper }: Interval): DistinctRoot | undefined {
  let current = root;
  for (;;) {
    const exact = compareRationals(current.lower, current.upper) === 0;
    const above = lower === undefined ? 1 : compareRationals(current.lower, lower);
    const below = upper === undefined ? 1 : compareRationals(upper, current.upper);
    if (exact) return above > 0 && below > 0 ? current : undefined;
    if (above >= 0 && below >= 0) return current;
    if (upper !== undefined && compareRationals(current.lower, upper) >= 0) return undefined;
    if (lower !== undefined && compareRationals(current.upper, lower) <= 0) return undefined;
    // an end of the range inside the isolating interval is either the root or can be told apart from it
    for (const end of [lower, upper]) {
      if (end === undefined || signAt(current.polynomial, end) !== 0) continue;
      if (compareRationals(current.lower, end) < 0 && compareRationals(end, current.upper) < 0) return undefined;
    }
    current = halvedRoot(current);
  }
}

/** One rational point of the range in every gap between neighbouring roots and ends. */
function probes(roots: readonly DistinctRoot[], { lower, upper }: Interval): readonly Rational[] {
  const one = rational(1);
  if (roots.length === 0) {
    if (lower !== undefined && upper !== undefined) return [middle(lower, upper)];
    if (lower !== undefined) return [addRationals(lower, one)];
    return [upper === undefined ? rational(0) : addRationals(upper, negateRational(one))];
  }
  const [first, last] = [roots[0], roots.at(-1)!];
  const points: Rational[] = [];
  points.push(lower === undefined ? addRationals(first.lower, negateRational(one)) : leftOf(first, lower));
  for (let k = 1; k < roots.length; k += 1) points.push(middle(roots[k - 1].upper, roots[k].lower));
  points.push(upper === undefined ? addRationals(last.upper, one) : rightOf(last, upper));
  return points;
}

function middle(a: Rational, b: Rational): Rational {
  return multiplyRationals(addRationals(a, b), rational(1, 2));
}

/** Point between an end of the range and a root above it; the interval may begin at that very end. */
function leftOf(root: DistinctRoot, lower: Rational): Rational {
  let current = root;
  while (compareRationals(current.lower, lower) <= 0) current = halvedRoot(current);
  return middle(lower, current.lower);
}

function rightOf(root: DistinctRoot, upper: Rational): Rational {
  let current = root;
  while (compareRationals(current.upper, upper) >= 0) current = halvedRoot(current);
  return middle(current.upper, upper);
}
