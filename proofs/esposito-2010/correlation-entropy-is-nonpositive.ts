import { defined, identities, proof, relativeEntropy, taken, tensor, theorems, type Matrix } from 'clausius';
import claim from '../../properties/esposito-2010/correlation-entropy-is-nonpositive.ts';
import { part, processLink, type WithProcess } from '../reservoirs.ts';

const marginals = ({ process }: WithProcess): Matrix =>
  process.dims.map((_, k) => part(process, process.final, k)).reduce((product, rho) => tensor(product, rho));

/** Subadditivity: −S_c is the relative entropy D(ρ‖ρ_s ∏ρ_r). */
export default proof(claim, {
  covers: 'any dimensions, any number of reservoirs, any joint state',
  link: processLink(['S1', 'F', 'R'], [['F - S1 - R', '0']], {
    D: (process) => relativeEntropy(process.final, marginals({ process })),
  }),
  steps: {
    'D(ρ‖ρ_s ∏ρ_r) ≥ 0': () =>
      taken(theorems.klein, (drawn: WithProcess) => [drawn.process.final, marginals(drawn)], 'D', '0'),
    'it is −S_c': () =>
      defined(
        identities.relativeEntropyToMarginals,
        ({ process: { final, dims } }: WithProcess) => [final, dims],
        'D',
        'S1 + R - F',
      ),
  },
});
