import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Float64Real } from '../../../src/float64/real.ts';
import { float64Matrix } from '../../../src/float64/matrix.ts';
import { DimensionError, DomainError, HermiticityError, NonFiniteError } from '../../../src/matrix/errors.ts';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';
import {
  gaussianControl,
  oscillatingControl,
  polynomialControl,
  productOfControls,
  type Control,
} from '../../../src/quantum/control.ts';
import { drivenEvolution, hamiltonianAt, type DrivenHamiltonian } from '../../../src/quantum/driven-evolution.ts';
import { identity, pauliX, pauliY, pauliZ, sigmaMinus, zeroMatrix } from '../../../src/quantum/operators.ts';
import { innerProductError } from '../../../src/matrix/tolerances.ts';
import { unitaryEvolution } from '../../../src/quantum/unitary-evolution.ts';

const distance = (A: Matrix, B: Matrix): number => float64Matrix(A.minus(B)).norm;
const errorOf = (A: Matrix): number => float64Matrix(A).error;

/** Spin in a field that turns about z: in the frame that turns with it the Hamiltonian is constant. */
function turningField([own, frequency, strength]: readonly [number, number, number]) {
  const drive = {
    constant: pauliZ().scaled(own),
    driven: [
      { operator: pauliX(), control: oscillatingControl({ frequency, cosine: strength }) },
      { operator: pauliY(), control: oscillatingControl({ frequency, sine: strength }) },
    ],
  };
  const still = pauliZ()
    .scaled(own - frequency / 2)
    .plus(pauliX().scaled(strength));
  const exact = (t: number): Matrix =>
    unitaryEvolution(pauliZ().scaled(frequency / 2))(t).times(unitaryEvolution(still)(t));
  return { drive, exact };
}

test.each([
  [[0.65, 0.9, 0.2], 1],
  [[0.65, 0.9, 0.2], 60],
  [[-0.5, 7.25, 3], 2.5],
  [[0, 0.125, 20], 3],
  [[2, -3, 0.5], 10],
] as const)('a turning field has its closed form: %j until %d', (numbers, t) => {
  const { drive, exact } = turningField(numbers);
  const U = drivenEvolution(drive, 0, t);
  const truth = exact(t);
  expect(distance(U, truth)).toBeLessThanOrEqual(errorOf(U) + errorOf(truth));
  expect(errorOf(U)).toBeLessThan(1e-11);
});

interface Sweep {
  readonly input: readonly [rate: string, gap: string, from: string, to: string];
  readonly output: readonly (readonly [re: string, im: string])[];
}
const { sweeps } = JSON.parse(
  readFileSync(new URL('../../reference/thermodynamics/smooth-drives.json', import.meta.url), 'utf8'),
) as { readonly sweeps: readonly Sweep[] };

test.each(sweeps)('a linear sweep is a parabolic cylinder function: $input', ({ input, output }) => {
  const [rate, gap, from, to] = input.map(Number);
  const drive = {
    constant: pauliX().scaled(gap),
    driven: [{ operator: pauliZ(), control: polynomialControl([0, rate / 2]) }],
  };
  const U = drivenEvolution(drive, from, to);
  output.forEach(([re, im], k) => {
    const [row, col] = [Math.floor(k / 2), k % 2];
    expect(Math.abs(U.realPart(row, col).value - Number(re))).toBeLessThanOrEqual(errorOf(U));
    expect(Math.abs(U.imaginaryPart(row, col).value - Number(im))).toBeLessThanOrEqual(errorOf(U));
  });
  expect(errorOf(U)).toBeLessThan(1e-12);
});

const PULSE: DrivenHamiltonian = {
  constant: pauliZ().scaled(0.5),
  driven: [
    { operator: pauliX(), control: gaussianControl({ amplitude: 3, center: 1, width: 0.4 }) },
    {
      operator: pauliY(),
      control: productOfControls(
        gaussianControl({ amplitude: 2, center: 2, width: 0.5 }),
        oscillatingControl({ frequency: 5, cosine: 1 }),
        polynomialControl([1, -0.5]),
      ),
    },
  ],
};

