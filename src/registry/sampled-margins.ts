import type { Claim, System } from '../claims/claim.ts';
import { knownSystem, systemName } from '../claims/claim.ts';
import type { Relation } from '../claims/relation.ts';
import type { StoredInstance } from '../claims/stored-instance.ts';
import { budgetTimes } from '../hunter/budget.ts';
import { climb } from '../hunter/climb.ts';
import { ClaimOnSystem, type Outcome } from '../hunter/claim-on-system.ts';
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
}

/** Objects of an instance. */
export interface SampledInstance {
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
export interface PortraitOptions {
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
  if (!isWanted) return { without: 'it states an equality, of which no margin is a distance' };
  const margins = sampledMargins(claim, system, seed, effort, counterexample === undefined);
  if (margins === undefined) return { without: `no draw on the system ${systemName(system)} has a finite margin` };
  return { margins };
}

function isEquality(claim: Claim, system: System, seed: number): boolean {
  let isOne = false;
  const probe = new ClaimOnSystem(claim, system, (_, _instance, outcome) => {
    isOne ||= outcome.relation?.symbol === '=';
    return outcome;
  });
  sample(probe, seed, 0, FIRST);
  return isOne;
}

function sampledMargins(
  claim: Claim,
  system: System,
  seed: number,
  effort: number,
  withTightest: boolean,
): SampledMargins | undefined {
  const sampled: SampledMargin[] = [];
  const climbed: SampledMargin[] = [];
  let list = sampled;
  let tightest: { readonly outcome: Outcome; readonly instance: StoredInstance } | undefined;
  const probe = new ClaimOnSystem(claim, system, (self, instance, outcome) => {
    const { relation, margin } = outcome;
    if (relation === undefined || !hasMargin(outcome) || !Number.isFinite(margin)) return outcome;
    list.push({ margin, left: relation.left.value, right: rightOf(relation) });
    if (tightest === undefined || margin < tightest.outcome.margin)
      tightest = { outcome, instance: self.dataOf(instance) };
    return outcome;
  });
  const budget = budgetTimes(effort * (claim.effort ?? 1), BUDGET);
  const drawn = sample(probe, seed, 0, budget.draws);
  list = climbed;
  climb(probe, seed, 0, drawn, budget);
  if (tightest === undefined) return undefined;
  const { outcome, instance } = tightest;
  const { margin, bound, relation } = outcome;
  const margins = { system: systemName(system), relation: relation!.symbol, sampled, climbed };
  if (!withTightest) return margins;
  const sides = { left: relation!.left.value, right: rightOf(relation!) };
  const objects = drawnObjects(claim, instance);
  return { ...margins, tightest: { system: margins.system, objects, margin, bound, ...sides } };
}
