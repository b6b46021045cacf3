import { proof } from 'clausius';
import claim from '../../properties/thermodynamics/entropy-production-identity.ts';
import { BATHS as S, CROSS, foundations, WHOLE } from '../reservoirs.ts';

/** Both sides in formal entropies and energies. */
export default proof(claim, {
  covers: 'any dimensions, any number of reservoirs, uncorrelated start, any unitary',
  formulas: { exchange: 'B0 - B1', production: '1*S1 - 1*S0 - (B0 - B1)', relative: `-1*${WHOLE} + 1*${CROSS}` },
  steps: {
    'what the symbols stand for': foundations,
    'ΔS − ΣβQ is the relative entropy': ({ production, relative }) => S.equal(production, relative),
    'the exchange is the energy that leaves the reservoirs, times β': ({ production, exchange }) =>
      S.equal(S.sum(production, exchange), 'S1 - S0'),
  },
});
