import { describe, expect, test } from 'vitest';
import coherentJumps from '../../properties/vedral-2009/entanglement-production-under-coherent-jumps-on-one-qubit.ts';
import commonBath from '../../properties/vedral-2009/entanglement-production-in-a-common-bath.ts';
import localNoise from '../../properties/vedral-2009/entanglement-production-under-local-noise.ts';
import type { Claim, System } from '../../src/claims/claim.ts';
import { DEFAULT_BUDGET } from '../../src/hunter/budget.ts';
import { climb } from '../../src/hunter/climb.ts';
import type { Counterexample } from '../../src/hunter/evidence.ts';
import { float64 } from '../../src/float64/matrix.ts';
import { hunt } from '../../src/hunter/hunt.ts';
import { ClaimOnSystem } from '../../src/hunter/claim-on-system.ts';
import { replay } from '../../src/hunter/replay.ts';
import { sample } from '../../src/hunter/sample.ts';
import {
  awayFromMixed,
  boundedDivergence,
  clausiusPerReservoir,
  deceptive,
  farFromKet,
  pinsker,
  redfieldSpohn,
  spohn,
  spohnOtherReference,
  tightPinsker,
  warmStationary,
} from './claims/planted.ts';
import { coldStates, givenPurity, nearlyPure, THIN } from './claims/premises.ts';
import { ALL, repeated, sampled } from '../sample.ts';
import { randomStarts } from './random-starts.ts';

const SEEDS = [1, 2, 3, 4, 5].slice(0, repeated(2, 1, 5));
const budget = { ...DEFAULT_BUDGET, draws: 1000 };

describe('the climb refutes on every seed, from 500 random draws without violation', () => {
  const hard: readonly (readonly [Claim, System, number])[] = [
    [redfieldSpohn, 2, 2000],
    [clausiusPerReservoir, [2, 2, 2], 4000],
    [tightPinsker, 4, 8000],
    [farFromKet, 8, 8000],
    [boundedDivergence, 4, 12_000],
    [awayFromMixed, 6, 16_000],
    [deceptive, 3, 16_000],
    [warmStationary, 3, 8000],
  ];
  const named = hard.map(([claim, system, limit]) => ({ name: claim.id, claim, system, limit }));
  test.each(sampled(named, 3, () => 'hard'))('$name within $limit evaluations', ({ claim, system, limit }) => {
    const onSystem = new ClaimOnSystem(claim, system);
    for (const seed of SEEDS) {
      const limits = { climbs: 4, climbEvaluations: limit / 4 };
      const { violated, spent, lowest } = climb(onSystem, seed, 0, randomStarts(onSystem, seed, 500), limits);
      expect(violated, `seed ${seed}`).toBe(true);
      expect(spent).toBeLessThanOrEqual(limit);
      expect(lowest.list[0].outcome.zone).toBe('violated');
    }
  });
});

describe.runIf(ALL)(
  'the climb crosses a limit of equality to the violations beside it, with the usual evaluations',
  () => {
    test.each(sampled([coherentJumps, localNoise], 1, () => 'limit'))('$id', (hard: Claim) => {
      const onSystem = new ClaimOnSystem(hard, [2, 2]);
      for (const seed of SEEDS.slice(0, 3)) {
        const { violated, largest } = climb(
          onSystem,
          seed,
          0,
          sample(onSystem, seed, 0, DEFAULT_BUDGET.draws),
          DEFAULT_BUDGET,
        );
        expect(violated, `seed ${seed}`).toBe(true);
        // Deepened: not a violation that only just exists.
        expect(largest.ratio, `seed ${seed}`).toBeGreaterThan(1.1);
      }
    });
  },
);

test.runIf(ALL).each([4, 5])(
  'the climb meets the violation next to a state that a common bath leaves dark, seed %i',
  (seed) => {
    const onSystem = new ClaimOnSystem(commonBath, [2, 2]);
    const drawn = sample(onSystem, seed, 0, DEFAULT_BUDGET.draws);
    expect(drawn.draws.violated + drawn.edgeCases.violated).toBe(0);
    const { violated, lowest } = climb(onSystem, seed, 0, drawn, DEFAULT_BUDGET, { goesOn: false });
    expect(violated).toBe(true);
    expect(lowest.list[0].outcome.zone).toBe('violated');
  },
);

