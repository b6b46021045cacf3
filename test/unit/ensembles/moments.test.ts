import { describe, expect, test } from 'vitest';
import { anyDensityMatrix, anyPureState } from '../../../src/ensembles/density-matrix.ts';
import type { Ensemble } from '../../../src/ensembles/ensemble.ts';
import { anyObservable } from '../../../src/ensembles/hermitian.ts';
import { anyAngle, anyNumber, anyPositive, anyProbabilities, anyProbability } from '../../../src/ensembles/numbers.ts';
import { anyNumberBetween } from '../../../src/ensembles/parameters.ts';
import { randomStream, streamOf } from '../../../src/ensembles/random.ts';
import {
  anyBasis,
  anyBuresState,
  anyCommutingStates,
  anyDiagonalState,
  anyProductState,
} from '../../../src/ensembles/structured-states.ts';
import { anyTemperature } from '../../../src/ensembles/thermal.ts';
import { anyUnitary, haarDefect } from '../../../src/ensembles/unitary.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import type { Matrix } from '../../../src/matrix/interface.ts';
import { spectral } from '../../../src/matrix/spectral.ts';
import { diagonal } from '../../../src/quantum/operators.ts';
import { ALL, repeated } from '../../sample.ts';
import { excludes, probabilityOf, within } from './statistics.ts';

/** Numbers computed from `most` draws that describe an object, with a stream of the ensemble's own; `npm test` takes a third. */
function numbersOf<T>(ensemble: Ensemble<T>, most: number, number: (value: T) => number): readonly number[] {
  const count = repeated(most, Math.ceil(most / 3));
  const stream = streamOf(ensemble.name);
  const numbers: number[] = [];
  let k = 0;
  while (numbers.length < count) {
    const random = randomStream(1, stream, k++);
    const value = ensemble.build(
      ensemble.draw(() => random.next()),
      float64,
    );
    if (value !== undefined) numbers.push(number(value));
  }
  expect(k, 'draws that describe nothing').toBeLessThanOrEqual(count + most / 500);
  return numbers;
}

const purity = (rho: Matrix): number => rho.traceOfProduct(rho).value;
const entry =
  (i: number, j: number) =>
  (A: Matrix): number =>
    A.realPart(i, j).value;

/** Mean purity (d + k)/(dk + 1) and its variance for a k-dimensional environment. */
function inducedPurity(d: number, k: number): { readonly mean: number; readonly variance: number } {
  const variance = (2 * (d * d - 1) * (k * k - 1)) / ((d * k + 1) ** 2 * (d * k + 2) * (d * k + 3));
  return { mean: (d + k) / (d * k + 1), variance };
}

describe('anyDensityMatrix', () => {
  test.each([
    [2, 2],
    [3, 3],
    [4, 4],
    [4, 2],
    [3, 5],
  ])('has mean and variance of the purity of the induced measure, d = %i and rank %i', (dim, rank) => {
    const purities = numbersOf(anyDensityMatrix({ dim, rank }), 8000, purity);
    const { mean, variance } = inducedPurity(dim, rank);
    within(purities, mean);
    within(
      purities.map((p) => (p - mean) ** 2),
      variance,
    );
  });

  test('has mean purity 8/17 at d = 4', () => {
    const purities = numbersOf(anyDensityMatrix({ dim: 4 }), 8000, purity);
    within(purities, 8 / 17);
    excludes(purities, 9 / 16);
  });

  test.each([2, 3, 4])("has Page's mean entropy at d = %i", (d) => {
    const entropies = numbersOf(anyDensityMatrix({ dim: d }), 4000, (rho) => spectral(rho).entropy().value);
    let harmonic = 0;
    for (let k = d + 1; k <= d * d; k++) harmonic += 1 / k;
    within(entropies, harmonic - (d - 1) / (2 * d));
  });

  test('is invariant under a change of basis: off-diagonal entries match', () => {
    // E|ρ_ij|² = (E tr ρ² − d E ρ_ii²)/(d(d − 1)), and E ρ_ii² = (d·d + d)/(d²(d² + 1)) for the Dirichlet diagonal.
    const d = 3;
    const diagonalSquare = (d + 1) / (d * (d * d + 1));
    const offDiagonal = ((2 * d) / (d * d + 1) - d * diagonalSquare) / (d * (d - 1));
    const ensemble = anyDensityMatrix({ dim: d });
    within(
      numbersOf(ensemble, 8000, (rho) => rho.realPart(1, 1).value ** 2),
      diagonalSquare,
    );
    within(
      numbersOf(ensemble, 8000, (rho) => rho.realPart(2, 0).value ** 2 + rho.imaginaryPart(2, 0).value ** 2),
      offDiagonal,
    );
  });
});

