import { defined, identities, logPartitionFunction, proof, setting, spectral, vonNeumannEntropy } from 'clausius';
import claim from '../../properties/vedral-2009/total-entropy-change-of-relaxation.ts';
import { type WithEquilibrium } from '../reservoirs.ts';

/**
 * The internal and the external change add up to the relative entropy −L − R; the partition function drops out.
 *
 * R and T are the entropies of ρ and ρ_T, h and f their energies, u that of ρ − ρ_T, z = ln Z, L = tr ρ ln ρ_T.
 */
export default proof(claim, {
  covers: 'any dimension, any temperature',
  link: {
    symbols: setting({ R: 'real', T: 'real', h: 'real', f: 'real', u: 'real', z: 'real', L: 'real', beta: 'positive' }),
    read: ({ rho, thermal: { gibbsState, hamiltonian, beta } }) => ({
      R: vonNeumannEntropy(rho),
      T: vonNeumannEntropy(gibbsState),
      h: rho.traceOfProduct(hamiltonian),
      f: gibbsState.traceOfProduct(hamiltonian),
      u: rho.minus(gibbsState).traceOfProduct(hamiltonian),
      z: logPartitionFunction(hamiltonian, beta),
      L: spectral(gibbsState).logTrace(rho),
      beta,
    }),
    sides: () => [['T - R + beta*u', '-L - R']],
  },
  steps: {
    'the entropy of the Gibbs state': () =>
      defined(
        identities.entropyOfGibbsState,
        ({ thermal: { gibbsState, hamiltonian, beta } }: WithEquilibrium) => [gibbsState, hamiltonian, beta],
        'T',
        'beta*f + z',
      ),
    'the relative entropy to it': () =>
      defined(
        identities.relativeEntropyToEquilibrium,
        ({ rho, thermal: { gibbsState, hamiltonian, beta } }: WithEquilibrium) => [rho, gibbsState, hamiltonian, beta],
        '-L - R',
        'z + beta*h - R',
      ),
    'the energy is linear': () =>
      defined(
        identities.traceOfDifference,
        ({ rho, thermal: { gibbsState, hamiltonian } }: WithEquilibrium) => [rho, gibbsState, hamiltonian],
        'u',
        'h - f',
      ),
  },
});
