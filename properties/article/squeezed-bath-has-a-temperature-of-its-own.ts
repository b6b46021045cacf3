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

/** A squeezed bath keeps a qubit at a temperature other than its own, at which Clausius' inequality holds. */
export default claim('squeezed-bath-has-a-temperature-of-its-own', {
  source: 'after EntropyProductionArticle',
  statement: String.raw`\dot S \ge \beta_s\dot Q,\quad e^{-\beta_s} = \frac{e^{-\beta} + s^2}{1 + s^2e^{-\beta}},\quad \text{for the jumps } \sigma_- + s\sigma_+ \text{ and } e^{-\beta/2}(\sigma_+ + s\sigma_-)`,
  literature: 'own result',
  note: 'The relative entropy to the steady state remains, and for a qubit whose Hamiltonian commutes with it, it is a Clausius inequality at the temperature of that state; with the temperature of the bath see squeezed-bath-obeys-clausius. For s² > 1 it is negative.',
  systems: [2],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), bath: anyTemperature(), s: anyNumber() }),
  asserts: ({ rho, bath: { boltzmannFactor: x }, s }) => {
    const { arithmetic } = rho;
    const [down, up] = [sigmaMinus(arithmetic), sigmaPlus(arithmetic)];
    const generator = lindbladian(unitMatrix(2, 0, 0, arithmetic), [
      { operator: down.plus(up.scaled(s)), rate: 1 },
      { operator: up.plus(down.scaled(s)), rate: x },
    ]);
    const square = s.times(s);
    const beta = square.times(x).plus(1).ln().minus(square.plus(x).ln());
    return atLeast(entropyRate(generator, rho), heatCurrent(generator, rho, 'bath').times(beta));
  },
});
