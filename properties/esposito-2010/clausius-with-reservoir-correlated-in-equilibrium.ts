import {
  anyEquilibrium,
  anyProbability,
  anyUnitary,
  atLeast,
  claim,
  entropyChange,
  mixture,
  reducedState,
} from 'clausius';

/** Initial correlations alone, with the reservoir itself in equilibrium, break Clausius' inequality. */
export default claim('clausius-with-reservoir-correlated-in-equilibrium', {
  source: 'after EspositoLindenbergVandenBroeck2010',
  statement: String.raw`\operatorname{tr}_s\rho(0) = \rho_r^{\mathrm{eq}} \;\Rightarrow\; \Delta S \ge \beta Q`,
  literature: 'false',
  note: 'Starts from a mixture of the product of two equal Gibbs states and its classically correlated counterpart.',
  systems: [[2, 2]],
  given: (dims) => ({
    reservoir: anyEquilibrium({ energies: Array.from({ length: dims[1] }, (_, n) => n) }),
    correlated: anyProbability(),
    U: anyUnitary({ dim: dims[0] * dims[1] }),
  }),
  asserts: ({ reservoir: { hamiltonian, gibbsState, beta }, correlated, U }, dims) => {
    // |k⟩ ↦ |kk⟩
    const copy = U.arithmetic.matrix(4, 2, [1, 0, 0, 0, 0, 0, 0, 1]);
    const start = mixture(correlated, gibbsState.kron(gibbsState), copy.times(gibbsState).times(copy.adjoint()));
    const final = U.times(start).times(U.adjoint());
    const [before, after] = [start, final].map((state) => reducedState(state, dims, 0));
    const heat = reducedState(start.minus(final), dims, 1).traceOfProduct(hamiltonian);
    return atLeast(entropyChange(before, after), heat.times(beta));
  },
});
