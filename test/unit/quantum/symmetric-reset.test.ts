import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { exact, type ExactReal } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { DimensionError, DomainError } from '../../../src/matrix/errors.ts';
import type { Arithmetic, Real } from '../../../src/matrix/interface.ts';
import { lindbladian } from '../../../src/quantum/lindbladian.ts';
import { liouvillian } from '../../../src/quantum/liouvillian.ts';
import { expectation, pauliX, pauliY, pauliZ, tensor } from '../../../src/quantum/operators.ts';
import { steadyState, uniqueSteadyState } from '../../../src/quantum/steady-state.ts';
import { embed, permuted, reducedState } from '../../../src/quantum/subsystems.ts';
import { symmetricResetGenerator } from '../../../src/quantum/symmetric-reset-generator.ts';
import { symmetricResetSpectrum } from '../../../src/quantum/symmetric-reset-spectrum.ts';
import { symmetricResetState, type SymmetricResetParameters } from '../../../src/quantum/symmetric-reset.ts';
import {
  symmetricDensityMatrix,
  symmetricElement,
  symmetricMixture,
  symmetricReducedState,
} from '../../../src/quantum/symmetric-state.ts';
import { symbolicArithmetic } from '../../../src/symbolic/formulas/symbolic-arithmetic.ts';

interface ComplexText {
  readonly re: string;
  readonly im: string;
}

interface Point {
  readonly id: string;
  readonly model: string;
  readonly params: Readonly<Record<string, string>>;
  readonly elements?: Readonly<Record<string, ComplexText>>;
  readonly elements_exact?: Readonly<Record<string, ComplexText>>;
  readonly reduced_two_qubit: Readonly<Record<'C0011' | 'C0110', string>> & { readonly C0001: ComplexText };
}

const { points } = JSON.parse(
  readFileSync(new URL('../../reference/many-qubits/ising-with-resets.json', import.meta.url), 'utf8'),
) as { points: readonly Point[] };

function parametersOf({ params }: Point, arithmetic: Arithmetic = float64): SymmetricResetParameters {
  const number = (text = '1'): Real => {
    const [numerator, denominator = 1] = text.split('/').map(Number);
    return arithmetic.real(numerator, denominator);
  };
  return {
    qubits: Number(params['N']),
    coupling: number(params['g']),
    dephasing: number(params['gamma']),
    reset: number(params['r']),
    bloch: [number(params['p']), 0, 0],
    arithmetic,
  };
}

const counts = (key: string): readonly [number, number, number] =>
  key.split(',').map(Number) as unknown as [number, number, number];

/** Fails unless the number is within its bound and 1e-14 of the truth. */
function expectNumber({ value, bound }: Real, truth: string, largestBound = 1e-13): void {
  expect(Math.abs(value - Number(truth))).toBeLessThanOrEqual(bound + Number.EPSILON * Math.abs(value));
  expect(Math.abs(value - Number(truth))).toBeLessThan(1e-14);
  expect(bound).toBeLessThan(largestBound);
}

/** A pair of a thousand qubits with g = 5, γ = 1, r = 2000: the recursion with 60 digits, and the integrals over ages. */
const THOUSAND = {
  re: '0.2468204397660567707237488',
  im: '-0.0006118418446566968750529131',
  C0110: '0.2466970912204465474500238',
};

/** A fresh state without any symmetry. */
const TILTED = { qubits: 3, coupling: 2, dephasing: 1, reset: 9, bloch: [0.5, 0.25, 0.5] } as const;

