import { describe, expect, test } from 'vitest';
import { float64, Float64Matrix } from '../../../../src/float64/matrix.ts';
import { contractionTowards, STEPS_CONTRACT } from '../../../../src/guard/data/contraction.ts';
import { guardStates } from '../../../../src/guard/data/guard-trajectory.ts';
import type { GuardReport } from '../../../../src/guard/data/report.ts';
import { clausiusInequality, spohnInequality } from '../../../../src/guard/data/production.ts';
import { lindbladian, unsafeLindbladian } from '../../../../src/quantum/lindbladian.ts';
import { diagonal, pauliX, pauliZ, sigmaMinus, sigmaPlus, zeroMatrix } from '../../../../src/quantum/operators.ts';
import { maximallyMixed, basisKet, projector } from '../../../../src/quantum/states.ts';
import { uniqueSteadyState } from '../../../../src/quantum/steady-state.ts';

const standingOf = (report: GuardReport, invariant: string): string | undefined =>
  report.invariants.find((summary) => summary.invariant === invariant)?.standing;

describe('states', () => {
  test.each([1, 2, 3, 5])('of dimension %i that are exact hold without any error', (dim) => {
    const report = guardStates([maximallyMixed(dim).scaled(1), projector(basisKet(dim, 0))], { within: 2 ** -40 });
    expect(report.invariants.map(({ counts }) => counts.violated)).toEqual(report.invariants.map(() => 0));
    expect(['holds', 'explained']).toContain(report.standing);
  });

  test('with an error of 0 are judged as they are', () => {
    expect(guardStates([diagonal([0.75, 0.25])], { within: 0 }).standing).toBe('holds');
    expect(standingOf(guardStates([diagonal([0.75, 0.25 + 2 ** -50])], { within: 0 }), 'trace')).toBe('violated');
    expect(standingOf(guardStates([diagonal([1 + 2 ** -50, -(2 ** -50)])], { within: 0 }), 'positive')).toBe(
      'undecided',
    );
  });

  // Each has a deviation that a Frobenius distance of exactly δ can make, and no smaller one.
  const delta = 1 / 1024;
  test.each([
    ['trace', diagonal([0.5 + delta / 2, 0.5 + delta / 2]), delta / Math.SQRT2],
    ['positive', diagonal([1 - delta, 0, -delta]), delta],
    ['hermitian', float64.matrix(2, 2, [0.5, delta, 0, 0.5]), delta / Math.SQRT2],
    ['hermitian', float64.matrix(2, 2, [0.5, 0, 0, 0.5], [delta, 0, 0, 0]), delta],
    ['purity-at-most-one', diagonal([1 + delta, 0]), delta],
    ['purity-at-least-mixed', diagonal([0.5 - delta, 0.5 - delta]), delta * Math.SQRT2],
  ])('break the law %s exactly from the error on that explains it', (invariant, state, needed) => {
    const above = guardStates([state], { within: needed * (1 + 1e-9) });
    const below = guardStates([state], { within: needed * (1 - 1e-9) });
    expect(standingOf(above, invariant)).toBe('explained');
    expect(standingOf(below, invariant)).toBe('violated');
    expect(below.worst.find((finding) => finding.invariant === invariant)?.size).toBeCloseTo(1, 6);
  });

  test('are counted all, with the worst first and the first of the violated ones', () => {
    const drift = Array.from({ length: 50 }, (_, k) => diagonal([0.5, 0.5 + k / 4096]));
    const report = guardStates(drift, { within: 1e-3, worst: 3, times: drift.map((_, k) => k / 2) });
    const trace = report.invariants.find(({ invariant }) => invariant === 'trace')!;
    // |tr ρ − 1| = k/4096 is explained up to √2·1e-3.
    expect(trace.counts).toEqual({ holds: 1, explained: 5, violated: 44, undecided: 0 });
    expect(trace.first).toMatchObject({ step: 6, time: 3, subject: 'step 6, t = 3' });
    expect(report.worst.map(({ step }) => step)).toEqual([49, 48, 47]);
    expect(trace.worst?.size).toBeCloseTo(49 / 4096 / (Math.SQRT2 * 1e-3), 6);
  });

  test('without an entropy are counted as such, not repaired', () => {
    const report = guardStates([diagonal([1.25, -0.25])], { within: 0.01 });
    const entropy = report.invariants.find(({ invariant }) => invariant === 'entropy-nonnegative')!;
    expect(entropy.withoutValue).toBe(1);
    expect(entropy.counts).toEqual({ holds: 0, explained: 0, violated: 0, undecided: 0 });
    expect(report.standing).toBe('violated');
  });

  test('of different shapes, none at all, wrong times and errors are refused', () => {
    expect(() => guardStates([maximallyMixed(2), maximallyMixed(3)])).toThrow('states[1]');
    expect(() => guardStates([])).toThrow('hold a state');
    expect(() => guardStates([maximallyMixed(2)], { within: -1 })).toThrow('within');
    expect(() => guardStates([maximallyMixed(2)], { within: Number.NaN })).toThrow('within');
    expect(() => guardStates([maximallyMixed(2)], { times: [0, 1] })).toThrow('times');
    expect(() => guardStates([maximallyMixed(2), maximallyMixed(2)], { times: [1, 0] })).toThrow('times');
  });
});

