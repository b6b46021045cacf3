import fc from 'fast-check';
import type { Zone } from '../claims/relation.ts';
import type { Edge, Ensemble } from '../ensembles/ensemble.ts';
import type { Instance } from '../ensembles/instance.ts';
import { randomStream, streamOf } from '../ensembles/random.ts';
import { Doubtful, hasRelativeMargin, LargestRatio, Lowest, Nearest, SmallestMargin } from './lowest.ts';
import type { ClaimOnSystem } from './claim-on-system.ts';

/** What the draws of one round have shown. */
export interface Sample {
  readonly draws: Record<Zone, number>;
  readonly edgeCases: Record<Zone, number>;
  /** Vectors that describe no instance. */
  empty: number;
  /** Random draws on which a formula has no value, and why the first of them has none. */
  readonly outside: { draws: number; message: string };
  /**
   * Lowest random draws and lowest edge cases by margin, and the lowest of all by relative margin; those on which the premise fails by
   * least.
   */
  readonly lowest: { readonly draws: Lowest; readonly edgeCases: Lowest; readonly relative: Lowest };
  readonly outsidePremise: Nearest;
  readonly largest: LargestRatio;
  readonly smallest: SmallestMargin;
  /** Undecided draws and edge cases that a rigorous arithmetic could look at. */
  readonly doubtful: { readonly draws: Doubtful; readonly edgeCases: Doubtful };
}

/** Number of instances that each list of the lowest keeps. */
const KEPT = 16;

/** Number of undecided instances that each list keeps. */
const UNDECIDED = 16;

/** Draws between two reports of progress. */
const PORTION = 500;

/**
 * Draws the instances `first` … `first + count − 1` of a campaign through fast-check: instance k has its own random
 * stream, a function of (seed, claim, system, k).
 *
 * @param proceed  told now and then the number of draws and what they have shown; the sample ends when it answers false
 * @param goesOn   are draws made beyond the first violation?
 */
export function sample(
  onSystem: ClaimOnSystem,
  seed: number,
  first: number,
  count: number,
  proceed: (done: number) => boolean = () => true,
  goesOn = true,
): Sample {
  const lowest = {
    draws: new Lowest('margin', KEPT),
    edgeCases: new Lowest('margin', KEPT),
    relative: new Lowest('relative margin', KEPT),
  };
  const result: Sample = {
    draws: zones(),
    edgeCases: zones(),
    empty: 0,
    outside: { draws: 0, message: '' },
    lowest,
    outsidePremise: new Nearest(KEPT),
    largest: new LargestRatio(),
    smallest: new SmallestMargin(),
    doubtful: { draws: new Doubtful(UNDECIDED), edgeCases: new Doubtful(UNDECIDED) },
  };
  const stream = streamOf(onSystem.name);
  let start = first;
  let index = first;
  const hasEnded = (): boolean => !goesOn && result.draws.violated + result.edgeCases.violated > 0;
  const property = fc.property(new DrawnInstance(onSystem.ensemble), ({ instance, edge }) => {
    if (hasEnded()) return;
    const outcome = onSystem.evaluate(instance);
    const kind = edge === undefined ? 'draws' : 'edgeCases';
    if (outcome.outside !== undefined && result.outside.message === '') result.outside.message = outcome.outside;
    if (outcome.zone === 'empty' && outcome.outside !== undefined && kind === 'draws') result.outside.draws++;
    else if (outcome.zone === 'empty') result.empty++;
    else result[kind][outcome.zone]++;
    const seen = { instance, outcome, index };
    lowest[kind].add(seen);
    if (hasRelativeMargin(outcome)) lowest.relative.add(seen);
    result.outsidePremise.add(seen);
    result.largest.add(outcome);
    result.smallest.add(outcome);
    result.doubtful[kind].add(seen);
  });
  const ownStreams: fc.Plugin<[Drawing]> = () => ({
    decorateGenerate: (generate) => (_random, run) => {
      index = start + (run ?? 0);
      return generate(new fc.Random(randomStream(seed, stream, index)), index);
    },
  });
  for (; start < first + count && !hasEnded() && proceed(start - first); start += PORTION) {
    const numRuns = Math.min(PORTION, first + count - start);
    const details = fc.check(property, { numRuns, seed, endOnFailure: true, plugins: [ownStreams] });
    if (details.failed) throw details.errorInstance;
  }
  return result;
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
    const anyEdge = (): Edge => edges[random.nextInt(0, edges.length - 1)];
    const edge = biased ? anyEdge() : undefined;
    const instance = this.#ensemble.draw(() => random.nextInt(), edge);
    // Parts are edge cases independently of each other: two at once, most often of two parts.
    if (biased && random.nextInt(0, 1) === 1) anyEdge().apply(instance.integers, this.#ensemble.blocks);
    return new fc.Value({ instance, edge }, undefined);
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
