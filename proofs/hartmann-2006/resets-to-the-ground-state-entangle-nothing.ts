import { hasExpectation, isUnique, proof, steadyExpectation } from 'clausius';
import claim from '../../properties/hartmann-2006/resets-to-the-ground-state-entangle-nothing.ts';
import { ratesAnd, resetModel } from '../reset-models.ts';

const GROUND = resetModel('two Ising spins with dephasing and reset to |0>', 'g*ZZ', ['|0>', '|0>']);
const PRODUCT = '|00><00|';

/** The population of |00⟩ is 1. */
export default proof(claim, {
  covers: 'two qubits, all g, γ, r > 0',
  formulas: { population: '1' },
  link: {
    symbols: ratesAnd({ F: 'real' }),
    read: ({ model: { generator, g, gamma, r } }) => ({
      F: steadyExpectation(GROUND, PRODUCT, generator),
      g,
      gamma,
      r,
    }),
    sides: ({ population }) => [['F', population]],
  },
  steps: {
    'the steady state is unique': () => isUnique(GROUND),
    'its population of |00⟩': ({ population }) => hasExpectation(GROUND, PRODUCT, population),
  },
});
