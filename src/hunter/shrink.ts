import type { Instance } from '../ensembles/ensemble.ts';
import { simplerVectors } from '../ensembles/simpler-vectors.ts';
import type { Outcome, Probe } from './probe.ts';

/** Result of a shrink: the simplest instance that still fails clearly, and what was spent. */
export interface Shrunk {
  readonly instance: Instance;
  readonly outcome: Outcome;
  readonly evaluations: number;
}

/** Simplifies a violation step by step, each candidate being accepted when it fails clearly, until no candidate does. */
export function shrink(probe: Probe, start: Instance, evaluations: number): Shrunk {
  let instance = start;
  let outcome = probe.evaluate(start);
  const clear = clearFailure(outcome);
  let spent = 1;
  for (let improved = true; improved && spent < evaluations;) {
    improved = false;
    for (const candidate of simplerVectors(instance, probe.ensemble.blocks)) {
      if (spent >= evaluations) break;
      spent++;
      const next = probe.evaluate(candidate);
      if (!clear(next)) continue;
      [instance, outcome, improved] = [candidate, next, true];
      break;
    }
  }
  return { instance, outcome, evaluations: spent };
}

/**
 * Margin floor of a shrink, so that the simple example fails as clearly as the one that was found, short of a constant:
 * by many times its error bound, by a share of the sides it compares, and not by a vanishing amount.
 */
function clearFailure(found: Outcome): (candidate: Outcome) => boolean {
  const certainty = Math.min(MANY_BOUNDS, -found.margin / found.bound);
  const share = Math.min(1 / 8, relativeDepth(found) / 4);
  const depth = -found.margin / 1024;
  return (candidate) =>
    candidate.zone === 'violated' &&
    -candidate.margin >= certainty * candidate.bound &&
    relativeDepth(candidate) >= share &&
    -candidate.margin >= depth;
}

const MANY_BOUNDS = 1024;

/** −margin/max(|left|, |right|). */
function relativeDepth({ margin, relation }: Outcome): number {
  if (relation === undefined) return 0;
  const { left, right } = relation;
  const size = Math.max(Math.abs(left.value), Math.abs(typeof right === 'number' ? right : right.value));
  return size === 0 ? 0 : -margin / size;
}
