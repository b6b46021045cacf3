import { integerSquareRoot } from '../integers/integer.ts';
import { divideDense, multiplyDense } from './modular-factor.ts';
import { modularDegree } from './modular-polynomial.ts';
import { invertModulo, multiplyModulo } from '../integers/prime.ts';

/**
 * Fractions from their images: rational functions from values modulo a prime, rational numbers from residues.
 */

/** Quotient of dense polynomials over F_p, the denominator having constant term 1. */
interface ModularFraction {
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
}

/** Π (t − point): the modulus of an interpolation. */
export function vanishingPolynomial(points: readonly number[], prime: number): Float64Array {
  return points.reduce<Float64Array>(
    (product, point) => multiplyDense(product, new Float64Array([prime - point, 1]), prime),
    new Float64Array([1]),
  );
}

/**
 * The fraction n/d of least total degree that takes the values of an interpolant (Monagan: the largest quotient of Euclid's
 * algorithm marks it).
 *
 * @param modulus     see `vanishingPolynomial`
 * @param interpolant polynomial of lower degree with the given values
 * @param degree      degree of n where it is known: the algorithm ends there
 * @returns           undefined unless at least two points more than necessary agree, or when d(0) = 0
 */
export function reconstructFraction(
  modulus: Float64Array,
  interpolant: Float64Array,
  prime: number,
  degree = -1,
): ModularFraction | undefined {
  let r0 = modulus;
  let r1: Float64Array = interpolant.slice(0, modularDegree(interpolant) + 1);
  if (r1.length === 0) return { numerator: r1, denominator: new Float64Array([1]) };
  let t0: Float64Array = new Float64Array(0);
  let t1: Float64Array = new Float64Array([1]);
  let best: readonly [Float64Array, Float64Array] | undefined;
  let largest = 0;
  while (r1.length > 0) {
    if (r1.length - 1 <= degree) {
      // d of degree at most deg modulus − deg n − 3: then n/d is unique and three points are left for checking
      best = r1.length + t1.length + 1 < modulus.length ? [r1, t1] : undefined;
      largest = 3;
      break;
    }
    const { quotient, remainder } = divideDense(r0, r1, prime);
    if (quotient.length - 1 > largest) [largest, best] = [quotient.length - 1, [r1, t1]];
    const t = minusProduct(t0, quotient, t1, prime);
    [r0, r1, t0, t1] = [r1, remainder, t1, t];
  }
  // a quotient of degree q leaves q − 1 points for checking
  if (best === undefined || largest < 3 || best[1][0] === 0) return undefined;
  const inverse = invertModulo(best[1][0], prime);
  const [numerator, denominator] = best.map((part) =>
    part.map((coefficient) => multiplyModulo(coefficient, inverse, prime)),
  );
  return { numerator, denominator };
}

function minusProduct(a: Float64Array, b: Float64Array, c: Float64Array, prime: number): Float64Array {
  const result = multiplyDense(b, c, prime);
  const t = new Float64Array(Math.max(a.length, result.length));
  for (let k = 0; k < t.length; k += 1) {
    const difference = (k < a.length ? a[k] : 0) - (k < result.length ? result[k] : 0);
    t[k] = difference < 0 ? difference + prime : difference;
  }
  return t.slice(0, modularDegree(t) + 1);
}

/**
 * The fraction n/d ≡ residue (mod modulus) with |n|, d ≤ √(modulus/2), which is unique.
 *
 * @returns numerator and positive denominator, or undefined when there is none
 */
export function reconstructRational(residue: bigint, modulus: bigint): readonly [bigint, bigint] | undefined {
  const bound = integerSquareRoot(modulus / 2n);
  let [r0, r1, t0, t1] = [modulus, residue, 0n, 1n];
  while (r1 > bound) {
    const quotient = r0 / r1;
    [r0, r1] = [r1, r0 - quotient * r1];
    [t0, t1] = [t1, t0 - quotient * t1];
  }
  const magnitude = t1 < 0n ? -t1 : t1;
  if (magnitude === 0n || magnitude > bound) return undefined;
  return t1 < 0n ? [-r1, -t1] : [r1, t1];
}
