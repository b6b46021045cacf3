import {
  changeUnderPair,
  anyDensityMatrix,
  anyJumpOperator,
  anyPositive,
  atLeast,
  claim,
  composedEnsemble,
  diagonal,
  entropyFlowOfPair,
  listOf,
  logTraceDerivative,
  spectral,
} from 'clausius';

/** What a pair of jumps gives to any state under the logarithm is at least what the entropies of its bath allow. */
export default claim('jump-and-its-reverse', {
  source: 'after AlhambraWoods2017; AlhambraWehnerWildeWoods2018',
  statement: String.raw`\operatorname{tr}\rho\,\mathrm{D}\!\ln[s](\mathcal{L}(s)) \ge \operatorname{tr}\mathcal{L}(\rho)\ln s - \ln\tfrac gh\operatorname{tr}\rho(gG^\dagger G - hGG^\dagger),\quad \mathcal{L} = g\mathcal{D}[G] + h\mathcal{D}[G^\dagger]`,
  literature: 'own result',
  note: 'For every ρ, s > 0 and G; tested in the basis of s. It is our own: d/dt D(ρ‖s_t) ≤ d/dt D(ρ_t‖s) + σ, with the entropy production σ of the pair of jumps, the limit of collision-and-its-reverse. For s = ρ it is σ ≥ 0. Detailed balance (GNS) with respect to π means hπG = gGπ, and then the last term is tr L(ρ) ln π; here no π is needed.',
  systems: [2, 3, 4],
  given: (dim) => ({
    rho: anyDensityMatrix({ dim }),
    s: composedEnsemble({
      name: 'diagonal state of full rank',
      measure: 'χ² distributed weights',
      parts: { weights: listOf(dim, anyPositive()) },
      build: ({ weights }, arithmetic) => {
        const sum = weights.reduce((total, weight) => total.plus(weight));
        return diagonal(
          weights.map((weight) => weight.dividedBy(sum)),
          arithmetic,
        );
      },
    }),
    pair: composedEnsemble({
      name: 'jump and its reverse',
      measure: 'Gaussian jump operator, χ² distributed rates',
      parts: { operator: anyJumpOperator({ dim }), rate: anyPositive(), reverse: anyPositive() },
      build: (parts) => parts,
    }),
  }),
  asserts: ({ rho, s, pair }) => {
    const gain = logTraceDerivative(rho, s, changeUnderPair(pair, s));
    const change = spectral(s).logTrace(changeUnderPair(pair, rho));
    return atLeast(gain, change.minus(entropyFlowOfPair(pair, rho)));
  },
});
