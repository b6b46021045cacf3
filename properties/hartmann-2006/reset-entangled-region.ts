import {
  allOf,
  anyPositive,
  assuming,
  atLeast,
  atMost,
  claim,
  composedEnsemble,
  resetGenerator,
  signedNegativity,
  uniqueSteadyState,
} from 'clausius';

/** Entanglement needs a coupling between γ and r − γ; these lines, not g = γ and g = r, are the asymptotes of the boundary. */
export default claim('reset-entangled-region', {
  source: 'after HartmannDurBriegel2006, section II A',
  statement: String.raw`\mathcal{N} > 0 \;\Rightarrow\; \gamma < g < r - \gamma; \qquad g_- = \gamma + \frac{\gamma^2}{r} + \frac{9\gamma^3}{4r^2} + \dots,\; g_+ = r - \gamma - \frac{\gamma^2}{r} - \frac{9\gamma^3}{4r^2} - \dots`,
  literature: 'own result',
  corrects: [
    {
      claim: 'ising-entangled-region-reaches-the-reset-rate',
      as: 'qualified',
      basis: 'our reading',
      place: 'section II A',
      words: 'The entangled region approaches asymptotically the straights g=γ and g=r',
    },
  ],
  systems: [[2, 2]],
  given: () => ({
    model: composedEnsemble({
      name: 'Ising spins with weak dephasing, reset to |+⟩',
      measure: 'independent χ² coupling and reset rate, a sixteenth of χ² for the dephasing rate',
      parts: { g: anyPositive(), small: anyPositive(), r: anyPositive() },
      build: ({ g, small, r }, arithmetic) => {
        const couplings = [arithmetic.real(0), arithmetic.real(0), g];
        const gamma = small.dividedBy(16);
        return { g, small, r, generator: resetGenerator({ couplings, resets: ['+', '+'], gamma, r }, arithmetic) };
      },
    }),
  }),
  asserts: ({ model: { generator, g, small, r } }, dims) => {
    const gamma = small.dividedBy(16);
    return assuming(
      atLeast(signedNegativity(uniqueSteadyState(generator), dims), 0),
      allOf(atLeast(g, gamma), atMost(g.plus(gamma), r)),
    );
  },
});
