import {
  allOf,
  anyChannel,
  anyDaviesBaths,
  anyDensityMatrix,
  anyEquilibrium,
  anyHamiltonian,
  anyLindbladian,
  anyProbability,
  anyPureState,
  anyStateWithClosest,
  anyTemperature,
  anyUnitary,
  assuming,
  atLeast,
  atMost,
  claim,
  concurrence,
  enclosedEntanglement,
  equals,
  fidelity,
  gibbsState,
  heatCurrent,
  maximum,
  mutualInformation,
  negativity,
  productionOfPair,
  propagated,
  purity,
  relativeEntropy,
  relativeEntropyOfCoherence,
  traceDistance,
  uniqueSteadyState,
  vonNeumannEntropy,
  type Claim,
  type Drawn,
  type Ensembles,
  type Relation,
  type System,
} from 'clausius';

function falseClaim<R extends Ensembles>(
  id: string,
  systems: readonly System[],
  parts: { readonly given: () => R; readonly asserts: (drawn: Drawn<R>, system: System) => Relation },
): Claim {
  return claim(id, { source: 'none', statement: id, literature: 'false', systems, ...parts });
}

const pairOf = (system: System): readonly [number, number] => system as readonly [number, number];

/** False statements of many kinds, such as somebody might write who uses the library. */
export const USER_CLAIMS: readonly Claim[] = [
  falseClaim('entropy-of-a-qutrit-is-below-one', [3], {
    given: () => ({ rho: anyDensityMatrix({ dim: 3 }) }),
    asserts: ({ rho }) => atMost(vonNeumannEntropy(rho), 1),
  }),
  falseClaim('distance-bounds-divergence', [2], {
    given: () => ({ rho: anyDensityMatrix({ dim: 2 }), sigma: anyDensityMatrix({ dim: 2 }) }),
    asserts: ({ rho, sigma }) => atMost(relativeEntropy(rho, sigma), traceDistance(rho, sigma)),
  }),
  falseClaim('divergence-from-a-pure-state-is-finite', [2], {
    given: () => ({ rho: anyDensityMatrix({ dim: 2 }), psi: anyPureState({ dim: 2 }) }),
    asserts: ({ rho, psi }) => atMost(relativeEntropy(rho, psi), 100),
  }),
  falseClaim('channels-raise-entropy', [2], {
    given: () => ({ rho: anyDensityMatrix({ dim: 2 }), channel: anyChannel({ dim: 2 }) }),
    asserts: ({ rho, channel }) => atLeast(vonNeumannEntropy(channel.applyTo(rho)), vonNeumannEntropy(rho)),
  }),
  falseClaim('steady-states-are-mixed', [2], {
    given: () => ({ generator: anyLindbladian({ dim: 2, jumps: 1 }) }),
    asserts: ({ generator }) => atLeast(vonNeumannEntropy(uniqueSteadyState(generator)), 0.5),
  }),
  falseClaim('negativity-is-below-one-third', [[2, 2]], {
    given: () => ({ rho: anyDensityMatrix({ dim: 4 }) }),
    asserts: ({ rho }) => atMost(negativity(rho, [2, 2]), rho.arithmetic.real(1, 3)),
  }),
  falseClaim('concurrence-is-twice-the-negativity', [[2, 2]], {
    given: () => ({ rho: anyDensityMatrix({ dim: 4, rank: 2 }) }),
    asserts: ({ rho }) => equals(concurrence(rho), negativity(rho, [2, 2]).times(2)),
  }),
  falseClaim('the-hot-bath-always-heats', [2], {
    given: () => ({ system: anyDaviesBaths({ dim: 2 }), rho: anyDensityMatrix({ dim: 2 }) }),
    asserts: ({ system: { generator, hamiltonian }, rho }) =>
      atLeast(heatCurrent(generator, rho, 'hot', hamiltonian), 0),
  }),
  falseClaim('less-pure-states-have-less-entropy', [2], {
    given: () => ({ rho: anyDensityMatrix({ dim: 2 }), sigma: anyDensityMatrix({ dim: 2 }) }),
    asserts: ({ rho, sigma }) =>
      assuming(
        allOf(atLeast(purity(rho), purity(sigma)), atMost(purity(rho), 0.9)),
        atLeast(vonNeumannEntropy(rho), vonNeumannEntropy(sigma)),
      ),
  }),
  falseClaim('evolution-forgets-monotonically', [2], {
    given: () => ({ generator: anyLindbladian({ dim: 2, jumps: 1 }), rho: anyDensityMatrix({ dim: 2 }) }),
    asserts: ({ generator, rho }) => {
      const later = propagated(generator, rho, rho.arithmetic.real(1, 2));
      return atLeast(vonNeumannEntropy(later), vonNeumannEntropy(rho));
    },
  }),
  falseClaim('mutual-information-is-classical', [[2, 3]], {
    given: () => ({ rho: anyDensityMatrix({ dim: 6 }) }),
    asserts: ({ rho }, system) => atMost(mutualInformation(rho, pairOf(system), 0, 1), rho.arithmetic.real(2).ln()),
  }),
  falseClaim('entanglement-is-below-one-tenth', [[2, 2]], {
    given: () => ({ pair: anyStateWithClosest({ dims: [2, 2] }) }),
    asserts: ({ pair: { rho, dims } }) => atMost(enclosedEntanglement(rho, dims), 0.1),
  }),
  falseClaim('entanglement-only-decays', [[2, 2]], {
    given: () => ({ pair: anyStateWithClosest({ dims: [2, 2] }), generator: anyLindbladian({ dim: 4, jumps: 1 }) }),
    asserts: ({ pair, generator }) => atMost(productionOfPair(generator, pair), 0),
  }),
  falseClaim('gibbs-states-are-far', [2], {
    given: () => ({
      rho: anyDensityMatrix({ dim: 2 }),
      hamiltonian: anyHamiltonian({ dim: 2 }),
      bath: anyTemperature(),
    }),
    asserts: ({ rho, hamiltonian, bath }) => atLeast(relativeEntropy(rho, gibbsState(hamiltonian, bath.beta)), 0.01),
  }),
  falseClaim('fidelity-bounds-overlap', [2], {
    given: () => ({ rho: anyDensityMatrix({ dim: 2 }), sigma: anyDensityMatrix({ dim: 2 }) }),
    asserts: ({ rho, sigma }) => atLeast(rho.traceOfProduct(sigma), fidelity(rho, sigma)),
  }),
  falseClaim('unitaries-keep-coherence', [2], {
    given: () => ({ rho: anyDensityMatrix({ dim: 2 }), U: anyUnitary({ dim: 2 }) }),
    asserts: ({ rho, U }) =>
      atMost(relativeEntropyOfCoherence(U.times(rho).times(U.adjoint())), relativeEntropyOfCoherence(rho)),
  }),
  falseClaim('mixing-with-equilibrium-cools', [2], {
    given: () => ({
      rho: anyDensityMatrix({ dim: 2 }),
      thermal: anyEquilibrium({ energies: [0, 1] }),
      p: anyProbability(),
    }),
    asserts: ({ rho, thermal: { gibbsState: gamma, beta }, p }) => {
      const mixture = rho.plus(gamma.minus(rho).scaled(p));
      return atMost(vonNeumannEntropy(mixture), maximum(vonNeumannEntropy(rho), beta));
    },
  }),
];
