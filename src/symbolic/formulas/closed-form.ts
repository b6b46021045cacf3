import { type Assignment, differentiate, substitute } from '../../exact/polynomials/rational-function-calculus.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { rational } from '../../exact/integers/rational.ts';
import { ArithmeticError, DomainError } from '../../matrix/errors.ts';
import type { FunctionName } from './elementary-functions.ts';
import { functionDerivative, logarithmParts, meaningOf } from './parameter-functions.ts';

/**
 * Closed forms: rational functions of the parameters, joined by + · / and functions.
 *
 * Plain data. The makers below join rational parts at once, so a form without functions is always one rational function.
 */
export type ClosedForm =
  | { readonly kind: 'rational'; readonly value: RationalFunction }
  | { readonly kind: 'sum'; readonly terms: readonly ClosedForm[] }
  | { readonly kind: 'product'; readonly factors: readonly ClosedForm[] }
  | { readonly kind: 'quotient'; readonly numerator: ClosedForm; readonly denominator: ClosedForm }
  | { readonly kind: 'power'; readonly base: ClosedForm; readonly exponent: number }
  | { readonly kind: 'function'; readonly name: FunctionName; readonly args: readonly ClosedForm[] };

/** Rational function as a closed form. */
export function rationalForm(value: RationalFunction): ClosedForm {
  return { kind: 'rational', value };
}

/** Rational number as a closed form. */
export function constantForm(field: RationalFunctionField, numerator: number, denominator = 1): ClosedForm {
  return rationalForm(field.fromRational(rational(numerator, denominator)));
}

/** Is the form a rational function? */
export function isRational(form: ClosedForm): form is ClosedForm & { readonly kind: 'rational' } {
  return form.kind === 'rational';
}

/** The forms of which a form is made, in order; none of a rational function. */
export function partsOf(form: ClosedForm): readonly ClosedForm[] {
  switch (form.kind) {
    case 'rational':
      return [];
    case 'sum':
      return form.terms;
    case 'product':
      return form.factors;
    case 'quotient':
      return [form.numerator, form.denominator];
    case 'power':
      return [form.base];
    default:
      return form.args;
  }
}

/** What becomes of the parts of a closed form: undefined where nothing does, and then nothing becomes of the whole. */
interface FormAlgebra<T> {
  readonly rational: (value: RationalFunction) => T | undefined;
  readonly sum: (terms: readonly T[]) => T | undefined;
  readonly product: (factors: readonly T[]) => T | undefined;
  readonly quotient: (numerator: T, denominator: T) => T | undefined;
  readonly power: (base: T, exponent: number) => T | undefined;
  readonly function: (name: FunctionName, args: readonly T[]) => T | undefined;
}

/** Value of a closed form in an algebra, from its parts to the whole. */
export function foldedForm<T>(form: ClosedForm, algebra: FormAlgebra<T>): T | undefined {
  if (form.kind === 'rational') return algebra.rational(form.value);
  const parts: T[] = [];
  for (const part of partsOf(form)) {
    const value = foldedForm(part, algebra);
    if (value === undefined) return undefined;
    parts.push(value);
  }
  switch (form.kind) {
    case 'sum':
      return algebra.sum(parts);
    case 'product':
      return algebra.product(parts);
    case 'quotient':
      return algebra.quotient(parts[0], parts[1]);
    case 'power':
      return algebra.power(parts[0], form.exponent);
    default:
      return algebra.function(form.name, parts);
  }
}

/** Sum of closed forms. */
export function sumOf(field: RationalFunctionField, ...forms: readonly ClosedForm[]): ClosedForm {
  const terms = forms.flatMap((form) => (form.kind === 'sum' ? form.terms : [form]));
  const constant = terms.filter(isRational).reduce((sum, { value }) => field.add(sum, value), field.zero);
  const others = terms.filter((term) => !isRational(term));
  if (others.length === 0) return rationalForm(constant);
  const all = field.isZero(constant) ? others : [rationalForm(constant), ...others];
  return all.length === 1 ? all[0] : { kind: 'sum', terms: all };
}

/** Difference a − b. */
export function differenceOf(field: RationalFunctionField, a: ClosedForm, b: ClosedForm): ClosedForm {
  return sumOf(field, a, negativeOf(field, b));
}

/** Product of closed forms. */
export function productOf(field: RationalFunctionField, ...forms: readonly ClosedForm[]): ClosedForm {
  const factors = forms.flatMap((form) => (form.kind === 'product' ? form.factors : [form]));
  const constant = factors.filter(isRational).reduce((product, { value }) => field.mul(product, value), field.one);
  if (field.isZero(constant)) return rationalForm(field.zero);
  const others = factors.filter((factor) => !isRational(factor));
  if (others.length === 0) return rationalForm(constant);
  const all = field.equals(constant, field.one) ? others : [rationalForm(constant), ...others];
  return all.length === 1 ? all[0] : { kind: 'product', factors: all };
}

/** Minus a closed form. */
export function negativeOf(field: RationalFunctionField, form: ClosedForm): ClosedForm {
  if (form.kind === 'sum') return sumOf(field, ...form.terms.map((term) => negativeOf(field, term)));
  return productOf(field, constantForm(field, -1), form);
}

/** Quotient a / b. @throws {DomainError} when b is zero */
export function quotientOf(field: RationalFunctionField, a: ClosedForm, b: ClosedForm): ClosedForm {
  if (isRational(b)) {
    if (field.isZero(b.value)) {
      throw new DomainError({ argument: 'divisor', expected: 'be different from zero', received: 'it is 0' });
    }
    return productOf(field, rationalForm(field.div(field.one, b.value)), a);
  }
  return { kind: 'quotient', numerator: a, denominator: b };
}

