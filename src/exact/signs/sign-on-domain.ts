import { DimensionError } from '../../matrix/errors.ts';
import { nonnegativeOnCells } from './open-cells.ts';
import { hasDependents, isAdmitted, isWhole, type ParameterBox, samplePoints, simplePoints } from './parameter-box.ts';
import { comparedSquares, reductionsOf } from './sign-with-assumptions.ts';
import { constantTerm, degreesOf, exponentOf, negatePolynomial, type Polynomial } from '../polynomials/polynomial.ts';
import { coefficientsIn, evaluateAt, evaluatorOf } from '../polynomials/polynomial-calculus.ts';
import { type PolynomialRing, polynomialRing } from '../polynomials/polynomial-ring.ts';
import { hasRoots } from '../polynomials/ring-with-roots.ts';
import { provedByNorms } from './sign-with-roots.ts';
import { positivityProof, restricted } from './positivity-proof.ts';
import type { RationalFunction } from '../polynomials/rational-function.ts';
import { divideRationals, numberFromRational, type Rational, rational } from '../integers/rational.ts';
import { signOnInterval } from './sign-on-interval.ts';
import { Recent } from '../../matrix/recent.ts';

/**
 * Sign of a polynomial on a box of parameters, as a proof (`positivity-proof.ts`, on the inside and on the closed faces; then
 * `open-cells.ts`), a rational counterexample, or neither.
 */

/** What is claimed to hold everywhere on the box. */
export type SignClaim = 'positive' | 'nonnegative' | 'negative' | 'nonpositive';

/** Verdict on a claim. */
export type SignVerdict =
  | { readonly verdict: 'proved'; readonly by: string }
  | {
      readonly verdict: 'refuted';
      /** Point of the box where the claim is false; a coordinate may be any value of its interval. */
      readonly point: readonly Rational[];
      readonly value: Rational;
    }
  /** In one variable a strict claim can fail at an irrational point only, which lies in this interval. */
  | { readonly verdict: 'refuted'; readonly vanishesIn: readonly [Rational, Rational]; readonly variable: string }
  | { readonly verdict: 'undecided' };

/** Budget of one decision. */
export interface SignBudget {
  /** Number of rational points at which the claim is tried. */
  readonly points: number;
  /** How often an interval may be cut in two on the way to one piece. */
  readonly depth: number;
  /** Are open cells counted where nothing simpler decides p ≥ 0? See `open-cells.ts`. */
  readonly cells?: boolean;
}

const usual: SignBudget = { points: 120, depth: 4, cells: true };

/**
 * Decides whether a polynomial keeps a sign on a box.
 *
 * @param box interval of every variable of the ring
 * @throws    {DimensionError} when the box does not fit the ring
 */
export function decideSign(
  ring: PolynomialRing,
  p: Polynomial,
  claim: SignClaim,
  box: ParameterBox,
  budget: SignBudget = usual,
): SignVerdict {
  if (box.length !== ring.variables.length) {
    throw new DimensionError({
      argument: 'box',
      expected: `have ${ring.variables.length} intervals`,
      received: `it has ${box.length}`,
    });
  }
  const upward = claim === 'positive' || claim === 'nonnegative';
  const strict = claim === 'positive' || claim === 'negative';
  // a root of a prime is a variable like others here, which lies in its interval
  const free = polynomialRing(ring.variables);
  const upwards = upward ? p : negatePolynomial(p);
  const verdict = decideOnDomain(free, upwards, strict, box, budget);
  if (verdict.verdict === 'undecided' && hasRoots(ring)) {
    const proves = (q: Polynomial, isStrict: boolean): boolean =>
      decideSign(ring, q, isStrict ? 'positive' : 'nonnegative', box, budget).verdict === 'proved';
    const isProved = !seemsNegative(free, upwards, box) && provedByNorms(ring, upwards, strict, proves);
    return isProved ? { verdict: 'proved', by: 'norms of square roots' } : verdict;
  }
  if (upward || verdict.verdict !== 'refuted' || !('point' in verdict)) return verdict;
  return { ...verdict, value: { ...verdict.value, numerator: -verdict.value.numerator } };
}

/** By what is asked of a box. */
const verdictsOnBoxes = new WeakMap<ParameterBox, Recent<string, SignVerdict>>();

/** Several times as many as a proof of the library asks of one box. */
const VERDICTS = 2 ** 9;

