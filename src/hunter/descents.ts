import type { Block } from '../ensembles/coordinate-reader.ts';
import { coordinatesOf } from '../ensembles/draft.ts';
import type { Ensemble } from '../ensembles/ensemble.ts';
import { randomStream, streamOf, type RandomStream } from '../ensembles/random.ts';
import type { ClaimOnSystem } from './claim-on-system.ts';
import { diagonalPoint, diagonalSubspace } from './diagonal-subspace.ts';
import { FINE_UNIT, Landscape } from './landscape.ts';
import { bothSidesVary, type Measure, type Seen } from './lowest.ts';
import { matrixAdaptation } from './matrix-adaptation.ts';
import { quasiNewton } from './quasi-newton.ts';
import { exactInstancesBeside, pairsOfOneShape } from './rounded-ends.ts';
import type { Sample } from './sample.ts';
import { scaleSearch } from './scale-search.ts';

/** Descent from a start until the landscape closes or nothing is gained any more. */
type Optimiser = (landscape: Landscape, start: Float64Array, random: RandomStream) => void;

/** One descent of a climb: which optimiser, by which measure, from where. */
export interface Descent {
  readonly optimiser: Optimiser;
  readonly measure: Measure;
  readonly from: 'draws' | 'edgeCases' | 'relative' | 'fresh';
}

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

/** Times that a violation which has just crossed the boundary is made deeper, each time from the deepest one: it is hard to simplify. */
const DEEPENED = 2;

/** The descents of a climb on one landscape, with the starts that they have taken and what they may still spend. */
export class Descents {
  readonly landscape: Landscape;
  /** Do both sides of the statement vary on the lowest instances? */
  readonly isTwoSided: boolean;
  readonly #onSystem: ClaimOnSystem;
  readonly #sample: Pick<Sample, 'lowest'> & Partial<Pick<Sample, 'outsidePremise'>>;
  /** Random numbers of a descent, by its number. */
  readonly #randomOf: (k: number) => RandomStream;
  readonly #total: number;
  readonly #allowance: number;
  /** Where rates are drawn, every second descent by the margin begins with logarithmic steps. */
  readonly #hasNumbers: boolean;
  readonly #diagonal: ReturnType<typeof diagonalSubspace>;
  /** Starts of each list that descents by a measure have had, and those near the premise where a list had ended. */
  readonly #taken = new Map<string, number>();
  #takenNear = 0;

