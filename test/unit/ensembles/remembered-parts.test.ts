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

  test.each([...integers.keys()])('are not built again, and the whole is what a new ensemble builds (%i)', (k) => {
    for (const step of [0, 1, 0, -7]) {
      const moved = integers.with(k, integers[k] + step);
      const [built, fresh] = [remembering, anyPair()].map((e) =>
        numbersIn(e.build({ integers: moved, unit }, float64)),
      );
      expect(built.length).toBeGreaterThan(50);
      expect(built).toEqual(fresh);
      const twice = numbersIn(remembering.build({ integers: moved, unit: 2 * unit }, float64));
      expect(twice).toEqual(numbersIn(anyPair().build({ integers: moved, unit: 2 * unit }, float64)));
    }
  });
});
