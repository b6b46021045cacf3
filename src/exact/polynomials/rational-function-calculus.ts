import { DomainError, UnknownNameError } from '../../matrix/errors.ts';
import type { Polynomial } from './polynomial.ts';
import { coefficientsIn, derivativeOf, evaluatorOf } from './polynomial-calculus.ts';
import type { RationalFunction, RationalFunctionField } from './rational-function.ts';
import { type Rational, rational, rationals } from '../integers/rational.ts';

/**
 * Rational functions as functions of their variables.
 */

/** Values of variables by name. */
export type Assignment<V> = Readonly<Record<string, V>>;

/** Partial derivative ∂f/∂x. @throws {UnknownNameError} for a name that is no variable */
export function differentiate(field: RationalFunctionField, f: RationalFunction, variable: string): RationalFunction {
  const ring = field.domain;
  const v = ring.index(variable);
  const [n, d] = [f.numerator, f.denominator];
  const denominatorDerivative = derivativeOf(ring.packing, d, v);
  if (ring.isZero(denominatorDerivative)) return field.fraction(derivativeOf(ring.packing, n, v), d);
  // n′/d − n d′/d² with the common factor of d and d′ removed before multiplying out
  const shared = ring.gcd(d, denominatorDerivative);
  const [reduced, inner] = [ring.exactQuotient(d, shared)!, ring.exactQuotient(denominatorDerivative, shared)!];
  const numerator = ring.sub(ring.mul(derivativeOf(ring.packing, n, v), reduced), ring.mul(n, inner));
  return field.fraction(numerator, ring.mul(d, reduced));
}

/**
 * The function with other functions put in for some of its variables.
 *
 * @param target field of the images; variables that are not assigned are kept and must exist in it
 * @returns      undefined exactly when the denominator vanishes identically: the point or curve lies on a pole (or on a
 *               point where the reduced fraction is 0/0)
 * @throws       {UnknownNameError} when an assigned name is no variable, or an unassigned one is missing in `target`
 */
export function substitute(
  field: RationalFunctionField,
  f: RationalFunction,
  assignment: Assignment<RationalFunction>,
  target: RationalFunctionField = field,
): RationalFunction | undefined {
  requireKnown(field, assignment);
  const images = field.variables.map((name) => assignment[name] ?? target.variable(name));
  const denominator = substituted(field, f.denominator, images, target);
  if (target.isZero(denominator)) return undefined;
  return target.div(substituted(field, f.numerator, images, target), denominator);
}

function requireKnown(field: RationalFunctionField, assignment: Assignment<unknown>): void {
  for (const name of Object.keys(assignment)) {
    if (field.variables.includes(name)) continue;
    throw new UnknownNameError({
      argument: 'assignment',
      expected: `name variables of the field (${field.variables.join(', ')})`,
      received: `it names ${name}`,
    });
  }
}

/**
 * Horner's scheme over polynomials with one common denominator: Σ c_e (n/d)^e = Σ c_e n^e d^(E−e) / d^E, so that only one
 * gcd is needed for each variable.
 */
function substituted(
  field: RationalFunctionField,
  p: Polynomial,
  images: readonly RationalFunction[],
  target: RationalFunctionField,
): RationalFunction {
  const ring = target.domain;
  const descend = (part: Polynomial, v: number): RationalFunction => {
    if (part.keys.length === 0) return target.zero;
    if (v === images.length) return target.fromInteger(part.coefficients[0]);
    const coefficients = coefficientsIn(field.domain.packing, part, v).map((coefficient) =>
      descend(coefficient, v + 1),
    );
    const image = images[v];
    if (coefficients.length === 1) return coefficients[0];
    if (coefficients.every((coefficient) => ring.isUnit(coefficient.denominator))) {
      let numerator = ring.zero;
      let power = ring.one;
      for (let e = coefficients.length - 1; e >= 0; e -= 1) {
        numerator = ring.add(ring.mul(numerator, image.numerator), ring.mul(coefficients[e].numerator, power));
        if (e > 0) power = ring.mul(power, image.denominator);
      }
      return target.fraction(numerator, power);
    }
    let value = target.zero;
    for (let e = coefficients.length - 1; e >= 0; e -= 1) {
      value = target.add(target.mul(value, image), coefficients[e]);
    }
    return value;
  };
  return descend(p, 0);
}

/**
 * Value at a rational point.
 *
 * @param point value of every variable that occurs
 * @returns     undefined exactly when the denominator of the reduced fraction vanishes there
 * @throws      {DomainError} when a variable that occurs has no value
 */
export function evaluateRationalFunction(
  field: RationalFunctionField,
  f: RationalFunction,
  point: Assignment<Rational>,
): Rational | undefined {
  requireKnown(field, point);
  const { packing } = field.domain;
  const values = field.variables.map((name, v) => {
    const value = point[name];
    if (value !== undefined) return value;
    if ([f.numerator, f.denominator].some((part) => coefficientsIn(packing, part, v).length > 1)) {
      throw new DomainError({
        argument: 'point',
        expected: `give a value to ${name}`,
        received: `it lists ${Object.keys(point).join(', ') || 'nothing'}`,
      });
    }
    return rationals.zero;
  });
  const below = evaluatorOf(packing, f.denominator)(values);
  if (below.numerator === 0n) return undefined;
  const above = evaluatorOf(packing, f.numerator)(values);
  return rational(above.numerator * below.denominator, above.denominator * below.numerator);
}
