import { describe, expect, test } from 'vitest';
import { anyDensityMatrix, anyLindbladian, atLeast, atMost, claim, entropyProductionRate } from '../../../src/index.ts';
import type { Claim } from '../../../src/claims/claim.ts';
import { assuming, equals, type Relation } from '../../../src/claims/relation.ts';
import { rigorousJudge } from '../../../src/certificates/rigorous-judge.ts';
import { Float64Real } from '../../../src/float64/real.ts';
import { FormatError, PositivityError, UnknownNameError } from '../../../src/matrix/errors.ts';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';
import { Ensemble } from '../../../src/ensembles/ensemble.ts';
import { EvaluationError } from '../../../src/hunter/evaluation-error.ts';
import { formatCounterexample, parseCounterexample } from '../../../src/hunter/counterexample.ts';
import { requireClaim } from '../../../src/claims/claim.ts';
import { hunt } from '../../../src/hunter/hunt.ts';
import type { Judge } from '../../../src/claims/judge.ts';
import type { Evidence } from '../../../src/hunter/evidence.ts';
import { replay } from '../../../src/hunter/replay.ts';

const small = { draws: 200, climbs: 2, climbEvaluations: 200, shrinkEvaluations: 3000 };

const otherReference = claim('other-reference', {
  source: 'Spohn1978',
  statement: String.raw`\sigma \ge 0`,
  literature: 'false',
  systems: [2, 3],
  given: (dim) => ({
    generator: anyLindbladian({ dim }),
    rho: anyDensityMatrix({ dim }),
    tau: anyDensityMatrix({ dim }),
  }),
  asserts: ({ generator, rho, tau }) => atLeast(entropyProductionRate(generator, rho, tau), 0),
});

const purity = claim('purity-at-most-one', {
  source: 'NielsenChuang2011',
  statement: String.raw`\operatorname{tr}\rho^2 \le 1`,
  literature: 'theorem',
  systems: [1, 2],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }) }),
  asserts: ({ rho }) => atMost(rho.traceOfProduct(rho), 1),
});

