import { describe, expect, test } from 'vitest';
import { climb } from '../../../src/hunter/climb.ts';
import type { Evidence } from '../../../src/hunter/evidence.ts';
import { EvidenceOfRounds } from '../../../src/hunter/evidence-of-rounds.ts';
import { hunt } from '../../../src/hunter/hunt.ts';
import { Nearest } from '../../../src/hunter/lowest.ts';
import { premiseGap } from '../../../src/hunter/premise.ts';
import { ClaimOnSystem, outcomeOf } from '../../../src/hunter/claim-on-system.ts';
import { sample } from '../../../src/hunter/sample.ts';
import { Landscape } from '../../../src/hunter/landscape.ts';
import { findingOf } from '../../../src/registry/standing.ts';
import {
  allOf,
  anyDensityMatrix,
  anyNumber,
  assuming,
  atLeast,
  atMost,
  claim,
  equals,
  float64,
  vonNeumannEntropy,
  zoneOf,
  type Matrix,
  type Real,
  type Relation,
} from '../../../src/index.ts';

const real = (value: number): ReturnType<typeof float64.real> => float64.real(value);
const conclusion = atLeast(real(2), 1);

describe('the distance from a premise', () => {
  test('is none without a premise, and where it holds', () => {
    expect(premiseGap(conclusion)).toBe(0);
    expect(premiseGap(assuming(atLeast(real(3), 1), conclusion))).toBe(0);
  });

  test('is how much the margin lacks', () => {
    expect(premiseGap(assuming(atLeast(real(-3), 1), conclusion))).toBe(4);
    expect(premiseGap(assuming(equals(real(-3), 1), conclusion))).toBe(4);
  });

  test('is the largest over several premises, those of premises included', () => {
    const inner = assuming(atLeast(real(-3), 1), conclusion);
    expect(premiseGap(assuming(allOf(atMost(real(3), 1), atLeast(real(1), 0)), inner))).toBe(4);
    expect(premiseGap(assuming(atMost(real(9), 1), inner))).toBe(8);
  });

  test('is infinite where a premise has no margin', () => {
    const nothing: Relation = { symbol: '≥', left: real(0), right: 0, margin: unknown };
    expect(premiseGap(assuming(nothing, conclusion))).toBe(Infinity);
  });
});

const unknown = { ...real(0), value: Number.NaN, bound: Infinity } as ReturnType<typeof float64.real>;

test('instances near the premise are kept, the nearest first', () => {
  const near = new Nearest(2);
  const seen = [-5, 2, -1, -3].map((x, index) => {
    const relation = assuming(atLeast(real(x), 0), conclusion);
    return { instance: { integers: Int32Array.of(x), unit: 1 }, outcome: outcomeOf(zoneOf(relation), relation), index };
  });
  for (const one of seen) near.add(one);
  expect(near.list.map(({ index }) => index)).toEqual([2, 3]);
});

test('what is typical of failing instances is the geometric mean of the ratios of height and distance', () => {
  const near = new Nearest(1);
  expect(near.heightPerGap('margin')).toBe(1);
  const outcomes = [1, 16].map((gap) => {
    // Conclusion 8 ≥ 4: height 4, 4/√12 and 4/12 by the three measures.
    const relation = assuming(atLeast(real(-gap), 0), atLeast(real(8), real(4)));
    return outcomeOf(zoneOf(relation), relation);
  });
  for (const outcome of outcomes) near.add({ instance: { integers: Int32Array.of(1), unit: 1 }, outcome, index: 0 });
  expect(near.heightPerGap('margin')).toBeCloseTo(1, 12);
  expect(near.heightPerGap('mean margin')).toBeCloseTo(1 / Math.sqrt(12), 12);
  expect(near.heightPerGap('relative margin')).toBeCloseTo(1 / 12, 12);
});

