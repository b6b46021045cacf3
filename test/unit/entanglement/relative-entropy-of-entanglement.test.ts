import { describe, expect, test } from 'vitest';
import { separableApproximation } from '../../../src/entanglement/measures/product-vectors.ts';
import type { EntanglementBracket } from '../../../src/entanglement/measures/entanglement-bracket.ts';
import {
  relativeEntropyOfEntanglement,
  relativeEntropyToPptStates,
} from '../../../src/entanglement/measures/relative-entropy-of-entanglement.ts';
import { anyDensityMatrix, anyPureState } from '../../../src/ensembles/density-matrix.ts';
import type { Ensemble } from '../../../src/ensembles/ensemble.ts';
import { anySeparableState } from '../../../src/ensembles/structured-states.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { float64, float64Matrix } from '../../../src/float64/matrix.ts';
import { DimensionError, DomainError, PositivityError, TraceError } from '../../../src/matrix/errors.ts';
import { spectral } from '../../../src/matrix/spectral.ts';
import { matrix } from '../../../src/quantum/entries.ts';
import { diagonal, identity } from '../../../src/quantum/operators.ts';
import { maximallyMixed, projector } from '../../../src/quantum/states.ts';
import { bellState, isotropicState, wernerState } from '../../../src/quantum/entangled-states.ts';
import { partialTrace, partialTranspose, permuted } from '../../../src/quantum/subsystems.ts';

function binaryEntropy(x: number): number {
  return x === 0 || x === 1 ? 0 : -x * Math.log(x) - (1 - x) * Math.log1p(-x);
}

function drawn<T>(ensemble: Ensemble<T>, seed: number): T {
  const stream = randomStream(seed, 1, 1);
  const value = ensemble.build(
    ensemble.draw(() => stream.next()),
    float64,
  );
  expect(value).toBeDefined();
  return value!;
}

/** The truth lies in the bracket, which is narrower than `width`. */
function expectInside({ lower, upper, value }: EntanglementBracket, truth: number, width = 1e-10): void {
  const rounding = 4 * Number.EPSILON;
  expect(lower).toBeLessThanOrEqual(truth + rounding);
  expect(upper).toBeGreaterThanOrEqual(truth - rounding);
  expect(upper - lower).toBeLessThan(width);
  expect(Math.abs(value.value - truth)).toBeLessThan(width);
}

describe('the spectrum of the closest state', () => {
  test.each([
    ['an entangled state', wernerState(2, 0.8), 0.3],
    ['a pure state', bellState('phi+'), 0.69],
    ['a PPT state', wernerState(2, 0.4), 0],
    ['a state that is PPT up to rounding', wernerState(2, 0.5), 0],
  ])('is that of the closest state of %s', (_, rho, atLeast) => {
    const { closest, closestSpectrum, upper } = relativeEntropyOfEntanglement(rho, [2, 2]);
    const { values, vectors } = closestSpectrum;
    const again = vectors.times(diagonal(values)).times(vectors.adjoint()).minus(closest);
    expect(again.squaredNorm().value).toBeLessThan(1e-30);
    const { error } = float64Matrix(vectors);
    const defect = vectors.adjoint().times(vectors).minus(identity(4)).squaredNorm().value;
    expect(error).toBeLessThan(1e-13);
    expect(Math.sqrt(defect)).toBeLessThan(2 * error);
    expect(values.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 15);
    expect(upper).toBeGreaterThanOrEqual(atLeast * 0.6);
  });

  test('keeps eigenvalues that the entries of the closest state have lost', () => {
    // Next to (|00⟩ + |11⟩)/√2: two eigenvalues of the closest state are far below the rounding of its entries.
    const psi = projector(matrix([[Math.sqrt(0.3)], [0], [0], [Math.sqrt(0.7)]]));
    const { closestSpectrum, upper, lower } = relativeEntropyOfEntanglement(psi, [2, 2]);
    const { values, vectors } = closestSpectrum;
    expect(values[0]).toBeGreaterThan(0);
    const inside = vectors.adjoint().times(psi).times(vectors);
    const cross = values.reduce((sum, w, k) => sum - inside.realPart(k, k).value * Math.log(w), 0);
    expect(cross).toBeGreaterThan(lower);
    expect(cross).toBeLessThan(upper + 1e-15);
  });
});