/** Verdict on p > 0 or p ≥ 0 on the domain; steps of a proof ask the same of one box many times. */
function decideOnDomain(
  ring: PolynomialRing,
  p: Polynomial,
  strict: boolean,
  box: ParameterBox,
  budget: SignBudget,
): SignVerdict {
  const verdicts = verdictsOnBoxes.get(box) ?? new Recent<string, SignVerdict>(VERDICTS);
  verdictsOnBoxes.set(box, verdicts);
  const question = JSON.stringify([ring.variables, p.keys, p.coefficients.map(String), p.reach, strict, budget]);
  return verdicts.get(question, () => verdictOnDomain(ring, p, strict, box, budget));
}

/** Not every point of a box with dependent variables or assumptions is one of the domain. */
function verdictOnDomain(
  ring: PolynomialRing,
  p: Polynomial,
  strict: boolean,
  box: ParameterBox,
  budget: SignBudget,
): SignVerdict {
  if (hasDependents(box) && seemsNegative(ring, p, box)) return { verdict: 'undecided' };
  const verdict = decideUpward(ring, p, strict, box, budget);
  if (isWhole(box) || verdict.verdict === 'proved') return verdict;
  if ((box.assumptions ?? []).length > 0) {
    const by = reasonWithAssumptions(ring, p, strict, box, budget);
    if (by !== undefined) return { verdict: 'proved', by: `${by}, with what is assumed` };
    for (const { part, norm } of seemsNegative(ring, p, box) ? [] : comparedSquares(ring, p, box.assumptions ?? [])) {
      const holds = (q: Polynomial, isStrict: boolean): boolean =>
        decideUpward(ring, q, isStrict, box, budget).verdict === 'proved' ||
        reasonWithAssumptions(ring, q, isStrict, box, budget) !== undefined;
      if (holds(part, false) && holds(norm, strict)) {
        return { verdict: 'proved', by: 'a comparison of squares, with what is assumed' };
      }
    }
  }
  const isInside = verdict.verdict === 'refuted' && 'point' in verdict && isAdmitted(box, verdict.point);
  return isInside ? verdict : { verdict: 'undecided' };
}

/** Why p keeps its sign where the assumptions of a box hold. */
function reasonWithAssumptions(
  ring: PolynomialRing,
  p: Polynomial,
  strict: boolean,
  box: ParameterBox,
  budget: SignBudget,
): string | undefined {
  for (const { ring: extended, polynomial, box: ranges } of reductionsOf(ring, p, box)) {
    const reduced = decideUpward(extended, polynomial, strict, ranges, budget);
    if (reduced.verdict === 'proved') return reduced.by;
  }
  return undefined;
}

/**
 * Decides whether a rational function keeps a sign on a box where its denominator has a sign.
 *
 * @returns undecided when the sign of the denominator is not proved
 */
export function decideSignOfFraction(
  ring: PolynomialRing,
  f: RationalFunction,
  claim: SignClaim,
  box: ParameterBox,
  budget: SignBudget = usual,
): SignVerdict {
  const positive = decideSign(ring, f.denominator, 'positive', box, budget).verdict === 'proved';
  if (!positive && decideSign(ring, f.denominator, 'negative', box, budget).verdict !== 'proved') {
    return { verdict: 'undecided' };
  }
  const verdict = decideSign(ring, positive ? f.numerator : negatePolynomial(f.numerator), claim, box, budget);
  if (verdict.verdict !== 'refuted' || !('point' in verdict)) return verdict;
  const denominator = evaluateAt(ring.packing, f.denominator, verdict.point);
  const value = divideRationals(evaluateAt(ring.packing, f.numerator, verdict.point), denominator);
  return { ...verdict, value };
}

function decideUpward(
  ring: PolynomialRing,
  p: Polynomial,
  strict: boolean,
  box: ParameterBox,
  budget: SignBudget,
): SignVerdict {
  const constant = constantTerm(p);
  if (constant !== undefined) {
    if (constant > 0n || (constant === 0n && !strict)) return { verdict: 'proved', by: 'it is a constant' };
    if (hasDependents(box)) return { verdict: 'undecided' };
    const point = insidePoint(box);
    return point === undefined ? { verdict: 'undecided' } : { verdict: 'refuted', point, value: rational(constant) };
  }
  const degrees = degreesOf(ring.packing, p);
  const present = degrees.flatMap((degree, v) => (degree > 0 ? [v] : []));
  if (present.length === 1) return decideUnivariate(ring, p, strict, box, present[0]);
  const evaluate = evaluatorOf(ring.packing, p);
  for (const point of hasDependents(box) ? [] : pointsToTry(box, budget.points)) {
    const { numerator, denominator } = evaluate(point);
    if (numerator < 0n || (strict && numerator === 0n)) {
      return { verdict: 'refuted', point, value: rational(numerator, denominator) };
    }
  }
  const by = positivityProof(ring, p, strict, box, budget.depth);
  // p ≥ 0 extends to the closed ends by continuity; p > 0 has to be proved on every closed face
  const faces = strict ? faceVerdicts(ring, p, box, budget) : [];
  const refuted = faces.find(({ verdict }) => verdict === 'refuted');
  if (refuted !== undefined) return refuted;
  if (by === undefined && !strict && budget.cells === true) {
    const cells = nonnegativeOnCells(ring, p, box);
    if (cells?.holds === true) return { verdict: 'proved', by: 'a point of every open cell' };
    if (cells !== undefined && !hasDependents(box))
      return { verdict: 'refuted', point: cells.point, value: evaluateAt(ring.packing, p, cells.point) };
  }
  if (by === undefined || faces.some(({ verdict }) => verdict === 'undecided')) return { verdict: 'undecided' };
  return { verdict: 'proved', by };
}

