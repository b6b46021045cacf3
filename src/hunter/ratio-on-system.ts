import type { System } from '../claims/claim.ts';
import { atLeast, atMost, type Relation, zoneOf } from '../claims/relation.ts';
import type { Instance } from '../ensembles/instance.ts';
import { Float64Real, operand, type Approximation } from '../float64/real.ts';
import type { Real } from '../matrix/interface.ts';
import { ClaimOnSystem, outcomeOf, type Outcome } from './claim-on-system.ts';
import type { Phase } from './evidence.ts';
import type { SidesOfConstant, SoughtConstant } from './sought-constant.ts';

/** A value of left/right that was met, and where. */
export interface RatioMet {
  readonly instance: Instance;
  /** left/right. */
  readonly ratio: Approximation;
  readonly left: Real;
  readonly right: Real | number;
  readonly phase: Phase;
  /** Number of the evaluation on the system. */
  readonly evaluation: number;
}

/** Nothing is known of it. */
const UNKNOWN = new Float64Real(Number.NaN, Infinity);

/** Draws on which it is looked whether a statement is linear in its constant. */
const COMPARED = 32;

/**
 * What a claim says of a constant on one system, as a statement about the quotient left/right ≤ threshold or left/right ≥ threshold,
 * where the right side is certainly positive. What every constant has to obey is kept: the extreme quotient by the end of its error interval
 * that is certain, so that rounding where both sides vanish is never mistaken for a large one.
 */
export class RatioOnSystem extends ClaimOnSystem {
  threshold = 0;
  phase: Phase = 'sample';
  readonly constant: SoughtConstant;
  /** The extreme quotient where the right side is positive. */
  best: RatioMet | undefined = undefined;
  /** The extreme quotient where the right side is negative: a constant has to lie on its other side. */
  opposite: RatioMet | undefined = undefined;
  /** Where no constant will do: the left side is on the wrong side of zero and the right one zero, or it is infinite. */
  impossible: Omit<RatioMet, 'ratio'> | undefined = undefined;
  /** All that were extreme when they were met. */
  readonly way: RatioMet[] = [];
  /** Draws and edge cases by what they say of the constant. */
  readonly draws = { positive: 0, negative: 0, none: 0, outside: 0 };
  readonly #others: readonly ClaimOnSystem[];
  #compared: number;
  #evaluations = 0;
  #logarithms = { count: 0, sum: 0 };

  constructor(constant: SoughtConstant, system: System) {
    const [last, ...others] = constant.statements.toReversed();
    super(last, system);
    this.constant = constant;
    this.#others = others.reverse().map((statement) => new ClaimOnSystem(statement, system));
    this.#compared = constant.name === undefined ? COMPARED : 0;
  }

  /** +1 where the constant is at least each quotient; −1 where it is at most each. */
  get direction(): 1 | -1 {
    return this.constant.direction;
  }

  override evaluate(instance: Instance): Outcome {
    const outcome = super.evaluate(instance);
    this.#evaluations++;
    const relations = [...this.#others.map((other) => other.evaluate(instance).relation), outcome.relation];
    const known = relations.filter((relation) => relation !== undefined);
    if (known.length < relations.length)
      return outcome.relation === undefined ? outcome : outcomeOf('empty', undefined);
    if (this.#compared < COMPARED) this.#compared += this.constant.requireLinear(this, instance, known);
    const sides = this.constant.sidesOf(known);
    const { symbol, left, premise, under } = sides;
    const right = operand(sides.right);
    const ratio = quotient(left, right);
    const speaks = (premise ?? 'holds') === 'holds';
    if (speaks) this.#keep(instance, sides, ratio);
    if (this.phase === 'sample') {
      this.draws[!speaks ? 'outside' : ratio === undefined ? 'none' : right.value > 0 ? 'positive' : 'negative']++;
    }
    const shown = ratio === undefined || !(right.value > 0) ? UNKNOWN : ratio;
    const stated: Relation = {
      ...(symbol === '≤' ? atMost(shown, this.threshold) : atLeast(shown, this.threshold)),
      ...(premise === undefined ? {} : { premise }),
      ...(under === undefined ? {} : { under }),
    };
    return outcomeOf(zoneOf(stated), stated);
  }

  /** The end of a quotient that is certain, as a height to be gained: larger is harder on the constant. */
  certain({ ratio }: Pick<RatioMet, 'ratio'>): number {
    return this.direction * ratio.value - ratio.bound;
  }

  /** Instances evaluated so far. */
  get evaluations(): number {
    return this.#evaluations;
  }

  /** Geometric mean of |right| over the draws on which its sign is certain. */
  get typicalSize(): number {
    return Math.exp(this.#logarithms.sum / this.#logarithms.count);
  }

  /** The last step of the way that was made within the first half of all evaluations. */
  get halfway(): RatioMet | undefined {
    return this.way.findLast(({ evaluation }) => 2 * evaluation <= this.#evaluations);
  }

  #keep(
    { integers, unit }: Instance,
    { left, right: side, isInfinite }: SidesOfConstant,
    ratio: Real | undefined,
  ): void {
    const right = operand(side);
    const met = (): Omit<RatioMet, 'ratio'> => ({
      instance: { integers: integers.slice(), unit },
      left,
      right: side,
      phase: this.phase,
      evaluation: this.#evaluations,
    });
    const isBeyond = this.direction * left.value > left.bound;
    if (isBeyond && ((right.value === 0 && right.bound === 0) || isInfinite)) this.impossible ??= met();
    if (ratio === undefined || !Number.isFinite(ratio.value) || !Number.isFinite(ratio.bound)) return;
    if (this.phase === 'sample') {
      this.#logarithms.count++;
      this.#logarithms.sum += Math.log(Math.abs(right.value));
    }
    if (right.value < 0) {
      const end = (met: Pick<RatioMet, 'ratio'>): number => -this.direction * met.ratio.value - met.ratio.bound;
      if (this.opposite === undefined || end({ ratio }) > end(this.opposite)) this.opposite = { ...met(), ratio };
      return;
    }
    if (this.best !== undefined && !(this.certain({ ratio }) > this.certain(this.best))) return;
    this.best = { ...met(), ratio };
    this.way.push(this.best);
  }
}

/** left/right where the sign of the right side is certain. */
function quotient(left: Real, right: { readonly value: number; readonly bound: number }): Real | undefined {
  if (!(Math.abs(right.value) > right.bound)) return undefined;
  return left.dividedBy(new Float64Real(right.value, right.bound));
}
