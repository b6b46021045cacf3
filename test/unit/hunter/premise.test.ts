import { describe, expect, test } from 'vitest';
import { Nearest } from '../../../src/hunter/lowest.ts';
import { premiseGap } from '../../../src/hunter/premise.ts';
import { ClaimOnSystem, outcomeOf } from '../../../src/hunter/claim-on-system.ts';
import { Landscape } from '../../../src/hunter/landscape.ts';
import {
  allOf,
  anyNumber,
  assuming,
  atLeast,
  atMost,
  claim,
  equals,
  float64,
  zoneOf,
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

test('a landscape shows the distance from the premise until that holds, and then the conclusion with its penalty', () => {
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
  landscape.seekPremise();
  expect(landscape.valueAt(Float64Array.of(5))).toBe(3);
  expect(landscape.inside).toBeUndefined();
  expect(landscape.valueAt(Float64Array.of(8.5))).toBe(0);
  expect(landscape.open).toBe(false);
  expect([...landscape.inside!]).toEqual([8.5]);
  landscape.conclude('margin', 4);
  expect(landscape.open).toBe(true);
  expect(landscape.valueAt(Float64Array.of(8.5))).toBe(1 / 2);
  expect(landscape.outside).toBeUndefined();
  expect(landscape.valueAt(Float64Array.of(7.75))).toBe(1.25 + 4 * 0.25);
  expect(landscape.violated).toBe(false);
  expect(landscape.valueAt(Float64Array.of(9.5))).toBe(-1 / 2);
  expect(landscape.violated).toBe(true);
});
