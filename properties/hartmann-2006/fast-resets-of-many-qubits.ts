import {
  allOf,
  anyPositive,
  atMost,
  claim,
  composedEnsemble,
  maximum,
  negativity,
  symmetricDensityMatrix,
  symmetricResetState,
} from 'clausius';

/** Negativity of frequently reset qubits: between a and N − a of them the coupling counts √(a(N − a)) times. */
export default claim('fast-resets-of-many-qubits', {
  source: 'after HartmannDurBriegel2006, section III B',
  statement: String.raw`\Big|\,r\,\mathcal{N}_{a|N-a} - \max\Big\{0, \tfrac12\big(g\sqrt{a(N-a)} - \gamma\big)\Big\}\Big| \le \frac{N(g+\gamma)^2}{r}`,
  literature: 'own result',
  effort: 1 / 8,
  systems: [
    [2, 2],
    [2, 2, 2],
    [2, 2, 2, 2],
  ],
  given: (dims) => ({
    model: composedEnsemble({
      name: 'Ising qubits with dephasing, reset to |+⟩',
      measure: 'independent χ² coupling and dephasing rate, 64 times χ² for the reset rate',
      draws: { rho: 'density matrix' },
      parts: { g: anyPositive(), gamma: anyPositive(), fast: anyPositive() },
      build: ({ g, gamma, fast }, arithmetic) => {
        const r = fast.times(64);
        const parameters = { qubits: dims.length, coupling: g, dephasing: gamma, reset: r, arithmetic };
        return { g, gamma, r, rho: symmetricDensityMatrix(symmetricResetState(parameters)) };
      },
    }),
  }),
  asserts: ({ model: { g, gamma, r, rho } }, dims) => {
    const { arithmetic } = rho;
    const width = g.plus(gamma).times(g.plus(gamma)).times(dims.length).dividedBy(r);
    const [first, ...others] = Array.from({ length: Math.floor(dims.length / 2) }, (_, k) => k + 1).map((a) => {
      const part = Array.from({ length: a }, (__, k) => k);
      const root = arithmetic.real(a * (dims.length - a)).sqrt();
      const limit = maximum(g.times(root).minus(gamma).dividedBy(2), arithmetic.real(0));
      return atMost(negativity(rho, dims, part).times(r).minus(limit).abs(), width);
    });
    return allOf(first, ...others);
  },
});
