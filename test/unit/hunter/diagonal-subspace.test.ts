import { expect, test } from 'vitest';
import { anyDensityMatrix, anyHamiltonian, anyPositive, atMost, claim, purity } from '../../../src/index.ts';
import { ClaimOnSystem } from '../../../src/hunter/claim-on-system.ts';
import { diagonalPoint, diagonalSubspace } from '../../../src/hunter/diagonal-subspace.ts';
import { Landscape } from '../../../src/hunter/landscape.ts';

const mixed = claim('mixed', {
  source: 'planted',
  statement: String.raw`\gamma \operatorname{tr}\rho^2 \le 0`,
  literature: 'false',
  systems: [3],
  given: (dim) => ({ H: anyHamiltonian({ dim }), gamma: anyPositive(), rho: anyDensityMatrix({ dim }) }),
  asserts: ({ rho, gamma }) => atMost(purity(rho).times(gamma), 0),
});
const onSystem = new ClaimOnSystem(mixed, 3);
const { blocks, size } = onSystem.ensemble;
const [H, gamma, rho] = blocks;

test('what is left of square matrices is their real diagonal, and of numbers all', () => {
  const active = diagonalSubspace(blocks, size)!;
  const diagonalOf = ({ offset, rows }: typeof rho): number[] => Array.from({ length: rows }, (_, k) => offset + 4 * k);
  expect([...active]).toEqual([H.offset, H.offset + 1, H.offset + 2, gamma.offset, ...diagonalOf(rho)]);
  expect(diagonalSubspace([gamma], gamma.length)).toBeUndefined();
});

test('a diagonal point has the populations of the point it comes from', () => {
  const active = diagonalSubspace(blocks, size)!;
  const from = new Float64Array(size);
  from[gamma.offset] = 1 / 2;
  // Rows (1, 2, 2 + 4i), (0, 3i, 0) and (0, 0, 6) of G.
  from.set([1, 2, 2, 0, 0, 0, 0, 0, 6, 0, 0, 4, 0, 3, 0, 0, 0, 0], rho.offset);
  expect([...diagonalPoint(blocks, active, from)]).toEqual([0, 0, 0, 1 / 2, 5, 3, 6]);
});

test('a landscape shows a subspace as points of fewer coordinates, whose groups keep their scales, and then the whole again', () => {
  const landscape = new Landscape(onSystem, false);
  landscape.allow(10, 0);
  landscape.conclude('margin', 1);
  landscape.valueAt(new Float64Array(size).fill(1));
  landscape.show(diagonalSubspace(blocks, size));
  expect(landscape.size).toBe(7);
  expect(landscape.deepest).toBeUndefined();
  const point = Float64Array.of(0, 0, 0, 1, 3, 0, 4);
  landscape.normalise(point);
  expect([...point]).toEqual([0, 0, 0, 1, 3, 0, 4].map((x, k) => (k < 4 ? x : (x * Math.sqrt(3)) / 5)));
  // −γ tr ρ² with γ = 1² and tr ρ² = (9² + 16²)/25², whatever was looked at before.
  expect(landscape.valueAt(point)).toBeCloseTo(-337 / 625, 5);
  landscape.show();
  expect(landscape.size).toBe(size);
});