describe('drivenEvolution', () => {
  test('is e^{−iHt} where nothing is driven, and 1 for no time', () => {
    const H = pauliX().plus(pauliZ().scaled(0.25));
    const U = drivenEvolution({ constant: H, driven: [] }, 2, 5);
    const truth = unitaryEvolution(H)(3);
    expect(distance(U, truth)).toBeLessThanOrEqual(errorOf(U) + errorOf(truth));
    expect(distance(drivenEvolution(PULSE, 2, 2), pauliX().times(pauliX()))).toBe(0);
    expect(distance(drivenEvolution({ constant: zeroMatrix(2), driven: [] }, 0, 1e6), pauliX().times(pauliX()))).toBe(
      0,
    );
  });

  test('is composed of its parts, backwards as well, and stays unitary', () => {
    const U = drivenEvolution(PULSE, -1, 4);
    const parts = drivenEvolution(PULSE, 1.3, 4).times(drivenEvolution(PULSE, -1, 1.3));
    expect(distance(U, parts)).toBeLessThanOrEqual(errorOf(U) + errorOf(parts));
    expect(distance(drivenEvolution(PULSE, 4, -1), U.adjoint())).toBe(0);
    expect(distance(U.adjoint().times(U), pauliX().times(pauliX()))).toBeLessThan(1e-13);
    expect(errorOf(U)).toBeLessThan(1e-12);
  });

  test('is the limit of many short exponentials, the error of which falls with the square of their length', () => {
    const U = drivenEvolution(PULSE, 0, 3);
    const errors = [300, 600].map((count) => {
      const h = 3 / count;
      const product = Array.from({ length: count }, (_, k) => unitaryEvolution(hamiltonianAt(PULSE, (k + 0.5) * h))(h))
        .reduce((earlier, later) => later.times(earlier)); // prettier-ignore
      return distance(product, U);
    });
    expect(errors[1]).toBeLessThan(1e-3);
    expect(errors[0] / errors[1]).toBeCloseTo(4, 1);
  });

  test('carries what is not known of a control into its bound', () => {
    const strength = (bound: number) => new Float64Real(0.5, bound);
    const drive = (bound: number): DrivenHamiltonian => ({
      constant: pauliZ(),
      driven: [{ operator: pauliX(), control: oscillatingControl({ frequency: 2, cosine: strength(bound) }) }],
    });
    const rough = drivenEvolution(drive(2 ** -20), 0, 1);
    const moved = drivenEvolution({ ...drive(0), driven: [{ operator: pauliX(), control: oscillatingControl({ frequency: 2, cosine: 0.5 + 2 ** -20 }) }] }, 0, 1); // prettier-ignore
    expect(distance(rough, moved)).toBeGreaterThan(1e-8);
    expect(errorOf(rough)).toBeGreaterThan(distance(rough, moved));
    expect(errorOf(rough)).toBeLessThan(1e-4);
  });

  test('refuses what has no evolution', () => {
    const drive = (operator: Matrix, control: Control) => ({ constant: pauliZ(), driven: [{ operator, control }] });
    const sine = oscillatingControl({ frequency: 1, sine: 1 });
    expect(() => drivenEvolution(drive(sigmaMinus(), sine), 0, 1)).toThrow(HermiticityError);
    expect(() => drivenEvolution(drive(zeroMatrix(3), sine), 0, 1)).toThrow(DimensionError);
    expect(() => drivenEvolution(drive(pauliX(), sine), 0, Infinity)).toThrow(NonFiniteError);
    expect(() => hamiltonianAt(drive(pauliX(), sine), NaN)).toThrow(NonFiniteError);
    expect(() => hamiltonianAt(drive(zeroMatrix(3), sine), 0)).toThrow(DimensionError);
    const unbounded: Control = { coefficients: sine.coefficients, boundOnDisc: () => Infinity };
    expect(() => drivenEvolution(drive(pauliX(), unbounded), 0, 1)).toThrow(NonFiniteError);
    expect(() => drivenEvolution(drive(pauliX(), { ...unbounded, boundOnDisc: () => NaN }), 0, 1)).toThrow(
      NonFiniteError,
    );
    const strong = polynomialControl([1e20]);
    expect(() => drivenEvolution(drive(pauliX(), strong), 1, 2)).toThrow(DomainError);
  });
});

