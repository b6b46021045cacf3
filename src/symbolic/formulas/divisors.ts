import { factorPolynomial } from '../../exact/polynomials/factor.ts';
import type { Polynomial } from '../../exact/polynomials/polynomial.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import type { Rational } from '../../exact/integers/rational.ts';
import type { Divisor, ParameterBox } from '../../exact/signs/parameter-box.ts';
import { type ClosedForm, isRational, rationalForm } from './closed-form.ts';
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
