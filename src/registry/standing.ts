import type { Literature } from '../claims/claim.ts';
import { basisText } from '../proofs/basis.ts';
import type { ProofReport } from '../proofs/proof-report.ts';
import type { Evidence, SystemEvidence } from '../hunter/evidence.ts';
import type { Certification } from './certification.ts';

/** What a campaign and the proofs have shown of a claim. */
export type Finding =
  /** Nothing was evaluated. */
  | 'none'
  /** No draw satisfied the premise. */
  | 'vacuous'
  /** No draw was decided: every margin lies within its error bound, or has no value. */
  | 'undecided'
  /** No violation, but on one of its systems no draw satisfied the premise and was decided. */
  | 'unsupported system'
  | 'no violation'
  /** A margin below zero beyond its error bound in floating point. */
  | 'numerical violation'
  /** A margin whose rigorous enclosure is negative, on objects of which not all are proved to be what the statement presupposes. */
  | 'unchecked violation'
  /** A margin whose rigorous enclosure is negative. */
  | 'certified violation'
  /** A statement listed as false: a violation is stored and certified, but this campaign met none. */
  | 'stored violation'
  /** Float64 was found wrong beyond its error bound, and no violation was certified. */
  | 'float64 bound failed'
  /** A proof that covers everything the claim says, and decides all of it. */
  | 'proof'
  /** The same, taking theorems of the literature over. */
  | 'proof from theorems'
  /** No violation, and an argument that does not decide the statement. */
  | 'argument';

/** Word of the ledger for a claim. */
export type StandingName =
  | 'untested'
  | 'vacuous'
  | 'undecided'
  | 'consistent'
  | 'open'
  | 'proved'
  /** From theorems of the literature that are taken over. */
  | 'proved from'
  | 'argued'
  | 'refuted (numerical)'
  | 'refuted'
  | 'violated, not checked'
  | 'ALARM (numerical)'
  | 'ALARM'
  | 'not refuted'
  /** The statement is refuted by what is stored, but this search did not find it. */
  | 'refuted, not found'
  /** Float64 calls an instance violated that rigorous arithmetic shows not to be. */
  | 'float64 bound failed'
  | 'contradiction'
  /** The stored counterexample no longer violates the claim. */
  | 'stale counterexample'
  /** The stored certificate does not agree with what is computed now. */
  | 'invalid certificate'
  /** A step of the proof is refuted or undecided. */
  | 'failed proof'
  /** The campaign ended with an exception, or a stored file cannot be used. */
  | 'error'
  /** The campaign took more time or memory than allowed. */
  | 'stopped';

/** Standing of a claim: what evidence and literature say together. */
export interface Standing {
  readonly name: StandingName;
  /** Is this how it should be? */
  readonly ok: boolean;
  /** Does it change what the literature says? */
  readonly news: boolean;
  /** What it means, in one sentence. */
  readonly explanation: string;
}

const VACUOUS = fails('vacuous', 'no draw satisfies the premise, so that none supports the statement');
const UNTESTED = fails('untested', 'nothing was evaluated');
const UNDECIDED = fails('undecided', 'no draw is decided: every margin lies within its error bound or has no value');
const UNSUPPORTED = fails(
  'undecided',
  'on some of its systems no draw was made, or none that satisfies the premise was decided',
);
const NOT_CHECKED = fails(
  'violated, not checked',
  'violated by objects of which not all are proved to be what the statement presupposes: state what the ensembles draw',
);
const NOT_REFUTED = fails('not refuted', 'a statement listed as false was not refuted: this search is too weak for it');
const BOUND_FAILED = fails(
  'float64 bound failed',
  'float64 calls an instance violated beyond its error bound and rigorous arithmetic shows that it is not: the claim drops a bound, or please report it',
);

/** Standing of a false statement whose violation is stored and certified and was not met by a search of less than full effort. */
export const REFUTED_BEFORE = fine(
  'refuted',
  'certainly refuted by the stored counterexample; this search, of reduced effort, did not find one',
);

