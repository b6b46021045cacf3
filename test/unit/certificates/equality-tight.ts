import type { Claim } from '../../../src/claims/claim.ts';
import { ensembleRecord } from '../../../src/ensembles/ensemble-record.ts';
import { randomStream, streamOf } from '../../../src/ensembles/random.ts';
import type { Real } from '../../../src/matrix/interface.ts';
import type { StoredInstance } from '../../../src/claims/stored-instance.ts';
import {
  allOf,
  anyDensityMatrix,
  anyDetailedBalanceGenerator,
  anyDiagonalState,
  anyGeneratorWithFixedPoint,
  anyLindbladian,
  anyProbability,
  anyPureState,
  anySystemWithReservoirs,
  anyUnitary,
  atLeast,
  atMost,
  claim,
  correlationAndDisplacement,
  entropyExchange,
  entropyProduction,
  entropyProductionRate,
  equals,
  mixture,
  mutualInformation,
  reducedState,
  relativeEntropy,
  signedNegativity,
  systemEntropyChange,
  traceDistance,
  uniqueSteadyState,
  vonNeumannEntropy,
  type Relation,
} from '../../../src/index.ts';

/** Statement of which both directions hold, and the equality with them. */
function both(left: Real, right: Real | number): Relation {
  return allOf(atLeast(left, right), atMost(left, right), equals(left, right));
}

const common = { source: 'none', statement: 'an identity', literature: 'theorem' } as const;

/** Statements that hold with equality on every draw: their margins are zero. */
export const EQUALITY_TIGHT: readonly Claim[] = [
  claim('relative-entropy-to-itself', {
    ...common,
    systems: [1, 2, 3],
    given: (dim) => ({ rho: anyDensityMatrix({ dim }) }),
    asserts: ({ rho }) => both(relativeEntropy(rho, rho), 0),
  }),
  claim('data-processing-under-unitaries', {
    ...common,
    systems: [2, 3],
    given: (dim) => ({ rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }), U: anyUnitary({ dim }) }),
    asserts: ({ rho, sigma, U }) => {
      const turned = [rho, sigma].map((A) => U.times(A).times(U.adjoint()));
      return both(relativeEntropy(turned[0], turned[1]), relativeEntropy(rho, sigma));
    },
  }),
  claim('entropy-under-unitaries', {
    ...common,
    systems: [2, 4],
    given: (dim) => ({ rho: anyDensityMatrix({ dim }), U: anyUnitary({ dim }) }),
    asserts: ({ rho, U }) => both(vonNeumannEntropy(U.times(rho).times(U.adjoint())), vonNeumannEntropy(rho)),
  }),
  claim('entropy-production-at-the-fixed-point', {
    ...common,
    systems: [2, 3],
    given: (dim) => ({ system: anyGeneratorWithFixedPoint({ dim }) }),
    asserts: ({ system: { generator, fixedPoint } }) =>
      both(entropyProductionRate(generator, fixedPoint, fixedPoint), 0),
  }),
  claim('entropy-production-at-the-steady-state', {
    ...common,
    systems: [2],
    given: (dim) => ({ generator: anyLindbladian({ dim }) }),
    asserts: ({ generator }) => {
      const pi = uniqueSteadyState(generator);
      return both(entropyProductionRate(generator, pi, pi), 0);
    },
  }),
  claim('entropy-production-of-detailed-balance', {
    ...common,
    systems: [2, 3],
    given: (dim) => ({ system: anyDetailedBalanceGenerator({ dim }) }),
    asserts: ({ system: { generator, fixedPoint } }) =>
      both(entropyProductionRate(generator, fixedPoint, fixedPoint), 0),
  }),
  claim('entropies-of-the-parts-of-a-pure-state', {
    ...common,
    systems: [
      [2, 2],
      [2, 3],
    ],
    given: ([a, b]) => ({ psi: anyPureState({ dim: a * b }) }),
    asserts: ({ psi }, dims) =>
      both(vonNeumannEntropy(reducedState(psi, dims, 0)), vonNeumannEntropy(reducedState(psi, dims, 1))),
  }),
  claim('mutual-information-of-products', {
    ...common,
    systems: [[2, 2]],
    given: ([a, b]) => ({ rho: anyDensityMatrix({ dim: a }), sigma: anyDensityMatrix({ dim: b }) }),
    asserts: ({ rho, sigma }, dims) => both(mutualInformation(rho.kron(sigma), dims, 0, 1), 0),
  }),
  claim('joint-convexity-of-equal-states', {
    ...common,
    systems: [2],
    given: (dim) => ({ rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }), p: anyProbability() }),
    asserts: ({ rho, sigma, p }) =>
      both(relativeEntropy(mixture(p, rho, rho), mixture(p, sigma, sigma)), relativeEntropy(rho, sigma)),
  }),
  claim('trace-distance-under-unitaries', {
    ...common,
    systems: [2, 3],
    given: (dim) => ({ rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }), U: anyUnitary({ dim }) }),
    asserts: ({ rho, sigma, U }) => {
      const turned = [rho, sigma].map((A) => U.times(A).times(U.adjoint()));
      return both(traceDistance(turned[0], turned[1]), traceDistance(rho, sigma));
    },
  }),
  claim('negativity-of-pure-products', {
    ...common,
    systems: [[2, 2]],
    given: ([a, b]) => ({ psi: anyPureState({ dim: a }), phi: anyPureState({ dim: b }) }),
    asserts: ({ psi, phi }, dims) => both(signedNegativity(psi.kron(phi), dims), 0),
  }),
  claim('entropy-balance-of-a-reservoir', {
    ...common,
    systems: [[2, 2]],
    given: (dims) => ({ process: anySystemWithReservoirs({ dims }) }),
    asserts: ({ process }) =>
      both(systemEntropyChange(process).minus(entropyExchange(process)), entropyProduction(process)),
  }),
  claim('landauer-equality', {
    ...common,
    systems: [[2, 2]],
    given: (dims) => ({ process: anySystemWithReservoirs({ dims }) }),
    asserts: ({ process }) => both(correlationAndDisplacement(process), entropyProduction(process)),
  }),
  claim('relative-entropy-of-classical-states', {
    ...common,
    systems: [3],
    given: (dim) => ({ rho: anyDiagonalState({ dim }) }),
    asserts: ({ rho }) => both(relativeEntropy(rho, rho.scaled(2)).plus(rho.arithmetic.real(2).ln()), 0),
  }),
];

/** Instance k of a claim, on its systems in turn. */
export function instanceOf(tight: Claim, k: number): StoredInstance {
  const system = tight.systems[k % tight.systems.length];
  const given = tight.given(system);
  const random = randomStream(1, streamOf(tight.id), k);
  const { integers, unit } = ensembleRecord(given).draw(() => random.next());
  let offset = 0;
  const parts = Object.entries(given).map(([name, { size }]) => {
    offset += size;
    return [name, [...integers.subarray(offset - size, offset)]] as const;
  });
  return { claim: tight.id, system, unit, integers: Object.fromEntries(parts) };
}
