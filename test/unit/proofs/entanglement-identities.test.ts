import { describe, expect, test } from 'vitest';
import { zoneOf, type Relation } from '../../../src/claims/relation.ts';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { withPrecision } from '../../../src/enclosure/interval/precision.ts';
import { logTraceDerivative, pairGenerator, reversalGain } from '../../../src/entanglement/certified/jump-pair.ts';
import { anyDensityMatrix } from '../../../src/ensembles/density-matrix.ts';
import type { Ensemble } from '../../../src/ensembles/ensemble.ts';
import { anyStateWithClosest } from '../../../src/ensembles/states-with-closest.ts';
import { anyJumpOperator } from '../../../src/ensembles/lindbladian.ts';
import { anyPositive } from '../../../src/ensembles/numbers.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { anySeparableState } from '../../../src/ensembles/structured-states.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import type { Arithmetic, Real } from '../../../src/matrix/interface.ts';
import { spectral } from '../../../src/matrix/spectral.ts';
import { setting } from '../../../src/symbolic/steps/setting.ts';
import { lindbladian } from '../../../src/quantum/lindbladian.ts';
import { diagonal, sigmaMinus } from '../../../src/quantum/operators.ts';
import { bellState } from '../../../src/quantum/entangled-states.ts';
import { embed, partialTranspose } from '../../../src/quantum/subsystems.ts';
import { conclusion } from '../../../src/proofs/conclusion.ts';
import * as identities from '../../../src/proofs/entanglement-identities.ts';

const DIMS = [2, 2] as const;

function drawn<T>(ensemble: Ensemble<T>, seed: number, arithmetic: Arithmetic = float64): T {
  const source = randomStream(seed, 0, 0);
  return ensemble.build(
    ensemble.draw(() => source.next()),
    arithmetic,
  )!;
}

const left = ({ left: side }: Relation): number => side.value;

describe('what follows from entanglement being a minimum', () => {
  test('holds at states whose closest one is known', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const pair = drawn(anyStateWithClosest({ dims: DIMS }), seed);
      const t = drawn(anySeparableState({ dims: DIMS }), seed);
      const noise = lindbladian(float64.identity(4).scaled(0), [
        embed(drawn(anyJumpOperator({ dim: 2 }), seed), DIMS, 0),
      ]);
      const relations = [
        identities.noPptStateIsCloser.relation(pair.rho, t, DIMS),
        identities.noPptStateIsCloserToPair.relation(pair, t),
        identities.noCloserThanClosest.relation(pair, t),
        identities.closestStateIsOptimal.relation(pair, noise),
      ];
      expect(relations.map(zoneOf)).toEqual(['holds', 'holds', 'holds', 'holds']);
      expect(zoneOf(identities.entanglementAtPair.relation(pair))).not.toBe('violated');
      expect(zoneOf(identities.closestStateAttains.relation(pair.rho, DIMS))).not.toBe('violated');
    }
  });

  test('is off by 1 for a state that is not PPT', () => {
    const pair = drawn(anyStateWithClosest({ dims: DIMS }), 1);
    const entangled = bellState('phi+').scaled(0.9).plus(float64.identity(4).scaled(0.025));
    const separable = drawn(anySeparableState({ dims: DIMS }), 1);
    const [right, wrong] = [separable, entangled].map((t) =>
      left(identities.noPptStateIsCloserToPair.relation(pair, t)),
    );
    expect(wrong - right).toBeCloseTo(1, 12);
  });

  test('is off by 1 for noise that does not keep PPT states PPT', () => {
    const pair = drawn(anyStateWithClosest({ dims: DIMS }), 1);
    const joint = sigmaMinus().kron(sigmaMinus().adjoint()).plus(sigmaMinus().adjoint().kron(sigmaMinus()));
    const none = float64.identity(4).scaled(0);
    const swapping = lindbladian(joint, [{ operator: joint, rate: 0 }]);
    const still = lindbladian(none, [{ operator: joint, rate: 0 }]);
    expect(left(identities.closestStateIsOptimal.relation(pair, still))).toBe(0);
    expect(left(identities.closestStateIsOptimal.relation(pair, swapping))).toBeGreaterThan(0.5);
  });
});

