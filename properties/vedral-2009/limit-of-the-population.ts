import {
  allOf,
  anyPositive,
  claim,
  composedEnsemble,
  equals,
  lindbladian,
  pauliZ,
  sigmaMinus,
  sigmaPlus,
  uniqueSteadyState,
} from 'clausius';

/** The rate of the jump into a state, over the sum of both, is its population in the long run. */
export default claim('limit-of-the-population', {
  source: 'after Vedral2009, state below equation (5)',
  statement: String.raw`\sigma_- = |1\rangle\langle 0|:\; \langle 0|\pi|0\rangle = \frac{\kappa}{\gamma+\kappa};\quad \sigma_- = |0\rangle\langle 1|:\; \langle 0|\pi|0\rangle = \frac{\gamma}{\gamma+\kappa}`,
  literature: 'own result',
  corrects: [
    {
      claim: 'limit-of-the-population-as-printed',
      as: 'ambiguous',
      basis: 'our reading',
      place: 'below equation (5)',
      words: 'δ′(t) = (γ(1 −exp(−(γ + κ)t)))/(κ + γ)',
    },
  ],
  systems: [2],
  given: () => ({
    decay: composedEnsemble({
      name: 'rates and the generators of both readings',
      measure: 'χ² rates',
      parts: { gamma: anyPositive(), kappa: anyPositive() },
      build: ({ gamma, kappa }, arithmetic) => {
        const [down, up] = [sigmaMinus(arithmetic), sigmaPlus(arithmetic)];
        const read = (lowering: typeof down, raising: typeof up) =>
          lindbladian(pauliZ(arithmetic), [
            { operator: lowering, rate: gamma },
            { operator: raising, rate: kappa },
          ]);
        return { gamma, kappa, pauli: read(down, up), other: read(up, down) };
      },
    }),
  }),
  asserts: ({ decay: { gamma, kappa, pauli, other } }) => {
    const [first, second] = [pauli, other].map((generator) => uniqueSteadyState(generator).realPart(0, 0));
    const sum = gamma.plus(kappa);
    return allOf(equals(first, kappa.dividedBy(sum)), equals(second, gamma.dividedBy(sum)));
  },
});
