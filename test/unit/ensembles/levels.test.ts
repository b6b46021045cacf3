import { expect, test } from 'vitest';
import { ensembleRecord } from '../../../src/ensembles/ensemble-record.ts';
import { equalNumbers, withoutLevels } from '../../../src/ensembles/levels.ts';
import { complexity } from '../../../src/ensembles/complexity.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { ClaimOnSystem } from '../../../src/hunter/claim-on-system.ts';
import { shrink } from '../../../src/hunter/shrink.ts';
import {
  anyCayleyUnitary,
  anyDensityMatrix,
  anyNumber,
  anyObservable,
  assuming,
  atLeast,
  atMost,
  claim,
} from '../../../src/index.ts';

test('a level without effect is left alone by a Cayley transform and empty in each state', () => {
  const structure = ensembleRecord({ U: anyCayleyUnitary({ dim: 3 }), rho: anyDensityMatrix({ dim: 3 }) });
  const integers = Int32Array.from({ length: structure.size }, (_, k) => ((7 * k) % 11) + 1);
  const candidates = [...withoutLevels({ instance: { integers, unit: 4 }, structure })];
  expect(candidates).toHaveLength(3);
  candidates.forEach((candidate, n) => {
    const { U, rho } = structure.build(candidate, float64)!;
    for (let level = 0; level < 3; level++) {
      expect(rho.realPart(level, level).value === 0).toBe(level === 2 - n);
      expect(U.realPart(level, level).value === 1).toBe(level === 2 - n);
    }
  });
});

test('numbers are made equal on the diagonal of each matrix, and among those that are drawn alone', () => {
  const structure = ensembleRecord({ H: anyObservable({ dim: 2 }), x: anyNumber(), y: anyNumber() });
  const instance = { integers: Int32Array.from([5, -3, 8, 9, 6, 4]), unit: 1 };
  const candidates = [...equalNumbers({ instance, structure })].map(({ integers }) => [...integers].join());
  for (const all of ['5,-3,8,9,4,4', '3,-3,8,9,6,4', '5,-5,8,9,6,4', '5,-3,8,9,6,6']) expect(candidates).toContain(all);
  // Neither an entry beside the diagonal nor a number takes the size of what stands elsewhere.
  for (const other of ['5,-3,5,9,6,4', '5,-3,8,9,5,4', '8,-3,8,9,6,4']) expect(candidates).not.toContain(other);
  const cost = (integers: readonly number[]): number =>
    complexity(structure, { integers: Int32Array.from(integers), unit: 1 });
  expect(cost([0, 0, 0, 0, 5, 5])).toBeLessThan(cost([0, 0, 0, 0, 5, 4]));
  // The same size in a matrix, or beside one, is chance.
  expect(cost([5, 5, 0, 0, 0, 0])).toBeGreaterThan(cost([5, 4, 0, 0, 0, 0]));
  expect(cost([5, 0, 0, 0, 5, 0])).toBeGreaterThan(cost([5, 0, 0, 0, 4, 0]));
  expect(cost([1, 1, 0, 0, 0, 0])).toBe(cost([1, 0, 0, 0, 0, 0]) + cost([0, 1, 0, 0, 0, 0]) - cost([0, 0, 0, 0, 0, 0]));
});

test('of two numbers that may be anything above their bounds, the simplest are equal', () => {
  const bounded = claim('bounded', {
    source: 'planted',
    statement: 'y < 9 where x > 13',
    literature: 'false',
    systems: [1],
    given: () => ({ x: anyNumber(), y: anyNumber() }),
    asserts: ({ x, y }) => assuming(atLeast(x, 12.5), atMost(y, 8.5)),
  });
  const onSystem = new ClaimOnSystem(bounded, 1);
  const instance = { integers: Int32Array.from([60, 41]), unit: 2 };
  const { instance: simplest } = shrink(onSystem, [{ instance, outcome: onSystem.evaluate(instance), index: 0 }], 2000);
  expect([...simplest.integers]).toEqual([13, 13]);
  expect(simplest.unit).toBe(1);
});
