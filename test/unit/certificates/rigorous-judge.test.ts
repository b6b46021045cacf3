import { describe, expect, test } from 'vitest';
import { ALL, repeated } from '../../sample.ts';
import { certify, isCertificate } from '../../../src/certificates/certify.ts';
import { DROPPED } from '../../../src/certificates/dropped-bounds.ts';
import type { Claim } from '../../../src/claims/claim.ts';
import type { Relation } from '../../../src/claims/relation.ts';
import { formatCounterexample, parseCounterexample } from '../../../src/hunter/counterexample.ts';
import type { Evidence } from '../../../src/hunter/evidence.ts';
import { hunt } from '../../../src/hunter/hunt.ts';
import {
  fidelity,
  anyDensityMatrix,
  anyNumber,
  anyPureState,
  assuming,
  atLeast,
  atMost,
  claim,
  purity,
  relativeEntropy,
  renyiEntropy,
  vonNeumannEntropy,
} from '../../../src/index.ts';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';
import { rigorousJudge } from '../../../src/certificates/rigorous-judge.ts';

const common = { source: 'none', statement: 'none', literature: 'conjecture' } as const;
const budget = { draws: 400, climbs: 2, climbEvaluations: 400, shrinkEvaluations: 2000 };

const onPureStates = (id: string, asserts: (rho: Matrix) => Relation): Claim =>
  claim(id, {
    ...common,
    systems: [3],
    given: (dim) => ({ rho: anyPureState({ dim }) }),
    asserts: ({ rho }) => asserts(rho),
  });

/** Purity whose error bound got lost. */
const bare = (rho: Matrix): Real => rho.arithmetic.real(purity(rho).value);

const hunted = (subject: Claim): Evidence => hunt(subject, { seed: 1, budget, judge: rigorousJudge(subject) });

describe('a violation that rigorous arithmetic refutes', () => {
  const dropped = onPureStates('dropped', (rho) => atLeast(bare(rho), 1));

  test('would be one in floating point alone', () => {
    const { counterexample } = hunt(dropped, { seed: 1, budget });
    expect(counterexample!.margin).toBeLessThan(-counterexample!.bound);
    expect(rigorousJudge(dropped)(counterexample!)).toMatchObject({ zone: 'holds', reason: 'the margin is exactly 0' });
  });

  test('is set aside, and the search goes on to the end of its budget', () => {
    const { counterexample, boundFailure, systems } = hunted(dropped);
    expect(counterexample).toBeUndefined();
    expect(boundFailure).toMatchObject({ reason: 'the margin is exactly 0', instance: { claim: 'dropped' } });
    expect(boundFailure!.count).toBeGreaterThan(1);
    const [{ draws, edgeCases, climbed, smallest }] = systems;
    expect(draws.violated + edgeCases.violated).toBe(0);
    expect(draws.undecided).toBeGreaterThan(0);
    expect(climbed).toBe(budget.climbs * budget.climbEvaluations);
    expect(smallest!.margin).toBeGreaterThanOrEqual(0);
  });

  test.runIf(ALL)('does not hide a true one', () => {
    // Bounds are lost far from a narrow valley; its bottom is a true violation.
    const corner = onPureStates('corner', (rho) => {
      const distance = rho.realPart(0, 0).minus(0.3137);
      const square = distance.times(distance);
      return square.value > 1 / 64 ? atLeast(bare(rho), 1) : atLeast(square, 2 ** -20);
    });
    const judge = rigorousJudge(corner);
    const { counterexample, boundFailure } = hunt(corner, {
      seed: 1,
      budget: { ...budget, draws: 40, climbs: 8 },
      judge,
    });
    expect(boundFailure!.count).toBeGreaterThan(1);
    expect(counterexample).toMatchObject({ right: 2 ** -20, found: { phase: 'climb' } });
    expect(counterexample!.margin).toBeLessThan(-(2 ** -24));
    expect(judge(counterexample!).zone).toBe('violated');
  });

  test('may be one whose premise certainly fails', () => {
    const premise = onPureStates('premise', (rho) =>
      assuming(atLeast(bare(rho).minus(1), 2 ** -54), atLeast(rho.trace(), 2)),
    );
    const { counterexample, boundFailure } = hunted(premise);
    expect(counterexample).toBeUndefined();
    expect(boundFailure!.reason).toBe('the premise of the statement certainly fails');
  });
});

