import type { Rational } from '../../exact/integers/rational.ts';
import type { RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import type { Assumption, ParameterBox } from '../../exact/signs/parameter-box.ts';
import { FormatError } from '../../matrix/errors.ts';
import { isRational, rationalForm } from './closed-form.ts';
import { parseClosedForm } from './closed-form-parse.ts';
import { boxOfFunctions } from './function-range.ts';
import { elementaryOf, meaningOf, parametersOf } from './parameter-functions.ts';
import { rigorousValue } from './rigorous-value.ts';
import { signOfFractionOnBox, signOnBox } from './sign-on-box.ts';

/** A box with inequalities such as `n_h > n_c` or `M^2 <= N*(N + 1)` that hold on the domain as well. */
export function boxWithAssumptions(
  field: RationalFunctionField,
  box: ParameterBox,
  texts: readonly string[],
  argument: string,
): ParameterBox {
  return boxWith(
    box,
    texts.map((text, k) => assumptionOf(field, box, text, `${argument}[${k}]`)),
  );
}

/** A box with more assumptions. */
export function boxWith(box: ParameterBox, assumptions: readonly Assumption[]): ParameterBox {
  if (assumptions.length === 0) return box;
  const { assumptions: others = [], divisors = [] } = box;
  return Object.assign([...box], { divisors, assumptions: [...others, ...assumptions] });
}

/**
 * e^x > e^y for the exponentials of a field whose exponents are ordered on the domain.
 *
 * @param ranges box of the parameters alone
 */
export function orderOfExponentials(field: RationalFunctionField, ranges: ParameterBox): readonly Assumption[] {
  const { parameters, functions } = meaningOf(field);
  const exponentials = functions.filter(({ of }) => of === 'exp');
  return exponentials.flatMap((upper) =>
    exponentials.flatMap((lower) => {
      if (upper === lower) return [];
      const excess = parameters.sub(upper.argument, lower.argument);
      const isLarger = signOfFractionOnBox(parameters.domain, excess, 'positive', ranges).verdict === 'proved';
      if (!isLarger) return [];
      const difference = field.sub(elementaryOf(field, upper), elementaryOf(field, lower));
      const denominator = field.fraction(difference.denominator, field.domain.one);
      const box = boxOfFunctions(field, ranges);
      if (signOfFractionOnBox(field.domain, denominator, 'positive', box).verdict !== 'proved') return [];
      return [{ polynomial: difference.numerator, strict: true, holdsAt: () => true }];
    }),
  );
}

/** @throws {FormatError} where an assumption fails on the whole box that the others leave: anything would follow from it */
export function requireConsistent(
  field: RationalFunctionField,
  box: ParameterBox,
  texts: readonly string[],
  argument: string,
): void {
  for (const [k, { polynomial, strict }] of (box.assumptions ?? []).entries()) {
    const others = boxWith([...box], box.assumptions!.toSpliced(k, 1));
    const claim = strict ? 'nonpositive' : 'negative';
    if (signOnBox(field.domain, polynomial, claim, others).verdict !== 'proved') continue;
    throw new FormatError({
      argument: `${argument}[${k}]`,
      expected: 'hold somewhere on the domain',
      received: `${texts[k]} contradicts the intervals of the parameters and what else is assumed`,
    });
  }
}

/** Has a model inequalities between its parameters beside their intervals? */
export function assumes({ assumptions = [] }: ParameterBox): boolean {
  return assumptions.length > 0;
}

function assumptionOf(field: RationalFunctionField, box: ParameterBox, text: string, argument: string): Assumption {
  const fail = (received: string): never => {
    throw new FormatError({ argument, expected: 'be an inequality such as n_h > n_c', received });
  };
  const [left, relation, right, ...more] = text.split(/(<=|>=|<|>)/);
  if (relation === undefined || more.length > 0) return fail(`it is ${JSON.stringify(text)}`);
  const [a, b] = [left, right].map((side) => {
    const form = parseClosedForm(field, side, argument);
    return isRational(form)
      ? form.value
      : fail(`${JSON.stringify(side)} is not rational in the parameters and exponentials`);
  });
  const difference = relation.startsWith('>') ? field.sub(a, b) : field.sub(b, a);
  const denominator = field.fraction(difference.denominator, field.domain.one);
  const sign = (['positive', 'negative'] as const).find(
    (claim) => signOfFractionOnBox(field.domain, denominator, claim, box).verdict === 'proved',
  );
  if (sign === undefined) return fail(`the sign of ${field.print(denominator)} is not known`);
  const polynomial = sign === 'positive' ? difference.numerator : field.domain.neg(difference.numerator);
  const strict = relation.length === 1;
  const names = parametersOf(field);
  const holdsAt = (point: readonly Rational[]): boolean => {
    const value = rigorousValue(
      field,
      rationalForm(difference),
      Object.fromEntries(names.map((name, v) => [name, point[v]])),
    );
    return value !== undefined && (strict ? value.lower.numerator > 0n : value.lower.numerator >= 0n);
  };
  return { polynomial, strict, holdsAt };
}
