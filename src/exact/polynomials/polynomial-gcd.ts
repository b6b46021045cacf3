import { gcdOfIntegers } from '../integers/integer.ts';
import { modularDegree, modularGcd, univariateImages } from './modular-polynomial.ts';
import {
  constantPolynomial,
  degreesOf,
  divideByInteger,
  equalPolynomials,
  exponentOf,
  integerContent,
  isHomogeneous,
  negatePolynomial,
  type Packing,
  type Polynomial,
  subtractPolynomials,
  totalDegree,
  zeroPolynomial,
} from './polynomial.ts';
import { coefficientsIn, evaluateVariable, homogeneousIn, polynomialFromCoefficients } from './polynomial-calculus.ts';
import { KeptByContent } from './kept-by-content.ts';
import { heuristicCandidate } from './polynomial-gcd-heuristic.ts';
import { modularCandidates } from './polynomial-gcd-modular.ts';
import { sparseCandidates } from './polynomial-gcd-sparse.ts';
import { multiplyByTerm, multiplyPolynomials } from './polynomial-product.ts';
import { divideExactly } from './polynomial-quotient.ts';
import { modularPrime, pseudoRandom } from '../integers/prime.ts';

/**
 * Greatest common divisor in ℤ[x₁ … xₙ].
 *
 * Images modulo a prime bound the degrees of the gcd from above, in every variable. A candidate, wherever it comes from,
 * is accepted only if it divides both operands exactly and reaches these degrees: then nothing but a constant can be
 * missing. Candidates come from one integer gcd, from interpolation modulo primes, and at last from Euclid's algorithm.
 */

/** The polynomial or its negative, with positive leading coefficient. */
export function positivePolynomial(p: Polynomial): Polynomial {
  return p.keys.length > 0 && p.coefficients[0] < 0n ? negatePolynomial(p) : p;
}

const onePolynomial = constantPolynomial(1n);

/** Greatest common divisor with positive leading coefficient, the content included; gcd(0, 0) = 0. */
export function gcdOfPolynomials(packing: Packing, p: Polynomial, q: Polynomial): Polynomial {
  if (p.keys.length === 0) return positivePolynomial(q);
  if (q.keys.length === 0) return positivePolynomial(p);
  const [contentP, contentQ] = [integerContent(p), integerContent(q)];
  const content = gcdOfIntegers(contentP, contentQ);
  const [monomialP, monomialQ] = [leastExponents(packing, p), leastExponents(packing, q)];
  const strip = (polynomial: Polynomial, integer: bigint, exponents: readonly number[]): Polynomial => {
    const key = keyOf(packing, exponents);
    const primitive = divideByInteger(polynomial, integer);
    return positivePolynomial(key === 0 ? primitive : { ...primitive, keys: primitive.keys.map((k) => k - key) });
  };
  const shared = monomialP.map((exponent, v) => Math.min(exponent, monomialQ[v]));
  const gcd = strippedGcd(packing, strip(p, contentP, monomialP), strip(q, contentQ, monomialQ));
  const sharedKey = keyOf(packing, shared);
  if (sharedKey === 0 && content === 1n) return gcd;
  return multiplyByTerm(gcd, sharedKey, content, Math.min(p.reach, q.reach));
}

function keyOf(packing: Packing, exponents: readonly number[]): number {
  return exponents.reduce((key, exponent, v) => key + exponent * packing.units[v], 0);
}

function leastExponents(packing: Packing, p: Polynomial): number[] {
  return packing.units.map((_, v) => {
    let least = Infinity;
    for (const key of p.keys) {
      least = Math.min(least, exponentOf(packing, key, v));
      if (least === 0) break;
    }
    return least;
  });
}

/** Fractions that are added and compared again and again have the same terms. */
const gcds = new KeptByContent<Polynomial>();

