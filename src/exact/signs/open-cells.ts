import { distinctRoots, halvedRoot, separatedRoots } from './distinct-roots.ts';
import { factorPolynomial } from '../polynomials/factor.ts';
import type { Interval, ParameterBox } from './parameter-box.ts';
import {
  constantTerm,
  degreesOf,
  isHomogeneous,
  negatePolynomial,
  type Polynomial,
  totalDegree,
} from '../polynomials/polynomial.ts';
import { coefficientsIn, derivativeOf, evaluateAt, evaluateVariable } from '../polynomials/polynomial-calculus.ts';
import type { PolynomialRing } from '../polynomials/polynomial-ring.ts';
import { restricted } from './positivity-proof.ts';
import { addRationals, compareRationals, type Rational, rational } from '../integers/rational.ts';
import { rationalFunctionField } from '../polynomials/rational-function.ts';
import { resultantIn } from '../polynomials/resultant.ts';

/**
 * Nonnegativity of polynomials by the open cells of a cylindrical decomposition.
 *
 * One variable after the other is projected away: leading coefficients, discriminants and pairwise resultants of the
 * irreducible factors, and their values at the ends of the interval. Where none of these vanishes, the real roots in that
 * variable move continuously and neither meet nor leave, so p keeps its sign on every open cell of the stack, and one
 * rational point of each cell decides. The cells are dense, and p ≥ 0 extends to their closure: the method is complete in
 * principle, and stops in practice where a projection becomes too large.
 */

/** Outcome for p ≥ 0 on a box; undefined when a projection is too large. */
type CellVerdict =
  { readonly holds: true } | { readonly holds: false; readonly point: readonly Rational[] } | undefined;

/** Largest number of variables, rows of a Sylvester matrix, terms of a projection, polynomials of a level, and cells. */
const LIMITS = { variables: 4, rows: 12, terms: 120, polynomials: 30, cells: 4000 };

/**
 * Decides p ≥ 0 on a box.
 *
 * @param p   not constant
 * @param box interval of every variable of the ring
 */
export function nonnegativeOnCells(ring: PolynomialRing, p: Polynomial, box: ParameterBox): CellVerdict {
  const present = presentVariables(ring, p);
  // p(x, v) = v^d p(x/v, 1) with even d: a homogeneous form on the whole space is decided at v = 1
  const isForm = present.every((v) => isLine(box[v])) && isHomogeneous(ring.packing, p);
  if (isForm && present.length > 1 && totalDegree(ring.packing, p) % 2 === 0) {
    const verdict = decide(ring, evaluateVariable(ring.packing, p, present[0], 1n), box);
    if (verdict === undefined || verdict.holds) return verdict;
    return { holds: false, point: verdict.point.with(present[0], rational(1)) };
  }
  return decide(ring, p, box);
}

function isLine({ lower, upper }: Interval): boolean {
  return lower === undefined && upper === undefined;
}

function presentVariables(ring: PolynomialRing, p: Polynomial): readonly number[] {
  return degreesOf(ring.packing, p).flatMap((degree, v) => (degree > 0 ? [v] : []));
}

/** Polynomials that decide where the cells of one more variable end. */
interface Level {
  readonly variable: number;
  readonly polynomials: readonly Polynomial[];
}

function decide(ring: PolynomialRing, p: Polynomial, box: ParameterBox): CellVerdict {
  const degrees = degreesOf(ring.packing, p);
  const order = presentVariables(ring, p).toSorted((a, b) => degrees[a] - degrees[b] || a - b);
  if (order.length > LIMITS.variables) return undefined;
  const levels: Level[] = [];
  let polynomials: readonly Polynomial[] | undefined = irreducibleParts(ring, [p]);
  for (const variable of order) {
    if (polynomials === undefined || polynomials.length > LIMITS.polynomials) return undefined;
    levels.unshift({ variable, polynomials });
    polynomials = projection(ring, polynomials, variable, box[variable]);
  }
  const start = box.map((range) => pointIn(range.lower, range.upper));
  let cells = 0;
  const visit = (depth: number, point: readonly Rational[]): CellVerdict => {
    if (depth === levels.length) {
      cells += 1;
      if (cells > LIMITS.cells) return undefined;
      return evaluateAt(ring.packing, p, point).numerator < 0n ? { holds: false, point } : { holds: true };
    }
    const { variable, polynomials: list } = levels[depth];
    const known = levels.slice(0, depth).map((level) => level.variable);
    const lines = list.map((f) => known.reduce((rest, v) => restricted(ring, rest, v, point[v]), f));
    let isOpen = false;
    for (const value of pointsBetweenRoots(ring, lines, variable, box[variable])) {
      const verdict = visit(depth + 1, point.with(variable, value));
      if (verdict?.holds === false) return verdict;
      isOpen ||= verdict === undefined;
    }
    return isOpen ? undefined : { holds: true };
  };
  return visit(0, start);
}

