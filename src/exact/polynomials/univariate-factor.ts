import { bitLength, gcdOfIntegers } from '../integers/integer.ts';
import { divideDense, factorModulo, multiplyDense } from './modular-factor.ts';
import { modularGcd, residueOf } from './modular-polynomial.ts';
import { invertModulo, modularPrime, multiplyModulo } from '../integers/prime.ts';

/**
 * Factorisation in ℤ[x] (Zassenhaus): modulo a prime, lifted by Hensel's lemma, recombined, and every factor proved by an
 * exact division. Coefficients in ascending order.
 */

/** Number of primes among which the one with the fewest factors is chosen. */
const candidates = 4;

/** The polynomial divided by its content, with positive leading coefficient. */
export function primitiveUnivariate(p: readonly bigint[]): bigint[] {
  let content = 0n;
  for (const coefficient of p) content = gcdOfIntegers(content, coefficient);
  if (content === 0n) return [];
  const divisor = p.at(-1)! < 0n ? -content : content;
  return p.map((coefficient) => coefficient / divisor);
}

/** Without the zeros of its highest coefficients, in place. */
export function trimmed(p: bigint[]): bigint[] {
  while (p.length > 0 && p.at(-1) === 0n) p.pop();
  return p;
}

/** p q. */
export function multiplyUnivariate(p: readonly bigint[], q: readonly bigint[]): bigint[] {
  const product = new Array<bigint>(p.length + q.length - 1).fill(0n);
  p.forEach((a, i) => q.forEach((b, j) => (product[i + j] += a * b)));
  return product;
}

/** Quotient p / q when it lies in ℤ[x], otherwise undefined. */
export function divideUnivariate(p: readonly bigint[], q: readonly bigint[]): bigint[] | undefined {
  if (q.length === 0) return undefined;
  const rest = [...p];
  const quotient = new Array<bigint>(Math.max(0, p.length - q.length + 1)).fill(0n);
  for (let top = p.length - 1; top >= q.length - 1; top -= 1) {
    if (rest[top] === 0n) continue;
    const factor = rest[top] / q[q.length - 1];
    if (factor * q[q.length - 1] !== rest[top]) return undefined;
    quotient[top - q.length + 1] = factor;
    for (let k = 0; k < q.length; k += 1) rest[top - q.length + 1 + k] -= factor * q[k];
  }
  return rest.every((coefficient) => coefficient === 0n) ? quotient : undefined;
}

/**
 * Irreducible primitive factors of a square-free primitive polynomial of positive degree.
 *
 * @returns the factors, or undefined when no small prime keeps the polynomial square-free (then it is most likely not
 *          square-free)
 */
export function factorUnivariate(p: readonly bigint[]): bigint[][] | undefined {
  if (p.length <= 2) return [[...p]];
  let best: { readonly prime: number; readonly factors: readonly Float64Array[] } | undefined;
  let usable = 0;
  for (let index = 0; index < 12 && usable < candidates; index += 1) {
    const prime = modularPrime(index);
    const image = Float64Array.from(p, (coefficient) => residueOf(coefficient, prime));
    if (image[image.length - 1] === 0) continue;
    const derivative = image.slice(1).map((coefficient, k) => multiplyModulo(coefficient, (k + 1) % prime, prime));
    if (modularGcd(image, derivative, prime).length !== 1) continue;
    usable += 1;
    const inverse = invertModulo(image[image.length - 1], prime);
    const factors = factorModulo(
      image.map((coefficient) => multiplyModulo(coefficient, inverse, prime)),
      prime,
    );
    if (factors.length === 1) return [[...p]];
    if (best === undefined || factors.length < best.factors.length) best = { prime, factors };
  }
  return best === undefined ? undefined : recombined(p, best.prime, best.factors);
}

