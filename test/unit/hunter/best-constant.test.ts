import { describe, expect, test } from 'vitest';
import { sampled } from '../../sample.ts';
import { rigorousJudge } from '../../../src/certificates/rigorous-judge.ts';
import { certify, isCertificate } from '../../../src/certificates/certify.ts';
import type { Claim } from '../../../src/claims/claim.ts';
import { allOf, assuming, atLeast, atMost, equals, type Relation } from '../../../src/claims/relation.ts';
import { withConstant } from '../../../src/claims/with-constant.ts';
import { bestConstant, type BestConstant } from '../../../src/hunter/best-constant.ts';
import { closedFormGuess } from '../../../src/hunter/closed-form-guess.ts';
import { decimalBefore } from '../../../src/hunter/constant-witness.ts';
import { replay } from '../../../src/hunter/replay.ts';
import {
  anyDensityMatrix,
  anyResetModel,
  anyUnitary,
  claim,
  concurrence,
  negativity,
  purity,
  relativeEntropy,
  signedNegativity,
  traceDistance,
  uniqueSteadyState,
  type Matrix,
} from '../../../src/index.ts';

const about = { source: 'none', statement: 'none', literature: 'theorem' } as const;
const found = (statement: Claim, seed = 1): BestConstant => bestConstant(statement, { seed, judge: rigorousJudge });

const pinsker = claim('distance-of-states', {
  ...about,
  systems: [2],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }) }),
  asserts: ({ rho, sigma }) => {
    const norm = traceDistance(rho, sigma).times(2);
    return atLeast(relativeEntropy(rho, sigma), norm.times(norm));
  },
});

const entangled = claim('entanglement-of-two-qubits', {
  ...about,
  systems: [[2, 2]],
  given: () => ({ rho: anyDensityMatrix({ dim: 4, rank: 'any' }) }),
  asserts: ({ rho }, dims) => atMost(negativity(rho, dims), concurrence(rho)),
});

const correlated = claim('correlations-of-two-qubits', {
  ...about,
  systems: [[2, 2]],
  given: () => ({
    rho: anyDensityMatrix({ dim: 4, rank: 'any' }),
    ...Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, anyUnitary({ dim: 2 })])),
  }),
  asserts: ({ rho, ...settings }) => {
    const z = rho.arithmetic.matrix(2, 2, [1, 0, 0, -1]);
    const [a, b, c, d] = Object.values(settings as Record<string, Matrix>).map((u) => u.times(z).times(u.adjoint()));
    return atMost(
      a
        .kron(c.plus(d))
        .plus(b.kron(c.minus(d)))
        .traceOfProduct(rho),
      1,
    );
  },
});

const maintained = claim('entanglement-maintained-by-resets', {
  ...about,
  systems: [[2, 2]],
  given: () => ({ model: anyResetModel({ couplings: [0, 0, 1], resets: ['+', '+'] }) }),
  asserts: ({ model }, dims) => atMost(signedNegativity(uniqueSteadyState(model.generator), dims), 1),
});

