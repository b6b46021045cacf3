import { type Quadratic, type QuadraticField, quadraticField } from '../../exact/integers/algebraic-extension.ts';
import type { Polynomial } from '../../exact/polynomials/polynomial.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { formulaOfFunction, isMadeOf } from './defined-functions.ts';
import { angleIn, exponentialIn, rootIn } from './parameter-functions.ts';
import { algebraOf, folded } from './tree.ts';

/** Complex number over a field of functions, a + i b. */
export type ComplexFraction = Quadratic<RationalFunction>;

const known = new WeakMap<RationalFunctionField, QuadraticField<RationalFunction, Polynomial>>();

/** The complex numbers over a field of functions. */
export function complexNumbersOver(field: RationalFunctionField): QuadraticField<RationalFunction, Polynomial> {
  const made = known.get(field) ?? quadraticField(field, field.domain.fromInteger(-1n));
  known.set(field, made);
  return made;
}

/** Functions whose values are made of exponentials and angles. */
export function isOfParameters(name: string): boolean {
  return isMadeOf(name, (part) => part === 'exp' || part === 'cos' || part === 'sin');
}

/**
 * Value of a function in a field that has the exponentials, angles and roots that it needs.
 *
 * @returns undefined where the field lacks them, at a pole, and for complex arguments of √ and real functions
 */
export function valueInField(
  field: RationalFunctionField,
  name: string,
  argument: ComplexFraction,
): ComplexFraction | undefined {
  const { a, b } = argument;
  if (name === 'exp') {
    const [size, direction] = [exponentialIn(field, a), angleIn(field, b)];
    if (size === undefined || direction === undefined) return undefined;
    return { a: field.mul(size, direction.cos), b: field.mul(size, direction.sin) };
  }
  if (!field.isZero(b)) return undefined;
  const real = (value: RationalFunction | undefined): ComplexFraction | undefined => value && { a: value, b };
  if (name === 'sqrt') return real(rootIn(field, a));
  if (name === 'cos' || name === 'sin') return real(angleIn(field, a)?.[name]);
  const formula = formulaOfFunction(name);
  return (
    formula &&
    folded(formula, {
      ...algebraOf(complexNumbersOver(field)),
      name: () => argument,
      call: (inner, [x]) => valueInField(field, inner, x),
    })
  );
}