test('a climb takes the same way whatever the units of premise and conclusion', () => {
  const ways = [
    [1, 1],
    [2 ** 20, 1],
    [1, 2 ** 20],
  ].map(([energy, entropy]) => {
    const cold = claim('cold', {
      source: 'planted',
      statement: String.raw`\rho_{11} \le \tfrac1{100} \Rightarrow S(\rho) \le \tfrac1{25}`,
      literature: 'false',
      systems: [2],
      given: (dim) => ({ rho: anyDensityMatrix({ dim }) }),
      asserts: ({ rho }) => {
        const { arithmetic } = rho;
        const sides = (side: Real, percent: number, unit: number): Relation =>
          atMost(side.times(arithmetic.real(unit)), arithmetic.real(percent, 100).times(arithmetic.real(unit)));
        return assuming(sides(rho.realPart(1, 1), 1, energy), sides(vonNeumannEntropy(rho), 4, entropy));
      },
    });
    const onSystem = new ClaimOnSystem(cold, 2);
    const { violated, spent } = climb(onSystem, 1, 0, sample(onSystem, 1, 0, 50), {
      climbs: 2,
      climbEvaluations: 4000,
    });
    expect(violated).toBe(true);
    return spent;
  });
  expect(new Set(ways).size).toBe(1);
});

test('a landscape shows the conclusion, with a penalty where the premise fails', () => {
  const far = claim('far', {
    source: 'planted',
    statement: String.raw`t \ge 8 \Rightarrow t \le 9`,
    literature: 'false',
    systems: [1],
    given: () => ({ t: anyNumber() }),
    asserts: ({ t }) => assuming(atLeast(t, 8), atMost(t, 9)),
  });
  const landscape = new Landscape(new ClaimOnSystem(far, 1), false);
  landscape.allow(10, 0);
  landscape.conclude('margin', 4);
  expect(landscape.open).toBe(true);
  expect(landscape.valueAt(Float64Array.of(8.5))).toBe(1 / 2);
  expect(landscape.outside).toBeUndefined();
  expect(landscape.valueAt(Float64Array.of(7.75))).toBe(1.25 + 4 * 0.25);
  expect(landscape.violated).toBe(false);
  expect(landscape.valueAt(Float64Array.of(9.5))).toBe(-1 / 2);
  expect(landscape.violated).toBe(true);
  // At 8.5 and at 9.5.
  expect([landscape.spent, landscape.inside]).toEqual([3, 2]);
});

test('a hunt under a premise that no draw satisfies tells how many steps of its descents lay inside it', () => {
  const cold = (premise: (rho: Matrix) => Relation): Evidence =>
    hunt(
      claim('cold', {
        source: 'planted',
        statement: String.raw`\rho_{11} \le 10^{-4} \Rightarrow S(\rho) \le \tfrac12`,
        literature: 'theorem',
        systems: [2],
        given: (dim) => ({ rho: anyDensityMatrix({ dim, rank: 2 }) }),
        asserts: ({ rho }) => assuming(premise(rho), atMost(vonNeumannEntropy(rho), rho.arithmetic.real(1, 2))),
      }),
      { seed: 1, budget: { draws: 50, climbs: 2, climbEvaluations: 300, shrinkEvaluations: 0 } },
    );
  const met = cold((rho) => atMost(rho.realPart(1, 1), rho.arithmetic.real(1, 10_000)));
  const [{ draws, climbed, inside }] = met.systems;
  expect(draws.holds).toBe(0);
  expect(climbed).toBeGreaterThan(500);
  expect(inside).toBeGreaterThan(100);
  expect(inside).toBeLessThan(climbed);
  expect(findingOf(met)).toBe('vacuous');
  const never = cold((rho) => atMost(rho.realPart(1, 1), rho.arithmetic.real(-1)));
  expect(never.systems[0].inside).toBe(0);
  const rounds = new EvidenceOfRounds();
  for (const round of [met, never, met]) rounds.add(round);
  expect(rounds.evidence!.systems[0].inside).toBe(2 * inside!);
});
