import { describe, expect, test } from 'vitest';
import {
  inverseLogarithmDerivative,
  logDifference,
  secondLogDifference,
} from '../../../src/entanglement/ppt/log-derivatives.ts';
import { anyDensityMatrix } from '../../../src/ensembles/density-matrix.ts';
import { anyObservable } from '../../../src/ensembles/hermitian.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { float64, Float64Matrix } from '../../../src/float64/matrix.ts';
import { DomainError } from '../../../src/matrix/errors.ts';
import type { Matrix } from '../../../src/matrix/interface.ts';
import { spectral } from '../../../src/matrix/spectral.ts';
import { matrix } from '../../../src/quantum/entries.ts';
import { diagonal, pauliX } from '../../../src/quantum/operators.ts';
import { maximallyMixed } from '../../../src/quantum/states.ts';

function norm(A: Matrix): number {
  return Math.sqrt(A.squaredNorm().value);
}

/** −∫₀^∞ dx/Π(x + a_k) by the trapezoidal rule in ln x, which converges exponentially. */
function integral(...points: readonly number[]): number {
  let sum = 0;
  const step = 1 / 64;
  for (let t = -60; t <= 60; t += step) {
    const x = Math.exp(t);
    sum += (step * x) / points.reduce((product, a) => product * (x + a), 1);
  }
  return sum;
}

describe('divided differences of the logarithm', () => {
  test.each([
    [1, 1, 1],
    [1, 1 + 2 ** -30, 1 + 2 ** -29],
    [0.97, 1, 1.05],
    [0.9, 1, 1.1],
    [2 ** -40, 0.3, 0.7],
    [2 ** -40, 2 ** -40, 0.7],
    [0.2, 0.5, 0.5],
    [1e-9, 1e-5, 1],
  ])('of %d, %d and %d are integrals', (a, b, c) => {
    expect(logDifference(a, c) / integral(a, c) - 1).toBeCloseTo(0, 12);
    expect(logDifference(c, a)).toBe(logDifference(a, c));
    expect(secondLogDifference(a, b, c) / -integral(a, b, c) - 1).toBeCloseTo(0, 11);
  });
});

describe('the inverse of the derivative of the logarithm', () => {
  const cases = [1, 2, 3, 4, 6].map((dim) => {
    const stream = randomStream(dim, 2, 3);
    const next = (): number => stream.next();
    const state = anyDensityMatrix({ dim });
    const observable = anyObservable({ dim });
    const sigma = state.build(state.draw(next), float64)!;
    const X = observable.build(observable.draw(next), float64)!;
    const Y = observable.build(observable.draw(next), float64)!;
    return { dim, sigma, X, Y };
  });

  test.each(cases)('undoes the limit of difference quotients in dimension $dim', ({ sigma, X }) => {
    const h = 2 ** -14 * spectral(sigma).eigenvalues()[0].value;
    const quotient = spectral(sigma.plus(X.scaled(h)))
      .logarithm()
      .minus(spectral(sigma.minus(X.scaled(h))).logarithm())
      .scaled(1 / (2 * h));
    expect(norm(inverseLogarithmDerivative(sigma, quotient).minus(X))).toBeLessThan(1e-5 * norm(X));
  });

  test.each(cases)('is self-adjoint in dimension $dim', ({ sigma, X, Y }) => {
    const there = inverseLogarithmDerivative(sigma, X).traceOfProduct(Y);
    const back = inverseLogarithmDerivative(sigma, Y).traceOfProduct(X);
    expect(Math.abs(there.value - back.value)).toBeLessThanOrEqual(there.bound + back.bound);
  });

  test.each([
    [3, 1],
    [1, 1 / 1024],
    [1, 1],
  ])('multiplies by the logarithmic mean, within its bound, for eigenvalues %d and %d', (a, b) => {
    const U = matrix([
      [3, -4],
      [4, 3],
    ]).scaled(1 / 5);
    const turned = (D: Matrix): Matrix => U.times(D).times(U.adjoint());
    const mean = a === b ? a : (a - b) / Math.log(a / b);
    const found = inverseLogarithmDerivative(turned(diagonal([a, b])), turned(pauliX().plus(diagonal([1, 2]))));
    const expected = turned(
      pauliX()
        .scaled(mean)
        .plus(diagonal([a, 2 * b])),
    );
    expect(norm(found.minus(expected))).toBeLessThanOrEqual(found.error + 1e-15 * a);
    expect(found.error).toBeLessThan(1e-12);
  });

  test.each(cases)('takes 1 to σ in dimension $dim', ({ sigma, dim }) => {
    expect(norm(inverseLogarithmDerivative(sigma, float64.identity(dim)).minus(sigma))).toBeLessThan(1e-12);
  });

  test.each([
    ['lower', 2, 2 + 1e-6],
    ['upper', 2 + 1e-6, 2],
  ])('is within its bound where the error of X is in the %s triangle', (_, above, below) => {
    const X = new Float64Matrix(2, 2, true, Float64Array.of(1, above, below, 1), 1e-6);
    const truth = float64.matrix(2, 2, [1, 2, 2, 1]);
    const found = inverseLogarithmDerivative(float64.identity(2), X);
    expect(norm(found.minus(truth))).toBeLessThanOrEqual(found.error);
  });

  test('exists for degenerate spectra and not for singular ones', () => {
    expect(
      norm(inverseLogarithmDerivative(maximallyMixed(3), float64.identity(3)).minus(maximallyMixed(3))),
    ).toBeLessThan(1e-15);
    expect(() => inverseLogarithmDerivative(diagonal([1, 0]), diagonal([1, 1]))).toThrow(DomainError);
  });
});
