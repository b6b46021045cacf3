import { expect, test } from 'vitest';
import { anyDensityMatrix, atMost, claim, purity } from '../../../src/index.ts';
import { givenOn } from '../../../src/claims/given.ts';

const made: (number | readonly number[])[] = [];

const purities = claim('purities', {
  source: 'none',
  statement: 'none',
  literature: 'theorem',
  systems: [2, [2], [2, 3]],
  given: (system) => {
    made.push(system);
    return { rho: anyDensityMatrix({ dim: [system].flat().reduce((a: number, b: number) => a * b, 1) }) };
  },
  asserts: ({ rho }) => atMost(purity(rho), 1),
});

test('what a claim draws from is made once for each system, and again for another claim', () => {
  const first = givenOn(purities, 2);
  expect(givenOn(purities, 2)).toBe(first);
  expect(givenOn(purities, [2])).not.toBe(first);
  expect(givenOn(purities, [2, 3])['rho'].size).toBe(72);
  expect(givenOn(purities, [2, 3])['rho'].size).toBe(72);
  expect(made).toEqual([2, [2], [2, 3]]);
  expect(givenOn({ ...purities }, 2)).not.toBe(first);
});

test('a claim is made of another one, under its own id', () => {
  const changed = claim('purities-of-qubits', { ...purities, systems: [2] });
  expect([changed.id, changed.systems, purities.id]).toEqual(['purities-of-qubits', [2], 'purities']);
});
