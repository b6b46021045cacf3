import {
  anyDensityMatrix,
  anyPositive,
  claim,
  commutator,
  equals,
  lindbladian,
  pauliZ,
  sigmaMinus,
  sigmaPlus,
} from 'clausius';

/** The printed brackets are dissipators with σ₋ at the rate γ, σ₊ at κ and σ_z at η, and the Hamiltonian is ωσ_z/2. */
export default claim('decay-equation-in-lindblad-form', {
  source: 'after Vedral2009, equation (5)',
  statement: String.raw`\tfrac{\omega}{2i}[\sigma_z, \rho] + \tfrac\gamma2([\sigma_-\rho, \sigma_+] + [\sigma_-, \rho\sigma_+]) + \tfrac\kappa2([\sigma_+\rho, \sigma_-] + [\sigma_+, \rho\sigma_-]) - \tfrac\eta2[\sigma_z, [\sigma_z, \rho]] = -i[\tfrac\omega2\sigma_z, \rho] + \gamma\mathcal{D}[\sigma_-] + \kappa\mathcal{D}[\sigma_+] + \eta\mathcal{D}[\sigma_z]`,
  literature: 'own result',
  corrects: [
    {
      claim: 'free-evolution-as-printed',
      as: 'false',
      basis: 'quoted',
      place: 'below equation (5)',
      words: 'The first term describes the free qubit evolution under H = ωσz',
    },
  ],
  systems: [2],
  given: (dim) => ({
    rho: anyDensityMatrix({ dim }),
    omega: anyPositive(),
    gamma: anyPositive(),
    kappa: anyPositive(),
    eta: anyPositive(),
  }),
  asserts: ({ rho, omega, gamma, kappa, eta }) => {
    const { arithmetic } = rho;
    const [Z, down, up] = [pauliZ, sigmaMinus, sigmaPlus].map((operator) => operator(arithmetic));
    const generator = lindbladian(Z.scaled(omega.dividedBy(2)), [
      { operator: down, rate: gamma },
      { operator: up, rate: kappa },
      { operator: Z, rate: eta },
    ]);
    const [decay, excitation] = [
      [down, up],
      [up, down],
    ].map(([L, K]) => commutator(L.times(rho), K).plus(commutator(L, rho.times(K))));
    const printed = commutator(Z, rho)
      .timesI()
      .scaled(omega.dividedBy(-2))
      .plus(decay.scaled(gamma.dividedBy(2)))
      .plus(excitation.scaled(kappa.dividedBy(2)))
      .minus(commutator(Z, commutator(Z, rho)).scaled(eta.dividedBy(2)));
    return equals(generator.applyTo(rho).minus(printed).squaredNorm(), 0);
  },
});
