import { describe, expect, test } from 'vitest';
import {
  anyDensityMatrix,
  assuming,
  atLeast,
  atMost,
  claim,
  equals,
  type Matrix,
  hunt,
  mutualInformation,
  purity,
  vonNeumannEntropy,
} from '../../../src/index.ts';
import { drawnObjects } from '../../../src/registry/drawn-objects.ts';
import { MetMargins, portraitOf } from '../../../src/registry/sampled-margins.ts';

const bounded = claim('mutual-information-of-a-part', {
  source: 'none',
  statement: 'none',
  literature: 'false',
  systems: [[2, 2]],
  given: ([a, b]) => ({ rho: anyDensityMatrix({ dim: a * b }) }),
  asserts: ({ rho }, dims) => atMost(mutualInformation(rho, dims, [0], [1]), vonNeumannEntropy(rho)),
});

/** States of two qubits by their real parts, row by row. */
const stored = (integers: readonly number[]) => ({
  claim: bounded.id,
  system: [2, 2],
  unit: 1,
  integers: { rho: [...integers, ...integers.map(() => 0)] },
});

const BELL = stored([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]);
const MIXED = stored([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);

describe('a portrait of a claim', () => {
  test('is the same each time, and another for another seed', () => {
    const [first, second, other] = [1, 1, 2].map((seed) => portraitOf(bounded, seed));
    expect(second).toEqual(first);
    expect(other.margins!.sampled).not.toEqual(first.margins!.sampled);
  });

  test('has margins of draws and of a climb, and the instance of the smallest', () => {
    const { sampled, climbed, tightest } = portraitOf(bounded, 1).margins!;
    expect(sampled.length).toBe(100);
    expect(portraitOf(bounded, 1, { effort: 2 }).margins!.sampled).toHaveLength(200);
    expect(climbed.length).toBeGreaterThan(20);
    const all = [...sampled, ...climbed].map(({ margin }) => margin);
    expect(tightest!.margin).toBe(Math.min(...all));
    for (const { margin, left, right } of [...sampled, ...climbed]) expect(margin).toBeCloseTo(right - left, 12);
  });

  test('is met by a campaign as well: its draws are the first of the campaign, which are not made again', () => {
    const met = new MetMargins(bounded);
    const budget = { draws: 130, climbs: 1, climbEvaluations: 90, shrinkEvaluations: 0 };
    const phases = new Set<string>();
    hunt(bounded, {
      seed: 1,
      budget,
      onRelation: (relation, instance) => {
        phases.add(instance.phase);
        met.add(relation, instance);
      },
    });
    const { sampled, tightest } = met.margins(true)!;
    const alone = portraitOf(bounded, 1).margins!;
    expect(sampled).toEqual(alone.sampled);
    expect(tightest!.objects.map(({ name }) => name)).toEqual(['rho']);
    expect(phases).toContain('sample');
    expect(met.isEquality).toBe(false);
  });

  test('has no second instance beside a counterexample, and margins of an equality only where they are wanted', () => {
    expect(portraitOf(bounded, 1, { counterexample: BELL, equalities: false }).margins!.tightest).toBeUndefined();
    const same = { ...bounded, asserts: ({ rho }: { rho: Matrix }) => equals(purity(rho), purity(rho)) };
    expect(portraitOf(same, 1).margins!.relation).toBe('=');
    expect(portraitOf(same, 1, { equalities: false })).toEqual({
      without: expect.stringContaining('equality') as string,
    });
  });

  test('has no margin of instances outside the premise', () => {
    const nearlyPure = claim('pure', {
      source: 'none',
      statement: 'none',
      literature: 'theorem',
      systems: [2],
      given: (dim) => ({ rho: anyDensityMatrix({ dim }) }),
      asserts: ({ rho }) => assuming(atLeast(purity(rho), 0.9), atLeast(purity(rho), 0.9)),
    });
    const { sampled } = portraitOf(nearlyPure, 1).margins!;
    expect(sampled.length).toBeGreaterThan(0);
    expect(sampled.filter(({ left }) => left < 0.9)).toEqual([]);
  });

  test('tells a Bell pair from the maximally mixed state', () => {
    const [bell, mixed] = [BELL, MIXED].map((instance) => drawnObjects(bounded, instance)[0].state!);
    expect(bell).toMatchObject({ name: 'rho', rank: 1, spectrum: [expect.closeTo(1, 12) as number, 0, 0, 0] });
    expect(bell.cut).toMatchObject({ isPpt: false, negativity: expect.closeTo(0.5, 12) as number });
    expect(mixed).toMatchObject({ rank: 4, cut: { isPpt: true, negativity: 0 } });
  });
});
