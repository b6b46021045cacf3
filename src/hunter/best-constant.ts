import { systemName, type Claim, type System } from '../claims/claim.ts';
import { formula } from '../claims/formula.ts';
import { withConstant } from '../claims/with-constant.ts';
import { enclosure } from '../enclosure/matrix/matrix.ts';
import { EnclosureReal } from '../enclosure/real/real.ts';
import { ascend } from './ascent.ts';
import { budgetTimes, DEFAULT_BUDGET, requireBudget, type Budget } from './budget.ts';
import { closedFormGuess, type ClosedFormGuess } from './closed-form-guess.ts';
import { constantWitness, decimalBefore, type ConstantWitness } from './constant-witness.ts';
import type { Counterexample, Phase, Progress } from './evidence.ts';
import type { JudgeMaker } from './judged-sides.ts';
import { chosenSystems, hunt, requireSeed } from './hunt.ts';
import { rightOf } from './lowest.ts';
import { noConstant, seemsImpossible, type Extreme, type NoConstant } from './no-constant.ts';
import { RatioOnSystem, type RatioMet } from './ratio-on-system.ts';
import { SoughtConstant, type SidesOfConstant } from './sought-constant.ts';

/** How the best constant is searched. */
export interface BestConstantOptions {
  /** Campaign seed, a nonnegative integer below 2⁵³. */
  readonly seed: number;
  readonly budget?: Budget;
  /** Systems to search on; all of the claim when omitted. */
  readonly systems?: readonly System[];
  readonly onProgress?: (progress: Progress) => void;
  /** Maker of a rigorous judge, such as `rigorousJudge`; without it the bound rests on the error bounds of float64. */
  readonly judge?: JudgeMaker;
}

