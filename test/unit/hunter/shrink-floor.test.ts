import { expect, test } from 'vitest';
import { shrink } from '../../../src/hunter/shrink.ts';
import { ClaimOnSystem } from '../../../src/hunter/claim-on-system.ts';
import { anyNumber, atMost, claim, type Claim } from '../../../src/index.ts';
import type { Real } from '../../../src/matrix/interface.ts';
import type { Relation } from '../../../src/claims/relation.ts';

const about = (id: string, asserts: (x: Real) => Relation): Claim =>
  claim(id, {
    source: 'planted',
    statement: id,
    literature: 'false',
    systems: [1],
    given: () => ({ x: anyNumber() }),
    asserts: ({ x }) => asserts(x),
  });

function shrunk(problem: Claim, x: number): { readonly x: number; readonly margin: number } {
  const onSystem = new ClaimOnSystem(problem, 1);
  const instance = { integers: Int32Array.of(x), unit: 1 };
  const { instance: simplest, outcome } = shrink(
    onSystem,
    [{ instance, outcome: onSystem.evaluate(instance), index: 0 }],
    500,
  );
  return { x: simplest.integers[0] / simplest.unit, margin: outcome.margin };
}

test('an example that is shallower than 2⁻¹⁶ of the one found is refused, though its share of the sides is whole', () => {
  // x⁴ ≤ 0: the share is 1 for every x, and 1 is the simplest.
  const problem = about('fourth-power', (x) => atMost(x.times(x).times(x).times(x), 0));
  const found = 48;
  const { x, margin } = shrunk(problem, found);
  // 48⁴/2¹⁶ = 81 = 3⁴.
  expect(x).toBe(3);
  expect(-margin).toBe(found ** 4 / 2 ** 16);
});

test('an example as deep as that is kept', () => {
  const problem = about('fourth-power', (x) => atMost(x.times(x).times(x).times(x), 0));
  expect(shrunk(problem, 16).x).toBe(1);
});

test('an example in which the sides differ by less than an eighth of the larger one is refused', () => {
  // 2x ≤ 127: the share of 128 is one half, that of 64, the smallest violation, 1/128.
  const problem = about('below-64', (x) => atMost(x.times(2), 127));
  const { x } = shrunk(problem, 128);
  expect(2 * x).toBeGreaterThanOrEqual(127 / (1 - 1 / 8));
  expect(x).toBeLessThan(128);
});
