import type { CertificateCheck } from '../certificates/check-certificate.ts';
import type { Certificate } from '../certificates/certificate.ts';
import type { Correction, Literature, System } from '../claims/claim.ts';
import type { StoredInstance } from '../claims/stored-instance.ts';
import type { ProofReport } from '../proofs/proof-report.ts';
import type { Zone } from '../claims/relation.ts';
import type { BestConstant } from '../hunter/best-constant.ts';
import type { Budget } from '../hunter/budget.ts';
import type { Counterexample, Evidence, Progress } from '../hunter/evidence.ts';
import type { Certification } from './certification.ts';
import type { ClaimFile } from './claim-files.ts';
import type { DecimalInterval } from '../certificates/decimal-interval.ts';
import type { DrawnObject } from './drawn-objects.ts';
import type { Portrait, SampledMargins } from './sampled-margins.ts';

/** Facts about a claim that can leave the thread in which its file was imported. */
export interface ClaimDescription extends ClaimFile {
  readonly id: string;
  readonly literature: Literature;
  readonly source: string;
  readonly statement: string;
  readonly note?: string;
  readonly systems: readonly System[];
  readonly corrects: readonly Correction[];
  readonly surrogate?: string;
  readonly refutedBy: readonly string[];
  /** Name of its free constant, of which the best is sought; absent where it has none. */
  readonly freeConstant?: string;
}

/** Import of a claim file. Without result for a module in a folder that holds no claim. */
interface DescribeTask extends ClaimFile {
  readonly kind: 'describe';
}

/** Campaign against the claim of a file, after a look at its stored counterexample. */
export interface HuntTask extends ClaimFile {
  readonly kind: 'hunt';
  readonly seed: number;
  readonly budget?: Budget;
  readonly systems?: readonly System[];
  /** Number of the round, 0 when omitted. */
  readonly round?: number;
  /** Milliseconds after which the round is cut short; the evidence then says that it was timed. */
  readonly duration?: number;
  /** File of the stored counterexample, to be evaluated before. */
  readonly stored?: string;
  /** File of its certificate, to be checked. */
  readonly storedCertificate?: string;
  /** Is a violation simplified even where a valid certificate shows that there is one? */
  readonly simplify?: boolean;
  /** File of the proof, to be run. */
  readonly proof?: string;
}

/** Search of the best constant of a claim. */
export interface BestConstantTask extends ClaimFile {
  readonly kind: 'best-constant';
  readonly seed: number;
  readonly budget?: Budget;
  readonly systems?: readonly System[];
}

/** Evaluation of a stored counterexample. */
interface ReplayTask extends ClaimFile {
  readonly kind: 'replay';
  readonly stored: string;
}

/** Certification of a stored counterexample. */
interface CertifyTask extends ClaimFile {
  readonly kind: 'certify';
  readonly stored: string;
}

/** Check of a stored certificate. */
interface CheckTask extends ClaimFile {
  readonly kind: 'check';
  readonly certificate: string;
}

/** Evaluation of a counterexample that a part of a campaign holds. */
interface RecheckTask extends ClaimFile {
  readonly kind: 'recheck';
  readonly counterexample: Counterexample;
}

/** Run of a proof. */
interface ProveTask extends ClaimFile {
  readonly kind: 'prove';
  readonly proof: string;
}

/** Short search of a claim for a picture of it. */
export interface PortrayTask extends ClaimFile {
  readonly kind: 'portray';
  readonly seed: number;
  /** Counterexample whose states are described. */
  readonly counterexample?: StoredInstance;
  /** Are margins of an equality wanted? They are when this is omitted. */
  readonly equalities?: boolean;
  /** Multiple of the usual evaluations. */
  readonly effort?: number;
}

export type Task =
  | DescribeTask
  | HuntTask
  | BestConstantTask
  | ReplayTask
  | CertifyTask
  | CheckTask
  | ProveTask
  | PortrayTask
  | RecheckTask;

