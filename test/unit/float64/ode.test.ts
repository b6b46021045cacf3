import { describe, expect, test } from 'vitest';
import { expmReal } from '../../../src/float64/kernels/matrix-exponential.ts';
import { integrate } from '../../../src/float64/ode.ts';
import type { RightHandSide } from '../../../src/float64/dormand-prince.ts';
import { DimensionError, DomainError, NonFiniteError } from '../../../src/matrix/errors.ts';

const oscillator: RightHandSide = (_, y, out) => {
  out[0] = y[1];
  out[1] = -y[0];
};
const grid = (count: number, end: number): number[] => Array.from({ length: count }, (_, k) => (k * end) / (count - 1));

test('the harmonic oscillator follows cosine and sine, between steps too, forwards and backwards', () => {
  for (const direction of [1, -1]) {
    const times = grid(101, 10 * direction);
    const solution = integrate(oscillator, new Float64Array([1, 0]), times, {
      relativeTolerance: 2 ** -36,
      absoluteTolerance: 2 ** -36,
    });
    expect(solution.length).toBe(times.length);
    for (const [k, t] of times.entries()) {
      // Local error 2⁻³⁶ per step over about a hundred steps.
      expect(Math.abs(solution[k][0] - Math.cos(t))).toBeLessThan(2 ** -29);
      expect(Math.abs(solution[k][1] + Math.sin(t))).toBeLessThan(2 ** -29);
    }
  }
});

test('the error falls with the tolerance as that of a fifth-order method', () => {
  let calls = 0;
  const counted: RightHandSide = (t, y, out) => {
    calls++;
    oscillator(t, y, out);
  };
  const run = (tolerance: number): { error: number; calls: number } => {
    calls = 0;
    const [, last] = integrate(counted, new Float64Array([1, 0]), [0, 20], {
      relativeTolerance: tolerance,
      absoluteTolerance: tolerance,
    });
    return { error: Math.abs(last[0] - Math.cos(20)), calls };
  };
  const coarse = run(2 ** -20);
  const fine = run(2 ** -35);
  // 2¹⁵ in tolerance is 2³ in step length at order 5, and the error per unit time follows the tolerance.
  expect(fine.calls / coarse.calls).toBeGreaterThan(5);
  expect(fine.calls / coarse.calls).toBeLessThan(12);
  expect(coarse.error / fine.error).toBeGreaterThan(2 ** 12);
});

test('requested times do not change the steps', () => {
  let calls = 0;
  const counted: RightHandSide = (t, y, out) => {
    calls++;
    oscillator(t, y, out);
  };
  const [, alone] = integrate(counted, new Float64Array([1, 0]), [0, 5]);
  const few = calls;
  calls = 0;
  const many = integrate(counted, new Float64Array([1, 0]), grid(501, 5));
  expect(calls).toBe(few);
  expect(many.at(-1)).toEqual(alone);
});

test('a time-dependent right-hand side is evaluated at the right times', () => {
  // y' = 2ty: y = e^(t²). The stages sit at six different times.
  const [, , last] = integrate((t, y, out) => void (out[0] = 2 * t * y[0]), new Float64Array([1]), [0, 0.5, 2]);
  expect(Math.abs(last[0] / Math.exp(4) - 1)).toBeLessThan(2 ** -20);
});

test('polynomials of degree 5 in time are integrated exactly', () => {
  const [, last] = integrate((t, _, out) => void (out[0] = 6 * t ** 5 - 4 * t ** 3), new Float64Array([2]), [1, 3]);
  // ∫₁³ 6t⁵ − 4t³ = 728 − 80
  expect(Math.abs(last[0] - 650)).toBeLessThan(2 ** -16);
});