describe('steady states of many qubits with resets', () => {
  test.each(points.filter(({ elements }) => elements !== undefined))(
    '$id has the elements of the reference',
    (point) => {
      const state = symmetricResetState(parametersOf(point));
      const scale = 2 ** state.qubits;
      for (const [key, { re, im }] of Object.entries(point.elements!)) {
        const element = symmetricElement(state, ...counts(key));
        expectNumber(element.re.times(scale), String(Number(re) * scale));
        expectNumber(element.im.times(scale), String(Number(im) * scale));
      }
      const pair = symmetricReducedState(state, 2);
      const { C0001, C0011, C0110 } = point.reduced_two_qubit;
      expectNumber(symmetricElement(pair, 1, 0, 1).re, C0001.re);
      expectNumber(symmetricElement(pair, 1, 0, 1).im, C0001.im);
      expectNumber(symmetricElement(pair, 2, 0, 0).re, C0011);
      expectNumber(symmetricElement(pair, 1, 1, 0).re, C0110);
    },
  );

  test.each(points.filter(({ model }) => model === 'isingN-allpairs-exact'))(
    '$id is exact at rational parameters',
    (point) => {
      const state = symmetricResetState(parametersOf(point, exact));
      const found = Object.keys(point.elements_exact!).map((key) => {
        const { re, im } = symmetricElement(state, ...counts(key));
        return [key, { re: (re as ExactReal).toString(), im: (im as ExactReal).toString() }] as const;
      });
      expect(Object.fromEntries(found)).toEqual(point.elements_exact);
    },
  );

  test.each([1, 2, 3, 4])('%i qubits have the unique steady state of the dense generator', (qubits) => {
    const parameters = { ...TILTED, qubits };
    const dense = uniqueSteadyState(symmetricResetGenerator(parameters));
    const { value, bound } = dense.minus(symmetricDensityMatrix(symmetricResetState(parameters))).squaredNorm();
    expect(value).toBeLessThan(bound + 1e-28);
    expect(bound).toBeLessThan(1e-20);
  });

  test('the state of five qubits is stationary under the dense generator, and that of a wrong coupling is not', () => {
    const generator = symmetricResetGenerator({ ...TILTED, qubits: 5 });
    const change = (coupling: number): number =>
      generator.applyTo(symmetricDensityMatrix(symmetricResetState({ ...TILTED, qubits: 5, coupling }))).squaredNorm()
        .value;
    expect(change(2)).toBeLessThan(1e-26);
    expect(change(2.001)).toBeGreaterThan(1e-9);
  });

  test('exact arithmetic and the dense generator agree without a residue', () => {
    const parameters = {
      qubits: 3,
      coupling: exact.real(4, 5),
      dephasing: exact.real(1, 3),
      reset: 7,
      bloch: [exact.real(1, 2), exact.real(-1, 4), exact.real(2, 3)],
      arithmetic: exact,
    };
    const rho = symmetricDensityMatrix(symmetricResetState(parameters));
    expect(symmetricResetGenerator(parameters).applyTo(rho).squaredNorm().sign()).toBe(0);
    expect(rho.trace().minus(1).sign()).toBe(0);
  });

  test('enclosures hold the exact numbers', () => {
    const at = (arithmetic: Arithmetic): Real =>
      symmetricElement(
        symmetricResetState({ qubits: 4, coupling: arithmetic.real(1, 3), dephasing: 1, reset: 5, arithmetic }),
        2,
        0,
        2,
      ).im;
    expect(at(enclosure).value).toBe(at(exact).value);
    expect(at(exact).value).not.toBe(0);
  });

  test('three qubits have a closed form', () => {
    const arithmetic = symbolicArithmetic(['g', 'gamma', 'r']);
    const [g, gamma, r] = ['g', 'gamma', 'r'].map((name) => arithmetic.parameter(name));
    const state = symmetricResetState({ qubits: 3, coupling: g, dephasing: gamma, reset: r, arithmetic });
    const { re, im } = symmetricElement(symmetricReducedState(state, 2), 1, 0, 1);
    // C0001 = r[8g² + (γ + 2r)(γ + 3r) − 2ig(γ + 3r)]/(4(γ + 2r)E), E = 16g² + (γ + r)(γ + 3r)
    const [two, three] = [gamma.plus(r.times(2)), gamma.plus(r.times(3))];
    const E = g.times(g).times(16).plus(gamma.plus(r).times(three));
    const below = two.times(E).times(4);
    const real = g.times(g).times(8).plus(two.times(three)).times(r).dividedBy(below);
    const imaginary = g.times(three).times(r).times(-2).dividedBy(below);
    expect([re.minus(real).sign(), im.minus(imaginary).sign()]).toEqual([0, 0]);
  });

  test('the two coherences C0011 and C0110 of a pair differ from three qubits on', () => {
    const difference = (qubits: number): number => {
      const pair = symmetricReducedState(symmetricResetState({ qubits, coupling: 5, dephasing: 1, reset: 20 }), 2);
      return symmetricElement(pair, 1, 1, 0).re.minus(symmetricElement(pair, 2, 0, 0).re).value;
    };
    expect(difference(2)).toBeCloseTo(0, 14);
    expect(difference(3)).toBeGreaterThan(0.001);
  });

  test('a reduced state is the partial trace', () => {
    const state = symmetricResetState({ ...TILTED, qubits: 4 });
    const dims = [2, 2, 2, 2];
    const traced = reducedState(symmetricDensityMatrix(state), dims, [0, 2]);
    const pair = symmetricDensityMatrix(symmetricReducedState(state, 2));
    expect(traced.minus(pair).squaredNorm().value).toBeLessThan(1e-30);
    const exchanged = permuted(symmetricDensityMatrix(state), dims, [2, 0, 3, 1]);
    expect(exchanged.minus(symmetricDensityMatrix(state)).squaredNorm().value).toBe(0);
  });

  test('one qubit of many has the polarisation of the integral over its age', () => {
    const [N, g, gamma, r] = [6, 1, 0.5, 3];
    const state = symmetricReducedState(symmetricResetState({ qubits: N, coupling: g, dephasing: gamma, reset: r }), 1);
    // ⟨X⟩ = r ∫ e^{−(γ + r)t} f^{N − 1} dt, f = e^{−rt/2}(cosh ζt + (r/2ζ) sinh ζt) with ζ² = r²/4 − 4g² < 0
    const zeta = Math.sqrt(4 * g * g - (r * r) / 4);
    const f = (t: number): number =>
      Math.exp((-r * t) / 2) * (Math.cos(zeta * t) + (r / (2 * zeta)) * Math.sin(zeta * t));
    const [steps, end] = [20000, 12];
    let integral = 0;
    for (let k = 0; k <= steps; k++) {
      const t = (k * end) / steps;
      const weight = k === 0 || k === steps ? 1 : k % 2 === 1 ? 4 : 2;
      integral += (weight * end * r * Math.exp(-(gamma + r) * t) * f(t) ** (N - 1)) / (3 * steps);
    }
    expect(expectation(pauliX(), symmetricDensityMatrix(state)).value).toBeCloseTo(integral, 11);
  });

  test('without coupling the state is a product', () => {
    const [p, gamma, r] = [exact.real(3, 4), exact.real(2), exact.real(5)];
    const state = symmetricResetState({
      qubits: 5,
      coupling: 0,
      dephasing: gamma,
      reset: r,
      bloch: [p, 0, 0],
      arithmetic: exact,
    });
    const factor = p.times(r).dividedBy(r.plus(gamma));
    const expected = factor.times(factor).times(factor).dividedBy(32);
    for (const zeros of [0, 1, 2]) {
      expect(symmetricElement(state, 2, 1, zeros).re.minus(expected).sign()).toBe(0);
      expect(symmetricElement(state, 2, 1, zeros).im.sign()).toBe(0);
    }
  });

  test('one qubit keeps the Bloch vector of the resets, its part in the plane times r/(r + γ)', () => {
    const rho = symmetricDensityMatrix(symmetricResetState({ ...TILTED, qubits: 1 }));
    const bloch = [pauliX(), pauliY(), pauliZ()].map((pauli) => expectation(pauli, rho).value);
    expect(bloch[0]).toBeCloseTo(0.5 * 0.9, 14);
    expect(bloch[1]).toBeCloseTo(0.25 * 0.9, 14);
    expect(bloch[2]).toBeCloseTo(0.5, 14);
  });

  test('density matrices carry the bounds of their elements', () => {
    const state = symmetricResetState({ qubits: 3, coupling: 50, dephasing: 0.001, reset: 0.1 });
    const element = symmetricElement(state, 2, 0, 1).re;
    const { bound } = symmetricDensityMatrix(state).realPart(0, 3);
    expect(element.bound).toBeGreaterThan(1e-16);
    expect(bound).toBeGreaterThan(element.bound);
  });

  test('all rates in another unit leave the state, a coupling of the other sign conjugates it', () => {
    const rho = symmetricDensityMatrix(symmetricResetState(TILTED));
    const scaled = symmetricResetState({ ...TILTED, coupling: 6, dephasing: 3, reset: 27 });
    expect(rho.minus(symmetricDensityMatrix(scaled)).squaredNorm().value).toBeLessThan(1e-30);
    const plus = { ...TILTED, bloch: [0.75, 0, 0.5] };
    const other = symmetricDensityMatrix(symmetricResetState({ ...plus, coupling: -2 }));
    const conjugate = symmetricDensityMatrix(symmetricResetState(plus)).conjugate();
    expect(other.minus(conjugate).squaredNorm().value).toBeLessThan(1e-30);
  });

  test('resets to |0> and |1> end in that product state', () => {
    for (const [z, place] of [
      [1, 0],
      [-1, 7],
    ] as const) {
      const parameters = { ...TILTED, bloch: [0, 0, z] };
      const rho = symmetricDensityMatrix(symmetricResetState(parameters));
      expect(rho.realPart(place, place).value).toBe(1);
      expect(rho.squaredNorm().value).toBe(1);
      expect(uniqueSteadyState(symmetricResetGenerator(parameters)).minus(rho).squaredNorm().value).toBeLessThan(1e-28);
    }
  });

  test('a pair of a thousand qubits is what sixty digits say', () => {
    const state = symmetricResetState({ qubits: 1000, coupling: 5, dephasing: 1, reset: 2000 });
    const pair = symmetricReducedState(state, 2);
    const C0001 = symmetricElement(pair, 1, 0, 1);
    expectNumber(C0001.re, THOUSAND.re, 1e-12);
    expectNumber(C0001.im, THOUSAND.im, 1e-12);
    expectNumber(symmetricElement(pair, 1, 1, 0).re, THOUSAND.C0110, 1e-12);
  });

  test('bounds are rigorous where the coupling makes the equations large', () => {
    const parameters = { qubits: 20, coupling: 1000, dephasing: 0.001, reset: 0.01 };
    const rounded = symmetricElement(symmetricReducedState(symmetricResetState(parameters), 2), 1, 0, 1).re;
    const exactly = symmetricElement(
      symmetricReducedState(symmetricResetState({ ...parameters, arithmetic: exact }), 2),
      1,
      0,
      1,
    ).re;
    expect(Math.abs(rounded.value - exactly.value)).toBeLessThanOrEqual(rounded.bound);
    expect(rounded.bound).toBeLessThan(1e-3);
  });

  test('mixtures are those of the density matrices', () => {
    const states = [2, 4].map((qubits) => symmetricReducedState(symmetricResetState({ ...TILTED, qubits }), 2));
    const mixed = symmetricDensityMatrix(symmetricMixture(states, [0.25, 0.75]));
    const [first, second] = states.map(symmetricDensityMatrix);
    expect(mixed.minus(first.scaled(0.25)).minus(second.scaled(0.75)).squaredNorm().value).toBeLessThan(1e-32);
    const other = symmetricResetState({ ...TILTED, qubits: 2, bloch: [1, 0, 0] });
    expect(() => symmetricMixture([states[0], other], [0.5, 0.5])).toThrow(DomainError);
    expect(() => symmetricMixture([states[0]], [0.5, 0.5])).toThrow(DimensionError);
    const three = symmetricResetState(TILTED);
    expect(() => symmetricMixture([states[0], three], [0.5, 0.5])).toThrow(DimensionError);
  });

  test('without resets the steady state is not unique, and the model is refused', () => {
    expect(() => symmetricResetState({ ...TILTED, reset: 0 })).toThrow(DomainError);
    const dims = [2, 2];
    const ising = tensor(pauliZ(), pauliZ());
    const kernels = [1, 0].map((gamma) => {
      const result = steadyState(
        lindbladian(
          ising,
          dims.map((_, k) => ({ operator: embed(pauliZ(), dims, k), rate: gamma })),
        ),
      );
      return result.verdict === 'not unique' ? result.kernel.length : result.verdict;
    });
    expect(kernels).toEqual([4, 8]);
  });

  test.each([
    ['qubits', { ...TILTED, qubits: 2.5 }, DimensionError],
    ['qubits', { ...TILTED, qubits: 0 }, DimensionError],
    ['bloch', { ...TILTED, bloch: [1, 1, 0] }, DomainError],
    ['bloch', { ...TILTED, bloch: [1] }, DimensionError],
    ['reset', { ...TILTED, reset: -1 }, DomainError],
    ['dephasing', { ...TILTED, dephasing: Number.NaN }, DomainError],
    ['coupling', { ...TILTED, coupling: Infinity }, DomainError],
    ['coupling', { ...TILTED, coupling: undefined as unknown as number }, DomainError],
    ['bloch', { ...TILTED, bloch: [0, Number.NaN, 0] }, DomainError],
  ] as const)('%s that make no model are refused', (name, parameters, kind) => {
    for (const make of [symmetricResetState, symmetricResetGenerator]) {
      expect(() => make(parameters)).toThrow(kind);
      expect(() => make(parameters)).toThrow(`\`${name}`);
    }
  });

  test('elements, parts and dense matrices that do not exist are refused', () => {
    const state = symmetricResetState(TILTED);
    expect(() => symmetricElement(state, 2, 1, 1)).toThrow(DimensionError);
    expect(() => symmetricElement(state, -1, 1, 1)).toThrow(DimensionError);
    expect(() => symmetricReducedState(state, 4)).toThrow(DimensionError);
    expect(() => symmetricDensityMatrix(symmetricResetState({ ...TILTED, qubits: 13 }))).toThrow(DimensionError);
  });
});

