import { hermitianFrom, hermitianReading, hermitianSymbols, proof, setting } from 'clausius';
import claim from '../../properties/vedral-2009/stationary-states-of-noise-on-one-qubit.ts';

/** The generator is evaluated on τ ⊗ χ. */
export default proof(claim, {
  covers: 'all rates > 0, all states of the idle qubit',
  link: {
    parameters: setting({ gamma: 'positive', kappa: 'positive', eta: 'positive', ...hermitianSymbols('chi', 2) }),
    read: ({ chi, rates: [gamma, kappa, eta] }) => ({ gamma, kappa, eta, ...hermitianReading('chi', chi) }),
    objects: ({ gamma, kappa, eta, ...entries }, arithmetic) => ({
      chi: hermitianFrom('chi', 2, entries, arithmetic),
      rates: [gamma, kappa, eta],
    }),
  },
  steps: {},
});