describe('hunt', () => {
  test('refutes a false claim with a counterexample that replays after a round trip through text', () => {
    const { counterexample } = hunt(otherReference, { seed: 1, budget: small });
    const stored = parseCounterexample(formatCounterexample(counterexample!), 'file');
    expect(stored).toEqual(counterexample);
    expect(stored.system).toBe(2);
    expect(replay(otherReference, stored).zone).toBe('violated');
  });

  test('says of a margin that rigorous arithmetic has it where float64 could not tell, and only there', () => {
    const searched = (excess: (rho: Matrix) => Real, judged = true): Evidence => {
      const subject = claim('above-least-purity', {
        source: 'none',
        statement: 'none',
        literature: 'false',
        systems: [2],
        given: (dim) => ({ rho: anyDensityMatrix({ dim }) }),
        asserts: ({ rho }) => atLeast(rho.traceOfProduct(rho), rho.arithmetic.real(1, 2).plus(excess(rho))),
      });
      return hunt(subject, { seed: 1, budget: small, ...(judged ? { judge: rigorousJudge(subject) } : {}) });
    };
    const billionth = ({ arithmetic }: Matrix): Real => arithmetic.real(1, 1e9);
    expect(searched(billionth).counterexample).toMatchObject({ margin: expect.closeTo(-1e-9, 12) as number });
    expect(searched(billionth).counterexample!.rigorous).toBeUndefined();
    const square = (rho: Matrix): Real => billionth(rho).times(billionth(rho));
    expect(searched(square, false).counterexample).toBeUndefined();
    const { counterexample } = searched(square);
    expect(counterexample).toMatchObject({ rigorous: true, margin: -1e-18 });
    // A file does not say so.
    const stored = parseCounterexample(formatCounterexample(counterexample!), 'file');
    expect(stored.rigorous).toBeUndefined();
    expect(() => parseCounterexample(JSON.stringify({ ...stored, rigorous: true }), 'file')).toThrow(/rigorous/);
  });

  test('finds no violation of a theorem and accounts for every draw', () => {
    const evidence = hunt(purity, { seed: 2, budget: small });
    expect(evidence.counterexample).toBeUndefined();
    for (const { draws, edgeCases, empty } of evidence.systems) {
      const seen = [...Object.values(draws), ...Object.values(edgeCases), empty].reduce((sum, n) => sum + n, 0);
      expect(seen).toBe(small.draws);
      expect(draws.violated + edgeCases.violated).toBe(0);
    }
  });

  test('tells the relations of draws and descents where the premise holds, and finds the same for it', () => {
    const pure = {
      ...purity,
      asserts: ({ rho }: { rho: Matrix }) =>
        assuming(atLeast(rho.traceOfProduct(rho), 0.9), atMost(rho.traceOfProduct(rho), 1)),
    };
    const told: Relation[] = [];
    const evidence = hunt(pure, { seed: 2, budget: small, onRelation: (relation) => told.push(relation) });
    expect(hunt(pure, { seed: 2, budget: small })).toEqual(evidence);
    expect(told.length).toBeGreaterThan(20);
    for (const { left, symbol } of told) {
      expect(symbol).toBe('≤');
      expect(left.value).toBeGreaterThanOrEqual(0.9);
    }
    const draws = evidence.systems.reduce((sum, each) => sum + each.draws.holds + each.edgeCases.holds, 0);
    expect(told.length).toBeGreaterThanOrEqual(draws);
  });

  test('is a function of claim, seed and budget', () => {
    const first = hunt(otherReference, { seed: 5, budget: small });
    expect(hunt(otherReference, { seed: 5, budget: small })).toEqual(first);
    expect(hunt(otherReference, { seed: 6, budget: small })).not.toEqual(first);
  });

  test('spends the share of the budget that a claim asks for', () => {
    const drawn = (budget: typeof small, effort?: number): number => {
      const [{ draws, edgeCases }] = hunt(effort === undefined ? purity : { ...purity, effort }, {
        seed: 2,
        budget,
      }).systems;
      return [draws, edgeCases].reduce(
        (sum, { holds, undecided, violated, vacuous }) => sum + holds + undecided + violated + vacuous,
        0,
      );
    };
    expect(drawn(small, 1 / 4)).toBe(drawn({ ...small, draws: Math.ceil(small.draws / 4) }));
    expect(drawn(small, 1 / 4)).toBeLessThan(drawn(small) / 2);
    for (const [effort, received] of [
      [0, 'it is 0'],
      [-1, 'it is -1'],
      [2, 'it is 2'],
      [Number.NaN, 'it is NaN'],
      ['1', 'it is a text'],
    ] as const) {
      expect(() => requireClaim({ ...purity, effort }, 'claim')).toThrow(
        `have an \`effort\` in (0, 1], but ${received}`,
      );
    }
  });

  test('does not descend on a system when a smaller one is violated', () => {
    const subject = claim('all-pure', {
      source: 'none',
      statement: 'none',
      literature: 'false',
      systems: [2, 3],
      given: (dim) => ({ rho: anyDensityMatrix({ dim }) }),
      asserts: ({ rho }, dim) => atLeast(rho.traceOfProduct(rho), dim === 2 ? 1 : 0),
    });
    const { counterexample, systems } = hunt(subject, { seed: 1, budget: small });
    expect(counterexample!.system).toBe(2);
    expect(systems.map(({ climbed }) => climbed)).toEqual([0, 0]);
    expect(systems[1].draws.holds).toBeGreaterThan(0);
  });

  test('of a statement that is known to be false ends with the first violation, as it was met', () => {
    const budget = { ...small, draws: 2000 };
    const judged: unknown[] = [];
    const judge: Judge = (instance) => {
      judged.push(instance);
      return { zone: 'violated', reason: 'so it is' };
    };
    const { systems, counterexample } = hunt(otherReference, { seed: 1, budget, judge, simplify: false });
    const drawn = systems.map(({ draws, edgeCases, empty }) =>
      [...Object.values(draws), ...Object.values(edgeCases), empty].reduce((sum, n) => sum + n),
    );
    const { instance, phase } = counterexample!.found;
    expect(phase).toBe('sample');
    // What is drawn behind the first violation is not evaluated; a system on which nothing is left to learn gets a few draws.
    const [first, ...others] = drawn;
    expect(first).toBe(instance + 1);
    expect(others.every((number) => number > 0 && number <= 64)).toBe(true);
    expect(counterexample!.unit).toBe(16);
    expect(judged).toEqual([counterexample]);
    const whole = hunt(otherReference, { seed: 1, budget });
    expect(whole.counterexample!.integers).not.toEqual(counterexample!.integers);
  });

  test('searches what is known to be false with parts of the budget, and misses nothing that the whole finds', () => {
    const budget = { ...small, draws: 2000, climbs: 2, climbEvaluations: 500 };
    // False on about one draw in a thousand.
    const rare = claim('rarely-pure', {
      source: 'none',
      statement: 'none',
      literature: 'false',
      systems: [2],
      given: () => ({ rho: anyDensityMatrix({ dim: 2 }) }),
      asserts: ({ rho }) => atMost(rho.traceOfProduct(rho), 0.9995),
    });
    const number = ({ systems: [{ draws, edgeCases, empty, climbed }] }: Evidence): number =>
      [...Object.values(draws), ...Object.values(edgeCases), empty, climbed].reduce((sum, n) => sum + n);
    for (const seed of [1, 2, 3, 4]) {
      const whole = hunt(rare, { seed, budget });
      const early = hunt(rare, { seed, budget, simplify: false });
      expect(early.counterexample).toBeDefined();
      expect(number(early)).toBeLessThan(number(whole) / 2);
    }
    // What the parts do not meet, the last search does: it is the whole one.
    const seldom = claim('seldom-of-this-purity', {
      source: 'none',
      statement: 'none',
      literature: 'false',
      systems: [2],
      given: () => ({ rho: anyDensityMatrix({ dim: 2 }) }),
      asserts: ({ rho }) => {
        const distance = rho.traceOfProduct(rho).minus(0.7);
        return atLeast(distance.times(distance), 1e-7);
      },
    });
    const onlyDraws = { ...budget, climbs: 0 };
    const met = [1, 2, 3, 4, 5, 6].map(
      (seed) => hunt(seldom, { seed, budget: onlyDraws, simplify: false }).counterexample?.found.instance ?? -1,
    );
    expect(met.map((instance) => instance >= 0)).toEqual(
      [1, 2, 3, 4, 5, 6].map((seed) => hunt(seldom, { seed, budget: onlyDraws }).counterexample !== undefined),
    );
    expect(met.some((instance) => instance > onlyDraws.draws / 8)).toBe(true);
  });

  test('ends a descent with the first violation of what is known to be false', () => {
    const budget = { draws: 5, climbs: 2, climbEvaluations: 2000, shrinkEvaluations: 0 };
    const pure = claim('nearly-pure', {
      source: 'none',
      statement: 'none',
      literature: 'false',
      systems: [3],
      given: () => ({ rho: anyDensityMatrix({ dim: 3 }) }),
      asserts: ({ rho }) => atLeast(rho.traceOfProduct(rho), 0.3334),
    });
    const ended = hunt(pure, { seed: 1, budget, simplify: false });
    const deepened = hunt(pure, { seed: 1, budget });
    expect(ended.counterexample!.found.phase).toBe('climb');
    expect(ended.systems[0].climbed).toBeLessThan(deepened.systems[0].climbed / 2);
  });

  test('evaluates stored counterexamples first', () => {
    const { counterexample } = hunt(otherReference, { seed: 1, budget: small });
    const none = { draws: 0, climbs: 0, climbEvaluations: 0, shrinkEvaluations: 0 };
    expect(hunt(otherReference, { seed: 3, budget: none }).counterexample).toBeUndefined();
    const again = hunt(otherReference, { seed: 3, budget: none, stored: [counterexample!] }).counterexample!;
    expect(again.integers).toEqual(counterexample!.integers);
    expect(again.found.phase).toBe('replay');
  });

  test('refuses systems the claim does not have', () => {
    expect(() => hunt(purity, { seed: 1, budget: small, systems: [3] })).toThrow(UnknownNameError);
  });
});