/** Points at which a polynomial of dependent variables is tried in float64. */
const TRIES = 40;

/** Is a polynomial negative at points of the domain, as far as float64 can tell? Then a proof would be looked for in vain. */
function seemsNegative({ packing }: PolynomialRing, p: Polynomial, box: ParameterBox): boolean {
  const dependents = box.flatMap(({ valueAt }) => (valueAt === undefined ? [] : [valueAt]));
  const coefficients = p.coefficients.map(Number);
  const exponents = p.keys.map((key) => packing.units.map((_, v) => exponentOf(packing, key, v)));
  for (const point of pointsToTry(box, TRIES)) {
    const numbers = point.map((x) => numberFromRational(x).value);
    const values = [...numbers, ...dependents.map((valueAt) => valueAt(numbers))];
    const terms = coefficients.map((c, k) =>
      values.reduce((product, x, v) => (exponents[k][v] === 0 ? product : product * x ** exponents[k][v]), c),
    );
    const size = terms.reduce((sum, term) => sum + Math.abs(term), 0);
    if (terms.reduce((sum, term) => sum + term, 0) < -Math.sqrt(Number.EPSILON) * size) return true;
  }
  return false;
}

/** The points a reader would try, then a wider search. */
function* pointsToTry(box: ParameterBox, count: number): Generator<Rational[]> {
  yield* simplePoints(box, count);
  yield* samplePoints(box, count);
}

/** Verdicts on p > 0 on the closed faces of the box, with points of the box. */
function faceVerdicts(
  ring: PolynomialRing,
  p: Polynomial,
  box: ParameterBox,
  budget: SignBudget,
): readonly SignVerdict[] {
  const verdicts: SignVerdict[] = [];
  for (const [v, range] of box.entries()) {
    for (const [end, closed] of [
      [range.lower, range.lowerClosed],
      [range.upper, range.upperClosed],
    ] as const) {
      if (end === undefined || !closed) continue;
      const smaller: ParameterBox = box.map((other, w) =>
        w === v ? { ...other, lowerClosed: false, upperClosed: false } : other,
      );
      const verdict = decideUpward(ring, restricted(ring, p, v, end), true, smaller, budget);
      if (verdict.verdict !== 'refuted' || !('point' in verdict)) {
        verdicts.push(verdict);
        continue;
      }
      const point = verdict.point.map((value, w) => (w === v ? end : value));
      verdicts.push({ ...verdict, point, value: evaluateAt(ring.packing, p, point) });
    }
  }
  return verdicts;
}

/** Points that are looked at for one of the domain. */
const INSIDE = 200;

function insidePoint(box: ParameterBox): readonly Rational[] | undefined {
  for (const point of samplePoints(box, INSIDE)) return point;
  return undefined;
}

function decideUnivariate(
  ring: PolynomialRing,
  p: Polynomial,
  strict: boolean,
  box: ParameterBox,
  v: number,
): SignVerdict {
  const coefficients = coefficientsIn(ring.packing, p, v).map((part) => constantTerm(part)!);
  const result = signOnInterval(coefficients, strict, box[v]);
  if (result.holds) return { verdict: 'proved', by: 'Sturm’s theorem' };
  if (hasDependents(box)) return { verdict: 'undecided' };
  if (result.at === undefined) {
    return { verdict: 'refuted', vanishesIn: result.between, variable: ring.variables[v] };
  }
  const point = insidePoint(box)?.map((value, w) => (w === v ? result.at : value));
  if (point === undefined) return { verdict: 'undecided' };
  return { verdict: 'refuted', point, value: evaluateAt(ring.packing, p, point) };
}
