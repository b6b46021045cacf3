import { factorPolynomial } from '../polynomials/factor.ts';
import type { Interval, ParameterBox } from './parameter-box.ts';
import {
  addPolynomials,
  constantPolynomial,
  constantTerm,
  degreesOf,
  isHomogeneous,
  negatePolynomial,
  type Polynomial,
  scalePolynomial,
  subtractPolynomials,
} from '../polynomials/polynomial.ts';
import { coefficientsIn, evaluateVariable, powerOf } from '../polynomials/polynomial-calculus.ts';
import type { PolynomialRing } from '../polynomials/polynomial-ring.ts';
import { type Rational, rational } from '../integers/rational.ts';
import { signOnInterval } from './sign-on-interval.ts';

/**
 * Proofs that a polynomial is positive in an open box of parameters.
 *
 * A proof is one of: all coefficients have one sign after every interval has been mapped to (0, ∞); a square-free
 * polynomial in one variable is decided by Sturm's theorem; a quadratic has a negative discriminant; every factor has a sign;
 * or the box was cut into pieces on which one of these holds.
 */

/** A positive multiple of p with a rational number put in for variable v. */
export function restricted(ring: PolynomialRing, p: Polynomial, v: number, value: Rational): Polynomial {
  if (value.denominator === 1n) return evaluateVariable(ring.packing, p, v, value.numerator);
  const coefficients = coefficientsIn(ring.packing, p, v);
  const top = coefficients.length - 1;
  return coefficients.reduce(
    (sum, coefficient, e) =>
      addPolynomials(
        sum,
        scalePolynomial(coefficient, value.numerator ** BigInt(e) * value.denominator ** BigInt(top - e)),
      ),
    ring.zero,
  );
}

/**
 * Proof that p > 0, or p ≥ 0, in the open box.
 *
 * @param depth  how often an interval may be cut in two on the way to one piece
 * @returns      what proves it; undefined when nothing does
 */
export function positivityProof(
  ring: PolynomialRing,
  p: Polynomial,
  strict: boolean,
  box: ParameterBox,
  depth: number,
): string | undefined {
  const constant = constantTerm(p);
  if (constant !== undefined) return constant > 0n || (constant === 0n && !strict) ? 'it is a constant' : undefined;
  const present = degreesOf(ring.packing, p).flatMap((degree, v) => (degree > 0 ? [v] : []));
  if (present.length === 1) {
    const range = { ...box[present[0]], lowerClosed: false, upperClosed: false };
    const coefficients = coefficientsIn(ring.packing, p, present[0]).map((part) => constantTerm(part)!);
    return signOnInterval(coefficients, strict, range).holds ? 'Sturm’s theorem' : undefined;
  }
  if (onOrthant(ring, p, box, present)) return 'all coefficients have one sign on the positive orthant';
  const dehomogenised = withoutScale(ring, p, box, present);
  if (dehomogenised !== undefined) {
    const inner = positivityProof(ring, dehomogenised, strict, box, depth);
    return inner === undefined ? undefined : `homogeneity, then: ${inner}`;
  }
  return (
    byDiscriminant(ring, p, strict, box, present, depth) ??
    byFactors(ring, p, strict, box, depth) ??
    byCutting(ring, p, strict, box, present, depth)
  );
}

/** Are all coefficients nonnegative after each interval has been mapped to (0, ∞)? Then p > 0 in the open box. */
function onOrthant(ring: PolynomialRing, p: Polynomial, box: ParameterBox, present: readonly number[]): boolean {
  let mapped = p;
  for (const v of present) {
    const image = toPositive(ring, mapped, v, box[v]);
    if (image === undefined) return false;
    mapped = image;
  }
  return mapped.coefficients.every((coefficient) => coefficient > 0n);
}

/**
 * A positive multiple of p after x = a + t, x = b − t or x = (a + b t)/(1 + t), t > 0. A variable on the whole line is
 * left alone if only even powers occur, for then its square is what takes values in (0, ∞); the powers are kept, so the
 * criterion is unchanged.
 */
function toPositive(
  ring: PolynomialRing,
  p: Polynomial,
  v: number,
  { lower, upper }: Interval,
): Polynomial | undefined {
  const coefficients = coefficientsIn(ring.packing, p, v);
  const top = coefficients.length - 1;
  if (lower === undefined && upper === undefined) {
    // t = 0 belongs to the line: a term without x has to keep the polynomial positive there
    const even = coefficients.every((coefficient, e) => e % 2 === 0 || ring.isZero(coefficient));
    return even && !ring.isZero(coefficients[0]) ? p : undefined;
  }
  const t = ring.variable(ring.variables[v]);
  const linear = (constant: bigint, slope: bigint): Polynomial =>
    ring.add(constantPolynomial(constant), scalePolynomial(t, slope));
  const scale = (lower?.denominator ?? 1n) * (upper?.denominator ?? 1n);
  const integer = (x: Rational): bigint => x.numerator * (scale / x.denominator);
  const [numerator, denominator] =
    lower === undefined
      ? [linear(integer(upper!), -scale), constantPolynomial(scale)]
      : upper === undefined
        ? [linear(integer(lower), scale), constantPolynomial(scale)]
        : [linear(integer(lower), integer(upper)), linear(scale, scale)];
  let sum = ring.zero;
  for (let e = 0; e <= top; e += 1) {
    const weight = ring.mul(powerOf(ring.packing, numerator, e), powerOf(ring.packing, denominator, top - e));
    sum = ring.add(sum, ring.mul(coefficients[e], weight));
  }
  return sum;
}

