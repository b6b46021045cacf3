import type { RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { type ComplexFraction, complexNumbersOver, valueInField } from './functions-in-field.ts';
import { meaningOf } from './parameter-functions.ts';
import { type Algebra, algebraOf, folded, type Tree } from './tree.ts';

/** Largest exponent. */
const HIGHEST = 64;

/**
 * Value of a formula in the field of complex rational functions, i being √−1.
 *
 * @returns undefined where the formula is none, or needs a function that the field does not have
 */
export function scalarOfTree(field: RationalFunctionField, tree: Tree): ComplexFraction | undefined {
  const complex = complexNumbersOver(field);
  const algebra: Algebra<ComplexFraction> = {
    ...algebraOf(complex),
    name: (name) => {
      if (field.variables.includes(name)) return complex.element(field.variable(name), field.zero);
      if (name === 'i') return complex.element(field.zero, field.one);
      const definition = meaningOf(field).named.get(name);
      return definition && folded(definition, algebra);
    },
    '^': (base, exponent) => {
      const value = folded(exponent, algebra);
      const number = value === undefined || !field.isZero(value.b) ? undefined : field.toRational(value.a);
      const count = number?.denominator === 1n ? Number(number.numerator) : NaN;
      if (!(Math.abs(count) <= HIGHEST)) return undefined;
      let result = complex.one;
      for (let k = 0; k < Math.abs(count); k += 1) result = complex.mul(result, base);
      if (count >= 0) return result;
      return complex.isZero(result) ? undefined : complex.div(complex.one, result);
    },
    call: (name, args) => (args.length === 1 ? valueInField(field, name, args[0]) : undefined),
  };
  return folded(tree, algebra);
}
