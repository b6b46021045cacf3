import { describe, expect, test } from 'vitest';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { float64, Float64Matrix, float64Matrix } from '../../../src/float64/matrix.ts';
import type { Float64Real } from '../../../src/float64/real.ts';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';
import { unsafeLindbladian } from '../../../src/quantum/lindbladian.ts';
import { pauliX, pauliY, pauliZ, sigmaMinus, sigmaPlus, zeroMatrix } from '../../../src/quantum/operators.ts';
import { uniqueSteadyState } from '../../../src/quantum/steady-state.ts';
import { entropyProductionRate } from '../../../src/thermodynamics/entropy-production.ts';

const NOTHING = float64Matrix(zeroMatrix(2));
const stream = randomStream(17, 5, 0);
const deviate = (): number => stream.next() / 2 ** 31;

/** H, the A_k with plain weights, and ρ. */
interface Instance {
  readonly h: Matrix;
  readonly jumps: readonly Matrix[];
  readonly weights?: readonly number[];
  readonly rho: Matrix;
}

function inOnePass({ h, jumps, weights, rho }: Instance): Float64Real | undefined {
  return float64.entropyProductionRate(h, jumps, weights, rho);
}

function byMatrices({ h, jumps, weights, rho }: Instance): Real {
  const generator = unsafeLindbladian(
    h,
    jumps.map((operator, k) => ({ operator, rate: weights?.[k] ?? 1 })),
  );
  return entropyProductionRate(generator, rho, uniqueSteadyState(generator));
}

/** An enclosure of the rate of the same numbers. */
function enclosed({ h, jumps, weights, rho }: Instance): Real {
  const twin = (A: Matrix): Matrix => {
    const { isReal, data } = float64Matrix(A);
    return enclosure.matrix(2, 2, data.slice(0, 4), isReal ? new Float64Array(4) : data.slice(4));
  };
  return byMatrices({ h: twin(h), jumps: jumps.map(twin), ...(weights && { weights }), rho: twin(rho) });
}

/** Is the rate, which has to be known, within its bound of the enclosure? By what part of it is it off? */
function deviation(instance: Instance): number {
  const rate = inOnePass(instance)!;
  const truth = enclosed(instance);
  const distance = Math.abs(truth.minus(rate.value).value);
  expect(distance).toBeLessThan(rate.bound);
  return distance / rate.bound;
}

function matrixOf(...data: readonly number[]): Float64Matrix {
  return new Float64Matrix(2, 2, false, Float64Array.from(data));
}

function anyHermitian(scale = 1): Float64Matrix {
  const [a, b, c, d] = Array.from({ length: 4 }, () => scale * deviate());
  return matrixOf(a, b, b, c, 0, -d, d, 0);
}

function anyMatrix(scale = 1): Float64Matrix {
  return matrixOf(...Array.from({ length: 8 }, () => scale * deviate()));
}

/** 0 ± error. */
function withError(error: number): Real {
  return new Float64Matrix(1, 1, true, Float64Array.of(0), error).realPart(0, 0);
}

/** ½ trace·(1 + r·σ) with |r| = length, in a random direction. */
function anyState(length: number, trace = 1): Float64Matrix {
  const direction = [deviate(), deviate(), deviate()];
  const norm = Math.hypot(...direction);
  const [x, y, z] = direction.map((component) => (trace / 2) * length * (component / norm));
  return matrixOf(trace / 2 + z, x, x, trace / 2 - z, 0, -y, y, 0);
}

/** The steady state as computed, taken for exact. */
function computedSteadyState(h: Matrix, jumps: readonly Matrix[]): Float64Matrix {
  return matrixOf(...float64Matrix(uniqueSteadyState(unsafeLindbladian(h, jumps))).data);
}

