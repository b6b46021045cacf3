import { bitLength } from '../integers/integer.ts';
import {
  constantPolynomial,
  constantTerm,
  degreesOf,
  exponentOf,
  isHomogeneous,
  type Packing,
  type Polynomial,
  polynomialFromTerms,
  totalDegree,
  variablePolynomial,
} from './polynomial.ts';
import { coefficientsIn, evaluateVariable, homogeneousIn, polynomialFromCoefficients } from './polynomial-calculus.ts';
import { KeptByContent } from './kept-by-content.ts';
import { contentIn, positivePolynomial } from './polynomial-gcd.ts';
import { multiplyPolynomials } from './polynomial-product.ts';
import { divideExactly } from './polynomial-quotient.ts';
import { pseudoRandom } from '../integers/prime.ts';
import { squareFreeDecomposition } from './square-free.ts';
import { factorUnivariate, multiplyUnivariate, primitiveUnivariate } from './univariate-factor.ts';
import { productOfNumbers } from '../../matrix/product-of-numbers.ts';

/**
 * Factorisation in ℤ[x₁ … xₙ].
 *
 * The parameters are replaced by powers of one large integer so that the coefficients of a factor can be read back from
 * the digits of the factors of the univariate image (Kronecker). A factor is accepted only if it divides exactly. A factor
 * whose image is irreducible is irreducible; where neither is found, `irreducible` is false: nothing is claimed.
 */

/** Factor with its multiplicity. */
interface IrreduciblePower {
  readonly factor: Polynomial;
  readonly multiplicity: number;
  /** Is the factor proved to be irreducible over ℚ? */
  readonly irreducible: boolean;
}

/** content · Π factorᵏ; the factors are primitive with positive leading coefficients, pairwise coprime. */
export interface Factorisation {
  readonly content: bigint;
  readonly factors: readonly IrreduciblePower[];
}

type Piece = Omit<IrreduciblePower, 'multiplicity'>;

/** Longest coefficients of a univariate image, in bits. */
const longest = 60_000;

const factorisations = new KeptByContent<Factorisation>();

/**
 * Factorisation over ℤ. The same polynomials are met again and again where signs and forms are decided, and are factored once.
 *
 * @param main variable in which to factor first, for example the eigenvalue; by default the one of least degree
 * @throws     {RangeError} for the zero polynomial
 */
export function factorPolynomial(packing: Packing, p: Polynomial, main?: number): Factorisation {
  return factorisations.get(packing, [p], main, () => factored(packing, p, main));
}

function factored(packing: Packing, p: Polynomial, main: number | undefined): Factorisation {
  const { content, factors } = squareFreeDecomposition(packing, p);
  const result: IrreduciblePower[] = [];
  for (const { factor, multiplicity } of factors) {
    for (const piece of factorSquareFree(packing, factor, main)) result.push({ ...piece, multiplicity });
  }
  return { content, factors: result };
}

/** The product content · Π factorᵏ. */
export function multipliedBack(packing: Packing, { content, factors }: Factorisation): Polynomial {
  let product = constantPolynomial(content);
  for (const { factor, multiplicity } of factors) {
    for (let k = 0; k < multiplicity; k += 1) product = multiplyPolynomials(packing, product, factor);
  }
  return product;
}

function factorSquareFree(packing: Packing, p: Polynomial, main: number | undefined): Piece[] {
  if (constantTerm(p) !== undefined) return [];
  const pieces: Piece[] = [];
  let rest = p;
  for (let v = 0; v < packing.units.length; v += 1) {
    if (rest.keys.some((key) => exponentOf(packing, key, v) === 0)) continue;
    const variable = variablePolynomial(packing, v);
    pieces.push({ factor: variable, irreducible: true });
    rest = divideExactly(packing, rest, variable)!;
  }
  const degrees = degreesOf(packing, rest);
  const present = degrees.flatMap((degree, v) => (degree > 0 ? [v] : []));
  if (present.length === 0) return pieces;
  const chosen =
    main !== undefined && degrees[main] > 0 ? main : present.reduce((a, b) => (degrees[b] < degrees[a] ? b : a));
  const content = contentIn(packing, rest, chosen);
  pieces.push(...factorSquareFree(packing, content, undefined));
  const primitive = divideExactly(packing, rest, content)!;
  pieces.push(...factorPrimitive(packing, positivePolynomial(primitive), chosen));
  return pieces;
}