/** The table of literature × evidence. */
const TABLE: Readonly<Record<Literature, Readonly<Record<Finding, Standing>>>> = {
  theorem: {
    none: UNTESTED,
    vacuous: VACUOUS,
    undecided: UNDECIDED,
    'unsupported system': UNSUPPORTED,
    'no violation': fine('consistent', 'no violation was found'),
    'numerical violation': fails('ALARM (numerical)', 'a theorem is violated: the code or the source is wrong'),
    'unchecked violation': NOT_CHECKED,
    'certified violation': fails('ALARM', 'a theorem is certainly violated: the code or the source is wrong'),
    'stored violation': fails('ALARM', 'a theorem is certainly violated: the code or the source is wrong'),
    'float64 bound failed': BOUND_FAILED,
    proof: fine('proved', 'a proof decides all of it'),
    'proof from theorems': fine('proved from', 'a proof of all of it takes theorems over'),
    argument: fine('argued', 'no violation was found, and the argument on file does not decide it'),
  },
  conjecture: {
    none: fine('open', 'nothing was evaluated'),
    vacuous: VACUOUS,
    undecided: UNDECIDED,
    'unsupported system': UNSUPPORTED,
    'no violation': fine('open', 'no violation was found'),
    'numerical violation': news('refuted (numerical)', 'the conjecture is violated in floating point'),
    'unchecked violation': NOT_CHECKED,
    'certified violation': news('refuted', 'the conjecture is certainly violated'),
    'stored violation': news('refuted', 'the conjecture is certainly violated'),
    'float64 bound failed': BOUND_FAILED,
    proof: news('proved', 'a proof decides all of it'),
    'proof from theorems': news('proved from', 'a proof of all of it takes theorems over'),
    argument: fine('open', 'no violation was found, and the argument on file does not decide it'),
  },
  'own result': {
    none: UNTESTED,
    vacuous: VACUOUS,
    undecided: UNDECIDED,
    'unsupported system': UNSUPPORTED,
    'no violation': fine('open', 'no violation of this result of our own was found'),
    'numerical violation': fails('ALARM (numerical)', 'a result of our own is violated: it or the code is wrong'),
    'unchecked violation': NOT_CHECKED,
    'certified violation': fails('ALARM', 'a result of our own is certainly violated: it or the code is wrong'),
    'stored violation': fails('ALARM', 'a result of our own is certainly violated: it or the code is wrong'),
    'float64 bound failed': BOUND_FAILED,
    proof: fine('proved', 'a proof decides all of it'),
    'proof from theorems': fine('proved from', 'a proof of all of it takes theorems over'),
    argument: fine('open', 'no violation was found, and the argument on file does not decide it'),
  },
  false: {
    none: UNTESTED,
    vacuous: VACUOUS,
    undecided: UNDECIDED,
    'unsupported system': NOT_REFUTED,
    'no violation': NOT_REFUTED,
    'numerical violation': fine('refuted (numerical)', 'refuted, as it has to be'),
    'unchecked violation': fine('refuted (numerical)', 'refuted, as it has to be, by objects that are not checked'),
    'certified violation': fine('refuted', 'certainly refuted, as it has to be'),
    'stored violation': fails(
      'refuted, not found',
      'the statement is refuted (stored and certified), but this search did not find a violation: the search is too weak',
    ),
    'float64 bound failed': BOUND_FAILED,
    proof: fails('contradiction', 'a statement listed as false has a proof'),
    'proof from theorems': fails('contradiction', 'a statement listed as false has a proof'),
    argument: NOT_REFUTED,
  },
  'printed formula': {
    none: UNTESTED,
    vacuous: VACUOUS,
    undecided: UNDECIDED,
    'unsupported system': UNSUPPORTED,
    'no violation': fine('consistent', 'no violation was found'),
    'numerical violation': news('refuted (numerical)', 'the formula as printed is wrong'),
    'unchecked violation': NOT_CHECKED,
    'certified violation': news('refuted', 'the formula as printed is certainly wrong'),
    'stored violation': news('refuted', 'the formula as printed is certainly wrong'),
    'float64 bound failed': BOUND_FAILED,
    proof: fine('proved', 'a proof decides all of it'),
    'proof from theorems': fine('proved from', 'a proof of all of it takes theorems over'),
    argument: fine('argued', 'no violation was found, and the argument on file does not decide it'),
  },
};

/** Standing of a claim with the given literature status and evidence. */
export function standingOf(literature: Literature, finding: Finding): Standing {
  return TABLE[literature][finding];
}

/** May a claim have this standing, with what that says of whether it should? */
export function isStanding(
  literature: Literature,
  { standing, ok, news: isNews }: { readonly standing: string; readonly ok: boolean; readonly news: boolean },
): boolean {
  const usual = [...Object.values(TABLE[literature]), REFUTED_BEFORE].filter(({ name }) => name === standing);
  if (usual.length > 0) return usual.some((known) => known.ok === ok && known.news === isNews);
  return !ok && !isNews && BESIDE_TABLE.has(standing);
}

