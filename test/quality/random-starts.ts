import { randomStream, streamOf } from '../../src/ensembles/random.ts';
import { hasRelativeMargin, Lowest } from '../../src/hunter/lowest.ts';
import type { ClaimOnSystem } from '../../src/hunter/claim-on-system.ts';
import type { Sample } from '../../src/hunter/sample.ts';

/** Lowest of so many random draws that are no violations and no edge cases: the climb has all the work to do. */
export function randomStarts(onSystem: ClaimOnSystem, seed: number, count: number): Pick<Sample, 'lowest'> {
  const draws = new Lowest('margin', 16);
  const relative = new Lowest('relative margin', 16);
  for (let index = 0; index < count; index++) {
    const stream = randomStream(seed, streamOf(onSystem.name), index);
    const instance = onSystem.ensemble.draw(() => stream.next());
    const outcome = onSystem.evaluate(instance);
    if (outcome.zone === 'violated') continue;
    draws.add({ instance, outcome, index });
    if (hasRelativeMargin(outcome)) relative.add({ instance, outcome, index });
  }
  return { lowest: { draws, relative, edgeCases: new Lowest('margin', 1) } };
}
