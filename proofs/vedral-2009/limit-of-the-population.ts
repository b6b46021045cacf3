import { everyVerdict, hasExpectation, isUnique, model, proof, setting, steadyExpectation, type Model } from 'clausius';
import claim from '../../properties/vedral-2009/limit-of-the-population.ts';

/** A qubit with a given operator for σ₋ and its adjoint for σ₊. */
function qubit(name: string, lowering: string, raising: string): Model {
  return model({
    name,
    dims: [2],
    parameters: { gamma: 'positive', kappa: 'positive' },
    hamiltonian: 'Z',
    jumps: [
      { operator: lowering, rate: 'gamma' },
      { operator: raising, rate: 'kappa' },
    ],
  });
}

const PAULI = qubit('a qubit with σ₋ = |1⟩⟨0|', '|1><0|', '|0><1|');
const OTHER = qubit('a qubit with σ₋ = |0⟩⟨1|', '|0><1|', '|1><0|');

/** Both readings of the equation. */
export default proof(claim, {
  covers: 'one qubit, all rates > 0',
  formulas: { pauli: 'kappa/(1*gamma + kappa)', other: 'gamma/(1*gamma + kappa)' },
  link: {
    symbols: setting({ a: 'real', b: 'real', gamma: 'positive', kappa: 'positive' }),
    read: ({ decay: { gamma, kappa, pauli, other } }) => ({
      a: steadyExpectation(PAULI, '|0><0|', pauli),
      b: steadyExpectation(OTHER, '|0><0|', other),
      gamma,
      kappa,
    }),
    sides: ({ pauli, other }) => [
      ['a', pauli],
      ['b', other],
    ],
  },
  steps: {
    'the limits are unique': () => everyVerdict(isUnique(PAULI), isUnique(OTHER)),
    'with Pauli’s σ₋': ({ pauli }) => hasExpectation(PAULI, '|0><0|', pauli),
    'with the other one': ({ other }) => hasExpectation(OTHER, '|0><0|', other),
  },
});
