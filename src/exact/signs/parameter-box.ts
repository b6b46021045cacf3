import { DomainError } from '../../matrix/errors.ts';
import type { Polynomial } from '../polynomials/polynomial.ts';
import { pseudoRandom } from '../integers/prime.ts';
import {
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  numberFromRational,
  printRational,
  type Rational,
  rational,
} from '../integers/rational.ts';

/**
 * Domains of parameters: boxes of intervals with rational or infinite ends.
 */

/** Interval of one parameter; an undefined end is infinite. */
export interface Interval {
  readonly lower: Rational | undefined;
  readonly upper: Rational | undefined;
  /** Does the lower end belong to the interval? */
  readonly lowerClosed: boolean;
  /** Does the upper end belong to the interval? */
  readonly upperClosed: boolean;
  /** Does an irrational end belong to the domain, of which `lower` is a bound? No rational point is there, so the end is open. */
  readonly lowerReached?: boolean;
  /** The same of the upper end. */
  readonly upperReached?: boolean;
  /**
   * Value of a variable that is a function of those before it which are none, in float64. Only some points of a box with such a
   * variable are points of the domain.
   */
  readonly valueAt?: (point: readonly number[]) => number;
  /** Formula that is zero where such a variable has a pole on the domain; undefined where it has none. */
  readonly pole?: string;
}

/**
 * Interval of every variable of a ring, in the order of the ring; what is proved for all points of the box holds on the domain.
 *
 * Points of a domain give values to the variables that are no functions of others.
 */
export interface ParameterBox extends ReadonlyArray<Interval> {
  /** Inequalities between the variables that hold on the domain as well. */
  readonly assumptions?: readonly Assumption[];
  /** What is divided by before anything is asked, where it is not known to have no zero on the box: a zero is no point of the domain. */
  readonly divisors?: readonly Divisor[];
}

/** A polynomial of the ring of a box that is not zero on the domain. */
export interface Divisor {
  readonly polynomial: Polynomial;
  /** Is it certainly so at a point? */
  readonly isNonzeroAt: (point: readonly Rational[]) => boolean;
}

/** A polynomial of the ring of a box that is positive, or nonnegative, on the domain. */
export interface Assumption {
  readonly polynomial: Polynomial;
  readonly strict: boolean;
  /** Is it certainly so at a point? */
  readonly holdsAt: (point: readonly Rational[]) => boolean;
}

/** The part of a box whose variables are no functions of others. */
export function freePart(box: ParameterBox): readonly Interval[] {
  return box.filter(({ valueAt }) => valueAt === undefined);
}

/** Are some variables functions of others? Then a point of the domain has no rational values of all of them. */
export function hasDependents(box: ParameterBox): boolean {
  return box.some(({ valueAt }) => valueAt !== undefined);
}

/** Are all points of the box points of the domain? */
export function isWhole(box: ParameterBox): boolean {
  return !hasDependents(box) && !hasExceptions(box);
}

/** Are there points of the box that its assumptions or divisors leave out? */
export function hasExceptions({ assumptions = [], divisors = [] }: ParameterBox): boolean {
  return assumptions.length + divisors.length > 0;
}

/** Does a point of the box obey the assumptions, and does no divisor vanish there? */
export function isAdmitted({ assumptions = [], divisors = [] }: ParameterBox, point: readonly Rational[]): boolean {
  return assumptions.every(({ holdsAt }) => holdsAt(point)) && divisors.every(({ isNonzeroAt }) => isNonzeroAt(point));
}

/**
 * Interval between two ends.
 *
 * @param ends   rational ends, undefined for infinity
 * @param closed whether the lower and the upper end belong to it; open by default
 * @param argument name of the field in errors
 * @throws       {DomainError} when it would be empty or a single point
 * @example      interval([rational(0), undefined]) // the positive numbers
 */
export function interval(
  [lower, upper]: readonly [Rational | undefined, Rational | undefined],
  [lowerClosed, upperClosed]: readonly [boolean, boolean] = [false, false],
  argument = 'ends',
): Interval {
  if (lower !== undefined && upper !== undefined && compareRationals(lower, upper) >= 0) {
    throw new DomainError({
      argument,
      expected: 'have ends in ascending order',
      received: `its ends are ${printRational(lower)} and ${printRational(upper)}`,
    });
  }
  return { lower, upper, lowerClosed, upperClosed };
}

const one = rational(1);