function recombined(p: readonly bigint[], prime: number, factors: readonly Float64Array[]): bigint[][] {
  const height = p.reduce((most, c) => Math.max(most, bitLength(c)), 0);
  // Mignotte: a factor times lc has coefficients below lc·2ⁿ·√(n+1)·|p|; two more bits for the sign
  const bits = height + bitLength(p.at(-1)!) + p.length + bitLength(BigInt(p.length)) + 2;
  let exponent = 1;
  while (exponent * Math.log2(prime) < bits) exponent *= 2;
  const modulus = BigInt(prime) ** BigInt(exponent);
  let lifted = henselLift(p, factors, prime, modulus);
  const result: bigint[][] = [];
  let rest = [...p];
  for (let size = 1; 2 * size <= lifted.length;) {
    const found = firstFactor(rest, lifted, size, modulus);
    if (found === undefined) {
      size += 1;
      continue;
    }
    result.push(found.factor);
    rest = found.cofactor;
    lifted = lifted.filter((_, k) => !found.subset.includes(k));
  }
  result.push(rest);
  return result;
}

function firstFactor(
  p: readonly bigint[],
  lifted: readonly (readonly bigint[])[],
  size: number,
  modulus: bigint,
): { readonly factor: bigint[]; readonly cofactor: bigint[]; readonly subset: readonly number[] } | undefined {
  const lead = p.at(-1)!;
  for (const subset of subsets(lifted.length, size)) {
    // the constant term alone refuses most subsets
    const constant = symmetric(
      subset.reduce((value, k) => (value * lifted[k][0]) % modulus, lead),
      modulus,
    );
    if (constant === 0n ? p[0] !== 0n : (lead * p[0]) % constant !== 0n) continue;
    const product = subset.reduce<bigint[]>((value, k) => multiplyMod(value, lifted[k], modulus), [lead]);
    const factor = primitiveUnivariate(product.map((coefficient) => symmetric(coefficient, modulus)));
    const cofactor = divideUnivariate(p, factor);
    if (cofactor !== undefined) return { factor, cofactor, subset };
  }
  return undefined;
}

function* subsets(count: number, size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= count - size; first += 1) {
    for (const rest of subsets(count, size - 1, first + 1)) yield [first, ...rest];
  }
}

function modulo(n: bigint, modulus: bigint): bigint {
  const residue = n % modulus;
  return residue < 0n ? residue + modulus : residue;
}

function symmetric(n: bigint, modulus: bigint): bigint {
  const residue = modulo(n, modulus);
  return 2n * residue > modulus ? residue - modulus : residue;
}

function multiplyMod(p: readonly bigint[], q: readonly bigint[], modulus: bigint): bigint[] {
  if (p.length === 0 || q.length === 0) return [];
  const product = new Array<bigint>(p.length + q.length - 1).fill(0n);
  for (let i = 0; i < p.length; i += 1) for (let j = 0; j < q.length; j += 1) product[i + j] += p[i] * q[j];
  return trimmed(product.map((coefficient) => modulo(coefficient, modulus)));
}

function combineMod(p: readonly bigint[], q: readonly bigint[], sign: bigint, modulus: bigint): bigint[] {
  const length = Math.max(p.length, q.length);
  return trimmed(Array.from({ length }, (_, k) => modulo((p[k] ?? 0n) + sign * (q[k] ?? 0n), modulus)));
}

/** Quotient and remainder by a monic polynomial. */
function divideMod(p: readonly bigint[], q: readonly bigint[], modulus: bigint): [bigint[], bigint[]] {
  const rest = [...p];
  const quotient = new Array<bigint>(Math.max(0, p.length - q.length + 1)).fill(0n);
  for (let top = p.length - 1; top >= q.length - 1; top -= 1) {
    const factor = modulo(rest[top], modulus);
    if (factor === 0n) continue;
    quotient[top - q.length + 1] = factor;
    for (let k = 0; k < q.length; k += 1) rest[top - q.length + 1 + k] -= factor * q[k];
  }
  return [trimmed(quotient), trimmed(rest.slice(0, q.length - 1).map((coefficient) => modulo(coefficient, modulus)))];
}