describe('bestConstant', () => {
  const sharp = [
    ['1/2, where both sides vanish', pinsker, '1/2', 'approached as both sides vanish'],
    ['2√2 of Tsirelson', correlated, '2*sqrt(2)', 'undecided'],
    ['(√3 − 1)/8 of resets', maintained, '(sqrt(3) - 1)/8', 'undecided'],
    ['1/2, on a Bell state', entangled, '1/2', 'attained'],
  ] as const;

  test.each(sampled(sharp, 2, () => 'sharp'))('finds %s', (_name, statement, text, attainment) => {
    const { guess, attainment: limit, witness, relation, survives } = found(statement);
    expect(guess?.text).toBe(text);
    expect(limit).toBe(attainment);
    expect(survives).toBe(decimalBefore(guess!.value, relation === '≤' ? -1 : 1));
    // The bound is on the right side of the constant, near it, and certified.
    const direction = relation === '≤' ? 1 : -1;
    expect(witness!.rigorous).toBe(true);
    expect(direction * (guess!.value - Number(witness!.excluded))).toBeGreaterThan(0);
    expect(Math.abs(guess!.value - Number(witness!.excluded))).toBeLessThan(2e-6 * guess!.value);
    const scaled = withConstant(statement as Claim, witness!.excluded);
    expect(isCertificate(certify(scaled, witness!.counterexample))).toBe(true);
    expect(() => replay(statement as Claim, witness!.counterexample)).toThrow('`constant` must be absent');
  });

  const qubit = (asserts: (rho: Matrix) => Relation): Claim =>
    claim('of-a-qubit', {
      ...about,
      systems: [2],
      given: (dim) => ({ rho: anyDensityMatrix({ dim }) }),
      asserts: ({ rho }) => asserts(rho),
    });
  const quick = (asserts: (rho: Matrix) => Relation): BestConstant =>
    bestConstant(qubit(asserts), {
      seed: 1,
      judge: rigorousJudge,
      budget: { draws: 300, climbs: 2, climbEvaluations: 600, shrinkEvaluations: 1000 },
    });

  test('finds no constant where the right side vanishes and the left one does not', () => {
    const { impossible, witness } = quick((rho) => atMost(purity(rho), rho.realPart(0, 0).times(0)));
    expect(impossible).toBeDefined();
    expect(witness).toBeUndefined();
  });

  test('finds that instances with a negative right side forbid what the others demand', () => {
    // z ≤ c·z for all z in [−1, 1] leaves c = 1; 2|z| ≤ c·z nothing.
    const z = (rho: Matrix) => rho.realPart(0, 0).minus(rho.realPart(1, 1));
    const same = quick((rho) => atMost(z(rho), z(rho)));
    expect([same.witness?.exactRatio, same.opposite?.ratio, same.survives]).toEqual(['1', 1, '1']);
    const none = quick((rho) => atMost(z(rho).abs().times(2), z(rho)));
    expect([none.opposite?.ratio, none.survives]).toEqual([-2, undefined]);
  });

  test('counts only what satisfies the premise', () => {
    const { guess, systems } = quick((rho) =>
      assuming(atMost(rho.realPart(0, 0), 0.75), atMost(rho.realPart(0, 0), 1)),
    );
    expect(guess?.text).toBe('3/4');
    expect(systems[0].draws.outside).toBeGreaterThan(0);
  });

  test('finds negative constants', () => {
    expect(quick((rho) => atMost(purity(rho).negated(), 1)).guess?.text).toBe('-1/2');
  });

  test('wants one inequality', () => {
    expect(() => quick((rho) => equals(purity(rho), 1))).toThrow('it states an equality');
    expect(() => quick((rho) => allOf(atMost(purity(rho), 1), atLeast(purity(rho), 0)))).toThrow('it is a conjunction');
  });
});

describe('closedFormGuess', () => {
  test.each([
    [0.5, 0.5000001, '1/2'],
    [-0.5000001, -0.5, '-1/2'],
    [-0.30685281945, -0.3068528194, '-(1 - ln(2))'],
    [0.7213475, 0.7213476, '1/(2*ln(2))'],
    [0.0915, 0.0916, undefined],
    [0.123456789, 0.1234567891, undefined],
    [-0.1, 0.1, undefined],
  ])('between %d and %d finds %s', (from, to, text) => {
    expect(closedFormGuess(from, to)?.text).toBe(text);
  });
});

test('decimalBefore rounds to the side that is excluded', () => {
  expect(decimalBefore(1 / 3, 1)).toBe('0.33333333333333');
  expect(decimalBefore(1 / 3, -1)).toBe('0.33333333333334');
  expect(decimalBefore(0.5, 1, 1)).toBe('0.49999999999999');
  expect(decimalBefore(-0.5, 1, 1)).toBe('-0.50000000000001');
});
