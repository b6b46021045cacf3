import { enclosureReal, rationalReal } from '../enclosure/real/real.ts';
import {
  addRationals,
  compareRationals,
  multiplyRationals,
  negateRational,
  numberFromRational,
  printRational,
  rational,
  type Rational,
} from '../exact/integers/rational.ts';
import { ArithmeticError, DomainError } from '../matrix/errors.ts';
import type { Sign } from '../matrix/interface.ts';
import { rangeNumber, type BoxNumber } from './box-number.ts';
import { BoxProblem, centreOf, pointBox, type Box, type BoxStatement } from './box-statement.ts';
import { isPositiveSemidefiniteOnBox } from './hessian.ts';
import type { Jet } from './jet.ts';

/** What a branch and bound has shown of a statement on a box. */
export type BoxVerdict =
  | { readonly verdict: 'proved'; readonly boxes: number }
  | {
      readonly verdict: 'refuted';
      readonly boxes: number;
      /** Rational point at which the statement certainly fails. */
      readonly point: Readonly<Record<string, string>>;
      /** Value of the expression there, rounded. */
      readonly value: number;
    }
  | {
      readonly verdict: 'undecided';
      readonly boxes: number;
      /** Number of parts on which nothing was shown, … */
      readonly left: number;
      /** … and the first of them. */
      readonly open: readonly Readonly<Record<string, readonly [lower: string, upper: string]>>[];
    };

/** Effort of branch and bound. */
export interface BoxOptions {
  /** Largest number of boxes that are looked at; 20000 when omitted. */
  readonly maximalBoxes?: number;
  /** Binary places of the interval arithmetic; 64 when omitted. */
  readonly bits?: number;
}

/**
 * Proof of an inequality on a box by interval arithmetic, or a rational point at which it fails, or the parts that are left.
 *
 * A box is settled when the range of the expression, by itself or by its mean-value form, has the right sign. Where a
 * derivative has one sign on a box, the smallest value lies on a face, which replaces the box; a vertex is evaluated exactly,
 * so that equality there is decided. Around a given zero with vanishing gradient a positive Hessian settles a box. Every other
 * box is halved.
 *
 * @example proveOnBox({ expressions: ['x*(1 - x) + 1'], relation: '> 0', box: { x: ['0', '1'] } }).verdict // 'proved'
 */
export function proveOnBox(statement: BoxStatement, { maximalBoxes = 20_000, bits = 64 }: BoxOptions = {}): BoxVerdict {
  const problem = new BoxProblem(statement, bits);
  const stack: Box[] = [problem.box];
  const open: Box[] = [];
  let boxes = 0;
  while (stack.length > 0) {
    const box = stack.pop()!;
    if (boxes >= maximalBoxes) {
      open.push(box);
      continue;
    }
    boxes++;
    const result = settle(problem, box, bits);
    if (result === 'proved') continue;
    if ('point' in result)
      return { verdict: 'refuted', boxes, point: named(problem, result.point), value: result.value };
    const halves = halved(result.rest, problem.box, result.slopes);
    if (halves === undefined) open.push(result.rest);
    else stack.push(...halves);
  }
  if (open.length === 0) return { verdict: 'proved', boxes };
  const shown = open
    .slice(0, SHOWN)
    .map((box) =>
      Object.fromEntries(
        box.map(([lower, upper], i) => [problem.names[i], [printRational(lower), printRational(upper)] as const]),
      ),
    );
  return { verdict: 'undecided', boxes, left: open.length, open: shown };
}

/** Parts of an undecided box that are listed. */
const SHOWN = 10;

/** A part this much narrower than the whole in every direction is not halved any more. */
const NARROWEST = 2 ** -24;

type Settled =
  | 'proved'
  | { readonly point: readonly Rational[]; readonly value: number }
  /** The part that remains, with bounds of the slopes where they are known. */
  | { readonly rest: Box; readonly slopes: readonly number[] };

function settle(problem: BoxProblem, box: Box, bits: number): Settled {
  const ranges = Array.from({ length: problem.count }, (_, k) => problem.range(k, box));
  if (ranges.some((range) => isRight(range, problem.strict))) return 'proved';
  if (isPoint(box)) return settledPoint(problem, box);
  const centre = centreOf(box);
  const jets = Array.from({ length: problem.count }, (_, k) => jetOrUndefined(problem, k, box));
  const means = jets.map((jet, k) =>
    jet === undefined ? ranges[k] : meanValue(problem.range(k, pointBox(centre)), jet, box, centre, bits),
  );
  if (means.some((mean) => isRight(mean, problem.strict))) return 'proved';
  // With several alternatives no single one has to hold everywhere.
  const [jet] = jets;
  if (problem.count === 1 && jet !== undefined) {
    const face = box.map((ends, i) => lowestEnd(ends, jet.gradient[i] as BoxNumber));
    if (face.some((ends, i) => ends !== box[i])) return settle(problem, face, bits);
    if (!problem.strict && problem.zeros.some((zero) => isMinimum(problem, zero, box, jet))) return 'proved';
  }
  const middle = means.map((mean, k) => problem.range(k, pointBox(centre)).meet(mean));
  if (middle.every((range) => isWrong(range, problem.strict))) return { point: centre, value: middle[0].value };
  return { rest: box, slopes: box.map((_, i) => slopeOf(jet?.gradient[i] as BoxNumber | undefined)) };
}

