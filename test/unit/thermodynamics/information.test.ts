import { describe, expect, test } from 'vitest';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { DimensionError, DomainError } from '../../../src/matrix/errors.ts';
import type { Real } from '../../../src/matrix/interface.ts';
import { matrix } from '../../../src/quantum/entries.ts';
import { annihilation } from '../../../src/quantum/ladder-operators.ts';
import { diagonal, pauliX, pauliZ, sigmaMinus, tensor } from '../../../src/quantum/operators.ts';
import { ket, maximallyMixed } from '../../../src/quantum/states.ts';
import { bellState } from '../../../src/quantum/entangled-states.ts';
import { reducedState } from '../../../src/quantum/subsystems.ts';
import {
  diagonalPart,
  energyProjectors,
  pinched,
  relativeEntropyOfCoherence,
} from '../../../src/thermodynamics/coherence.ts';
import { fidelity, traceDistance, traceNorm } from '../../../src/thermodynamics/distances.ts';
import { vonNeumannEntropy } from '../../../src/thermodynamics/entropy.ts';
import {
  equilibriumFreeEnergy,
  gibbsState,
  logPartitionFunction,
  partitionFunction,
} from '../../../src/thermodynamics/gibbs-state.ts';
import {
  coherentInformation,
  conditionalEntropy,
  conditionalMutualInformation,
  holevoQuantity,
  mutualInformation,
  totalCorrelation,
} from '../../../src/thermodynamics/information.ts';
import { relativeEntropy } from '../../../src/thermodynamics/relative-entropy.ts';
import { unitaryOf } from './reference-points.ts';

function expectValue({ value, bound }: Real, truth: number, largestBound = 4e-10): void {
  expect(Math.abs(value - truth)).toBeLessThanOrEqual(bound + Number.EPSILON * Math.abs(truth));
  expect(bound).toBeLessThan(largestBound);
}

const qubit = matrix([
  [0.75, [0.125, 0.25]],
  [[0.125, -0.25], 0.25],
]);
const qutrit = diagonal([0.5, 0.375, 0.125]);
/** Correlated state of a qubit, a qutrit and a qubit. */
const entangler = unitaryOf(
  matrix(Array.from({ length: 12 }, (_, i) => Array.from({ length: 12 }, (__, j) => ((i + 1) * (j + 1)) % 7))),
  0.4,
);
const dims = [2, 3, 2];
const correlated = entangler.times(tensor(qubit, qutrit, diagonal([0.875, 0.125]))).times(entangler.adjoint());

describe('correlations', () => {
  test('of a Bell pair', () => {
    const bell = bellState('phi+');
    expectValue(mutualInformation(bell, [2, 2], 0, 1), 2 * Math.LN2);
    expectValue(conditionalEntropy(bell, [2, 2], 0, 1), -Math.LN2);
    expectValue(coherentInformation(bell, [2, 2], 0, 1), Math.LN2);
    expectValue(totalCorrelation(bell, [2, 2]), 2 * Math.LN2);
  });

  test('of a product vanish for asymmetric dimensions, and d = 1 correlates with nothing', () => {
    const product = tensor(qubit, qutrit);
    expectValue(mutualInformation(product, [2, 3], 0, 1), 0);
    expectValue(conditionalEntropy(product, [2, 3], 1, 0), vonNeumannEntropy(qutrit).value);
    expectValue(mutualInformation(qutrit, [1, 3], 0, 1), 0);
    expectValue(totalCorrelation(qutrit, [3]), 0);
  });

  test('mutual information is the relative entropy to the product of the marginals', () => {
    const pair = reducedState(correlated, dims, [0, 1]);
    const marginals = reducedState(pair, [2, 3], 0).kron(reducedState(pair, [2, 3], 1));
    const information = mutualInformation(correlated, dims, 0, 1);
    expect(information.value).toBeGreaterThan(0.01);
    expectValue(information, relativeEntropy(pair, marginals).value);
    expectValue(mutualInformation(correlated, dims, 1, 0), information.value);
  });

  test('obey the chain rules', () => {
    const conditional = conditionalMutualInformation(correlated, dims, 0, 1, 2);
    const chain = mutualInformation(correlated, dims, 0, [1, 2]).minus(mutualInformation(correlated, dims, 0, 2));
    expectValue(conditional, chain.value);
    expect(conditional.value).toBeGreaterThan(0.001);
    const total = mutualInformation(correlated, dims, 0, 1).plus(mutualInformation(correlated, dims, [0, 1], 2));
    expectValue(totalCorrelation(correlated, dims), total.value);
    expectValue(
      coherentInformation(correlated, dims, 0, [1, 2]),
      -conditionalEntropy(correlated, dims, 0, [2, 1]).value,
    );
  });

  test('refuse groups that share a subsystem and dimensions that do not fit', () => {
    expect(() => mutualInformation(correlated, dims, [0, 1], 1)).toThrow(
      'Argument `b` must have no subsystem in common with the other groups, but subsystem 1 is in both.',
    );
    expect(() => conditionalMutualInformation(correlated, dims, 0, 1, 0)).toThrow('Argument `c`');
    expect(() => mutualInformation(correlated, [2, 2], 0, 1)).toThrow(DimensionError);
    expect(() => totalCorrelation(correlated, [2, 3])).toThrow(DimensionError);
  });
});

