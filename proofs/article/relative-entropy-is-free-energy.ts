import { defined, identities, logPartitionFunction, proof, setting, spectral, vonNeumannEntropy } from 'clausius';
import claim from '../../properties/article/relative-entropy-is-free-energy.ts';
import { type WithEquilibrium } from '../reservoirs.ts';

/** ln ρ_β = −βH − ln Z: R and h are entropy and energy of ρ, z = ln Z, L = tr ρ ln ρ_β and M = β⟨H⟩ + ln Z. */
export default proof(claim, {
  covers: 'any dimension, any temperature',
  link: {
    symbols: setting({ R: 'real', h: 'real', z: 'real', L: 'real', beta: 'positive', n: 'real' }),
    read: ({ rho, thermal: { gibbsState, hamiltonian, beta } }) => ({
      R: vonNeumannEntropy(rho),
      h: rho.traceOfProduct(hamiltonian),
      z: logPartitionFunction(hamiltonian, beta),
      L: spectral(gibbsState).logTrace(rho),
      n: rho.trace(),
      beta,
    }),
    sides: () => [['-L - R', 'beta*((h - R*(1/beta)) + z*(1/beta))']],
  },
  steps: {
    'ln ρ_β = −βH − ln Z': () =>
      defined(
        identities.logarithmOfGibbsState,
        ({ rho, thermal: { gibbsState, hamiltonian, beta } }: WithEquilibrium) => [rho, gibbsState, hamiltonian, beta],
        'L',
        '-(beta*h + n*z)',
      ),
    'for a state': () => defined(identities.traceOfState, ({ rho }: WithEquilibrium) => [rho], 'n', '1'),
  },
});
