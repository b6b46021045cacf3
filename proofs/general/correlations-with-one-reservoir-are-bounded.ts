import {
  defined,
  identities,
  maximallyMixed,
  proof,
  relativeEntropy,
  setting,
  taken,
  theorems,
  vonNeumannEntropy,
} from 'clausius';
import claim from '../../properties/general/correlations-with-one-reservoir-are-bounded.ts';
import { part, type WithProcess } from '../reservoirs.ts';

/** Entropies at the end: S of the system, R of the reservoir, F of both; D is D(ρ_s‖1/d) and l = ln d. */
export default proof(claim, {
  covers: 'any dimensions, one reservoir',
  link: {
    symbols: setting({ S: 'real', R: 'real', F: 'real', D: 'real', l: 'real' }),
    read: ({ process }) => {
      const system = part(process, process.final, 0);
      const { rows, arithmetic } = system;
      return {
        S: vonNeumannEntropy(system),
        R: vonNeumannEntropy(part(process, process.final, 1)),
        F: vonNeumannEntropy(process.final),
        D: relativeEntropy(system, maximallyMixed(rows, arithmetic)),
        l: arithmetic.real(rows).ln(),
      };
    },
    sides: () => [['S + R - F', '2*l']],
  },
  steps: {
    'the entropy of the reservoir exceeds that of the whole by S at most': () =>
      taken(theorems.arakiLieb, ({ process }: WithProcess) => [process.final, process.dims, 0, 1], 'R - S', 'F'),
    'S is at most ln d': () =>
      taken(
        theorems.klein,
        ({ process }: WithProcess) => {
          const system = part(process, process.final, 0);
          return [system, maximallyMixed(system.rows, system.arithmetic)];
        },
        'D',
        '0',
      ),
    'by the relative entropy to the maximally mixed state': () =>
      defined(
        identities.relativeEntropyToMaximallyMixed,
        ({ process }: WithProcess) => [part(process, process.final, 0)],
        'D',
        'l - S',
      ),
  },
});