/** Factors of a square-free polynomial that is primitive in variable v and contains it. */
function factorPrimitive(packing: Packing, p: Polynomial, v: number): Piece[] {
  const degrees = degreesOf(packing, p);
  if (degrees[v] === 1) return [{ factor: p, irreducible: true }];
  const others = degrees.flatMap((degree, w) => (degree > 0 && w !== v ? [w] : []));
  if (others.length === 0) {
    const coefficients = coefficientsIn(packing, p, v).map((part) => constantTerm(part)!);
    const factors = factorUnivariate(coefficients);
    if (factors === undefined) return [{ factor: p, irreducible: false }];
    return factors.map((factor) => ({
      factor: polynomialFromCoefficients(packing, factor.map(constantPolynomial), v),
      irreducible: true,
    }));
  }
  if (isHomogeneous(packing, p)) {
    const last = others.at(-1)!;
    return factorPrimitive(packing, positivePolynomial(evaluateVariable(packing, p, last, 1n)), v).map((piece) => ({
      factor: positivePolynomial(homogeneousIn(packing, piece.factor, last, totalDegree(packing, piece.factor))),
      irreducible: piece.irreducible,
    }));
  }
  return factorByImages(packing, p, v, others);
}

/** Layout of the digits of one evaluation. */
interface Digits {
  readonly base: bigint;
  readonly others: readonly number[];
  /** Number of exponents of each of the other variables. */
  readonly counts: readonly number[];
}

function factorByImages(packing: Packing, p: Polynomial, v: number, others: readonly number[]): Piece[] {
  if (smallImageIsIrreducible(packing, p, v, others)) return [{ factor: p, irreducible: true }];
  const pieces: Piece[] = [];
  let rest = p;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const digits = digitLayout(packing, rest, v, others, attempt);
    const image = digits === undefined ? undefined : imageOf(packing, rest, v, digits);
    const factors = image === undefined ? undefined : factorUnivariate(primitiveUnivariate(image));
    if (digits === undefined || factors === undefined) continue;
    let remaining = factors.toSorted((a, b) => a.length - b.length);
    for (let size = 1; size <= 2 && remaining.length > size; size += 1) {
      for (const subset of combinations(remaining, size)) {
        if (remaining.length <= size || !subset.every((factor) => remaining.includes(factor))) continue;
        const factor = decoded(packing, rest, v, digits, subset.reduce(multiplyUnivariate));
        const quotient = factor === undefined ? undefined : divideExactly(packing, rest, factor);
        if (factor === undefined || quotient === undefined) continue;
        pieces.push({ factor, irreducible: size === 1 });
        rest = positivePolynomial(quotient);
        remaining = remaining.filter((other) => !subset.includes(other));
      }
    }
    if (remaining.length === 1) return [...pieces, { factor: rest, irreducible: true }];
  }
  return [...pieces, { factor: rest, irreducible: false }];
}

/** Cheap proof of irreducibility: an image of full degree at small integers that does not split. */
function smallImageIsIrreducible(packing: Packing, p: Polynomial, v: number, others: readonly number[]): boolean {
  const next = pseudoRandom(others.length);
  const degree = degreesOf(packing, p)[v];
  for (let attempt = 0; attempt < 2; attempt += 1) {
    let image = p;
    for (const w of others) image = evaluateVariable(packing, image, w, BigInt(1 + (next() % 1009)));
    const coefficients = coefficientsIn(packing, image, v).map((coefficient) => constantTerm(coefficient)!);
    if (coefficients.length !== degree + 1) continue;
    if (factorUnivariate(primitiveUnivariate(coefficients))?.length === 1) return true;
  }
  return false;
}

