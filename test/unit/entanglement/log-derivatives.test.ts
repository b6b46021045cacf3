import { describe, expect, test } from 'vitest';
import {
  inverseLogarithmDerivative,
  logarithmDerivative,
  logDifference,
  secondLogDifference,
} from '../../../src/entanglement/ppt/log-derivatives.ts';
import { anyDensityMatrix } from '../../../src/ensembles/density-matrix.ts';
import { anyObservable } from '../../../src/ensembles/hermitian.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { DomainError } from '../../../src/matrix/errors.ts';
import type { Matrix } from '../../../src/matrix/interface.ts';
import { spectral } from '../../../src/matrix/spectral.ts';
import { diagonal } from '../../../src/quantum/operators.ts';
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

describe('the derivative of the logarithm', () => {
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

  test.each(cases)('is the limit of difference quotients in dimension $dim', ({ sigma, X }) => {
    const h = 2 ** -14 * spectral(sigma).eigenvalues()[0].value;
    const quotient = spectral(sigma.plus(X.scaled(h)))
      .logarithm()
      .minus(spectral(sigma.minus(X.scaled(h))).logarithm())
      .scaled(1 / (2 * h));
    const derivative = logarithmDerivative(sigma, X);
    expect(norm(quotient.minus(derivative))).toBeLessThan(1e-5 * norm(derivative));
  });

  test.each(cases)('is self-adjoint and inverted within its bound in dimension $dim', ({ sigma, X, Y }) => {
    const there = logarithmDerivative(sigma, X).traceOfProduct(Y);
    const back = logarithmDerivative(sigma, Y).traceOfProduct(X);
    expect(Math.abs(there.value - back.value)).toBeLessThanOrEqual(there.bound + back.bound);
    const image = inverseLogarithmDerivative(sigma, X);
    const again = logarithmDerivative(sigma, image);
    expect(norm(again.minus(X))).toBeLessThanOrEqual(again.error);
    expect(norm(again.minus(X))).toBeLessThan(1e-10 * norm(X));
  });

  test.each(cases)('takes σ to 1 in dimension $dim', ({ sigma, dim }) => {
    expect(norm(logarithmDerivative(sigma, sigma).minus(float64.identity(dim)))).toBeLessThan(1e-12);
  });

  test('exists for degenerate spectra and not for singular ones', () => {
    expect(norm(logarithmDerivative(maximallyMixed(3), maximallyMixed(3)).minus(float64.identity(3)))).toBeLessThan(
      1e-15,
    );
    expect(() => logarithmDerivative(diagonal([1, 0]), diagonal([1, 1]))).toThrow(DomainError);
  });
});
