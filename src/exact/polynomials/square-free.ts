import { integerSquareRoot } from '../integers/integer.ts';
import {
  constantPolynomial,
  constantTerm,
  degreesOf,
  divideByInteger,
  integerContent,
  negatePolynomial,
  type Packing,
  type Polynomial,
  scalePolynomial,
  subtractPolynomials,
} from './polynomial.ts';
import { derivativeOf } from './polynomial-calculus.ts';
import { contentIn, gcdOfPolynomials } from './polynomial-gcd.ts';
import { multiplyPolynomials } from './polynomial-product.ts';
import { divideExactly } from './polynomial-quotient.ts';
import { termwiseSquareRoot } from './termwise-root.ts';

/**
 * Square-free decomposition over ℤ.
 */

/** Factor with its multiplicity. */
interface PolynomialPower {
  readonly factor: Polynomial;
  readonly multiplicity: number;
}

/** content · Π factorᵏ, the factors primitive with positive leading coefficients. */
interface Factored {
  readonly content: bigint;
  readonly factors: readonly PolynomialPower[];
}

/** Terms from which on a polynomial is tried as a square before its divisors are looked for. */
const MANY = 64;

/**
 * Square-free decomposition: pairwise coprime square-free factors (Yun's algorithm in one variable after the other).
 *
 * @throws {RangeError} for the zero polynomial
 */
export function squareFreeDecomposition(packing: Packing, p: Polynomial): Factored {
  if (p.keys.length === 0) throw new RangeError('squareFreeDecomposition: the zero polynomial has none');
  const magnitude = integerContent(p);
  const content = p.coefficients[0] < 0n ? -magnitude : magnitude;
  const powers = new Map<number, Polynomial>();
  const include = (factor: Polynomial, multiplicity: number): void => {
    if (constantTerm(factor) !== undefined) return;
    const known = powers.get(multiplicity);
    powers.set(multiplicity, known === undefined ? factor : multiplyPolynomials(packing, known, factor));
  };
  let rest = divideByInteger(p, content);
  const root = rest.keys.length >= MANY ? termwiseSquareRoot(packing, rest) : undefined;
  if (root !== undefined) {
    const { factors } = squareFreeDecomposition(packing, root);
    return {
      content,
      factors: factors.map(({ factor, multiplicity }) => ({ factor, multiplicity: 2 * multiplicity })),
    };
  }
  while (constantTerm(rest) === undefined) {
    const v = degreesOf(packing, rest).findIndex((degree) => degree > 0);
    // the content in this variable does not contain it: it is decomposed in the next round
    const inner = contentIn(packing, rest, v);
    yun(packing, divideExactly(packing, rest, inner)!, v, include);
    rest = inner;
  }
  const factors = [...powers].map(([multiplicity, factor]) => ({ factor, multiplicity }));
  return { content, factors: factors.toSorted((a, b) => a.multiplicity - b.multiplicity) };
}

/** Yun's algorithm for a polynomial that is primitive in variable v. */
function yun(
  packing: Packing,
  p: Polynomial,
  v: number,
  include: (factor: Polynomial, multiplicity: number) => void,
): void {
  const derivative = derivativeOf(packing, p, v);
  const repeated = gcdOfPolynomials(packing, p, derivative);
  let w = divideExactly(packing, p, repeated)!;
  let y = divideExactly(packing, derivative, repeated)!;
  for (let multiplicity = 1; constantTerm(w) === undefined; multiplicity += 1) {
    const z = subtractPolynomials(y, derivativeOf(packing, w, v));
    if (z.keys.length === 0) {
      include(w, multiplicity);
      return;
    }
    const factor = gcdOfPolynomials(packing, w, z);
    include(factor, multiplicity);
    w = divideExactly(packing, w, factor)!;
    y = divideExactly(packing, z, factor)!;
  }
}

/** A square root over ℤ with positive leading coefficient, or undefined when the polynomial is not a square. */
export function squareRootOfPolynomial(packing: Packing, p: Polynomial): Polynomial | undefined {
  if (p.keys.length === 0) return p;
  if (p.keys.length >= MANY) return termwiseSquareRoot(packing, p);
  const { content, factors } = squareFreeDecomposition(packing, p);
  if (content < 0n) return undefined;
  const integerRoot = integerSquareRoot(content);
  if (integerRoot * integerRoot !== content) return undefined;
  let root = scalePolynomial(constantPolynomial(1n), integerRoot);
  for (const { factor, multiplicity } of factors) {
    if (multiplicity % 2 === 1) return undefined;
    for (let k = 0; k < multiplicity / 2; k += 1) root = multiplyPolynomials(packing, root, factor);
  }
  return root.coefficients[0] < 0n ? negatePolynomial(root) : root;
}
