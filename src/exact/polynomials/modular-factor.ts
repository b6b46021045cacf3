import { modularDegree, modularGcd } from './modular-polynomial.ts';
import { invertModulo, multiplyModulo, pseudoRandom } from '../integers/prime.ts';

/**
 * Factorisation over F_p (Cantor and Zassenhaus) of dense polynomials, coefficients in ascending order.
 */

/** Product over F_p. */
export function multiplyDense(p: Float64Array, q: Float64Array, prime: number): Float64Array {
  if (p.length === 0 || q.length === 0) return new Float64Array(0);
  const product = new Float64Array(p.length + q.length - 1);
  for (let i = 0; i < p.length; i += 1) {
    if (p[i] === 0) continue;
    for (let j = 0; j < q.length; j += 1) {
      const sum = product[i + j] + p[i] * q[j];
      product[i + j] = sum - Math.floor(sum / prime) * prime;
    }
  }
  return product;
}

/** Quotient and remainder over F_p by a polynomial whose leading coefficient is not zero. */
export function divideDense(
  p: Float64Array,
  q: Float64Array,
  prime: number,
): { readonly quotient: Float64Array; readonly remainder: Float64Array } {
  const rest = p.slice();
  const quotient = new Float64Array(Math.max(0, p.length - q.length + 1));
  const inverse = invertModulo(q[q.length - 1], prime);
  for (let top = p.length - 1; top >= q.length - 1; top -= 1) {
    if (rest[top] === 0) continue;
    const factor = multiplyModulo(rest[top], inverse, prime);
    const shift = top - q.length + 1;
    quotient[shift] = factor;
    for (let k = 0; k < q.length; k += 1) {
      const sum = rest[shift + k] + (prime - factor) * q[k];
      rest[shift + k] = sum - Math.floor(sum / prime) * prime;
    }
  }
  return { quotient, remainder: rest.slice(0, modularDegree(rest) + 1) };
}

function powerIn(base: Float64Array, exponent: number, modulus: Float64Array, prime: number): Float64Array {
  let result = new Float64Array([1]);
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = divideDense(multiplyDense(result, square, prime), modulus, prime).remainder.slice();
    if (rest > 1) square = divideDense(multiplyDense(square, square, prime), modulus, prime).remainder;
  }
  return result;
}

function plusConstant(p: Float64Array, power: number, value: number, prime: number): Float64Array {
  const result = new Float64Array(Math.max(p.length, power + 1));
  result.set(p);
  result[power] = (result[power] + value + prime) % prime;
  return result.slice(0, modularDegree(result) + 1);
}

/** Monic irreducible factors of a monic square-free polynomial over F_p. */
export function factorModulo(p: Float64Array, prime: number): Float64Array[] {
  const factors: Float64Array[] = [];
  let rest = p;
  let frobenius = new Float64Array([0, 1]);
  for (let degree = 1; 2 * degree <= rest.length - 1; degree += 1) {
    frobenius = powerIn(frobenius, prime, rest, prime).slice();
    const group = modularGcd(plusConstant(frobenius, 1, prime - 1, prime), rest, prime);
    if (group.length <= 1) continue;
    factors.push(...equalDegreeFactors(group, degree, prime));
    rest = divideDense(rest, group, prime).quotient;
    if (rest.length > 1) frobenius = divideDense(frobenius, rest, prime).remainder.slice();
  }
  if (rest.length > 1) factors.push(rest);
  return factors;
}

/** Factors of a product of irreducible polynomials of the same degree. */
function equalDegreeFactors(p: Float64Array, degree: number, prime: number): Float64Array[] {
  if (p.length - 1 === degree) return [p];
  const next = pseudoRandom(p.length);
  for (;;) {
    const random = Float64Array.from({ length: p.length - 1 }, () => next() % prime);
    const start = random.slice(0, modularDegree(random) + 1);
    if (start.length <= 1) continue;
    // a^((p^d − 1)/2) = (a^(1 + p + … + p^(d−1)))^((p − 1)/2) is ±1 in every residue field
    let conjugate: Float64Array = start;
    let norm: Float64Array = start;
    for (let k = 1; k < degree; k += 1) {
      conjugate = powerIn(conjugate, prime, p, prime);
      norm = divideDense(multiplyDense(norm, conjugate, prime), p, prime).remainder;
    }
    const sign = powerIn(norm, (prime - 1) / 2, p, prime);
    const part = modularGcd(plusConstant(sign, 0, prime - 1, prime), p, prime);
    if (part.length <= 1 || part.length === p.length) continue;
    const other = divideDense(p, part, prime).quotient;
    return [...equalDegreeFactors(part, degree, prime), ...equalDegreeFactors(other, degree, prime)];
  }
}
