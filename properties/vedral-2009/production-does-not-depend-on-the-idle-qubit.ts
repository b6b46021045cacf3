import {
  allOf,
  anyDensityMatrix,
  anyPositive,
  claim,
  composedEnsemble,
  diagonal,
  embed,
  entropyProductionRate,
  equals,
  lindbladian,
  listOf,
  pauliZ,
  sigmaMinus,
  sigmaPlus,
} from 'clausius';

/** Noise on one qubit has many stationary states, and all give the same production of entropy. */
export default claim('production-does-not-depend-on-the-idle-qubit', {
  source: 'after Vedral2009, equation (5)',
  statement: String.raw`\mathcal{L}(\tau_A \otimes \chi) = 0 \text{ for every } \chi,\quad -\operatorname{tr}\dot\rho(\ln\rho - \ln(\tau_A \otimes \chi)) = -\operatorname{tr}\dot\rho(\ln\rho - \ln(\tau_A \otimes \chi'))`,
  literature: 'own result',
  corrects: [
    {
      claim: 'limit-as-printed-is-stationary',
      as: 'false',
      basis: 'implied',
      place: 'below equation (5)',
      words: 'The stationary state of this evolution is obtained by letting t → ∞',
    },
  ],
  note: 'The logarithms presuppose χ and χ′ of full rank: beside a pure χ the trace is 0·∞. The state itself tends to τ_A ⊗ ρ_B.',
  systems: [[2, 2]],
  given: () => ({
    rho: anyDensityMatrix({ dim: 4 }),
    chi: anyDensityMatrix({ dim: 2 }),
    idle: listOf(
      2,
      composedEnsemble({
        name: 'state of full rank',
        measure: 'Hilbert–Schmidt measure',
        parts: { state: anyDensityMatrix({ dim: 2 }) },
        build: ({ state }, arithmetic) => state.solve(arithmetic.identity(2)) && state,
      }),
    ),
    rates: listOf(3, anyPositive()),
  }),
  asserts: ({ rho, chi, idle, rates: [gamma, kappa, eta] }, dims) => {
    const { arithmetic } = rho;
    const generator = lindbladian(embed(pauliZ(arithmetic), dims, 0), [
      { operator: embed(sigmaMinus(arithmetic), dims, 0), rate: gamma },
      { operator: embed(sigmaPlus(arithmetic), dims, 0), rate: kappa },
      { operator: embed(pauliZ(arithmetic), dims, 0), rate: eta },
    ]);
    const sum = gamma.plus(kappa);
    const tau = diagonal([kappa.dividedBy(sum), gamma.dividedBy(sum)], arithmetic);
    const [first, second] = idle.map((state) => tau.kron(state));
    return allOf(
      equals(entropyProductionRate(generator, rho, first), entropyProductionRate(generator, rho, second)),
      equals(generator.applyTo(tau.kron(chi)).squaredNorm(), 0),
    );
  },
});
