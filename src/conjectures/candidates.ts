import { gcdOfIntegers } from '../exact/integers/integer.ts';
import { DomainError } from '../matrix/errors.ts';
import type { Point } from './points.ts';
import { binomial } from '../exact/integers/binomial.ts';

/** Small integers c of an inequality Σ cᵢqᵢ ≥ 0, by the number of the quantity. */
export type Coefficients = readonly number[];

/** Most candidates. */
const MOST = 300_000;

/**
 * Primitive vectors of coefficients with at most so many that are not zero, simple ones first.
 *
 * @param images  permutations of the quantities under which all that is drawn is symmetric: of vectors that they join, one is listed
 * @throws {DomainError} where there are too many
 */
export function candidates(
  count: number,
  { largest, terms }: { readonly largest: number; readonly terms: number },
  images: readonly (readonly number[])[],
): readonly Coefficients[] {
  const number = Array.from(
    { length: Math.min(terms, count) },
    (_, k) => binomial(count, k + 1) * (2 * largest) ** (k + 1),
  );
  if (number.reduce((sum, x) => sum + x, 0) > MOST)
    throw new DomainError({
      argument: 'terms',
      expected: `leave at most ${MOST} inequalities`,
      received: `there are more with ${terms} of ${count} quantities and coefficients up to ${largest}`,
    });
  const found: number[][] = [];
  const extend = (start: number, left: number, vector: readonly number[]): void => {
    for (let k = start; k < count; k++) {
      for (let c = -largest; c <= largest; c++) {
        if (c === 0) continue;
        const next = vector.with(k, c);
        if (isPrimitive(next) && isFirst(next, images)) found.push(next);
        if (left > 1) extend(k + 1, left - 1, next);
      }
    }
  };
  extend(0, terms, new Array<number>(count).fill(0));
  const complexity = (vector: Coefficients): number =>
    vector.reduce((sum, c) => sum + (c === 0 ? 0 : (largest + 1) * count + Math.abs(c)), 0);
  return found.toSorted((a, b) => complexity(a) - complexity(b));
}

function isPrimitive(vector: Coefficients): boolean {
  return vector.reduce((all, c) => gcdOfIntegers(all, BigInt(c)), 0n) === 1n;
}

/** Is it the largest of its images, entry by entry? */
function isFirst(vector: Coefficients, images: readonly (readonly number[])[]): boolean {
  return images.every((image) => {
    const other = imageOf(vector, image);
    const k = vector.findIndex((c, i) => c !== other[i]);
    return k === -1 || vector[k] > other[k];
  });
}

/** The vector with entry k at place image[k]. */
export function imageOf(vector: Coefficients, image: readonly number[]): Coefficients {
  const moved = new Array<number>(vector.length).fill(0);
  for (const [k, place] of image.entries()) moved[place] = vector[k];
  return moved;
}

/** What counts as an equality. */
interface Touching {
  /** Part of the sum of all terms up to which a margin is one. */
  readonly part: number;
  /** Sum of all terms up to which both sides are taken for zero. */
  readonly smallest: number;
}

const TOUCHING: Touching = { part: 2 ** -20, smallest: 2 ** -20 };

/** Part of the sum of all terms by which rounding in it may make a margin negative. */
const ROUNDING = 2 ** -40;

/** How an inequality stands to instances: on how many both sides are equal though not both are zero; undefined where one violates it. */
export function touchedBy(
  vector: Coefficients,
  points: readonly Point[],
  { part, smallest }: Touching = TOUCHING,
): number | undefined {
  const used = vector.flatMap((c, k) => (c === 0 ? [] : [k]));
  let touched = 0;
  for (const { values, bounds } of points) {
    let [margin, bound, scale] = [0, 0, 0];
    for (const k of used) {
      margin += vector[k] * values[k];
      bound += Math.abs(vector[k]) * bounds[k];
      scale += Math.abs(vector[k] * values[k]);
    }
    if (margin < -bound - ROUNDING * scale) return undefined;
    // A quantity that vanishes is worth something only where others do not.
    const size = used.length > 1 ? scale : values.reduce((sum, x) => sum + Math.abs(x), 0);
    if (Math.abs(margin) <= bound + part * scale && size > smallest) touched++;
  }
  return touched;
}