describe('the stated error', () => {
  // Random states beside singular ones, moved by exactly the error: every quantity stays within its bound.
  test.each([2, 3, 4])('bounds what it does to each quantity, d = %i', (dim) => {
    const random = generator(dim);
    const hermitian = (): Float64Array => {
      const entries = new Float64Array(2 * dim * dim);
      for (let i = 0; i < dim; i++) {
        for (let j = 0; j <= i; j++) {
          const [x, y] = [random(), i === j ? 0 : random()];
          entries[i * dim + j] = entries[j * dim + i] = x;
          entries[dim * dim + i * dim + j] = y;
          entries[dim * dim + j * dim + i] = -y;
        }
      }
      return entries;
    };
    const L = lindbladian(zeroMatrix(dim), [
      ...Array.from({ length: dim - 1 }, (_, k) => unit(dim, k, k + 1)),
      ...Array.from({ length: dim - 1 }, (_, k) => unit(dim, k + 1, k).scaled(0.5)),
    ]);
    const pi = uniqueSteadyState(L);
    let checked = 0;
    for (let draw = 0; draw < 200; draw++) {
      const [error, smallest] = [10 ** (-2 - 6 * Math.abs(random())), 10 ** (-8 * Math.abs(random()))];
      const g = new Float64Matrix(dim, dim, false, hermitian());
      const square = g.times(g).plus(float64.identity(dim).scaled(smallest));
      const exactly = square.scaled(1 / square.trace().value);
      const noise = hermitian();
      const size = Math.sqrt(noise.reduce((sum, x) => sum + x * x, 0));
      const moved = Float64Array.from(
        float64.matrix(dim, dim, exactly.data.subarray(0, dim * dim), exactly.data.subarray(dim * dim)).data,
        (x, k) => x + (error * noise[k]) / size,
      );
      const rho = new Float64Matrix(dim, dim, false, moved, error * (1 + 1e-9));
      const truth = new Float64Matrix(dim, dim, false, Float64Array.from(exactly.data));
      for (const law of [...contractionTowards(pi), spohnInequality(L, pi)]) {
        const [watch, again] = [law.watch(), law.watch()];
        const moment = { step: 0, given: rho, stored: truth, rho };
        const first = read(() => watch(moment) ?? watch({ ...moment, step: 1 }));
        const true1 = read(() => again({ ...moment, rho: truth }) ?? again({ ...moment, rho: truth, step: 1 }));
        if (first === undefined || true1 === undefined || !Number.isFinite(first.within.left.bound)) continue;
        checked += 1;
        const distance = Math.abs(first.within.left.value - true1.within.left.value);
        expect(distance).toBeLessThanOrEqual(first.within.left.bound + true1.within.left.bound);
      }
    }
    expect(checked).toBeGreaterThan(200);
  });
});

