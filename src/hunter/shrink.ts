import type { Instance } from '../ensembles/instance.ts';
import type { Seen } from './lowest.ts';
import type { Outcome, ClaimOnSystem, Review } from './claim-on-system.ts';
import type { Draft } from '../ensembles/draft.ts';
import { complexity, SIMPLIFICATIONS } from '../ensembles/simplifications.ts';

/** Result of a shrink: the simplest instance that still fails clearly, and what was spent. */
export interface Shrunk {
  readonly instance: Instance;
  readonly outcome: Outcome;
  /** The violation it comes from. */
  readonly start: Seen;
  readonly evaluations: number;
}

/**
 * Simplest instance that the passes reach from any of the violations, by a fixed sequence of candidates: each that is
 * simpler and still fails clearly replaces the draft, until a whole round of passes keeps nothing.
 *
 * @param starts       violations, the deepest first
 * @param evaluations  limit for all of them together
 * @param judged       asked about each simpler instance that float64 leaves in doubt, and about those that it calls violated when the
 *                     violation they come from was decided by rigorous arithmetic; as many times as `judgements` for each start
 */
export function shrink(
  probe: ClaimOnSystem,
  starts: readonly Seen[],
  evaluations: number,
  judged: Review = (_probe, _instance, outcome) => outcome,
  judgements = 256,
): Shrunk {
  let best: Shrunk | undefined;
  let spent = 0;
  const cost = ({ instance }: Shrunk): number => complexity(probe.ensemble, instance);
  for (const [k, start] of starts.entries()) {
    if (best !== undefined && spent >= evaluations) break;
    const allowance = Math.ceil((evaluations - spent) / (starts.length - k));
    let left = judgements;
    const confirmed = (instance: Instance): Outcome => {
      const outcome = probe.evaluate(instance);
      if (!mayBeViolated(outcome)) return outcome;
      if (start.outcome.rigorous === undefined && outcome.zone === 'violated') return outcome;
      const answer = left-- > 0 ? judged(probe, instance, outcome) : outcome;
      return answer.rigorous ? answer : { ...outcome, zone: 'undecided' };
    };
    const shrunk = shrinkOne(probe, start, allowance, confirmed);
    spent += shrunk.evaluations;
    if (best === undefined || cost(shrunk) < cost(best)) best = shrunk;
  }
  return { ...best!, evaluations: spent };
}

function shrinkOne(
  probe: ClaimOnSystem,
  start: Seen,
  evaluations: number,
  evaluate: (instance: Instance) => Outcome,
): Shrunk {
  const structure = probe.ensemble;
  const draft: Draft = { instance: start.instance, structure, dims: probe.dims };
  const clear = clearFailure(start.outcome);
  let { outcome } = start;
  let cost = complexity(structure, draft.instance);
  let spent = 0;
  for (let before = Infinity; cost < before;) {
    before = cost;
    for (const pass of SIMPLIFICATIONS) {
      for (const candidate of pass(draft)) {
        const next = complexity(structure, candidate);
        if (next >= cost) continue;
        if (spent >= evaluations) return { instance: draft.instance, outcome, start, evaluations: spent };
        spent++;
        const result = evaluate(candidate);
        if (!clear(result)) continue;
        [draft.instance, outcome, cost] = [candidate, result, next];
      }
    }
  }
  return { instance: draft.instance, outcome, start, evaluations: spent };
}

/**
 * Margin floor of a shrink, so that the simple example fails as clearly as the one that was found, short of a constant:
 * by many times its error bound, by a part of the sides it compares, and not by a vanishing amount.
 */
function clearFailure(found: Outcome): (candidate: Outcome) => boolean {
  const certainty = Math.min(MANY_BOUNDS, -found.margin / found.bound);
  const least = Math.min(1 / 8, relativeDepth(found) / 4);
  const depth = -found.margin / MOST_SHALLOWER;
  return (candidate) =>
    candidate.zone === 'violated' &&
    -candidate.margin >= certainty * candidate.bound &&
    relativeDepth(candidate) >= least &&
    -candidate.margin >= depth;
}

/** Is a candidate worth a judgement? Not where the middle of an undecided margin holds. */
function mayBeViolated({ zone, margin }: Outcome): boolean {
  return zone === 'violated' || (zone === 'undecided' && !(margin > 0));
}

/** A clear failure exceeds its error bound some hundred times, if the one that was found does. */
const MANY_BOUNDS = 2 ** 8;

/** Margins scale with powers of the unit of time, which a shrink changes: only a vanishing margin is refused. */
const MOST_SHALLOWER = 2 ** 16;

/** −margin/max(|left|, |right|). */
function relativeDepth({ margin, relation }: Outcome): number {
  if (relation === undefined) return 0;
  if (margin === -Infinity) return Infinity;
  const { left, right } = relation;
  const size = Math.max(Math.abs(left.value), Math.abs(typeof right === 'number' ? right : right.value));
  return size === 0 ? 0 : -margin / size;
}
