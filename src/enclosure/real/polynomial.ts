import { bitLength, gcdOfIntegers } from '../../exact/integers/integer.ts';
import { constantPolynomial, constantTerm } from '../../exact/polynomials/polynomial.ts';
import { coefficientsIn, polynomialFromCoefficients } from '../../exact/polynomials/polynomial-calculus.ts';
import { polynomialRing } from '../../exact/polynomials/polynomial-ring.ts';
import type { Rational } from '../../exact/integers/rational.ts';
import { rational } from '../../exact/integers/rational.ts';
import { squareFreeDecomposition } from '../../exact/polynomials/square-free.ts';
import { divideUnivariate, multiplyUnivariate } from '../../exact/polynomials/univariate-factor.ts';
import { type DyadicInterval, type Isolation, isolateRealRoots, refineRealRoot } from './real-rooted.ts';

/**
 * Characteristic polynomials of Hermitian matrices over ℚ(i), factored as far as their rational roots go.
 */

/** Root numerator/denominator in lowest terms, with its multiplicity. */
interface RationalRoot {
  readonly value: Rational;
  readonly multiplicity: number;
}

/** Polynomial Π (bx − a)^m · Π Pᵢ^mᵢ with real roots only. */
export interface FactoredCharacteristic {
  readonly rationalRoots: readonly RationalRoot[];
  /** Product of the different irrational roots' factors, primitive. */
  readonly irrational: readonly bigint[];
  /** Isolating intervals of its roots, ascending. */
  readonly intervals: readonly DyadicInterval[];
  /** Multiplicity of each of its roots. */
  readonly multiplicities: readonly number[];
  /** Π (bx − a)^(m − 1) · Π Pᵢ^(mᵢ − 1). */
  readonly repeated: readonly bigint[];
}

/** p / q. @throws {RangeError} when it is not a polynomial over ℤ */
export function exactQuotient(p: readonly bigint[], q: readonly bigint[]): bigint[] {
  const quotient = divideUnivariate(p, q);
  if (quotient === undefined) throw new RangeError('exactQuotient: the division leaves a remainder');
  return quotient;
}

/** denominator^(length − 1) p(value), of the sign of p there. */
export function homogeneousValue(p: readonly bigint[], { numerator, denominator }: Rational): bigint {
  let value = 0n;
  let power = 1n;
  for (let k = p.length - 1; k >= 0; k--) {
    value = value * numerator + p[k] * power;
    power *= denominator;
  }
  return value;
}

/** @param p primitive with positive leading coefficient and real roots only, of positive degree */
export function factoredCharacteristic(p: readonly bigint[]): FactoredCharacteristic {
  const zeros = p.findIndex((c) => c !== 0n);
  const classes = squareFreeClasses(p.slice(zeros));
  const rationalRoots: RationalRoot[] = zeros > 0 ? [{ value: rational(0), multiplicity: zeros }] : [];
  let repeated: readonly bigint[] = [...new Array<bigint>(Math.max(0, zeros - 1)).fill(0n), 1n];
  let irrational: readonly bigint[] = [1n];
  const parts: { readonly multiplicity: number; readonly factor: readonly bigint[] }[] = [];
  for (const { factor, multiplicity } of classes) {
    for (let k = 1; k < multiplicity; k++) repeated = multiplyUnivariate(repeated, factor);
    const { roots, rest } = withoutRationalRoots(factor);
    for (const value of roots) rationalRoots.push({ value, multiplicity });
    if (rest.length === 1) continue;
    irrational = multiplyUnivariate(irrational, rest);
    parts.push({ multiplicity, factor: rest });
  }
  const intervals = irrational.length > 1 ? isolateRealRoots(irrational).intervals : [];
  const multiplicities = intervals.map(
    (root) => (parts.length === 1 ? parts[0] : parts.find(({ factor }) => changesSign(factor, root)))!.multiplicity,
  );
  return { rationalRoots, irrational, intervals, multiplicities, repeated };
}

/** Does the root in the interval, the only one of a product of factors there, belong to this factor? */
function changesSign(factor: readonly bigint[], root: DyadicInterval): boolean {
  const ends = [0n, 1n].map((k) => {
    const position = root.position + k;
    const x =
      root.places >= 0 ? rational(position, 1n << BigInt(root.places)) : rational(position << BigInt(-root.places));
    return homogeneousValue(factor, x) > 0n;
  });
  return ends[0] !== ends[1];
}

