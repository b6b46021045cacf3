import type { Ensemble } from '../ensembles/ensemble.ts';
import type { Block } from '../ensembles/coordinate-reader.ts';
import { coordinatesOf } from '../ensembles/draft.ts';
import { randomStream, streamOf, type RandomStream } from '../ensembles/random.ts';
import { diagonalPoint, diagonalSubspace } from './diagonal-subspace.ts';
import { FINE_UNIT, Landscape } from './landscape.ts';
import { bothSidesVary, type Measure, type Seen } from './lowest.ts';
import { matrixAdaptation } from './matrix-adaptation.ts';
import type { ClaimOnSystem } from './claim-on-system.ts';
import { quasiNewton } from './quasi-newton.ts';
import { exactInstancesBeside, pairsOfOneShape } from './rounded-ends.ts';
import { scaleSearch } from './scale-search.ts';
import type { Sample } from './sample.ts';

/** Descent from a start until the landscape closes or nothing is gained any more. */
type Optimiser = (landscape: Landscape, start: Float64Array, random: RandomStream) => void;

/** One descent of a climb: which optimiser, by which measure, from where. */
export interface Descent {
  readonly optimiser: Optimiser;
  readonly measure: Measure;
  readonly from: 'draws' | 'edgeCases' | 'relative' | 'fresh';
}

/** Descents by the margin along gradients, from each of these starts. */
export function downhill(...starts: readonly Descent['from'][]): readonly Descent[] {
  return starts.map((from) => ({ optimiser: quasiNewton, measure: 'margin', from }));
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
  ...downhill('draws', 'fresh', 'fresh', 'edgeCases', 'fresh', 'draws', 'fresh', 'edgeCases'),
  { optimiser: matrixAdaptation, measure: 'margin', from: 'draws' },
  ...downhill('fresh', 'fresh', 'fresh'),
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
 * descents begin in turn; one that ends outside goes on with heavier ones, each `HEAVIER` times the last.
 *
 * Nothing seeks the premise before, and there is no wall around it: of eighteen planted statements under premises on seeds 1 to 3, all
 * are refuted either way (`test/quality`), with 268 000 evaluations in all like this and with 282 000 where each descent first goes to
 * where the premise holds and one of four stays inside.
 */
const PENALTIES = [1024, 64, 4, 16];
const HEAVIER = 16;
const HEAVIEST = 2 ** 12;

/**
 * One descent in so many begins where matrices commute (`diagonalSubspace`), in turn with equal parts and with what was drawn, and goes
 * on from there in all coordinates. With it the eighteen statements take 282 000 evaluations instead of 598 000, and those that
 * compare close states are met on all seeds instead of three of six.
 */
const DIAGONAL_EVERY = 3;

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
  onSystem: ClaimOnSystem,
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
  const landscape = new Landscape(onSystem, goesOn);
  const stream = streamOf(`${onSystem.name}/climb`);
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
    return known === undefined ? freshStart(onSystem.ensemble, random) : coordinatesOf(known.instance);
  };
  // Where rates are drawn, every second descent by the margin begins with logarithmic steps.
  const { blocks } = onSystem.ensemble;
  const hasNumbers = blocks.some(({ kind }) => kind === 'number' || kind === 'positive');
  const seenBy = (measure: Measure): Measure => (twoSided ? measure : 'margin');
  /** Descents from a point, with heavier weights for as long as they end outside the premise. */
  const follow = (
    { optimiser, measure, from }: Descent,
    start: Float64Array,
    k: number,
    random: RandomStream,
  ): void => {
    const unit = outsidePremise?.heightPerGap(seenBy(measure)) ?? 1;
    let weight = PENALTIES[k % PENALTIES.length];
    let point: Float64Array | undefined = start;
    while (point !== undefined) {
      landscape.conclude(seenBy(measure), weight * unit);
      if (twoSided && measure === 'margin' && from === 'relative') landscape.leaveZeros();
      optimiser(landscape, point, random);
      weight *= HEAVIER;
      if (!landscape.open || landscape.violated || weight > HEAVIEST) return;
      point = landscape.outside;
    }
  };
  /** What is simple beside the end of a descent, of which so many may be looked at. */
  const roundEnd = (end: Float64Array, most: number): void => {
    let left = Math.min(Math.ceil(most / ROUNDED_SHARE), total - landscape.spent);
    for (const instance of exactInstancesBeside(onSystem.ensemble, end, FINE_UNIT, onSystem.dims)) {
      if (left-- <= 0 || landscape.violated) return;
      landscape.visit(instance);
    }
  };
  const diagonal = diagonalSubspace(blocks, landscape.size);
  /** End of a descent among instances that commute; the start where it has none. */
  const diagonalEnd = (descent: Descent, start: Float64Array, k: number, random: RandomStream): Float64Array => {
    const base = start.slice();
    if (k % (2 * DIAGONAL_EVERY) === 1) {
      for (const [to, from] of pairsOfOneShape(blocks))
        base.copyWithin(to.offset, from.offset, from.offset + from.length);
    }
    landscape.show(diagonal);
    follow({ ...descent, optimiser: quasiNewton }, diagonalPoint(blocks, diagonal!, base), k, random);
    const end = landscape.deepest;
    landscape.show();
    if (end === undefined) return start;
    const whole = new Float64Array(landscape.size);
    diagonal!.forEach((coordinate, i) => (whole[coordinate] = end[i]));
    roundEnd(whole, landscape.left);
    return whole;
  };
  const descend = (descent: Descent, k: number, random: RandomStream): void => {
    const start = startOf(descent, random);
    landscape.allow(Math.min(allowance, total - landscape.spent), k);
    const isDiagonal = diagonal !== undefined && k % DIAGONAL_EVERY === 1;
    const point = isDiagonal ? diagonalEnd(descent, start, k, random) : start;
    if (isDiagonal && (landscape.violated || !landscape.open)) return;
    const { optimiser, measure } = descent;
    follow(
      hasNumbers && measure === 'margin' && k % 2 === 0
        ? { ...descent, optimiser: byScales(optimiser, blocks) }
        : descent,
      point,
      k,
      random,
    );
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
    if (goesDown() && landscape.deepest !== undefined) roundEnd(landscape.deepest, landscape.spent - before);
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

/** A descent that begins with logarithmic steps. */
function byScales(optimiser: Optimiser, blocks: readonly Block[]): Optimiser {
  return (landscape, start, random) => optimiser(landscape, scaleSearch(landscape, start, blocks), random);
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
