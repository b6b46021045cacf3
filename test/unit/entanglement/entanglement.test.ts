import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  concurrence,
  entanglementOfFormation,
  signedConcurrence,
} from '../../../src/entanglement/measures/concurrence.ts';
import { entropyOfEntanglement } from '../../../src/entanglement/measures/entropy-of-entanglement.ts';
import {
  logarithmicNegativity,
  negativity,
  pptVerdict,
  signedNegativity,
} from '../../../src/entanglement/measures/negativity.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { DimensionError, TraceError } from '../../../src/matrix/errors.ts';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';
import { matrix } from '../../../src/quantum/entries.ts';
import { diagonal, tensor } from '../../../src/quantum/operators.ts';
import { ket, maximallyMixed, projector } from '../../../src/quantum/states.ts';
import { bellState } from '../../../src/quantum/entangled-states.ts';

/** Fails unless the number lies within its bound of the truth, and within `accuracy`, and the bound is a useful one. */
function expectValue({ value, bound }: Real, truth: number, accuracy = 1e-12, largestBound = 1e-10): void {
  const error = Math.abs(value - truth);
  expect(error).toBeLessThanOrEqual(bound + Number.EPSILON * Math.abs(truth));
  expect(error).toBeLessThan(accuracy);
  expect(bound).toBeLessThan(largestBound);
}

/** Werner state p|Φ⁺⟩⟨Φ⁺| + (1 − p)/4. */
function werner(p: number): Matrix {
  return bellState('phi+')
    .scaled(p)
    .plus(maximallyMixed(4).scaled(1 - p));
}

function binaryEntropy(x: number): number {
  return -x * Math.log(x) - (1 - x) * Math.log(1 - x);
}

interface Point {
  readonly id: string;
  readonly model: string;
  readonly params: Readonly<Record<string, string>>;
  readonly rho: readonly (readonly (readonly [re: string, im: string])[])[];
  readonly negativity: string;
  readonly smallestTransposedEigenvalue: string;
  readonly purity: string;
  readonly concurrence: string;
}

const { points } = JSON.parse(
  readFileSync(new URL('../../reference/entanglement/two-qubit-steady-states.json', import.meta.url), 'utf8'),
) as { points: readonly Point[] };

function stateOf({ rho }: Point): Matrix {
  return matrix(rho.map((row) => row.map(([re, im]) => [Number(re), Number(im)] as const)));
}

function parameter(text: string): number {
  const [numerator, denominator = '1'] = text.split('/');
  return Number(numerator) / Number(denominator);
}

describe('25-digit steady states of two qubits', () => {
  test.each(points.map((point) => [point.id, point] as const))('%s', (_, point) => {
    const rho = stateOf(point);
    // The entries were rounded to doubles, which moves eigenvalues by a few ε more than the bounds know.
    expect(negativity(rho, [2, 2]).value).toBeCloseTo(Number(point.negativity), 14);
    expect(negativity(rho, [2, 2], 1).value).toBeCloseTo(Number(point.negativity), 14);
    expect(signedNegativity(rho, [2, 2]).value).toBeCloseTo(-Number(point.smallestTransposedEigenvalue), 14);
    expect(concurrence(rho).value).toBeCloseTo(Number(point.concurrence), 13);
    const margin = Number(point.smallestTransposedEigenvalue);
    if (Math.abs(margin) > 1e-13) expect(pptVerdict(rho, [2, 2])).toBe(margin < 0 ? 'npt' : 'ppt');
  });

  /** N = max{0, [rg(r + γ) − γ(r + γ/2)² − g²(r + γ)]/(2(r + γ)[2g² + (r + γ/2)(r + γ)])}. */
  function isingNegativity(g: number, gamma: number, r: number): number {
    const h = r + gamma / 2;
    const numerator = r * g * (r + gamma) - gamma * h * h - g * g * (r + gamma);
    return Math.max(0, numerator / (2 * (r + gamma) * (2 * g * g + h * (r + gamma))));
  }

  test('obey the closed forms of their models', () => {
    let entangled = 0;
    for (const point of points) {
      const { g, gamma, r, p, B, C, s } = point.params;
      const value = negativity(stateOf(point), [2, 2]).value;
      let closed: number | undefined;
      if (point.model === 'ising2' && p === '1') closed = isingNegativity(parameter(g), parameter(gamma), parameter(r));
      if (point.model === 'heisenberg-reset-+-') {
        closed = isingNegativity(2 * parameter(g), parameter(gamma), parameter(r));
      }
      if (point.model === 'heisenberg-reset-01') {
        const [x, y, z] = [parameter(g), parameter(gamma), parameter(r)];
        closed = Math.max(0, (x * (z - 2 * x)) / (8 * x * x + z * (z + y)));
      }
      if (point.model === 'xx-decay' && r === '0') {
        const [x, b, c, w] = [parameter(g), parameter(B), parameter(C), 2 * parameter(s) - 1];
        const bc = b * c;
        closed = Math.max(0, (2 * b * x * Math.abs(w) - bc * (1 - w * w) - 2 * x * x) / (4 * (bc + 2 * x * x)));
      }
      if (closed === undefined) continue;
      expect(value).toBeCloseTo(closed, 14);
      if (closed > 0) entangled++;
    }
    expect(entangled).toBeGreaterThan(5);
  });
});

