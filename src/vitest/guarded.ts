import type { Claim } from '../claims/claim.ts';
import { claimInvariant } from '../guard/data/claim-invariant.ts';
import { contractionTowards } from '../guard/data/contraction.ts';
import { guardStates } from '../guard/data/guard-trajectory.ts';
import type { Invariant } from '../guard/data/invariant.ts';
import { spohnInequality } from '../guard/data/production.ts';
import type { GuardReport } from '../guard/data/report.ts';
import { guardMaps } from '../guard/data/step-invariants.ts';
import { ClausiusError } from '../matrix/errors.ts';
import type { Matrix } from '../matrix/interface.ts';
import type { Generator, LinearMap } from '../quantum/maps.ts';
import { choiMatrix } from '../quantum/linear-map.ts';
import { uniqueSteadyState } from '../quantum/steady-state.ts';
import type { MatcherAnswer } from './matchers.ts';
import { type StateLike, stateOf, statesOf, type TrajectoryLike } from './received.ts';

/** Stated error of what a test received. */
export interface WithinOptions {
  /** Largest Frobenius distance of each matrix from the exact one. */
  readonly within: number;
}

/** Maps as tests have them: of this library, or Choi matrices Σ|i⟩⟨j| ⊗ Φ(|i⟩⟨j|), one or a list. */
export type MapsLike = LinearMap | { readonly choi: StateLike | TrajectoryLike };

/** States that are density matrices within the stated error. */
export function areDensityMatrices(
  received: StateLike | TrajectoryLike,
  { within }: WithinOptions,
  isNot: boolean,
): MatcherAnswer {
  return answered('be a density matrix', within, isNot, () => guardStates(statesOf(received), { within }));
}

/** Maps with the laws of this name, within the stated error. */
export function mapsObey(
  property: string,
  law: string,
  received: MapsLike,
  { within }: WithinOptions,
  isNot: boolean,
): MatcherAnswer {
  return answered(property, within, isNot, () => {
    const choi = 'choi' in received ? statesOf(received.choi) : [choiMatrix(received)];
    return only(guardMaps(choi, { within }), law);
  });
}

/** Entropy production −tr L(ρ)(ln ρ − ln π) ≥ 0 of each state. */
export function toProduceEntropy(
  received: StateLike | TrajectoryLike,
  generator: Generator,
  { within, reference }: WithinOptions & { readonly reference?: Matrix },
  isNot: boolean,
): MatcherAnswer {
  const law = (): Invariant => spohnInequality(generator, reference ?? uniqueSteadyState(generator));
  return obeys('produce entropy', received, within, isNot, () => [law()]);
}

/** D(ρ_t‖π) and T(ρ_t, π) that never grow. */
export function toContractTowards(
  received: TrajectoryLike,
  reference: StateLike,
  { within }: WithinOptions,
  isNot: boolean,
): MatcherAnswer {
  return obeys('contract towards the reference', received, within, isNot, () => contractionTowards(stateOf(reference)));
}

/** A claim that each state obeys. */
export function toObey(
  received: StateLike | TrajectoryLike,
  claim: Claim,
  { within, dims }: WithinOptions & { readonly dims?: readonly number[] },
  isNot: boolean,
): MatcherAnswer {
  return obeys(`obey ${claim.id}`, received, within, isNot, () => {
    const [{ rows }] = statesOf(received);
    return [claimInvariant(claim, dims ?? [rows])];
  });
}

/** The laws alone, whether or not the states are density matrices otherwise. */
function obeys(
  property: string,
  received: StateLike | TrajectoryLike,
  within: number,
  isNot: boolean,
  laws: () => readonly Invariant[],
): MatcherAnswer {
  return answered(property, within, isNot, () => {
    const invariants = laws();
    const report = guardStates(statesOf(received), { within, invariants });
    return only(report, ...invariants.map(({ name }) => name));
  });
}

/** The part of a report that is about some laws. A place without a value obeys none of them. */
function only(report: GuardReport, ...laws: readonly string[]): GuardReport {
  const invariants = report.invariants.filter(({ invariant }) => laws.includes(invariant));
  const standings = invariants.map(({ standing }) => standing);
  const worst = (['violated', 'undecided', 'explained'] as const).find((standing) => standings.includes(standing));
  return {
    ...report,
    invariants,
    standing: worst ?? 'holds',
    worst: invariants.flatMap((summary) => (summary.worst === undefined ? [] : [summary.worst])),
  };
}

/** Undecided laws fail the matcher and its negation alike: neither was shown. */
function answered(property: string, within: number, isNot: boolean, look: () => GuardReport): MatcherAnswer {
  try {
    const report = look();
    const { standing, invariants } = report;
    const missing = invariants.find(({ withoutValue }) => withoutValue > 0 && standing !== 'violated');
    const isKnown = standing !== 'undecided' && (missing === undefined || report.invariants.length > 1);
    const isObeyed = standing === 'holds' || standing === 'explained';
    const finding = report.worst.find((one) => one.standing === standing);
    const because =
      finding === undefined
        ? missing === undefined
          ? 'it does'
          : `${missing.invariant} has no value at ${missing.withoutValue} of ${report.places} places`
        : `${finding.subject}: ${finding.standing}${
            finding.size === undefined ? '' : ` by ${Number(finding.size.toPrecision(3))} × the error`
          }. ${finding.says}`;
    return {
      pass: isKnown ? isObeyed : isNot,
      message: () => `Expected what was received ${isNot ? 'not ' : ''}to ${property} within ${within}. ${because}.`,
    };
  } catch (error) {
    if (!(error instanceof ClausiusError)) throw error;
    return { pass: false, message: () => `Expected what was received to ${property}. ${error.message}` };
  }
}
