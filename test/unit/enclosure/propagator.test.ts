import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { enclosure, type EnclosureMatrix, exactEnclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { ballExponential } from '../../../src/enclosure/ball/ball-exponential.ts';
import { entryOfBall } from '../../../src/enclosure/ball/ball.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { rational } from '../../../src/exact/integers/rational.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { ArithmeticError, DimensionError } from '../../../src/matrix/errors.ts';
import type { Arithmetic, Matrix, Real } from '../../../src/matrix/interface.ts';
import { lindbladian, type Lindbladian } from '../../../src/quantum/lindbladian.ts';
import { propagated, propagator } from '../../../src/quantum/propagation.ts';
import { maximallyMixed } from '../../../src/quantum/states.ts';
import { integers } from '../quantum/random-matrices.ts';
import { enclosed, missOf, widthOf } from './containment.ts';

function matrixPropagator(matrix: Matrix, time: Real | number): EnclosureMatrix {
  return enclosure.propagator!(matrix, time) as EnclosureMatrix;
}

interface Case {
  readonly name: string;
  readonly n: number;
  readonly entries: readonly string[];
  readonly denominator: string;
  readonly time: readonly [string, string];
  readonly exponential: readonly string[];
}

const { cases } = JSON.parse(
  readFileSync(new URL('../../reference/enclosure/propagators.json', import.meta.url), 'utf8'),
) as { readonly cases: readonly Case[] };

const BITS = 320;

describe.each(cases)('exponential of $name', ({ n, entries, denominator, time: [p, q], exponential }) => {
  const L = exact.matrixOf(
    n,
    n,
    entries.map((x) => rational(BigInt(x), BigInt(denominator))),
  );
  const time = exact.number(rational(BigInt(p), BigInt(q)));
  const t = enclosure.real(Number(p), Number(q));
  const E = matrixPropagator(exactEnclosure(L), t);

  test('contains the value of mpmath in every entry, and little else', () => {
    exponential.forEach((decimal, at) => {
      const interval = enclosed(E.realPart(Math.floor(at / n), at % n), BITS);
      expect(missOf(interval, decimal)).toBe(0);
      expect(widthOf(interval)).toBeLessThan(2 ** (20 - BITS));
    });
  });

  test('so does the ball of the series itself, without Cayley and Hamilton', () => {
    const ball = ballExponential(L.scaled(time), BITS)!;
    exponential.forEach((decimal, at) => expect(missOf(entryOfBall(ball, at, 're'), decimal)).toBe(0));
    expect(ball.radius).toBeLessThanOrEqual(4n);
  });
});

/** Matrix of Gaussian integers over a denominator. */
function drawn(dim: number, seed: number, denominator: number, arithmetic: Arithmetic): Matrix {
  const next = integers(seed);
  const draw = (): number[] => Array.from({ length: dim * dim }, next);
  return arithmetic.matrix(dim, dim, draw(), draw(), denominator);
}

function generatorOf(dim: number, arithmetic: Arithmetic): Lindbladian {
  const K = drawn(dim, dim + 10, 8, arithmetic);
  return lindbladian(K.plus(K.adjoint()), [drawn(dim, dim + 20, 16, arithmetic), drawn(dim, dim + 30, 16, arithmetic)]);
}

function stateOf(dim: number, arithmetic: Arithmetic): Matrix {
  const A = drawn(dim, dim, 1, arithmetic);
  const square = A.times(A.adjoint());
  return square.scaled(arithmetic.real(1).dividedBy(square.trace()));
}

function entriesOf(A: Matrix) {
  return Array.from({ length: A.rows * A.cols }, (_, at) => {
    const [i, j] = [Math.floor(at / A.cols), at % A.cols];
    return [A.realPart(i, j), A.imaginaryPart(i, j)];
  }).flat();
}

describe.each([1, 2, 3])('evolution in dimension %i', (dim) => {
  const generator = generatorOf(dim, enclosure);
  const rho = stateOf(dim, enclosure);

  test.each([0, 0.125, 1.5])('keeps the trace and Hermiticity exactly at time %d', (t) => {
    const later = propagated(generator, rho, t) as EnclosureMatrix;
    expect(later.trace().exact).toEqual(rational(1));
    expect(later.isHermitian).toBe(true);
  });

  test.each([0.125, 1.5])('agrees with float64 within the bounds of both at time %d', (t) => {
    const rigorous = entriesOf(propagated(generator, rho, t));
    const rounded = entriesOf(propagated(generatorOf(dim, float64), stateOf(dim, float64), t));
    rigorous.forEach((x, k) => {
      expect(Math.abs(x.value - rounded[k].value)).toBeLessThanOrEqual(x.bound + rounded[k].bound);
      expect(Math.abs(x.value - rounded[k].value)).toBeLessThan(1e-13);
    });
  });

  test('composes: e^{(s+t)L} = e^{tL} e^{sL} to 80 digits', () => {
    const atOnce = propagator(generator, 1.75);
    const inSteps = propagator(generator, 1.5).times(propagator(generator, enclosure.real(1, 4)));
    for (const x of entriesOf(atOnce.minus(inSteps))) {
      const difference = enclosed(x, BITS);
      expect(difference.lower <= 0n && difference.upper >= 0n).toBe(true);
      expect(widthOf(difference)).toBeLessThan(1e-80);
    }
  });

  test('keeps a stationary state exactly where it is', () => {
    const unital = lindbladian(enclosure.identity(dim), [enclosure.identity(dim).timesI()]);
    expect(propagated(unital, rho, 3).minus(rho).squaredNorm().sign()).toBe(0);
    const kernel = generator.matrix.kernel().basis.columns(0, 1);
    expect(matrixPropagator(generator.matrix, 2).times(kernel).minus(kernel).squaredNorm().sign()).toBe(0);
  });
});

test('a norm of many thousands leaves the value open instead of taking forever', () => {
  const E = matrixPropagator(enclosure.matrix(1, 1, [1]), 1e6);
  expect(E.realPart(0, 0).sign()).toBeUndefined();
});

describe('bad input', () => {
  const irrational = enclosure.identity(2).scaled(enclosure.real(2).sqrt());
  test.each([
    [() => matrixPropagator(irrational, 1), ArithmeticError, 'Argument `matrix` must be rational'],
    [
      () => matrixPropagator(enclosure.identity(2), enclosure.real(2).ln()),
      ArithmeticError,
      'Argument `time` must be rational, but it is only enclosed.',
    ],
    [
      () => matrixPropagator(enclosure.identity(2).timesI(), 1),
      DimensionError,
      'must be real of shape (n, n), but it has shape (2, 2) and complex entries',
    ],
    [() => matrixPropagator(enclosure.matrix(1, 2, [1, 2]), 1), DimensionError, 'but it has shape (1, 2)'],
    [
      () => propagated(generatorOf(2, float64), maximallyMixed(2), enclosure.real(1)),
      ArithmeticError,
      'must be a float64 number',
    ],
  ])('is refused: %#', (run, type, message) => {
    expect(run).toThrow(type);
    expect(run).toThrow(message);
  });
});