describe('negativity', () => {
  test('of Bell pairs is ½, of maximally entangled qutrits 1', () => {
    for (const name of ['phi+', 'phi-', 'psi+', 'psi-'] as const) {
      expectValue(negativity(bellState(name), [2, 2]), 0.5);
      expectValue(logarithmicNegativity(bellState(name), [2, 2]), Math.LN2);
    }
    const nine = float64.matrix(9, 1, [1, 0, 0, 0, 1, 0, 0, 0, 1]);
    const rho = nine.times(nine.adjoint()).scaled(float64.real(1, 3));
    expectValue(negativity(rho, [3, 3]), 1);
    expectValue(logarithmicNegativity(rho, [3, 3]), Math.log(3));
  });

  test('of Werner states is (3p − 1)/4 from p = 1/3 on', () => {
    for (const p of [0.375, 0.5, 0.75, 1]) {
      expectValue(negativity(werner(p), [2, 2]), (3 * p - 1) / 4);
      expectValue(signedNegativity(werner(p), [2, 2]), (3 * p - 1) / 4);
      expect(pptVerdict(werner(p), [2, 2])).toBe('npt');
    }
    for (const p of [0, 0.125, 0.25]) {
      // Eigenvalues that are certainly positive add exactly nothing.
      expect(negativity(werner(p), [2, 2])).toMatchObject({ value: 0, bound: 0 });
      expectValue(signedNegativity(werner(p), [2, 2]), (3 * p - 1) / 4);
      expect(pptVerdict(werner(p), [2, 2])).toBe('ppt');
    }
  });

  test('on the boundary of the PPT states is decided where the rank is known, undecided where rounding hides it', () => {
    expect(pptVerdict(diagonal([0.5, 0.5, 0, 0]), [2, 2])).toBe('ppt');
    expectValue(negativity(diagonal([0.5, 0.5, 0, 0]), [2, 2]), 0);
    expect(pptVerdict(werner(1 / 3), [2, 2])).toBe('undecided');
  });

  test('of a pure state is [(Σ √p)² − 1]/2 for every split, also of asymmetric dimensions', () => {
    const psi = ket([2, 0, 0, 0, [0, 2], 1]);
    const probabilities = [4, 4 + 1].map((x) => x / 9);
    const expected = (probabilities.reduce((sum, p) => sum + Math.sqrt(p), 0) ** 2 - 1) / 2;
    expectValue(negativity(projector(psi), [2, 3]), expected);
    expectValue(negativity(projector(psi), [2, 3], 1), expected);
    // Three qubits |000⟩ + |111⟩: every bipartition holds one Bell pair.
    const ghz = ket([1, 0, 0, 0, 0, 0, 0, 1]);
    for (const a of [0, 1, 2, [0, 2]]) expectValue(negativity(projector(ghz), [2, 2, 2], a), 0.5);
  });

  test('does not depend on local bases', () => {
    const U = matrix([
      [
        [0.5, 0.5],
        [0.5, -0.5],
      ],
      [
        [0.5, -0.5],
        [0.5, 0.5],
      ],
    ]);
    const local = tensor(U, float64.identity(2));
    expectValue(negativity(local.times(werner(0.75)).times(local.adjoint()), [2, 2]), 0.3125);
  });

  test('vanishes for product states and for d = 1', () => {
    const rho = matrix([
      [0.75, [0, 0.25]],
      [[0, -0.25], 0.25],
    ]);
    expectValue(negativity(rho.kron(diagonal([0.5, 0.25, 0.25])), [2, 3]), 0);
    expectValue(negativity(rho, [1, 2]), 0);
    expectValue(logarithmicNegativity(rho, [2, 1]), 0);
  });

  test('of a matrix of another trace is refused where its forms differ', () => {
    for (const factor of [2, 0.5, 1 + 2 ** -30]) {
      const A = werner(0.75).scaled(factor);
      expect(() => logarithmicNegativity(A, [2, 2])).toThrow(TraceError);
      expect(() => entanglementOfFormation(A)).toThrow(TraceError);
    }
  });

  test('refuses dimensions that do not fit', () => {
    expect(() => negativity(werner(0.5), [2, 3])).toThrow(DimensionError);
    expect(() => negativity(werner(0.5), [2, 2], 2)).toThrow('names subsystem 2');
  });
});

