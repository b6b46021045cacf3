import {
  addPolynomials,
  checkedReach,
  constantPolynomial,
  degreesOf,
  exponentOf,
  type Packing,
  type Polynomial,
  polynomialFromTerms,
  zeroPolynomial,
} from './polynomial.ts';
import { multiplyByTerm, multiplyPolynomials } from './polynomial-product.ts';
import { type Rational, rational } from '../integers/rational.ts';

/**
 * Polynomials as functions of their variables.
 */

/** Coefficients of the powers 0, 1, … of variable v; empty for the zero polynomial. */
export function coefficientsIn(packing: Packing, p: Polynomial, v: number): Polynomial[] {
  const unit = packing.units[v];
  const parts: { keys: number[]; coefficients: bigint[] }[] = [];
  for (let k = 0; k < p.keys.length; k += 1) {
    const exponent = exponentOf(packing, p.keys[k], v);
    while (parts.length <= exponent) parts.push({ keys: [], coefficients: [] });
    // removing the same power from all terms keeps their order
    parts[exponent].keys.push(p.keys[k] - exponent * unit);
    parts[exponent].coefficients.push(p.coefficients[k]);
  }
  return parts.map((part) => ({ ...part, reach: part.keys.length === 0 ? 0 : p.reach }));
}

/** Σ coefficients[e]·x^e for coefficients that do not contain variable v. */
export function polynomialFromCoefficients(
  packing: Packing,
  coefficients: readonly Polynomial[],
  v: number,
): Polynomial {
  const power = (exponent: number): Polynomial => ({
    keys: [exponent * packing.units[v]],
    coefficients: [1n],
    reach: exponent,
  });
  let sum = zeroPolynomial;
  for (const [exponent, coefficient] of coefficients.entries()) {
    if (coefficient.keys.length === 0) continue;
    if (exponent >= packing.base) checkedReach(packing, power(packing.base - 1), power(exponent - packing.base + 1));
    const reach = Math.max(coefficient.reach, exponent);
    sum = addPolynomials(sum, multiplyByTerm(coefficient, exponent * packing.units[v], 1n, reach));
  }
  return sum;
}

/** Partial derivative with respect to variable v. */
export function derivativeOf(packing: Packing, p: Polynomial, v: number): Polynomial {
  const keys: number[] = [];
  const coefficients: bigint[] = [];
  for (let k = 0; k < p.keys.length; k += 1) {
    const exponent = exponentOf(packing, p.keys[k], v);
    if (exponent === 0) continue;
    keys.push(p.keys[k] - packing.units[v]);
    coefficients.push(p.coefficients[k] * BigInt(exponent));
  }
  return { keys, coefficients, reach: p.reach };
}

/** Value at a rational point. */
export function evaluateAt(packing: Packing, p: Polynomial, point: readonly Rational[]): Rational {
  const { numerator, denominator } = evaluatorOf(packing, p)(point);
  return rational(numerator, denominator);
}

/** Value at a point. */
type Evaluator = (point: readonly Rational[]) => Rational;

const evaluators = new WeakMap<Polynomial, { readonly packing: Packing; readonly evaluate: Evaluator }>();

/** Value at rational points as a fraction that is not reduced, of positive denominator: Σ c Π nᵛ^e dᵛ^(E−e) over Π dᵛ^E. */
export function evaluatorOf(packing: Packing, p: Polynomial): Evaluator {
  const known = evaluators.get(p);
  if (known?.packing === packing) return known.evaluate;
  const evaluate = newEvaluator(packing, p);
  evaluators.set(p, { packing, evaluate });
  return evaluate;
}

function newEvaluator(packing: Packing, p: Polynomial): Evaluator {
  const occurring = degreesOf(packing, p).flatMap((degree, v) => (degree > 0 ? [{ v, degree }] : []));
  const exponents = p.keys.map((key) => occurring.map(({ v }) => exponentOf(packing, key, v)));
  return (point) => {
    let denominator = 1n;
    const tables = occurring.map(({ v, degree }) => {
      const numerators = powersOf(point[v].numerator, degree);
      if (point[v].denominator === 1n) return numerators;
      const denominators = powersOf(point[v].denominator, degree);
      denominator *= denominators[degree];
      return numerators.map((power, e) => power * denominators[degree - e]);
    });
    let numerator = 0n;
    for (let k = 0; k < exponents.length; k += 1) {
      let term = p.coefficients[k];
      for (let j = 0; j < tables.length; j += 1) {
        const factor = tables[j][exponents[k][j]];
        if (factor !== 1n) term *= factor;
      }
      numerator += term;
    }
    return { numerator, denominator };
  };
}

/** The powers 0 … n of an integer. */
function powersOf(base: bigint, highest: number): readonly bigint[] {
  const powers = [1n];
  for (let e = 1; e <= highest; e += 1) powers.push(powers[e - 1] * base);
  return powers;
}

/** The polynomial with an integer put in for variable v. */
export function evaluateVariable(packing: Packing, p: Polynomial, v: number, value: bigint): Polynomial {
  const powers = [1n];
  const terms = new Map<number, bigint>();
  for (let k = 0; k < p.keys.length; k += 1) {
    const exponent = exponentOf(packing, p.keys[k], v);
    while (powers.length <= exponent) powers.push(powers.at(-1)! * value);
    const key = p.keys[k] - exponent * packing.units[v];
    terms.set(key, (terms.get(key) ?? 0n) + p.coefficients[k] * powers[exponent]);
  }
  return polynomialFromTerms(terms, p.reach);
}

/** Power pⁿ, n ≥ 0. */
export function powerOf(packing: Packing, p: Polynomial, exponent: number): Polynomial {
  let result = constantPolynomial(1n);
  let base = p;
  for (let remaining = exponent; remaining > 0; remaining = Math.floor(remaining / 2)) {
    if (remaining % 2 === 1) result = multiplyPolynomials(packing, result, base);
    if (remaining > 1) base = multiplyPolynomials(packing, base, base);
  }
  return result;
}

/** Homogeneous polynomial of the given total degree that becomes p when variable v is set to 1. */
export function homogeneousIn(packing: Packing, p: Polynomial, v: number, degree: number): Polynomial {
  const terms = new Map<number, bigint>();
  let reach = p.reach;
  for (let k = 0; k < p.keys.length; k += 1) {
    let missing = degree;
    for (let w = 0; w < packing.units.length; w += 1) missing -= exponentOf(packing, p.keys[k], w);
    reach = Math.max(reach, missing);
    terms.set(p.keys[k] + missing * packing.units[v], p.coefficients[k]);
  }
  return polynomialFromTerms(terms, reach);
}
