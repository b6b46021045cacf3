import {
  anyPositive,
  claim,
  composedEnsemble,
  diagonal,
  embed,
  equals,
  lindbladian,
  sigmaMinus,
  sigmaPlus,
} from 'clausius';

/** The limit of the printed populations is no stationary state of noise on one qubit. */
export default claim('limit-as-printed-is-stationary', {
  source: 'Vedral2009, state below equation (5)',
  statement: String.raw`\mathcal{L}(a_\infty|00\rangle\langle 00| + (1 - a_\infty)|11\rangle\langle 11|) = 0`,
  literature: 'false',
  note: 'With a_∞ the population of |0⟩ in the stationary state of the first qubit. Stationary are the products τ_A ⊗ χ.',
  systems: [[2, 2]],
  given: (dims) => ({
    decay: composedEnsemble({
      name: 'printed limit and its velocity',
      measure: 'χ² rates',
      draws: { limit: 'density matrix' },
      parts: { gamma: anyPositive(), kappa: anyPositive() },
      build: ({ gamma, kappa }, arithmetic) => {
        const a = kappa.dividedBy(gamma.plus(kappa));
        const limit = diagonal([a, 0, 0, arithmetic.real(1).minus(a)], arithmetic);
        const generator = lindbladian(arithmetic.identity(4).scaled(0), [
          { operator: embed(sigmaMinus(arithmetic), dims, 0), rate: gamma },
          { operator: embed(sigmaPlus(arithmetic), dims, 0), rate: kappa },
        ]);
        return { gamma, kappa, generator, limit };
      },
    }),
  }),
  asserts: ({ decay: { generator, limit } }) => equals(generator.applyTo(limit).squaredNorm(), 0),
});
