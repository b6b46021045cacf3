import {
  anyDensityMatrix,
  anyNumber,
  anyTemperature,
  atLeast,
  claim,
  entropyRate,
  heatCurrent,
  lindbladian,
  sigmaMinus,
  sigmaPlus,
  unitMatrix,
} from 'clausius';

/** With a squeezed bath Clausius' inequality at the temperature of the bath is lost. */
export default claim('squeezed-bath-obeys-clausius', {
  source: 'after EntropyProductionArticle',
  statement: String.raw`\dot S \ge \beta\dot Q \text{ for the jumps } \sigma_- + s\sigma_+ \text{ and } e^{-\beta/2}(\sigma_+ + s\sigma_-)`,
  literature: 'false',
  note: 'True without squeezing, s = 0. What holds for every s is the rate of relative entropy to the steady state, spohn-inequality.',
  systems: [2],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), bath: anyTemperature(), s: anyNumber() }),
  asserts: ({ rho, bath: { boltzmannFactor, beta }, s }) => {
    const { arithmetic } = rho;
    const [down, up] = [sigmaMinus(arithmetic), sigmaPlus(arithmetic)];
    const generator = lindbladian(unitMatrix(2, 0, 0, arithmetic), [
      { operator: down.plus(up.scaled(s)), rate: 1 },
      { operator: up.plus(down.scaled(s)), rate: boltzmannFactor },
    ]);
    return atLeast(entropyRate(generator, rho), heatCurrent(generator, rho, 'bath').times(beta));
  },
});
