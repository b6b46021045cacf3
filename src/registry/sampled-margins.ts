import type { Claim, System } from '../claims/claim.ts';
import { knownSystem, systemName } from '../claims/claim.ts';
import type { Relation } from '../claims/relation.ts';
import type { StoredInstance } from '../claims/stored-instance.ts';
import { type Budget, budgetTimes } from '../hunter/budget.ts';
import { climb } from '../hunter/climb.ts';
import { ClaimOnSystem } from '../hunter/claim-on-system.ts';
import type { MetInstance, Phase } from '../hunter/evidence.ts';
import { hasMargin, rightOf } from '../hunter/lowest.ts';
import { sample } from '../hunter/sample.ts';
import { drawnObjects, type DrawnObject } from './drawn-objects.ts';

/** Margins of a claim on one system, as a short search meets them: for a picture of it, never for its standing. */
export interface SampledMargins {
  readonly system: string;
  readonly relation: Relation['symbol'];
  /** Draws that satisfy the premise and have a finite margin, in the order in which they were made. */
  readonly sampled: readonly SampledMargin[];
  /** The same for the evaluations of a climb. */
  readonly climbed: readonly SampledMargin[];
  /** The instance of smallest margin among them; absent beside a counterexample. */
  readonly tightest?: SampledInstance & SampledMargin & { readonly bound: number };
}

/** Margin of an instance with both sides. */
export interface SampledMargin {
  readonly margin: number;
  readonly left: number;
  readonly right: number;
  /** Is its sign within its error bound? */
  readonly isInDoubt?: true;
}

/** Objects of an instance. */
interface SampledInstance {
  readonly system: string;
  readonly objects: readonly DrawnObject[];
}

/** What a page shows of a claim beside its row of the ledger. */
export interface Portrait {
  /** Absent where nothing has a margin. */
  readonly margins?: SampledMargins;
  /** Why there are no margins. */
  readonly without?: string;
}

/** Numbers of evaluations of a portrait: enough for a histogram, few enough for two hundred claims in seconds. */
const BUDGET = { draws: 100, climbs: 1, climbEvaluations: 60, shrinkEvaluations: 0 } as const;

/** Draws after which it is known whether a claim is about an equality. */
const FIRST = 4;

/** What a portrait is made for. */
interface PortraitOptions {
  /** The search is made on its system, else on the first. */
  readonly counterexample?: StoredInstance;
  /** Are margins of an equality wanted as well? They are where it is violated, and fill no histogram. */
  readonly equalities?: boolean;
  /** Multiple of the evaluations that a page with many portraits has room for. */
  readonly effort?: number;
}

/** A short search of a claim for a picture. It depends on claim and seed only. */
export function portraitOf(
  claim: Claim,
  seed: number,
  { counterexample, equalities = true, effort = 1 }: PortraitOptions = {},
): Portrait {
  const system = counterexample === undefined ? claim.systems[0] : knownSystem(claim, counterexample);
  const isWanted = equalities || !isEquality(claim, system, seed);
  if (!isWanted) return OF_EQUALITY;
  const margins = sampledMargins(claim, system, seed, effort, counterexample === undefined);
  if (margins === undefined) return { without: `no draw on the system ${systemName(system)} has a finite margin` };
  return { margins };
}

/** Why a page with many claims has no picture of an equality. */
export const OF_EQUALITY: Portrait = { without: 'it states an equality, of which no margin is a distance' };

function isEquality(claim: Claim, system: System, seed: number): boolean {
  let isOne = false;
  const onSystem = new ClaimOnSystem(claim, system, (_, _instance, outcome) => {
    isOne ||= outcome.relation?.symbol === '=';
    return outcome;
  });
  sample(onSystem, seed, 0, FIRST);
  return isOne;
}

function sampledMargins(
  claim: Claim,
  system: System,
  seed: number,
  effort: number,
  withTightest: boolean,
): SampledMargins | undefined {
  const met = new MetMargins(claim, effort);
  let phase: Phase = 'sample';
  const onSystem = new ClaimOnSystem(claim, system, (self, instance, outcome) => {
    const { relation } = outcome;
    if (relation !== undefined && hasMargin(outcome)) met.add(relation, { phase, stored: () => self.dataOf(instance) });
    return outcome;
  });
  const budget = budgetOf(claim, effort);
  const drawn = sample(onSystem, seed, 0, budget.draws);
  phase = 'climb';
  climb(onSystem, seed, 0, drawn, budget);
  return met.margins(withTightest);
}

function budgetOf(claim: Claim, effort: number): Budget {
  return budgetTimes(effort * (claim.effort ?? 1), BUDGET);
}

/** Margins on one system as they are met, of draws and evaluations of a climb as many as a portrait has. */
export class MetMargins {
  readonly #claim: Claim;
  readonly #most: Budget;
  readonly #sampled: SampledMargin[] = [];
  readonly #climbed: SampledMargin[] = [];
  #tightest: { readonly relation: Relation; readonly instance: StoredInstance } | undefined;

  constructor(claim: Claim, effort = 1) {
    this.#claim = claim;
    this.#most = budgetOf(claim, effort);
  }

  add(relation: Relation, { phase, stored }: Pick<MetInstance, 'phase' | 'stored'>): void {
    const { value: margin, bound } = relation.margin;
    const { draws, climbs, climbEvaluations } = this.#most;
    const [list, most] = phase === 'sample' ? [this.#sampled, draws] : [this.#climbed, climbs * climbEvaluations];
    if (list.length >= most || !Number.isFinite(margin)) return;
    list.push({
      margin,
      left: relation.left.value,
      right: rightOf(relation),
      ...(Math.abs(margin) <= bound ? { isInDoubt: true } : {}),
    });
    if (this.#tightest === undefined || margin < this.#tightest.relation.margin.value)
      this.#tightest = { relation, instance: stored() };
  }

  /** Is an equality what was met? */
  get isEquality(): boolean {
    return this.#tightest?.relation.symbol === '=';
  }

  /** Absent where nothing was met. */
  margins(withTightest: boolean): SampledMargins | undefined {
    if (this.#tightest === undefined) return undefined;
    const { relation, instance } = this.#tightest;
    const system = systemName(instance.system);
    const margins = { system, relation: relation.symbol, sampled: this.#sampled, climbed: this.#climbed };
    if (!withTightest) return margins;
    const { value: margin, bound } = relation.margin;
    const sides = { left: relation.left.value, right: rightOf(relation) };
    return { ...margins, tightest: { system, objects: drawnObjects(this.#claim, instance), margin, bound, ...sides } };
  }
}
