import { climb, downhill } from './climb.ts';
import type { Descent } from './descents.ts';
import type { Budget } from './budget.ts';
import { Lowest, type Seen } from './lowest.ts';
import { matrixAdaptation } from './matrix-adaptation.ts';
import type { RatioOnSystem } from './ratio-on-system.ts';
import { sample, type Sample } from './sample.ts';

/** Descents of a stage in turn, the first from the extreme quotient so far. */
const DESCENTS: readonly Descent[] = [
  ...downhill('draws', 'fresh'),
  { optimiser: matrixAdaptation, measure: 'margin', from: 'draws' },
  ...downhill('edgeCases', 'fresh', 'draws'),
];

/**
 * Parts of the extreme quotient by which stages have to go beyond it, and the part of the budget that is spent when they end: first so
 * much that the search does not spend itself on last digits, then the last digits.
 */
const STAGES = [
  [2 ** -20, 3 / 4],
  [2 ** -40, 1],
] as const;

const KEPT = 16;

/**
 * Extreme quotient of the sides by a sequence of statements: each says that it does not go beyond what was met so far, and a violation
 * of one is where the next begins. What the budget leaves once none is met is spent on the last digits.
 *
 * @returns the draws, and the number of evaluations beyond them
 */
export function ascend(
  ratioOnSystem: RatioOnSystem,
  seed: number,
  budget: Budget,
  report: (phase: 'sample' | 'climb', done: number, total: number) => void = () => {},
): { readonly drawn: Sample; readonly spent: number } {
  const told = (...progress: Parameters<typeof report>): true => {
    report(...progress);
    return true;
  };
  ratioOnSystem.phase = 'sample';
  const drawn = sample(ratioOnSystem, seed, 0, budget.draws, (done) => told('sample', done, budget.draws));
  ratioOnSystem.phase = 'climb';
  const total = budget.climbs * budget.climbEvaluations;
  let spent = 0;
  let kept = drawn.lowest;
  const stage = (number: number, step: number, end: number): boolean => {
    const { best } = ratioOnSystem;
    if (best !== undefined)
      ratioOnSystem.threshold = best.ratio.value + ratioOnSystem.direction * (step * Math.abs(best.ratio.value));
    kept = reordered(ratioOnSystem, kept, best?.instance);
    const landscape = climb(
      ratioOnSystem,
      seed,
      number,
      { lowest: kept, outsidePremise: drawn.outsidePremise },
      { climbs: budget.climbs, climbEvaluations: Math.ceil((end - spent) / budget.climbs) },
      { portfolio: DESCENTS, proceed: (done) => told('climb', spent + done, total) },
    );
    spent += landscape.spent;
    for (const seen of landscape.lowest.list) kept.draws.add(seen);
    return landscape.violated && landscape.spent > 0;
  };
  let round = 0;
  for (const [step, end] of STAGES) {
    const limit = Math.ceil(end * total);
    let goesOn = true;
    while (goesOn) goesOn = spent < limit && stage(round++, step, limit);
  }
  return { drawn, spent };
}

/** The lists as the present threshold orders them, with the best instance first. */
function reordered(
  ratioOnSystem: RatioOnSystem,
  lists: Sample['lowest'],
  best: Seen['instance'] | undefined,
): Sample['lowest'] {
  const again = (list: readonly Seen[]): Lowest => {
    const lowest = new Lowest('margin', KEPT);
    for (const { instance, index } of list) lowest.add({ instance, outcome: ratioOnSystem.evaluate(instance), index });
    return lowest;
  };
  const first = best === undefined ? [] : [{ instance: best, index: 0 } as Seen];
  return {
    draws: again([...first, ...lists.draws.list]),
    edgeCases: again(lists.edgeCases.list),
    relative: new Lowest('relative margin', KEPT),
  };
}
