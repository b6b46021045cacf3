import {
  allOf,
  anyPositive,
  anyProbability,
  assuming,
  atLeast,
  atMost,
  bellState,
  claim,
  composedEnsemble,
  embed,
  entropyProductionRate,
  equals,
  formula,
  lindbladian,
  maximallyMixed,
  pauliZ,
  sigmaMinus,
  sigmaPlus,
  spectral,
  weightedSum,
} from 'clausius';

/** Entropy minus entanglement production in closed form, for a Bell state with decay and excitation at equal rates on one qubit. */
export default claim('symmetric-decay-of-a-bell-state', {
  source: 'after Vedral2009, example of two qubits',
  statement: String.raw`\sigma - |\sigma_E| = -\dot\lambda_2\ln\frac{\lambda_2}{1-\lambda_1} - 2\dot r\ln\frac{r}{1-\lambda_1} \ge 0,\quad \lambda_{1,2} = \tfrac12 - r \pm w,\; r = \tfrac14(1 - e^{-\Gamma t}),\; w = \tfrac12 e^{-\Gamma t/2 - 2\eta t}`,
  literature: 'own result',
  corrects: [
    {
      claim: 'off-diagonals-play-no-role',
      as: 'qualified',
      basis: 'implied',
      place: 'below equation (5)',
      words: 'Note that the off-diagonal decay does not play any role in this formula',
    },
  ],
  note: 'γ = κ = Γ/2 with Γ = 1, a = b, while λ₁ > 1/2. Unlike the printed difference it depends on the decay of the off-diagonal elements.',
  systems: [[2, 2]],
  given: (dims) => ({
    decay: composedEnsemble({
      name: 'Bell-diagonal state of the family, its generator and its closest separable state',
      measure: 'uniform e^{−t/2} and e^{−2ηt}, χ² η',
      draws: {
        values: { r: 'nonnegative', large: 'probability', small: 'real number', w: 'probability' },
        rho: 'density matrix',
        closest: 'density matrix',
      },
      parts: { y: anyProbability(), z: anyProbability(), eta: anyPositive() },
      build: ({ y, z, eta }, arithmetic) => {
        const [half, one] = [arithmetic.real(1, 2), arithmetic.real(1)];
        const r = one.minus(y.times(y)).dividedBy(4);
        const w = y.times(z).dividedBy(2);
        const [large, small] = [half.minus(r).plus(w), half.minus(r).minus(w)];
        const rest = one.minus(large);
        if (rest.sign() !== 1) return undefined;
        const bell = (['phi+', 'phi-', 'psi+', 'psi-'] as const).map((name) => bellState(name, arithmetic));
        const scaled = [small, r, r].map((x) => x.dividedBy(rest.times(2)));
        const jumps = [
          { operator: sigmaMinus(arithmetic), rate: half },
          { operator: sigmaPlus(arithmetic), rate: half },
          { operator: pauliZ(arithmetic), rate: eta },
        ].map(({ operator, rate }) => ({ operator: embed(operator, dims, 0), rate }));
        return {
          values: { r, large, small, y, w, eta },
          generator: lindbladian(arithmetic.identity(4).scaled(0), jumps),
          rho: weightedSum(bell, [large, small, r, r]),
          closest: weightedSum(bell, [half, ...scaled]),
        };
      },
    }),
  }),
  asserts: ({ decay: { values, generator, rho, closest } }) => {
    const { arithmetic } = rho;
    const change = generator.applyTo(rho);
    const sigma = entropyProductionRate(generator, rho, maximallyMixed(4, arithmetic));
    const entanglement = spectral(rho).logTrace(change).minus(spectral(closest).logTrace(change));
    const difference = DIFFERENCE.evaluate(values, arithmetic);
    return assuming(
      atLeast(values.large, arithmetic.real(1, 2)),
      allOf(equals(sigma.plus(entanglement), difference), atLeast(difference, 0), atMost(entanglement, 0)),
    );
  },
});

/** With ṙ = y²/4 and ẇ = −(1/2 + 2η)w. */
export const DIFFERENCE = formula(
  '(y^2/4 - (1/2 + 2*eta)*w)*(ln(small) - ln(1 - large)) - y^2/2*(ln(r) - ln(1 - large))',
);
