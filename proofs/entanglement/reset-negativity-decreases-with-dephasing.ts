import { hasLargestOf, isUnique, proof, steadySignedNegativity } from 'clausius';
import claim from '../../properties/entanglement/reset-negativity-decreases-with-dephasing.ts';
import { ISING, ISING_SECOND, ISING_SIGNED, ratesAnd } from '../reset-models.ts';

/** Either of the two eigenvalues that can be the smallest one grows with γ. */
export default proof(claim, {
  covers: 'two qubits, all g, γ, r > 0',
  formulas: { signed: ISING_SIGNED, second: ISING_SECOND },
  link: {
    symbols: ratesAnd({ calm: 'real', noisy: 'real', x: 'positive' }),
    read: ({ models: { generators, g, gamma, excess, r } }) => ({
      calm: steadySignedNegativity(ISING, generators[0]),
      noisy: steadySignedNegativity(ISING, generators[1], { gamma: 'gamma + x' }),
      g,
      gamma,
      r,
      x: excess,
    }),
    sides: () => [['calm', 'noisy']],
  },
  steps: {
    'the steady state is unique': () => isUnique(ISING),
    'minus the smallest eigenvalue of its partial transpose is one of two': ({ signed, second }) =>
      hasLargestOf(ISING, [signed, second]),
  },
});
