import type { Claim } from '../claims/claim.ts';
import type { Relation } from '../claims/relation.ts';
import { constantOf, singleInequality, withConstant } from '../claims/with-constant.ts';
import type { Instance } from '../ensembles/instance.ts';
import { randomStream, streamOf } from '../ensembles/random.ts';
import { FormatError } from '../matrix/errors.ts';
import type { Real } from '../matrix/interface.ts';
import { ClaimOnSystem } from './claim-on-system.ts';
import { numberOf } from '../matrix/number-of.ts';

/** What an instance says of a constant c: left ≤ c·right or left ≥ c·right. */
export interface SidesOfConstant extends Pick<Relation, 'symbol' | 'left' | 'right' | 'premise' | 'under'> {
  /** Is the left side certainly infinite, and the right one not? */
  readonly isInfinite: boolean;
}

/** Draws that may leave it open in which direction the constant counts. */
const MOST_DRAWS = 256;

/**
 * The constant of a claim: a factor before its right side, or the free one that it is given. A statement that is linear in the latter
 * says that its margin m₀ + c(m₁ − m₀) is not negative, m₀ and m₁ being the margins with c = 0 and c = 1.
 */
export class SoughtConstant {
  readonly claim: Claim;
  /** Name of the free constant; undefined for a factor of the right side. */
  readonly name: string | undefined;
  /** Statements whose sides tell what an instance says of the constant: the claim itself, or those with c = 0 and c = 1. */
  readonly statements: readonly Claim[];
  #direction: 1 | -1 | undefined = undefined;

  constructor(claim: Claim) {
    this.claim = claim;
    this.name = constantOf(claim);
    this.statements = this.name === undefined ? [claim] : ['0', '1'].map((c) => withConstant(claim, c));
  }

  /** +1 where the smallest constant is sought; −1 where it is the largest one. */
  get direction(): 1 | -1 {
    return this.#direction ?? 1;
  }

  /** Looks at draws until it is certain which constants a statement prefers: those of the first draw that says it. */
  orient(seed: number): void {
    if (this.name === undefined) return;
    const [without, with1] = this.statements.map((statement) => new ClaimOnSystem(statement, statement.systems[0]));
    for (let k = 0; k < MOST_DRAWS && this.#direction === undefined; k++) {
      const random = randomStream(seed, streamOf(without.name), k);
      const instance = without.ensemble.draw(() => random.next());
      const [m0, m1] = [without, with1].map((onSystem) => onSystem.evaluate(instance).relation?.margin);
      const sign = m0 === undefined ? undefined : m1?.minus(m0).sign();
      if (sign === 1 || sign === -1) this.#direction = sign;
    }
  }

  /** What the statements say of the constant on one instance, in whatever arithmetic. */
  sidesOf(relations: readonly Relation[]): SidesOfConstant {
    const [first, second] = relations.map((relation) => singleInequality(relation, this.claim));
    if (second === undefined) {
      const { symbol, left, right } = first;
      this.#direction ??= symbol === '≤' ? 1 : -1;
      return {
        ...first,
        isInfinite: isInfinite(left) && Number.isFinite(numberOf(right)),
      };
    }
    const { premise, under, margin: m0 } = first;
    const m1 = second.margin;
    const isUpward = this.direction === 1;
    return {
      symbol: isUpward ? '≤' : '≥',
      left: isUpward ? m0.negated() : m0,
      right: isUpward ? m1.minus(m0) : m0.minus(m1),
      ...(premise === undefined ? {} : { premise }),
      ...(under === undefined ? {} : { under }),
      // with c = 0 and with c = 1: what is infinite has no factor c
      isInfinite: isInfinite(m0) && m0.value === m1.value && isInfinite(m1),
    };
  }

  /**
   * Checks on an instance that the statement is linear in its free constant, by the margin with c = 2.
   *
   * @returns  1 where that was decided, otherwise 0
   * @throws   {FormatError} where it certainly is not, or where its premise depends on the constant
   */
  requireLinear({ system }: ClaimOnSystem, instance: Instance, [first, second]: readonly Relation[]): 0 | 1 {
    this.#twice.set(system, this.#twice.get(system) ?? new ClaimOnSystem(withConstant(this.claim, '2'), system));
    const third = this.#twice.get(system)!.evaluate(instance).relation;
    if (third === undefined) return 0;
    const bend = third.margin.minus(second.margin).minus(second.margin.minus(first.margin));
    const premises = new Set([first, second, third].map(({ premise }) => premise));
    if (premises.size === 1 && (bend.sign() ?? 0) === 0) return Number.isFinite(bend.bound) ? 1 : 0;
    throw new FormatError({
      argument: 'asserts',
      expected: `state an inequality in ${this.claim.id} that is linear in ${this.name}, under premises without it`,
      received:
        premises.size > 1
          ? 'a premise depends on it'
          : `the margins of an instance with ${this.name} = 0, 1, 2 are ${[first, second, third].map(({ margin }) => margin.value).join(', ')}`,
    });
  }

  readonly #twice = new Map<ClaimOnSystem['system'], ClaimOnSystem>();
}

function isInfinite({ value, bound }: Real): boolean {
  return Math.abs(value) === Infinity && bound === 0;
}