describe('a premise that no random draw satisfies, or one in fifty,', () => {
  test.each(sampled([coldStates, givenPurity, nearlyPure], 1, () => 'premise'))(
    'is reached, and $wrong.id refuted inside it',
    ({ wrong }) => {
      const onSystem = new ClaimOnSystem(wrong, wrong.systems[0]);
      for (const seed of SEEDS) {
        const drawn = sample(onSystem, seed, 0, 1000);
        expect(drawn.draws.holds).toBeLessThan(drawn.draws.vacuous / 50);
        expect(drawn.draws.violated + drawn.edgeCases.violated).toBe(0);
        const { violated, lowest } = climb(onSystem, seed, 0, drawn, { climbs: 4, climbEvaluations: 4000 });
        expect(violated, `seed ${seed}`).toBe(true);
        expect(lowest.list[0].outcome).toMatchObject({ zone: 'violated', relation: { premise: 'holds' } });
      }
    },
  );

  test.each(sampled(THIN, 1, () => 'thin'))('is reached, and $right.id holds inside it', ({ right }) => {
    const onSystem = new ClaimOnSystem(right, right.systems[0]);
    const drawn = sample(onSystem, 1, 0, 1000);
    const { violated, lowest } = climb(onSystem, 1, 0, drawn, { climbs: 2, climbEvaluations: 4000 });
    expect(violated).toBe(false);
    const { margin, relation } = lowest.list[0].outcome;
    expect(relation!.premise).toBe('holds');
    expect(margin).toBeGreaterThan(0);
  });
});

test('the climb reaches the infimum of a theorem from above and does not cross it', () => {
  const onSystem = new ClaimOnSystem(spohn, 4);
  const starts = randomStarts(onSystem, 1, 500);
  // Random draws stay far away; the infimum is 0, at the steady state.
  expect(starts.lowest.draws.list[0].outcome.margin).toBeGreaterThan(4);
  const { lowest, violated } = climb(onSystem, 1, 0, starts, { climbs: 2, climbEvaluations: 5000 });
  expect(violated).toBe(false);
  const { margin, bound } = lowest.list[0].outcome;
  expect(margin).toBeLessThan(1 / 10_000);
  expect(margin).toBeGreaterThanOrEqual(-bound);
});

describe('shrinking ends at the simplest example', () => {
  const found = (claim: Claim, seed: number): Counterexample => {
    const { counterexample } = hunt(claim, { seed, systems: [claim.systems[0]], budget });
    expect(replay(claim, counterexample!).zone).toBe('violated');
    return counterexample!;
  };

  test.each(SEEDS)(
    'Spohn with another reference, seed %i: one jump, the maximally mixed state and a pure reference',
    (seed) => {
      const { unit, integers, margin } = found(spohnOtherReference, seed);
      expect(unit).toBe(1);
      const sizes = Object.values(integers).map((part) => part.filter((n) => n !== 0).map((n) => Math.abs(n)));
      expect(sizes.map((part) => part.length)).toEqual([1, 2, 1]);
      expect(sizes.flat()).toEqual([1, 1, 1, 1]);
      // One jump |i⟩⟨j| out of the support of the reference.
      expect(margin).toBe(-Infinity);
    },
  );

  test.each(SEEDS)('the one pure state, seed %i', (seed) => {
    const { unit, integers } = found(farFromKet, seed);
    expect(unit).toBe(1);
    expect(integers).toEqual({ rho: [1, 0, 0, 1, 0, 0, 1, 0, 0, ...zeros(9)] });
  });

  test.each(SEEDS)('the narrow one of two valleys, seed %i', (seed) => {
    const { integers } = found(deceptive, seed);
    expect(integers['rho'].map(Math.abs)).toEqual([1, 0, 0, 1, 0, 0, 2, 0, 0, ...zeros(9)]);
  });

  test.each(SEEDS)('the maximally mixed state, seed %i', (seed) => {
    const { integers } = found(awayFromMixed, seed);
    expect(integers['rho'].filter((n) => n !== 0).map(Math.abs)).toEqual([1, 1, 1]);
  });

  test.each(SEEDS)('Pinsker with 0.6, seed %i: diagonal states, thirds at the finest', (seed) => {
    const { unit, integers } = found(pinsker, seed);
    expect(unit).toBe(1);
    for (const part of Object.values(integers)) {
      const G = float64.matrix(2, 2, part.slice(0, 4), part.slice(4));
      const product = G.times(G.adjoint());
      expect([product.realPart(0, 1).value, product.imaginaryPart(0, 1).value]).toEqual([0, 0]);
      expect(product.trace().value).toBeLessThanOrEqual(3);
    }
  });

  test.runIf(ALL).each(SEEDS)(
    'Clausius per reservoir, seed %i: a basis state and a rotation with one or two entries',
    (seed) => {
      const { integers } = found(clausiusPerReservoir, seed);
      expect(integers['rho'].filter((n) => n !== 0)).toHaveLength(1);
      expect(['1', '1,1']).toContain(
        integers['unitary']
          .filter((n) => n !== 0)
          .map(Math.abs)
          .join(),
      );
    },
  );

  test.each(SEEDS)('Redfield, seed %i: three integers of two digits at most', (seed) => {
    const { unit, integers } = found(redfieldSpohn, seed);
    expect(unit).toBe(1);
    const sizes = integers['rho'].filter((n) => n !== 0).map(Math.abs);
    expect(sizes.length).toBeLessThanOrEqual(3);
    expect(Math.max(...sizes)).toBeLessThan(16);
  });
});

function zeros(count: number): number[] {
  return new Array<number>(count).fill(0);
}