const BESIDE_TABLE: ReadonlySet<string> = new Set<StandingName>([
  'stale counterexample',
  'invalid certificate',
  'failed proof',
  'contradiction',
  'stopped',
  'error',
]);

/** Standing of a claim whose stored counterexample evaluates to no violation. */
export const STALE = fails('stale counterexample', 'the stored counterexample does not violate the claim any more');

/** Standing of a claim whose stored certificate does not show what it says. */
export const INVALID_CERTIFICATE = fails('invalid certificate', 'the stored certificate does not hold what it says');

/** Standing of a claim with a proof of which a step is refuted or undecided. */
const FAILED_PROOF = fails('failed proof', 'its proof fails');

/** Standing of a claim with a proof of all of it and a violation. */
export const CONTRADICTION = fails('contradiction', 'it has a proof and a violation: one of them is wrong');

/** The standing with what its proof decides and takes. */
export function withBasis(standing: Standing, proof: ProofReport | undefined): Standing {
  if (proof === undefined || (standing.name !== 'proved' && standing.name !== 'proved from')) return standing;
  return { ...standing, explanation: `${standing.explanation}: ${basisText(proof)}` };
}

/** Standing of a claim whose campaign has no result. */
export function failedCampaign({ reason, stopped }: { readonly reason: string; readonly stopped?: true }): Standing {
  return fails(stopped ? 'stopped' : 'error', reason);
}

/**
 * What a campaign has shown. Only draws from the measure count as support, and every system needs its own; edge cases and
 * climbs only refute.
 */
export function findingOf(evidence: Evidence): Finding {
  const total = (count: (system: SystemEvidence) => number): number =>
    evidence.systems.reduce((sum, system) => sum + count(system), 0);
  if (evidence.boundFailure !== undefined) return 'float64 bound failed';
  const violated = total(({ draws, edgeCases }) => draws.violated + edgeCases.violated);
  if (evidence.counterexample !== undefined || violated > 0) return 'numerical violation';
  const [holds, undecided, vacuous] = (['holds', 'undecided', 'vacuous'] as const).map((zone) =>
    total(({ draws }) => draws[zone]),
  );
  if (holds > 0) return evidence.systems.every(({ draws }) => draws.holds > 0) ? 'no violation' : 'unsupported system';
  if (undecided > 0 || total(({ outside }) => outside?.draws ?? 0) > 0) return 'undecided';
  return vacuous > 0 ? 'vacuous' : 'none';
}

/**
 * The finding of a campaign in the light of a certificate. One certified violation refutes a statement, whether this campaign
 * met it again or not; of a statement listed as false it is said apart if the campaign did not.
 */
export function certifiedFinding(
  literature: Literature,
  finding: Finding,
  certification: Certification | undefined,
): Finding {
  if (certification?.certificate === undefined) {
    const isUnchecked = certification?.uncertified?.verdict === 'unchecked' && finding === 'numerical violation';
    return isUnchecked ? 'unchecked violation' : finding;
  }
  if (certification.of === 'found' || finding === 'numerical violation') return 'certified violation';
  return literature === 'false' ? 'stored violation' : 'certified violation';
}

/**
 * The finding of a campaign in the light of a proof. A proof of all of it counts more than draws without violation; what was
 * never tested stays so, because a proof of it may be about something else.
 *
 * @returns a standing where the proof fails, or contradicts a violation
 */
export function provedFinding(finding: Finding, proof: ProofReport | undefined): Finding | Standing {
  if (proof === undefined) return finding;
  if (proof.standing === 'failed') return { ...FAILED_PROOF, explanation: `its proof fails: ${proof.reason}` };
  if (finding === 'vacuous' || finding === 'none') return finding;
  if (proof.standing === 'argued') return finding === 'no violation' ? 'argument' : finding;
  if (proof.partial) return finding;
  if (VIOLATIONS.has(finding)) return CONTRADICTION;
  return proof.standing === 'proved' ? 'proof' : 'proof from theorems';
}

const VIOLATIONS: ReadonlySet<Finding> = new Set<Finding>([
  'numerical violation',
  'unchecked violation',
  'certified violation',
]);

function fine(name: StandingName, explanation: string): Standing {
  return { name, ok: true, news: false, explanation };
}

function news(name: StandingName, explanation: string): Standing {
  return { name, ok: true, news: true, explanation };
}

function fails(name: StandingName, explanation: string): Standing {
  return { name, ok: false, news: false, explanation };
}
