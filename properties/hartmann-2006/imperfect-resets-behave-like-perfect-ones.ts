import {
  allOf,
  anyPositive,
  anyProbability,
  assuming,
  atLeast,
  atMost,
  claim,
  composedEnsemble,
  resetGenerator,
  signedNegativity,
  uniqueSteadyState,
} from 'clausius';

/** With mixed fresh states there is a second threshold: frequent resets destroy the entanglement again. */
export default claim('imperfect-resets-behave-like-perfect-ones', {
  source: 'after HartmannDurBriegel2006, section III A',
  statement: String.raw`g \ge 2\gamma,\; r \ge 4g,\; p \ge \tfrac{9}{10} \;\Rightarrow\; \mathcal{N} > 0`,
  literature: 'false',
  surrogate: 'p ≥ 9/10 stands for low entropy, g ≥ 2γ and r ≥ 4g for couplings and reset rates that entangle for p = 1',
  note: 'True for p = 1. The source says that fresh particles in mixed states of sufficiently low entropy still lead to entanglement, which is true at each r; how low depends on r.',
  systems: [[2, 2]],
  given: () => ({
    model: composedEnsemble({
      name: 'Ising spins reset to (1 + pX)/2, g ≥ 2γ and r ≥ 4g',
      measure: 'independent χ² dephasing rate and excesses of coupling and reset rate; uniform p',
      parts: { gamma: anyPositive(), coupling: anyPositive(), resets: anyPositive(), p: anyProbability() },
      build: ({ gamma, coupling, resets, p }, arithmetic) => {
        const g = gamma.times(2).plus(coupling);
        const r = g.times(4).plus(resets);
        const couplings = [arithmetic.real(0), arithmetic.real(0), g];
        const parameters = { couplings, resets: ['+', '+'], gamma, r, polarisation: p } as const;
        return { p, generator: resetGenerator(parameters, arithmetic) };
      },
    }),
  }),
  asserts: ({ model: { p, generator } }, dims) => {
    const separability = signedNegativity(uniqueSteadyState(generator), dims).negated();
    return assuming(allOf(atLeast(p.times(10), 9), atMost(p, 1)), atMost(separability, 0));
  },
});