/** Step of the way to the extreme ratio. */
export interface RatioStep {
  readonly system: System;
  readonly phase: Phase;
  /** Number of the evaluation on the system. */
  readonly evaluation: number;
  readonly ratio: number;
  /** Error bound of the ratio. */
  readonly bound: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Where the constant is met: on an instance that has exactly the ratio that is guessed, which is proved; only in the limit, since both
 * sides vanish or grow on the way to it; or not known, since an ordinary instance comes as close as the search does.
 */
export type Attainment = 'attained' | 'approached as both sides vanish' | 'approached as both sides grow' | 'undecided';

/**
 * What is known of the best constant c: the smallest one of left ≤ c·right, the largest one of left ≥ c·right. Of a free constant, the
 * right side is its factor and the left one what it has to outweigh.
 */
export interface BestConstant {
  readonly claim: string;
  /** Name of the free constant; absent where c stands before the right side of the claim. */
  readonly name?: string;
  readonly seed: number;
  readonly relation: '≥' | '≤';
  readonly systems: readonly RatioOfSystem[];
  /** What one instance excludes; absent where no instance has a ratio. */
  readonly witness?: ConstantWitness;
  /** Where the search arrives, and how far it still went in the second half, with the error bounds. It is no bound. */
  readonly estimate?: { readonly value: number; readonly uncertainty: number };
  /** The way to the extreme ratio. */
  readonly trace: readonly RatioStep[];
  /** Closed form of the constant, where digits carry one. It is no proof. */
  readonly guess?: ClosedFormGuess;
  readonly attainment: Attainment;
  /** Constant with which a hunt of the same budget has met no violation: that of the guess, or one beyond the estimate. */
  readonly survives?: string;
  /** Where the right side is negative, the constant must not be beyond this ratio. */
  readonly opposite?: RatioStep;
  /** Why no constant makes the statement true, and who says so; absent where one may. */
  readonly none?: NoConstant;
  /** True where rigorous arithmetic contradicts the error bound of float64 on the extreme instance: then nothing is known. */
  readonly boundFailed?: true;
}

/** What was seen on one system. */
export interface RatioOfSystem {
  readonly system: System;
  /** Extreme ratio; absent where no instance has a positive right side. */
  readonly ratio?: number;
  readonly evaluations: number;
  /**
   * Draws, edge cases included, with a positive and with a negative right side, with one that is zero or in doubt, and outside the
   * premise.
   */
  readonly draws: Readonly<Record<'positive' | 'negative' | 'none' | 'outside', number>>;
}

/** Hunts that may find a violation of what was found, from which the search goes on. */
const MOST_PASSES = 3;

/**
 * Best constant of an inequality: the smallest c with left ≤ c·right, or the largest with left ≥ c·right, as far as a search can tell;
 * of a claim that is given a `freeConstant()`, the smallest or largest one with which it holds.
 *
 * The ratio of the sides is made extreme on instances with a positive right side, by the end of its error interval that is certain. One
 * instance bounds the constant rigorously. The rest is evidence: where the search arrives, a closed form that fits, and a hunt against
 * the statement with that constant; if that meets a violation, the search goes on from there.
 *
 * @throws {UnknownNameError} for a system the claim does not have
 * @throws {DomainError} for a seed or a budget that is not a nonnegative integer
 * @throws {FormatError} when the claim states an equality or a conjunction, or is not linear in its free constant
 * @throws {EvaluationError} when the claim's own code fails, with the instance
 * @example bestConstant(claim('pure', { source: 'none', statement: 'tr ρ² ≥ 1', literature: 'false', systems: [2], given: (dim) => ({ rho: anyDensityMatrix({ dim }) }), asserts: ({ rho }) => atLeast(purity(rho), 1) }), { seed: 1 }).guess.text // '1/2'
 */
export function bestConstant(claim: Claim, options: BestConstantOptions): BestConstant {
  const { seed, budget: whole = DEFAULT_BUDGET } = options;
  requireSeed(seed);
  requireBudget(whole);
  const budget = claim.effort === undefined ? whole : budgetTimes(claim.effort, whole);
  const sought = new SoughtConstant(claim);
  sought.orient(seed);
  const ratiosOnSystems = chosenSystems(claim, options.systems).map((system) => new RatioOnSystem(sought, system));
  let found: Findings | undefined;
  let survives: string | undefined;
  for (let pass = 0; pass < MOST_PASSES && survives === undefined; pass++) {
    for (const ratioOnSystem of ratiosOnSystems) {
      ascend(ratioOnSystem, seed + pass, budget, (phase, done, total) => {
        options.onProgress?.({ claim: claim.id, system: ratioOnSystem.system, phase, done, total });
      });
    }
    const extreme = extremeOf(ratiosOnSystems);
    if (extreme === undefined) break;
    found = findings(extreme, budget, options);
    if (found.boundFailed || seemsImpossible(ratiosOnSystems, extreme)) break;
    const { direction } = sought;
    const { value, uncertainty } = found.estimate;
    const end = found.guess?.value ?? value + direction * uncertainty;
    const constant = decimalBefore(end, direction === 1 ? -1 : 1);
    const violation = violationWith(claim, constant, options);
    if (violation === undefined) survives = constant;
    else meet(ratiosOnSystems, violation);
  }
  const none = noConstant(ratiosOnSystems, found?.witness, seed, options.judge);
  return {
    claim: claim.id,
    ...(sought.name === undefined ? {} : { name: sought.name }),
    seed,
    relation: sought.direction === 1 ? '≤' : '≥',
    systems: ratiosOnSystems.map(({ system, best, evaluations, draws }) => ({
      system,
      ...(best === undefined ? {} : { ratio: best.ratio.value }),
      evaluations,
      draws,
    })),
    trace: [],
    attainment: 'undecided',
    ...found,
    ...(survives === undefined ? {} : { survives }),
    ...oppositeOf(ratiosOnSystems),
    ...(none === undefined ? {} : none === 'bound failed' ? { boundFailed: true } : { none }),
  };
}

type Findings = Pick<BestConstant, 'witness' | 'guess' | 'trace' | 'attainment' | 'boundFailed'> &
  Required<Pick<BestConstant, 'estimate'>>;

/** The most extreme ratio of all systems. */
function extremeOf(ratiosOnSystems: readonly RatioOnSystem[]): Extreme | undefined {
  const all = ratiosOnSystems.flatMap((ratioOnSystem) =>
    ratioOnSystem.best === undefined ? [] : [{ ratioOnSystem, best: ratioOnSystem.best }],
  );
  return all.toSorted((a, b) => b.ratioOnSystem.certain(b.best) - a.ratioOnSystem.certain(a.best))[0];
}

function findings({ ratioOnSystem, best }: Extreme, budget: Budget, { seed, judge }: BestConstantOptions): Findings {
  const { direction } = ratioOnSystem;
  const { witness, sides, contradicts } = constantWitness(ratioOnSystem, best, seed, budget.shrinkEvaluations, judge);
  const ends = [best, ...(witness === undefined ? [] : [witness])].map((met) => ratioOnSystem.certain(met));
  const value = direction * Math.max(...ends);
  const progress = Math.abs(best.ratio.value - (ratioOnSystem.halfway ?? best).ratio.value);
  const uncertainty = progress + BOUNDS * best.ratio.bound + LAST_DIGITS * Math.abs(value);
  const estimate = { value, uncertainty };
  const trace = traceOf(ratioOnSystem);
  if (contradicts) return { estimate, trace, attainment: 'undecided', boundFailed: true };
  const guess = closedFormGuess(value - direction * LAST_DIGITS * Math.abs(value), value + direction * uncertainty);
  return {
    estimate,
    ...(witness === undefined ? {} : { witness }),
    ...(guess === undefined ? {} : { guess }),
    trace,
    attainment: guess !== undefined && attains(sides, guess) ? 'attained' : limitOf(ratioOnSystem, best),
  };
}

/** Where both sides vanish, the gap to the limit and the error bound of the ratio are of one size where their sum is least. */
const BOUNDS = 8;

/** Part of a number that rounding alone may have taken from it. */
const LAST_DIGITS = 2 ** -44;

/** Is left = guess·right on the instance, exactly? */
function attains({ left, right }: SidesOfConstant, guess: ClosedFormGuess): boolean {
  if (!(left instanceof EnclosureReal)) return false;
  const constant = formula(guess.text).evaluate({}, enclosure);
  return left.minus(constant.times(right)).sign() === 0;
}

/** Sides this many times smaller or larger than on typical draws vanish or grow. */
const LIMIT = 2 ** 8;

function limitOf({ typicalSize }: RatioOnSystem, best: RatioMet): Attainment {
  const size = Math.abs(rightOf(best));
  if (size * LIMIT < typicalSize) return 'approached as both sides vanish';
  return size > typicalSize * LIMIT ? 'approached as both sides grow' : 'undecided';
}

/** Factor by which the distance to the last step shrinks between two steps of a trace. */
const CLOSER = 8;

/** The way to the extreme ratio, thinned to steps that come markedly closer to it, up to the first that rounding cannot tell from it. */
function traceOf({ way, system }: RatioOnSystem): readonly RatioStep[] {
  const { ratio: last } = way.at(-1)!;
  const distance = ({ ratio }: RatioMet): number => Math.abs(ratio.value - last.value);
  const end = way.findIndex((met) => distance(met) <= met.ratio.bound + last.bound);
  let gap = Infinity;
  const steps = way.slice(0, end).filter((met) => {
    const isCloser = CLOSER * distance(met) < gap;
    if (isCloser) gap = distance(met);
    return isCloser;
  });
  return [...steps, way[end]].map((met) => stepOf(met, system));
}

function stepOf(met: RatioMet, system: System): RatioStep {
  const { phase, evaluation, ratio, left } = met;
  return { system, phase, evaluation, ratio: ratio.value, bound: ratio.bound, left: left.value, right: rightOf(met) };
}

/** A violation of the statement with a constant, met by a hunt of the same budget. */
function violationWith(claim: Claim, constant: string, options: BestConstantOptions): Counterexample | undefined {
  const { judge, ...others } = options;
  const scaled = withConstant(claim, constant);
  return hunt(scaled, { ...others, simplify: false, ...(judge === undefined ? {} : { judge: judge(scaled) }) })
    .counterexample;
}

/** Evaluates the instance of a violation, so that the search goes on from there. */
function meet(ratiosOnSystems: readonly RatioOnSystem[], violation: Counterexample): void {
  const ratioOnSystem = ratiosOnSystems.find(({ system }) => systemName(system) === systemName(violation.system))!;
  const integers = ratioOnSystem.parts.flatMap(({ name }) => [...violation.integers[name]]);
  ratioOnSystem.evaluate({ integers: Int32Array.from(integers), unit: violation.unit });
}

/** The ratio that no constant may be beyond. */
function oppositeOf(ratiosOnSystems: readonly RatioOnSystem[]): Pick<BestConstant, 'opposite'> {
  const [least] = ratiosOnSystems
    .flatMap(({ opposite, system }) => (opposite === undefined ? [] : [stepOf(opposite, system)]))
    .toSorted((a, b) => ratiosOnSystems[0].direction * (a.ratio - b.ratio));
  return least === undefined ? {} : { opposite: least };
}
