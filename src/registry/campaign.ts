import { readFileSync } from 'node:fs';
import { parseCertificate } from '../certificates/parse-certificate.ts';
import { checkCertificate, type CertificateCheck } from '../certificates/check-certificate.ts';
import type { Certificate } from '../certificates/certificate.ts';
import type { Claim, Correction, Literature, System } from '../claims/claim.ts';
import { type ProofReport, runProof } from '../proofs/run-proof.ts';
import type { Zone } from '../claims/relation.ts';
import type { Budget } from '../hunter/budget.ts';
import { parseCounterexample } from '../hunter/counterexample.ts';
import type { Counterexample, Evidence, Progress } from '../hunter/evidence.ts';
import { hunt } from '../hunter/hunt.ts';
import { replay } from '../hunter/replay.ts';
import { certification, type Certification } from './certification.ts';
import type { ClaimFile } from './claim-files.ts';
import { drawnObjects, type DrawnObject } from './drawn-objects.ts';
import { loadClaim, loadProof } from './load-claim.ts';

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
}

/** Import of a claim file. */
export interface DescribeTask extends ClaimFile {
  readonly kind: 'describe';
}

/** Campaign against the claim of a file, after a look at its stored counterexample. */
export interface HuntTask extends ClaimFile {
  readonly kind: 'hunt';
  readonly seed: number;
  readonly budget?: Budget;
  readonly systems?: readonly System[];
  /** Milliseconds for which rounds are repeated with new draws. */
  readonly duration?: number;
  /** File of the stored counterexample, to be evaluated before. */
  readonly stored?: string;
  /** File of its certificate, to be checked. */
  readonly storedCertificate?: string;
  /** File of the proof, to be run. */
  readonly proof?: string;
}

/** Evaluation of a stored counterexample. */
export interface ReplayTask extends ClaimFile {
  readonly kind: 'replay';
  readonly stored: string;
}

/** Certification of a stored counterexample. */
export interface CertifyTask extends ClaimFile {
  readonly kind: 'certify';
  readonly stored: string;
}

/** Check of a stored certificate. */
export interface CheckTask extends ClaimFile {
  readonly kind: 'check';
  readonly certificate: string;
}

/** Run of a proof. */
export interface ProveTask extends ClaimFile {
  readonly kind: 'prove';
  readonly proof: string;
}

export type Task = DescribeTask | HuntTask | ReplayTask | CertifyTask | CheckTask | ProveTask;

/** Evaluation of a stored counterexample today. */
export interface Replayed {
  readonly counterexample: Counterexample;
  readonly zone: Zone | 'empty';
  /** What both sides evaluate to now; absent for an instance that is empty. */
  readonly margin?: { readonly left: number; readonly right: number; readonly value: number; readonly bound: number };
  readonly objects: readonly DrawnObject[];
}

/** What a campaign reports. */
export interface Campaign {
  readonly evidence: Evidence;
  /** Objects of the counterexample that was found. */
  readonly objects?: readonly DrawnObject[];
  readonly replayed?: Replayed;
  /** How certain the violation is: that of the stored counterexample while it violates the claim, else of the found one. */
  readonly certification?: Certification;
  readonly proof?: ProofReport;
}

/** What a check of a certificate says, with the certificate. */
export interface CheckedCertificate extends CertificateCheck {
  readonly certificate: Certificate;
}

/** Result of each kind of task. */
export interface TaskResults {
  readonly certify: Certification;
  readonly check: CheckedCertificate;
  readonly describe: ClaimDescription;
  readonly hunt: Campaign;
  readonly prove: ProofReport;
  readonly replay: Replayed;
}

/** Runs one task in this thread. */
export async function runTask(
  task: Task,
  onProgress?: (progress: Progress) => void,
): Promise<TaskResults[Task['kind']]> {
  const claim = await loadClaim(task.file, task.path);
  if (task.kind === 'describe') return description(claim, task);
  if (task.kind === 'replay') return replayed(claim, task.stored);
  if (task.kind === 'certify') return certification(claim, readCounterexample(task.stored), 'stored');
  if (task.kind === 'check') return checked(claim, task.certificate);
  const proof =
    task.proof === undefined ? undefined : runProof(claim, await loadProof(task.proof, task.proof, claim.id));
  if (task.kind === 'prove') return proof!;
  const found = campaign(claim, task, onProgress);
  return proof === undefined ? found : { ...found, proof };
}

function description(claim: Claim, { file, path }: ClaimFile): ClaimDescription {
  const { id, literature, source, statement, note, systems, surrogate, corrects = [], refutedBy = [] } = claim;
  const remarks = { ...(note === undefined ? {} : { note }), ...(surrogate === undefined ? {} : { surrogate }) };
  return { id, file, path, literature, source, statement, systems, corrects, refutedBy, ...remarks };
}

function readCounterexample(file: string): Counterexample {
  return parseCounterexample(readFileSync(file, 'utf8'), file);
}

function checked(claim: Claim, file: string): CheckedCertificate {
  const certificate = parseCertificate(readFileSync(file, 'utf8'), file);
  return { certificate, ...checkCertificate(certificate, claim) };
}

function replayed(claim: Claim, file: string): Replayed {
  const counterexample = readCounterexample(file);
  const { zone, relation } = replay(claim, counterexample);
  const objects = drawnObjects(claim, counterexample);
  if (relation === undefined) return { counterexample, zone, objects };
  const { left, right, margin } = relation;
  return {
    counterexample,
    zone,
    margin: {
      left: left.value,
      right: typeof right === 'number' ? right : right.value,
      value: margin.value,
      bound: margin.bound,
    },
    objects,
  };
}

function campaign(claim: Claim, task: HuntTask, onProgress?: (progress: Progress) => void): Campaign {
  const { seed, budget, systems, duration, stored } = task;
  const earlier = stored === undefined ? undefined : replayed(claim, stored);
  const evidence = hunt(claim, {
    seed,
    ...(budget === undefined ? {} : { budget }),
    ...(systems === undefined ? {} : { systems }),
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(duration === undefined ? {} : { deadline: Date.now() + duration }),
  });
  const { counterexample } = evidence;
  const certified =
    earlier?.zone === 'violated'
      ? certification(claim, earlier.counterexample, 'stored', task.storedCertificate)
      : counterexample === undefined
        ? undefined
        : certification(claim, counterexample, 'found');
  return {
    evidence,
    ...(counterexample === undefined ? {} : { objects: drawnObjects(claim, counterexample) }),
    ...(earlier === undefined ? {} : { replayed: earlier }),
    ...(certified === undefined ? {} : { certification: certified }),
  };
}
