import { factorPolynomial } from '../../exact/polynomials/factor.ts';
import { constantTerm, degreesOf, type Polynomial, totalDegree } from '../../exact/polynomials/polynomial.ts';
import { coefficientsIn } from '../../exact/polynomials/polynomial-calculus.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { compareRationals, type Rational, rational } from '../../exact/integers/rational.ts';
import type { Divisor, ParameterBox } from '../../exact/signs/parameter-box.ts';
import { type ClosedForm, isRational, rationalForm } from './closed-form.ts';
import { domainWithout, intervalOf, type ParameterDomain } from './parameter-domain.ts';
import { parametersOf } from './parameter-functions.ts';
import { rigorousValue } from './rigorous-value.ts';

/** A box without the points at which divisors vanish. */
export function boxWithDivisors(
  field: RationalFunctionField,
  box: ParameterBox,
  divisors: readonly Polynomial[],
): ParameterBox {
  if (divisors.length === 0) return box;
  const names = parametersOf(field);
  const added = divisors.map((polynomial): Divisor => {
    const form = rationalForm(field.fraction(polynomial, field.domain.one));
    const isNonzeroAt = (point: readonly Rational[]): boolean => {
      const value = rigorousValue(field, form, Object.fromEntries(names.map((name, v) => [name, point[v]])));
      return value !== undefined && (value.lower.numerator > 0n || value.upper.numerator < 0n);
    };
    return { polynomial, isNonzeroAt };
  });
  const { assumptions = [], divisors: others = [] } = box;
  return Object.assign([...box], { assumptions, divisors: [...others, ...added] });
}

/** Domains of parameters without an end at which a divisor of one parameter vanishes, of those that have one. */
export function domainsWithoutZeros(
  { domain: { packing }, variables }: RationalFunctionField,
  divisors: readonly Polynomial[],
  domains: Readonly<Record<string, ParameterDomain | undefined>>,
): Readonly<Record<string, ParameterDomain>> {
  const opened = new Map<string, ParameterDomain>();
  for (const divisor of divisors) {
    const v = degreesOf(packing, divisor).findIndex((degree) => degree > 0);
    const name = variables[v];
    const domain = opened.get(name) ?? domains[name];
    const [constant, slope] = coefficientsIn(packing, divisor, v).map(constantTerm);
    if (domain === undefined || constant === undefined || slope === undefined || totalDegree(packing, divisor) > 1)
      continue;
    const root = rational(-constant, slope);
    const { lower, upper, lowerClosed, upperClosed } = intervalOf(domain);
    if (lowerClosed && lower !== undefined && compareRationals(lower, root) === 0)
      opened.set(name, domainWithout(domain, 'lower'));
    if (upperClosed && upper !== undefined && compareRationals(upper, root) === 0)
      opened.set(name, domainWithout(domain, 'upper'));
  }
  return Object.fromEntries(opened);
}

/** Does a form vanish only where a divisor does, which is no point of the domain? */
export function dividesDivisors(
  field: RationalFunctionField,
  of: ClosedForm,
  { divisors = [] }: ParameterBox,
): boolean {
  if (divisors.length === 0 || !isRational(of) || field.isZero(of.value)) return false;
  return factorsOf(field, of.value).every((factor) =>
    divisors.some(({ polynomial }) => field.domain.exactQuotient(polynomial, factor) !== undefined),
  );
}

/** Distinct factors of the numerator. */
export function factorsOf(
  { domain: ring }: RationalFunctionField,
  { numerator }: RationalFunction,
): readonly Polynomial[] {
  return factorPolynomial(ring.packing, numerator).factors.map(({ factor }) => factor);
}
