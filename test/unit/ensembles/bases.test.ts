import { describe, expect, test } from 'vitest';
import {
  anyDensityMatrix,
  anyHamiltonian,
  commutator,
  negativity,
  purity,
  vonNeumannEntropy,
  type Matrix,
} from '../../../src/index.ts';
import { inOtherBases, ofLowerRank } from '../../../src/ensembles/bases.ts';
import { ensembleRecord } from '../../../src/ensembles/ensemble-record.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { coordinatesOf } from '../../../src/ensembles/draft.ts';
import { float64 } from '../../../src/float64/matrix.ts';

const UNIT = 2 ** 24;

const parts = ensembleRecord({
  H: anyHamiltonian({ dim: 4 }),
  rho: anyDensityMatrix({ dim: 4 }),
  sigma: anyDensityMatrix({ dim: 4, rank: 2 }),
});

const drawn = (seed: number): Float64Array => {
  const random = randomStream(seed, 0, 0);
  return coordinatesOf(parts.draw(() => random.next()));
};

const built = (coordinates: Float64Array): { readonly H: Matrix; readonly rho: Matrix; readonly sigma: Matrix } =>
  parts.build({ integers: Int32Array.from(coordinates, (x) => Math.round(x * UNIT)), unit: UNIT }, float64)!;

/** What no change of basis of all objects changes. */
const invariants = (coordinates: Float64Array): readonly number[] => {
  const { H, rho, sigma } = built(coordinates);
  const numbers = [
    purity(rho),
    vonNeumannEntropy(sigma),
    rho.traceOfProduct(sigma),
    rho.traceOfProduct(H),
    sigma.traceOfProduct(H),
    commutator(H, rho).squaredNorm(),
    commutator(rho, sigma).traceOfProduct(H.timesI()),
  ];
  return numbers.map(({ value }) => value);
};

describe.each([1, 2, 3])('in other bases, seed %i,', (seed) => {
  const start = drawn(seed);
  const bases = [...inOtherBases(parts, start, [2, 2])];

  test('all objects are what they were, seen together', () => {
    // One that ρ and σ may share, the eigenbasis of each of three with four Schmidt forms in two choices of phases, and the given one.
    expect(bases).toHaveLength(1 + 3 * (1 + 4 * 2) + 1);
    const before = invariants(start);
    for (const coordinates of bases) {
      invariants(coordinates).forEach((value, k) => expect(value).toBeCloseTo(before[k], 5));
    }
  });

  test('each object is diagonal in one of them', () => {
    const [ofH, ofRho] = [bases[1], bases[10]].map(built);
    for (const diagonal of [ofH.H, ofRho.rho]) {
      for (let i = 0; i < 4; i++) {
        for (let j = 0; j < i; j++) {
          expect(diagonal.realPart(i, j).value).toBeCloseTo(0, 6);
          expect(diagonal.imaginaryPart(i, j).value).toBeCloseTo(0, 6);
        }
      }
    }
  });

  test('local ones leave the negativity', () => {
    const { rho } = built(start);
    for (const local of [1, 10, 19].flatMap((eigenbasis) => [1, 3, 5, 7].map((k) => bases[eigenbasis + k]))) {
      expect(negativity(built(local).rho, [2, 2]).value).toBeCloseTo(negativity(rho, [2, 2]).value, 5);
    }
    // The eigenbasis of H is none.
    expect(negativity(built(bases[1]).rho, [2, 2]).value).not.toBeCloseTo(negativity(rho, [2, 2]).value, 3);
  });
});

test('states that commute are diagonal together', () => {
  const pair = ensembleRecord({ rho: anyDensityMatrix({ dim: 4 }), sigma: anyDensityMatrix({ dim: 4 }) });
  const random = randomStream(6, 0, 0);
  const start = coordinatesOf(pair.draw(() => random.next()));
  // σ is the pure state closest to ρ: an eigenvector of it, with a degenerate kernel.
  const half = start.length / 2;
  const [, ofSigma] = pair.blocks;
  start.copyWithin(half, 0, half);
  const [common] = inOtherBases(pair, ofLowerRank(pair, start, 1 - 2 ** -30, ofSigma));
  const states = pair.build({ integers: Int32Array.from(common, (x) => Math.round(x * UNIT)), unit: UNIT }, float64)!;
  for (const diagonal of [states.rho, states.sigma]) {
    for (let i = 0; i < 4; i++) {
      for (let j = 0; j < i; j++) expect(diagonal.realPart(i, j).value).toBeCloseTo(0, 6);
    }
  }
});

test('states of two subsystems become diagonal, and what acts on both is rotated with them', () => {
  const local = ensembleRecord({
    H: anyHamiltonian({ dim: 6 }),
    rho: anyDensityMatrix({ dim: 2 }),
    sigma: anyDensityMatrix({ dim: 3 }),
  });
  const random = randomStream(7, 0, 0);
  const start = coordinatesOf(local.draw(() => random.next()));
  const energyAndStates = (coordinates: Float64Array) => {
    const { H, rho, sigma } = local.build(
      { integers: Int32Array.from(coordinates, (x) => Math.round(x * UNIT)), unit: UNIT },
      float64,
    )!;
    return { energy: rho.kron(sigma).traceOfProduct(H).value, rho, sigma };
  };
  const rotated = energyAndStates([...inOtherBases(local, start, [2, 3])][0]);
  expect(rotated.energy).toBeCloseTo(energyAndStates(start).energy, 5);
  expect(rotated.rho.realPart(1, 0).value).toBeCloseTo(0, 6);
  expect(rotated.sigma.realPart(2, 1).value).toBeCloseTo(0, 6);
});

test('a pure state of two qubits becomes a Schmidt form, with real numbers', () => {
  const pure = anyDensityMatrix({ dim: 4, rank: 1 });
  const random = randomStream(5, 0, 0);
  const start = coordinatesOf(pure.draw(() => random.next()));
  const [, local] = [...inOtherBases(pure, start, [2, 2])];
  [1, 2, 4, 5, 6, 7].forEach((k) => expect(local[k]).toBeCloseTo(0, 10));
  expect(local[0] * local[0] + local[3] * local[3]).toBeCloseTo(
    start.reduce((sum, x) => sum + x * x, 0),
    10,
  );
});

test('a state of lower rank is the closest one, with columns that are exactly zero', () => {
  const start = drawn(4);
  const { rho } = built(start);
  const low = built(ofLowerRank(parts, start, 1 - 2 ** -30)).rho;
  expect(purity(low).value).toBeCloseTo(1, 6);
  expect(vonNeumannEntropy(low).bound).toBeLessThan(1e-12);
  // The eigenvector of the largest eigenvalue: no state has a larger overlap with ρ.
  expect(rho.traceOfProduct(low).value).toBeGreaterThan(purity(rho).value);
  expect(commutator(rho, low).squaredNorm().value).toBeCloseTo(0, 6);
  expect(purity(built(ofLowerRank(parts, start, 0)).rho).value).toBeCloseTo(purity(rho).value, 6);
});