/** Factors with different multiplicities; most polynomials are square-free, which one prime usually shows. */
function squareFreeClasses(
  p: readonly bigint[],
): readonly { readonly factor: readonly bigint[]; readonly multiplicity: number }[] {
  if (p.length === 1) return [];
  if (p.length === 2 || PRIMES.some((prime) => isSquareFreeModulo(p, prime))) return [{ factor: p, multiplicity: 1 }];
  const { packing } = polynomialRing(['x']);
  const packed = polynomialFromCoefficients(packing, p.map(constantPolynomial), 0);
  return squareFreeDecomposition(packing, packed).factors.map(({ factor, multiplicity }) => ({
    factor: coefficientsIn(packing, factor, 0).map((c) => constantTerm(c)!),
    multiplicity,
  }));
}

/** Primes below 2¹⁵, so that products stay below 2³⁰. */
const PRIMES = [32749, 32719] as const;
const SMALL_PRIMES = [97, 101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151] as const;

function residues(p: readonly bigint[], prime: number): number[] {
  const modulus = BigInt(prime);
  return p.map((c) => Number(((c % modulus) + modulus) % modulus));
}

/** Is p square-free because it is modulo a prime that keeps its degree? */
function isSquareFreeModulo(p: readonly bigint[], prime: number): boolean {
  let a = residues(p, prime);
  if (a.at(-1) === 0) return false;
  let b = trimmed(a.slice(1).map((c, k) => (c * (k + 1)) % prime));
  while (b.length > 0) {
    const inverse = power(b.at(-1)!, prime - 2, prime);
    const rest = [...a];
    for (let top = rest.length - 1; top >= b.length - 1; top--) {
      const factor = (rest[top] * inverse) % prime;
      if (factor === 0) continue;
      for (let k = 0; k < b.length; k++) {
        const at = top - b.length + 1 + k;
        rest[at] = (((rest[at] - factor * b[k]) % prime) + prime) % prime;
      }
    }
    [a, b] = [b, trimmed(rest.slice(0, b.length - 1))];
  }
  return a.length === 1;
}

function trimmed(p: number[]): number[] {
  while (p.length > 0 && p.at(-1) === 0) p.pop();
  return p;
}

function power(base: number, exponent: number, prime: number): number {
  let result = 1;
  for (let b = base, e = exponent; e > 0; e = Math.floor(e / 2), b = (b * b) % prime) {
    if (e % 2 === 1) result = (result * b) % prime;
  }
  return result;
}

/** Does p have no root modulo some small prime, so that it has no rational one? */
function hasNoRootModuloSome(p: readonly bigint[]): boolean {
  return SMALL_PRIMES.some((prime) => {
    const reduced = residues(p, prime);
    if (reduced.at(-1) === 0) return false;
    for (let x = 0; x < prime; x++) {
      let value = 0;
      for (let k = reduced.length - 1; k >= 0; k--) value = (value * x + reduced[k]) % prime;
      if (value === 0) return false;
    }
    return true;
  });
}

/**
 * Rational roots of a square-free polynomial with real roots only: lead·root is an integer, so an interval narrower than
 * 1/lead leaves at most two candidates.
 */
function withoutRationalRoots(p: readonly bigint[]): {
  readonly roots: readonly Rational[];
  readonly rest: readonly bigint[];
} {
  if (p.length === 2) return { roots: [rational(-p[0], p[1])], rest: [1n] };
  if (hasNoRootModuloSome(p)) return { roots: [], rest: p };
  const isolation: Isolation = isolateRealRoots(p);
  let rest = p;
  const roots: Rational[] = [];
  const remove = (root: Rational): void => {
    roots.push(root);
    rest = exactQuotient(rest, [-root.numerator, root.denominator]);
  };
  for (const { position, places } of isolation.exact) {
    remove(places >= 0 ? rational(position, 1n << BigInt(places)) : rational(position << BigInt(-places)));
  }
  const core = rest;
  const lead = p[p.length - 1];
  for (const interval of isolation.intervals) {
    const { position, places } = refineRealRoot(core, interval, Math.max(0, bitLength(lead) + 1));
    const first = (lead * position) >> BigInt(places);
    for (const candidate of [first, first + 1n]) {
      const root = rational(candidate, lead);
      if (homogeneousValue(rest, root) !== 0n) continue;
      remove(root);
      break;
    }
  }
  return { roots, rest };
}

/** The polynomial divided by its content, the leading coefficient made positive, and that content. */
export function primitivePart(p: readonly bigint[]): { readonly primitive: bigint[]; readonly content: bigint } {
  let content = 0n;
  for (const c of p) content = gcdOfIntegers(content, c);
  if (p.at(-1)! < 0n) content = -content;
  return { primitive: p.map((c) => c / content), content };
}