describe('a wider bracket', () => {
  test('takes fewer steps, is as narrow as asked for, and holds the narrow one', () => {
    const steps = [0, 0];
    for (let seed = 0; seed < 6; seed++) {
      const rho = drawn(anyDensityMatrix({ dim: 6 }), seed);
      const narrow = relativeEntropyOfEntanglement(rho, [2, 3]);
      const wide = relativeEntropyOfEntanglement(rho, [2, 3], { width: 1e-2 });
      for (const width of [1e-2, 1e-4, 1e-6, 1e-8]) {
        const { lower, upper, reached } = relativeEntropyOfEntanglement(rho, [2, 3], { width });
        expect(reached).toBe(true);
        expect(upper - lower).toBeLessThanOrEqual(width);
        expect(lower).toBeLessThanOrEqual(narrow.upper);
        expect(upper).toBeGreaterThanOrEqual(narrow.lower);
      }
      steps[0] += narrow.iterations;
      steps[1] += wide.iterations;
    }
    expect(steps[1]).toBeLessThan(steps[0]);
  });
});

describe('the bracket of the relative entropy of entanglement', () => {
  test.each([0.5, 0.51, 0.7, 0.95, 1])('is ln 2 − h(p) of the two-qubit Werner state with singlet weight %d', (p) => {
    expectInside(relativeEntropyOfEntanglement(wernerState(2, p), [2, 2]), p <= 0.5 ? 0 : Math.LN2 - binaryEntropy(p));
  });

  test.each([2, 3, 4])('is ln 2 − h(p) of the Werner state of two systems of dimension %d over PPT states', (dim) => {
    const p = 0.8;
    expectInside(relativeEntropyToPptStates(wernerState(dim, p), [dim, dim]), Math.LN2 - binaryEntropy(p));
  });

  test.each([2, 3, 4])(
    'is ln d + F ln F + (1 − F) ln((1 − F)/(d − 1)) of the isotropic state of dimension %d',
    (dim) => {
      const F = 0.85;
      const truth = Math.log(dim) + F * Math.log(F) + (1 - F) * Math.log((1 - F) / (dim - 1));
      expectInside(relativeEntropyToPptStates(isotropicState(dim, F), [dim, dim]), truth);
    },
  );

  test.each([
    [0.7, 0.2, 0.05, 0.05],
    [0.55, 0.25, 0.1, 0.1],
    [0.4, 0.3, 0.2, 0.1],
    [0.7, 0.2, 0.1, 0],
    [0.7, 0.3, 0, 0],
    [0.51, 0.49, 0, 0],
    [0.999, 0.001, 0, 0],
    [0.9863, 2e-12, 0, 0.0137 - 2e-12],
    [0.9926, 1.4e-11, 0, 0.0074 - 1.4e-11],
  ])('is ln 2 − h of the largest weight of the Bell-diagonal state %d, %d, %d, %d', (...weights) => {
    const names = ['phi+', 'phi-', 'psi+', 'psi-'] as const;
    const rho = names.map((name, k) => bellState(name).scaled(weights[k])).reduce((sum, term) => sum.plus(term));
    const largest = Math.max(...weights);
    expectInside(relativeEntropyOfEntanglement(rho, [2, 2]), largest <= 0.5 ? 0 : Math.LN2 - binaryEntropy(largest));
  });

  test.each([0.0001, 0.01, 0.1, 0.3, 0.5])(
    'is the entropy of entanglement of the pure state with Schmidt weight %d',
    (weight) => {
      const psi = matrix([[Math.sqrt(weight)], [0], [0], [Math.sqrt(1 - weight)]]);
      expectInside(relativeEntropyOfEntanglement(projector(psi), [2, 2]), binaryEntropy(weight));
    },
  );

  test('is the entropy of a subsystem of any pure state', () => {
    for (const dims of [
      [2, 2],
      [2, 3],
      [3, 2],
      [3, 3],
    ] as const) {
      const ensemble = anyPureState({ dim: dims[0] * dims[1] });
      for (let seed = 0; seed < (dims[0] * dims[1] === 9 ? 3 : 12); seed++) {
        const psi = drawn(ensemble, seed);
        const truth = spectral(partialTrace(psi, dims, [0])).entropy();
        expectInside(relativeEntropyToPptStates(psi, dims), truth.value);
      }
    }
  });

  test.each([
    [0.7, 0.3],
    [0.5, 0.2],
    [0.9, 0.05],
    [0.6, 0.48],
  ])('is h(p) − S(ρ) of the X state with ρ₀₀ = p = %d, ρ₀₀,₁₁ = %d and nothing else', (p, c) => {
    const rho = matrix([
      [p, 0, 0, c],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [c, 0, 0, 1 - p],
    ]);
    const truth = binaryEntropy(p) - binaryEntropy(1 / 2 + Math.hypot(p - 1 / 2, c));
    expectInside(relativeEntropyOfEntanglement(rho, [2, 2]), truth);
  });

  test.each([0.05, 0.3, 0.5, 0.9, 0.99])(
    'is that of Vedral and Plenio for λ|φ⁺⟩⟨φ⁺| + (1 − λ)|01⟩⟨01|, λ = %d',
    (lambda) => {
      const rho = bellState('phi+')
        .scaled(lambda)
        .plus(diagonal([0, 1 - lambda, 0, 0]));
      const truth = (lambda - 2) * Math.log1p(-lambda / 2) + (1 - lambda) * Math.log1p(-lambda);
      expectInside(relativeEntropyOfEntanglement(rho, [2, 2]), truth);
    },
  );

  test.each([
    [0.2, 0.1, 0.3],
    [0.05, 0.15, 0.35],
    [0.3, 0.01, 0.2],
    [0.3, 0, 0.2],
    [0.1, 0.3, 0.3],
    [0.1, 0.001, 0.4],
  ])('is the closed form of the X state with ρ₀₀ = ρ₁₁, ρ₀₁ = %d, ρ₁₀ = %d, |ρ₀₀,₁₁| = %d', (r1, r2, w) => {
    const p = (1 - r1 - r2) / 2;
    const rho = matrix([
      [p, 0, 0, w],
      [0, r1, 0, 0],
      [0, 0, r2, 0],
      [w, 0, 0, p],
    ]);
    // (w² − c²)x² + (w²(r₁ + r₂) − 2r₁r₂c)x + r₁r₂(w² − r₁r₂) = 0, the positive root.
    const c = r1 + r2 + p;
    const [a, b, constant] = [w * w - c * c, w * w * (r1 + r2) - 2 * r1 * r2 * c, r1 * r2 * (w * w - r1 * r2)];
    const x = (-b - Math.sqrt(b * b - 4 * a * constant)) / (2 * a);
    const [q, s] = [p - x, Math.sqrt((r1 + x) * (r2 + x))];
    const term = (a1: number, b1: number): number => (a1 === 0 ? 0 : a1 * Math.log(a1 / b1));
    const truth = term(r1, r1 + x) + term(r2, r2 + x) + term(p + w, q + s) + term(p - w, q - s);
    expectInside(relativeEntropyOfEntanglement(rho, [2, 2]), truth);
  });

  test('is below 1e−9 wide for random states of full rank, and below 1e−7 for others', () => {
    const cases = [
      { dims: [2, 2], rank: 4, width: 1e-9, count: 60 },
      { dims: [2, 2], rank: 3, width: 1e-7, count: 40 },
      { dims: [2, 2], rank: 2, width: 1e-7, count: 40 },
      { dims: [2, 2], rank: 1, width: 1e-7, count: 40 },
      { dims: [2, 3], rank: 6, width: 1e-9, count: 8 },
      { dims: [3, 2], rank: 2, width: 1e-7, count: 8 },
      { dims: [3, 3], rank: 9, width: 1e-9, count: 2 },
    ] as const;
    for (const { dims, rank, width, count } of cases) {
      const ensemble = anyDensityMatrix({ dim: dims[0] * dims[1], rank });
      for (let seed = 0; seed < count; seed++) {
        const { lower, upper, reached } = relativeEntropyToPptStates(drawn(ensemble, seed), dims);
        expect(lower).toBeLessThanOrEqual(upper);
        expect(upper - lower).toBeLessThan(width);
        expect(reached).toBe(upper - lower <= 2 ** -30);
      }
    }
  });

  test('holds a PPT state with that relative entropy and a positive dual matrix', () => {
    for (let seed = 0; seed < 20; seed++) {
      const rho = drawn(anyDensityMatrix({ dim: 4 }), seed);
      const { closest, dual, upper, iterations } = relativeEntropyOfEntanglement(rho, [2, 2]);
      const cross = spectral(closest).logTrace(rho).negated().minus(spectral(rho).entropy());
      expect(Math.abs(cross.value - upper)).toBeLessThan(1e-11 + cross.bound);
      const transposed = spectral(partialTranspose(closest, [2, 2], 1)).eigenvalues()[0];
      expect(transposed.value).toBeGreaterThan(-transposed.bound);
      const least = spectral(dual).eigenvalues()[0];
      expect(least.value).toBeGreaterThanOrEqual(-least.bound);
      if (iterations > 0) expect(spectral(dual).eigenvalues()[3].value).toBeGreaterThan(0);
    }
  });

  test('does not depend on the order of the subsystems', () => {
    for (let seed = 0; seed < 4; seed++) {
      const rho = drawn(anyDensityMatrix({ dim: 6, rank: 3 }), seed);
      const one = relativeEntropyOfEntanglement(rho, [2, 3]);
      const other = relativeEntropyOfEntanglement(permuted(rho, [2, 3], [1, 0]), [3, 2]);
      expect(one.lower).toBeLessThanOrEqual(other.upper);
      expect(other.lower).toBeLessThanOrEqual(one.upper);
    }
  });

  test('is zero for separable states, on faces too', () => {
    for (let seed = 0; seed < 10; seed++) {
      const full = relativeEntropyOfEntanglement(drawn(anySeparableState({ dims: [2, 3] }), seed), [2, 3]);
      expect([full.lower, full.upper, full.iterations]).toEqual([0, 0, 0]);
      const face = relativeEntropyOfEntanglement(drawn(anySeparableState({ dims: [2, 2], terms: 2 }), seed), [2, 2]);
      expect(face.lower).toBeLessThanOrEqual(0);
      expect(face.upper).toBeLessThan(1e-10);
      expect(face.upper).toBeGreaterThanOrEqual(0);
    }
    expect(relativeEntropyOfEntanglement(maximallyMixed(1), [1, 1]).upper).toBe(0);
    expect(relativeEntropyOfEntanglement(maximallyMixed(7), [1, 7]).set).toBe('separable');
    expect(relativeEntropyOfEntanglement(bellState('psi-'), [1, 4]).upper).toBeLessThan(1e-10);
  });

  test('names the set it is about', () => {
    expect(relativeEntropyToPptStates(maximallyMixed(9), [3, 3]).set).toBe('ppt');
    expect(relativeEntropyToPptStates(maximallyMixed(6), [3, 2]).set).toBe('separable');
  });

  test('may be asked for while another one tells its steps', () => {
    const [rho, other] = [1, 2].map((seed) => drawn(anyDensityMatrix({ dim: 9 }), seed));
    const bracket = ({ lower, upper }: EntanglementBracket): readonly number[] => [lower, upper];
    const alone = [rho, other].map((state) => bracket(relativeEntropyToPptStates(state, [3, 3])));
    const inside: (readonly number[])[] = [];
    const outside = relativeEntropyToPptStates(rho, [3, 3], {
      onStep: () => {
        if (inside.length < 3) inside.push(bracket(relativeEntropyToPptStates(other, [3, 3])));
      },
    });
    expect(bracket(outside)).toEqual(alone[0]);
    expect(inside).toEqual([alone[1], alone[1], alone[1]]);
  });

  test('tells the steps that lead to it, and how wide it is after each of them', () => {
    const told: [steps: number, gap: number][] = [];
    const rho = drawn(anyDensityMatrix({ dim: 9 }), 5);
    const { lower, upper, iterations } = relativeEntropyToPptStates(rho, [3, 3], {
      width: 1e-3,
      onStep: (...step) => told.push(step),
    });
    expect(iterations).toBeGreaterThan(4);
    expect(told.map(([steps]) => steps)).toEqual(Array.from({ length: iterations + 1 }, (_, k) => k));
    const gaps = told.map(([, gap]) => gap);
    expect(gaps).toEqual(gaps.toSorted((a, b) => b - a));
    expect(gaps.at(-1)! / (upper - lower)).toBeCloseTo(1, 6);
  });

  test('says when it is wider than was asked for', () => {
    const rho = drawn(anyDensityMatrix({ dim: 4, rank: 2 }), 3);
    expect(relativeEntropyOfEntanglement(rho, [2, 2], { width: 2 ** -60 }).reached).toBe(false);
    expect(relativeEntropyOfEntanglement(rho, [2, 2], { width: 1 / 10 }).reached).toBe(true);
    // Within rounding of the boundary the bracket is [0, u].
    const boundary = wernerState(2, 1 / 2);
    const { lower, upper, iterations } = relativeEntropyOfEntanglement(boundary, [2, 2]);
    expect([lower, iterations]).toEqual([0, 0]);
    expect(upper).toBeGreaterThan(0);
    expect(relativeEntropyOfEntanglement(boundary, [2, 2], { width: upper }).reached).toBe(true);
    expect(relativeEntropyOfEntanglement(boundary, [2, 2], { width: upper / 2 }).reached).toBe(false);
  });

  test('contains the upper bound of explicit decompositions from above', () => {
    const cases = [
      { dims: [2, 2], rank: 4 },
      { dims: [2, 2], rank: 2 },
      { dims: [2, 3], rank: 6 },
    ] as const;
    for (const { dims, rank } of cases) {
      for (let seed = 0; seed < 5; seed++) {
        const rho = drawn(anyDensityMatrix({ dim: dims[0] * dims[1], rank }), seed);
        const { lower, upper } = relativeEntropyOfEntanglement(rho, dims);
        const found = separableApproximation(rho, dims);
        expect(found.upper).toBeGreaterThanOrEqual(lower);
        expect(found.upper - upper).toBeLessThan(1e-8);
      }
    }
  });

  test('refuses what is no state of two subsystems', () => {
    const bell = bellState('phi+');
    expect(() => relativeEntropyOfEntanglement(bell, [2, 3])).toThrow(DimensionError);
    expect(() => relativeEntropyOfEntanglement(bell, [4])).toThrow(/two subsystems, but there are 1\. Group/);
    expect(() => relativeEntropyOfEntanglement(maximallyMixed(9), [3, 3])).toThrow(/product at most 6.*ToPptStates/);
    expect(() => relativeEntropyOfEntanglement(bell.scaled(2), [2, 2])).toThrow(TraceError);
    expect(() => relativeEntropyOfEntanglement(diagonal([1.5, -0.5, 0, 0]), [2, 2])).toThrow(PositivityError);
    expect(() => relativeEntropyOfEntanglement(bell, [2, 2], { width: 0 })).toThrow(DomainError);
    expect(() => separableApproximation(bell, [2, 2], { terms: 3 })).toThrow(/integer from 4 on, but it is 3/);
  });
});

test('an explicit decomposition is a mixture of its product vectors', () => {
  const rho = drawn(anyDensityMatrix({ dim: 6 }), 2);
  const { state, first, second } = separableApproximation(rho, [2, 3], { steps: 20 });
  const terms = Array.from({ length: first.cols }, (_, k) => {
    const ket = first.columns(k, k + 1).kron(second.columns(k, k + 1));
    return ket.times(ket.adjoint());
  });
  const mixture = terms.reduce((sum, term) => sum.plus(term));
  const difference = mixture.scaled(1 / mixture.trace().value).minus(state);
  expect(Math.sqrt(difference.squaredNorm().value)).toBeLessThan(1e-14);
});
