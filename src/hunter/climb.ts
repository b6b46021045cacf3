import type { Ensemble } from '../ensembles/ensemble.ts';
import { randomStream, streamOf, type RandomStream } from '../ensembles/random.ts';
import { Landscape } from './landscape.ts';
import type { Measure, Seen } from './lowest.ts';
import { matrixAdaptation } from './matrix-adaptation.ts';
import type { ClaimOnSystem } from './claim-on-system.ts';
import { quasiNewton } from './quasi-newton.ts';
import type { Sample } from './sample.ts';

/** Descent from a start until the landscape closes or nothing is gained any more. */
export type Optimiser = (landscape: Landscape, start: Float64Array, random: RandomStream) => void;

/** One descent of a climb: which optimiser, by which measure, from where. */
export interface Descent {
  readonly optimiser: Optimiser;
  readonly measure: Measure;
  readonly from: 'draws' | 'edgeCases' | 'relative' | 'fresh';
}

/**
 * Descents that follow one another in turn where one side of a statement is constant, decided by `bench/climb.ts`: eleven
 * planted claims on 8 to 128 integers, five seeds, 32 000 evaluations each, from the lowest of 500 random draws. Quasi-Newton
 * alone refutes every one on every seed, as do the strategies on the easy ones; what tells them apart (refuted of five,
 * median of evaluations):
 *
 *                                        (1+1)-ES     LM-MA-ES     quasi-Newton   this list
 *     one pure state, d = 8              5,  3261     4, 21259     5,  1936       5,  1936
 *     cold stationary state, d = 4       5,  8174     5,  8742     5,  3960       5,  3960
 *     a kink at the optimum, d = 6       0, 32000     5,  4812     5,  4380       5,  4380
 *     a narrow valley by a broad one     5, 19292     0, 32000     5,  5119       5,  2164
 *     an eigenvalue of e⁻¹² , d = 4      5,   199     5,  3654     5,  2033       5,  3925
 *
 * Restarts from fresh draws matter as much as the optimiser: they find narrow valleys.
 */
export const ONE_SIDED: readonly Descent[] = [
  { optimiser: quasiNewton, measure: 'margin', from: 'draws' },
  { optimiser: quasiNewton, measure: 'margin', from: 'fresh' },
  { optimiser: quasiNewton, measure: 'margin', from: 'fresh' },
  { optimiser: quasiNewton, measure: 'margin', from: 'edgeCases' },
  { optimiser: quasiNewton, measure: 'margin', from: 'fresh' },
  { optimiser: quasiNewton, measure: 'margin', from: 'draws' },
  { optimiser: quasiNewton, measure: 'margin', from: 'fresh' },
  { optimiser: quasiNewton, measure: 'margin', from: 'edgeCases' },
  { optimiser: matrixAdaptation, measure: 'margin', from: 'draws' },
  { optimiser: quasiNewton, measure: 'margin', from: 'fresh' },
  { optimiser: quasiNewton, measure: 'margin', from: 'fresh' },
  { optimiser: quasiNewton, measure: 'margin', from: 'fresh' },
];

/**
 * Descents where both sides vary. The relative margin keeps them off the trivial zeros at which both sides vanish, and where both sides
 * grow without bound beside a limit of equality, the evolution strategy crosses over to a violation on the way to that limit
 * while the faster method runs into it. On the jump σ₊ + rσ₋ on one of two qubits (29 integers), whose violations are the
 * hardest to meet of all controls, this list refutes on 20 seeds of 20, with 4800 evaluations on average; descents by the
 * faster method alone on 9 of 12.
 */
export const TWO_SIDED: readonly Descent[] = [
  { optimiser: quasiNewton, measure: 'margin', from: 'draws' },
  { optimiser: quasiNewton, measure: 'relative margin', from: 'relative' },
  { optimiser: matrixAdaptation, measure: 'relative margin', from: 'relative' },
  { optimiser: quasiNewton, measure: 'margin', from: 'fresh' },
  { optimiser: matrixAdaptation, measure: 'relative margin', from: 'relative' },
  { optimiser: quasiNewton, measure: 'margin', from: 'edgeCases' },
  { optimiser: matrixAdaptation, measure: 'relative margin', from: 'relative' },
  { optimiser: quasiNewton, measure: 'relative margin', from: 'fresh' },
  { optimiser: quasiNewton, measure: 'margin', from: 'draws' },
  { optimiser: matrixAdaptation, measure: 'relative margin', from: 'relative' },
  { optimiser: quasiNewton, measure: 'margin', from: 'fresh' },
  { optimiser: quasiNewton, measure: 'relative margin', from: 'edgeCases' },
];

