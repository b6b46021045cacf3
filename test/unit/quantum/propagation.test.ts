import { describe, expect, test } from 'vitest';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { lindbladian } from '../../../src/quantum/lindbladian.ts';
import { identity, pauliX, pauliZ, sigmaMinus, sigmaPlus, zeroMatrix } from '../../../src/quantum/operators.ts';
import { evolution, propagated, propagator, trajectory } from '../../../src/quantum/propagation.ts';
import { maximallyMixed } from '../../../src/quantum/states.ts';
import { stationaryProjection } from '../../../src/quantum/stationary-projection.ts';
import { uniqueSteadyState } from '../../../src/quantum/steady-state.ts';
import { distance, integerHermitian, integerMatrix, randomState } from './random-matrices.ts';

function generatorOf(dim: number, seed: number) {
  return lindbladian(integerHermitian(dim, seed).scaled(1 / 16), [integerMatrix(dim, dim, seed + 1).scaled(1 / 16)]);
}

describe.each([1, 2, 3])('dimension %i', (dim) => {
  const generator = generatorOf(dim, dim);
  const rho = randomState(dim, dim);

  test('propagation composes: e^{(s+t)L} = e^{tL}e^{sL}, within the stated errors', () => {
    const inSteps = propagated(generator, propagated(generator, rho, 0.75), 1.5);
    const atOnce = propagated(generator, rho, 2.25);
    expect(distance(inSteps, atOnce)).toBeLessThanOrEqual(inSteps.realPart(0, 0).bound + atOnce.realPart(0, 0).bound);
    expect(atOnce.trace().minus(1).sign()).not.toBe(1);
    expect(atOnce.trace().minus(1).sign()).not.toBe(-1);
  });

  test('at time 0 nothing happens and at late times the steady state is reached', () => {
    expect(distance(propagated(generator, rho, 0), rho)).toBe(0);
    const late = propagated(generator, rho, 2000);
    expect(distance(late, uniqueSteadyState(generator))).toBeLessThanOrEqual(late.realPart(0, 0).bound);
    expect(distance(late, uniqueSteadyState(generator))).toBeLessThan(1e-11);
  });

  test('backwards undoes forwards', () => {
    const back = propagated(generator, propagated(generator, rho, 0.5), -0.5);
    expect(distance(back, rho)).toBeLessThanOrEqual(back.realPart(0, 0).bound);
  });

  test('the derivative at 0 is L(ρ)', () => {
    const h = 2 ** -18;
    const slope = propagated(generator, rho, h)
      .minus(propagated(generator, rho, -h))
      .scaled(1 / (2 * h));
    // Central difference: h² for the truncation, ε/h for the rounding, each times a few.
    expect(distance(slope, generator.applyTo(rho))).toBeLessThan(100 * (h * h + Number.EPSILON / h));
  });

  test('a trajectory agrees with single propagations, for equal and unequal spacing and any order', () => {
    for (const times of [Array.from({ length: 12 }, (_, k) => 0.1 * k), [0.3, 0.3, 2, 1, -0.25], []]) {
      const states = trajectory(generator, rho, times);
      expect(states).toHaveLength(times.length);
      times.forEach((t, k) => {
        expect(distance(states[k], propagated(generator, rho, t))).toBeLessThanOrEqual(states[k].realPart(0, 0).bound);
        expect(distance(states[k], propagated(generator, rho, t))).toBeLessThan(1e-13);
      });
    }
  });

  test('the integrator agrees with the exponential within its stated error', () => {
    const times = [0, 0.5, 0.5, 3];
    const states = evolution(() => generator, rho, times);
    times.forEach((t, k) => {
      const exactly = propagated(generator, rho, t);
      const error = distance(states[k], exactly);
      expect(error).toBeLessThanOrEqual(states[k].realPart(0, 0).bound + exactly.realPart(0, 0).bound);
      expect(error).toBeLessThan(1e-6);
    });
  });
});

