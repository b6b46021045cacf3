import { describe, expect, test } from 'vitest';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { float64, Float64Matrix } from '../../../src/float64/matrix.ts';
import { DimensionError, DomainError, PositivityError } from '../../../src/matrix/errors.ts';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';
import { matrix } from '../../../src/quantum/entries.ts';
import { diagonal, tensor } from '../../../src/quantum/operators.ts';
import { maximallyMixed } from '../../../src/quantum/states.ts';
import { linearEntropy, purity, renyiEntropy, vonNeumannEntropy } from '../../../src/thermodynamics/entropy.ts';
import { unitaryOf } from './reference-points.ts';

/** Fails unless two numbers agree within their bounds, which are useful ones. */
function expectAgreement(a: Real, b: Real | number): void {
  const [value, bound] = typeof b === 'number' ? [b, Number.EPSILON * Math.abs(b)] : [b.value, b.bound];
  expect(Math.abs(a.value - value)).toBeLessThanOrEqual(a.bound + bound);
  expect(a.bound).toBeLessThan(1e-10);
}

/** (1 + x σ_x + y σ_y + z σ_z)/2. */
function bloch(x: number, y: number, z: number): Matrix {
  return matrix([
    [(1 + z) / 2, [x / 2, -y / 2]],
    [[x / 2, y / 2], (1 - z) / 2],
  ]);
}

const qubit = bloch(0.5, -0.25, 0.25);
const qutrit = matrix(
  [
    [5, [1, 1], 0],
    [[1, -1], 2, [0, 0.5]],
    [0, [0, -0.5], 1],
  ],
  { denominator: 8 },
);