/**
 * Monic factors modulo a power of the prime from those modulo the prime, by a binary tree of quadratic Hensel steps
 * (von zur Gathen and Gerhard, Algorithm 15.10).
 */
function henselLift(
  p: readonly bigint[],
  factors: readonly Float64Array[],
  prime: number,
  modulus: bigint,
): bigint[][] {
  if (factors.length === 1) {
    const inverse = inverseMod(p.at(-1)!, modulus);
    return [p.map((coefficient) => modulo(coefficient * inverse, modulus))];
  }
  const middle = Math.ceil(factors.length / 2);
  const product = (part: readonly Float64Array[]): Float64Array =>
    part.reduce((value, factor) => multiplyDense(value, factor, prime));
  const [first, second] = [factors.slice(0, middle), factors.slice(middle)];
  const lead = residueOf(p.at(-1)!, prime);
  const gImage = product(first).map((coefficient) => multiplyModulo(coefficient, lead, prime));
  const hImage = product(second);
  const [sImage, tImage] = bezout(gImage, hImage, prime);
  const big = (part: Float64Array): bigint[] => Array.from(part, BigInt);
  let [g, h, s, t] = [big(gImage), big(hImage), big(sImage), big(tImage)];
  for (let m = BigInt(prime); m < modulus;) {
    m *= m;
    const error = combineMod(p, multiplyMod(g, h, m), -1n, m);
    const [q, r] = divideMod(multiplyMod(s, error, m), h, m);
    g = combineMod(combineMod(g, multiplyMod(t, error, m), 1n, m), multiplyMod(q, g, m), 1n, m);
    h = combineMod(h, r, 1n, m);
    const defect = combineMod(combineMod(multiplyMod(s, g, m), multiplyMod(t, h, m), 1n, m), [1n], -1n, m);
    const [c, d] = divideMod(multiplyMod(s, defect, m), h, m);
    s = combineMod(s, d, -1n, m);
    t = combineMod(combineMod(t, multiplyMod(t, defect, m), -1n, m), multiplyMod(c, g, m), -1n, m);
  }
  return [...henselLift(g, first, prime, modulus), ...henselLift(h, second, prime, modulus)];
}

function inverseMod(a: bigint, modulus: bigint): bigint {
  let [r0, r1, s0, s1] = [modulus, modulo(a, modulus), 0n, 1n];
  while (r1 !== 0n) {
    const quotient = r0 / r1;
    [r0, r1] = [r1, r0 - quotient * r1];
    [s0, s1] = [s1, s0 - quotient * s1];
  }
  return modulo(s0, modulus);
}

/** s, t with s·g + t·h = 1 over F_p, deg s < deg h. */
function bezout(g: Float64Array, h: Float64Array, prime: number): [Float64Array, Float64Array] {
  const minus = (a: Float64Array, b: Float64Array): Float64Array => {
    const result = new Float64Array(Math.max(a.length, b.length));
    for (let k = 0; k < result.length; k += 1) {
      const difference = (a[k] ?? 0) - (b[k] ?? 0);
      result[k] = difference < 0 ? difference + prime : difference;
    }
    let length = result.length;
    while (length > 0 && result[length - 1] === 0) length -= 1;
    return result.slice(0, length);
  };
  let [r0, r1] = [g, h];
  let [s0, s1] = [new Float64Array([1]), new Float64Array(0)];
  let [t0, t1] = [new Float64Array(0), new Float64Array([1])];
  while (r1.length > 0) {
    const { quotient, remainder } = divideDense(r0, r1, prime);
    [r0, r1] = [r1, remainder.slice()];
    [s0, s1] = [s1, minus(s0, multiplyDense(quotient, s1, prime)).slice()];
    [t0, t1] = [t1, minus(t0, multiplyDense(quotient, t1, prime)).slice()];
  }
  const inverse = invertModulo(r0[0], prime);
  const normalise = (a: Float64Array): Float64Array => a.map((value) => multiplyModulo(value, inverse, prime));
  return [normalise(s0), normalise(t0)];
}