describe('anyPureState', () => {
  test('has |ψ_0|² beta distributed', () => {
    const ensemble = anyPureState({ dim: 3 });
    within(numbersOf(ensemble, 5000, entry(0, 0)), 1 / 3);
    within(
      numbersOf(ensemble, 5000, (rho) => rho.realPart(0, 0).value ** 2),
      2 / (3 * 4),
    );
  });
});

describe('anyBuresState', () => {
  test.each([2, 3, 4])('has the mean purity of the Bures measure at d = %i, and not the Hilbert–Schmidt one', (d) => {
    const purities = numbersOf(anyBuresState({ dim: d }), 8000, purity);
    within(purities, (5 * d * d + 1) / (2 * d * (d * d + 2)));
    excludes(purities, inducedPurity(d, d).mean);
  });

  test('has spectral moment ⟨(λ_max − λ_min)²⟩ = 2⟨tr ρ²⟩ − 1 of the Bures ball at d = 2', () => {
    // The Bures ball is the upper half of S³: r = sin χ with density ∝ sin²χ, so E r² = 3/4 and E r⁴ = 5/8.
    const squares = numbersOf(anyBuresState({ dim: 2 }), 8000, (rho) => 2 * purity(rho) - 1);
    within(squares, 3 / 4);
    within(
      squares.map((r2) => r2 * r2),
      5 / 8,
    );
  });
});

describe('anyUnitary', () => {
  test.each([2, 3, 4, 5])('averages U X U† to the mean of X, d = %i', (dim) => {
    const X = diagonal(
      Array.from({ length: dim }, (_, k) => (k === 0 ? dim - 1 : -1)),
      float64,
    );
    const twirled = numbersOf(anyUnitary({ dim }), 4000, (U) => U.times(X).times(U.adjoint()).realPart(0, 0).value);
    within(twirled, 0);
  });

  test.each([2, 3, 4, 6])('has the moments of tr U and of an entry of Haar measure, d = %i', (dim) => {
    const ensemble = anyUnitary({ dim });
    const squares = numbersOf(ensemble, 5000, (U) => {
      let im = 0;
      for (let k = 0; k < dim; k++) im += U.imaginaryPart(k, k).value;
      return U.trace().value ** 2 + im * im;
    });
    within(squares, 1);
    within(
      squares.map((x) => x * x),
      2,
    );
    const corner = numbersOf(ensemble, 5000, (U) => U.realPart(0, 1).value ** 2 + U.imaginaryPart(0, 1).value ** 2);
    within(corner, 1 / dim);
    within(
      corner.map((x) => x * x),
      2 / (dim * (dim + 1)),
    );
  });

  test.each([
    [2, -1 / 3],
    [3, 0],
    [4, -1 / 15],
    [5, 0],
  ])('a single reflection multiplies traceless X by the character ratio (d = %i: %f)', (dim, factor) => {
    const X = diagonal(
      Array.from({ length: dim }, (_, k) => (k === 0 ? dim - 1 : -1)),
      float64,
    );
    const ensemble = anyUnitary({ dim, reflections: 1 });
    const twirled = numbersOf(ensemble, 5000, (U) => U.times(X).times(U.adjoint()).realPart(0, 0).value);
    within(twirled, factor * (dim - 1));
  });

  test.runIf(ALL)(
    'two reflections alone are visibly not Haar distributed: the fourth moment of tr U exceeds 2 as predicted',
    () => {
      // ⟨|tr U|⁴⟩ is a sum of characters: 2 for the trivial ones, 4 adjoint ones, and one each of the others, two mirror images.
      const dim = 6;
      const characters = [
        [4, -1, 35],
        [1, 9, 405],
        [1, 9, 189],
        [2, -8, 280],
      ];
      const predicted = characters.reduce((sum, [times, chi, size]) => sum + (times * chi * chi) / size, 2);
      const fourth = numbersOf(anyUnitary({ dim, reflections: 2 }), 5000, (U) => {
        let im = 0;
        for (let k = 0; k < dim; k++) im += U.imaginaryPart(k, k).value;
        return (U.trace().value ** 2 + im * im) ** 2;
      });
      within(fourth, predicted);
      excludes(fourth, 2);
      expect(haarDefect(dim, 2)).toBeCloseTo(81 / 189, 12);
    },
  );

  test('the default number of reflections has a small defect in every dimension', () => {
    expect(haarDefect(1, 0)).toBe(0);
    expect(haarDefect(2, 6)).toBeCloseTo(3 ** -5, 12);
    for (let dim = 1; dim < 12; dim++) {
      const blocks = anyUnitary({ dim }).blocks.length;
      expect(haarDefect(dim, blocks - 1)).toBeLessThanOrEqual(1 / 128);
    }
  });
});