/** Each control as a plain function. */
const CONTROLS: Readonly<Record<string, readonly [Control, (t: number) => number]>> = {
  polynomial: [polynomialControl([1, -2, 0.5, 0.25]), (t) => 1 - 2 * t + 0.5 * t ** 2 + 0.25 * t ** 3],
  oscillation: [
    oscillatingControl({ frequency: 3, cosine: -2, sine: 0.5 }),
    (t) => -2 * Math.cos(3 * t) + 0.5 * Math.sin(3 * t),
  ],
  pulse: [
    gaussianControl({ amplitude: 3, center: -0.5, width: 0.75 }),
    (t) => 3 * Math.exp(-((t + 0.5) ** 2) / (2 * 0.75 ** 2)),
  ],
  'oscillation in a pulse': [
    productOfControls(
      oscillatingControl({ frequency: 4, cosine: 1 }),
      gaussianControl({ amplitude: 2, center: 1, width: 1 }),
    ),
    (t) => 2 * Math.cos(4 * t) * Math.exp(-((t - 1) ** 2) / 2),
  ],
  nothing: [productOfControls(), () => 1],
};

const sumAt = (coefficients: readonly Real[], s: number): number =>
  coefficients.reduceRight((sum, { value }) => sum * s + value, 0);

describe.each(Object.entries(CONTROLS))('control: %s', (_, [control, u]) => {
  test.each([-1.5, 0, 0.3, 2])('its series about %d is the function', (t) => {
    const coefficients = control.coefficients(t, 40);
    expect(coefficients).toHaveLength(40);
    for (const s of [0, 0.125, -0.25, 0.4]) expect(sumAt(coefficients, s)).toBeCloseTo(u(t + s), 12);
    expect(Math.max(...coefficients.map(({ bound }) => bound))).toBeLessThan(1e-11);
  });

  test.each([-1.5, 0, 0.3, 2])('its bound on discs about %d is one: by Cauchy no coefficient exceeds it', (t) => {
    for (const radius of [0.25, 1, 3]) {
      const bound = control.boundOnDisc(t, radius);
      for (const [k, { value, bound: error }] of control.coefficients(t, 30).entries()) {
        expect(Math.abs(value) * radius ** k).toBeLessThanOrEqual(bound + error * radius ** k);
      }
      for (const s of [-radius, 0, radius / 2, radius])
        expect(Math.abs(u(t + s))).toBeLessThanOrEqual(bound * (1 + 1e-15));
    }
  });
});

test('controls refuse numbers that are none', () => {
  expect(() => polynomialControl([1, NaN])).toThrow();
  expect(() => polynomialControl([Infinity])).toThrow(NonFiniteError);
  expect(() => oscillatingControl({ frequency: Infinity, cosine: 1 })).toThrow(NonFiniteError);
  expect(() => gaussianControl({ amplitude: 1, center: 0, width: 0 })).toThrow(DomainError);
});

test('the bound counts what the products of the recurrence round', () => {
  const V = pauliX().kron(identity(16));
  const control = polynomialControl([0.7, 0.3]);
  const U = drivenEvolution({ constant: zeroMatrix(32), driven: [{ operator: V, control }] }, 0, 1);
  // Of U_1 = −ihu(t)V alone, over all steps: inner products of 64 terms, as factors of ‖V‖_F = ‖1‖_F = √32, with u ≥ 0.7.
  const ofFirstOrder = innerProductError(64) * 32 * 0.7;
  expect(errorOf(U)).toBeGreaterThan(ofFirstOrder);
});