describe('a statement that goes on with values', () => {
  const given = (dim: number) => ({ rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }) });
  const statement = (id: string, asserts: (of: { rho: Matrix; sigma: Matrix }) => Relation): Claim =>
    claim(id, { ...common, systems: [2], given, asserts });
  const valueOf = (number: Real, of: Matrix): Real => of.arithmetic.real(number.value);

  // True, with equality: the margin that is left is rounding of values that were read, an exact rational for the enclosure.
  const additive = statement('additive', ({ rho, sigma }) => {
    const [a, b, joint] = [rho, sigma, rho.kron(sigma)].map((state) => valueOf(vonNeumannEntropy(state), rho));
    return atLeast(a.plus(b), joint);
  });

  test('is never violated by the last digits', () => {
    const { counterexample } = hunt(additive, { seed: 1, budget, judge: rigorousJudge(additive) });
    expect(counterexample).toBeUndefined();

    const found = hunt(additive, { seed: 1, budget }).counterexample!;
    const others = Array.from({ length: repeated(40, 12) }, (_, k) => {
      const entries = Object.entries(found.integers).map(([name, vector], row) => {
        return [name, vector.map((_n, i) => ((k * k + 7 * i * i + 3 * i * k + row) % 13) - 6)] as const;
      });
      return { ...found, integers: Object.fromEntries(entries) };
    });
    const judged = others.map((instance) => {
      const certified = certify(additive, instance);
      expect(isCertificate(certified)).toBe(false);
      const { zone, reason } = rigorousJudge(additive)(instance);
      expect(zone).not.toBe('violated');
      return [reason, (certified as { reason: string }).reason];
    });
    expect(judged.filter((reasons) => reasons.every((reason) => reason === DROPPED))).not.toEqual([]);
  });

  test('is violated as any other where it reads them only to choose', () => {
    const choosing = statement('choosing', ({ rho }) => {
      const entropy = vonNeumannEntropy(rho);
      return entropy.value > 1 / 2 ? atMost(entropy, 1 / 4) : atLeast(entropy, 0);
    });
    expect(hunt(choosing, { seed: 1, budget, judge: rigorousJudge(choosing) }).counterexample).toBeDefined();
  });
});

describe('an inequality that is an equality on every draw', () => {
  test('is decided on some of them', () => {
    const own = claim('own-fidelity', {
      ...common,
      systems: [3],
      given: (dim) => ({ rho: anyDensityMatrix({ dim, rank: 1 }) }),
      asserts: ({ rho }) => atMost(fidelity(rho, rho), 1),
    });
    const { draws, smallest } = hunted(own).systems[0];
    expect(draws).toMatchObject({ holds: 16, violated: 0, vacuous: 0 });
    expect(draws.undecided).toBeGreaterThan(100);
    expect(smallest).toMatchObject({ margin: 0, bound: 0 });
  });
});

