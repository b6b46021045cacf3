import { type Range } from '../ensembles/range.ts';
import type { Interval } from '../exact/parameter-box.ts';
import { compareRationals, printRational, type Rational } from '../exact/rational.ts';
import { intervalOf } from '../symbolic/parameter-domain.ts';

/**
 * Part of a range that an interval leaves out, in words: `p = 0`, `p > 1/2`; nothing where it covers the range.
 *
 * @param closed  count the ends of the interval in: the statement extends to them
 */
export function missingFrom(name: string, domain: Interval, range: Range, closed: boolean): readonly string[] {
  const drawn = intervalOf(range);
  return [
    ...missingBelow(name, domain.lower, drawn.lower, domain.lowerClosed || closed, drawn.lowerClosed),
    ...missingAbove(name, domain.upper, drawn.upper, domain.upperClosed || closed, drawn.upperClosed),
  ];
}

function missingBelow(
  name: string,
  own: Rational | undefined,
  wanted: Rational | undefined,
  ownClosed: boolean,
  wantedClosed: boolean,
): readonly string[] {
  if (own === undefined) return [];
  const end = printRational(own);
  const order = wanted === undefined ? 1 : compareRationals(own, wanted);
  if (order > 0) return [`${name} ${ownClosed ? '<' : '≤'} ${end}`];
  return order === 0 && wantedClosed && !ownClosed ? [`${name} = ${end}`] : [];
}

function missingAbove(
  name: string,
  own: Rational | undefined,
  wanted: Rational | undefined,
  ownClosed: boolean,
  wantedClosed: boolean,
): readonly string[] {
  if (own === undefined) return [];
  const end = printRational(own);
  const order = wanted === undefined ? -1 : compareRationals(own, wanted);
  if (order < 0) return [`${name} ${ownClosed ? '>' : '≥'} ${end}`];
  return order === 0 && wantedClosed && !ownClosed ? [`${name} = ${end}`] : [];
}

/** Does a number with an error bound certainly lie outside the interval? */
export function isOutside(
  { value, bound }: { readonly value: number; readonly bound: number },
  domain: Interval,
): boolean {
  const { lower, upper, lowerClosed, upperClosed } = domain;
  const [low, high] = [value - bound, value + bound];
  const number = (end: Rational): number => Number(end.numerator) / Number(end.denominator);
  if (lower !== undefined && (high < number(lower) || (!lowerClosed && bound === 0 && value === number(lower))))
    return true;
  return upper !== undefined && (low > number(upper) || (!upperClosed && bound === 0 && value === number(upper)));
}
