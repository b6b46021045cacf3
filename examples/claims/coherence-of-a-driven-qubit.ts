import {
  atMost,
  claim,
  constant,
  l1Coherence,
  lindbladian,
  parameters,
  pauliX,
  pauliZ,
  sigmaMinus,
  uniqueSteadyState,
} from 'clausius';

/** False, though barely: the largest coherence is 1/√2 = 0.7071…, such as at Δ = 0 and γ = √2 Ω. */
export default claim('coherence-of-a-driven-qubit', {
  source: 'my notebook, page 2',
  statement: String.raw`C_{\ell_1}(\pi) \le 0.7 \text{ for } H = \tfrac{\Omega}{2}\sigma_x + \tfrac{\Delta}{2}\sigma_z \text{ and decay at rate } \gamma`,
  literature: 'false',
  systems: [2],
  given: () => parameters({ omega: 'positive', detuning: [-1, 1], gamma: 'positive' }),
  asserts: ({ omega, detuning, gamma }, _, arithmetic) => {
    const H = pauliX(arithmetic)
      .scaled(omega)
      .plus(pauliZ(arithmetic).scaled(detuning))
      .scaled(1 / 2);
    const state = uniqueSteadyState(lindbladian(H, [{ operator: sigmaMinus(arithmetic), rate: gamma }]));
    return atMost(l1Coherence(state), constant('0.7', arithmetic));
  },
});
