import { describe, expect, test } from 'vitest';
import { entropyOfEntanglement } from '../../../src/entanglement/entropy-of-entanglement.ts';
import { relativeEntropyToPptStates } from '../../../src/entanglement/relative-entropy-of-entanglement.ts';
import { anyKet } from '../../../src/ensembles/density-matrix.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { float64 } from '../../../src/float64/arithmetic.ts';
import type { Matrix } from '../../../src/matrix/interface.ts';
import { hermitianPart } from '../../../src/quantum/operators.ts';
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
    const psi = projector(ket([3, 0, 0, 4]));
    for (const noise of [1e-9, 1e-12, 1e-14]) {
      const rho = hermitianPart(psi.scaled(1 - noise).plus(maximallyMixed(4).scaled(noise)));
      const { lower, upper } = relativeEntropyToPptStates(rho, dims);
      const pure = entropyOfEntanglement(ket([3, 0, 0, 4]), dims).value;
      // Convexity gives E ≤ (1 − p)E(ψ); Dln[s](ψ − 1/4) bounds the fall from below.
      expect(upper).toBeGreaterThanOrEqual(pure - 40 * noise - 1e-15);
      expect(lower).toBeLessThanOrEqual((1 - noise) * pure + 1e-15);
      expect(upper - lower).toBeLessThan(2 ** -30);
    }
    expect(relativeEntropyToPptStates(projector(basisKet(4, 2)), dims)).toMatchObject({ lower: 0, iterations: 0 });
  });
});
