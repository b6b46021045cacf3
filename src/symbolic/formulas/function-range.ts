import { expOf, sqrtOf } from '../../enclosure/interval/elementary.ts';
import {
  type Interval as Enclosure,
  intervalOf,
  intervalOfRational,
  quotientOf,
} from '../../enclosure/interval/interval.ts';
import { cosOf, sinOf } from '../../enclosure/interval/trigonometric.ts';
import {
  compareRationals,
  multiplyRationals,
  printRational,
  type Rational,
  rational,
} from '../../exact/integers/rational.ts';
import { degreesOf } from '../../exact/polynomials/polynomial.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { evaluateRationalFunction } from '../../exact/polynomials/rational-function-calculus.ts';
import { contains, type Interval, interval, type ParameterBox } from '../../exact/signs/parameter-box.ts';
import type { SignClaim } from '../../exact/signs/sign-on-domain.ts';
import { compiledFunction } from './closed-form-value.ts';
import { PI_ABOVE, PI_BELOW } from './parameter-domain.ts';
import { meaningOf, type ParameterFunction } from './parameter-functions.ts';
import { signOfFractionOnBox } from './sign-on-box.ts';

/**
 * Where variables lie that are functions of others.
 */

const zero = rational(0);
const one = rational(1);
/** Binary places to which the ends of an interval are rounded outward. */
const PLACES = 24;

/** The same for numbers, whose intervals should decide what can be read off. */
const CLOSE_PLACES = 60;

/** Box of a field: the box of its parameters with an interval around the values of each function. */
export function boxOfFunctions(field: RationalFunctionField, box: ParameterBox): ParameterBox {
  const { functions } = meaningOf(field);
  return functions.length === 0 ? [...box] : [...box, ...functions.map((part) => rangeOf(field, part, box))];
}

function rangeOf(field: RationalFunctionField, part: ParameterFunction, box: ParameterBox): Interval {
  const { parameters } = meaningOf(field);
  const range = rangeOfElementary(parameters, part, box);
  const pole = vanishingAtPole(parameters, part, box);
  return { ...imageOf(range, part.fraction), valueAt: compiledFunction(field, part), ...(pole && { pole }) };
}

function rangeOfElementary(
  parameters: RationalFunctionField,
  { of, argument }: ParameterFunction,
  box: ParameterBox,
): Interval {
  if (of === 'sqrt') return around(sqrtOf(intervalOfRational(parameters.toRational(argument)!, BITS)), CLOSE_PLACES);
  return of === 'exp' ? exponentialRange(parameters, argument, box) : tangentRange(parameters, argument, box);
}

function exponentialRange(parameters: RationalFunctionField, x: RationalFunction, box: ParameterBox): Interval {
  const constant = parameters.toRational(x);
  if (constant !== undefined) return around(expOf(intervalOfRational(constant, 64)));
  const is = (claim: SignClaim): boolean => signOfFractionOnBox(parameters.domain, x, claim, box).verdict === 'proved';
  if (is('positive')) return interval([one, undefined]);
  if (is('negative')) return interval([zero, one]);
  if (is('nonnegative')) return interval([one, undefined], [true, false]);
  return is('nonpositive') ? interval([zero, one], [false, true]) : interval([zero, undefined]);
}

/** Variables that have a pole on the domain: their indices, and what vanishes there. */
export function polesOf(box: ParameterBox): readonly { readonly variable: number; readonly vanishing: string }[] {
  return box.flatMap(({ pole }, variable) => (pole === undefined ? [] : [{ variable, vanishing: pole }]));
}