/** Evaluation of a stored counterexample today. */
export interface Replayed {
  readonly counterexample: Counterexample;
  /** What rigorous arithmetic says where it decides; otherwise what float64 says. */
  readonly zone: Zone | 'empty';
  /** What decided; absent where only float64 has a word. */
  readonly decided?: string;
  /** True when float64 says `violated` and rigorous arithmetic says that it is not. */
  readonly boundFailed?: true;
  /** Margins of the premises, where rigorous arithmetic decides that all of them hold; absent for a statement without premise. */
  readonly premises?: readonly DecimalInterval[];
  /** What both sides evaluate to now; absent for an instance that is empty. */
  readonly margin?: { readonly left: number; readonly right: number; readonly value: number; readonly bound: number };
  readonly objects: readonly DrawnObject[];
}

/** What a counterexample of another process is here. */
export interface Rechecked {
  readonly isViolated: boolean;
  /** Are sides and margin those that are computed here? */
  readonly isToldRight: boolean;
  readonly objects: readonly DrawnObject[];
  readonly level: 'certified' | 'unchecked' | 'numerical';
  readonly margin?: DecimalInterval;
}

/** What a campaign reports. */
export interface Campaign {
  readonly evidence: Evidence;
  /** Objects of the counterexample that was found; absent where it was met again. */
  readonly objects?: readonly DrawnObject[];
  /** True where the claim is known to be false, and the violation that was found is left as it was met. */
  readonly metAgain?: true;
  /** Objects of the instance on which the bound of float64 failed. */
  readonly objectsOfFailure?: readonly DrawnObject[];
  readonly replayed?: Replayed;
  /** How certain the violation is: that of the stored counterexample while it violates the claim, else of the found one. */
  readonly certification?: Certification;
  readonly proof?: ProofReport;
  /** Margins on the first system that the campaign met first, for a picture; of inequalities without counterexample. */
  readonly margins?: SampledMargins;
}

/** A best constant, with what bounds it. */
export interface FoundConstant {
  readonly constant: BestConstant;
  /** Objects of the instance that bounds it. */
  readonly objects?: readonly DrawnObject[];
  /** How certain it is that the instance excludes the constant that it is said to exclude. */
  readonly certification?: Certification;
  readonly objectsOfImpossible?: readonly DrawnObject[];
}

/** What a check of a certificate says, with the certificate. */
export interface CheckedCertificate extends CertificateCheck {
  readonly certificate: Certificate;
  /** Margins of the premises, which all hold; absent for a statement without premise. */
  readonly premises?: readonly DecimalInterval[];
}

/** How certain a stored counterexample is, with the margins of the premises that it satisfies. */
interface CertifiedInstance extends Certification {
  readonly premises?: readonly DecimalInterval[];
}

/** Result of each kind of task. */
export interface TaskResults {
  readonly 'best-constant': FoundConstant;
  readonly certify: CertifiedInstance;
  readonly check: CheckedCertificate;
  readonly describe: ClaimDescription | undefined;
  readonly hunt: Campaign;
  readonly portray: Portrait;
  readonly prove: ProofReport;
  readonly recheck: Rechecked;
  readonly replay: Replayed;
}

/** Answer of a worker: errors travel as data, because a copy of an exception loses its class. */
export type Answer =
  | { readonly ok: true; readonly value: TaskResults[Task['kind']] }
  | { readonly ok: false; readonly name: string; readonly message: string };

/** Task with a number of its own, by which messages refer to it. */
export interface NumberedTask {
  readonly number: number;
  readonly task: Task;
}

/** Message of a worker at the start of a task, and then from time to time with its progress. */
export interface WorkerMessage {
  readonly number: number;
  readonly progress?: Progress;
  /** A violation as float64 has met it, which is being simplified and judged. */
  readonly violation?: Counterexample;
}
