import { proof } from 'clausius';
import claim from '../../properties/esposito-2010/entropy-production-is-correlation-plus-displacement.ts';
import { processLink } from '../reservoirs.ts';

/** Both sides are entropies and energies of the reservoirs: the entropies R of the reservoirs drop out, and nothing else is needed. */
export default proof(claim, {
  covers: 'any dimensions, any number of reservoirs, any joint state',
  link: processLink(['S1', 'F', 'R', 'C'], [['S1 + C - F', '(S1 + R - F) + (C - R)']]),
  steps: {},
});
