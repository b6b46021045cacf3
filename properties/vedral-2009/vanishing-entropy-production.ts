import {
  anyDensityMatrix,
  anyDetailedBalanceGenerator,
  atLeast,
  claim,
  commutator,
  entropyProductionRate,
} from 'clausius';

/** With detailed balance a state in which no entropy is produced is stationary under the dissipation. */
export default claim('vanishing-entropy-production', {
  source: 'after Vedral2009, entanglement production',
  statement: String.raw`\sigma = 0 \;\Rightarrow\; \mathcal{D}(\rho) = 0:\quad \|\mathcal{D}(\rho)\|_2^2 \le 2\,\sigma\textstyle\sum_k\gamma_k\operatorname{tr}L_k^\dagger L_k`,
  literature: 'own result',
  corrects: [
    {
      claim: 'vanishing-entropy-production-with-internal-dynamics',
      as: 'ambiguous',
      basis: 'our reading',
      place: 'section “Entanglement production”',
      words: 'If the system is not driven, the entropy production is zero only in thermal equilibrium',
    },
    {
      claim: 'entanglement-is-not-produced-without-entropy',
      as: 'ambiguous',
      basis: 'our reading',
      place: 'section “Entanglement production”',
      words:
        'The opposite of this cannot happen, namely the fact that entanglement is produced but entropy is not, providing that the system is not driven',
    },
  ],
  note: 'σ is a positive quadratic form of the [L_k, ln ρ − ln π] with weights below the arithmetic means of the two rates. The state may still turn under a Hamiltonian that commutes with π.',
  systems: [3],
  given: (dim) => ({ system: anyDetailedBalanceGenerator({ dim }), rho: anyDensityMatrix({ dim }) }),
  asserts: ({ system: { generator, fixedPoint }, rho }) => {
    const { arithmetic } = rho;
    const dissipative = generator.applyTo(rho).plus(commutator(generator.hamiltonian, rho).timesI());
    const activity = generator.jumps.reduce(
      (sum, { operator, rate }) => sum.plus(operator.squaredNorm().times(rate)),
      arithmetic.real(0),
    );
    const sigma = entropyProductionRate(generator, rho, fixedPoint);
    return atLeast(sigma.times(activity).times(2), dissipative.squaredNorm());
  },
});
