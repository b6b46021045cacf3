import { pseudoRandom } from '../../exact/integers/prime.ts';
import { addRationals, type Rational, rational, rationalFromNumber } from '../../exact/integers/rational.ts';
import { simplestBetween } from '../../exact/signs/open-cells.ts';
import {
  contains,
  freePart,
  interiorNumbers,
  isAdmitted,
  type ParameterBox,
  simplePoints,
} from '../../exact/signs/parameter-box.ts';
import { scatteredPoints } from './negative-point.ts';

/** Simple points that are tried first. */
const SIMPLE = 300;
/** Points of the wide search. */
const SCATTERED = 2000;
/** Suspected points that are looked at: where many turn out to be none, the margin is rounding. */
const SUSPECTED = 40;
/** Descents, each from another of the lowest points, and evaluations of each. */
const [DESCENTS, EVALUATIONS] = [6, 400];

/** Search for a point of a domain at which something fails; it gives values to the parameters, not to functions of them. */
interface Search {
  readonly box: ParameterBox;
  /** In float64: below zero where it seems to fail, and the lower the clearer; NaN where nothing is known. */
  readonly margin: (x: readonly number[]) => number;
  /** Does it certainly fail there? */
  readonly fails: (point: readonly Rational[]) => boolean;
}

/** What a search found: a simple rational point, or the lowest margin that it met. */
type Found =
  | { readonly point: readonly Rational[] }
  | { readonly point: undefined; readonly lowest: number; readonly at: readonly number[] };

/**
 * A rational point at which something fails, as simple as the search can make it.
 *
 * Points that a reader would try, then points over six decades, then descents from the lowest of them; what float64 suspects is
 * confirmed by `fails`. Finding none proves nothing.
 */
export function refutingPoint(search: Search): Found {
  const { box, margin, fails } = search;
  for (const point of simplePoints(box, SIMPLE)) {
    const value = margin(point.map(approximately));
    // an equality may be what fails
    if (value <= Math.sqrt(Number.EPSILON) && fails(point)) return { point };
  }
  const tried: Start[] = [];
  let suspected = 0;
  for (const { approximate } of scatteredPoints(box, SCATTERED)) {
    const value = margin(approximate);
    if (value < 0 && (suspected += 1) <= SUSPECTED) {
      const point = simplified(search, approximate);
      if (point !== undefined) return { point };
    }
    if (!Number.isNaN(value)) tried.push({ at: approximate, value });
  }
  tried.sort((a, b) => a.value - b.value);
  const next = pseudoRandom(freePart(box).length + 2);
  let lowest: Start = tried[0] ?? { at: [], value: NaN };
  for (const start of tried.slice(0, DESCENTS)) {
    const end = descended(search, start, () => (next() % 2000) / 1000 - 1);
    if (end.value < 0) {
      const point = simplified(search, end.at);
      if (point !== undefined) return { point };
    }
    if (end.value < lowest.value) lowest = end;
  }
  return { point: undefined, lowest: lowest.value, at: lowest.at };
}

interface Start {
  readonly at: readonly number[];
  readonly value: number;
}

function approximately({ numerator, denominator }: Rational): number {
  return Number(numerator) / Number(denominator);
}

/** A (1+1) evolution strategy in the logarithms of coordinates t, where the interior of the box is (0, ∞)ⁿ. */
function descended({ box, margin }: Search, start: Start, random: () => number): Start {
  const free = freePart(box);
  const ranges = free.map(interiorNumbers);
  let u = free.map((range, v) => Math.log(coordinateOf(range, start.at[v])));
  let { at, value } = start;
  let step = 1;
  for (let k = 0; k < EVALUATIONS && value >= 0; k += 1) {
    const candidate = u.map((coordinate) => coordinate + step * random());
    const x = candidate.map((coordinate, v) => ranges[v](Math.exp(coordinate)));
    const found = margin(x);
    if (found < value) {
      [u, at, value] = [candidate, x, found];
      step *= 2;
    } else {
      // the rule of one success in five
      step *= 2 ** -0.25;
    }
  }
  return { at, value };
}

/** The t > 0 of a number inside an interval; see `interiorNumbers`. */
function coordinateOf({ lower, upper }: ParameterBox[number], x: number): number {
  const [left, right] = [lower, upper].map((end) => end && approximately(end));
  if (left !== undefined && right !== undefined) return (x - left) / (right - x);
  if (left !== undefined) return x - left;
  if (right !== undefined) return right - x;
  return (x + Math.hypot(x, 2)) / 2;
}

/** Relative widths within which a simpler coordinate is looked for, the widest first. */
const WIDTHS = [2, 4, 8, 32, 128, 1024, 2 ** 16].map((part) => rational(1, part));

/** The point with simpler coordinates, one after the other, as long as it certainly fails; undefined where none does. */
function simplified({ box, fails }: Search, at: readonly number[]): readonly Rational[] | undefined {
  if (!at.every(Number.isFinite)) return undefined;
  const free = freePart(box);
  const isInside = (x: readonly Rational[]): boolean => x.every((y, v) => contains(free[v], y)) && isAdmitted(box, x);
  let point: readonly Rational[] = at.map(rationalFromNumber);
  if (!isInside(point) || !fails(point)) return undefined;
  for (let round = 0; round < 2; round += 1) {
    for (const v of free.keys()) {
      for (const width of WIDTHS) {
        const candidate = point.with(v, simplerNear(point[v], width));
        if (!isInside(candidate) || !fails(candidate)) continue;
        point = candidate;
        break;
      }
    }
  }
  return point;
}

function simplerNear(x: Rational, width: Rational): Rational {
  const by = (sign: bigint): Rational =>
    addRationals(x, rational(sign * x.numerator * width.numerator, x.denominator * width.denominator));
  return x.numerator < 0n ? simplestBetween(by(1n), by(-1n)) : simplestBetween(by(-1n), by(1n));
}
