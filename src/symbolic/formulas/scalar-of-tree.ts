import { parseRational } from '../../exact/integers/rational.ts';
import type { RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { type ComplexFraction, elementaryValue, isElementary } from './elementary-functions.ts';
import { meaningOf, rootIn } from './parameter-functions.ts';
import type { Tree } from './syntax.ts';

/** Largest exponent. */
const HIGHEST = 64;

/**
 * Value of a formula in the field of complex rational functions, i being √−1.
 *
 * @returns undefined where the formula is none, or needs a function that the field does not have
 */
export function scalarOfTree(field: RationalFunctionField, tree: Tree): ComplexFraction | undefined {
  const inner = (part: Tree): ComplexFraction | undefined => scalarOfTree(field, part);
  const real = (re: ComplexFraction['re']): ComplexFraction => ({ re, im: field.zero });
  switch (tree.kind) {
    case 'number':
      return real(field.fromRational(parseRational(tree.text)));
    case 'name': {
      if (field.variables.includes(tree.name)) return real(field.variable(tree.name));
      if (tree.name === 'i') return { re: field.zero, im: field.one };
      const definition = meaningOf(field).named.get(tree.name);
      return definition === undefined ? undefined : inner(definition);
    }
    case 'negative': {
      const value = inner(tree.of);
      return value && { re: field.neg(value.re), im: field.neg(value.im) };
    }
    case 'call': {
      const value = tree.args.length === 1 ? inner(tree.args[0]) : undefined;
      if (value !== undefined && tree.name === 'sqrt') {
        const root = field.isZero(value.im) ? rootIn(field, value.re) : undefined;
        return root && real(root);
      }
      return value === undefined || !isElementary(tree.name) ? undefined : elementaryValue(field, tree.name, value);
    }
    case 'binary': {
      const left = inner(tree.left);
      if (left === undefined) return undefined;
      if (tree.operator === '^') return power(field, left, tree.right);
      const right = inner(tree.right);
      if (right === undefined) return undefined;
      switch (tree.operator) {
        case '+':
          return { re: field.add(left.re, right.re), im: field.add(left.im, right.im) };
        case '-':
          return { re: field.sub(left.re, right.re), im: field.sub(left.im, right.im) };
        case '*':
          return product(field, left, right);
        default: {
          const inverse = inverseOf(field, right);
          return inverse && product(field, left, inverse);
        }
      }
    }
    default:
      return undefined;
  }
}

function product(field: RationalFunctionField, x: ComplexFraction, y: ComplexFraction): ComplexFraction {
  return {
    re: field.sub(field.mul(x.re, y.re), field.mul(x.im, y.im)),
    im: field.add(field.mul(x.re, y.im), field.mul(x.im, y.re)),
  };
}

function inverseOf(field: RationalFunctionField, { re, im }: ComplexFraction): ComplexFraction | undefined {
  const norm = field.add(field.mul(re, re), field.mul(im, im));
  if (field.isZero(norm)) return undefined;
  return { re: field.div(re, norm), im: field.div(field.neg(im), norm) };
}

function power(field: RationalFunctionField, base: ComplexFraction, exponent: Tree): ComplexFraction | undefined {
  const value = scalarOfTree(field, exponent);
  const number = value === undefined || !field.isZero(value.im) ? undefined : field.toRational(value.re);
  if (number === undefined || number.denominator !== 1n || !(Math.abs(Number(number.numerator)) <= HIGHEST)) {
    return undefined;
  }
  let result: ComplexFraction = { re: field.one, im: field.zero };
  const count = Number(number.numerator);
  for (let k = 0; k < Math.abs(count); k += 1) result = product(field, result, base);
  return count < 0 ? inverseOf(field, result) : result;
}
