import { withConstant } from '../claims/with-constant.ts';
import { EnclosureReal } from '../enclosure/real/real.ts';
import { printRational } from '../exact/integers/rational.ts';
import { ClaimOnSystem, outcomeOf, type Outcome } from './claim-on-system.ts';
import { counterexampleOf } from './counterexample.ts';
import type { Counterexample } from './evidence.ts';
import { judgedSides, signOf, type JudgeMaker } from './judged-sides.ts';
import type { RatioMet, RatioOnSystem } from './ratio-on-system.ts';
import { shrink } from './shrink.ts';
import type { SidesOfConstant } from './sought-constant.ts';

/** Instance that bounds every constant. */
export interface ConstantWitness {
  /** Decimal number that the instance excludes as a constant, and with it each one beyond, where less is demanded. */
  readonly excluded: string;
  /** left/right on the instance, with its error bound: the limit of what it excludes. */
  readonly ratio: { readonly value: number; readonly bound: number };
  /** The same, where it is known to be a rational number that is short. */
  readonly exactRatio?: string;
  /** The instance as a violation of the statement with the excluded constant. */
  readonly counterexample: Counterexample;
  /** Has rigorous arithmetic decided that it is one? */
  readonly rigorous: boolean;
}

/** What is known of a witness besides: both sides in the arithmetic that decided. */
interface JudgedWitness {
  readonly witness?: ConstantWitness;
  readonly sides: SidesOfConstant;
  /** Does rigorous arithmetic contradict the error bound of float64? */
  readonly contradicts: boolean;
}

/** Part of the extreme ratio that a simpler instance may lack. */
const LACK = 2 ** -30;

/** Error bounds of the ratio that it may lack at least: with less it could not be told from the extreme one. */
const BOUNDS = 8;

/** Last digits by which an excluded constant may stay behind the ratio until the violation is certain. */
const BEHIND = [0, 1, 4, 16, 256, 2 ** 12, 2 ** 16, 2 ** 20, 2 ** 24];

/** Characters of a rational number that is short. */
const SHORT = 40;

/** The simplest instance that comes close to an extreme ratio, and what it excludes. */
export function constantWitness(
  ratioOnSystem: RatioOnSystem,
  extreme: RatioMet,
  seed: number,
  evaluations: number,
  judge: JudgeMaker | undefined,
): JudgedWitness {
  const instance = simplest(ratioOnSystem, extreme, evaluations);
  const { constant, system } = ratioOnSystem;
  const inFloat64 = constant.sidesOf(
    constant.statements.map((claim) => new ClaimOnSystem(claim, system).evaluate(instance).relation!),
  );
  const judged = judgedSides(ratioOnSystem, instance, judge);
  const sides = judged === undefined ? inFloat64 : constant.sidesOf(judged.relations);
  if (judged?.zones.includes('vacuous')) return { sides, contradicts: true };
  // Only with a positive right side does a violation exclude the constants beyond as well.
  const sign = signOf(sides.right);
  if (sign !== 1) return { sides, contradicts: sign !== undefined };
  const ratio = sides.left.dividedBy(sides.right);
  const rough = inFloat64.left.dividedBy(inFloat64.right);
  const contradicts = Math.abs(ratio.value - rough.value) > ratio.bound + rough.bound;
  const end = ratio.value - ratioOnSystem.direction * ratio.bound;
  for (const digits of contradicts ? [] : BEHIND) {
    const excluded = decimalBefore(end, ratioOnSystem.direction, digits);
    const outcome = violationWith(ratioOnSystem, instance, excluded, judge);
    if (outcome === undefined) continue;
    const exact = ratio instanceof EnclosureReal && ratio.exact !== undefined ? printRational(ratio.exact) : '';
    const { phase, evaluation } = extreme;
    const scaled = new ClaimOnSystem(withConstant(constant.claim, excluded), ratioOnSystem.system);
    const witness: ConstantWitness = {
      excluded,
      ratio: { value: ratio.value, bound: ratio.bound },
      ...(exact === '' || exact.length > SHORT ? {} : { exactRatio: exact }),
      counterexample: counterexampleOf(scaled, instance, outcome, { seed, phase, instance: evaluation }),
      rigorous: outcome.rigorous,
    };
    return { witness, sides, contradicts };
  }
  return { sides, contradicts };
}

/** The instance as a violation of the statement with a constant, by rigorous arithmetic or else by float64. */
function violationWith(
  ratioOnSystem: RatioOnSystem,
  instance: RatioMet['instance'],
  constant: string,
  judge: JudgeMaker | undefined,
): Outcome | undefined {
  const scaled = withConstant(ratioOnSystem.constant.claim, constant);
  const onSystem = new ClaimOnSystem(scaled, ratioOnSystem.system);
  const judgement = judge?.(scaled)(onSystem.dataOf(instance));
  if (judgement !== undefined && judgement.zone !== 'undecided') {
    return judgement.zone === 'violated' ? outcomeOf('violated', judgement.relation, true) : undefined;
  }
  const outcome = onSystem.evaluate(instance);
  return outcome.zone === 'violated' ? outcome : undefined;
}

/** Simplest instance whose ratio is the extreme one, or lacks a vanishing part of it. */
function simplest(ratioOnSystem: RatioOnSystem, extreme: RatioMet, evaluations: number): RatioMet['instance'] {
  const { value, bound } = extreme.ratio;
  ratioOnSystem.threshold = value - ratioOnSystem.direction * Math.max(LACK * Math.abs(value), BOUNDS * bound);
  const start = {
    instance: extreme.instance,
    outcome: ratioOnSystem.evaluate(extreme.instance),
    index: extreme.evaluation,
  };
  return shrink(ratioOnSystem, [start], evaluations).instance;
}

/** Significant digits of a constant. */
const DIGITS = 14;

/**
 * Decimal text of a number that is rounded down for direction 1 and up for −1, and then so many last digits further.
 *
 * @param further  number of last digits; negative to go the other way
 */
export function decimalBefore(x: number, direction: 1 | -1, further = 0): string {
  if (x === 0) return further === 0 ? '0' : String(-direction * further * 10 ** -DIGITS);
  const [digits, exponent] = Math.abs(x)
    .toExponential(DIGITS - 1)
    .split('e');
  const last = Number(exponent) - (DIGITS - 1);
  let n = Math.sign(x) * Number(digits.replace('.', ''));
  if (direction * (Number(`${n}e${last}`) - x) > 0) n -= direction;
  return String(Number(`${n - direction * further}e${last}`));
}
