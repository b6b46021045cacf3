import type { Finding, FindingStanding } from '../findings/finding.ts';
import { byBadness, type InvariantSummary, SEVERITY, type Tally } from './tally.ts';

/** What became of a file. */
export interface GuardReport {
  /** Name of what was guarded. */
  readonly subject: string;
  /** The worst standing that occurs; `holds` where nothing was seen that is worse. */
  readonly standing: FindingStanding;
  /** Stated error, a Frobenius distance. */
  readonly within: number;
  /** Number of states or other things that were looked at. */
  readonly places: number;
  readonly invariants: readonly InvariantSummary[];
  /** The worst places of all invariants, worst first. */
  readonly worst: readonly Finding[];
  /** What was not looked at, and why. */
  readonly unchecked: readonly { readonly invariant: string; readonly reason: string }[];
}

/** Puts tallies together. */
export function reportOf(
  subject: string,
  within: number,
  places: number,
  tallies: readonly Tally[],
  most: number,
): GuardReport {
  const invariants = tallies.map((tally) => tally.summary());
  return {
    subject,
    standing: worstOf(invariants.map(({ standing }) => standing)),
    within,
    places,
    invariants,
    worst: tallies
      .flatMap(({ worst }) => worst)
      .toSorted(byBadness)
      .slice(0, most),
    unchecked: [],
  };
}

/** Several parts of one subject together. */
export function merged(subject: string, reports: readonly GuardReport[], most: number): GuardReport {
  return {
    subject,
    standing: worstOf(reports.map(({ standing }) => standing)),
    within: Math.max(0, ...reports.map(({ within }) => within)),
    places: Math.max(0, ...reports.map(({ places }) => places)),
    invariants: reports.flatMap(({ invariants }) => invariants),
    worst: reports
      .flatMap(({ worst }) => worst)
      .toSorted(byBadness)
      .slice(0, most),
    unchecked: reports.flatMap(({ unchecked }) => unchecked),
  };
}

/** The standing that speaks for all of those that there are. */
export function worstOf(standings: readonly (FindingStanding | undefined)[]): FindingStanding {
  return standings
    .filter((standing) => standing !== undefined)
    .reduce((worst, next) => (SEVERITY[next] > SEVERITY[worst] ? next : worst), 'holds');
}
