import { describe, expect, test } from 'vitest';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { DimensionError, SingularMatrixError, UnknownNameError } from '../../../src/matrix/errors.ts';
import type { Arithmetic, Real } from '../../../src/matrix/interface.ts';
import { countingCumulants, dynamicalActivity } from '../../../src/quantum/counting-statistics.ts';
import { driftOf, lindbladian, type Lindbladian } from '../../../src/quantum/lindbladian.ts';
import { sigmaMinus, sigmaPlus, unitMatrix, zeroMatrix } from '../../../src/quantum/operators.ts';
import { uniqueSteadyState } from '../../../src/quantum/steady-state.ts';

/** Levels 0, 1, 2: a hot bath moves 0 ↔ 2, a cold one 0 ↔ 1, a field couples 1 and 2. */
function maser(arithmetic: Arithmetic, drive: readonly [number, number]): Lindbladian {
  const dyad = (row: number, col: number) => unitMatrix(3, row, col, arithmetic);
  const field = dyad(1, 2)
    .plus(dyad(2, 1))
    .scaled(arithmetic.real(...drive));
  return lindbladian(field.plus(dyad(2, 2).scaled(arithmetic.real(1, 5))), {
    hot: [
      { operator: dyad(2, 0), rate: arithmetic.real(3, 2) },
      { operator: dyad(0, 2), rate: arithmetic.real(2) },
    ],
    cold: [
      { operator: dyad(1, 0), rate: arithmetic.real(1, 10) },
      { operator: dyad(0, 1), rate: arithmetic.real(7, 5) },
    ],
  });
}

/** Eigenvalue λ(χ) near 0 of the generator with e^{χν} at the counted jumps, by inverse iteration. */
function tiltedEigenvalue(generator: Lindbladian, weights: readonly number[], chi: number): number {
  const { hamiltonian, jumps, dim } = generator;
  const operators = jumps.map(({ operator }) => operator);
  const rates = jumps.map(({ rate }) => float64.real(0).plus(rate).value);
  const drift = driftOf(hamiltonian, operators, rates);
  const tilted = rates.map((rate, k) => rate * Math.exp(chi * weights[k]));
  const L = float64.superoperator(drift, operators, tilted);
  let [x, eigenvalue] = [uniqueSteadyState(generator).hermitianCoordinates(), 0];
  for (let k = 0; k < 60; k += 1) {
    const shifted = L.minus(float64.identity(dim * dim).scaled(eigenvalue + 0.001));
    const next = shifted.solve(x)!;
    eigenvalue += 0.001 + x.adjoint().times(x).trace().value / x.adjoint().times(next).trace().value;
    x = next.scaled(1 / Math.sqrt(next.squaredNorm().value));
  }
  return eigenvalue;
}

/** Derivatives of order 1, 2, 3 at 0 by central differences with nine points. */
function derivatives(f: (x: number) => number, h: number): readonly number[] {
  const odd = [1, 2, 3, 4].map((k) => (f(k * h) - f(-k * h)) / 2);
  const even = [1, 2, 3, 4].map((k) => (f(k * h) + f(-k * h) - 2 * f(0)) / 2);
  const sum = (weights: readonly number[], values: readonly number[]): number =>
    weights.reduce((total, weight, k) => total + weight * values[k], 0);
  return [
    sum([8 / 5, -2 / 5, 8 / 105, -1 / 140], odd) / h,
    sum([16 / 5, -2 / 5, 16 / 315, -1 / 280], even) / h ** 2,
    sum([-61 / 15, 169 / 60, -3 / 5, 7 / 120], odd) / h ** 3,
  ];
}

const valueOf = (x: Real): number => x.value;

describe('cumulants of counted jumps', () => {
  test('of jumps up of two levels are those of two alternating waiting times', () => {
    const [a, b] = [3, 5];
    const generator = lindbladian(zeroMatrix(2, exact), {
      bath: [
        { operator: sigmaPlus(exact), rate: a },
        { operator: sigmaMinus(exact), rate: b },
      ],
    });
    const { mean, noise, third } = countingCumulants(generator, { bath: [1, 0] });
    const current = exact.real(a * b, a + b);
    // de Jong's Fano factor and its counterpart of third order
    const fano = exact.real(a ** 2 + b ** 2, (a + b) ** 2);
    const skewness = exact.real(a ** 4 - 2 * a ** 3 * b + 6 * a ** 2 * b ** 2 - 2 * a * b ** 3 + b ** 4, (a + b) ** 4);
    expect(mean.minus(current).sign()).toBe(0);
    expect(noise.minus(current.times(fano)).sign()).toBe(0);
    expect(third.minus(current.times(skewness)).sign()).toBe(0);
  });

  test.each([
    ['hot', [1, -1, 0, 0]],
    ['cold', [0, 0, 2, -3]],
  ] as const)('of the %s bath of a driven maser are derivatives of the tilted eigenvalue', (bath, weights) => {
    const generator = maser(float64, [3, 10]);
    const own = bath === 'hot' ? weights.slice(0, 2) : weights.slice(2);
    const { mean, noise, third } = countingCumulants(generator, { [bath]: own });
    const expected = derivatives((chi) => tiltedEigenvalue(generator, weights, chi), 0.02);
    [mean, noise, third].forEach((cumulant, k) => expect(valueOf(cumulant)).toBeCloseTo(expected[k], 7));
  });

  test('in float64 lie within their bounds of the exact ones', () => {
    const weights = { hot: [1, -1], cold: [0, 0] };
    const [approximate, precise] = [float64, exact].map((arithmetic) =>
      countingCumulants(maser(arithmetic, [3, 10]), weights),
    );
    for (const name of ['mean', 'noise', 'third'] as const) {
      const { value, bound } = approximate[name];
      expect(Math.abs(value - precise[name].value)).toBeLessThanOrEqual(bound + precise[name].bound);
      expect(bound).toBeLessThan(1e-8);
    }
  });

  test('of what one bath gives and the other takes are equal', () => {
    const generator = maser(exact, [1, 1]);
    const [hot, cold] = [
      countingCumulants(generator, { hot: [1, -1] }),
      countingCumulants(generator, { cold: [-1, 1] }),
    ];
    expect(hot.mean.minus(cold.mean).sign()).toBe(0);
    expect(hot.noise.minus(cold.noise).sign()).toBe(0);
    expect(hot.third.minus(cold.third).sign()).toBe(0);
  });

  test('need a weight for each jump, known baths and one steady state', () => {
    const generator = maser(float64, [1, 1]);
    expect(() => countingCumulants(generator, { hot: [1] })).toThrow(DimensionError);
    expect(() => countingCumulants(generator, { warm: [1, -1] })).toThrow(UnknownNameError);
    const idle = lindbladian(zeroMatrix(2), { bath: [unitMatrix(2, 0, 0)] });
    expect(() => countingCumulants(idle, { bath: [1] })).toThrow(SingularMatrixError);
  });
});

test('the activity of two levels is twice the number of jumps up', () => {
  const generator = lindbladian(zeroMatrix(2, exact), {
    up: [{ operator: sigmaPlus(exact), rate: 3 }],
    down: [{ operator: sigmaMinus(exact), rate: 5 }],
  });
  const rho = uniqueSteadyState(generator);
  expect(dynamicalActivity(generator, rho).minus(exact.real(30, 8)).sign()).toBe(0);
  expect(dynamicalActivity(generator, rho, ['up']).minus(exact.real(15, 8)).sign()).toBe(0);
  expect(() => dynamicalActivity(generator, rho, ['left'])).toThrow(UnknownNameError);
});
