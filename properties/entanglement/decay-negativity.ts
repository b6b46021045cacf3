import {
  anyPositive,
  claim,
  composed,
  embed,
  equals,
  formula,
  lindbladian,
  negativity,
  pauliX,
  sigmaPlus,
  tensor,
  uniqueSteadyState,
} from 'clausius';

/** Negativity that a coupling maintains against cold decay of both qubits, without any reset. */
export default claim('decay-negativity', {
  source: 'HartmannDurBriegel2006, section III',
  statement: String.raw`\mathcal{N} = \max\Big\{0, \frac{g(2\gamma - g)}{4(g^2 + \gamma^2)}\Big\}`,
  literature: 'theorem',
  note: 'For H = gσ_x⊗σ_x and noise with s = 1, B/2 = C = γ; the source states that there is entanglement, not how much. Only for g < 2γ.',
  systems: [[2, 2]],
  given: (dims) => ({
    model: composed({
      name: 'decay of two qubits coupled by σ_x⊗σ_x',
      measure: 'independent χ² coupling and decay rate',
      parts: { g: anyPositive(), gamma: anyPositive() },
      build: ({ g, gamma }, arithmetic) => {
        const X = pauliX(arithmetic);
        const decay = [0, 1].map((k) => ({ operator: embed(sigmaPlus(arithmetic), dims, k), rate: gamma.times(2) }));
        return { g, gamma, generator: lindbladian(tensor(X, X).scaled(g), decay) };
      },
    }),
  }),
  asserts: ({ model: { generator, g, gamma } }, dims) => {
    const rho = uniqueSteadyState(generator);
    return equals(negativity(rho, dims), NEGATIVITY.evaluate({ g, gamma }, rho.arithmetic));
  },
});

const NEGATIVITY = formula('max(0, g*(2*gamma - g)/(4*(g^2 + gamma^2)))');