describe('the entropy production of a qubit is within its bound of an enclosure', () => {
  test('at the steady state as computed, where it is the product of two errors', () => {
    for (let k = 0; k < 30; k++) {
      const [h, jumps] = [anyHermitian(), [anyMatrix(), anyMatrix()]];
      const instance = { h, jumps, rho: computedSteadyState(h, jumps) };
      deviation(instance);
      expect(inOnePass(instance)!.bound).toBeLessThan(2 ** -60);
    }
  });

  test('where change and logarithm vanish to the last digit, but not in truth', () => {
    const whole = (A: Float64Matrix): Float64Matrix => matrixOf(...A.data.map(Math.round));
    let largest = 0;
    for (let k = 0; k < 400; k++) {
      // Numbers of few digits have steady states at which nothing is left of either.
      const [h, jumps] = [whole(anyHermitian(2)), [whole(anyMatrix(2)), whole(anyMatrix(2))]];
      const instance = { h, jumps, rho: computedSteadyState(h, jumps) };
      if (inOnePass(instance)?.value === 0) largest = Math.max(largest, deviation(instance));
    }
    expect(largest).toBeGreaterThan(0);
  });

  test('next to pure states of any trace', () => {
    let largest = 0;
    for (let k = 0; k < 60; k++) {
      const rho = anyState(1 - 2 ** -(4 + (k % 42)), 2 ** (20 * (k % 4) - 30));
      largest = Math.max(largest, deviation({ h: anyHermitian(), jumps: [anyMatrix(), anyMatrix()], rho }));
    }
    expect(largest).toBeGreaterThan(1 / 16);
  });

  test('next to steady states that are pure', () => {
    for (let k = 0; k < 40; k++) {
      const jumps = [sigmaMinus(), sigmaPlus().scaled(2 ** -(4 + (k % 20))), anyMatrix(2 ** -(12 + (k % 15)))];
      deviation({ h: anyHermitian(1 / 16), jumps, rho: anyState(0.5 + deviate() / 4) });
    }
  });

  test('next to generators with many steady states', () => {
    for (let k = 0; k < 40; k++) {
      deviation({ h: anyHermitian(), jumps: [pauliZ(), anyMatrix(2 ** -(4 + (k % 18)))], rho: anyState(0.5) });
    }
  });

  test('with a steady state that moves with a rate, all the way to a pure one', () => {
    const [slow, error] = [2 ** -10, 2 ** -40];
    const jumps = [pauliZ(), sigmaMinus(), sigmaPlus()];
    for (const power of [4, 6, 8]) {
      const [cooling, heating] = [slow * (1 - 2 ** -power), slow * 2 ** -power];
      const at = (rate: Real | number): Float64Real =>
        float64.entropyProductionRate(NOTHING, jumps, [1, cooling, rate], matrixOf(0.5, 0, 0, 0.5, 0, 0, 0, 0))!;
      const { value, bound } = at(float64.real(heating).plus(withError(error)));
      const moved = Math.max(...[error, -error].map((by) => Math.abs(at(heating + by).value - value)));
      expect(moved).toBeLessThan(bound);
      expect(moved).toBeGreaterThan(0.55 * bound);
    }
  });

  test('with rates and sizes far from 1', () => {
    for (const power of [-180, -60, 60, 180]) {
      const jumps = [anyMatrix(2 ** power), anyMatrix(2 ** power)];
      const weights = [2 ** (-2 * power), 3 * 2 ** (-2 * power)];
      deviation({ h: anyHermitian(), jumps, weights, rho: anyState(0.5) });
      const scale = 2 ** (power / 2);
      const all = { h: anyHermitian(scale), jumps: [anyMatrix(Math.sqrt(scale)), anyMatrix(Math.sqrt(scale))] };
      deviation({ ...all, rho: anyState(0.5, 1 / scale) });
    }
  });
});

