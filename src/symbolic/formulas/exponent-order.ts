import type { ParameterBox } from '../../exact/signs/parameter-box.ts';
import { degreesOf, exponentOf, type Polynomial } from '../../exact/polynomials/polynomial.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { substitute } from '../../exact/polynomials/rational-function-calculus.ts';
import { boxOfFunctions } from './function-range.ts';
import { argumentIn, fieldOfFunctions, ITSELF, meaningOf, parametersOf } from './parameter-functions.ts';
import { signOnBox } from './sign-on-box.ts';

/**
 * Difference of exponents with the sign of a polynomial, where that is the order of two exponentials: e^x − e^y has the sign of
 * x − y, so that n(x) − n(y) of n(x) = 1/(e^x − 1), x, y > 0, has that of y − x.
 *
 * @returns undefined where the polynomial is no such difference, up to a factor that keeps its sign on the box
 */
export function exponentOrder(
  field: RationalFunctionField,
  p: Polynomial,
  box: ParameterBox,
): RationalFunction | undefined {
  const { parameters, functions } = meaningOf(field);
  if (functions.length === 0) return undefined;
  // other variables stay what they are, and in a difference of exponentials there are none
  const exponentials = functions.flatMap(({ of, name }) => (of === 'exp' ? [name] : []));
  const degrees = degreesOf(field.domain.packing, p);
  if (field.variables.some((name, v) => degrees[v] > 0 && !exponentials.includes(name))) return undefined;
  // in the exponentials themselves
  const target = fieldOfFunctions(
    parameters,
    functions.map((part) => (part.of === 'exp' ? { ...part, fraction: ITSELF } : part)),
  );
  const images = functions.flatMap(({ name, of, fraction: [a, b, c, d] }) => {
    const linear = (slope: bigint, constant: bigint): RationalFunction =>
      target.add(target.mul(target.fromInteger(slope), target.variable(name)), target.fromInteger(constant));
    return of === 'exp' ? [[name, target.div(linear(a, b), linear(c, d))] as const] : [];
  });
  const image = substitute(field, field.fraction(p, field.domain.one), Object.fromEntries(images), target);
  if (image === undefined) return undefined;
  const exponent = exponentDifference(target, image.numerator);
  if (exponent === undefined) return undefined;
  const ranges = boxOfFunctions(target, box.slice(0, parametersOf(field).length));
  const isSigned = (claim: 'positive' | 'negative'): boolean =>
    signOnBox(target.domain, image.denominator, claim, ranges).verdict === 'proved';
  const there = substitute(target, exponent, {}, field);
  if (there === undefined || isSigned('positive')) return there;
  return isSigned('negative') ? field.neg(there) : undefined;
}

/** x − y for a multiple of e^x − e^y with positive factors of exponentials. */
function exponentDifference(field: RationalFunctionField, p: Polynomial): RationalFunction | undefined {
  const { packing } = field.domain;
  const [first, second] = p.coefficients;
  if (p.keys.length !== 2 || first !== -second) return undefined;
  const { functions } = meaningOf(field);
  let exponent = field.zero;
  for (const [v, name] of field.variables.entries()) {
    const difference = exponentOf(packing, p.keys[0], v) - exponentOf(packing, p.keys[1], v);
    const part = functions.find((other) => other.name === name && other.of === 'exp');
    // what is no exponential need not be positive
    if (part === undefined && p.keys.some((key) => exponentOf(packing, key, v) > 0)) return undefined;
    if (part === undefined || difference === 0) continue;
    const scale = field.fromInteger(BigInt(difference));
    exponent = field.add(exponent, field.mul(scale, argumentIn(field, part)));
  }
  return first > 0n ? exponent : field.neg(exponent);
}