describe('entropies', () => {
  test('of a qubit depend on the length of its Bloch vector', () => {
    for (const [x, y, z] of [
      [0.5, 0, 0],
      [0.25, -0.5, 0.5],
      [0, 0, -0.75],
    ]) {
      const r = Math.hypot(x, y, z);
      const [p, q] = [(1 + r) / 2, (1 - r) / 2];
      expectAgreement(vonNeumannEntropy(bloch(x, y, z)), -p * Math.log(p) - q * Math.log(q));
      expectAgreement(purity(bloch(x, y, z)), (1 + r * r) / 2);
      expectAgreement(renyiEntropy(bloch(x, y, z), 0.5), 2 * Math.log(Math.sqrt(p) + Math.sqrt(q)));
    }
  });

  test.each([1, 2, 3, 5])('of the maximally mixed state are ln d for every order (d = %i)', (d) => {
    const rho = maximallyMixed(d);
    for (const alpha of [0, 0.5, 1, 2, 3, 2.5, Infinity]) expectAgreement(renyiEntropy(rho, alpha), Math.log(d));
    expectAgreement(linearEntropy(rho), 1 - 1 / d);
  });

  test('of pure states vanish', () => {
    const pure = matrix([
      [0.5, [0, 0.5]],
      [[0, -0.5], 0.5],
    ]);
    for (const alpha of [1, 2, 3, 7, Infinity]) expectAgreement(renyiEntropy(pure, alpha), 0);
    expectAgreement(linearEntropy(pure), 0);
    // Orders below 1 need to know that the smallest eigenvalue is 0; otherwise they see an interval that contains the truth.
    for (const alpha of [0, 0.5]) expectAgreement(renyiEntropy(pure, alpha), 0);
    const { data } = pure as Float64Matrix;
    const rounded = new Float64Matrix(2, 2, false, data, 2 ** -52);
    for (const alpha of [0, 0.5]) {
      const { value, bound } = renyiEntropy(rounded, alpha);
      expect(Math.abs(value)).toBeLessThanOrEqual(bound);
    }
    expect(renyiEntropy(rounded, 0).bound).toBeGreaterThan(0.1);
  });

  test('are additive over products of different dimensions', () => {
    for (const alpha of [0, 0.75, 1, 2, 3, 4.5, Infinity]) {
      const joint = renyiEntropy(tensor(qubit, qutrit), alpha);
      expectAgreement(joint, renyiEntropy(qubit, alpha).plus(renyiEntropy(qutrit, alpha)));
    }
    expectAgreement(purity(qutrit.kron(qubit)), purity(qutrit).times(purity(qubit)));
  });

  test('do not change under unitaries', () => {
    const U = unitaryOf(
      matrix([
        [1, [0, 2], 0],
        [[0, -2], 0, 1],
        [0, 1, -3],
      ]),
      0.8,
    );
    const rotated = U.times(qutrit).times(U.adjoint());
    for (const alpha of [0.5, 1, 2, Infinity])
      expectAgreement(renyiEntropy(rotated, alpha), renyiEntropy(qutrit, alpha));
  });

  test('decrease with the order and are continuous at order 1', () => {
    const orders = [0, 0.25, 0.999999, 1, 1.000001, 2, 3, 10, Infinity];
    const values = orders.map((alpha) => renyiEntropy(qutrit, alpha).value);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(values[2] - values[4]).toBeLessThan(1e-5);
  });

  test.each([17, 100, 2590, 1e4, 1e6, 1e9, 1e15, 1e17, 1e200])(
    'of large order %s are what logarithms give',
    (alpha) => {
      for (const p of [0.5, 0.5 + 2 ** -20, 0.625, 0.75, 1 - 2 ** -30]) {
        // (1 − α) S_α = ln(p^α + q^α) = α ln p + ln(1 + (q/p)^α).
        const expected = -(Math.log(p) * (alpha / (alpha - 1)) + Math.log1p(((1 - p) / p) ** alpha) / (alpha - 1));
        const entropy = renyiEntropy(diagonal([1 - p, p]), alpha);
        expectAgreement(entropy, expected);
        expect(entropy.bound).toBeLessThan(1e-13);
      }
      const rho = diagonal([0.5, 0.25, 0.25, 0]);
      expectAgreement(
        renyiEntropy(rho, alpha),
        Math.LN2 * (alpha / (alpha - 1)) - Math.log1p(2 ** (1 - alpha)) / (alpha - 1),
      );
      for (const d of [2, 3, 7]) expectAgreement(renyiEntropy(maximallyMixed(d), alpha), Math.log(d));
    },
  );

  test('of any order are enclosed by rigorous arithmetic, and differ from it by less than both bounds', () => {
    const entries = [3, 1, 0, 1, 4, 1, 0, 1, 1];
    for (const alpha of [0, 0.25, 2, 2.5, 16, 17, 40.5, 2590, 1e6]) {
      const [computed, enclosed] = [float64, enclosure].map((a) =>
        renyiEntropy(a.matrix(3, 3, entries, undefined, 8), alpha),
      );
      expect(Math.abs(computed.value - enclosed.value)).toBeLessThanOrEqual(computed.bound + enclosed.bound);
      expect(enclosed.bound).toBeLessThan(1e-15);
    }
  });

  test('may come out negative by rounding, but never beyond their bound', () => {
    for (let k = 1; k < 40; k++) {
      const t = k / 20;
      const pure = matrix([
        [Math.cos(t) ** 2, Math.cos(t) * Math.sin(t)],
        [Math.cos(t) * Math.sin(t), Math.sin(t) ** 2],
      ]);
      const { value, bound } = vonNeumannEntropy(pure);
      expect(Math.abs(value)).toBeLessThanOrEqual(bound);
    }
  });

  test('refuse negative eigenvalues, orders below 0 and shapes that are not square', () => {
    expect(() => vonNeumannEntropy(diagonal([1.25, -0.25]))).toThrow(PositivityError);
    expect(() => renyiEntropy(diagonal([1.25, -0.25]), 2.5)).toThrow(PositivityError);
    expect(() => renyiEntropy(qubit, -1)).toThrow(DomainError);
    expect(() => renyiEntropy(qubit, Number.NaN)).toThrow('Argument `alpha` must be in [0, ∞], but it is NaN.');
    expect(() => vonNeumannEntropy(float64.matrix(2, 3, new Float64Array(6)))).toThrow(DimensionError);
    expect(() => purity(float64.matrix(1, 2, [1, 0]))).toThrow('it has shape (1, 2)');
  });
});