/** p with a positive variable set to 1, when p is homogeneous and the box is a cone. */
function withoutScale(
  ring: PolynomialRing,
  p: Polynomial,
  box: ParameterBox,
  present: readonly number[],
): Polynomial | undefined {
  const isEnd = (end: Rational | undefined): boolean => end === undefined || end.numerator === 0n;
  const cone = present.every(
    (v) => isEnd(box[v].lower) && isEnd(box[v].upper) && (box[v].lower === undefined || box[v].upper === undefined),
  );
  if (!cone || !isHomogeneous(ring.packing, p)) return undefined;
  const positive = present.find((v) => box[v].lower !== undefined);
  return positive === undefined ? undefined : evaluateVariable(ring.packing, p, positive, 1n);
}

/** p = a x² + b x + c is positive for all real x when a > 0 and b² − 4ac < 0. */
function byDiscriminant(
  ring: PolynomialRing,
  p: Polynomial,
  strict: boolean,
  box: ParameterBox,
  present: readonly number[],
  depth: number,
): string | undefined {
  for (const v of present) {
    const coefficients = coefficientsIn(ring.packing, p, v);
    if (coefficients.length !== 3) continue;
    const [c, b, a] = coefficients;
    const negative = subtractPolynomials(scalePolynomial(ring.mul(a, c), 4n), ring.mul(b, b));
    // a > 0 is needed even for p ≥ 0: with a = 0 the discriminant says nothing about c
    if (positivityProof(ring, a, true, box, 1) === undefined) continue;
    if (positivityProof(ring, negative, strict, box, Math.min(depth, 2)) === undefined) continue;
    return `the discriminant in ${ring.variables[v]} is negative`;
  }
  return undefined;
}

/** Every factor of odd multiplicity has a sign, and the signs multiply to plus. */
function byFactors(
  ring: PolynomialRing,
  p: Polynomial,
  strict: boolean,
  box: ParameterBox,
  depth: number,
): string | undefined {
  const { content, factors } = factorPolynomial(ring.packing, p);
  if (factors.length === 1 && factors[0].multiplicity === 1) return undefined;
  let positive = content > 0n;
  for (const { factor, multiplicity } of factors) {
    if (multiplicity % 2 === 0 && !strict) continue;
    if (positivityProof(ring, factor, strict, box, depth) !== undefined) continue;
    if (positivityProof(ring, negatePolynomial(factor), strict, box, depth) === undefined) return undefined;
    if (multiplicity % 2 === 1) positive = !positive;
  }
  return positive ? 'every factor has a sign' : undefined;
}

function byCutting(
  ring: PolynomialRing,
  p: Polynomial,
  strict: boolean,
  box: ParameterBox,
  present: readonly number[],
  depth: number,
): string | undefined {
  if (depth === 0) return undefined;
  const degrees = degreesOf(ring.packing, p);
  const v = present.reduce((a, b) => (degrees[b] > degrees[a] ? b : a));
  const cut = middleOf(box[v]);
  const pieces = [
    { ...box[v], upper: cut, upperClosed: false },
    { ...box[v], lower: cut, lowerClosed: false },
  ];
  for (const piece of pieces) {
    const smaller = box.map((range, w) => (w === v ? piece : range));
    if (positivityProof(ring, p, strict, smaller, depth - 1) === undefined) return undefined;
  }
  if (strict && positivityProof(ring, restricted(ring, p, v, cut), true, box, depth - 1) === undefined)
    return undefined;
  return 'cutting the domain into pieces';
}

function middleOf({ lower, upper }: Interval): Rational {
  if (lower !== undefined && upper !== undefined) {
    return rational(
      lower.numerator * upper.denominator + upper.numerator * lower.denominator,
      2n * lower.denominator * upper.denominator,
    );
  }
  if (lower !== undefined) {
    // (0, ∞) is cut at 1, (a, ∞) at a + |a| + 1
    const step = lower.numerator < 0n ? -lower.numerator : lower.numerator;
    return rational(lower.numerator + step + lower.denominator, lower.denominator);
  }
  if (upper !== undefined) {
    const step = upper.numerator < 0n ? -upper.numerator : upper.numerator;
    return rational(upper.numerator - step - upper.denominator, upper.denominator);
  }
  return rational(0);
}
