import { describe, expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import { certifyBracket } from '../../../src/entanglement/certified/certified-bracket.ts';
import { entropyOfEntanglement } from '../../../src/entanglement/measures/entropy-of-entanglement.ts';
import { relativeEntropyToPptStates } from '../../../src/entanglement/measures/relative-entropy-of-entanglement.ts';
import { anyDensityMatrix, anyKet } from '../../../src/ensembles/density-matrix.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { exact, type ExactMatrix } from '../../../src/exact/matrices/exact-matrix.ts';
import { rational } from '../../../src/exact/integers/rational.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import type { Matrix } from '../../../src/matrix/interface.ts';
import { float64Copy } from '../../../src/quantum/rational-matrix.ts';
import { basisKet, ket, maximallyMixed, projector } from '../../../src/quantum/states.ts';

function drawnKet(dim: number, seed: number): Matrix {
  const ensemble = anyKet({ dim });
  const stream = randomStream(seed, dim, 1);
  return ensemble.build(
    ensemble.draw(() => stream.next()),
    float64,
  )!;
}

const DIMS = [
  [2, 2],
  [2, 3],
  [3, 2],
  [2, 4],
  [4, 2],
  [3, 3],
] as const;

describe('the bracket of a pure state', () => {
  test('is narrow around the entropy of entanglement, by a closed form', () => {
    for (const dims of DIMS) {
      for (let seed = 0; seed < 4; seed++) {
        const psi = drawnKet(dims[0] * dims[1], seed);
        const { lower, upper, reached, iterations } = relativeEntropyToPptStates(projector(psi), dims);
        const { value, bound } = entropyOfEntanglement(psi, dims);
        expect(lower).toBeLessThanOrEqual(value + bound);
        expect(upper).toBeGreaterThanOrEqual(value - bound);
        expect(upper - lower).toBeLessThan(1e-10);
        expect([reached, iterations]).toEqual([true, 0]);
      }
    }
  });

  test.runIf(ALL)('is found for many drawn kets, whatever rounding leaves of their kernels', () => {
    for (const dims of DIMS) {
      const ensemble = anyDensityMatrix({ dim: dims[0] * dims[1], rank: 1 });
      const stream = randomStream(1, 2, 3);
      for (let k = 0; k < 300; k++) {
        const rho = ensemble.build(
          ensemble.draw(() => stream.next()),
          float64,
        )!;
        expect(relativeEntropyToPptStates(rho, dims).reached).toBe(true);
      }
    }
  });

  test('is found for every drawn ket, edge cases of the ensemble among them', () => {
    for (const dims of DIMS) {
      const ensemble = anyKet({ dim: dims[0] * dims[1] });
      const stream = randomStream(4, 5, 6);
      for (const edge of ensemble.edges) {
        const psi = ensemble.build(
          ensemble.draw(() => stream.next(), edge),
          float64,
        );
        if (psi === undefined) continue;
        const { lower, upper } = relativeEntropyToPptStates(projector(psi), dims);
        const { value, bound } = entropyOfEntanglement(psi, dims);
        expect(lower).toBeLessThanOrEqual(value + bound);
        expect(upper).toBeGreaterThanOrEqual(value - bound);
      }
    }
    // Product vectors that ψ has no share of at all, exactly.
    const sparse = ket([1, 0, 0, 0, 2 ** 14, 0, 0, 0, 0]);
    const { lower, upper } = relativeEntropyToPptStates(projector(sparse), [3, 3]);
    const { value } = entropyOfEntanglement(sparse, [3, 3]);
    expect(lower).toBeLessThanOrEqual(value);
    expect(upper).toBeGreaterThanOrEqual(value);
    expect(upper - lower).toBeLessThan(1e-10);
  });

  test('is narrow next to product states, where all of it is as small as the smaller Schmidt weight', () => {
    for (const dims of DIMS) {
      const dim = dims[0] * dims[1];
      // Local bases that no axis shares, from the factors of two drawn kets.
      const [a, b] = [drawnKet(dims[0], 1), drawnKet(dims[1], 2)];
      for (const small of [1e-2, 1e-4, 3e-5, 1e-6]) {
        const psi = a.kron(b).plus(drawnKet(dim, 3).scaled(small));
        const { lower, upper } = relativeEntropyToPptStates(projector(psi), dims);
        const { value, bound } = entropyOfEntanglement(psi, dims);
        expect(lower).toBeLessThanOrEqual(value + bound);
        expect(upper).toBeGreaterThanOrEqual(value - bound);
        expect(upper - lower).toBeLessThan(2 ** -30);
      }
    }
  });

  test('is narrow for equal Schmidt weights, for fewer than there could be, and in a rotated basis', () => {
    const kets: readonly (readonly [Matrix, readonly [number, number], number])[] = [
      [ket([1, 0, 0, 0, 1, 0, 0, 0, 1]), [3, 3], Math.log(3)],
      [ket([1, 0, 0, 0, 1, 0, 0, 0, 0]), [3, 3], Math.LN2],
      [ket([1, [0, 1], 1, [0, 1], 0, 0, 0, 0, [0, -1], 1, [0, 1], -1]), [3, 4], 0],
      [ket([0, 1, [0, 1], 0]), [2, 2], Math.LN2],
    ];
    for (const [psi, dims, stated] of kets) {
      const { lower, upper, reached } = relativeEntropyToPptStates(projector(psi), dims);
      const truth = stated === 0 ? entropyOfEntanglement(psi, dims).value : stated;
      expect(lower).toBeLessThanOrEqual(truth + Number.EPSILON);
      expect(upper).toBeGreaterThanOrEqual(truth - Number.EPSILON);
      expect(reached).toBe(true);
    }
  });

  test('holds for states that are pure up to noise, whose E differs', () => {
    const dims = [2, 2] as const;
    for (const places of [9, 10, 12]) {
      const psi = projector(ket([3, 0, 0, 4], { arithmetic: exact }));
      const noise = exact.number(rational(1n, 10n ** BigInt(places)));
      const rho = psi.plus(maximallyMixed(4, exact).minus(psi).scaled(noise)) as ExactMatrix;
      const { lower, upper } = relativeEntropyToPptStates(float64Copy(rho), dims);
      // An exact certificate for the mixture itself, by another way.
      const certified = certifyBracket(rho, dims, { width: 2 ** -40 });
      expect(certified.ground).toBe('certificate');
      expect(lower).toBeLessThanOrEqual(certified.upper.value);
      expect(upper).toBeGreaterThanOrEqual(certified.lower.value);
      expect(upper - lower).toBeLessThan(2 ** -30);
    }
    expect(relativeEntropyToPptStates(projector(basisKet(4, 2)), dims)).toMatchObject({ lower: 0, iterations: 0 });
  });
});
