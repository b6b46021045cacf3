import { readFileSync } from 'node:fs';
import { systemName, type Claim, type Literature, type System } from '../claims/claim.ts';
import type { Zone } from '../claims/relation.ts';
import type { Budget } from '../hunter/budget.ts';
import { parseCounterexample } from '../hunter/counterexample.ts';
import type { Counterexample, Evidence, Progress } from '../hunter/evidence.ts';
import { hunt } from '../hunter/hunt.ts';
import { replay } from '../hunter/replay.ts';
import type { ClaimFile } from './claim-files.ts';
import { drawnObjects, type DrawnObject } from './drawn-objects.ts';
import { loadClaim } from './load-claim.ts';

/** Facts about a claim that can leave the thread in which its file was imported. */
export interface ClaimDescription extends ClaimFile {
  readonly id: string;
  readonly literature: Literature;
  readonly source: string;
  readonly statement: string;
  readonly note?: string;
  readonly systems: readonly System[];
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
}

/** Evaluation of a stored counterexample. */
export interface ReplayTask extends ClaimFile {
  readonly kind: 'replay';
  readonly stored: string;
}

export type Task = DescribeTask | HuntTask | ReplayTask;

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
}

/** Result of each kind of task. */
export interface TaskResults {
  readonly describe: ClaimDescription;
  readonly hunt: Campaign;
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
  return campaign(claim, task, onProgress);
}

function description(claim: Claim, { file, path }: ClaimFile): ClaimDescription {
  const { id, literature, source, statement, note, systems } = claim;
  return { id, file, path, literature, source, statement, systems, ...(note === undefined ? {} : { note }) };
}

function replayed(claim: Claim, file: string): Replayed {
  const counterexample = parseCounterexample(readFileSync(file, 'utf8'), file);
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
  return {
    evidence,
    ...(counterexample === undefined ? {} : { objects: drawnObjects(claim, counterexample) }),
    ...(earlier === undefined ? {} : { replayed: earlier }),
  };
}

/** Do two counterexamples describe the same instance of the same system? */
export function isSameInstance(a: Counterexample, b: Counterexample): boolean {
  const key = ({ system, unit, integers }: Counterexample): string =>
    JSON.stringify([systemName(system), unit, Object.entries(integers).toSorted(([x], [y]) => (x < y ? -1 : 1))]);
  return key(a) === key(b);
}