/** gcd of primitive polynomials without monomial factors and with positive leading coefficients. */
function strippedGcd(packing: Packing, p: Polynomial, q: Polynomial): Polynomial {
  if (p.keys.length === 1 || q.keys.length === 1) return onePolynomial;
  if (equalPolynomials(p, q)) return p;
  const [degreesP, degreesQ] = [degreesOf(packing, p), degreesOf(packing, q)];
  // a variable that occurs in only one operand does not occur in the gcd
  for (let v = 0; v < degreesP.length; v += 1) {
    if (degreesP[v] > 0 && degreesQ[v] === 0) return gcdOfAll(packing, [q, ...coefficientsIn(packing, p, v)]);
    if (degreesQ[v] > 0 && degreesP[v] === 0) return gcdOfAll(packing, [p, ...coefficientsIn(packing, q, v)]);
  }
  const steps = degreesP.map((degree, v) => (degree === 0 ? 1 : exponentStep(packing, [p, q], v)));
  if (steps.some((step) => step > 1)) {
    const gcd = strippedGcd(packing, rescaled(packing, p, steps, false), rescaled(packing, q, steps, false));
    return rescaled(packing, gcd, steps, true);
  }
  const present = degreesP.flatMap((degree, v) => (degree > 0 ? [v] : []));
  if (present.length > 1 && isHomogeneous(packing, p) && isHomogeneous(packing, q)) {
    const last = present.at(-1)!;
    const [left, right] = [evaluateVariable(packing, p, last, 1n), evaluateVariable(packing, q, last, 1n)];
    const gcd = gcdOfPolynomials(packing, left, right);
    return positivePolynomial(homogeneousIn(packing, gcd, last, totalDegree(packing, gcd)));
  }
  return gcds.get(packing, [p, q], undefined, () => generalGcd(packing, p, q, degreesP, degreesQ, present));
}

/** Greatest common divisor of all exponents of a variable. */
function exponentStep(packing: Packing, polynomials: readonly Polynomial[], v: number): number {
  let step = 0;
  for (const { keys } of polynomials) {
    for (const key of keys) {
      for (let a = exponentOf(packing, key, v); a !== 0;) [step, a] = [a, step % a];
      if (step === 1) return 1;
    }
  }
  return step;
}

/** Exponents divided (or multiplied) by the steps: gcd(p(x^s), q(x^s)) = gcd(p, q)(x^s). */
function rescaled(packing: Packing, p: Polynomial, steps: readonly number[], up: boolean): Polynomial {
  const keys = p.keys.map((key) =>
    steps.reduce((sum, step, v) => {
      const exponent = exponentOf(packing, key, v);
      return sum + (up ? exponent * step : exponent / step) * packing.units[v];
    }, 0),
  );
  return { keys, coefficients: p.coefficients, reach: up ? Math.max(...degreesOf(packing, { ...p, keys })) : p.reach };
}

/** gcd of a list, the shortest polynomials first. */
function gcdOfAll(packing: Packing, polynomials: readonly Polynomial[]): Polynomial {
  const sorted = polynomials.filter((p) => p.keys.length > 0).toSorted((a, b) => a.keys.length - b.keys.length);
  let gcd = zeroPolynomial;
  for (const polynomial of sorted) {
    gcd = gcdOfPolynomials(packing, gcd, polynomial);
    if (equalPolynomials(gcd, onePolynomial)) return gcd;
  }
  return gcd;
}

/** Content in variable v: the gcd of the coefficients of its powers. */
export function contentIn(packing: Packing, p: Polynomial, v: number): Polynomial {
  return gcdOfAll(packing, coefficientsIn(packing, p, v));
}

function generalGcd(
  packing: Packing,
  p: Polynomial,
  q: Polynomial,
  degreesP: readonly number[],
  degreesQ: readonly number[],
  present: readonly number[],
): Polynomial {
  const bounds = degreesP.map((degree, v) => Math.min(degree, degreesQ[v]));
  for (let attempt = 0; attempt < 6; attempt += 1) {
    tightenBounds(packing, p, q, degreesP, degreesQ, bounds, attempt);
    if (present.every((v) => bounds[v] === 0)) return onePolynomial;
    const absent = present.find((v) => bounds[v] === 0);
    if (absent !== undefined) {
      return gcdOfAll(packing, [...coefficientsIn(packing, p, absent), ...coefficientsIn(packing, q, absent)]);
    }
    if (present.every((v) => bounds[v] === degreesP[v]) && divideExactly(packing, q, p) !== undefined) return p;
    if (present.every((v) => bounds[v] === degreesQ[v]) && divideExactly(packing, p, q) !== undefined) return q;
    const accepted = (candidate: Polynomial | undefined): candidate is Polynomial =>
      candidate !== undefined &&
      degreesOf(packing, candidate).every((degree, v) => degree === bounds[v]) &&
      divideExactly(packing, p, candidate) !== undefined &&
      divideExactly(packing, q, candidate) !== undefined;
    const limits = present.map((v) => bounds[v]);
    const heuristic = heuristicCandidate(packing, p, q, present, limits, attempt);
    if (accepted(heuristic)) return positivePolynomial(heuristic);
    const interpolated = interpolatedGcd(packing, p, q, present, bounds, accepted);
    if (interpolated !== undefined) return interpolated;
  }
  return euclideanGcd(packing, p, q, present[0]);
}

