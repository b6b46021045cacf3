import {
  anyPositive,
  anyProbability,
  assuming,
  atLeast,
  bellState,
  claim,
  composedEnsemble,
  embed,
  equals,
  lindbladian,
  pauliZ,
  sigmaMinus,
  sigmaPlus,
  spectral,
  weightedSum,
} from 'clausius';

/** Dephasing changes the difference of entropy and entanglement production, also at the same populations. */
export default claim('off-diagonals-play-no-role', {
  source: 'Vedral2009, example of two qubits',
  statement: String.raw`(\sigma - |\sigma_E|)(e^{-\Gamma t}, \eta) = (\sigma - |\sigma_E|)(e^{-\Gamma t}, 0) \text{ under equation (5)}`,
  literature: 'false',
  note: 'True for the printed states. Tested for γ = κ and a = b, where the closest separable state is known and σ_E ≤ 0, while there is entanglement; see symmetric-decay-of-a-bell-state.',
  systems: [[2, 2]],
  given: (dims) => ({
    decay: composedEnsemble({
      name: 'Bell-diagonal states of the family at a time, with dephasing and without',
      measure: 'uniform e^{−Γt/2} and e^{−2ηt}, χ² η',
      draws: { r: 'positive', cases: [STATES, STATES] },
      parts: { y: anyProbability(), z: anyProbability(), eta: anyPositive() },
      build: ({ y, z, eta }, arithmetic) => {
        const [half, one, none] = [arithmetic.real(1, 2), arithmetic.real(1), arithmetic.real(0)];
        const r = one.minus(y.times(y)).dividedBy(4);
        const bell = (['phi+', 'phi-', 'psi+', 'psi-'] as const).map((name) => bellState(name, arithmetic));
        const cases = [
          { w: y.times(z).dividedBy(2), rate: eta },
          { w: y.dividedBy(2), rate: none },
        ].map(({ w, rate }) => {
          const [large, small] = [half.minus(r).plus(w), half.minus(r).minus(w)];
          const rest = one.minus(large);
          const scaled = [small, r, r].map((x) => x.dividedBy(rest.times(2)));
          const jumps = [
            { operator: sigmaMinus(arithmetic), rate: half },
            { operator: sigmaPlus(arithmetic), rate: half },
            { operator: pauliZ(arithmetic), rate },
          ].map((jump) => ({ operator: embed(jump.operator, dims, 0), rate: jump.rate }));
          const generator = lindbladian(arithmetic.identity(4).scaled(0), jumps);
          const rho = weightedSum(bell, [large, small, r, r]);
          return { rho, closest: weightedSum(bell, [half, ...scaled]), velocity: generator.applyTo(rho) };
        });
        return r.sign() === 1 ? { y, z, eta, r, cases } : undefined;
      },
    }),
  }),
  asserts: ({ decay: { y, z, r, cases } }) => {
    // σ + σ_E = −tr ρ̇(ln ρ − ln π) + tr ρ̇(ln ρ − ln ρ*), with π = 1/4
    const [dephased, alone] = cases.map(({ rho, closest, velocity }) => {
      const own = spectral(rho).logTrace(velocity);
      return own.negated().plus(own.minus(spectral(closest).logTrace(velocity)));
    });
    return assuming(atLeast(y.times(z).dividedBy(2), r), equals(dephased, alone));
  },
});

const STATES = { rho: 'density matrix', closest: 'density matrix', velocity: 'Hermitian' } as const;