describe('the Holevo quantity', () => {
  test('is ln 2 for two orthogonal states, and zero for equal ones', () => {
    expectValue(holevoQuantity([diagonal([1, 0]), diagonal([0, 1])], [0.5, 0.5]), Math.LN2);
    expectValue(holevoQuantity([qutrit, qutrit, qutrit], [0.5, 0.25, 0.25]), 0);
  });

  test('is the mean relative entropy to the mean state', () => {
    const other = diagonal([0.25, 0.75]);
    const mean = qubit.scaled(0.25).plus(other.scaled(0.75));
    const expected = relativeEntropy(qubit, mean).times(0.25).plus(relativeEntropy(other, mean).times(0.75));
    expectValue(holevoQuantity([qubit, other], [0.25, 0.75]), expected.value);
  });

  test('refuses lists of different lengths', () => {
    expect(() => holevoQuantity([qubit], [0.5, 0.5])).toThrow(DimensionError);
    expect(() => holevoQuantity([], [])).toThrow('there must be at least one, but it has 0');
  });
});

describe('coherence', () => {
  test('of |+⟩ is ln 2, and diagonal states have none', () => {
    expectValue(
      relativeEntropyOfCoherence(
        matrix([
          [0.5, 0.5],
          [0.5, 0.5],
        ]),
      ),
      Math.LN2,
    );
    expectValue(relativeEntropyOfCoherence(qutrit), 0);
    expectValue(relativeEntropyOfCoherence(matrix([[1]])), 0);
  });

  test('is the relative entropy to the incoherent part', () => {
    expectValue(relativeEntropyOfCoherence(qubit), relativeEntropy(qubit, diagonalPart(qubit)).value);
    expect(diagonalPart(qubit).imaginaryPart(0, 1).value).toBe(0);
  });

  test('between degenerate levels is kept by the pinching on energy blocks', () => {
    const H = tensor(pauliZ(), pauliX());
    const projectors = energyProjectors(H);
    expect(projectors).toHaveLength(2);
    const kept = pinched(correlated4, projectors);
    expect(kept.times(H).minus(H.times(kept)).squaredNorm().value).toBeLessThan(1e-28);
    expect(kept.trace().value).toBeCloseTo(1, 14);
    expectValue(relativeEntropyOfCoherence(correlated4, projectors), relativeEntropy(correlated4, kept).value);
    // One level only: everything is kept.
    expect(energyProjectors(maximallyMixed(3))).toHaveLength(1);
    expect(
      pinched(qutrit, energyProjectors(maximallyMixed(3)))
        .minus(qutrit)
        .squaredNorm().value,
    ).toBe(0);
  });

  test('projectors of three levels are idempotent, orthogonal and complete', () => {
    const H = matrix([
      [0, [0, 1], 0],
      [[0, -1], 1, 2],
      [0, 2, 5],
    ]);
    const projectors = energyProjectors(H);
    expect(projectors).toHaveLength(3);
    projectors.forEach((P, i) => {
      projectors.forEach((Q, j) => {
        const expected = i === j ? P : P.scaled(0);
        expect(P.times(Q).minus(expected).squaredNorm().value).toBeLessThan(1e-26);
      });
    });
    expect(pinched(H, projectors).minus(H).squaredNorm().value).toBeLessThan(1e-24);
  });

  test('refuses an empty list of projectors and other shapes', () => {
    expect(() => pinched(qubit, [])).toThrow('Argument `projectors` must hold at least one, but it is empty.');
    expect(() => pinched(qubit, [maximallyMixed(3)])).toThrow('Argument `projectors[0]` must have shape (2, 2)');
  });
});

const correlated4 = matrix(
  [
    [6, 1, [0, 2], 1],
    [1, 4, 1, [1, 1]],
    [[0, -2], 1, 4, 0],
    [1, [1, -1], 0, 2],
  ],
  { denominator: 16 },
);