describe('hunt on claims with trouble', () => {
  const trouble = (id: string, asserts: (rho: Matrix) => Relation): Claim =>
    claim(id, {
      source: 'planted',
      statement: 'x',
      literature: 'conjecture',
      systems: [2],
      given: () => ({ rho: anyDensityMatrix({ dim: 2 }) }),
      asserts: ({ rho }) => asserts(rho),
    });

  test('an exception of the claim comes with the instance that raised it', () => {
    const broken = trouble('broken', () => {
      throw new TypeError('not a function');
    });
    expect(() => hunt(broken, { seed: 1, budget: small })).toThrow(EvaluationError);
    expect(() => hunt(broken, { seed: 1, budget: small })).toThrow(
      /Claim broken failed on system 2: TypeError: not a function Instance: unit 16, integers \[.*\]\. At .*hunt\.test\.ts:\d+:\d+\./,
    );
    const mismatch = trouble('mismatch', (rho) => atLeast(rho.times(rho.arithmetic.identity(3)).trace(), 0));
    expect(() => hunt(mismatch, { seed: 1, budget: small })).toThrow(/DimensionError/);
  });

  test('instances on which a formula has no value are counted apart, with the reason', () => {
    const none = { holds: 0, undecided: 0, violated: 0, vacuous: 0 };
    const formula = trouble('formula', (rho) => atLeast(rho.arithmetic.real(-1).sqrt(), 0));
    const [{ draws, empty, outside, smallest }] = hunt(formula, { seed: 1, budget: small }).systems;
    // Edge cases do not follow the measure.
    expect(outside!.draws).toBeGreaterThan(small.draws / 2);
    expect(outside!.draws + empty).toBe(small.draws);
    expect(outside!.message).toBe('Argument `radicand` must be nonnegative, but it is -1 (error at most 0).');
    expect(draws).toEqual(none);
    expect(smallest).toBeUndefined();
  });

  test('an ensemble whose build always fails is shown with its reason', () => {
    let trial = true;
    const broken = new Ensemble({
      name: 'broken',
      measure: 'none',
      build: (read) => {
        const x = read.complexMatrix(1, 1);
        if (!trial) throw new PositivityError({ argument: 'x', expected: 'be a state', received: 'it is none' });
        return x;
      },
    });
    const { outside } = hunt(
      { ...purity, given: () => ({ rho: broken }) },
      {
        seed: 1,
        budget: small,
        systems: [1],
        onProgress: () => void (trial = false),
      },
    ).systems[0];
    expect(outside).toEqual({ draws: small.draws, message: 'Argument `x` must be a state, but it is none.' });
  });

  test('vacuous, undecided and infinite instances are counted as such and do not stop the climb', () => {
    const vacuous = trouble('vacuous', (rho) => assuming(atLeast(rho.trace(), 2), atLeast(rho.trace(), 2)));
    expect(hunt(vacuous, { seed: 1, budget: small }).systems[0].draws.violated).toBe(0);
    const unknown = trouble('unknown', (rho) => atLeast(new Float64Real(rho.trace().value, Infinity), 0));
    const [{ draws, edgeCases }] = hunt(unknown, { seed: 1, budget: small }).systems;
    expect(draws.undecided + edgeCases.undecided).toBe(small.draws);
  });

  test('an equality that fails beyond its bound is refuted', () => {
    const squares = trouble('squares', (rho) => equals(rho.traceOfProduct(rho), rho.trace()));
    const { counterexample } = hunt(squares, { seed: 1, budget: small });
    expect(counterexample!.relation).toBe('=');
    expect(counterexample!.margin).toBeLessThan(-1 / 8);
  });

  test('instances in doubt do not push out a violation that is less deep', () => {
    const crowded = trouble('crowded', (rho) =>
      atLeast(rho.realPart(0, 0).value > 3 / 4 ? new Float64Real(-1 / 1024) : new Float64Real(-5, 10), 0),
    );
    const { systems, counterexample } = hunt(crowded, { seed: 1, budget: { ...small, draws: 2000, climbs: 0 } });
    for (const { undecided, violated } of [systems[0].draws, systems[0].edgeCases]) {
      expect(undecided).toBeGreaterThan(64);
      expect(violated).toBeGreaterThan(0);
    }
    expect(counterexample?.margin).toBe(-1 / 1024);
  });

  test('a claim that returns no relation or draws from no ensemble is told so', () => {
    const boolean = trouble('boolean', (() => true) as never);
    expect(() => hunt(boolean, { seed: 1, budget: small })).toThrow(
      /Argument `asserts` must return a relation, but it returned boolean\. Compare both sides with `atLeast`/,
    );
    const late = trouble('late', (async (rho: Matrix) => atLeast(rho.trace(), 0)) as never);
    expect(() => hunt(late, { seed: 1, budget: small })).toThrow(/it returned a promise/);
    expect(() => hunt(trouble('margin', (() => ({ margin: 5 })) as never), { seed: 1, budget: small })).toThrow(
      /must return a relation, but it returned an object with margin\./,
    );
    expect(() => hunt({ ...purity, given: () => ({}) }, { seed: 1, budget: small })).toThrow(
      'Argument `given` must return a record of ensembles in purity-at-most-one, but it returned a record without any.',
    );
    const drawnFromNothing = { ...purity, given: () => ({ rho: 5 }) } as never;
    expect(() => hunt(drawnFromNothing, { seed: 1, budget: small })).toThrow(
      'Argument `given` must return a record of ensembles in purity-at-most-one, but `rho` is no ensemble but number.',
    );
  });

  test('sides under a premise in doubt give neither a smallest margin nor a closest ratio', () => {
    const doubtful = trouble('doubtful', (rho) =>
      assuming(atLeast(rho.realPart(0, 0).minus(new Float64Real(1 / 2, 1 / 8)), 0), atLeast(rho.realPart(0, 0), 1 / 2)),
    );
    const [{ draws, smallest, closest }] = hunt(doubtful, { seed: 1, budget: small }).systems;
    expect(draws.undecided).toBeGreaterThan(0);
    expect(smallest!.margin).toBeGreaterThan(1 / 8);
    expect(closest!.ratio).toBeLessThan(4 / 5);
  });

  test('the ratio of positive sides is that of the side that has to be smaller to the other', () => {
    const level = (rho: Matrix): Real => rho.realPart(0, 0).times(3 / 4);
    const below = trouble('below', (rho) => atMost(level(rho), rho.trace()));
    const above = trouble('above', (rho) => atLeast(rho.trace(), level(rho)));
    for (const claim of [below, above]) {
      const [{ closest }] = hunt(claim, { seed: 1, budget: small }).systems;
      const { ratio, left, right } = closest!;
      expect(ratio).toBe(claim === below ? left / right : right / left);
      expect(ratio).toBeGreaterThan(0.7);
      expect(ratio).toBeLessThanOrEqual(3 / 4 + 2 ** -50);
    }
    for (const [id, asserts] of [
      ['negative', (rho) => atMost(level(rho).negated(), rho.trace())],
      ['zero', (rho) => atMost(rho.arithmetic.real(0), rho.trace())],
      ['infinite', (rho) => atMost(rho.trace(), Infinity)],
      ['equal', (rho) => equals(rho.trace(), 1)],
    ] satisfies [string, (rho: Matrix) => Relation][]) {
      const [{ draws, closest }] = hunt(trouble(id, asserts), { seed: 1, budget: small }).systems;
      expect(draws.holds, id).toBeGreaterThan(0);
      expect(closest, id).toBeUndefined();
    }
  });

  test('draws from the measure and edge cases are counted apart', () => {
    const real = trouble('real', (rho) => equals(rho.imaginaryPart(1, 0), 0));
    const [{ draws, edgeCases }] = hunt(real, { seed: 1, budget: { ...small, draws: 1000, climbs: 0 } }).systems;
    expect(draws.holds).toBeLessThan(draws.violated / 20);
    expect(edgeCases.holds).toBeGreaterThan(edgeCases.violated / 2);
  });

  test('a deadline repeats rounds with new draws and says that it did', () => {
    const drawnWithin = (milliseconds: number): number => {
      const { timed, systems } = hunt(purity, {
        seed: 1,
        budget: small,
        deadline: Date.now() + milliseconds,
        systems: [2],
      });
      expect(timed).toBe(true);
      return Object.values(systems[0].draws).reduce((sum, n) => sum + n, 0);
    };
    // On a machine that stands still for a moment the first deadline passes within the first round.
    expect([150, 1500, 15_000].some((milliseconds) => drawnWithin(milliseconds) > small.draws)).toBe(true);
    expect(hunt(purity, { seed: 1, budget: small }).timed).toBe(false);
  });

  test('progress is reported by phase and never beyond the total', () => {
    const phases = new Set<string>();
    hunt(otherReference, {
      seed: 1,
      budget: small,
      onProgress: ({ phase, done, total }) => {
        phases.add(phase);
        expect(done).toBeLessThanOrEqual(total);
      },
    });
    expect([...phases]).toEqual(['sample', 'shrink']);
  });

  test('seeds and budgets that are no nonnegative integers are refused', () => {
    for (const seed of [-1, 0.5, Number.NaN, 2 ** 53]) {
      expect(() => hunt(purity, { seed, budget: small })).toThrow(/Argument `seed` must be a nonnegative integer/);
    }
    const budget = { ...small, climbs: Number.NaN };
    expect(() => hunt(purity, { seed: 1, budget })).toThrow(
      /`budget.climbs` must be a nonnegative integer, but it is NaN/,
    );
  });
});

