import { expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import { ClaimOnSystem } from '../../../src/hunter/claim-on-system.ts';
import { amongSmallIntegers } from '../../../src/hunter/small-lattice.ts';
import { shrink } from '../../../src/hunter/shrink.ts';
import {
  anyDensityMatrix,
  assuming,
  atMost,
  claim,
  concurrence,
  negativity,
  purity,
  type Claim,
} from '../../../src/index.ts';

/** Purity 41/50 within 1/1000, as of diag(9, 1)/10, is said to leave nothing in the second level. */
const thin: Claim = claim('thin', {
  source: 'planted',
  statement: 'x',
  literature: 'false',
  systems: [2],
  given: () => ({ rho: anyDensityMatrix({ dim: 2 }) }),
  asserts: ({ rho }) => {
    const { arithmetic } = rho;
    const distance = purity(rho).minus(arithmetic.real(41, 50)).abs();
    return assuming(atMost(distance, arithmetic.real(1, 1000)), atMost(rho.realPart(1, 1), arithmetic.real(1, 100)));
  },
});

test('where rounding leaves a thin premise, moves by one lead back into it', () => {
  const onSystem = new ClaimOnSystem(thin, 2);
  const integers = Int32Array.of(1200, 0, 0, 400, 0, 0, 0, 0);
  const start = { integers, unit: 1 };
  expect(onSystem.evaluate(start).zone).toBe('violated');
  const met = [
    ...amongSmallIntegers(
      onSystem.ensemble,
      start,
      (instance) => onSystem.evaluate(instance),
      2000,
      () => true,
    ),
  ];
  const small = met.filter((instance) => Math.max(...instance.integers) <= 12);
  expect(small.some((instance) => onSystem.evaluate(instance).zone === 'violated')).toBe(true);
});

/** It is at most 1 − 1/√2 = 0.2929, at |00⟩⟨00|/2 and a Bell state with the other half. */
const balanced: Claim = claim('balanced', {
  source: 'planted',
  statement: 'x',
  literature: 'false',
  systems: [[2, 2]],
  given: () => ({ rho: anyDensityMatrix({ dim: 4 }) }),
  asserts: ({ rho }) =>
    atMost(concurrence(rho).minus(negativity(rho, [2, 2]).times(2)), rho.arithmetic.real(292, 1000)),
});

test('a step that is lower by rounding alone does not keep others from being tried', () => {
  const onSystem = new ClaimOnSystem(balanced, [2, 2]);
  const integers = new Int32Array(32);
  [integers[1], integers[4], integers[8]] = [7, 5, 5];
  const met = amongSmallIntegers(
    onSystem.ensemble,
    { integers, unit: 1 },
    (instance) => onSystem.evaluate(instance),
    2000,
    ({ zone }) => zone === 'violated',
  );
  const ones = [...met].filter((instance) => Math.max(...instance.integers.map(Math.abs)) === 1);
  expect(ones.map((instance) => onSystem.evaluate(instance).zone)).toEqual(['violated']);
});

test('a violation under a thin premise is shrunk to few digits, within its evaluations', () => {
  const onSystem = new ClaimOnSystem(thin, 2);
  const instance = { integers: Int32Array.of(1203, 0, 17, 401, 0, 0, 0, 0), unit: 16 };
  const start = { instance, outcome: onSystem.evaluate(instance), index: 0 };
  expect(start.outcome.zone).toBe('violated');
  const { instance: simplest, evaluations } = shrink(onSystem, [start], 3000);
  expect(evaluations).toBeLessThanOrEqual(3000);
  expect([...simplest.integers]).toEqual([3, 0, 0, 1, 0, 0, 0, 0]);
  expect(onSystem.evaluate(simplest).zone).toBe('violated');
});

test('small integers are looked at also where the way to a simple violation takes all that is left to it', () => {
  const onSystem = new ClaimOnSystem(balanced, [2, 2]);
  const integers = new Int32Array(32);
  [integers[1], integers[4], integers[8]] = [7001, 5002, 5003];
  const instance = { integers, unit: 1 };
  const start = { instance, outcome: onSystem.evaluate(instance), index: 0 };
  for (const limit of ALL ? [1200, 2400] : [1200]) {
    const { instance: simplest, evaluations } = shrink(onSystem, [start], limit);
    expect(evaluations).toBeLessThanOrEqual(limit);
    expect(Math.max(...simplest.integers.map(Math.abs))).toBe(1);
  }
});