describe('the entropy production of a qubit', () => {
  test('has a bound that a state at the end of its ball attains', () => {
    // Only one component of the vector decays, so that the norm of M is that of one of its entries.
    const noise = { h: NOTHING, jumps: [pauliX(), pauliY(), pauliZ()], weights: [-1 + 2 ** -8, 1, 1] };
    const error = 2 ** -30;
    const at = (length: number): Float64Matrix => matrixOf(0.5, length / 2, length / 2, 0.5, 0, 0, 0, 0);
    for (const length of [1 / 8, 1 / 4]) {
      const { value, bound } = inOnePass({
        ...noise,
        rho: new Float64Matrix(2, 2, false, at(length).data, error),
      })!;
      const moved = inOnePass({ ...noise, rho: at(length + Math.SQRT2 * error) })!;
      expect(moved.value - value).toBeLessThan(bound);
      expect(moved.value - value).toBeGreaterThan(0.9 * bound);
    }
  });

  test('has a bound that counts what the trace of a state changes', () => {
    // Transverse components hardly decay, and the steady state is nearly pure.
    const jumps = [sigmaMinus(), sigmaPlus(), pauliZ()];
    const weights = [1, 2 ** -16, -1 / 4 + 2 ** -8];
    const error = 2 ** -12;
    const data = Float64Array.of(0.5, 0, 0, 0.5, 0, 0, 0, 0);
    const { value, bound } = inOnePass({
      h: NOTHING,
      jumps,
      weights,
      rho: new Float64Matrix(2, 2, false, data, error),
    })!;
    const moved = inOnePass({ h: NOTHING, jumps, weights, rho: matrixOf(...data.with(0, 0.5 + error)) })!;
    expect(moved.value - value).toBeLessThan(bound);
    expect(moved.value - value).toBeGreaterThan(0.65 * bound);
  });

  test('has a bound that counts what a rate changes of the equation, of vector and trace', () => {
    // The state is nearly pure and its logarithm large; the steady state is mixed and holds fast.
    const jumps = [sigmaMinus(), sigmaPlus(), pauliZ()];
    const error = 2 ** -12;
    const high = 1 - 2 ** -20;
    const at = (rate: Real | number): Float64Real =>
      float64.entropyProductionRate(NOTHING, jumps, [rate, 1 / 4, 4], matrixOf(high, 0, 0, 1 - high, 0, 0, 0, 0))!;
    const { value, bound } = at(float64.real(1).plus(withError(error)));
    const moved = at(1 + error).value;
    expect(moved - value).toBeLessThan(bound);
    expect(moved - value).toBeGreaterThan(0.75 * bound);
  });

  test('reads the lower triangle of H, as the operations on matrices do', () => {
    const h = anyMatrix();
    const instance = { h, jumps: [anyMatrix(), anyMatrix()], rho: anyState(0.5) };
    const [first, second] = [inOnePass(instance)!, byMatrices(instance)];
    expect(Math.abs(first.value - second.value)).toBeLessThan(first.bound + second.bound);
    const { data } = h;
    const lower = matrixOf(data[0], data[2], data[2], data[3], 0, -data[6], data[6], 0);
    expect(inOnePass({ ...instance, h: lower })!.value).toBe(first.value);
  });

  describe('leaves to the operations on matrices', () => {
    const noise = { h: anyHermitian(), jumps: [anyMatrix(), anyMatrix()] };
    const state = [0.5, 0.125, 0.125, 0.5, 0, -0.25, 0.25, 0];
    const changed = (...entries: readonly (readonly [number, number])[]): Float64Matrix => {
      const data = [...state];
      for (const [place, entry] of entries) data[place] = entry;
      return matrixOf(...data);
    };
    const cases: Readonly<Record<string, Matrix>> = {
      'a table with more rows': new Float64Matrix(3, 2, true, Float64Array.of(0.5, 0.25, 0.25, 0.5, 0, 0)),
      'a table with more columns': new Float64Matrix(2, 3, true, Float64Array.of(0.5, 0.25, 0.25, 0.5, 0, 0)),
      'an imaginary part of the first entry': changed([4, 2 ** -60]),
      'an imaginary part of the last entry': changed([7, 2 ** -60]),
      'real parts that differ': changed([1, 0.125 + 2 ** -55]),
      'imaginary parts that differ': changed([5, -0.25 + 2 ** -54]),
      'what is not a number': changed([0, Number.NaN]),
      'what is not a number beside the diagonal': changed([1, Number.NaN], [2, Number.NaN]),
      'an infinite trace': changed([3, Infinity]),
      'a trace of which squares underflow': matrixOf(...state).scaled(2 ** -600),
      'a trace of which fourth powers overflow': matrixOf(...state).scaled(2 ** 500),
      'a negative state': matrixOf(...state).scaled(-1),
      'a state that may not be positive': new Float64Matrix(2, 2, false, Float64Array.from(state), 0.12),
    };

    test.each(Object.keys(cases))('%s', (name) => {
      expect(inOnePass({ ...noise, rho: matrixOf(...state) })).toBeDefined();
      expect(inOnePass({ ...noise, rho: cases[name] })).toBeUndefined();
    });

    test('generators whose products underflow or overflow, and entries that are no numbers', () => {
      const rho = matrixOf(...state);
      const { h, jumps } = noise;
      for (const power of [-360, -340, 340, 510]) {
        const operators = jumps.map((jump) => jump.scaled(2 ** (power / 2)));
        expect(inOnePass({ h: h.scaled(2 ** power), jumps: operators, rho })).toBeUndefined();
      }
      for (const entry of [Number.NaN, Infinity, -Infinity]) {
        for (let place = 0; place < 8; place++) {
          const broken = (A: Float64Matrix): Float64Matrix => matrixOf(...A.data.with(place, entry));
          expect(inOnePass({ h: broken(h), jumps, rho })).toBeUndefined();
          expect(inOnePass({ h, jumps: [broken(jumps[0]), jumps[1]], rho })).toBeUndefined();
        }
      }
    });
  });
});