describe('replay', () => {
  const { counterexample } = hunt(otherReference, { seed: 1, budget: small });

  test('refuses the file of another claim, another system and another length', () => {
    expect(() => replay(purity, counterexample!)).toThrow(/must be purity-at-most-one, but it is other-reference/);
    expect(() => replay(otherReference, { ...counterexample!, system: 5 })).toThrow(UnknownNameError);
    const integers = { ...counterexample!.integers, rho: [1, 2] };
    expect(() => replay(otherReference, { ...counterexample!, integers })).toThrow(
      /must have 8 numbers in `rho`, but there are 2/,
    );
  });

  test('refuses malformed files with the condition and what stands there', () => {
    const text = formatCounterexample(counterexample!);
    expect(() => parseCounterexample(text.slice(0, 100), 'a.json')).toThrow(
      /Argument `a.json` must be JSON, but at line/,
    );
    expect(() => parseCounterexample('[]', 'a.json')).toThrow(/must hold a counterexample, but it holds \[\]/);
    expect(() => parseCounterexample(text.replace('"rho": [', '"rho": [0.5, '), 'a.json')).toThrow(
      /`integers.rho\[0\]` an integer of absolute value below 2\^31, but it is 0.5/,
    );
    expect(() => parseCounterexample(text.replace(/"margin": [^,]*/, '"margin": null'), 'a.json')).toThrow(
      /`margin` a number, "Infinity" or "-Infinity", but it is null/,
    );
    expect(() => parseCounterexample(text.replace(/"unit": 1/, '"unit": 0'), 'a.json')).toThrow(FormatError);
    expect(() => parseCounterexample(text.replace(/"margin": [^,]*/, '"margin": NaN'), 'a.json')).toThrow(
      /must be JSON, but at line \d+, column \d+ there is "NaN" instead of a value/,
    );
  });
});
