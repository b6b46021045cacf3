import fc from 'fast-check';
import type { Zone } from '../claims/relation.ts';
import type { Edge, Ensemble, Instance } from '../ensembles/ensemble.ts';
import { randomStream, streamOf } from '../ensembles/random.ts';
import type { Outcome, Probe } from './probe.ts';

/** Instance with its outcome and its number in the campaign. */
export interface Seen {
  readonly instance: Instance;
  readonly outcome: Outcome;
  readonly index: number;
}

/** What the draws of one round have shown. */
export interface Sample {
  readonly draws: Record<Zone, number>;
  readonly edgeCases: Record<Zone, number>;
  empty: number;
  /** Instances with the smallest margins, the smallest first. */
  readonly lowest: Seen[];
}

/** Number of instances with the smallest margins that a sample keeps. */
const KEPT = 16;

/** Draws between two reports of progress. */
const PORTION = 500;

/**
 * Draws the instances `first` … `first + count − 1` of a campaign through fast-check: instance k has its own random
 * stream, a function of (seed, claim, system, k).
 *
 * @param proceed  told the number of draws so far now and then; the sample ends when it answers false
 */
export function sample(
  probe: Probe,
  seed: number,
  first: number,
  count: number,
  proceed: (done: number) => boolean = () => true,
): Sample {
  const result: Sample = { draws: zones(), edgeCases: zones(), empty: 0, lowest: [] };
  const stream = streamOf(probe.name);
  let start = first;
  let index = first;
  const property = fc.property(new DrawnInstance(probe.ensemble), ({ instance, edge }) => {
    const outcome = probe.evaluate(instance);
    if (outcome.zone === 'empty') result.empty++;
    else (edge === undefined ? result.draws : result.edgeCases)[outcome.zone]++;
    keepLowest(result.lowest, { instance, outcome, index }, KEPT);
  });
  const ownStreams: fc.Plugin<[Drawing]> = () => ({
    decorateGenerate: (generate) => (_random, run) => {
      index = start + (run ?? 0);
      return generate(new fc.Random(randomStream(seed, stream, index)), index);
    },
  });
  for (; start < first + count && proceed(start - first); start += PORTION) {
    const numRuns = Math.min(PORTION, first + count - start);
    const details = fc.check(property, { numRuns, seed, endOnFailure: true, plugins: [ownStreams] });
    if (details.failed) throw details.errorInstance;
  }
  return result;
}

/** Inserts an instance with a finite margin into the list of the lowest, smallest first. */
export function keepLowest(list: Seen[], seen: Seen, kept: number): void {
  const { zone, margin } = seen.outcome;
  if (zone === 'empty' || zone === 'vacuous' || !Number.isFinite(margin)) return;
  if (list.length === kept && !(margin < list[kept - 1].outcome.margin)) return;
  let position = list.length;
  while (position > 0 && margin < list[position - 1].outcome.margin) position--;
  list.splice(position, 0, seen);
  if (list.length > kept) list.pop();
}

interface Drawing {
  readonly instance: Instance;
  readonly edge: Edge | undefined;
}

/** Vectors of an ensemble, built or not: the sampler counts those that describe nothing instead of redrawing them. */
class DrawnInstance extends fc.Arbitrary<Drawing> {
  readonly #ensemble: Ensemble<unknown>;

  constructor(ensemble: Ensemble<unknown>) {
    super();
    this.#ensemble = ensemble;
  }

  override generate(random: fc.Random, biasFactor: number | undefined): fc.Value<Drawing> {
    const { edges } = this.#ensemble;
    const biased = biasFactor !== undefined && edges.length > 0 && random.nextInt(1, biasFactor) === 1;
    const edge = biased ? edges[random.nextInt(0, edges.length - 1)] : undefined;
    return new fc.Value({ instance: this.#ensemble.draw(() => random.nextInt(), edge), edge }, undefined);
  }

  override canShrinkWithoutContext(_value: unknown): _value is Drawing {
    return false;
  }

  override shrink(): fc.Stream<fc.Value<Drawing>> {
    return fc.Stream.nil();
  }
}

function zones(): Record<Zone, number> {
  return { holds: 0, undecided: 0, violated: 0, vacuous: 0 };
}
