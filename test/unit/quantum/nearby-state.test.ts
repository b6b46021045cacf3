import { describe, expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import { enclosure, EnclosureMatrix } from '../../../src/enclosure/matrix/matrix.ts';
import { anyDensityMatrix } from '../../../src/ensembles/density-matrix.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { exact, type ExactMatrix } from '../../../src/exact/matrices/exact-matrix.ts';
import { inertiaOf } from '../../../src/exact/matrices/hermitian.ts';
import { rational } from '../../../src/exact/integers/rational.ts';
import { float64, Float64Matrix } from '../../../src/float64/matrix.ts';
import { complexData } from '../../../src/float64/entries.ts';
import { HermiticityError, PositivityError, TraceError } from '../../../src/matrix/errors.ts';
import { stateTolerance } from '../../../src/matrix/tolerances.ts';
import { matrix } from '../../../src/quantum/entries.ts';
import { nearbyState } from '../../../src/quantum/nearby-state.ts';
import { rationalMatrix } from '../../../src/quantum/rational-matrix.ts';
import { densityMatrix, maximallyMixed } from '../../../src/quantum/states.ts';
import { bellState } from '../../../src/quantum/entangled-states.ts';

/** The entries of a random state of this rank, computed in float64, as the exact numbers they are. */
function computed(dim: number, rank: number, seed: number): ExactMatrix {
  const ensemble = anyDensityMatrix({ dim, rank });
  const stream = randomStream(seed, dim, rank);
  const rho = ensemble.build(
    ensemble.draw(() => stream.next()),
    float64,
  ) as Float64Matrix;
  return rationalMatrix('rho', new Float64Matrix(dim, dim, false, complexData(rho)));
}

/** ‖A − B‖_F² exactly is at most the square of the distance. */
function isWithin(A: ExactMatrix, B: ExactMatrix, distance: number): boolean {
  return exact.real(distance).times(exact.real(distance)).minus(A.minus(B).squaredNorm()).sign() !== -1;
}

describe('the exact state next to a matrix', () => {
  test.runIf(ALL)('is a state of the same rank, next to one that was computed in float64', () => {
    for (const dim of [1, 2, 3, 4, 6, 9]) {
      for (let rank = 1; rank <= dim; rank++) {
        for (let seed = 0; seed < 3; seed++) {
          const A = computed(dim, rank, seed);
          const { state, distance } = nearbyState(A, stateTolerance(dim));
          expect(state.minus(state.adjoint()).squaredNorm().sign()).toBe(0);
          expect(state.trace().minus(1).sign()).toBe(0);
          const { negative, positive } = inertiaOf(state);
          expect(negative).toBe(0);
          expect(positive).toBeGreaterThanOrEqual(rank);
          expect(isWithin(A, state, distance)).toBe(true);
          expect(isWithin(A, state, distance * (1 - 1e-12)) && distance > 0).toBe(false);
        }
      }
    }
  });

  test('is the matrix itself where that is a state', () => {
    for (const rho of [bellState('psi-', exact), maximallyMixed(3, exact)]) {
      const { state, distance } = nearbyState(rho, 0);
      expect(distance).toBe(0);
      expect(state.minus(rho).squaredNorm().sign()).toBe(0);
    }
    expect(
      nearbyState(
        matrix([
          [0.5, [0, -0.5]],
          [[0, 0.5], 0.5],
        ]),
        0,
      ).distance,
    ).toBe(0);
    expect(nearbyState(bellState('phi+', enclosure), 0).distance).toBe(0);
  });

  test('is found at the distance of what was done to a state', () => {
    // diag(1, 0) + ε: the part beside Hermiticity, the trace and a negative eigenvalue, one at a time.
    const eps = 2 ** -30;
    const cases = [
      {
        entries: [
          [1, eps],
          [0, 0],
        ],
        distance: eps / 2,
        error: HermiticityError,
      },
      {
        entries: [
          [1 + eps, 0],
          [0, 0],
        ],
        distance: eps,
        error: TraceError,
      },
      {
        entries: [
          [1 + eps, 0],
          [0, -eps],
        ],
        distance: eps * Math.SQRT2,
        error: PositivityError,
      },
    ] as const;
    for (const { entries, distance, error } of cases) {
      const A = matrix(entries, { arithmetic: exact });
      const found = nearbyState(A, 1e-6);
      expect(found.distance).toBeGreaterThan(distance / 2);
      expect(found.distance).toBeLessThan(2 * distance);
      expect(nearbyState(A, found.distance).distance).toBe(found.distance);
      expect(() => nearbyState(A, found.distance * (1 - Number.EPSILON))).toThrow(error);
      expect(() => nearbyState(A, 0)).toThrow(/the state next to it that was found is \S+e-\d+ away/);
    }
  });

  test('counts the error that a float64 matrix carries as distance', () => {
    const data = complexData(bellState('phi+') as Float64Matrix);
    expect(nearbyState(new Float64Matrix(4, 4, false, data, 1e-9), 1e-8).distance).toBe(1e-9);
    expect(() => nearbyState(new Float64Matrix(4, 4, false, data, 1e-9), 1e-10)).toThrow(
      /known to within 1e-10, but its float64 entries carry an error of up to 1\.00e-9/,
    );
  });

  test('does not exist next to a matrix without a positive trace', () => {
    expect(() => nearbyState(matrix([[-1]], { arithmetic: exact }), 10)).toThrow(/there is no state next to it/);
    expect(() => nearbyState(matrix([[0]], { arithmetic: exact }), 10)).toThrow(TraceError);
    expect(() => nearbyState(matrix([[1, 0]], { arithmetic: exact }), 1)).toThrow(/must be square/);
    const huge = matrix(
      [
        [1, 0],
        [0, 1],
      ],
      { arithmetic: exact },
    ).scaled(exact.number(rational(10n ** 400n)));
    expect(() => nearbyState(huge, 1)).toThrow(
      /`rho` must have entries of modulus at most 1, but they are larger than any/,
    );
    expect(() => nearbyState(bellState('phi+'), -1)).toThrow(/`within` must be a nonnegative number/);
    expect(() => nearbyState(bellState('phi+'), Number.NaN)).toThrow(/`within`/);
  });
});

describe('densityMatrix with `within`', () => {
  const ENTRIES = [
    [0.5, 0.5000001],
    [0.5000001, 0.5],
  ];

  test('gives the exact state in the arithmetic that is asked for', () => {
    for (const arithmetic of [exact, enclosure, float64]) {
      const rho = densityMatrix(ENTRIES, { arithmetic, within: 1e-6 });
      expect(rho.arithmetic).toBe(arithmetic);
      expect(densityMatrix(rho)).toBe(rho);
      expect(rho.realPart(0, 1).value).toBeCloseTo(0.5, 14);
    }
    expect((densityMatrix(ENTRIES, { arithmetic: enclosure, within: 1e-6 }) as EnclosureMatrix).exact).toBeDefined();
    const { error } = densityMatrix(
      [
        [1 / 3, 0],
        [0, 2 / 3],
      ],
      { within: 1e-15 },
    ) as Float64Matrix;
    expect(error).toBeLessThan(2 ** -53);
  });

  test('refuses what is farther off, and what it does not ask for is not repaired', () => {
    expect(() => densityMatrix(ENTRIES, { within: 1e-9 })).toThrow(/smallest eigenvalue is -1\.0\d*e-7, and .* away/);
    expect(() => densityMatrix(ENTRIES)).toThrow(PositivityError);
    const rho = bellState('phi+', exact);
    expect(densityMatrix(rho, { within: 1 })).toBe(rho);
  });
});
