import { describe, expect, test } from 'vitest';
import { entanglementProduction } from '../../../src/entanglement/certified/entanglement-production.ts';
import {
  stateWithClosest,
  pairOfState,
  productionOfPair,
  type StateWithClosest,
} from '../../../src/entanglement/certified/state-with-closest.ts';
import { relativeEntropyToPptStates } from '../../../src/entanglement/measures/relative-entropy-of-entanglement.ts';
import { anyStateWithClosest } from '../../../src/ensembles/states-with-closest.ts';
import { anyLocalNoise } from '../../../src/ensembles/lindbladian.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { exact, type ExactMatrix } from '../../../src/exact/matrices/exact-matrix.ts';
import { inertiaOf } from '../../../src/exact/matrices/hermitian.ts';
import { float64, float64Matrix } from '../../../src/float64/matrix.ts';
import { DimensionError, DomainError } from '../../../src/matrix/errors.ts';
import { spectral } from '../../../src/matrix/spectral.ts';
import { matrix } from '../../../src/quantum/entries.ts';
import { partialTranspose } from '../../../src/quantum/subsystems.ts';

const DIMS = [
  [2, 2],
  [2, 3],
  [3, 2],
  [3, 3],
] as const;

function pairs(dims: readonly [number, number], count: number): readonly StateWithClosest[] {
  const ensemble = anyStateWithClosest({ dims });
  const stream = randomStream(7, dims[0], dims[1]);
  return Array.from({ length: count }, () =>
    ensemble.build(
      ensemble.draw(() => stream.next()),
      float64,
    ),
  ).filter((pair) => pair !== undefined);
}

describe('a state whose closest one is known', () => {
  test.each(DIMS)('has the closest PPT state of the interior-point method in dimensions %d and %d', (...dims) => {
    const list = pairs(dims, dims[0] * dims[1] > 6 ? 3 : 30);
    expect(list.length).toBeGreaterThan(2);
    for (const { rho, closest } of list) {
      const divergence = spectral(closest).logTrace(rho).negated().minus(spectral(rho).entropy());
      const { lower, upper } = relativeEntropyToPptStates(rho, dims);
      expect(divergence.value + divergence.bound).toBeGreaterThanOrEqual(lower);
      expect(divergence.value - divergence.bound).toBeLessThanOrEqual(upper + 1e-11);
      expect(lower).toBeGreaterThan(-1e-11);
    }
  });

  test.each(DIMS)(
    'lies on the boundary in dimensions %d and %d: ρ*^Γ has a kernel and ρ^Γ a negative eigenvalue',
    (...dims) => {
      for (const { rho, closest } of pairs(dims, 10)) {
        const [kernel, next] = spectral(partialTranspose(closest, dims, 1)).eigenvalues();
        expect(Math.abs(kernel.value)).toBeLessThanOrEqual(kernel.bound);
        expect(next.value).toBeGreaterThanOrEqual(-next.bound);
        expect(spectral(partialTranspose(rho, dims, 1)).eigenvalues()[0].value).toBeLessThan(0);
      }
    },
  );

  test('has the entanglement production of the interior-point method', () => {
    const noise = anyLocalNoise({ dims: [2, 2], hamiltonian: 'joint' });
    const stream = randomStream(3, 4, 5);
    let decided = 0;
    for (const pair of pairs([2, 2], 40)) {
      const generator = noise.build(
        noise.draw(() => stream.next()),
        float64,
      )!;
      const fast = productionOfPair(generator, pair);
      const { rate, verdict } = entanglementProduction(generator, pair.rho, [2, 2]);
      if (verdict === 'undecided') continue;
      decided++;
      expect(Math.abs(fast.value - rate.value)).toBeLessThanOrEqual(fast.bound + rate.bound);
    }
    // Nearly singular states are left undecided.
    expect(decided).toBeGreaterThan(30);
  });

  test('is the same rational state in every arithmetic', () => {
    const ensemble = anyStateWithClosest({ dims: [2, 2] });
    const stream = randomStream(9, 9, 9);
    for (let k = 0; k < 5; k++) {
      const instance = ensemble.draw(() => stream.next());
      const here = ensemble.build(instance, float64);
      const there = ensemble.build(instance, exact);
      expect(here === undefined).toBe(there === undefined);
      if (here === undefined || there === undefined) continue;
      const rho = there.rho as ExactMatrix;
      expect(rho.trace().minus(1).sign()).toBe(0);
      expect(inertiaOf(rho).positive).toBe(4);
      for (let i = 0; i < 16; i++) {
        const at = [Math.floor(i / 4), i % 4] as const;
        expect(rho.realPart(...at).value).toBe(here.rho.realPart(...at).value);
        expect(rho.imaginaryPart(...at).value).toBe(here.rho.imaginaryPart(...at).value);
      }
    }
  });

  test('is found again from its state alone', () => {
    for (const pair of pairs([2, 2], 20)) {
      const found = pairOfState(pair.rho, [2, 2]);
      if (found === undefined) continue;
      // Both are near the closest state in units of it, so near each other.
      const apart = float64Matrix(found.closest.minus(pair.closest));
      expect(apart.norm).toBeLessThanOrEqual(2 * (found.distance + pair.distance) + apart.error);
    }
  });

  test('is restated by the entries of ρ, the same rational numbers in every arithmetic', () => {
    const ensemble = anyStateWithClosest({ dims: [2, 2] });
    const [{ applies, apply }] = ensemble.restatements;
    const stream = randomStream(4, 4, 4);
    let stated = 0;
    for (let k = 0; k < 10; k++) {
      const { integers, unit } = ensemble.draw(() => stream.next());
      const before = ensemble.build({ integers, unit }, float64);
      if (before === undefined) continue;
      expect(applies(integers, ensemble.blocks)).toBe(true);
      apply(integers, ensemble.blocks, 1000);
      expect(applies(integers, ensemble.blocks)).toBe(false);
      const here = ensemble.build({ integers, unit }, float64);
      const there = ensemble.build({ integers, unit: 1 }, exact);
      expect(here === undefined).toBe(there === undefined);
      if (here === undefined || there === undefined) continue;
      stated++;
      expect(here.rho.minus(before.rho).squaredNorm().value).toBeLessThan((4 / 1000) ** 2);
      expect((there.rho as ExactMatrix).trace().minus(1).sign()).toBe(0);
      expect(there.rho.realPart(0, 0).value).toBeCloseTo(here.rho.realPart(0, 0).value, 14);
    }
    expect(stated).toBeGreaterThan(3);
  });

  test('needs parts that belong together', () => {
    const [witness, first] = [
      matrix([
        [1, 2],
        [0, 1],
      ]),
      matrix([
        [1, 0, 1, 1],
        [0, 1, 1, [0, 1]],
      ]),
    ];
    expect(stateWithClosest({ witness, first, share: 0.5 })).toBeDefined();
    expect(() => stateWithClosest({ witness, first, share: 1 })).toThrow(DomainError);
    expect(() => stateWithClosest({ witness, first: matrix([[1], [1], [1]]), share: 0.5 })).toThrow(DimensionError);
    expect(() =>
      stateWithClosest({
        witness: matrix([
          [1, 2, 0],
          [0, 1, 1],
        ]),
        first,
        share: 0.5,
      }),
    ).toThrow(/second.*missing/);
    // One product vector makes a singular ρ*.
    expect(stateWithClosest({ witness, first: matrix([[1], [1]]), share: 0.5 })).toBeUndefined();
  });
});