/** Exact decision at one point: proved, refuted, or open. */
function settledPoint(problem: BoxProblem, box: Box): Settled {
  const point = box.map(([x]) => x);
  const values = Array.from({ length: problem.count }, (_, k) => exactJetOrUndefined(problem, k, point)?.number);
  const signs = values.map((value): Sign => value?.sign());
  if (signs.some((sign) => sign === 1 || (sign === 0 && !problem.strict))) return 'proved';
  if (signs.every((sign) => sign === -1 || sign === 0)) return { point, value: values[0]!.value };
  return { rest: box, slopes: box.map(() => 0) };
}

function jetOrUndefined(problem: BoxProblem, k: number, box: Box): Jet | undefined {
  try {
    return problem.jet(k, box);
  } catch (error) {
    // An absolute value or a maximum whose branch is open has no derivative.
    if (error instanceof ArithmeticError) return undefined;
    throw error;
  }
}

function exactJetOrUndefined(problem: BoxProblem, k: number, point: readonly Rational[]): Jet | undefined {
  try {
    return problem.exactJet(k, point.map(rationalReal));
  } catch (error) {
    if (error instanceof ArithmeticError || error instanceof DomainError) return undefined;
    throw error;
  }
}

/** f(c) + Σ f_i(X)(X_i − c_i). */
function meanValue(atCentre: BoxNumber, jet: Jet, box: Box, centre: readonly Rational[], bits: number): BoxNumber {
  const sum = box.reduce((total, [lower, upper], i) => {
    if (compareRationals(lower, upper) === 0) return total;
    const reach = addRationals(upper, negateRational(centre[i]));
    const slope = jet.gradient[i] as BoxNumber;
    // X_i − c_i runs over [−reach, reach].
    return total.plus(slope.times(rangeNumber(negateRational(reach), reach, bits)));
  }, atCentre);
  return sum.meet(jet.number as BoxNumber);
}

/** The coordinate shrunk to the end at which the expression is smallest, where its slope has one sign. */
function lowestEnd(ends: Box[number], { range: slope }: BoxNumber): Box[number] {
  const [lower, upper] = ends;
  if (slope === undefined || compareRationals(lower, upper) === 0) return ends;
  if (slope.lower >= 0n) return [lower, lower];
  return slope.upper <= 0n ? [upper, upper] : ends;
}

/**
 * Is the expression nonnegative on the box because it vanishes at the zero together with its slopes along the box, and is
 * convex there?
 */
function isMinimum(problem: BoxProblem, zero: BoxProblem['zeros'][number], box: Box, jet: Jet): boolean {
  const inside = zero.every((x, i) => {
    const [lower, upper] = box[i];
    const [below, above] = [x.minus(rationalReal(lower)).sign(), x.minus(rationalReal(upper)).sign()];
    return (below === 0 || below === 1) && (above === 0 || above === -1);
  });
  if (!inside) return false;
  const free = box.flatMap(([lower, upper], i) => (compareRationals(lower, upper) === 0 ? [] : [i]));
  if (problem.isDerivative || !isPositiveSemidefiniteOnBox(jet, free)) return false;
  const exact = problem.exactJet(0, zero.map(enclosureReal));
  return exact.sign() === 0 && free.every((i) => exact.gradient[i].sign() === 0);
}

function isRight({ range }: BoxNumber, strict: boolean): boolean {
  return range !== undefined && (strict ? range.lower > 0n : range.lower >= 0n);
}

function isWrong({ range }: BoxNumber, strict: boolean): boolean {
  return range !== undefined && (strict ? range.upper <= 0n : range.upper < 0n);
}

function isPoint(box: Box): boolean {
  return box.every(([lower, upper]) => compareRationals(lower, upper) === 0);
}

function slopeOf(slope: BoxNumber | undefined): number {
  return slope === undefined ? Number.NaN : Math.abs(slope.value) + slope.bound;
}

/**
 * Halves along the coordinate over which the expression varies most, or the relatively widest one where the slopes are not
 * known; undefined where the box is a point, or as good as one.
 */
function halved(box: Box, whole: Box, slopes: readonly number[]): readonly [Box, Box] | undefined {
  const known = slopes.every(Number.isFinite);
  let best = -1;
  let most = 0;
  box.forEach(([lower, upper], i) => {
    const width = size(lower, upper);
    const [from, to] = whole[i];
    const weight = width * (known ? slopes[i] + Number.MIN_VALUE : 1 / size(from, to));
    if (width > NARROWEST * size(from, to) && (best < 0 || weight > most)) [best, most] = [i, weight];
  });
  if (best < 0) return undefined;
  const [lower, upper] = box[best];
  const middle = multiplyRationals(addRationals(lower, upper), rational(1, 2));
  const part = (ends: Box[number]): Box => box.map((old, i) => (i === best ? ends : old));
  return [part([lower, middle]), part([middle, upper])];
}

function size(lower: Rational, upper: Rational): number {
  return numberFromRational(addRationals(upper, negateRational(lower))).value;
}

function named(problem: BoxProblem, point: readonly Rational[]): Readonly<Record<string, string>> {
  return Object.fromEntries(problem.names.map((name, i) => [name, printRational(point[i])]));
}