function combinations<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return size === 1 ? items.map((item) => [item]) : items.flatMap((a, k) => items.slice(k + 1).map((b) => [a, b]));
}

/**
 * Bounds of the exponents in (lc p / lc g)·g for factors g of degree at most half of that of p: the coefficient of the
 * i-th power below the leading one has degree at most deg lc p + i·slope, the slope being that of the Newton polygon.
 */
function digitLayout(
  packing: Packing,
  p: Polynomial,
  v: number,
  others: readonly number[],
  attempt: number,
): Digits | undefined {
  const coefficients = coefficientsIn(packing, p, v).map((coefficient) => degreesOf(packing, coefficient));
  const top = coefficients.length - 1;
  const half = Math.floor(top / 2);
  const counts = others.map((w) => {
    let slope = 0;
    for (let i = 1; i <= top; i += 1) slope = Math.max(slope, (coefficients[top - i][w] - coefficients[top][w]) / i);
    // room for more exponents on later attempts: the powers of the base may cancel terms of higher degree
    return coefficients[top][w] + Math.floor(half * slope) + 1 + attempt;
  });
  const height = p.coefficients.reduce((most, c) => (c > most ? c : -c > most ? -c : most), 0n);
  const base = 2n * height * height + 10_007n + BigInt(attempt) * (height + 7919n);
  const length = counts.reduce((total, count) => total * count, bitLength(base));
  return length * (top + 1) > 4 * longest || length > longest ? undefined : { base, others, counts };
}

function imageOf(packing: Packing, p: Polynomial, v: number, { base, others, counts }: Digits): bigint[] | undefined {
  let image = p;
  let point = base;
  const degree = degreesOf(packing, p)[v];
  for (const [k, w] of others.entries()) {
    image = evaluateVariable(packing, image, w, point);
    point **= BigInt(counts[k]);
  }
  const coefficients = coefficientsIn(packing, image, v);
  if (coefficients.length !== degree + 1) return undefined;
  return coefficients.map((coefficient) => constantTerm(coefficient)!);
}

/** Candidate factor of p whose image is a multiple of the given univariate polynomial. */
function decoded(
  packing: Packing,
  p: Polynomial,
  v: number,
  digits: Digits,
  factor: readonly bigint[],
): Polynomial | undefined {
  const lead = imageOf(packing, coefficientsIn(packing, p, v).at(-1)!, v, digits)![0];
  if (lead % factor.at(-1)! !== 0n) return undefined;
  const scale = lead / factor.at(-1)!;
  const coefficients: Polynomial[] = [];
  for (const value of factor) {
    const coefficient = digitsOf(packing, value * scale, digits);
    if (coefficient === undefined) return undefined;
    coefficients.push(coefficient);
  }
  const multiple = polynomialFromCoefficients(packing, coefficients, v);
  if (multiple.keys.length === 0) return undefined;
  const primitive = divideExactly(packing, multiple, contentIn(packing, multiple, v));
  return primitive === undefined ? undefined : positivePolynomial(primitive);
}

/** Polynomial in the other variables whose coefficients are the balanced digits of a number. */
function digitsOf(packing: Packing, value: bigint, { base, others, counts }: Digits): Polynomial | undefined {
  const terms = new Map<number, bigint>();
  const places = productOfNumbers(counts);
  const half = base / 2n;
  let rest = value;
  let reach = 0;
  for (let place = 0; rest !== 0n; place += 1) {
    if (place >= places) return undefined;
    let digit = rest % base;
    if (digit > half) digit -= base;
    else if (digit < -half) digit += base;
    rest = (rest - digit) / base;
    if (digit === 0n) continue;
    let key = 0;
    let index = place;
    for (const [k, w] of others.entries()) {
      const exponent = index % counts[k];
      index = (index - exponent) / counts[k];
      key += exponent * packing.units[w];
      reach = Math.max(reach, exponent);
    }
    terms.set(key, digit);
  }
  return polynomialFromTerms(terms, reach);
}