test('the stated error of the propagator holds on the damped qubit and is not thousands of times too large', () => {
  const [omega, down, up] = [1, 0.75, 0.25];
  const generator = lindbladian(pauliZ().scaled(omega / 2), [
    { operator: sigmaMinus(), rate: down },
    { operator: sigmaPlus(), rate: up },
  ]);
  const rho = randomState(2, 12);
  for (const t of [0.1, 1, 10, 100]) {
    const image = propagated(generator, rho, t);
    const decay = Math.exp((-(down + up) * t) / 2);
    const s = up / (down + up);
    const population = s + (rho.realPart(0, 0).value - s) * decay * decay;
    const [x, y] = [rho.realPart(0, 1).value, rho.imaginaryPart(0, 1).value];
    const [cos, sin] = [Math.cos(omega * t), Math.sin(omega * t)];
    const error = Math.hypot(
      image.realPart(0, 0).value - population,
      image.realPart(0, 1).value - decay * (x * cos + y * sin),
      image.imaginaryPart(0, 1).value - decay * (y * cos - x * sin),
    );
    const { bound } = image.realPart(0, 0);
    expect(error).toBeLessThanOrEqual(bound);
    // Rounding of the references themselves is about ε; the bound is at most 4000 of these per unit of t‖L‖.
    expect(bound).toBeLessThan(4000 * Number.EPSILON * (1 + t));
  }
});

test('a driven qubit keeps trace and Hermiticity and follows its closed form', () => {
  // H(t) = cos(t) σ_z: coherences turn by 2 sin t.
  const rho = randomState(2, 5);
  const states = evolution((t) => lindbladian(pauliZ().scaled(Math.cos(t)), []), rho, [0, 1, 4], {
    relativeTolerance: 1e-11,
    absoluteTolerance: 1e-13,
  });
  [0, 1, 4].forEach((t, k) => {
    const angle = 2 * Math.sin(t);
    const [x, y] = [rho.realPart(0, 1).value, rho.imaginaryPart(0, 1).value];
    expect(states[k].realPart(0, 1).value).toBeCloseTo(x * Math.cos(angle) + y * Math.sin(angle), 10);
    expect(states[k].imaginaryPart(0, 1).value).toBeCloseTo(y * Math.cos(angle) - x * Math.sin(angle), 10);
    expect(states[k].trace().value).toBeCloseTo(1, 12);
  });
});

test('the time average of a trajectory tends to the stationary projection', () => {
  const generator = lindbladian(zeroMatrix(2), [pauliZ()]);
  const rho = randomState(2, 6);
  const late = propagated(generator, rho, 100);
  expect(distance(late, stationaryProjection(generator).applyTo(rho))).toBeLessThan(1e-14);
});

describe('bad input', () => {
  const generator = generatorOf(2, 1);
  const rho = maximallyMixed(2);
  test.each([
    [() => propagated(generator, identity(3), 1), 'Argument `rho` must have shape (2, 2), but it has shape (3, 3).'],
    [() => trajectory(generator, sigmaPlus(), [1]), 'Argument `rho` must be Hermitian'],
    [() => propagated(generator, rho, Number.NaN), 'Argument `t` must be a finite time, but it is NaN.'],
    [() => propagator(generator, Infinity), 'Argument `t` must be a finite time, but it is Infinity.'],
    [
      () => propagator(lindbladian(pauliX(exact), []), 1),
      'Argument `generator` must be in float64 or enclosure arithmetic, but its arithmetic is exact',
    ],
    [() => trajectory(generator, rho, [0, Number.NaN]), 'Argument `times[1]` must be a finite time, but it is NaN.'],
    [
      () => evolution(() => generator, rho, []),
      'Argument `times` must hold at least the initial time, but it is empty.',
    ],
    [() => evolution(() => generator, rho, [0, 1, 0.5]), 'Argument `times` must be monotonic'],
    [
      () => evolution(() => generator, identity(3), [0, 1]),
      'Argument `generatorAtTime` must give generators of dimension 3',
    ],
    [
      () => evolution(() => generator, rho, [0, 1], { relativeTolerance: 0 }),
      'Argument `relativeTolerance` must be positive',
    ],
  ])('%#', (call, message) => {
    expect(call).toThrow(message);
  });
});
