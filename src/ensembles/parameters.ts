import { compareRationals, rationalArgument, printRational, type Rational } from '../exact/integers/rational.ts';
import { ClausiusError, DomainError } from '../matrix/errors.ts';
import type { Real } from '../matrix/interface.ts';
import { INTERVAL_TEXT } from '../matrix/interval-text.ts';
import { composedEnsemble } from './composed-ensemble.ts';
import type { Ensemble } from './ensemble.ts';
import { anyNonnegative, anyNumber, anyPositive, anyProbability, anyShare, type End } from './numbers.ts';

/**
 * Values of a parameter: x > 0, x ≥ 0, any real number, or an interval: closed with ends that are numbers or texts such as `'0.52'` and
 * `'1/3'`, or a text such as `'(0, 1]'`, in which a round bracket leaves its end out.
 */
export type ParameterRange =
  | 'positive'
  | 'nonnegative'
  | 'real'
  | `${'[' | '('}${string},${string}${']' | ')'}`
  | readonly [from: number | string, to: number | string];

/** Which ends belong to an interval. */
export type Brackets = '[]' | '(]' | '[)' | '()';

/**
 * Random numbers by name, for the parameters of a model: χ² where they are positive, normal where they are real, uniform on
 * intervals.
 *
 * They are spread into what a claim is given, and the model is built of them in `asserts`, which knows the arithmetic.
 *
 * @param ranges  what each parameter runs through
 * @throws        {DomainError} when a range is none of these, or an interval without inside or with ends that are no numbers
 * @example       parameters({ g: 'positive', s: [0, 1] }).g.size // 1
 */
export function parameters<P extends Readonly<Record<string, ParameterRange>>>(
  ranges: P,
): { readonly [K in keyof P]: Ensemble<Real> } {
  const entries = Object.entries(ranges).map(([name, range]) => [name, numberOf(name, range)] as const);
  return Object.fromEntries(entries) as unknown as { readonly [K in keyof P]: Ensemble<Real> };
}

function numberOf(name: string, range: unknown): Ensemble<Real> {
  if (range === 'positive') return anyPositive();
  if (range === 'nonnegative') return anyNonnegative();
  if (range === 'real') return anyNumber();
  if (Array.isArray(range) && range.length === 2) return betweenOf(name, range as [string, string], '[]');
  const written = typeof range === 'string' ? readInterval(range) : undefined;
  if (written !== undefined) return betweenOf(name, [written.from, written.to], written.brackets);
  throw new DomainError({
    argument: `ranges.${name}`,
    expected: "be 'positive', 'nonnegative', 'real', or an interval such as [0, 1] or '(0, 1]'",
    received: `it is ${JSON.stringify(range) ?? typeof range}`,
  });
}

/** Ends and brackets of a text such as `(0, 1]`; undefined for another text. */
export function readInterval(
  text: string,
): { readonly from: string; readonly to: string; readonly brackets: Brackets } | undefined {
  const [, open, from, to, close] = INTERVAL_TEXT.exec(text) ?? [];
  return open === undefined ? undefined : { from, to, brackets: `${open}${close}` as Brackets };
}

/** The interval of a parameter, whose name errors have. */
function betweenOf(name: string, [from, to]: readonly [string, string], brackets: Brackets): Ensemble<Real> {
  try {
    return anyNumberBetween(from, to, brackets);
  } catch (error) {
    if (!(error instanceof ClausiusError)) throw error;
    const { expected, received } = error;
    const end = error.argument === 'to' ? 'an upper end that has to ' : 'a lower end that has to ';
    const range = { argument: `ranges.${name}`, expected: `have ${end}${expected}`, received };
    throw Object.assign(new DomainError(range), { cause: error });
  }
}

/**
 * Random number between a and b, uniform. Closed ends are edge cases; of open ones there are such that lie near them.
 *
 * @param from      a, a number or the text of a rational one, exactly as it is written: 0.52 is 13/25
 * @param to        b > a
 * @param brackets  which ends belong to the interval, both when omitted
 * @throws          {DomainError} unless a < b are fractions of integers below 2⁵³
 * @throws          {FormatError} when a text is no rational number
 * @example         anyNumberBetween(0, '0.52').size // 4
 */
export function anyNumberBetween(
  from: number | string,
  to: number | string,
  brackets: Brackets = '[]',
): Ensemble<Real> {
  const [lower, upper] = [endOf('from', from), endOf('to', to)];
  if (compareRationals(lower, upper) >= 0) {
    const received = `it is ${printRational(upper)}`;
    throw new DomainError({ argument: 'to', expected: `exceed ${printRational(lower)}`, received });
  }
  const [a, b] = [lower, upper].map(printRational);
  const isClosed = brackets === '[]';
  if (isClosed && a === '0' && b === '1') return anyProbability();
  const ends = Array.from(brackets, (bracket): End => ('[]'.includes(bracket) ? 'closed' : 'open'));
  const interval = `${brackets[0] as '['}${a}, ${b}${brackets[1] as ']'}` as const;
  return composedEnsemble({
    name: `anyNumberBetween(${a}, ${b}${isClosed ? '' : `, '${brackets}'`})`,
    measure: `uniform on ${interval}`,
    parts: { share: isClosed ? anyProbability() : anyShare(ends as [End, End]) },
    draws: `number in ${interval}`,
    build: ({ share }, arithmetic) => {
      const [start, end] = [lower, upper].map(({ numerator, denominator }) =>
        arithmetic.real(Number(numerator), Number(denominator)),
      );
      return start.plus(end.minus(start).times(share));
    },
  });
}

/** A number as it is written: 0.52 is 13/25. */
function endOf(argument: string, end: number | string): Rational {
  const value = rationalArgument(argument, String(end));
  if ([value.numerator, value.denominator].every((part) => Number.isSafeInteger(Number(part)))) return value;
  const expected = 'be a fraction of integers below 2^53';
  throw new DomainError({ argument, expected, received: `it is ${printRational(value)}` });
}