/** Image of t ∈ (0, ∞) in the interior of the interval; 0 and ∞ go to its ends. */
function interior({ lower, upper }: Interval, t: Rational): Rational {
  const minus = { numerator: -t.numerator, denominator: t.denominator };
  if (lower !== undefined && upper !== undefined) {
    return divideRationals(addRationals(lower, multiplyRationals(upper, t)), addRationals(one, t));
  }
  if (lower !== undefined) return addRationals(lower, t);
  if (upper !== undefined) return addRationals(upper, minus);
  // t ↦ t − 1/t covers the line
  return addRationals(t, divideRationals(rational(-1), t));
}

/** The same in float64. */
export function interiorNumbers({ lower, upper }: Interval): (t: number) => number {
  const [left, right] = [lower, upper].map((end) => end && numberFromRational(end).value);
  if (left !== undefined && right !== undefined) return (t) => (left + right * t) / (1 + t);
  if (left !== undefined) return (t) => left + t;
  if (right !== undefined) return (t) => right - t;
  return (t) => t - 1 / t;
}

/** Point of the open box with positive coordinates t. */
export function boxPoint(box: ParameterBox, t: readonly Rational[]): Rational[] {
  return box.map((range, v) => interior(range, t[v]));
}

const ladder = [
  [1, 1],
  [2, 1],
  [1, 2],
  [5, 1],
  [1, 5],
  [20, 1],
  [1, 20],
  [1000, 1],
  [1, 1000],
].map(([n, d]) => rational(n, d));

/**
 * Rational points of the domain in the open box: first along the diagonal, then a fixed pseudo-random sequence over four decades.
 *
 * @param count how many are tried; those that break an assumption are left out
 */
export function* samplePoints(box: ParameterBox, count: number): Generator<Rational[]> {
  const free = freePart(box);
  const next = pseudoRandom(free.length);
  for (let k = 0; k < count; k += 1) {
    const t = free.map(() => {
      if (k < ladder.length) return ladder[k];
      if (k % 2 === 0) return ladder[next() % ladder.length];
      return rational(1 + (next() % 97), 1 + (next() % 97));
    });
    const point = boxPoint(free, t);
    if (isAdmitted(box, point)) yield point;
  }
}

/** Does the number lie in the interval? */
export function contains({ lower, upper, lowerClosed, upperClosed }: Interval, x: Rational): boolean {
  const [left, right] = [
    lower === undefined ? 1 : compareRationals(x, lower),
    upper === undefined ? -1 : compareRationals(x, upper),
  ];
  return (left > 0 || (left === 0 && lowerClosed)) && (right < 0 || (right === 0 && upperClosed));
}

/** Points that are looked at for each that is given out. */
const MOST_REFUSED = 20;

const smallNumbers = [
  [1, 1],
  [0, 1],
  [-1, 1],
  [2, 1],
  [-2, 1],
  [1, 2],
  [-1, 2],
  [3, 1],
].map(([n, d]) => rational(n, d));

/**
 * Points of the domain with small coordinates and coordinates at its closed ends, the simplest first: those a reader would try.
 *
 * @param count how many at most
 */
export function* simplePoints(box: ParameterBox, count: number): Generator<Rational[]> {
  const choices = freePart(box).map((range) => {
    const [middle] = boxPoint([range], [one]);
    const all = [...smallNumbers, range.lower, range.upper, middle].filter(
      (x) => x !== undefined && contains(range, x),
    );
    return all.filter((x, k) => all.findIndex((y) => compareRationals(x!, y!) === 0) === k) as Rational[];
  });
  const most = choices.reduce((sum, list) => sum + list.length - 1, 0);
  let found = 0;
  let tried = 0;
  // by the sum of the places in the lists
  for (let level = 0; level <= most; level += 1) {
    for (const places of compositions(
      level,
      choices.map((list) => list.length - 1),
    )) {
      if (found === count) return;
      const point = places.map((place, v) => choices[v][place]);
      tried += 1;
      if (tried > MOST_REFUSED * count) return;
      if (!isAdmitted(box, point)) continue;
      found += 1;
      yield point;
    }
  }
}

/** Lists of integers with the given sum, each between 0 and its bound. */
function* compositions(sum: number, bounds: readonly number[]): Generator<readonly number[]> {
  if (bounds.length === 0) {
    if (sum === 0) yield [];
    return;
  }
  const [bound, ...rest] = bounds;
  for (let first = 0; first <= Math.min(bound, sum); first += 1) {
    for (const tail of compositions(sum - first, rest)) yield [first, ...tail];
  }
}
