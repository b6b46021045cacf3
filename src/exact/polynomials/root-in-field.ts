import type { RationalFunction, RationalFunctionField } from './rational-function.ts';
import { coefficientsIn } from './polynomial-calculus.ts';
import { squareRootOfPolynomial } from './square-free.ts';

/**
 * An element s of ℚ(x₁ … xₙ)(√p₁ … √pₘ) with s² = f, of either sign, or undefined where there is none.
 *
 * In K(√p) the square of s = x + y√p is f = a + b√p where x² + p y² = a and 2xy = b, so that a² − p b² = (x² − p y²)² is a square
 * in K and x² one of (a ± √(a² − p b²))/2. For b = 0 one of x and y is zero.
 */
export function rootInField(field: RationalFunctionField, f: RationalFunction): RationalFunction | undefined {
  return rootBelow(field, f, field.roots.length);
}

/** The same with the first `count` roots of primes alone. */
function rootBelow(field: RationalFunctionField, f: RationalFunction, count: number): RationalFunction | undefined {
  if (count === 0 || field.isZero(f)) return rationalRoot(field, f);
  const { name, prime } = field.roots[count - 1];
  const root = field.variable(name);
  const p = field.fromInteger(prime);
  const [a, b] = partsIn(field, f, name);
  if (field.isZero(b)) {
    const plain = rootBelow(field, a, count - 1);
    if (plain !== undefined) return plain;
    const beside = rootBelow(field, field.div(a, p), count - 1);
    return beside === undefined ? undefined : field.mul(beside, root);
  }
  const norm = field.sub(field.mul(a, a), field.mul(p, field.mul(b, b)));
  const r = rootBelow(field, norm, count - 1);
  if (r === undefined) return undefined;
  const two = field.fromInteger(2n);
  for (const sum of [field.add(a, r), field.sub(a, r)]) {
    const x = rootBelow(field, field.div(sum, two), count - 1);
    if (x === undefined || field.isZero(x)) continue;
    return field.add(x, field.mul(field.div(b, field.mul(two, x)), root));
  }
  return undefined;
}

/** f = a + b√p; no roots stand in denominators. */
function partsIn(
  field: RationalFunctionField,
  { numerator, denominator }: RationalFunction,
  name: string,
): readonly [RationalFunction, RationalFunction] {
  const { domain } = field;
  const [even, odd] = coefficientsIn(domain.packing, numerator, domain.index(name));
  return [field.fraction(even, denominator), odd === undefined ? field.zero : field.fraction(odd, denominator)];
}

function rationalRoot(field: RationalFunctionField, f: RationalFunction): RationalFunction | undefined {
  const [above, below] = [f.numerator, f.denominator].map((p) => squareRootOfPolynomial(field.domain.packing, p));
  return above === undefined || below === undefined ? undefined : field.fraction(above, below);
}
