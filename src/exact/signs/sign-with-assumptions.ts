import { coefficientsIn, polynomialFromCoefficients } from '../polynomials/polynomial-calculus.ts';
import {
  constantTerm,
  degreesOf,
  exponentOf,
  type Polynomial,
  polynomialFromTerms,
} from '../polynomials/polynomial.ts';
import { type PolynomialRing, polynomialRing } from '../polynomials/polynomial-ring.ts';
import { rational } from '../integers/rational.ts';
import { interval, type Assumption, type ParameterBox } from './parameter-box.ts';

/**
 * Signs of polynomials where other polynomials are known to be nonnegative.
 *
 * Each assumption c ≥ 0 gets a variable s ≥ 0 for its value, and p is divided by c − s as a polynomial in a variable in which c
 * has a constant leading coefficient: the remainder is p wherever s = c. What holds for all s ≥ 0 holds there.
 */

/** Divisions of one polynomial that are tried. */
const MOST = 12;

/** A polynomial in the variables of a ring and in values of assumptions, with the box of both. */
interface Reduced {
  readonly ring: PolynomialRing;
  readonly polynomial: Polynomial;
  readonly box: ParameterBox;
}

/** Positive multiples of a polynomial, written with the values of the assumptions of the box in place of other variables. */
export function* reductionsOf(ring: PolynomialRing, p: Polynomial, box: ParameterBox): Generator<Reduced> {
  const assumptions = box.assumptions ?? [];
  const extended = polynomialRing([...ring.variables, ...assumptions.map((_, k) => `assumed${k}`)]);
  const ranges = assumptions.map(({ strict }) => interval([rational(0), undefined], [!strict, false]));
  const extendedBox = [...box, ...ranges];
  let count = 0;
  for (const divisors of choices(ring, assumptions)) {
    if (count === MOST) return;
    count += 1;
    let polynomial = embedded(ring, extended, p);
    for (const { k, v } of divisors) {
      const value = extended.variable(extended.variables[ring.variables.length + k]);
      polynomial = remainder(
        extended,
        polynomial,
        extended.sub(embedded(ring, extended, assumptions[k].polynomial), value),
        v,
      );
    }
    yield { ring: extended, polynomial, box: extendedBox };
  }
}

interface Divisor {
  /** Number of the assumption. */
  readonly k: number;
  /** Variable in which is divided. */
  readonly v: number;
}

/** One variable for each assumption, or none, those with the most divisions first. */
function choices(ring: PolynomialRing, assumptions: readonly Assumption[]): readonly (readonly Divisor[])[] {
  let lists: readonly (readonly Divisor[])[] = [[]];
  for (const [k, { polynomial }] of assumptions.entries()) {
    const usable = degreesOf(ring.packing, polynomial).flatMap((degree, v) => {
      const lead = degree === 0 ? undefined : constantTerm(coefficientsIn(ring.packing, polynomial, v)[degree]);
      return lead === undefined ? [] : [{ k, v }];
    });
    lists = lists.flatMap((list) => [
      ...usable.filter(({ v }) => list.every((other) => other.v !== v)).map((divisor) => [...list, divisor]),
      list,
    ]);
  }
  return lists.filter((list) => list.length > 0).toSorted((a, b) => b.length - a.length);
}

/** Terms of a polynomial above which its squares are not compared: deciding the signs of both parts takes too long. */
const LONGEST = 4;

/** What a polynomial p ≥ 0, or p > 0, follows from: `part` ≥ 0, and `norm` ≥ 0 or > 0. */
interface Squares {
  readonly part: Polynomial;
  readonly norm: Polynomial;
}

/**
 * For p = a + b v in each variable v: a ≥ |b v| where a ≥ 0 and a² ≥ b² v², and b v ≥ |a| where b v ≥ 0 and b² v² ≥ a².
 *
 * So M ≤ N + 1/2 follows from M² ≤ N(N + 1). Only a variable whose square is spoken of by an assumption is tried.
 */
export function* comparedSquares(
  ring: PolynomialRing,
  p: Polynomial,
  assumptions: readonly Pick<Assumption, 'polynomial'>[],
): Generator<Squares> {
  if (p.keys.length > LONGEST) return;
  const squared = assumptions.map(({ polynomial }) => degreesOf(ring.packing, polynomial));
  for (const [v, degree] of degreesOf(ring.packing, p).entries()) {
    if (degree !== 1 || !squared.some((degrees) => degrees[v] > 1)) continue;
    const [a, slope] = coefficientsIn(ring.packing, p, v);
    const b = ring.mul(slope, ring.variable(ring.variables[v]));
    const norm = ring.sub(ring.mul(a, a), ring.mul(b, b));
    yield { part: a, norm };
    yield { part: b, norm: ring.neg(norm) };
  }
}

/** A polynomial of a ring in one with more variables behind its own. */
function embedded(from: PolynomialRing, to: PolynomialRing, p: Polynomial): Polynomial {
  const terms = new Map<number, bigint>();
  for (const [k, key] of p.keys.entries()) {
    const image = from.variables.reduce((sum, _, v) => sum + exponentOf(from.packing, key, v) * to.packing.units[v], 0);
    terms.set(image, p.coefficients[k]);
  }
  return polynomialFromTerms(terms, p.reach);
}

/** A positive multiple of p minus a multiple of q, of smaller degree in v than q, whose leading coefficient is a constant. */
function remainder(ring: PolynomialRing, p: Polynomial, q: Polynomial, v: number): Polynomial {
  const divisor = coefficientsIn(ring.packing, q, v);
  const degree = divisor.length - 1;
  const lead = constantTerm(divisor[degree])!;
  const size = ring.fromInteger(lead < 0n ? -lead : lead);
  let coefficients: readonly Polynomial[] = coefficientsIn(ring.packing, p, v);
  while (coefficients.length > degree) {
    const top = coefficients.length - 1;
    const factor = lead < 0n ? ring.neg(coefficients[top]) : coefficients[top];
    coefficients = coefficients.slice(0, top).map((coefficient, e) => {
      const below = e - (top - degree);
      const scaled = ring.mul(size, coefficient);
      return below < 0 ? scaled : ring.sub(scaled, ring.mul(factor, divisor[below]));
    });
  }
  return polynomialFromCoefficients(ring.packing, coefficients, v);
}
