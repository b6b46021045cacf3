import { type Interval, interval, type ParameterBox } from '../../exact/signs/parameter-box.ts';
import {
  multiplyRationals,
  parseRational,
  printRational,
  type Rational,
  rational,
  rationalFromNumber,
} from '../../exact/integers/rational.ts';
import { anyOf, listOf } from '../../formats/described-parts.ts';
import { type Description, finiteNumber, oneOf, text } from '../../formats/description.ts';
import { FormatError } from '../../matrix/errors.ts';
import { INTERVAL_TEXT } from '../../matrix/interval-text.ts';

/**
 * Domain of a parameter: a word, a closed interval `[0, 1]`, or a text such as `(0, 1]` or `(-1, inf)`, whose ends are
 * rational numbers or, for angles, multiples of π as in `(0, pi/2)`.
 */
export type ParameterDomain =
  'positive' | 'nonnegative' | 'real' | readonly [number, number] | `${'(' | '['}${string},${string}${')' | ']'}`;

/** What a domain is given as; whether the ends of a text are rational numbers is seen when it is read. */
export const DOMAIN: Description<ParameterDomain> = anyOf<ParameterDomain>(
  "'positive', 'nonnegative', 'real', [lower, upper] or a text such as '(0, 1]'",
  oneOf('positive', 'nonnegative', 'real'),
  listOf('two numbers [lower, upper]', finiteNumber, 2, 2) as Description<readonly [number, number]>,
  text("a text such as '(0, 1]'", 10_000, INTERVAL_TEXT) as Description<Exclude<ParameterDomain, object>>,
);

/** Values of the parameters of a model. */
export type ParameterPoint = Readonly<Record<string, Rational>>;

const zero = rational(0);

/**
 * Interval of a domain.
 *
 * @param argument name of the field in errors
 * @throws {FormatError} for anything that is no domain; {DomainError} for an empty interval
 * @example intervalOf('positive').lowerClosed // false
 */
export function intervalOf(domain: ParameterDomain, argument = 'domain'): Interval {
  if (domain === 'positive') return interval([zero, undefined]);
  if (domain === 'nonnegative') return interval([zero, undefined], [true, false]);
  if (domain === 'real') return interval([undefined, undefined]);
  if (typeof domain !== 'string') {
    const numbers: readonly unknown[] = Array.isArray(domain) ? domain : [];
    if (numbers.length !== 2 || !numbers.every((end) => typeof end === 'number' && Number.isFinite(end))) {
      throw malformed(argument, domain);
    }
    return interval([rationalFromNumber(domain[0]), rationalFromNumber(domain[1])], [true, true], argument);
  }
  const match = INTERVAL_TEXT.exec(domain);
  if (match === null) throw malformed(argument, domain);
  const [, open, lower, upper, close] = match;
  const [left, right] = [endOf(lower, '-inf', argument, domain), endOf(upper, 'inf', argument, domain)];
  // equal multiples of π are no interval, though there is one between their bounds
  const { lowerClosed, upperClosed } = interval([left?.above, right?.above], [open === '[', close === ']'], argument);
  const [isLeftPi, isRightPi] = [left?.below !== left?.above, right?.below !== right?.above];
  return {
    lower: left?.below,
    upper: right?.above,
    lowerClosed: lowerClosed && left !== undefined && !isLeftPi,
    upperClosed: upperClosed && right !== undefined && !isRightPi,
    ...(lowerClosed && isLeftPi ? { lowerReached: true } : {}),
    ...(upperClosed && isRightPi ? { upperReached: true } : {}),
  };
}

/** 30 digits of π, rounded down and up. */
export const PI_BELOW = parseRational('3.14159265358979323846264338327');
export const PI_ABOVE = parseRational('3.14159265358979323846264338328');

/**
 * Bounds of an end, equal for a number. A multiple of π lies strictly between them, and both are nearer to it than any point that is
 * tried: proofs hold on a little more than the domain.
 */
function endOf(
  text: string,
  infinity: string,
  argument: string,
  domain: unknown,
): { readonly below: Rational; readonly above: Rational } | undefined {
  if (text === infinity) return undefined;
  const [, sign, factor, divisor] = /^(-?)(?:(\d+)\*)?pi(?:\/(\d+))?$/.exec(text) ?? [];
  if (sign !== undefined) {
    const times = rational(BigInt(factor ?? 1) * (sign === '-' ? -1n : 1n), BigInt(divisor ?? 1));
    const ends = [PI_BELOW, PI_ABOVE].map((pi) => multiplyRationals(pi, times));
    const [below, above] = sign === '-' ? ends.toReversed() : ends;
    return { below, above };
  }
  try {
    const number = parseRational(text);
    return { below: number, above: number };
  } catch {
    throw malformed(argument, domain);
  }
}

/**
 * Box of several domains, in the order of their names.
 *
 * @param place  what stands before the name of a parameter in an error
 */
export function boxOf(domains: Readonly<Record<string, ParameterDomain>>, place = ''): ParameterBox {
  return Object.entries(domains).map(([name, domain]) => intervalOf(domain, `${place}parameters.${name}`));
}

/** Text of an interval for a parameter, such as `g > 0` or `0 <= s <= 1`. */
export function intervalText(name: string, { lower, upper, lowerClosed, upperClosed }: Interval): string {
  if (lower === undefined && upper === undefined) return `${name} real`;
  if (lower === undefined) return `${name} ${upperClosed ? '<=' : '<'} ${printRational(upper!)}`;
  if (upper === undefined) return `${name} ${lowerClosed ? '>=' : '>'} ${printRational(lower)}`;
  return `${printRational(lower)} ${lowerClosed ? '<=' : '<'} ${name} ${upperClosed ? '<=' : '<'} ${printRational(upper)}`;
}

/** The same domain without its lower or its upper end, which belongs to it. */
export function domainWithout(domain: ParameterDomain, end: 'lower' | 'upper'): ParameterDomain {
  if (domain === 'positive' || domain === 'nonnegative' || domain === 'real') return 'positive';
  const [lower, upper] = typeof domain === 'string' ? INTERVAL_TEXT.exec(domain)!.slice(2, 4) : domain;
  const { lowerClosed, upperClosed } = intervalOf(domain);
  const open = lowerClosed && end === 'upper' ? '[' : '(';
  return `${open}${lower},${upper}${upperClosed && end === 'lower' ? ']' : ')'}`;
}

function malformed(argument: string, domain: unknown): FormatError {
  return new FormatError({
    argument,
    expected: `be ${DOMAIN.expected}`,
    received: `it is ${JSON.stringify(domain)}`,
  });
}
