import { describe, expect, test } from 'vitest';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { anyDensityMatrix } from '../../../src/ensembles/density-matrix.ts';
import { anyHamiltonian } from '../../../src/ensembles/hermitian.ts';
import { anyJumpOperator } from '../../../src/ensembles/lindbladian.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { BlochEquation } from '../../../src/float64/bloch-equation.ts';
import { float64, Float64Matrix, float64Matrix } from '../../../src/float64/matrix.ts';
import type { Float64Real } from '../../../src/float64/real.ts';
import type { Arithmetic, Matrix, Real } from '../../../src/matrix/interface.ts';
import { unsafeLindbladian } from '../../../src/quantum/lindbladian.ts';
import { pauliX, pauliY, pauliZ, sigmaMinus, sigmaPlus, zeroMatrix } from '../../../src/quantum/operators.ts';
import { uniqueSteadyState } from '../../../src/quantum/steady-state.ts';
import { entropyProductionRate } from '../../../src/thermodynamics/entropy-production.ts';

const stream = randomStream(17, 3, 0);
const next = (): number => stream.next();

/** H, the A_k with weights, and ρ: what a rate is of. */
interface Instance {
  readonly h: Matrix;
  readonly jumps: readonly Matrix[];
  readonly weights?: readonly (Real | number)[] | undefined;
  readonly rho: Matrix;
}

/** A random instance, made from the same integers in any arithmetic. */
function anyInstance(jumps = 2): (arithmetic: Arithmetic) => Instance {
  const hamiltonian = anyHamiltonian({ dim: 2 });
  const operator = anyJumpOperator({ dim: 2 });
  const state = anyDensityMatrix({ dim: 2 });
  const first = hamiltonian.draw(next);
  const second = Array.from({ length: jumps }, () => operator.draw(next));
  const third = state.draw(next);
  return (arithmetic) => ({
    h: hamiltonian.build(first, arithmetic)!,
    jumps: second.map((one) => operator.build(one, arithmetic)!),
    rho: state.build(third, arithmetic)!,
  });
}

function inOnePass({ h, jumps, weights, rho }: Instance): Float64Real | undefined {
  return float64.entropyProductionRate(h, jumps, weights, rho);
}

/** The rate by the operations on matrices. */
function byMatrices({ h, jumps, weights, rho }: Instance): Real {
  const generator = unsafeLindbladian(
    h,
    jumps.map((operator, k) => ({ operator, rate: weights === undefined ? 1 : weights[k] })),
  );
  return entropyProductionRate(generator, rho, uniqueSteadyState(generator));
}

/** Both are within their bounds of one number. */
function expectAgreement(first: Real, second: Real): void {
  expect(Math.abs(first.value - second.value)).toBeLessThanOrEqual(first.bound + second.bound);
}

const WEIGHTS: Readonly<Record<string, ((k: number) => Real | number) | undefined>> = {
  none: undefined,
  'plain numbers': (k) => k + 0.5,
  'rounded numbers': () => float64.real(1, 10),
  'one that is negative': (k) => (k === 0 ? 1 : -1 / 64),
};