/** Least budget of a descent for each coordinate, as far as the total allows: a hundred gradients. */
const PER_COORDINATE = 100;

/** Most descents in a climb: each has its own random stream, and one that ends at once costs an evaluation at least. */
const MOST_DESCENTS = 2 ** 16;

/**
 * Minimises the margin of a claim by descents from the lowest instances of a sample and from fresh ones, until a
 * violation is met or climbs × climbEvaluations evaluations are spent. What a descent leaves over goes to further ones.
 *
 * @param round    number of the round, 0 unless a campaign repeats them
 * @param options.proceed    told the number of evaluations so far before each descent; the climb ends when it answers false
 * @param options.goesOn     is a violation made deeper?
 * @param options.portfolio  descents that follow one another in turn
 */
export function climb(
  probe: ClaimOnSystem,
  seed: number,
  round: number,
  { lowest }: Pick<Sample, 'lowest'>,
  { climbs, climbEvaluations }: { readonly climbs: number; readonly climbEvaluations: number },
  {
    proceed = () => true,
    goesOn = true,
    portfolio = lowest.relative.list.length > 0 ? TWO_SIDED : ONE_SIDED,
  }: {
    readonly proceed?: (done: number) => boolean;
    readonly goesOn?: boolean;
    readonly portfolio?: readonly Descent[];
  } = {},
): Landscape {
  const landscape = new Landscape(probe, goesOn);
  const stream = streamOf(`${probe.name}/climb`);
  const total = climbs * climbEvaluations;
  const allowance = Math.max(climbEvaluations, PER_COORDINATE * landscape.size);
  const twoSided = lowest.relative.list.length > 0;
  const taken = { draws: 0, edgeCases: 0, relative: 0 };
  for (let k = 0; k < MOST_DESCENTS && landscape.spent < total && !landscape.violated; k++) {
    if (!proceed(landscape.spent)) break;
    const { optimiser, measure, from } = portfolio[k % portfolio.length];
    const random = randomStream(seed, stream, round * MOST_DESCENTS + k);
    const known: Seen | undefined = from === 'fresh' ? undefined : lowest[from].list[taken[from]++];
    const start = known === undefined ? freshStart(probe.ensemble, random) : coordinates(known.instance);
    landscape.allow(Math.min(allowance, total - landscape.spent), k, twoSided ? measure : 'margin');
    optimiser(landscape, start, random);
  }
  // A violation that has just crossed the boundary is hard to simplify: twice from the deepest one.
  const deepened = goesOn ? 2 : 0;
  for (let k = 1; k <= deepened && landscape.violated && landscape.spent < total; k++) {
    const [{ index, instance, outcome }] = (twoSided ? landscape.lowestByRelativeMargin : landscape.lowest).list;
    if (outcome.margin === -Infinity) break;
    const random = randomStream(seed, stream, (round + 1) * MOST_DESCENTS - k);
    landscape.allow(Math.min(allowance, total - landscape.spent), index, twoSided ? 'relative margin' : 'margin');
    (twoSided ? matrixAdaptation : quasiNewton)(landscape, coordinates(instance), random);
  }
  return landscape;
}

/**
 * Random draw, half of the time with the columns of its matrices and its numbers scaled by powers of two down to 2⁻⁷:
 * nearly pure, nearly singular, with rates on several scales.
 */
function freshStart(ensemble: Ensemble<unknown>, random: RandomStream): Float64Array {
  const start = coordinates(ensemble.draw(() => random.next()));
  if (random.next() > 0) return start;
  for (const { kind, offset, length, cols } of ensemble.blocks) {
    if (kind === 'hermitian') continue;
    for (let column = 0; column < cols; column++) {
      const scale = 1 / (1 << (random.next() & 7));
      for (let k = column; k < length; k += cols) start[offset + k] *= scale;
    }
  }
  return start;
}

function coordinates({ integers, unit }: Seen['instance']): Float64Array {
  return Float64Array.from(integers, (n) => n / unit);
}
