import { definedForEach, identities, proof, relativeEntropy, takenForEach, theorems } from 'clausius';
import claim from '../../properties/esposito-2010/entropy-production-exceeds-correlations.ts';
import { part, processLink, sum, type WithProcess } from '../reservoirs.ts';

/** The difference is the displacement of the reservoirs, ΣD(ρ_r‖ρ_r^eq) = C − R. */
export default proof(claim, {
  covers: 'any dimensions, any number of reservoirs, any joint state',
  link: processLink(['S1', 'F', 'R', 'C'], [['S1 + C - F', 'S1 + R - F']], {
    D: (process) =>
      sum(
        process.reservoirs.map(({ gibbsState }, r) => relativeEntropy(part(process, process.final, r + 1), gibbsState)),
      ),
  }),
  steps: {
    'ΣD(ρ_r‖ρ_r^eq) ≥ 0': () =>
      takenForEach(
        theorems.klein,
        ({ process }: WithProcess) =>
          process.reservoirs.map(({ gibbsState }, r) => [part(process, process.final, r + 1), gibbsState]),
        'D',
        '0',
      ),
    'it is C − R': () =>
      definedForEach(
        identities.relativeEntropyToEquilibrium,
        ({ process }: WithProcess) =>
          process.reservoirs.map(({ gibbsState, hamiltonian, beta }, r) => [
            part(process, process.final, r + 1),
            gibbsState,
            hamiltonian,
            beta,
          ]),
        'D',
        'C - R',
      ),
  },
});
