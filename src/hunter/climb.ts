import type { Ensemble } from '../ensembles/ensemble.ts';
import { coordinatesOf } from '../ensembles/simplifications.ts';
import { randomStream, streamOf, type RandomStream } from '../ensembles/random.ts';
import { FINE_UNIT, Landscape } from './landscape.ts';
import { bothSidesVary, type Measure, type Seen } from './lowest.ts';
import { matrixAdaptation } from './matrix-adaptation.ts';
import type { ClaimOnSystem } from './claim-on-system.ts';
import { quasiNewton } from './quasi-newton.ts';
import { exactInstancesBeside } from './rounded-ends.ts';
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

/** Descents to where both sides vanish, and beside a limit of equality. */
const BESIDE_EQUALITY: readonly Descent[] = [
  { optimiser: quasiNewton, measure: 'margin', from: 'relative' },
  { optimiser: quasiNewton, measure: 'mean margin', from: 'relative' },
  { optimiser: quasiNewton, measure: 'margin', from: 'relative' },
  { optimiser: matrixAdaptation, measure: 'relative margin', from: 'relative' },
  { optimiser: quasiNewton, measure: 'margin', from: 'relative' },
];

/**
 * Descents where both sides vary. Most start from draws of smallest relative margin. What they meet differs from
 * statement to statement, so that none can replace another: of 48 descents each, as many met a violation, for so many evaluations
 * apiece, of the entanglement production of two qubits
 *
 *                                        margin       mean margin   relative margin   relative margin
 *                                        quasi-Newton quasi-Newton  quasi-Newton      LM-MA-ES
 *     in a common bath                   15,   2523   10,  6866      0                 0
 *     three halves of the dissipation     0            1, 70709      5,  9262         16,  9670
 *     local noise                         2, 11627    5,   6729      5, 15729         24,  6564
 *     σ₊ + rσ₋ on one qubit              19,  1983   37,   1139      9,  6371         35,  3556
 *     interacting qubits in a bath       21,  2792   33,   1535     16,  4989         30,  3445
 *
 * Margins lead to states at which both sides vanish, of collective decay the entangled dark one, beside which one of them vanishes
 * faster; relative margins keep off. Where both sides grow without bound beside a limit of equality, the evolution strategy crosses
 * over to a violation on the way to that limit, while the faster method runs into it. This list refutes all five on seeds 1 to 5, with
 * 6600 evaluations on average and 24 367 at most.
 */
export const TWO_SIDED: readonly Descent[] = (
  [
    { optimiser: quasiNewton, measure: 'relative margin', from: 'relative' },
    { optimiser: quasiNewton, measure: 'margin', from: 'draws' },
    { optimiser: quasiNewton, measure: 'relative margin', from: 'relative' },
    { optimiser: quasiNewton, measure: 'margin', from: 'fresh' },
    { optimiser: quasiNewton, measure: 'margin', from: 'edgeCases' },
    { optimiser: quasiNewton, measure: 'relative margin', from: 'fresh' },
  ] as const
).flatMap((other) => [other, ...BESIDE_EQUALITY]);

/** Least budget of a descent for each coordinate, as far as the total allows: a hundred gradients. */
const PER_COORDINATE = 100;

/** Starts that a descent may try until one has a value. */
const STARTS = 8;

/**
 * Weights of the distance from the premise in the height of an instance outside it, in units of the typical ratio of both, with which
 * descents begin in turn; one that ends outside goes on with heavier ones, each `HEAVIER` times the last. An infinite weight is a wall
 * around the premise. Refuted on so many seeds of five (`bench/premises.ts`) or eight, with at most 32 000 evaluations, and the median of
 * those it took
 *
 *                                            wall            64, 4, 16      all in turn
 *     entropy at low energy                  5,   236        5,   400       5,   236
 *     negativity at a purity                 1, 27525        5,  3024       5,  2362
 *     entropy of nearly pure states          5, 10812        5,   904       5,  1951
 *     entropies of close states              0               2, 16011       3, 15717
 *     a wedge of couplings and resets        8,   557        7,  2627       8,  1405
 *
 * Least margins lie at the boundary, which stops descents at a wall; in narrow premises without an end a penalty leads away from it.
 */
const PENALTIES = [Infinity, 64, 4, 16];
const HEAVIER = 16;
const HEAVIEST = 2 ** 12;

/** Part of the evaluations of a descent that may be spent on exact instances beside its end: one in so many. */
const ROUNDED_SHARE = 16;