describe('anyBasis', () => {
  test.each([2, 3])('is Haar distributed: moments of |⟨0|e_k⟩|², d = %i', (dim) => {
    for (const k of [0, dim - 1]) {
      const overlaps = numbersOf(anyBasis({ dim }), 5000, (projectors) => projectors[k].realPart(0, 0).value);
      within(overlaps, 1 / dim);
      within(
        overlaps.map((x) => x * x),
        2 / (dim * (dim + 1)),
      );
    }
  });

  test('is the common basis of commuting states with uniform spectra', () => {
    const purities = numbersOf(anyCommutingStates({ dim: 3 }), 5000, ({ sigma }) => purity(sigma));
    within(purities, 2 / (3 + 1));
  });
});

describe('diagonal and product states', () => {
  test('diagonal states are uniform on the simplex', () => {
    const purities = numbersOf(anyDiagonalState({ dim: 4 }), 5000, purity);
    within(purities, 2 / (4 + 1));
  });

  test('the purity of a product state is a product of independent purities', () => {
    const purities = numbersOf(anyProductState({ dims: [2, 3] }), 5000, purity);
    within(purities, inducedPurity(2, 2).mean * inducedPurity(3, 3).mean);
  });
});

describe('numbers', () => {
  test('anyNumber is normal and anyPositive its square', () => {
    const numbers = numbersOf(anyNumber(), 10_000, (x) => x.value);
    within(numbers, 0);
    within(
      numbers.map((x) => x * x),
      1 + 1 / (12 * 256),
    );
    within(
      numbersOf(anyPositive(), 10_000, (x) => x.value),
      1 + 1 / (12 * 256) + 1 / 256,
    );
  });

  test('anyProbability is uniform', () => {
    const p = numbersOf(anyProbability(), 10_000, (x) => x.value);
    for (const power of [1, 2, 3, 4]) {
      within(
        p.map((x) => x ** power),
        1 / (power + 1),
      );
    }
  });

  test.each(['()', '(]', '[)'] as const)('anyNumberBetween without ends, %s, is uniform', (brackets) => {
    const x = numbersOf(anyNumberBetween(-1, 2, brackets), 10_000, (number) => number.value);
    within(x, 1 / 2);
    within(
      x.map((number) => number ** 2),
      1,
    );
  });

  test('anyProbabilities is uniform on the simplex', () => {
    const first = numbersOf(anyProbabilities({ count: 4 }), 10_000, (p) => p[2].value);
    within(first, 1 / 4);
    within(
      first.map((x) => x * x),
      2 / (4 * 5),
    );
  });

  test('anyAngle is uniform on the circle', () => {
    const harmonics = [
      ({ cos }: { cos: number }) => cos,
      ({ sin }: { sin: number }) => sin,
      ({ cos, sin }: { cos: number; sin: number }) => cos * cos - sin * sin,
      ({ cos, sin }: { cos: number; sin: number }) => cos * sin,
    ];
    for (const harmonic of harmonics) {
      within(
        numbersOf(anyAngle(), 10_000, ({ cos, sin }) => harmonic({ cos: cos.value, sin: sin.value })),
        0,
      );
    }
  });

  test('anyTemperature has an arcsine distributed Boltzmann factor, but for the shift off zero', () => {
    const x = numbersOf(anyTemperature(), 10_000, ({ boltzmannFactor }) => boltzmannFactor.value);
    within(x, 1 / 2);
    let variance = 0;
    for (let m = -100; m <= 100; m++) {
      for (let n = -100; n <= 100; n++) {
        const factor = (m * m + 1) / (m * m + n * n + 2);
        variance += probabilityOf(m) * probabilityOf(n) * (factor - 1 / 2) ** 2;
      }
    }
    within(
      x.map((value) => (value - 1 / 2) ** 2),
      variance,
    );
    expect(variance).toBeGreaterThan(0.95 / 8);
    expect(variance).toBeLessThan(1 / 8);
  });
});

describe('anyObservable', () => {
  test('has independent standard normal coordinates: tr A² has mean d + 2·d(d − 1)', () => {
    const squares = numbersOf(anyObservable({ dim: 3 }), 5000, (A) => A.squaredNorm().value);
    within(squares, (3 + 2 * 6) * (1 + 1 / (12 * 256)));
  });
});
