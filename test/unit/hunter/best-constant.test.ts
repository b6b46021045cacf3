import { describe, expect, test } from 'vitest';
import { ALL, LONG } from '../../sample.ts';
import { rigorousJudge } from '../../../src/certificates/rigorous-judge.ts';
import { certify, isCertificate } from '../../../src/certificates/certify.ts';
import type { Claim } from '../../../src/claims/claim.ts';
import { allOf, assuming, atLeast, atMost, equals, type Relation } from '../../../src/claims/relation.ts';
import { withConstant } from '../../../src/claims/with-constant.ts';
import { bestConstant, type BestConstant } from '../../../src/hunter/best-constant.ts';
import { closedFormGuess } from '../../../src/hunter/closed-form-guess.ts';
import { decimalBefore } from '../../../src/hunter/constant-witness.ts';
import { hunt } from '../../../src/hunter/hunt.ts';
import { replay } from '../../../src/hunter/replay.ts';
import {
  anyDensityMatrix,
  anyResetModel,
  anyUnitary,
  claim,
  concurrence,
  freeConstant,
  negativity,
  purity,
  relativeEntropy,
  signedNegativity,
  traceDistance,
  uniqueSteadyState,
  vonNeumannEntropy,
  type Matrix,
  type Real,
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

const QUICK = { draws: 300, climbs: 2, climbEvaluations: 600, shrinkEvaluations: 1000 };

describe('bestConstant', () => {
  const sharp = [
    ['1/2, on a Bell state', entangled, '1/2', 'attained'],
    ['1/2, where both sides vanish', pinsker, '1/2', 'approached as both sides vanish'],
    ['2√2 of Tsirelson', correlated, '2*sqrt(2)', 'undecided'],
    ['(√3 − 1)/8 of resets', maintained, '(sqrt(3) - 1)/8', 'undecided'],
  ] as const;

  test.runIf(ALL).each(LONG ? sharp : sharp.slice(0, 3))('finds %s', (_name, statement, text, attainment) => {
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
      budget: QUICK,
    });

  test('finds no constant where the right side vanishes and the left one does not', () => {
    const { none, witness } = quick((rho) => atMost(purity(rho), rho.realPart(0, 0).times(0)));
    expect(none).toMatchObject({ by: 'enclosures', impossible: { left: expect.any(Number) as number } });
    expect(witness).toBeUndefined();
  });

  test('finds that instances with a negative right side forbid what the others demand', () => {
    // z ≤ c·z for all z in [−1, 1] leaves c = 1; 2|z| ≤ c·z nothing.
    const z = (rho: Matrix) => rho.realPart(0, 0).minus(rho.realPart(1, 1));
    const same = quick((rho) => atMost(z(rho), z(rho)));
    expect([same.witness?.exactRatio, same.opposite?.ratio, same.survives]).toEqual(['1', 1, '1']);
    const none = quick((rho) => atMost(z(rho).abs().times(2), z(rho)));
    expect([none.opposite?.ratio, none.survives, none.none]).toEqual([-2, undefined, { by: 'enclosures' }]);
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

  describe('of a claim with a free constant', () => {
    const withFree = (
      asserts: (drawn: { readonly rho: Matrix; readonly c: Real }) => Relation,
      others: Pick<Partial<Claim>, 'given'> = {},
    ): Claim =>
      claim('with-a-constant', {
        ...about,
        systems: [2],
        given: () => ({ rho: anyDensityMatrix({ dim: 2 }), c: freeConstant() }),
        asserts,
        ...others,
      });
    const quickly = (asserts: Parameters<typeof withFree>[0]): BestConstant =>
      bestConstant(withFree(asserts), { seed: 1, judge: rigorousJudge, budget: QUICK });

    test('finds the smallest one, which stands before a part of a side', () => {
      // 1 − P ≤ c S, which the mixed state demands: 1 − P = 1/2 and S = ln 2.
      const sought = (drawn: { readonly rho: Matrix; readonly c: Real }): Relation =>
        atMost(purity(drawn.rho).negated().plus(1), drawn.c.times(vonNeumannEntropy(drawn.rho)).plus(0));
      const { name, relation, guess, attainment, witness, survives, none } = quickly(sought);
      expect([name, relation, guess?.text, attainment, none]).toEqual(['c', '≤', '1/(2*ln(2))', 'attained', undefined]);
      expect(survives).toBe(decimalBefore(guess!.value, -1));
      const scaled = withConstant(withFree(sought), witness!.excluded);
      expect(isCertificate(certify(scaled, witness!.counterexample))).toBe(true);
      expect(rigorousJudge(scaled)(witness!.counterexample).zone).toBe('violated');
    });

    test('finds it on either side, and beside parts without it', () => {
      // P ≥ c for all states, and P − 1 ≤ −c(1 − P): the largest constants 1/2 and 1.
      const onTheRight = quickly(({ rho, c }) => atLeast(purity(rho), c));
      expect([onTheRight.relation, onTheRight.guess?.text]).toEqual(['≥', '1/2']);
      const onTheLeft = quickly(({ rho, c }) => atMost(purity(rho).plus(c), 3));
      expect([onTheLeft.relation, onTheLeft.guess?.text]).toEqual(['≥', '2']);
      const smallest = quickly(({ rho, c }) => atLeast(c.plus(purity(rho)), 3));
      expect([smallest.relation, smallest.guess?.text]).toEqual(['≤', '5/2']);
    });

    test('decides in enclosures that there is none', () => {
      // A factor that is exactly zero, and factors of both signs.
      const zero = quickly(({ rho, c }) => atMost(purity(rho), c.times(0)));
      expect(zero.none).toMatchObject({ by: 'enclosures', impossible: { claim: 'with-a-constant' } });
      const z = (rho: Matrix): Real => rho.realPart(0, 0).minus(rho.realPart(1, 1));
      const both = quickly(({ rho, c }) => atMost(z(rho).abs().times(2), c.times(z(rho))));
      expect(both.none).toEqual({ by: 'enclosures' });
      const infinite = quickly(({ rho, c }) =>
        atMost(relativeEntropy(rho.arithmetic.identity(2).scaled(rho.arithmetic.real(1, 2)), rho), c),
      );
      expect(infinite.none?.by).toBe('enclosures');
    });

    test('wants a statement that is linear in it, under premises without it', () => {
      expect(() => quickly(({ rho, c }) => atMost(purity(rho), c.times(c)))).toThrow('that is linear in c');
      expect(() => quickly(({ rho, c }) => assuming(atMost(purity(rho), c), atMost(purity(rho), c)))).toThrow(
        'a premise depends on it',
      );
      const two = withFree(({ rho, c }) => atMost(purity(rho), c), {
        given: () => ({ rho: anyDensityMatrix({ dim: 2 }), c: freeConstant(), b: freeConstant() }),
      });
      expect(() => bestConstant(two, { seed: 1 })).toThrow(
        'have one free constant in with-a-constant, but it has c, b',
      );
    });

    test('is no statement before it has a value', () => {
      const open = withFree(({ rho, c }) => atMost(purity(rho), c));
      expect(() => hunt(open, { seed: 1 })).toThrow('must have a value for its free constant, but it has none');
      const fixed = withConstant(open, '1/2');
      expect([fixed.constant, fixed.statement]).toEqual(['1/2', String.raw`none,\quad c = 1/2`]);
      expect(hunt(fixed, { seed: 1, budget: QUICK }).counterexample).toMatchObject({ constant: '1/2', right: 0.5 });
      expect(hunt(withConstant(fixed, '1'), { seed: 1, budget: QUICK }).counterexample).toBeUndefined();
    });
  });

  describe('believes enclosures rather than float64', () => {
    const byArithmetic = (rho: Matrix, inFloat64: number, elsewhere: number): Real =>
      rho.arithmetic.real(rho.arithmetic.name === 'float64' ? inFloat64 : elsewhere);

    test.each([-1, 0])('where the right side is no positive number but %d', (right) => {
      // The ratio is 0 either way: only the sign of the right side tells.
      const { boundFailed, witness } = quick((rho) => atMost(byArithmetic(rho, 0, 0), byArithmetic(rho, 1, right)));
      expect([boundFailed, witness]).toEqual([true, undefined]);
    });

    test('where the right side only seems to be zero', () => {
      expect(quick((rho) => atMost(purity(rho), byArithmetic(rho, 0, 1)))).toMatchObject({ boundFailed: true });
      expect(quick((rho) => atMost(purity(rho), byArithmetic(rho, 0, 1))).none).toBeUndefined();
    });

    test('where they leave open whether there is a constant', () => {
      // √2·√3 − √6 is zero, of which enclosures never tell the sign.
      const zero = (rho: Matrix): Real => {
        const root = (n: number): Real => rho.arithmetic.real(n).sqrt();
        return rho.arithmetic.name === 'float64'
          ? rho.arithmetic.real(0)
          : root(2).plus(root(3)).times(root(2)).minus(root(6)).minus(2).exp().minus(1);
      };
      expect(quick((rho) => atMost(purity(rho), zero(rho))).none?.by).toBe('float64');
    });

    test('and says so without them', () => {
      const bare = bestConstant(
        qubit((rho) => atMost(purity(rho), rho.realPart(0, 0).times(0))),
        { seed: 1, budget: QUICK },
      );
      expect(bare.none?.by).toBe('float64');
    });
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