/** Integer power. @throws {DomainError} for a negative power of zero */
export function powerOf(field: RationalFunctionField, base: ClosedForm, exponent: number): ClosedForm {
  if (exponent === 0) return rationalForm(field.one);
  if (exponent === 1) return base;
  if (!isRational(base)) return { kind: 'power', base, exponent };
  let value = field.one;
  for (let k = 0; k < Math.abs(exponent); k += 1) value = field.mul(value, base.value);
  return exponent > 0 ? rationalForm(value) : quotientOf(field, rationalForm(field.one), rationalForm(value));
}

/**
 * Function of closed forms, evaluated where that is exact: √ of squares of constants, |c|, ln 1, e⁰ and max and min of
 * constants.
 */
export function applied(field: RationalFunctionField, name: FunctionName, ...args: readonly ClosedForm[]): ClosedForm {
  const constants = args.map((arg) => (isRational(arg) ? field.toRational(arg.value) : undefined));
  const [first] = args;
  if (constants.every((constant) => constant !== undefined) && isRational(first)) {
    const sign = field.sign(first.value);
    if (name === 'abs') return sign === -1 ? rationalForm(field.neg(first.value)) : first;
    if (name === 'sqrt') {
      const root = sign === -1 ? undefined : field.squareRoot(first.value);
      if (root !== undefined) return rationalForm(root);
    }
    if (name === 'ln' && field.equals(first.value, field.one)) return rationalForm(field.zero);
    if (name === 'exp' && sign === 0) return rationalForm(field.one);
    if (name === 'max' || name === 'min') {
      const wanted = name === 'max' ? 1 : -1;
      return args.filter(isRational).reduce((best, other) => {
        const difference = field.sign(field.sub(other.value, best.value));
        return difference === wanted ? other : best;
      });
    }
  }
  if (name === 'ln' && isRational(first)) {
    const { exponent, rest } = logarithmParts(field, first.value);
    if (!field.isZero(exponent)) return sumOf(field, rationalForm(exponent), applied(field, 'ln', rationalForm(rest)));
  }
  return { kind: 'function', name, args };
}

/** Partial derivative. @throws {ArithmeticError} where abs, max or min depend on the parameter */
export function derivativeOf(field: RationalFunctionField, form: ClosedForm, parameter: string): ClosedForm {
  const inner = (part: ClosedForm): ClosedForm => derivativeOf(field, part, parameter);
  switch (form.kind) {
    case 'rational': {
      // chain rule for the variables that are functions of the parameter
      const changes = meaningOf(field).functions.map((part) =>
        field.mul(differentiate(field, form.value, part.name), functionDerivative(field, part, parameter)),
      );
      return rationalForm(
        changes.reduce((sum, change) => field.add(sum, change), differentiate(field, form.value, parameter)),
      );
    }
    case 'sum':
      return sumOf(field, ...form.terms.map(inner));
    case 'product':
      return sumOf(field, ...form.factors.map((factor, k) => productOf(field, ...form.factors.with(k, inner(factor)))));
    case 'quotient': {
      const { numerator, denominator } = form;
      const change = differenceOf(
        field,
        productOf(field, inner(numerator), denominator),
        productOf(field, numerator, inner(denominator)),
      );
      return quotientOf(field, change, powerOf(field, denominator, 2));
    }
    case 'power': {
      const { base, exponent } = form;
      return productOf(field, constantForm(field, exponent), powerOf(field, base, exponent - 1), inner(base));
    }
    default:
      return derivativeOfFunction(field, form, inner);
  }
}

function derivativeOfFunction(
  field: RationalFunctionField,
  form: ClosedForm & { readonly kind: 'function' },
  inner: (part: ClosedForm) => ClosedForm,
): ClosedForm {
  const [argument] = form.args;
  switch (form.name) {
    case 'sqrt':
      return quotientOf(field, inner(argument), productOf(field, constantForm(field, 2), form));
    case 'ln':
      return quotientOf(field, inner(argument), argument);
    case 'exp':
      return productOf(field, inner(argument), form);
    default: {
      const changes = form.args.map(inner);
      if (changes.every((change) => isRational(change) && field.isZero(change.value))) return changes[0];
      throw new ArithmeticError({
        argument: 'form',
        expected: 'be differentiable',
        received: `it contains ${form.name}`,
        advice: 'Take the derivative of its arguments on either side.',
      });
    }
  }
}

/**
 * The form with rational functions put in for some of its parameters.
 *
 * @param target field of the images; parameters that are not assigned must exist in it
 * @returns      undefined when a rational part has its pole there
 */
export function substitutedIn(
  field: RationalFunctionField,
  form: ClosedForm,
  assignment: Assignment<RationalFunction>,
  target: RationalFunctionField = field,
): ClosedForm | undefined {
  const isZero = (part: ClosedForm): boolean => isRational(part) && target.isZero(part.value);
  return foldedForm<ClosedForm>(form, {
    rational: (value) => {
      const image = substitute(field, value, assignment, target);
      return image && rationalForm(image);
    },
    sum: (terms) => sumOf(target, ...terms),
    product: (factors) => productOf(target, ...factors),
    quotient: (above, below) => (isZero(below) ? undefined : quotientOf(target, above, below)),
    power: (base, exponent) => (exponent < 0 && isZero(base) ? undefined : powerOf(target, base, exponent)),
    function: (name, args) => applied(target, name, ...args),
  });
}
