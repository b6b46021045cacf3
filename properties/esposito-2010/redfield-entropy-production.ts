import {
  anyDaviesGenerator,
  anyDensityMatrix,
  atLeast,
  claim,
  entropyProductionRate,
  redfieldGenerator,
} from 'clausius';

/** A Redfield generator keeps the Gibbs state but not positivity, and with it Spohn's inequality is lost. */
export default claim('redfield-entropy-production', {
  source: 'EspositoLindenbergVandenBroeck2010, equation (28)',
  statement: String.raw`\mathcal{L}_{\mathrm{Redfield}}(\rho_\beta) = 0 \;\Rightarrow\; -\operatorname{tr}[\mathcal{L}_{\mathrm{Redfield}}(\rho)(\ln\rho - \ln\rho_\beta)] \ge 0`,
  literature: 'false',
  systems: [2],
  given: (dim) => ({ system: anyDaviesGenerator({ dim }), rho: anyDensityMatrix({ dim }) }),
  asserts: ({ system: { hamiltonian, generator, gibbsState }, rho }) => {
    const redfield = redfieldGenerator(hamiltonian, generator.jumps);
    return atLeast(entropyProductionRate(redfield, rho, gibbsState), 0);
  },
});
