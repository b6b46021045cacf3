import { describe, expect, test } from 'vitest';
import { crossEntropyCurvature } from '../../../src/entanglement/ppt/cross-entropy-curvature.ts';
import { symmetricEigenvalues } from '../../../src/float64/kernels/symmetric-eigen.ts';

type Complex = readonly [number, number];
const HALF = Math.SQRT1_2;

/** Orthonormal Hermitian matrices of order 2. */
const BASIS: readonly (readonly Complex[])[] = [
  [
    [1, 0],
    [0, 0],
    [0, 0],
    [0, 0],
  ],
  [
    [0, 0],
    [0, 0],
    [0, 0],
    [1, 0],
  ],
  [
    [0, 0],
    [HALF, 0],
    [HALF, 0],
    [0, 0],
  ],
  [
    [0, 0],
    [0, -HALF],
    [0, HALF],
    [0, 0],
  ],
];

/**
 * Smallest eigenvalue of the form 2∫₀^∞ tr ρRXRXR dx in s^−½Xs^−½, by the midpoint rule in ln x, for s = diag(w) and
 * ρ = |ψ⟩⟨ψ|, ψ = (cos θ, sin θ).
 */
function quadrature(w: readonly number[], theta: number): number {
  const psi = [Math.cos(theta), Math.sin(theta)];
  const image = (X: readonly Complex[], x: number): Complex[] =>
    // √R XRψ
    [0, 1].map((i) => {
      const [re, im] = [0, 1].map((part) =>
        [0, 1].reduce((sum, j) => sum + (X[2 * i + j][part] * Math.sqrt(w[i] * w[j]) * psi[j]) / (w[j] + x), 0),
      );
      return [re / Math.sqrt(w[i] + x), im / Math.sqrt(w[i] + x)];
    });
  const M = new Float64Array(16);
  const step = 1 / 64;
  for (let log = -40; log < 40; log += step) {
    const x = Math.exp(log + step / 2);
    const images = BASIS.map((X) => image(X, x));
    for (let a = 0; a < 4; a++) {
      for (let b = 0; b < 4; b++) {
        for (let i = 0; i < 2; i++) {
          for (const part of [0, 1]) M[4 * a + b] += 2 * step * x * images[a][i][part] * images[b][i][part];
        }
      }
    }
  }
  const values = new Float64Array(4);
  symmetricEigenvalues(4, M, 0, values, 0);
  return values[0];
}

function pure(theta: number): Float64Array {
  const [c, s] = [Math.cos(theta), Math.sin(theta)];
  return Float64Array.of(c * c, c * s, c * s, s * s, 0, 0, 0, 0);
}

describe('curvature of −tr ρ ln t', () => {
  test.each([
    { w: [0.5, 0.5], theta: 0.3 },
    { w: [0.2, 0.8], theta: 0.7 },
    { w: [0.01, 0.99], theta: 0.4 },
    { w: [0.01, 0.99], theta: 1.3 },
  ])('is that of the integral for a pure state, $w and $theta', ({ w, theta }) => {
    const curvature = crossEntropyCurvature(2, Float64Array.from(w), pure(theta), 0);
    const truth = quadrature(w, theta);
    expect(curvature).toBeLessThanOrEqual(truth + 1e-15);
    expect(truth - curvature).toBeLessThan(1e-12);
  });

  test('is positive for a singular state that the closest one does not commute with, and not otherwise', () => {
    expect(crossEntropyCurvature(2, Float64Array.of(0.2, 0.8), pure(0.7), 0)).toBeGreaterThan(1e-3);
    expect(crossEntropyCurvature(2, Float64Array.of(0.2, 0.8), pure(0), 0)).toBeLessThanOrEqual(0);
  });

  test('is at least the smallest eigenvalue of ρ, which it is at the maximally mixed state', () => {
    const R = new Float64Array(18);
    [0.2, 0.3, 0.5].forEach((p, k) => void (R[4 * k] = p));
    const mixed = crossEntropyCurvature(3, new Float64Array(3).fill(1 / 3), R, 0);
    expect(mixed).toBeLessThan(0.2);
    expect(mixed).toBeGreaterThan(0.2 - 1e-12);
    expect(crossEntropyCurvature(3, Float64Array.of(0.1, 0.3, 0.6), R, 0)).toBeGreaterThan(0.2 - 1e-12);
  });

  test('is less by what is in doubt of ρ', () => {
    const w = Float64Array.of(0.2, 0.8);
    const R = pure(0.7);
    expect(crossEntropyCurvature(2, w, R, 0) - crossEntropyCurvature(2, w, R, 2 ** -10)).toBeCloseTo(2 ** -10, 15);
  });
});