/** Lowers the bounds to the degrees of the gcd of the univariate images at a random point modulo a prime. */
function tightenBounds(
  packing: Packing,
  p: Polynomial,
  q: Polynomial,
  degreesP: readonly number[],
  degreesQ: readonly number[],
  bounds: number[],
  attempt: number,
): void {
  const prime = modularPrime(attempt);
  const next = pseudoRandom(attempt);
  const point = bounds.map(() => 1 + (next() % (prime - 1)));
  const [imagesP, imagesQ] = [univariateImages(packing, p, point, prime), univariateImages(packing, q, point, prime)];
  for (let v = 0; v < bounds.length; v += 1) {
    if (bounds[v] === 0) continue;
    const [left, right] = [imagesP[v], imagesQ[v]];
    // only a leading coefficient that survives proves the bound
    if (left[degreesP[v]] === 0 && right[degreesQ[v]] === 0) continue;
    const gcd = modularGcd(left, right, prime);
    bounds[v] = Math.min(bounds[v], modularDegree(gcd));
  }
}

function interpolatedGcd(
  packing: Packing,
  p: Polynomial,
  q: Polynomial,
  present: readonly number[],
  bounds: readonly number[],
  accepted: (candidate: Polynomial) => boolean,
): Polynomial | undefined {
  const lead = (polynomial: Polynomial, v: number): Polynomial => coefficientsIn(packing, polynomial, v).at(-1)!;
  let main = present[0];
  let fewest = Infinity;
  for (const v of present) {
    const [left, right] = [degreesOf(packing, lead(p, v)), degreesOf(packing, lead(q, v))];
    const points = present.reduce(
      (product, w) => (w === v ? product : product * (bounds[w] + Math.min(left[w], right[w]) + 1)),
      1,
    );
    if (points < fewest) [main, fewest] = [v, points];
  }
  const leading = gcdOfPolynomials(packing, lead(p, main), lead(q, main));
  const others = present.filter((v) => v !== main);
  let found: Polynomial | undefined;
  const report = (multiple: Polynomial): boolean => {
    if (multiple.keys.length === 0) return false;
    const content = contentIn(packing, multiple, main);
    const candidate = divideExactly(packing, multiple, content);
    if (candidate === undefined || !accepted(candidate)) return false;
    found = positivePolynomial(candidate);
    return true;
  };
  const limits = [main, ...others].map((v) => bounds[v]);
  const leadingDegrees = degreesOf(packing, leading);
  const counts = others.map((v) => bounds[v] + leadingDegrees[v] + 1);
  if (!modularCandidates(packing, [p, q], main, others, limits, counts, leading, report)) {
    sparseCandidates(packing, [p, q], main, others, limits, counts, leading, report);
  }
  return found;
}

/** Euclid's algorithm on primitive polynomials in variable v: slow, but it always ends with the answer. */
export function euclideanGcd(packing: Packing, p: Polynomial, q: Polynomial, v: number): Polynomial {
  const [contentP, contentQ] = [contentIn(packing, p, v), contentIn(packing, q, v)];
  const content = gcdOfPolynomials(packing, contentP, contentQ);
  let a = divideExactly(packing, p, contentP)!;
  let b = divideExactly(packing, q, contentQ)!;
  if (degreesOf(packing, a)[v] < degreesOf(packing, b)[v]) [a, b] = [b, a];
  while (degreesOf(packing, b)[v] > 0) {
    const remainder = pseudoRemainder(packing, a, b, v);
    if (remainder.keys.length === 0) {
      return positivePolynomial(multiplyPolynomials(packing, content, b));
    }
    a = b;
    b = divideExactly(packing, remainder, contentIn(packing, remainder, v))!;
  }
  return positivePolynomial(content);
}

function pseudoRemainder(packing: Packing, p: Polynomial, q: Polynomial, v: number): Polynomial {
  const divisor = coefficientsIn(packing, q, v);
  const lead = divisor.at(-1)!;
  const rest = coefficientsIn(packing, p, v);
  while (rest.length >= divisor.length) {
    const top = rest.pop()!;
    if (top.keys.length === 0) continue;
    const shift = rest.length - divisor.length + 1;
    for (let k = 0; k < rest.length; k += 1) {
      const scaled = multiplyPolynomials(packing, rest[k], lead);
      rest[k] = k < shift ? scaled : subtractPolynomials(scaled, multiplyPolynomials(packing, top, divisor[k - shift]));
    }
  }
  return polynomialFromCoefficients(packing, rest, v);
}
