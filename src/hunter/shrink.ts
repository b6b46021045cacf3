import type { Instance } from '../ensembles/instance.ts';
import type { Seen } from './lowest.ts';
import type { Outcome, ClaimOnSystem, Review } from './claim-on-system.ts';
import type { Draft, Simplification } from '../ensembles/draft.ts';
import { complexity } from '../ensembles/complexity.ts';
import { amongSmallIntegers } from './small-lattice.ts';
import { simpleMixtures } from '../ensembles/simple-mixtures.ts';
import { SIMPLIFICATIONS, smallerEntries } from '../ensembles/simplifications.ts';
import { numberOf } from '../matrix/number-of.ts';

/** Result of a shrink: the simplest instance that still fails clearly, and what was spent. */
interface Shrunk {
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
  onSystem: ClaimOnSystem,
  starts: readonly Seen[],
  evaluations: number,
  judged: Review = (_onSystem, _instance, outcome) => outcome,
  judgements = 256,
): Shrunk {
  const most = evaluations - Math.ceil(evaluations / AMONG_SMALL_SHARE);
  let best: Shrunk | undefined;
  let confirmedOfBest: Evaluate = (instance) => onSystem.evaluate(instance);
  let spent = 0;
  const cost = ({ instance }: Shrunk): number => complexity(onSystem.ensemble, instance);
  for (const [k, start] of starts.entries()) {
    if (best !== undefined && spent >= most) break;
    const allowance = Math.ceil((most - spent) / (starts.length - k));
    let left = judgements;
    const confirmed = (instance: Instance): Outcome => {
      const outcome = onSystem.evaluate(instance);
      if (!mayBeViolated(outcome)) return outcome;
      if (!start.outcome.rigorous && outcome.zone === 'violated') return outcome;
      const answer = left-- > 0 ? judged(onSystem, instance, outcome) : outcome;
      return answer.rigorous ? answer : { ...outcome, zone: 'undecided' };
    };
    const shrunk = shrinkOne(onSystem, start, allowance, confirmed);
    spent += shrunk.evaluations;
    if (best === undefined || cost(shrunk) < cost(best)) [best, confirmedOfBest] = [shrunk, confirmed];
  }
  const again = amongSmall(onSystem, best!, evaluations - most, confirmedOfBest);
  return { ...again, evaluations: spent + again.evaluations };
}

type Evaluate = (instance: Instance) => Outcome;

/** Part of the evaluations that is kept for a violation among small integers: one in so many. */
const AMONG_SMALL_SHARE = 4;

/** What has no larger integers is as simple as it can be. */
const SMALL = 4;

/** The simplest of a shrunk violation and of those that are met among small integers beside it, shrunk in their turn. */
function amongSmall(onSystem: ClaimOnSystem, shrunk: Shrunk, evaluations: number, evaluate: Evaluate): Shrunk {
  const structure = onSystem.ensemble;
  let best = { ...shrunk, evaluations: 0 };
  const clear = clearFailure(shrunk.start.outcome);
  let spent = 0;
  const counted = (instance: Instance): Outcome => {
    spent++;
    return onSystem.evaluate(instance);
  };
  const shrunkFrom = (
    start: Pick<Shrunk, 'instance' | 'outcome'>,
    ...stages: readonly (readonly Simplification[])[]
  ): void => {
    let next = start;
    for (const passes of stages) {
      const one = shrinkOne(onSystem, shrunk.start, evaluations - spent, evaluate, next, passes);
      spent += one.evaluations;
      next = one;
    }
    if (complexity(structure, next.instance) < complexity(structure, best.instance)) best = { ...best, ...next };
  };
  // Of subsystems: on a single one a state is diagonal, or two are related.
  const mixtures = onSystem.dims === undefined ? [] : simpleMixtures(structure, shrunk.instance);
  for (const instance of mixtures.slice(0, Math.floor(evaluations / 4))) {
    spent++;
    const outcome = evaluate(instance);
    if (!clear(outcome)) continue;
    shrunkFrom({ instance, outcome }, SIMPLIFICATIONS);
    break;
  }
  if (best.instance.integers.every((n) => Math.abs(n) <= SMALL)) return { ...best, evaluations: spent };
  const looks = Math.floor((evaluations - spent) / 2);
  const isEnough = (outcome: Outcome): boolean => spent >= evaluations || clear(outcome);
  for (const instance of amongSmallIntegers(structure, shrunk.instance, counted, looks, isEnough)) {
    if (spent >= evaluations) break;
    spent++;
    const outcome = evaluate(instance);
    if (!clear(outcome)) continue;
    // What became large first: its counterparts have to stay as they are until then.
    shrunkFrom({ instance, outcome }, [smallerEntries], SIMPLIFICATIONS);
    // Before the next of them is looked for.
    if (spent >= evaluations) break;
  }
  return { ...best, evaluations: spent };
}

function shrinkOne(
  onSystem: ClaimOnSystem,
  start: Seen,
  evaluations: number,
  evaluate: Evaluate,
  from: Pick<Seen, 'instance' | 'outcome'> = start,
  passes: readonly Simplification[] = SIMPLIFICATIONS,
): Shrunk {
  const structure = onSystem.ensemble;
  const draft: Draft = { instance: from.instance, structure, dims: onSystem.dims };
  const clear = clearFailure(start.outcome);
  let { outcome } = from;
  let cost = complexity(structure, draft.instance);
  let spent = 0;
  for (let before = Infinity; cost < before;) {
    before = cost;
    for (const pass of passes) {
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
  const least = Math.min(1 / 16, relativeDepth(found) / 4);
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
  const size = Math.max(Math.abs(left.value), Math.abs(numberOf(right)));
  return size === 0 ? 0 : -margin / size;
}