describe('an infinite side', () => {
  const bounded = claim('bounded', {
    ...common,
    systems: [2],
    given: (dim) => ({ a: anyDensityMatrix({ dim, rank: 1 }), b: anyDensityMatrix({ dim, rank: 1 }) }),
    // A third is rounded: float64 knows no support.
    asserts: ({ a, b }) => atMost(relativeEntropy(a, b.scaled(b.arithmetic.real(1, 3))), 7),
  });

  test('decides where float64 leaves the support open', () => {
    // Floating point cannot know that the rank of b + a − a is that of b.
    const { id: _id, ...others } = bounded;
    const hidden = claim('bounded', {
      ...others,
      asserts: ({ a, b }) => atMost(relativeEntropy(a, b.plus(a).minus(a)), 7),
    });
    const { counterexample, systems } = hunted(hidden);
    expect(counterexample).toMatchObject({ left: Infinity, right: 7, margin: -Infinity, bound: 0 });
    expect(systems[0].edgeCases.violated).toBe(1);
  });

  test('decides every draw where float64 knows the ranks', () => {
    const { counterexample, systems } = hunted(bounded);
    expect(systems[0].draws).toMatchObject({ holds: 0, undecided: 0 });
    const text = formatCounterexample(counterexample!);
    expect(text).toContain('"left": "Infinity"');
    expect(text).toContain('"margin": "-Infinity"');
    expect(parseCounterexample(text, 'file')).toEqual(counterexample);
    expect(() => parseCounterexample(text.replace('"-Infinity"', '"-infinity"'), 'file')).toThrow(/`margin` a number/);
  });

  test('is simplified as any other', () => {
    const { a, b } = hunted(bounded).counterexample!.integers;
    expect([...a, ...b].reduce((sum, n) => sum + Math.abs(n), 0)).toBe(2);
  });

  test('is found by a descent that runs into it', () => {
    const edge = claim('edge', {
      ...common,
      systems: [2],
      given: (dim) => ({ rho: anyDensityMatrix({ dim }) }),
      asserts: ({ rho }) => {
        const p = rho.realPart(0, 0);
        return p.value > 1 / 2 ? atLeast(p.times(0).ln(), p.negated()) : atLeast(p, 0);
      },
    });
    const { counterexample } = hunt(edge, { seed: 1, budget: { ...budget, draws: 0 } });
    expect(counterexample).toMatchObject({ margin: -Infinity, found: { phase: 'climb' } });
  });
});

describe('an overflow', () => {
  const onNumbers = (id: string, asserts: (x: Real) => Relation): Claim =>
    claim(id, {
      ...common,
      systems: [1],
      given: () => ({ t: anyNumber() }),
      asserts: ({ t }) =>
        asserts(
          t
            .times(t)
            .plus(1)
            .times(2 ** 600),
        ),
    });

  test('hides no violation', () => {
    const { counterexample } = hunted(onNumbers('too-large', (x) => atLeast(x.times(x).ln(), 2 ** 12)));
    expect(counterexample!.margin).toBeCloseTo(1200 * Math.LN2 - 2 ** 12, -1);
  });

  test.each<readonly [string, (x: Real) => Relation]>([
    ['of a product', (x) => atLeast(x.dividedBy(x).dividedBy(x.times(x).ln()), 2 ** -12)],
    ['of a product in a ratio', (x) => atLeast(x.ln().times(2).plus(1).dividedBy(x.times(x).ln()), 1)],
    ['of a sum of products', (x) => atMost(x.times(x).plus(1).ln(), 2 ** 12)],
    [
      'of an exponential',
      (x) =>
        atLeast(
          x
            .dividedBy(2 ** 590)
            .exp()
            .ln(),
          1,
        ),
    ],
  ])('%s is no violation, and no support', (id, asserts) => {
    const { counterexample, boundFailure, systems } = hunted(onNumbers(id.replaceAll(' ', '-'), asserts));
    expect(counterexample).toBeUndefined();
    expect(boundFailure).toBeUndefined();
    // Those that rigorous arithmetic was asked about.
    expect(systems[0].draws.holds).toBeLessThanOrEqual(16);
  });

  test('nor is a power that underflows, which is scaled', () => {
    const power = claim('power', {
      ...common,
      systems: [2],
      given: (dim) => ({ rho: anyDensityMatrix({ dim }) }),
      asserts: ({ rho }) => atLeast(renyiEntropy(rho, 1900), renyiEntropy(rho, Infinity)),
    });
    const evidence = hunted(power);
    expect(evidence.counterexample).toBeUndefined();
    expect(evidence.boundFailure).toBeUndefined();
    expect(evidence.systems[0].draws.holds).toBeGreaterThan(0);
  });
});