/** What vanishes at a pole on the domain: cos x for tan x, and e^x − 1 for 1/(e^x − 1). */
function vanishingAtPole(
  parameters: RationalFunctionField,
  { of, argument, fraction: [, , c, d] }: ParameterFunction,
  box: ParameterBox,
): string | undefined {
  if (of === 'exp') {
    const pole = c === 0n ? undefined : rational(-d, c);
    if (pole === undefined || !contains(exponentialRange(parameters, argument, box), pole)) return undefined;
    return `exp(${parameters.print(argument)}) - ${printRational(pole)}`;
  }
  if (parameters.toRational(argument) !== undefined) return undefined;
  const ends = anglesOf(parameters, argument, box)?.map(({ at, closed }) => ({ bounds: tangent(at), closed }));
  const isFinite = ends?.every(({ bounds, closed }) => bounds !== undefined && (bounds.lower !== undefined || !closed));
  return isFinite === true ? undefined : `cos(${parameters.print(argument)})`;
}

/** The interval of q·θ, its lower end first and multiples of π that belong to it closed; undefined for other arguments and without end. */
function anglesOf(
  parameters: RationalFunctionField,
  x: RationalFunction,
  box: ParameterBox,
): readonly { readonly at: Rational; readonly closed: boolean }[] | undefined {
  const [v, ...others] = degreesOf(parameters.domain.packing, x.numerator).flatMap((degree, k) =>
    degree > 0 ? [k] : [],
  );
  if (v === undefined || others.length > 0) return undefined;
  const slope = parameters.toRational(parameters.div(x, parameters.variable(parameters.variables[v])));
  const { lower, upper, lowerClosed, upperClosed, lowerReached, upperReached } = box[v];
  if (slope === undefined || lower === undefined || upper === undefined) return undefined;
  const ends = [
    { at: multiplyRationals(slope, lower), closed: lowerClosed || lowerReached === true },
    { at: multiplyRationals(slope, upper), closed: upperClosed || upperReached === true },
  ];
  return slope.numerator < 0n ? ends.toReversed() : ends;
}

/** tan of q·θ, which grows between −π/2 and π/2; the whole line where the ends of θ lead out of there. */
function tangentRange(parameters: RationalFunctionField, x: RationalFunction, box: ParameterBox): Interval {
  const whole = interval([undefined, undefined]);
  const angles = anglesOf(parameters, x, box);
  if (angles === undefined) return whole;
  const [low, high] = angles;
  const [bottom, top] = [tangent(low.at), tangent(high.at)];
  if (bottom === undefined || top === undefined) return whole;
  const ends = [bottom.lower, top.upper] as const;
  return interval(ends, [low.closed && ends[0] !== undefined, high.closed && ends[1] !== undefined]);
}

/** Bounds of tan x for |x| ≤ π/2, infinite at ±π/2; undefined beyond. */
function tangent(x: Rational): Pick<Interval, 'lower' | 'upper'> | undefined {
  const size = x.numerator < 0n ? rational(-x.numerator, x.denominator) : x;
  const versus = (bound: Rational, parts: bigint): number =>
    compareRationals(size, rational(bound.numerator, bound.denominator * parts));
  if (versus(PI_ABOVE, 2n) > 0) return undefined;
  if (versus(PI_BELOW, 2n) >= 0) return { lower: undefined, upper: undefined };
  if (x.numerator === 0n) return { lower: zero, upper: zero };
  if (versus(PI_ABOVE, 4n) === 0 || versus(PI_BELOW, 4n) === 0) {
    const unit = rational(x.numerator < 0n ? -1 : 1);
    return { lower: unit, upper: unit };
  }
  const angle = intervalOfRational(x, 64);
  const [sine, cosine] = [sinOf(angle), cosOf(angle)];
  const value = sine === undefined || cosine === undefined ? undefined : quotientOf(sine, cosine);
  return value && around(value);
}

/** Interval with short ends around an enclosure. */
function around(value: Enclosure | undefined, count = PLACES): Interval {
  if (value === undefined) return interval([zero, undefined]);
  const places = BigInt(value.bits - count);
  const unit = 2n ** BigInt(count);
  return interval([rational(value.lower >> places, unit), rational((value.upper >> places) + 1n, unit)], [true, true]);
}