describe('the entropy production of a qubit', () => {
  test.each(Object.keys(WEIGHTS))('is that of the operations on matrices, with closer bounds; weights: %s', (name) => {
    for (const jumps of [2, 3, 1, 2, 5]) {
      for (const factor of [1, 1 / 3, 2 ** -40, 2 ** 40]) {
        const { h, jumps: operators, rho } = anyInstance(jumps)(float64);
        const instance = {
          h: h.scaled(factor),
          jumps: operators.map((operator) => operator.scaled(Math.sqrt(factor))),
          weights: WEIGHTS[name] && operators.map((_, k) => WEIGHTS[name]!(k)),
          rho,
        };
        const rate = inOnePass(instance);
        if (name === 'one that is negative' && rate === undefined) continue;
        const other = byMatrices(instance);
        expectAgreement(rate!, other);
        expect(rate!.bound).toBeLessThan(other.bound);
      }
    }
  });

  test('takes real matrices', () => {
    const real = float64.matrix(2, 2, [3, 1, 1, 1]).scaled(1 / 4);
    const decay = { jumps: [sigmaMinus(), sigmaPlus()], weights: [3, 1] };
    for (const h of [pauliX(), pauliY(), pauliZ()]) {
      for (const rho of [real, complex(real)]) {
        const rate = inOnePass({ h, ...decay, rho })!;
        expectAgreement(rate, byMatrices({ h, ...decay, rho }));
        expect(rate.bound).toBeLessThan(1e-13);
      }
    }
    // At rates 3 and 1 the populations 3/4 and 1/4 change by −2, and those of the steady state are the other way round.
    const excited = float64.diagonal([0.75, 0.25]);
    const pumped = inOnePass({ h: zeroMatrix(2), jumps: [sigmaMinus(), sigmaPlus()], weights: [3, 1], rho: excited })!;
    expect(Math.abs(pumped.value - 4 * Math.log(3))).toBeLessThan(pumped.bound);
  });

  test('is within its bound of an enclosure', () => {
    for (let k = 0; k < 40; k++) {
      const instance = anyInstance();
      const rate = inOnePass(instance(float64))!;
      const truth = byMatrices(instance(enclosure));
      expect(truth.bound).toBeLessThan(rate.bound / 16);
      expect(Math.abs(rate.value - truth.value)).toBeLessThan(rate.bound);
      expect(rate.bound).toBeLessThan(1e-11 * Math.abs(rate.value));
    }
  });

  test('keeps its sign next to the steady state', () => {
    const { h, jumps, rho } = anyInstance()(float64);
    const pi = uniqueSteadyState(unsafeLindbladian(h, jumps));
    for (const power of [10, 20, 30, 40]) {
      const rate = inOnePass({ h, jumps, rho: pi.scaled(1 - 2 ** -power).plus(rho.scaled(2 ** -power)) })!;
      // It falls with the square of the distance; a difference of two traces has a bound as at a distance.
      expect(rate.value).toBeLessThan(16 * 2 ** (-2 * power));
      expect(rate.bound).toBeLessThan(2 ** (-power - 40));
      if (power <= 30) expect(rate.bound).toBeLessThan(rate.value);
    }
  });

  test('has an error of second order where nothing changes', () => {
    const mixed = complex(float64.identity(2).scaled(1 / 2));
    const rate = inOnePass({ h: pauliX(), jumps: [pauliY(), pauliZ()], rho: mixed })!;
    expect(rate.value).toBe(0);
    expect(rate.bound).toBeLessThan(2 ** -94);
    // Of thirds the last digits are unknown as well.
    const rounded = inOnePass({ h: pauliX(), jumps: [pauliY().scaled(1 / 3), pauliZ()], rho: mixed })!;
    expect(rounded.value).toBe(0);
    expect(rounded.bound).toBeGreaterThan(rate.bound);
    expect(rounded.bound).toBeLessThan(2 ** -90);
  });

  describe('has a bound for the error of', () => {
    const { h, jumps, rho } = anyInstance()(float64);
    const error = 2 ** -20;
    const far = anyInstance()(float64);
    const instances: readonly Instance[] = [
      { h, jumps, weights: [1, 0.5], rho },
      { ...far, weights: [0.25, 1] },
      // Mostly of H, so that the state turns.
      { h: far.h.scaled(16), jumps: far.jumps.map((jump) => jump.scaled(1 / 8)), weights: [1, 1], rho: far.rho },
    ];
    const moved: Readonly<Record<string, (instance: Instance, sign: number) => Instance>> = {
      'the Hamiltonian': (one, sign) => ({ ...one, h: movedHermitian(one.h, sign * error) }),
      'a jump': (one, sign) => ({ ...one, jumps: [one.jumps[0], movedAnyhow(one.jumps[1], sign * error)] }),
      'a weight': (one, sign) => ({ ...one, weights: [one.weights![0], Number(one.weights![1]) + sign * error] }),
      'the state': (one, sign) => ({ ...one, rho: movedHermitian(one.rho, sign * error) }),
    };
    const blurred: Readonly<Record<string, (instance: Instance) => Instance>> = {
      'the Hamiltonian': (one) => ({ ...one, h: withError(one.h, error) }),
      'a jump': (one) => ({ ...one, jumps: [one.jumps[0], withError(one.jumps[1], error)] }),
      'a weight': (one) => ({
        ...one,
        weights: [one.weights![0], float64.real(Number(one.weights![1])).plus(withBound(error))],
      }),
      'the state': (one) => ({ ...one, rho: withError(one.rho, error) }),
    };

    test.each(Object.keys(moved))('%s', (name) => {
      for (const instance of instances) {
        const { value, bound } = inOnePass(blurred[name](instance))!;
        for (let k = 0; k < 200; k++) {
          const other = inOnePass(moved[name](instance, k % 2 === 0 ? 1 : -1))!;
          expect(Math.abs(other.value - value)).toBeLessThan(bound + other.bound);
        }
        expect(bound).toBeLessThan(2 * byMatrices(blurred[name](instance)).bound);
      }
    });
  });

  test('has a bound for errors of change and logarithm together, where neither alone changes anything', () => {
    // Nothing changes in the mixed state, which is steady; in what is within its error, something does.
    const mixed = complex(float64.identity(2).scaled(1 / 2));
    const noise = { h: pauliX(), jumps: [pauliY(), pauliZ()] };
    for (const error of [0.2, 2 ** -10, 2 ** -30]) {
      const { value, bound } = inOnePass({ ...noise, rho: withError(mixed, error) })!;
      expect(value).toBe(0);
      for (const direction of [pauliX(), pauliY(), pauliZ()]) {
        const truth = inOnePass({ ...noise, rho: mixed.plus(complex(direction).scaled(Math.SQRT1_2 * error)) })!;
        expect(truth.value).toBeLessThan(bound + truth.bound);
        if (direction === pauliX()) expect(truth.value).toBeGreaterThan(bound / 4);
      }
    }
    // Of two jumps that cool and heat alike one may be stronger.
    const jumps = [sigmaMinus(), sigmaPlus()];
    const [weak, strong] = [0.95, 1.05].map((rate) =>
      inOnePass({ h: pauliZ(), jumps, weights: [1, rate], rho: mixed })!,
    );
    const { value, bound } = inOnePass({
      h: pauliZ(),
      jumps,
      weights: [1, float64.real(1).plus(withBound(0.05))],
      rho: mixed,
    })!;
    expect(value).toBe(0);
    for (const truth of [weak, strong]) {
      expect(truth.value).toBeLessThan(bound);
      expect(truth.value).toBeGreaterThan(bound / 64);
    }
  });

  test('is unsure of what is nearly pure, and of steady states nearly many', () => {
    const { h, jumps, rho } = anyInstance()(float64);
    const pure = anyDensityMatrix({ dim: 2, rank: 1 });
    let rates = 0;
    for (let power = 40; power < 60; power++) {
      const state = pure.build(pure.draw(next), float64)!;
      const instance = { h, jumps, rho: state.scaled(1 - 2 ** -power).plus(rho.scaled(2 ** -power)) };
      const rate = inOnePass(instance);
      if (rate === undefined) continue;
      expectAgreement(rate, byMatrices(instance));
      rates++;
    }
    expect(rates).toBeGreaterThan(4);
    expect(rates).toBeLessThan(18);
    const dephasing = (power: number): Instance => ({
      h: pauliZ(),
      jumps: [pauliZ(), pauliX().scaled(2 ** -power)],
      rho,
    });
    expectAgreement(inOnePass(dephasing(12))!, byMatrices(dephasing(12)));
    expect(inOnePass(dephasing(30))).toBeUndefined();
  });
});

