import type { DecimalInterval } from '../certificates/decimal-interval.ts';
import { systemName, type Literature } from '../claims/claim.ts';
import type { ProofReport } from '../proofs/proof-report.ts';
import type { Zone } from '../claims/relation.ts';
import type { ClosestSides, Counterexample, Evidence, SmallestOfSystem } from '../hunter/evidence.ts';
import { numberForJson } from '../hunter/counterexample.ts';
import type { ClaimDescription } from './tasks.ts';
import type { Certification } from './certification.ts';
import type { DrawnObject } from './drawn-objects.ts';
import type { Finding, Standing, StandingName } from './standing.ts';

/**
 * Ledger of a verification: what `clausius verify --json` prints.
 *
 * It holds nothing that depends on time, on the machine or on the number of workers: two runs with the same claims,
 * seed and budget give the same bytes.
 */
interface Ledger {
  readonly format: 'clausius-ledger';
  readonly version: 1;
  readonly seed: number;
  /** One row for each claim, in the order in which they were asked for. */
  readonly rows: readonly LedgerRow[];
}

/** What is known of one claim. */
export interface LedgerRow {
  readonly claim: string;
  /** File of the claim, with forward slashes. */
  readonly file: string;
  readonly literature: Literature;
  readonly source: string;
  readonly statement: string;
  readonly note?: string;
  readonly standing: StandingName;
  /** False when the standing must not be: the command then ends with 1 (or 3 when all of them are undecided). */
  readonly ok: boolean;
  /** True when the standing changes what the literature says. */
  readonly news: boolean;
  readonly explanation: string;
  /** Absent when the campaign did not end. */
  readonly finding?: Finding;
  /** Evidence on each system, in the order of the claim. */
  readonly systems: readonly LedgerSystem[];
  /** Simplest violation that this campaign found; the stored one where the campaign was content to meet any, see `metAgain`. */
  readonly counterexample?: Counterexample & { readonly objects: readonly DrawnObject[] };
  /** Where this campaign met a violation of a statement whose stored counterexample is certified. */
  readonly metAgain?: Pick<Counterexample, 'system' | 'margin' | 'bound' | 'found'>;
  /** The stored counterexample beside the found one; `stale` when it no longer violates the claim. */
  readonly stored: 'none' | 'same' | 'different' | 'stale' | 'not compared';
  /** How certain the violation is; absent without one. */
  readonly violation?: LedgerViolation;
  /** Where float64 was wrong beyond its error bound; absent if rigorous arithmetic, where it was asked, agreed. */
  readonly boundFailure?: LedgerBoundFailure;
  /** Outcome of its proof, if there is one. */
  readonly proof?: Omit<ProofReport, 'claim'>;
}

/** Instances that float64 calls violated beyond its error bound, and that rigorous arithmetic shows not to be. */
export interface LedgerBoundFailure {
  readonly count: number;
  /** What is true of the instance. */
  readonly reason: string;
  /** The simplest of them with the numbers of float64: it is no counterexample. */
  readonly instance: Counterexample & { readonly objects: readonly DrawnObject[] };
}

/** How certain a violation is. */
export interface LedgerViolation {
  /**
   * `certified`: the margin is enclosed below zero, and all objects are proved to be what the statement presupposes. `unchecked`: the
   * same, but of some objects nothing is proved. `numerical`: it is below zero beyond its error bound in float64.
   */
  readonly level: 'certified' | 'unchecked' | 'numerical';
  /** The counterexample it is about. */
  readonly of: 'stored' | 'found';
  /** Enclosure of the margin. */
  readonly margin?: DecimalInterval;
  /** Why there is no certificate. */
  readonly reason?: string;
  /** The certificate on file. */
  readonly certificateFile: 'none' | 'valid' | 'invalid';
  /** What is wrong with the certificate on file. */
  readonly problems?: readonly string[];
}

/** Evidence of a claim on one system. */
export interface LedgerSystem {
  /** `4`, `2x3`. */
  readonly system: string;
  readonly measure: string;
  /** Draws from the measure, by zone. */
  readonly draws: Readonly<Record<Zone, number>>;
  readonly edgeCases: Readonly<Record<Zone, number>>;
  readonly empty: number;
  readonly climbed: number;
  /** Of these, the number of those at which the premise holds; absent for a statement without premise, or without a climb. */
  readonly inside?: number;
  /** Random draws on which a formula of the claim has no value; absent without any. */
  readonly outside?: { readonly draws: number; readonly message: string };
  /**
   * Upper end, at 95 % confidence, of the share of violating instances among those that the measure draws and that satisfy the
   * premise. Draws in doubt, and draws on which a formula has no value, count as violations that were missed: 3/N when all of N
   * hold. Absent when one violates, or when none holds.
   */
  readonly violatingShareBelow?: number;
  readonly smallest?: SmallestOfSystem;
  /** Where two positive sides came closest in proportion: how tight the statement was seen to be. */
  readonly closest?: ClosestSides;
}

