import { expect, test } from 'vitest';
import { anyHamiltonian, atLeast, claim, type Claim } from '../../../src/index.ts';
import { effortBySize } from '../../../src/registry/effort.ts';

/** A claim about Hermitian matrices of these dimensions, of d² integers each. */
const about = (...systems: readonly number[]): Claim =>
  claim('traces', {
    source: 'notebook',
    statement: 'tr H² ≥ 0',
    literature: 'own result',
    systems,
    given: (dim) => ({ H: anyHamiltonian({ dim }) }),
    asserts: ({ H }) => atLeast(H.traceOfProduct(H), 0),
  });

test('evaluations grow with the integers of the largest instance, from an eighth to all', () => {
  expect(effortBySize(about(1))).toBe(1 / 8);
  expect(effortBySize(about(2, 4))).toBe(16 / 24);
  expect(effortBySize(about(4, 3))).toBe(16 / 24);
  expect(effortBySize(about(5, 2))).toBe(1);
});