/** Distinct irreducible factors, with positive leading coefficients and without constants. */
function irreducibleParts(ring: PolynomialRing, polynomials: readonly Polynomial[]): readonly Polynomial[] {
  const found = new Map<string, Polynomial>();
  for (const p of polynomials) {
    if (constantTerm(p) !== undefined) continue;
    for (const { factor } of factorPolynomial(ring.packing, p).factors) {
      const positive = factor.coefficients[0] < 0n ? negatePolynomial(factor) : factor;
      found.set(ring.print(positive), positive);
    }
  }
  return [...found.values()];
}

function projection(
  ring: PolynomialRing,
  polynomials: readonly Polynomial[],
  v: number,
  range: Interval,
): readonly Polynomial[] | undefined {
  const { packing } = ring;
  const field = rationalFunctionField(ring.variables);
  const degree = (p: Polynomial): number => degreesOf(packing, p)[v];
  const rest = polynomials.filter((p) => degree(p) === 0);
  const inside = polynomials.filter((p) => degree(p) > 0);
  const images: Polynomial[] = [];
  for (const [k, p] of inside.entries()) {
    images.push(coefficientsIn(packing, p, v).at(-1)!);
    if (degree(p) > 1) {
      if (2 * degree(p) - 1 > LIMITS.rows) return undefined;
      images.push(resultantIn(field, p, derivativeOf(packing, p, v), v));
    }
    for (const end of [range.lower, range.upper]) if (end !== undefined) images.push(restricted(ring, p, v, end));
    for (const q of inside.slice(k + 1)) {
      if (degree(p) + degree(q) > LIMITS.rows) return undefined;
      images.push(resultantIn(field, p, q, v));
    }
  }
  if (images.some((p) => p.keys.length > LIMITS.terms)) return undefined;
  return irreducibleParts(ring, [...rest, ...images]);
}

/** One rational point in each part into which the roots of the polynomials cut the open interval. */
function pointsBetweenRoots(
  ring: PolynomialRing,
  lines: readonly Polynomial[],
  v: number,
  range: Interval,
): readonly Rational[] {
  // rational roots are exact, since each factor is irreducible
  const roots = irreducibleParts(ring, lines).flatMap((p) =>
    distinctRoots(coefficientsIn(ring.packing, p, v).map((part) => constantTerm(part)!)),
  );
  const points: Rational[] = [];
  let from = range.lower;
  for (const found of separatedRoots(roots)) {
    // the interval of a root is refined until it lies on one side of either end
    let root = found;
    const straddles = (end: Rational | undefined): boolean =>
      end !== undefined &&
      compareRationals(root.lower, end) <= 0 &&
      compareRationals(end, root.upper) <= 0 &&
      compareRationals(root.lower, root.upper) !== 0;
    while (straddles(range.lower) || straddles(range.upper)) root = halvedRoot(root);
    if (range.lower !== undefined && compareRationals(root.upper, range.lower) <= 0) continue;
    if (range.upper !== undefined && compareRationals(root.lower, range.upper) >= 0) break;
    points.push(pointIn(from, root.lower));
    from = root.upper;
  }
  points.push(pointIn(from, range.upper));
  return points;
}

/** A simple rational number strictly between two ends, of which undefined ones are infinite; the end itself if they agree. */
function pointIn(lower: Rational | undefined, upper: Rational | undefined): Rational {
  if (lower === undefined && upper === undefined) return rational(0);
  if (lower === undefined) return rational(-integerAbove({ ...upper!, numerator: -upper!.numerator }));
  if (upper === undefined) return rational(integerAbove(lower));
  return simplestBetween(lower, upper);
}

/** The smallest integer above x. */
function integerAbove({ numerator, denominator }: Rational): bigint {
  const floor = numerator / denominator - (numerator % denominator < 0n ? 1n : 0n);
  return floor + 1n;
}

/** The rational number with the smallest denominator strictly between a < b. */
export function simplestBetween(a: Rational, b: Rational): Rational {
  const shift = integerAbove(a) - 1n;
  const minus = rational(-shift);
  const [low, high] = [addRationals(a, minus), addRationals(b, minus)];
  // 0 ≤ low < 1
  if (compareRationals(rational(1), high) < 0) return rational(shift + 1n);
  const turned = simplestBetween(
    rational(high.denominator, high.numerator),
    low.numerator === 0n
      ? rational(high.denominator + 2n * high.numerator, high.numerator)
      : rational(low.denominator, low.numerator),
  );
  return rational(shift * turned.numerator + turned.denominator, turned.numerator);
}
