import { every, proof, setting } from 'clausius';
import claim from '../../properties/thermodynamics/relative-entropy-is-free-energy.ts';
import { foundations } from '../reservoirs.ts';
import { COS, CROSS_TERM, NEGENTROPY, T, UP } from '../thermal-qubit.ts';

/** In formal entropies for any dimension, and with logarithms of eigenvalues for a qubit. */
export default proof(claim, {
  covers: 'any dimension; explicitly one qubit in any state',
  formulas: {
    freeEnergy: '1*E - 1*S/beta',
    equilibrium: '-1*lnZ/beta',
    // βω⟨Z⟩/2 with βω = −ln q
    energy: `-1*ln(q)*s*${COS}/2`,
    // ln Z − βω/2 for levels ±ω/2
    partition: 'ln(1 + q) - 1/2*ln(q)',
  },
  steps: {
    'what the symbols stand for': foundations,
    'D = −S + βE + ln Z is β(F − F_β)': ({ freeEnergy, equilibrium }) => {
      const S = setting({ S: 'real', E: 'real', lnZ: 'real', beta: 'positive' });
      return S.equal(S.product('beta', S.difference(freeEnergy, equilibrium)), '-S + beta*E + lnZ');
    },
    'for a qubit the relative entropy is −S + βE + ln Z': ({ energy, partition }) =>
      T.equal(T.difference(NEGENTROPY, CROSS_TERM), T.sum(NEGENTROPY, energy, partition)),
    'its equilibrium has the ratio q of populations': () => every(T.equal(`(${UP})/(1 - (${UP}))`, 'q')),
  },
});
