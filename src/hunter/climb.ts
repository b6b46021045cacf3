import { randomStream, streamOf, type RandomStream } from '../ensembles/random.ts';
import { evolve } from './evolution.ts';
import { Landscape } from './landscape.ts';
import type { Probe } from './probe.ts';
import type { Seen } from './sample.ts';

/** Descent from a start until the landscape closes or nothing is gained any more. */
export type Optimiser = (landscape: Landscape, start: Float64Array, random: RandomStream) => void;

/**
 * Minimises the margin of a claim from the lowest instances of a sample.
 *
 * @param starts    instances to start from, the best first; as many descents as `climbs` take them in turn
 * @param proceed   told the number of evaluations so far before each descent; the climb ends when it answers false
 * @returns         the lowest instances visited and the number of evaluations
 */
export function climb(
  probe: Probe,
  seed: number,
  starts: readonly Seen[],
  { climbs, climbEvaluations }: { readonly climbs: number; readonly climbEvaluations: number },
  proceed: (done: number) => boolean = () => true,
): { readonly lowest: readonly Seen[]; readonly evaluations: number } {
  const landscape = new Landscape(probe);
  const stream = streamOf(`${probe.name}/climb`);
  for (let k = 0; k < climbs && starts.length > 0 && proceed(landscape.spent); k++) {
    const { instance, index } = starts[k % starts.length];
    landscape.allow(climbEvaluations, index);
    if (!landscape.open) break;
    evolve(landscape, coordinates(instance), randomStream(seed, stream, k));
  }
  return { lowest: landscape.lowest, evaluations: landscape.spent };
}

function coordinates({ integers, unit }: Seen['instance']): Float64Array {
  return Float64Array.from(integers, (n) => n / unit);
}
