import { allocateIntegers } from '../float64/storage.ts';
import type { Group, Instance, Structure } from './instance.ts';

/** Instance under simplification, with the structure of its vector. The shrinker replaces `instance` when a candidate is kept. */
export interface Draft {
  instance: Instance;
  readonly structure: Structure;
  /** Dimensions of the subsystems, where the system has several. */
  readonly dims?: readonly number[] | undefined;
}

/**
 * One family of simplifications. It reads the draft anew for every candidate, so that it goes on from what was kept.
 * Candidates need not be simpler: the shrinker compares complexities.
 */
export type Simplification = (draft: Draft) => Generator<Instance>;

/** Largest integers that a rescaled part may have, the boldest first. */
export const SIZES: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 24, 32, 64, 128, 256, 1024, 4096];

/**
 * Instances with small integers beside coordinates: scale-free parts rescaled to each of the sizes, the others rounded to a unit.
 *
 * @param limit  units below it are tried; that of scale-free parts has no meaning
 */
export function* roundedTo(
  sizes: readonly number[],
  groups: readonly Group[],
  coordinates: Float64Array,
  limit: number,
): Generator<Instance> {
  for (let unit = 1; unit < limit || unit === 1; unit *= 2) {
    for (const size of sizes) {
      const instance = instanceAt(coordinates, unit);
      for (const group of groups) if (group.scaleFree) rescale(coordinates, group, size, instance.integers);
      yield instance;
      if (!groups.some((group) => group.scaleFree)) break;
    }
    if (groups.every((group) => group.scaleFree)) break;
  }
}

/** The instance next to coordinates among those of a unit. */
export function instanceAt(coordinates: Float64Array, unit: number): Instance {
  const integers = allocateIntegers(coordinates.length);
  for (let k = 0; k < integers.length; k++) integers[k] = Math.round(coordinates[k] * unit);
  return { integers, unit };
}

/** Coordinates of an instance as numbers. */
export function coordinatesOf({ integers, unit }: Instance): Float64Array {
  return Float64Array.from(integers, (n) => n / unit);
}

/** Writes a group's coordinates, scaled so that the largest is `size`, into `target`, rounded. */
export function rescale(
  integers: ArrayLike<number>,
  { offset, length }: Group,
  size: number,
  target: Int32Array,
): void {
  let largest = 0;
  for (let k = offset; k < offset + length; k++) largest = Math.max(largest, Math.abs(integers[k]));
  if (largest === 0) return;
  for (let k = offset; k < offset + length; k++) target[k] = Math.round((integers[k] * size) / largest);
}
