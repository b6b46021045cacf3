import { describe, expect, test } from 'vitest';
import { certifyBracket } from '../../../src/entanglement/certified/certified-bracket.ts';
import { rationalUnitary } from '../../../src/entanglement/certified/rational-unitary.ts';
import { anyDensityMatrix } from '../../../src/ensembles/density-matrix.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { enclosureReal } from '../../../src/enclosure/real/real.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { isPositiveSemidefinite } from '../../../src/exact/matrices/hermitian.ts';
import { rational } from '../../../src/exact/integers/rational.ts';
import { float64, type Float64Matrix } from '../../../src/float64/matrix.ts';
import { ArithmeticError, TraceError } from '../../../src/matrix/errors.ts';
import { matrix } from '../../../src/quantum/entries.ts';
import { diagonal } from '../../../src/quantum/operators.ts';
import { ket, maximallyMixed, projector } from '../../../src/quantum/states.ts';
import { bellState, wernerState } from '../../../src/quantum/entangled-states.ts';

function drawn(dim: number, rank: number, seed: number) {
  const ensemble = anyDensityMatrix({ dim, rank });
  const stream = randomStream(seed, 8, 8);
  return ensemble.build(
    ensemble.draw(() => stream.next()),
    exact,
  )!;
}

describe('a certified bracket', () => {
  test('contains ln 2 − h(p) for Werner states and is narrow', () => {
    for (const numerator of [6, 8, 9]) {
      const p = numerator / 10;
      const { lower, upper } = certifyBracket(wernerState(2, exact.real(numerator, 10), exact), [2, 2]);
      const truth = Math.LN2 + p * Math.log(p) + (1 - p) * Math.log1p(-p);
      expect(lower.value - lower.bound).toBeLessThanOrEqual(truth + Number.EPSILON);
      expect(upper.value + upper.bound).toBeGreaterThanOrEqual(truth - Number.EPSILON);
      expect(upper.minus(lower).value).toBeLessThan(1e-12);
      expect(lower.sign()).toBe(1);
    }
  });

  test('tells the steps of the method that proposes it, as far as the width that was asked for', () => {
    const gapsFor = (width: number): readonly number[] => {
      const gaps: number[] = [];
      certifyBracket(wernerState(2, exact.real(4, 5), exact), [2, 2], { width, onStep: (_, gap) => gaps.push(gap) });
      return gaps;
    };
    const [coarse, fine] = [gapsFor(1 / 10), gapsFor(1e-3)];
    expect(coarse.length).toBeGreaterThan(1);
    expect(fine.slice(0, coarse.length)).toEqual(coarse);
    expect(fine.length).toBeGreaterThan(coarse.length);
    expect(fine.at(-1)).toBeLessThan(1e-3);
  });

  test('is narrow where ρ and the closest state have kernels: λ|φ⁺⟩⟨φ⁺| + (1 − λ)|01⟩⟨01|', () => {
    for (const [p, q] of [
      [1, 2],
      [9, 10],
    ]) {
      const lambda = p / q;
      const rho = bellState('phi+', exact)
        .scaled(exact.real(p, q))
        .plus(diagonal([0, 1, 0, 0], exact).scaled(exact.real(q - p, q)));
      const { lower, upper } = certifyBracket(rho, [2, 2]);
      const truth = (lambda - 2) * Math.log1p(-lambda / 2) + (1 - lambda) * Math.log1p(-lambda);
      expect(lower.value - lower.bound).toBeLessThanOrEqual(truth + Number.EPSILON);
      expect(upper.value + upper.bound).toBeGreaterThanOrEqual(truth - Number.EPSILON);
      expect(upper.minus(lower).value).toBeLessThan(1e-11);
    }
  });

  test('is narrow where eigenvalues of ρ are about as small as rounding errors', () => {
    for (const places of [12, 14, 16, 24]) {
      const base = bellState('phi+', exact)
        .plus(diagonal([0, 1, 0, 0], exact))
        .scaled(exact.real(1, 2));
      const share = exact.number(rational(1n, 10n ** BigInt(places)));
      const rho = base.plus(maximallyMixed(4, exact).minus(base).scaled(share));
      const { lower, upper } = certifyBracket(rho, [2, 2]);
      expect(upper.minus(lower).value).toBeLessThan(1e-10);
      expect(lower.sign()).toBe(1);
    }
  });

  test('is found for random states of any rank', () => {
    const cases = [
      { dims: [2, 2], rank: 4, width: 1e-11 },
      { dims: [2, 2], rank: 2, width: 1e-8 },
      { dims: [2, 2], rank: 1, width: 1e-10 },
      { dims: [2, 3], rank: 6, width: 1e-11 },
    ] as const;
    for (const { dims, rank, width } of cases) {
      for (let seed = 0; seed < 2; seed++) {
        const { lower, upper, ground, distance } = certifyBracket(drawn(dims[0] * dims[1], rank, seed), dims);
        const gap = upper.minus(lower);
        expect(gap.value - gap.bound).toBeGreaterThanOrEqual(0);
        expect(gap.value + gap.bound).toBeLessThan(width);
        if (ground === 'ppt') expect(upper.sign()).toBe(0);
        expect(ground === 'pure').toBe(rank === 1);
        expect(distance).toBe(0);
      }
    }
  });

  test('is zero, by elimination, for separable states', () => {
    for (const rho of [
      maximallyMixed(4, exact),
      wernerState(2, exact.real(1, 2), exact),
      diagonal([1, 0, 0, 0], exact),
    ]) {
      const { lower, upper, certificate } = certifyBracket(rho, [2, 2]);
      expect([lower.sign(), upper.sign(), certificate]).toEqual([0, 0, undefined]);
    }
  });

  test('is of the state itself, or of the exact state next to it, which it states with the distance', () => {
    // (|00⟩ + √2|11⟩)/√3 in float64.
    const [x, y, z] = [1 / 3, Math.SQRT2 / 3, 2 / 3];
    const entries = [
      [x, 0, 0, y],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [y, 0, 0, z],
    ];
    const truth = Math.log(3) - (2 / 3) * Math.LN2;
    for (const rho of [matrix(entries), matrix(entries, { arithmetic: exact })]) {
      const { state, distance, lower, upper } = certifyBracket(rho, [2, 2]);
      expect(distance).toBeGreaterThan(0);
      expect(distance).toBeLessThan(1e-15);
      expect(state.trace().minus(1).sign()).toBe(0);
      expect(isPositiveSemidefinite(state)).toBe(true);
      expect(lower.value).toBeCloseTo(truth, 14);
      expect(upper.value).toBeCloseTo(truth, 14);
      expect(() => certifyBracket(rho, [2, 2], { within: 0 })).toThrow(/away in the Frobenius norm \(limit 0/);
    }
    entries[3][3] += 1e-9;
    expect(() => certifyBracket(matrix(entries), [2, 2])).toThrow(/1\.\d+e-9 away/);
    expect(certifyBracket(matrix(entries), [2, 2], { within: 1e-8 }).distance).toBeGreaterThan(5e-10);
  });

  test('has no width for a pure state, and is its entropy of entanglement', () => {
    const psi = ket([3, 0, 12, 0, [0, 4], 0], { denominator: 13, arithmetic: exact });
    const { lower, upper, ground } = certifyBracket(projector(psi), [2, 3]);
    expect(ground).toBe('pure');
    expect(enclosureReal(upper.minus(lower)).exact).toEqual(rational(0));
    // ψ = |0⟩(3|0⟩ + 12|2⟩)/13 + 4i|1⟩|1⟩/13: Schmidt weights 153/169 and 16/169.
    const truth = -(153 / 169) * Math.log(153 / 169) - (16 / 169) * Math.log(16 / 169);
    expect(lower.value).toBeCloseTo(truth, 15);
    expect(certifyBracket(projector(psi), [3, 2]).lower.value).not.toBeCloseTo(truth, 3);
    const share = exact.number(rational(1n, 10n ** 20n));
    const mixed = projector(psi).plus(maximallyMixed(6, exact).minus(projector(psi)).scaled(share));
    expect(certifyBracket(mixed, [2, 3]).ground).toBe('certificate');
  });

  test('needs a rational state', () => {
    expect(() => certifyBracket(bellState('phi+', exact).scaled(2), [2, 2])).toThrow(TraceError);
    const irrational = diagonal([1, 0, 0, 0], enclosure).scaled(enclosure.real(2).ln());
    expect(() => certifyBracket(irrational, [2, 2])).toThrow(ArithmeticError);
  });
});

test('rational unitaries are unitary and next to what they round', () => {
  for (const dim of [1, 2, 3, 4, 6]) {
    const stream = randomStream(dim, 1, 2);
    const ensemble = anyDensityMatrix({ dim });
    const rho = ensemble.build(
      ensemble.draw(() => stream.next()),
      float64,
    ) as Float64Matrix;
    const { vectors } = rho.spectrum;
    const U = rationalUnitary(dim, vectors);
    expect(U.adjoint().times(U).minus(exact.identity(dim)).squaredNorm().sign()).toBe(0);
    // Columns agree up to phases: |⟨u_k|v_k⟩| = 1.
    for (let k = 0; k < dim; k++) {
      let [re, im] = [0, 0];
      for (let i = 0; i < dim; i++) {
        const [x, y] = [U.realPart(i, k).value, U.imaginaryPart(i, k).value];
        const [u, v] = [vectors[i * dim + k], vectors[(dim + i) * dim + k]];
        re += x * u + y * v;
        im += x * v - y * u;
      }
      expect(Math.hypot(re, im)).toBeCloseTo(1, 13);
    }
  }
});
