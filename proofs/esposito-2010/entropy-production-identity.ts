import { proof } from 'clausius';
import claim from '../../properties/esposito-2010/entropy-production-identity.ts';
import { FROM_A_PRODUCT, fromEquilibrium, processLink } from '../reservoirs.ts';

/** D(ρ‖ρ_s ∏ρ_r^eq) = S1 + C − F, where F is what the whole has from the start. */
export default proof(claim, {
  covers: 'any dimensions, any number of reservoirs, uncorrelated start, any unitary',
  link: processLink(['S0', 'S1', 'N', 'F', 'G', 'C', 'Q'], [['S1 - S0 - Q', 'S1 + C - F']]),
  steps: { ...FROM_A_PRODUCT, ...fromEquilibrium() },
});
