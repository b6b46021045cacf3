import { describe, expect, test } from 'vitest';
import { anyDaviesBaths, anyDensityMatrix, anyLindbladian, ensembleRecord, listOf, type Ensemble } from 'clausius';
import { randomStream } from '../../../src/ensembles/random.ts';
import { float64, Float64Matrix } from '../../../src/float64/matrix.ts';
import { Float64Real } from '../../../src/float64/real.ts';

const anyPair = (): Ensemble<unknown> =>
  ensembleRecord({
    system: anyDaviesBaths({ dim: 2, energies: 'any' }),
    generator: anyLindbladian({ dim: 2 }),
    rho: anyDensityMatrix({ dim: 2 }),
    more: listOf(2, anyDensityMatrix({ dim: 2 })),
  });

/** Numbers of all matrices in a value. */
function numbersIn(value: unknown): readonly number[] {
  if (value instanceof Float64Matrix) return [...value.data, value.error];
  if (value instanceof Float64Real) return [value.value, value.bound];
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('parts that are the same as the last time', () => {
  const remembering = anyPair();
  const stream = randomStream(3, 1, 0);
  const { integers, unit } = remembering.draw(() => stream.next());

  const fresh = (moved: Int32Array, inUnit: number): readonly number[] =>
    numbersIn(anyPair().build({ integers: moved, unit: inUnit }, float64));

  test.each([...integers.keys()])('are not built again, and the whole is what a new ensemble builds (%i)', (k) => {
    for (const step of [0, 1, 0, -7]) {
      const moved = integers.with(k, integers[k] + step);
      const built = numbersIn(remembering.build({ integers: moved, unit }, float64));
      expect(built.length).toBeGreaterThan(50);
      expect(built).toEqual(fresh(moved, unit));
    }
  });

  test('depend on the unit', () => {
    for (const factor of [1, 2, 1]) {
      const built = numbersIn(remembering.build({ integers, unit: factor * unit }, float64));
      expect(built).toEqual(fresh(integers, factor * unit));
    }
  });

  test('are the very same objects', () => {
    const rho = (vector: Int32Array): unknown =>
      (remembering.build({ integers: vector, unit }, float64) as { readonly rho: unknown }).rho;
    const first = rho(integers);
    expect(rho(integers.with(0, integers[0] + 1))).toBe(first);
  });
});