test('a linear system agrees with the matrix exponential', () => {
  const n = 4;
  const a = Float64Array.from([-2, 1, 0.5, 0, 1, -3, 0.25, 1, 0.5, 1, -1, 2, 0.5, 1, 0.25, -3]);
  const y0 = Float64Array.from([1, 0, -1, 2]);
  const e = new Float64Array(n * n);
  expmReal(n, a, 0, e, 0);
  const [, y1] = integrate(
    (_, y, out) => {
      for (let i = 0; i < n; i++) {
        out[i] = 0;
        for (let j = 0; j < n; j++) out[i] += a[i * n + j] * y[j];
      }
    },
    y0,
    [0, 1],
    { relativeTolerance: 2 ** -40, absoluteTolerance: 2 ** -40 },
  );
  for (let i = 0; i < n; i++) {
    let expected = 0;
    for (let j = 0; j < n; j++) expected += e[i * n + j] * y0[j];
    expect(Math.abs(y1[i] - expected)).toBeLessThan(2 ** -34);
  }
});

test('results are new arrays, equal times give equal states, and the initial state is kept', () => {
  const y0 = new Float64Array([1, 0]);
  const solution = integrate(oscillator, y0, [0, 0, 1, 1, 2]);
  expect([...y0]).toEqual([1, 0]);
  expect(solution[0]).toEqual(y0);
  expect(solution[1]).toEqual(y0);
  expect(solution[2]).toEqual(solution[3]);
  expect(new Set(solution).size).toBe(5);
  expect(integrate(oscillator, y0, [3])).toEqual([y0]);
});

test('constant and empty systems take few steps', () => {
  let calls = 0;
  const resting: RightHandSide = (_, __, out) => {
    calls++;
    out.fill(0);
  };
  expect([...integrate(resting, new Float64Array([0, 7]), [0, 1e6])[1]]).toEqual([0, 7]);
  expect(calls).toBeLessThan(60);
  expect(integrate(resting, new Float64Array(0), [0, 1])[1].length).toBe(0);
});

describe('failures are reported instead of looped over:', () => {
  test('NaN at the start', () => {
    expect(() => integrate((_, __, out) => void out.fill(Number.NaN), new Float64Array([1]), [0, 1])).toThrow(
      NonFiniteError,
    );
  });
  test('NaN from some time on', () => {
    const breaksAtOne: RightHandSide = (t, _, out) => void (out[0] = t > 1 ? Number.NaN : 1);
    expect(() => integrate(breaksAtOne, new Float64Array([0]), [0, 2])).toThrow(
      /`rhs` must have finite values.*time 1/,
    );
  });
  test('NaN in the initial state', () => {
    expect(() => integrate(oscillator, new Float64Array([1, Number.NaN]), [0, 1])).toThrow(/`y0`/);
  });
  test('a solution that blows up', () => {
    // y' = y²: pole at t = 1.
    expect(() => integrate((_, y, out) => void (out[0] = y[0] * y[0]), new Float64Array([1]), [0, 2])).toThrow(
      /finite values|`maxSteps`/,
    );
  });
  test('a state that overflows where the right-hand side stays finite', () => {
    const huge: RightHandSide = (_, __, out) => void (out[0] = 2 ** 1023);
    expect(() => integrate(huge, new Float64Array([2 ** 1023]), [0, 10])).toThrow(NonFiniteError);
  });
  test('too many steps', () => {
    expect(() => integrate(oscillator, new Float64Array([1, 0]), [0, 1e6], { maxSteps: 100 })).toThrow(
      /`maxSteps` must be large enough to reach time 1000000, but 100 steps lead to time/,
    );
  });
  test('impossible options', () => {
    const y0 = new Float64Array([1, 0]);
    expect(() => integrate(oscillator, y0, [])).toThrow(DimensionError);
    expect(() => integrate(oscillator, y0, [0, 2, 1])).toThrow(DomainError);
    expect(() => integrate(oscillator, y0, [0, Number.NaN])).toThrow(NonFiniteError);
    expect(() => integrate(oscillator, y0, [0, 1], { relativeTolerance: 0 })).toThrow(DomainError);
    expect(() => integrate(oscillator, y0, [0, 1], { absoluteTolerance: Number.NaN })).toThrow(DomainError);
  });
});