describe('spectrum of the generator with resets', () => {
  test.each([
    ['two qubits', { qubits: 2, coupling: 2, dephasing: 1, reset: 9 }],
    ['two qubits with Jordan blocks', { qubits: 2, coupling: 1, dephasing: 0.5, reset: 4 }],
    ['two qubits with a tilted reset', { qubits: 2, coupling: 2, dephasing: 1, reset: 9, z: 0.5 }],
    ['three qubits', { qubits: 3, coupling: 2, dephasing: 1, reset: 9 }],
    ['three qubits with a tilted reset', { qubits: 3, coupling: 2, dephasing: 1, reset: 9, z: -0.25 }],
  ])('%s: sums of powers are those of the dense generator', (_, parameters) => {
    const lines = symmetricResetSpectrum(parameters);
    const count = lines.reduce((sum, { multiplicity }) => sum + multiplicity, 0);
    expect(count).toBe(4 ** parameters.qubits);
    const z = 'z' in parameters ? parameters.z : 0;
    const L = liouvillian(symmetricResetGenerator({ ...parameters, bloch: [0.5, 0, z] }));
    let power = L;
    let powers = lines.map(({ re, im }) => ({ re, im }));
    for (let k = 1; k <= 16; k++) {
      const stated = powers.reduce((sum, { re }, at) => sum + re * lines[at].multiplicity, 0);
      const size = powers.reduce((sum, { re, im }, at) => sum + Math.hypot(re, im) * lines[at].multiplicity, 0);
      expect(Math.abs(power.trace().value - stated) / size).toBeLessThan(1e-13);
      power = power.times(L);
      powers = powers.map((x, at) => ({
        re: x.re * lines[at].re - x.im * lines[at].im,
        im: x.re * lines[at].im + x.im * lines[at].re,
      }));
    }
  });

  test('the gap is the reset rate for any coupling, dephasing and number of qubits', () => {
    for (const qubits of [1, 2, 5, 9]) {
      const lines = symmetricResetSpectrum({ qubits, coupling: 3, dephasing: 0.25, reset: 2 });
      const decays = lines.map(({ re }) => re).toSorted((x, y) => y - x);
      expect(decays[0]).toBe(0);
      expect(decays[1]).toBe(-2);
    }
  });

  test('parameters that make no model are refused', () => {
    expect(() => symmetricResetSpectrum({ qubits: 0, coupling: 1, dephasing: 1, reset: 1 })).toThrow(DimensionError);
    expect(() => symmetricResetSpectrum({ qubits: 1, coupling: 1, dephasing: -1, reset: 1 })).toThrow(DomainError);
    expect(() => symmetricResetSpectrum({ qubits: 1, coupling: Number.NaN, dephasing: 1, reset: 1 })).toThrow(
      DomainError,
    );
  });
});