describe('the Bloch equation', () => {
  test('is the generator', () => {
    const equation = new BlochEquation();
    for (let k = 0; k < 20; k++) {
      const { h, jumps, rho } = anyInstance(1 + (k % 3))(float64);
      const weights = jumps.map((_, index) => float64.real(index + 1, 2));
      expect(equation.of(float64Matrix(h), jumps.map(float64Matrix), weights)).toBe(true);
      const image = float64.image(float64.drift(h, jumps, weights), jumps, weights, rho);
      const [x, y, z] = [2 * part(rho, 1, 0).re, 2 * part(rho, 1, 0).im, part(rho, 0, 0).re - part(rho, 1, 1).re];
      const t = part(rho, 0, 0).re + part(rho, 1, 1).re;
      const { re, im } = part(image, 1, 0);
      const change = [re, im, part(image, 0, 0).re];
      change.forEach((expected, i) => {
        expect(Math.abs(equation.component(i, x, y, z, t) - expected)).toBeLessThan(1e-14 * equation.size);
      });
      // Integers over a power of two, and of such a size, are summed without rounding.
      expect(equation.error).toBe(0);
      equation.of(float64Matrix(h.scaled(1 / 3)), jumps.map(float64Matrix), weights);
      expect(equation.error).toBeGreaterThan(0);
    }
  });
});

function part(A: Matrix, i: number, j: number): { re: number; im: number } {
  return { re: A.realPart(i, j).value, im: A.imaginaryPart(i, j).value };
}

/** The same matrix with imaginary parts, which are 0. */
function complex(A: Matrix): Matrix {
  return A.timesI().timesI().scaled(-1);
}

/** The same matrix with another bound of its error. */
function withError(A: Matrix, error: number): Matrix {
  const { rows, cols, isReal, data } = float64Matrix(A);
  return new Float64Matrix(rows, cols, isReal, data, error);
}

/** 0 ± error. */
function withBound(error: number): Real {
  return new Float64Matrix(1, 1, true, Float64Array.of(0), error).realPart(0, 0);
}

/** A at a distance in a random direction. */
function movedAnyhow(A: Matrix, distance: number): Matrix {
  return movedBy(
    A,
    Float64Array.from({ length: 8 }, () => next() / 2 ** 31),
    distance,
  );
}

/** Hermitian A at a distance in a random direction, Hermitian. */
function movedHermitian(A: Matrix, distance: number): Matrix {
  const [a, b, c, d] = Array.from({ length: 4 }, () => next() / 2 ** 31);
  return movedBy(A, Float64Array.of(a, b, b, c, 0, -d, d, 0), distance);
}

function movedBy(A: Matrix, direction: Float64Array, distance: number): Matrix {
  const length = Math.hypot(...direction);
  const { data } = float64Matrix(A);
  return new Float64Matrix(
    2,
    2,
    false,
    data.map((entry, k) => entry + (distance * direction[k]) / length),
  );
}
