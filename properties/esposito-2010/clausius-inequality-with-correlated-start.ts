import {
  anyDensityMatrix,
  anyEquilibrium,
  anyUnitary,
  atLeast,
  claim,
  entropyChange,
  reducedState,
  relativeEntropy,
} from 'clausius';

/** With initial correlations Clausius' inequality holds up to the information they contain. */
export default claim('clausius-inequality-with-correlated-start', {
  source: 'after EspositoLindenbergVandenBroeck2010',
  statement: String.raw`\Delta S - \beta Q \ge -D(\rho(0)\|\rho_s(0)\otimes\rho_r^{\mathrm{eq}})`,
  literature: 'own result',
  note: 'Corrects the Clausius inequality for correlated starts; see clausius-with-reservoir-correlated-in-equilibrium.',
  systems: [
    [2, 2],
    [2, 3],
  ],
  given: (dims) => ({
    rho: anyDensityMatrix({ dim: dims[0] * dims[1] }),
    reservoir: anyEquilibrium({ energies: Array.from({ length: dims[1] }, (_, n) => n) }),
    U: anyUnitary({ dim: dims[0] * dims[1] }),
  }),
  asserts: ({ rho, reservoir: { hamiltonian, gibbsState, beta }, U }, dims) => {
    const final = U.times(rho).times(U.adjoint());
    const [before, after] = [rho, final].map((state) => reducedState(state, dims, 0));
    const heat = reducedState(rho.minus(final), dims, 1).traceOfProduct(hamiltonian);
    const information = relativeEntropy(rho, before.kron(gibbsState));
    return atLeast(entropyChange(before, after).minus(heat.times(beta)), information.negated());
  },
});