/** Most descents in a climb: each has its own random stream, and one that ends at once costs an evaluation at least. */
export const MOST_DESCENTS = 2 ** 16;

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
  { lowest, outsidePremise }: Pick<Sample, 'lowest'> & Partial<Pick<Sample, 'outsidePremise'>>,
  { climbs, climbEvaluations }: { readonly climbs: number; readonly climbEvaluations: number },
  {
    proceed = () => true,
    goesOn = true,
    portfolio = bothSidesVary([...lowest.relative.list, ...(outsidePremise?.list ?? [])]) ? TWO_SIDED : ONE_SIDED,
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
  const near = outsidePremise?.list ?? [];
  const twoSided = bothSidesVary([...lowest.relative.list, ...near]);
  /** Starts of each list that descents by a measure have had, and those near the premise where a list had ended. */
  const taken = new Map<string, number>();
  let takenNear = 0;
  const startOf = ({ measure, from }: Descent, random: RandomStream): Float64Array => {
    const kind = `${measure} from ${from}`;
    const index = taken.get(kind) ?? 0;
    taken.set(kind, index + 1);
    const known: Seen | undefined = from === 'fresh' ? undefined : (lowest[from].list[index] ?? near[takenNear++]);
    return known === undefined ? freshStart(probe.ensemble, random) : coordinatesOf(known.instance);
  };
  const seenBy = (measure: Measure): Measure => (twoSided ? measure : 'margin');
  /** To where the premise holds, and from there by the conclusion: inside, or along the boundary. */
  const descend = ({ optimiser, measure, from }: Descent, k: number, random: RandomStream): void => {
    const start = startOf({ optimiser, measure, from }, random);
    landscape.allow(Math.min(allowance, total - landscape.spent), k);
    let point: Float64Array | undefined = near.length === 0 ? start : wherePremiseHolds(landscape, start);
    const unit = outsidePremise?.heightPerGap(seenBy(measure)) ?? 1;
    let weight = PENALTIES[k % PENALTIES.length];
    while (point !== undefined) {
      landscape.conclude(seenBy(measure), weight * unit);
      if (twoSided && measure === 'margin' && from === 'relative') landscape.leaveZeros();
      optimiser(landscape, point, random);
      weight *= HEAVIER;
      if (!landscape.open || landscape.violated || weight > HEAVIEST) return;
      point = landscape.outside;
    }
  };
  /** What is simple beside the end of a descent: a part of what that has spent, and no more than the whole allows. */
  const roundEnd = (before: number): void => {
    const { deepest, spent } = landscape;
    if (deepest === undefined) return;
    let left = Math.min(Math.ceil((spent - before) / ROUNDED_SHARE), total - spent);
    for (const instance of exactInstancesBeside(probe.ensemble, deepest, FINE_UNIT, probe.dims)) {
      if (left-- <= 0 || landscape.violated) return;
      landscape.visit(instance);
    }
  };
  const goesDown = (): boolean => landscape.spent < total && !landscape.violated;
  for (let k = 0; k < MOST_DESCENTS && goesDown(); k++) {
    if (!proceed(landscape.spent)) break;
    const descent = portfolio[k % portfolio.length];
    const random = randomStream(seed, stream, round * MOST_DESCENTS + k);
    const before = landscape.spent;
    for (let tries = 0; tries < STARTS && landscape.spent === before + tries && goesDown(); tries++) {
      descend(descent, k, random);
    }
    if (goesDown()) roundEnd(before);
  }
  // A violation that has just crossed the boundary is hard to simplify: twice from the deepest one.
  const deepened = goesOn ? 2 : 0;
  for (let k = 1; k <= deepened && landscape.violated && landscape.spent < total; k++) {
    const [{ index, instance, outcome }] = (twoSided ? landscape.lowestByRelativeMargin : landscape.lowest).list;
    if (outcome.margin === -Infinity) break;
    const random = randomStream(seed, stream, (round + 1) * MOST_DESCENTS - k);
    landscape.allow(Math.min(allowance, total - landscape.spent), index);
    landscape.conclude(twoSided ? 'relative margin' : 'margin', Infinity);
    (twoSided ? matrixAdaptation : quasiNewton)(landscape, coordinatesOf(instance), random);
  }
  return landscape;
}

/** Point reached from the start at which the premise of the statement holds, if there is one. */
function wherePremiseHolds(landscape: Landscape, start: Float64Array): Float64Array | undefined {
  landscape.seekPremise();
  quasiNewton(landscape, start);
  return landscape.inside;
}

/**
 * Random draw, half of the time with the columns of its matrices and its numbers scaled by powers of two down to 2⁻⁷:
 * nearly pure, nearly singular, with rates on several scales.
 */
function freshStart(ensemble: Ensemble<unknown>, random: RandomStream): Float64Array {
  const start = coordinatesOf(ensemble.draw(() => random.next()));
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
