import { compareRationals, rationalArgument, printRational, type Rational } from '../exact/integers/rational.ts';
import { ClausiusError, DomainError } from '../matrix/errors.ts';
import type { Real } from '../matrix/interface.ts';
import { composedEnsemble } from './composed-ensemble.ts';
import type { Ensemble } from './ensemble.ts';
import { anyNumber, anyPositive, anyProbability } from './numbers.ts';

/** Values of a parameter: x > 0, any real number, or an interval, whose ends are numbers or texts such as `'0.52'` and `'1/3'`. */
export type ParameterRange = 'positive' | 'real' | readonly [from: number | string, to: number | string];

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
  if (range === 'real') return anyNumber();
  if (Array.isArray(range) && range.length === 2) return betweenOf(name, range as [string, string]);
  throw new DomainError({
    argument: `ranges.${name}`,
    expected: "be 'positive', 'real' or an interval such as [0, 1], ends included",
    received: `it is ${JSON.stringify(range) ?? typeof range}`,
    advice: 'An instance on an end that is not meant is set aside by `discard`.',
  });
}

/** The interval of a parameter, whose name errors have. */
function betweenOf(name: string, [from, to]: readonly [string, string]): Ensemble<Real> {
  try {
    return anyNumberBetween(from, to);
  } catch (error) {
    if (!(error instanceof ClausiusError)) throw error;
    const { expected, received } = error;
    const end = error.argument === 'to' ? 'an upper end that has to ' : 'a lower end that has to ';
    const range = { argument: `ranges.${name}`, expected: `have ${end}${expected}`, received };
    throw Object.assign(new DomainError(range), { cause: error });
  }
}

/**
 * Random number from a to b, uniform, both ends being edge cases.
 *
 * @param from  a, a number or the text of a rational one, exactly as it is written: 0.52 is 13/25
 * @param to    b > a
 * @throws      {DomainError} unless a < b are fractions of integers below 2⁵³
 * @throws      {FormatError} when a text is no rational number
 * @example     anyNumberBetween(0, '0.52').size // 4
 */
export function anyNumberBetween(from: number | string, to: number | string): Ensemble<Real> {
  const [lower, upper] = [endOf('from', from), endOf('to', to)];
  if (compareRationals(lower, upper) >= 0) {
    const received = `it is ${printRational(upper)}`;
    throw new DomainError({ argument: 'to', expected: `exceed ${printRational(lower)}`, received });
  }
  const [a, b] = [lower, upper].map(printRational);
  if (a === '0' && b === '1') return anyProbability();
  return composedEnsemble({
    name: `anyNumberBetween(${a}, ${b})`,
    measure: `uniform on [${a}, ${b}]`,
    parts: { share: anyProbability() },
    draws: `number in [${a}, ${b}]`,
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
