import type { RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { parseRational } from '../../exact/integers/rational.ts';
import { FormatError } from '../../matrix/errors.ts';
import {
  applied,
  type ClosedForm,
  constantForm,
  differenceOf,
  FUNCTION_NAMES,
  type FunctionName,
  isRational,
  negativeOf,
  powerOf,
  productOf,
  quotientOf,
  rationalForm,
  sumOf,
} from './closed-form.ts';
import { type ElementaryFunction, elementaryValue, isElementary } from './elementary-functions.ts';
import { meaningOf, parametersOf } from './parameter-functions.ts';
import { lengthProblem } from './product-length.ts';
import { type Requirement, requirementsOf, requiring } from './requirements.ts';
import { parseTree, type Tree } from './syntax.ts';

/** Largest exponent. */
const HIGHEST = 256;
/** Functions with poles at real arguments. */
const HAVE_POLES: readonly ElementaryFunction[] = ['tan', 'cot', 'coth'];

/**
 * Closed form of a text in mathjs syntax: + − * / ^ with integer exponents, sqrt, ln (or log), exp, abs, max, min, and the
 * hyperbolic functions sinh, cosh, tanh, coth. Angles in cos, sin, tan, cot are those of the model.
 *
 * Decimals are read exactly: `0.1` is 1/10. What the formula needs to be real as it is written is kept beside the form; see
 * `requirements.ts`.
 *
 * @param argument name of the text in errors
 * @param given    closed forms that have a name in the text
 * @throws {FormatError} for unknown names and anything that is no closed form
 * @throws {DomainError} on division by zero
 */
export function parseClosedForm(
  field: RationalFunctionField,
  text: string,
  argument = 'formula',
  given: ReadonlyMap<string, ClosedForm> = new Map(),
): ClosedForm {
  const fail = (reason: string): never => {
    throw new FormatError({
      argument,
      expected: 'be a closed form',
      received: `in ${JSON.stringify(text)} ${reason}`,
    });
  };
  // a product of rational functions is multiplied out; other factors stay as they are
  const checkLength = (factors: readonly ClosedForm[], exponent: number): void => {
    const values = factors.filter(isRational).map(({ value }) => value);
    if (values.length < factors.length) return;
    const reason = lengthProblem(field, values, exponent);
    if (reason !== undefined) fail(reason);
  };
  const reciprocal = (form: ClosedForm): ClosedForm =>
    isRational(form) ? rationalForm({ numerator: form.value.denominator, denominator: form.value.numerator }) : form;
  const requirements: Requirement[] = [];
  const require = (of: ClosedForm, is: Requirement['is']): ClosedForm => {
    if (!isRational(of) || field.sign(of.value) === undefined || field.sign(of.value) !== 1) {
      requirements.push({ of, is });
    }
    return of;
  };
  const read = (tree: Tree): ClosedForm => {
    switch (tree.kind) {
      case 'number':
        return rationalForm(field.fromRational(parseRational(tree.text)));
      case 'name': {
        const form = given.get(tree.name);
        if (form !== undefined) {
          requirements.push(...requirementsOf(field, form));
          return form;
        }
        if (field.variables.includes(tree.name)) return rationalForm(field.variable(tree.name));
        const definition = meaningOf(field).named.get(tree.name);
        if (definition !== undefined) return read(definition);
        const names = [...parametersOf(field), ...meaningOf(field).named.keys()];
        const parameters = names.length === 0 ? 'there are none' : `they are ${names.join(', ')}`;
        return fail(`${tree.name} is not a parameter (${parameters})`);
      }
      case 'negative':
        return negativeOf(field, read(tree.of));
      case 'call': {
        const name = (tree.name === 'log' ? 'ln' : tree.name) as FunctionName;
        const variadic = name === 'max' || name === 'min';
        if (!FUNCTION_NAMES.includes(name) && !isElementary(tree.name)) {
          return fail(`${tree.name} is no function of closed forms`);
        }
        if (!variadic && tree.args.length !== 1) return fail(`${tree.name} has ${tree.args.length} arguments`);
        const args = tree.args.map(read);
        if (isElementary(tree.name)) return elementary(tree.name, args[0]);
        if (name === 'ln') require(args[0], 'positive');
        if (name === 'sqrt') require(args[0], 'nonnegative');
        return applied(field, name, ...args);
      }
      case 'binary':
        return binary(tree, read(tree.left));
      default:
        return fail('there is a ket');
    }
  };
  const elementary = (name: ElementaryFunction, x: ClosedForm): ClosedForm => {
    const known = isRational(x) ? elementaryValue(field, name, { re: x.value, im: field.zero }) : undefined;
    if (known !== undefined) {
      if (HAVE_POLES.includes(name))
        require(rationalForm(field.fraction(known.re.denominator, field.domain.one)), 'nonzero');
      return rationalForm(known.re);
    }
    const [one, two] = [constantForm(field, 1), constantForm(field, 2)];
    const u = applied(field, 'exp', name === 'tanh' || name === 'coth' ? productOf(field, two, x) : x);
    switch (name) {
      case 'exp':
        return u;
      case 'sinh':
        return productOf(field, constantForm(field, 1, 2), differenceOf(field, u, quotientOf(field, one, u)));
      case 'cosh':
        return productOf(field, constantForm(field, 1, 2), sumOf(field, u, quotientOf(field, one, u)));
      case 'tanh':
        return quotientOf(field, differenceOf(field, u, one), sumOf(field, u, one));
      case 'coth':
        return quotientOf(field, sumOf(field, u, one), require(differenceOf(field, u, one), 'nonzero'));
      default:
        return fail(`the angle of ${name} is none of those of the model`);
    }
  };
  const binary = (tree: Tree & { readonly kind: 'binary' }, left: ClosedForm): ClosedForm => {
    const right = read(tree.right);
    switch (tree.operator) {
      case '+':
        return sumOf(field, left, right);
      case '-':
        return differenceOf(field, left, right);
      case '*':
        checkLength([left, right], 1);
        return productOf(field, left, right);
      case '/':
        checkLength([left, reciprocal(right)], 1);
        return quotientOf(field, left, require(right, 'nonzero'));
      default: {
        const exponent = isRational(right) ? field.toRational(right.value) : undefined;
        if (exponent === undefined) return fail('an exponent is no number');
        const value = Number(exponent.numerator);
        if (!(Math.abs(value) <= HIGHEST)) return fail(`an exponent exceeds ${HIGHEST}`);
        checkLength([left], Math.abs(value));
        if (exponent.denominator === 1n) return powerOf(field, value < 0 ? require(left, 'nonzero') : left, value);
        if (exponent.denominator !== 2n) return fail('an exponent is no multiple of 1/2');
        require(left, value < 0 ? 'positive' : 'nonnegative');
        return powerOf(field, applied(field, 'sqrt', left), value);
      }
    }
  };
  const form = read(parseTree(text, argument));
  return requiring(form, requirements);
}