/** Image of an interval under (a u + b)/(c u + d); the whole line where the pole lies inside. */
function imageOf(range: Interval, [a, b, c, d]: ParameterFunction['fraction']): Interval {
  if (b === 0n && c === 0n && a === d) return range;
  const pole = c === 0n ? undefined : rational(-d, c);
  const { lower, upper, lowerClosed, upperClosed } = range;
  const isBefore = (x: Rational | undefined, y: Rational): boolean => x !== undefined && compareRationals(x, y) <= 0;
  const isOutside =
    pole === undefined || isBefore(upper, pole) || (lower !== undefined && compareRationals(pole, lower) <= 0);
  if (!isOutside) return interval([undefined, undefined]);
  const at = (u: Rational | undefined): Rational | undefined => {
    if (u === undefined) return c === 0n ? undefined : rational(a, c);
    const below = c * u.numerator + d * u.denominator;
    return below === 0n ? undefined : rational(a * u.numerator + b * u.denominator, below);
  };
  const grows = a * d - b * c > 0n;
  const ends = [
    { value: at(lower), closed: lowerClosed },
    { value: at(upper), closed: upperClosed },
  ];
  const [low, high] = grows ? ends : ends.toReversed();
  return interval(
    [low.value, high.value],
    [low.closed && low.value !== undefined, high.closed && high.value !== undefined],
  );
}

/** Binary places of the values at points. */
const BITS = 256;

/** Enclosures of the values of the functions of a field at a point; undefined where one has none. */
export function functionValues(
  field: RationalFunctionField,
  point: Readonly<Record<string, Rational>>,
): Readonly<Record<string, Enclosure>> | undefined {
  const { parameters, functions } = meaningOf(field);
  const values: Record<string, Enclosure> = {};
  for (const { name, of, argument, fraction } of functions) {
    const x = evaluateRationalFunction(parameters, argument, point);
    if (x === undefined) return undefined;
    const value = elementary(of, intervalOfRational(x, BITS));
    const image = value === undefined ? undefined : fractionOf(value, fraction);
    if (image === undefined) return undefined;
    values[name] = image;
  }
  return values;
}

/** Exponents beyond this are not evaluated: far out they take long and tell nothing that they do not tell nearer. */
const FARTHEST = 4096n << BigInt(BITS);

function elementary(of: ParameterFunction['of'], x: Enclosure): Enclosure | undefined {
  if (of === 'exp') return x.lower < -FARTHEST || x.upper > FARTHEST ? undefined : exponential(x);
  if (of === 'sqrt') return sqrtOf(x);
  const [sine, cosine] = [sinOf(x), cosOf(x)];
  return sine === undefined || cosine === undefined ? undefined : quotientOf(sine, cosine);
}

/** Searches for points come to the same arguments for one formula after the other. */
const exponentials = new Map<bigint, { readonly upper: bigint; readonly value: Enclosure | undefined }>();
const MOST_EXPONENTIALS = 4096;

function exponential(x: Enclosure): Enclosure | undefined {
  const last = exponentials.get(x.lower);
  if (last?.upper === x.upper) return last.value;
  if (exponentials.size === MOST_EXPONENTIALS) exponentials.clear();
  const value = expOf(x);
  exponentials.set(x.lower, { upper: x.upper, value });
  return value;
}

function fractionOf(u: Enclosure, [a, b, c, d]: ParameterFunction['fraction']): Enclosure | undefined {
  if (b === 0n && c === 0n && a === d) return u;
  const places = BigInt(BITS);
  const linear = (slope: bigint, constant: bigint): Enclosure => {
    const [x, y] = [slope * u.lower, slope * u.upper];
    return intervalOf((x < y ? x : y) + (constant << places), (x < y ? y : x) + (constant << places), BITS);
  };
  // a/c + (b c − a d)/(c (c u + d)) has u once
  if (c === 0n) return quotientOf(linear(a, b), intervalOfRational(rational(d), BITS));
  const rest = quotientOf(intervalOfRational(rational(b * c - a * d, c), BITS), linear(c, d));
  if (rest === undefined) return undefined;
  const offset = intervalOfRational(rational(a, c), BITS);
  return intervalOf(offset.lower + rest.lower, offset.upper + rest.upper, BITS);
}