describe('the conditions of optimality', () => {
  const P = bellState('psi-');
  const one = float64.identity(4);
  const werner = (p: number) => P.scaled(p).plus(one.minus(P).scaled((1 - p) / 3));
  const multiplier = (factor: number) => one.minus(partialTranspose(P, DIMS, 1).scaled(2)).scaled(factor);
  const relation = (p: number, s: number, factor: number) =>
    identities.entanglementByMultiplier.relation(werner(p), werner(s), multiplier(factor), DIMS);

  test('give E of Werner states', () => {
    const { left: E, right } = relation(0.75, 0.5, 0.5);
    expect(E.minus(right).value).toBeCloseTo(0, 9);
    expect(left(relation(0.4, 0.4, 0))).toBe(0);
    expect(left(relation(0.4, 0.5, 0.5))).toBe(1);
  });

  test('are off by 1 for another state and for another multiplier', () => {
    const right = left(relation(0.75, 0.5, 0.5));
    expect(left(relation(0.75, 0.45, 0.5)) - right).toBeCloseTo(1, 9);
    expect(left(relation(0.75, 0.5, 0.4)) - right).toBeCloseTo(1, 9);
    expect(left(relation(0.75, 0.5, -0.5)) - right).toBeCloseTo(1, 9);
  });
});

describe('the gain of a reversed jump', () => {
  const objects = (seed: number, arithmetic: Arithmetic) => {
    const positive = (offset: number): Real => drawn(anyPositive(), 100 * seed + offset, arithmetic);
    return {
      rho: drawn(anyDensityMatrix({ dim: 3 }), seed, arithmetic),
      s: diagonal([positive(1), positive(2), positive(3)], arithmetic),
      pair: { operator: drawn(anyJumpOperator({ dim: 3 }), seed, arithmetic), rate: positive(4), reverse: positive(5) },
    };
  };

  test('is a sum over divided differences, in rigorous arithmetic', () => {
    withPrecision(120, () => {
      for (let seed = 1; seed <= 3; seed++) {
        const { rho, s, pair } = objects(seed, enclosure);
        const { left: a, right: b } = identities.gainOfReversal.relation(pair, rho, s);
        const difference = a.minus(b);
        expect(difference.sign()).not.toBe(1);
        expect(difference.sign()).not.toBe(-1);
        expect(Math.abs(difference.value) + difference.bound).toBeLessThan(2 ** -60 * (1 + Math.abs(a.value)));
        expect(reversalGain(pair, rho, s).sign()).toBe(1);
      }
    });
  });

  test('vanishes for s in detailed balance with the jump', () => {
    const s = diagonal([2, 1]);
    const pair = { operator: sigmaMinus(), rate: float64.real(1), reverse: float64.real(2) };
    const rho = drawn(anyDensityMatrix({ dim: 2 }), 1);
    expect(reversalGain(pair, rho, s).value).toBeCloseTo(0, 14);
    expect(reversalGain({ ...pair, reverse: float64.real(3) }, rho, s).value).toBeGreaterThan(0.01);
  });

  test('has the derivative of tr ρ ln s as its first term', () => {
    const { rho, s, pair } = objects(1, float64);
    const X = pairGenerator(pair).applyTo(s);
    const h = 2 ** -20;
    const [after, before] = [h, -h].map((step) => spectral(s.plus(X.scaled(step))).logTrace(rho).value);
    const slope = (after - before) / (2 * h);
    expect(logTraceDerivative(rho, s, X).value / slope).toBeCloseTo(1, 6);
  });
});

describe('a conclusion about an absolute value', () => {
  const S = setting({ p: 'real', w: 'real' });
  const goal = { symbol: '≥', left: 'w', right: 'abs(p)' } as const;
  const above = { symbol: '≥', left: 'w', right: 'p' } as const;
  const below = { symbol: '≥', left: 'w', right: '-p' } as const;

  test('follows from both cases', () => {
    expect(conclusion(S, goal, [above, below]).verdict).toBe('follows');
  });

  test('does not follow from one of them', () => {
    expect(conclusion(S, goal, [above]).verdict).toBe('open');
    expect(conclusion(S, goal, [below]).verdict).toBe('open');
  });
});
