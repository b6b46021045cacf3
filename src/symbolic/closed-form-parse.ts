import type { RationalFunctionField } from '../exact/rational-function.ts';
import { parseRational } from '../exact/rational.ts';
import { FormatError } from '../matrix/errors.ts';
import {
  applied,
  type ClosedForm,
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
import { parseTree, type Tree } from './syntax.ts';

/** Largest exponent. */
const HIGHEST = 256;

/**
 * Closed form of a text in mathjs syntax: + − * / ^ with integer exponents, sqrt, ln (or log), exp, abs, max, min.
 *
 * Decimals are read exactly: `0.1` is 1/10.
 *
 * @param argument name of the text in errors
 * @throws {FormatError} for unknown names and anything that is no closed form
 * @throws {DomainError} on division by zero
 */
export function parseClosedForm(field: RationalFunctionField, text: string, argument = 'formula'): ClosedForm {
  const fail = (reason: string): never => {
    throw new FormatError({
      argument,
      expected: 'be a closed form',
      received: `in ${JSON.stringify(text)} ${reason}`,
    });
  };
  const read = (tree: Tree): ClosedForm => {
    switch (tree.kind) {
      case 'number':
        return rationalForm(field.fromRational(parseRational(tree.text)));
      case 'name': {
        if (field.variables.includes(tree.name)) return rationalForm(field.variable(tree.name));
        const parameters = field.variables.length === 0 ? 'there are none' : `they are ${field.variables.join(', ')}`;
        return fail(`${tree.name} is not a parameter (${parameters})`);
      }
      case 'negative':
        return negativeOf(field, read(tree.of));
      case 'call': {
        const name = (tree.name === 'log' ? 'ln' : tree.name) as FunctionName;
        const variadic = name === 'max' || name === 'min';
        if (!FUNCTION_NAMES.includes(name) || (!variadic && tree.args.length !== 1)) {
          return fail(`${tree.name} has ${tree.args.length} arguments`);
        }
        return applied(field, name, ...tree.args.map(read));
      }
      case 'binary':
        return binary(tree, read(tree.left));
      default:
        return fail('there is a ket');
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
        return productOf(field, left, right);
      case '/':
        return quotientOf(field, left, right);
      default: {
        const exponent = isRational(right) ? field.toRational(right.value) : undefined;
        if (exponent === undefined) return fail('an exponent is no number');
        const value = Number(exponent.numerator);
        if (!(Math.abs(value) <= HIGHEST)) return fail(`an exponent exceeds ${HIGHEST}`);
        if (exponent.denominator === 1n) return powerOf(field, left, value);
        if (exponent.denominator !== 2n) return fail('an exponent is no multiple of 1/2');
        return powerOf(field, applied(field, 'sqrt', left), value);
      }
    }
  };
  return read(parseTree(text, argument));
}