describe('distances', () => {
  test('trace distance carries the factor ½', () => {
    expectValue(traceDistance(diagonal([1, 0]), diagonal([0, 1])), 1);
    expectValue(traceDistance(qubit, qubit), 0);
    expectValue(traceDistance(qubit, maximallyMixed(2)), Math.hypot(0.25, 0.5, 0.5) / 2);
    expectValue(traceNorm(diagonal([2, -3, 0])), 5);
  });

  test('trace norm of any operator is the sum of its singular values', () => {
    expectValue(traceNorm(annihilation(4)), 1 + Math.SQRT2 + Math.sqrt(3));
    expectValue(traceNorm(sigmaMinus()), 1);
    expectValue(
      traceNorm(
        matrix([
          [0, [0, 3]],
          [-4, 0],
        ]),
      ),
      7,
    );
    // |u⟩⟨v| has the one singular value |u||v|; rows and columns may differ in number.
    expectValue(traceNorm(ket([1, 2, [0, 2]]).times(ket([3, [0, 4]]).adjoint())), 15);
    expectValue(traceNorm(ket([3, [0, 4]])), 5);
    // ((1, 2), (0, 3)): s₁² + s₂² = 14 and s₁s₂ = 3, so (s₁ + s₂)² = 20.
    expectValue(
      traceNorm(
        matrix([
          [1, 2],
          [0, 3],
        ]),
      ),
      Math.sqrt(20),
    );
    expectValue(traceNorm(matrix([[0]])), 0);
    const enclosed = traceNorm(enclosure.matrix(2, 2, [1, 2, 0, 3]));
    expectValue(enclosed, Math.sqrt(20));
    // Unitary invariance, and the bound that anti-Hermitian rounding takes from a Hermitian matrix.
    const U = matrix([
      [0.6, [0, 0.8]],
      [[0, 0.8], 0.6],
    ]);
    const A = matrix([
      [1, [2, 1]],
      [[0, 3], -1],
    ]);
    expectValue(traceNorm(U.times(A)), traceNorm(A).value);
  });

  test('fidelity is squared: ⟨ψ|σ|ψ⟩ for a pure state, (Σ√pq)² for commuting ones, 1 for equal ones', () => {
    expectValue(fidelity(diagonal([1, 0]), qubit), 0.75, 1e-4);
    expectValue(fidelity(qutrit, diagonal([0.25, 0.25, 0.5])), (Math.sqrt(1 / 8) + Math.sqrt(3 / 32) + 0.25) ** 2);
    expectValue(fidelity(qubit, qubit), 1);
    expect(fidelity(diagonal([1, 0]), qubit).value).toBeCloseTo(0.75, 14);
    expectValue(fidelity(matrix([[1]]), matrix([[1]])), 1);
  });

  test('fidelity is symmetric and obeys Fuchs and van de Graaf', () => {
    const [a, b] = [correlated4, diagonal([0.125, 0.25, 0.5, 0.125])];
    const F = fidelity(a, b);
    expectValue(F, fidelity(b, a).value);
    const T = traceDistance(a, b).value;
    expect(T).toBeGreaterThan(1 - Math.sqrt(F.value));
    expect(T).toBeLessThan(Math.sqrt(1 - F.value));
  });
});

describe('Gibbs states', () => {
  const H = matrix([
    [1, [0, 0.5]],
    [[0, -0.5], -1],
  ]);

  test('have populations e^(−βE)/Z and obey ln Z = S − βE', () => {
    const rho = gibbsState(diagonal([0, 1, 3]), 0.5);
    const weights = [1, Math.exp(-0.5), Math.exp(-1.5)];
    const Z = weights[0] + weights[1] + weights[2];
    weights.forEach((w, k) => expect(rho.realPart(k, k).value).toBeCloseTo(w / Z, 15));
    expectValue(partitionFunction(diagonal([0, 1, 3]), 0.5), Z);
    const gibbs = gibbsState(H, 1.5);
    const expected = vonNeumannEntropy(gibbs).minus(gibbs.traceOfProduct(H).times(1.5));
    expectValue(logPartitionFunction(H, 1.5), expected.value);
    expectValue(equilibriumFreeEnergy(H, 2), -2 * logPartitionFunction(H, 0.5).value);
  });

  test('are maximally mixed for β = 0, inverted for β < 0, and the ground state for large β', () => {
    expect(gibbsState(H, 0).minus(maximallyMixed(2)).squaredNorm().value).toBeLessThan(1e-30);
    expect(gibbsState(H, -2).traceOfProduct(H).value).toBeCloseTo(-gibbsState(H, 2).traceOfProduct(H).value, 13);
    const cold = gibbsState(H, 1e6);
    expect(cold.traceOfProduct(H).value).toBeCloseTo(-Math.hypot(1, 0.5), 12);
    expect(logPartitionFunction(H, 1e6).value).toBeCloseTo(1e6 * Math.hypot(1, 0.5), 8);
    expect(gibbsState(matrix([[7]]), 3).realPart(0, 0).value).toBe(1);
  });

  test('do not overflow for large β of either sign', () => {
    const top = gibbsState(H, -1e6);
    expect(top.traceOfProduct(H).value).toBeCloseTo(Math.hypot(1, 0.5), 12);
    expect(logPartitionFunction(H, -1e6).value).toBeCloseTo(1e6 * Math.hypot(1, 0.5), 8);
    const { value, bound } = logPartitionFunction(diagonal([5, 900]), -1);
    expect(Math.abs(value - 900)).toBeLessThanOrEqual(bound);
  });

  test('refuse infinite and undefined temperatures', () => {
    expect(() => gibbsState(H, Infinity)).toThrow(DomainError);
    expect(() => gibbsState(H, Infinity)).toThrow('Argument `beta` must be finite, but it is Infinity.');
    expect(() => logPartitionFunction(H, Number.NaN)).toThrow(DomainError);
    expect(() => equilibriumFreeEnergy(H, 0)).toThrow(
      'Argument `temperature` must be finite and nonzero, but it is 0.',
    );
  });
});