describe('laws of an evolution', () => {
  const L = lindbladian(pauliZ(), { bath: [sigmaMinus(), sigmaPlus().scaled(0.5)] });
  const pi = uniqueSteadyState(L);
  // Populations relax as p(t) = p∞ + (p(0) − p∞) e^{−1.25 t}, p∞ = 0.2 that of |0⟩.
  const relaxing = (sign: number) =>
    Array.from({ length: 20 }, (_, k) => {
      const p = 0.2 + 0.3 * Math.exp(-sign * 1.25 * 0.05 * k);
      return diagonal([p, 1 - p]);
    });

  test('hold for a relaxing qubit and fail for one that runs away from its steady state', () => {
    const invariants = [...contractionTowards(pi), STEPS_CONTRACT, spohnInequality(L, pi)];
    const right = guardStates(relaxing(1), { within: 1e-9, invariants });
    expect(right.standing).not.toBe('violated');
    const wrong = guardStates(relaxing(-1), { within: 1e-9, invariants });
    for (const law of ['contraction-relative-entropy', 'contraction-trace-distance', 'contraction-of-steps']) {
      expect(standingOf(right, law)).toBe('holds');
      expect(standingOf(wrong, law)).toBe('violated');
    }
    expect(wrong.worst[0].subject).toMatch(/^steps \d+ → \d+$/);
  });

  test('entropy production by a rate of the wrong sign is negative, by as much as the formula says', () => {
    const wrong = unsafeLindbladian(zeroMatrix(2), [{ operator: pauliX(), rate: -1 }]);
    const report = guardStates([diagonal([0.75, 0.25])], {
      within: 1e-6,
      invariants: [spohnInequality(wrong, maximallyMixed(2))],
    });
    const finding = report.worst.find(({ invariant }) => invariant === 'entropy-production')!;
    // −tr L(ρ) ln ρ with L(ρ) = ½ diag(1, −1): −½ ln 3.
    expect(finding.standing).toBe('violated');
    expect(finding.value).toBeCloseTo(-Math.log(3) / 2, 12);
  });

  test('the second law is broken by a bath that is not as hot as is said', () => {
    const at = (beta: number): GuardReport =>
      guardStates([uniqueSteadyState(L)], { within: 1e-9, invariants: [clausiusInequality(L, { bath: beta })] });
    expect(standingOf(at(0), 'second-law')).not.toBe('violated');
    const warm = guardStates([diagonal([0.1, 0.9])], {
      within: 1e-9,
      invariants: [clausiusInequality(L, { bath: 5 })],
    });
    // Heat flows in with β = 5: Σ βQ̇ is larger than Ṡ.
    expect(standingOf(warm, 'second-law')).toBe('violated');
  });

  test('slow growth is seen against the closest state, not only from step to step', () => {
    const states = Array.from({ length: 100 }, (_, k) => diagonal([0.6 + k * 1e-5, 0.4 - k * 1e-5]));
    const report = guardStates(states, { within: 1e-4, invariants: contractionTowards(maximallyMixed(2)) });
    const law = report.invariants.find(({ invariant }) => invariant === 'contraction-trace-distance')!;
    expect(law.standing).toBe('violated');
    expect(law.first?.subject).toMatch(/^steps 0 → /);
  });
});

function unit(dim: number, i: number, j: number) {
  const entries = new Float64Array(dim * dim);
  entries[i * dim + j] = 1;
  return float64.matrix(dim, dim, entries);
}

/** A state may have no entropy. */
function read<T>(quantity: () => T): T | undefined {
  try {
    return quantity();
  } catch {
    return undefined;
  }
}

/** Numbers in (−1, 1), the same in every run. */
function generator(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}
