import { type Range } from '../ensembles/range.ts';
import type { Interval } from '../exact/signs/parameter-box.ts';
import { compareRationals, printRational, type Rational } from '../exact/integers/rational.ts';
import { intervalOf } from '../symbolic/formulas/parameter-domain.ts';

/** Part of a range that an interval leaves out, in words: `p = 0`, `p > 1/2`; nothing where it covers the range. */
export function missingFrom(name: string, domain: Interval, range: Range): readonly string[] {
  const drawn = intervalOf(range);
  return [
    ...missingBeyond(name, [domain.lower, domain.lowerClosed], [drawn.lower, drawn.lowerClosed], '<'),
    ...missingBeyond(name, [domain.upper, domain.upperClosed], [drawn.upper, drawn.upperClosed], '>'),
  ];
}

/** End of an interval, none where it is infinite, and whether it belongs to it. */
type End = readonly [Rational | undefined, boolean];

function missingBeyond(
  name: string,
  [own, isClosed]: End,
  [wanted, isWanted]: End,
  side: '<' | '>',
): readonly string[] {
  if (own === undefined) return [];
  const end = printRational(own);
  if (wanted !== undefined && compareRationals(own, wanted) === 0) {
    return isWanted && !isClosed ? [`${name} = ${end}`] : [];
  }
  const isBeyond = wanted === undefined || compareRationals(wanted, own) === (side === '<' ? -1 : 1);
  return isBeyond ? [`${name} ${isClosed ? side : { '<': '≤', '>': '≥' }[side]} ${end}`] : [];
}

/** Where a number with an error bound lies: certainly outside an interval, exactly at an end that does not belong to it, or not so. */
export function placeIn(
  { value, bound }: { readonly value: number; readonly bound: number },
  { lower, upper, lowerClosed, upperClosed }: Interval,
): 'inside' | 'end' | 'outside' {
  const number = (end: Rational): number => Number(end.numerator) / Number(end.denominator);
  if (lower !== undefined && value + bound < number(lower)) return 'outside';
  if (upper !== undefined && value - bound > number(upper)) return 'outside';
  const isAt = (end: Rational | undefined, closed: boolean): boolean =>
    end !== undefined && !closed && bound === 0 && value === number(end);
  return isAt(lower, lowerClosed) || isAt(upper, upperClosed) ? 'end' : 'inside';
}
