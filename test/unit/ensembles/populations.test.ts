import { expect, test } from 'vitest';
import { complexity } from '../../../src/ensembles/complexity.ts';
import { ensembleRecord } from '../../../src/ensembles/ensemble-record.ts';
import { simplePopulations } from '../../../src/ensembles/populations.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { anyDensityMatrix, anyPureState } from '../../../src/index.ts';
import { matrixText } from '../../../src/registry/drawn-objects.ts';

/** Integers of a factor with the given nonzero real entries. */
function factor(dim: number, entries: readonly (readonly [row: number, col: number, n: number])[]): Int32Array {
  const integers = new Int32Array(2 * dim * dim);
  for (const [row, col, n] of entries) integers[row * dim + col] = n;
  return integers;
}

function textsOf(dim: number, integers: Int32Array): readonly string[] {
  const structure = ensembleRecord({ rho: anyDensityMatrix({ dim }) });
  return [...simplePopulations({ instance: { integers, unit: 1 }, structure })].flatMap((candidate) => {
    const state = structure.build(candidate, exact);
    return state === undefined ? [] : [matrixText(state.rho)];
  });
}

test('populations near those of a factor have denominators that no squares need to add up to', () => {
  const texts = textsOf(
    4,
    factor(4, [
      [0, 0, 13],
      [2, 1, 3],
    ]),
  );
  expect(texts).toContain('1/19·[[18, 0, 0, 0], [0, 0, 0, 0], [0, 0, 1, 0], [0, 0, 0, 0]]');
  expect(texts).toContain('1/20·[[19, 0, 0, 0], [0, 0, 0, 0], [0, 0, 1, 0], [0, 0, 0, 0]]');
});

test('without a free column they are the nearest sums of two squares', () => {
  // 49 : 36 is 5 : 4 or so, and 5 = 2² + 1²; seven is none
  const texts = textsOf(
    2,
    factor(2, [
      [0, 0, 7],
      [1, 1, 6],
    ]),
  );
  expect(texts).toContain('1/9·[[5, 0], [0, 4]]');
  expect(texts.some((text) => text.includes('[7, 0]'))).toBe(false);
});

test('of states that count which a reader sees: entries of GG† without their common divisor, and the trace', () => {
  const structure = ensembleRecord({ rho: anyDensityMatrix({ dim: 2 }) });
  const cost = (...entries: Parameters<typeof factor>[1]): number =>
    complexity(structure, { integers: factor(2, entries), unit: 1 });
  // diag(16129, 1)/16130, and the same populations with a coherence, which G says with as many integers
  expect(cost([0, 0, 127], [1, 1, 1])).toBeLessThan(cost([0, 0, 127], [1, 0, 1]));
  expect(cost([0, 0, 100], [1, 1, 1])).toBeLessThan(cost([0, 0, 127], [1, 1, 1]));
  // the same state
  expect(cost([0, 0, 19], [1, 1, 19]) - cost([0, 0, 1], [1, 1, 1])).toBeLessThan(64);
  expect(cost([0, 0, 19], [1, 1, 19])).toBeGreaterThan(cost([0, 0, 1], [1, 1, 1]));
});

test('a ket counts by its own entries', () => {
  const structure = ensembleRecord({ psi: anyPureState({ dim: 2 }) });
  const instance = { integers: Int32Array.of(3, 2, 0, 0), unit: 1 };
  const { blocks, restatements, simpleForms } = structure;
  expect(complexity(structure, instance)).toBe(complexity({ blocks, restatements, simpleForms, groups: [] }, instance));
});