describe('concurrence and entanglement of formation', () => {
  test('of Werner states', () => {
    for (const p of [0.5, 0.75]) {
      const C = (3 * p - 1) / 2;
      expectValue(concurrence(werner(p)), C);
      expectValue(signedConcurrence(werner(p)), C);
      expectValue(entanglementOfFormation(werner(p)), binaryEntropy((1 + Math.sqrt(1 - C * C)) / 2));
    }
    expectValue(signedConcurrence(werner(0.25)), -0.125);
    expect(concurrence(werner(0.25))).toMatchObject({ value: 0, bound: 0 });
    expectValue(entanglementOfFormation(werner(0.25)), 0);
  });

  test('of pure states are 2|ad − bc| and the entropy of entanglement', () => {
    const psi = ket([1, [0, 2], -1, 3]);
    const norm = 1 + 4 + 1 + 9;
    const C = (2 * Math.hypot(3, 2)) / norm;
    // ad − bc = 3 + 2i; the bound knows only that √ρ is ½-Hölder at singular states.
    expectValue(concurrence(projector(psi)), C, 1e-12, 1e-4);
    const formation = entanglementOfFormation(projector(psi));
    expectValue(formation, entropyOfEntanglement(psi, [2, 2]).value, 1e-12, 1e-3);
  });

  test('of Bell pairs are 1 and ln 2', () => {
    for (const name of ['phi+', 'phi-', 'psi+', 'psi-'] as const) {
      expectValue(concurrence(bellState(name)), 1, 1e-12, 1e-4);
      expectValue(entanglementOfFormation(bellState(name)), Math.LN2, 1e-12, 0.1);
    }
  });

  test('of X states are 2 max(0, |ρ₀₃| − √(ρ₁₁ρ₂₂), |ρ₁₂| − √(ρ₀₀ρ₃₃))', () => {
    const x = matrix(
      [
        [4, 0, 0, [0, 3]],
        [0, 1, 0.5, 0],
        [0, 0.5, 2, 0],
        [[0, -3], 0, 0, 9],
      ],
      { denominator: 16 },
    );
    expectValue(concurrence(x), (2 * (3 - Math.SQRT2)) / 16);
  });

  test('bound the negativity: 2N ≤ C, with equality for pure states', () => {
    const rho = werner(0.75)
      .scaled(0.5)
      .plus(diagonal([0.25, 0, 0.25, 0]));
    expect(2 * negativity(rho, [2, 2]).value).toBeLessThan(concurrence(rho).value);
    const psi = ket([1, [0, 2], -1, 3]);
    expect(2 * negativity(projector(psi), [2, 2]).value).toBeCloseTo(concurrence(projector(psi)).value, 12);
  });

  test('refuse anything but two qubits', () => {
    expect(() => concurrence(maximallyMixed(6))).toThrow('Argument `rho` must have shape (4, 4)');
    expect(() => entanglementOfFormation(maximallyMixed(2))).toThrow(DimensionError);
  });
});

describe('entropy of entanglement', () => {
  test('is the entropy of the Schmidt probabilities', () => {
    expectValue(entropyOfEntanglement(ket([1, 0, 0, 1]), [2, 2]), Math.LN2);
    expectValue(entropyOfEntanglement(ket([3, 0, 0, 4]), [2, 2]), binaryEntropy(9 / 25));
    expectValue(entropyOfEntanglement(ket([1, 2, 2, 4]), [2, 2]), 0);
  });

  test('is the same for both parts, and zero beside a subsystem of dimension 1', () => {
    const psi = ket([1, 2, [0, 1], -1, [2, 1], 1]);
    const a = entropyOfEntanglement(psi, [2, 3]);
    expect(a.value).toBeGreaterThan(0.1);
    expectValue(entropyOfEntanglement(psi, [2, 3], 1), a.value);
    expectValue(entropyOfEntanglement(psi, [1, 6]), 0);
  });

  test('refuses mixed states and dimensions that do not fit', () => {
    expect(() => entropyOfEntanglement(werner(0.5), [2, 2])).toThrow('Argument `ket` must have shape (4, 1)');
    expect(() => entropyOfEntanglement(ket([1, 0]), [2, 2])).toThrow(DimensionError);
  });
});