  constructor(
    onSystem: ClaimOnSystem,
    { seed, round, goesOn }: { readonly seed: number; readonly round: number; readonly goesOn: boolean },
    sample: Pick<Sample, 'lowest'> & Partial<Pick<Sample, 'outsidePremise'>>,
    { climbs, climbEvaluations }: { readonly climbs: number; readonly climbEvaluations: number },
  ) {
    this.landscape = new Landscape(onSystem, goesOn);
    this.#onSystem = onSystem;
    this.#sample = sample;
    this.isTwoSided = bothSidesVary([...sample.lowest.relative.list, ...this.#near]);
    const stream = streamOf(`${onSystem.name}/climb`);
    this.#randomOf = (k) => randomStream(seed, stream, round * MOST_DESCENTS + k);
    this.#total = climbs * climbEvaluations;
    this.#allowance = Math.max(climbEvaluations, PER_COORDINATE * this.landscape.size);
    const { blocks } = onSystem.ensemble;
    this.#hasNumbers = blocks.some(({ kind }) => kind === 'number' || kind === 'positive');
    this.#diagonal = diagonalSubspace(blocks, this.landscape.size);
  }

  /** Are evaluations left, and no violation met? */
  get mayGoOn(): boolean {
    return this.#left > 0 && !this.landscape.violated;
  }

  /** The k-th descent, from another start where one has no value, and what is simple beside its end. */
  descend(descent: Descent, k: number): void {
    const { landscape } = this;
    const random = this.#randomOf(k);
    const before = landscape.spent;
    for (let tries = 0; tries < STARTS && landscape.spent === before + tries && this.mayGoOn; tries++) {
      this.#descendFrom(this.#startOf(descent, random), descent, k, random);
    }
    if (this.mayGoOn && landscape.deepest !== undefined) this.#roundEnd(landscape.deepest, landscape.spent - before);
  }

  /** Goes on from a violation that was met. */
  deepen(): void {
    const { landscape, isTwoSided } = this;
    for (let k = 1; k <= DEEPENED && landscape.violated && this.#left > 0; k++) {
      const [{ index, instance, outcome }] = (isTwoSided ? landscape.lowestByRelativeMargin : landscape.lowest).list;
      if (outcome.margin === -Infinity) break;
      landscape.allow(Math.min(this.#allowance, this.#left), index);
      landscape.conclude(isTwoSided ? 'relative margin' : 'margin', Infinity);
      const optimiser = isTwoSided ? matrixAdaptation : quasiNewton;
      optimiser(landscape, coordinatesOf(instance), this.#randomOf(MOST_DESCENTS - k));
    }
  }

  get #left(): number {
    return this.#total - this.landscape.spent;
  }

  /** Instances near the premise, where there is one. */
  get #near(): readonly Seen[] {
    return this.#sample.outsidePremise?.list ?? [];
  }

  /** The next start of a list; without one, the next near the premise; without any, a fresh one. */
  #startOf({ measure, from }: Descent, random: RandomStream): Float64Array {
    const kind = `${measure} from ${from}`;
    const index = this.#taken.get(kind) ?? 0;
    this.#taken.set(kind, index + 1);
    const known: Seen | undefined =
      from === 'fresh' ? undefined : (this.#sample.lowest[from].list[index] ?? this.#near[this.#takenNear++]);
    return known === undefined ? freshStart(this.#onSystem.ensemble, random) : coordinatesOf(known.instance);
  }

  /** One descent in so many goes where matrices commute before it goes on in all coordinates. */
  #descendFrom(start: Float64Array, descent: Descent, k: number, random: RandomStream): void {
    const { landscape } = this;
    landscape.allow(Math.min(this.#allowance, this.#left), k);
    let point = start;
    if (this.#diagonal !== undefined && k % DIAGONAL_EVERY === 1) {
      point = this.#diagonalEnd(this.#diagonal, descent, start, k, random);
      if (landscape.violated || !landscape.open) return;
    }
    const isByScales = this.#hasNumbers && descent.measure === 'margin' && k % 2 === 0;
    const { optimiser } = descent;
    const chosen = isByScales ? byScales(optimiser, this.#onSystem.ensemble.blocks) : optimiser;
    this.#follow({ ...descent, optimiser: chosen }, point, k, random);
  }

  /** End of a descent among instances that commute; the start where it has none. */
  #diagonalEnd(
    diagonal: Int32Array,
    descent: Descent,
    start: Float64Array,
    k: number,
    random: RandomStream,
  ): Float64Array {
    const { landscape } = this;
    const { blocks } = this.#onSystem.ensemble;
    const base = k % (2 * DIAGONAL_EVERY) === 1 ? withEqualParts(start, blocks) : start;
    landscape.show(diagonal);
    this.#follow({ ...descent, optimiser: quasiNewton }, diagonalPoint(blocks, diagonal, base), k, random);
    const end = landscape.deepest;
    landscape.show();
    if (end === undefined) return start;
    const whole = new Float64Array(landscape.size);
    diagonal.forEach((coordinate, i) => (whole[coordinate] = end[i]));
    this.#roundEnd(whole, landscape.left);
    return whole;
  }

  /** Descents from a point, with heavier weights for as long as they end outside the premise. */
  #follow({ optimiser, measure, from }: Descent, start: Float64Array, k: number, random: RandomStream): void {
    const { landscape, isTwoSided } = this;
    const seen: Measure = isTwoSided ? measure : 'margin';
    const unit = this.#sample.outsidePremise?.heightPerGap(seen) ?? 1;
    let weight = PENALTIES[k % PENALTIES.length];
    let point: Float64Array | undefined = start;
    while (point !== undefined) {
      landscape.conclude(seen, weight * unit);
      if (isTwoSided && measure === 'margin' && from === 'relative') landscape.leaveZeros();
      optimiser(landscape, point, random);
      weight *= HEAVIER;
      if (!landscape.open || landscape.violated || weight > HEAVIEST) return;
      point = landscape.outside;
    }
  }

  /** What is simple beside the end of a descent, of which so many may be looked at. */
  #roundEnd(end: Float64Array, most: number): void {
    const { landscape } = this;
    let left = Math.min(Math.ceil(most / ROUNDED_SHARE), this.#left);
    for (const instance of exactInstancesBeside(this.#onSystem.ensemble, end, FINE_UNIT, this.#onSystem.dims)) {
      if (left-- <= 0 || landscape.violated) return;
      landscape.visit(instance);
    }
  }
}

/** The same coordinates for parts of one shape. */
function withEqualParts(start: Float64Array, blocks: readonly Block[]): Float64Array {
  const base = start.slice();
  for (const [to, from] of pairsOfOneShape(blocks)) base.copyWithin(to.offset, from.offset, from.offset + from.length);
  return base;
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