/** Row of a claim whose campaign ended. */
export function ledgerRow(
  claim: ClaimDescription,
  standing: Standing,
  result: {
    readonly finding: Finding;
    readonly evidence: Evidence;
    /** The counterexample of the row, with its objects. */
    readonly counterexample?: LedgerRow['counterexample'];
    readonly metAgain?: LedgerRow['metAgain'];
    readonly stored: LedgerRow['stored'];
    readonly certification?: Certification | undefined;
    readonly proof?: ProofReport | undefined;
    readonly boundFailure?: LedgerBoundFailure | undefined;
  },
): LedgerRow {
  const { systems } = result.evidence;
  const { counterexample, metAgain, certification, boundFailure } = result;
  const { claim: _claim, ...proof } = result.proof ?? { claim: undefined };
  return {
    ...opening(claim, standing),
    finding: result.finding,
    systems: systems.map(ledgerSystem),
    ...(counterexample === undefined ? {} : { counterexample }),
    ...(metAgain === undefined ? {} : { metAgain }),
    stored: result.stored,
    ...(certification === undefined ? {} : { violation: ledgerViolation(certification) }),
    ...(boundFailure === undefined ? {} : { boundFailure }),
    ...('covers' in proof ? { proof } : {}),
  };
}

function ledgerViolation({ of, certificate, uncertified, file, problems }: Certification): LedgerViolation {
  return {
    level: certificate === undefined ? (uncertified?.verdict === 'unchecked' ? 'unchecked' : 'numerical') : 'certified',
    of,
    ...(certificate === undefined ? {} : { margin: certificate.margin }),
    ...(uncertified === undefined ? {} : { reason: uncertified.reason }),
    certificateFile: file,
    ...(problems.length === 0 ? {} : { problems }),
  };
}

/** Row of a claim whose campaign did not end. */
export function failedRow(claim: ClaimDescription, standing: Standing): LedgerRow {
  return { ...opening(claim, standing), systems: [], stored: 'not compared' };
}

/** Text of a ledger: JSON with two spaces, numbers as short as they round-trip; infinite ones as texts. */
export function formatLedger(ledger: Ledger): string {
  return jsonText(ledger);
}

/** JSON with two spaces, in which "Infinity" and "-Infinity" stand for infinite numbers. */
export function jsonText(value: unknown): string {
  const infinite = (_: string, part: unknown): unknown => (typeof part === 'number' ? numberForJson(part) : part);
  return JSON.stringify(value, infinite, 2);
}

/** Number of draws from the measure that satisfy the premise and are decided. */
export function decidedDraws(draws: Readonly<Record<Zone, number>>): number {
  return draws.holds + draws.violated;
}

/**
 * Upper end, at 95 % confidence, of the share of violations among the instances that satisfy the premise, from independent
 * draws of which some hold and the others may violate.
 *
 * Let U of M draws be in doubt. If the share were p > U/M, at most U violations among M draws would have a probability of at
 * most e^(−M D(U/M‖p)) with the binary relative entropy D (Chernoff 1952); so the share for which that is e⁻³ < 1/20 is such an
 * end. With U = 0 it is 1 − e^(−3/M) < 3/M.
 */
export function violatingShare({ holds, undecided }: Readonly<Record<Zone, number>>, outside = 0): number {
  const doubtful = undecided + outside;
  const all = holds + doubtful;
  const q = doubtful / all;
  const divergence = (p: number): number =>
    (q === 0 ? 0 : q * Math.log(q / p)) + (q === 1 ? 0 : (1 - q) * (Math.log1p(-q) - Math.log1p(-p)));
  let [low, high] = [q, 1];
  for (let middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2) {
    if (all * divergence(middle) < CONFIDENCE) low = middle;
    else high = middle;
  }
  return high;
}

/** −ln of the largest probability of being wrong, a little below −ln(1 − 0.95). */
const CONFIDENCE = 3;

function opening(claim: ClaimDescription, standing: Standing): Omit<LedgerRow, 'systems' | 'stored'> {
  const { id, path, literature, source, statement, note } = claim;
  return {
    claim: id,
    file: path,
    literature,
    source,
    statement,
    ...(note === undefined ? {} : { note }),
    standing: standing.name,
    ok: standing.ok,
    news: standing.news,
    explanation: standing.explanation,
  };
}

function ledgerSystem({
  system,
  measure,
  draws,
  edgeCases,
  empty,
  outside,
  climbed,
  inside,
  smallest,
  closest,
}: Evidence['systems'][number]): LedgerSystem {
  const share = violatingShare(draws, outside?.draws);
  return {
    system: systemName(system),
    measure,
    draws: inOrder(draws),
    edgeCases: inOrder(edgeCases),
    empty,
    ...(outside === undefined ? {} : { outside }),
    climbed,
    ...(inside === undefined ? {} : { inside }),
    ...(draws.violated === 0 && draws.holds > 0 ? { violatingShareBelow: share } : {}),
    ...(smallest === undefined ? {} : { smallest }),
    ...(closest === undefined ? {} : { closest }),
  };
}

function inOrder({ holds, undecided, violated, vacuous }: Readonly<Record<Zone, number>>): Record<Zone, number> {
  return { holds, undecided, violated, vacuous };
}
