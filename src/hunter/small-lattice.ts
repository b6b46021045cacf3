import { rescale } from '../ensembles/draft.ts';
import type { Instance, Structure } from '../ensembles/instance.ts';
import type { Block } from '../ensembles/coordinate-reader.ts';
import type { Outcome } from './claim-on-system.ts';
import { conclusionHeight } from './lowest.ts';
import { premiseGap } from './premise.ts';

/** Largest integers of states and other scale-free parts in which a violation is looked for anew; 0 leaves them as they are. */
const SIZES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12];

/** Most integers of which two are changed at once. */
const MOST_FOR_PAIRS = 12;

/**
 * Instances among few small integers that violate as deeply as single steps lead: all scale-free parts rounded to a size, then moves
 * by one, first to where the premise holds and from there to a lower margin. What rounding breaks, a thin premise or a balance of two
 * parts, is so found again beside it.
 *
 * Zeros stay zero, so the instance should have as many as it can; only rows of a factor get an entry in a column that is free.
 *
 * @param evaluate     outcome of an instance
 * @param evaluations  limit for all of them together
 * @param isEnough     ends the moves of a rounded instance, since it violates clearly
 */
export function* amongSmallIntegers(
  { groups, blocks }: Structure,
  { integers, unit }: Instance,
  evaluate: (instance: Instance) => Outcome,
  evaluations: number,
  isEnough: (outcome: Outcome) => boolean,
): Generator<Instance> {
  const places = [...integers.keys()].filter((k) => integers[k] !== 0);
  for (const { isFactor, offset } of groups) {
    if (isFactor !== true) continue;
    places.push(
      ...freePlaces(
        integers,
        blocks.find((block) => block.offset === offset)!,
      ),
    );
  }
  let spent = 0;
  for (const [n, size] of SIZES.entries()) {
    const limit = spent + Math.floor((evaluations - spent) / (SIZES.length - n));
    if (spent === limit) return;
    const rounded = integers.slice();
    if (size > 0) for (const group of groups) if (group.scaleFree) rescale(integers, group, size, rounded);
    let best: Instance = { integers: rounded, unit };
    let outcome = evaluate(best);
    spent++;
    const goesOn = (): boolean => spent < limit && !(size > 0 && isEnough(outcome));
    for (let isLower = true; isLower && goesOn();) {
      isLower = false;
      for (const step of stepsAt(places)) {
        if (!goesOn()) break;
        const next = best.integers.slice();
        for (const [k, change] of step) next[k] += change * Math.max(1, Math.abs(next[k]) >> 4);
        const found = evaluate({ integers: next, unit });
        spent++;
        if (!isBelow(heightOf(found), heightOf(outcome))) continue;
        [best, outcome, isLower] = [{ integers: next, unit }, found, true];
      }
    }
    yield best;
  }
}

/** In each row of a factor that is not zero a place in a column of its own, which adds to the population there and to nothing else. */
function freePlaces(integers: Int32Array, { offset, rows, cols }: Block): readonly number[] {
  const at = (row: number, col: number): number => offset + row * cols + col;
  const isZero = (place: number): boolean => integers[place] === 0 && integers[place + rows * cols] === 0;
  const range = (length: number): readonly number[] => Array.from({ length }, (_, k) => k);
  const free = range(cols).filter((col) => range(rows).every((row) => isZero(at(row, col))));
  const used = range(rows).filter((row) => range(cols).some((col) => !isZero(at(row, col))));
  return used.slice(0, free.length).map((row, k) => at(row, free[k]));
}

type Step = readonly (readonly [place: number, change: number])[];

function* stepsAt(places: readonly number[]): Generator<Step> {
  for (const k of places) for (const change of [1, -1]) yield [[k, change]];
  if (places.length > MOST_FOR_PAIRS) return;
  for (const [n, k] of places.entries()) {
    for (const j of places.slice(n + 1)) {
      for (const change of [1, -1]) {
        yield [
          [k, change],
          [j, 1],
        ];
        yield [
          [k, change],
          [j, -1],
        ];
      }
    }
  }
}

/** Distance from the premise, and the height of the conclusion from its lower to its upper end. */
interface Height {
  readonly gap: number;
  readonly lower: number;
  readonly upper: number;
}

function heightOf(outcome: Outcome): Height {
  const { relation, margin, bound } = outcome;
  const gap = relation === undefined ? Infinity : premiseGap(relation);
  if (margin === -Infinity) return { gap, lower: -Infinity, upper: -Infinity };
  const upper = conclusionHeight(outcome, 'relative margin');
  const lower = relation?.symbol === '=' ? upper : conclusionHeight({ ...outcome, bound: -bound }, 'relative margin');
  return { gap, lower, upper };
}

/** What is lower by rounding alone is not lower: a step there would keep others from being tried. */
function isBelow(height: Height, other: Height): boolean {
  return height.gap < other.gap || (height.gap === other.gap && height.upper < other.lower);
}
