import { defined, identities, proof, relativeEntropy, taken, theorems } from 'clausius';
import claim from '../../properties/esposito-2010/clausius-inequality.ts';
import {
  FROM_A_PRODUCT,
  fromEquilibrium,
  gibbsStates,
  processLink,
  systemBesideEquilibrium,
  type WithProcess,
} from '../reservoirs.ts';

/** What ΔS exceeds the heat by is a relative entropy, D(ρ‖ρ_s ∏ρ_r^eq) = S1 + C − F with F = S0 + G and G = Q + C. */
export default proof(claim, {
  covers: 'any dimensions, any number of reservoirs, uncorrelated start, any unitary',
  link: processLink(['S0', 'S1', 'N', 'F', 'G', 'C', 'Q'], [['S1 - S0', 'Q']], {
    D: (process) => relativeEntropy(process.final, systemBesideEquilibrium(process)),
  }),
  steps: {
    'D(ρ‖ρ_s ∏ρ_r^eq) ≥ 0': () =>
      taken(theorems.klein, ({ process }: WithProcess) => [process.final, systemBesideEquilibrium(process)], 'D', '0'),
    'it is an entropy and energies of the reservoirs': () =>
      defined(
        identities.relativeEntropyToReservoirs,
        ({ process }: WithProcess) => [process, gibbsStates(process), process.final],
        'D',
        'S1 + C - F',
      ),
    ...FROM_A_PRODUCT,
    ...fromEquilibrium(),
  },
});
