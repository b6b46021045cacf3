import { every, fails, hasExpectation, isUnique, model, proof, type Model } from 'clausius';
import claim from '../../properties/entanglement/limit-of-the-population.ts';

/** The qubit of equation (5) with a given operator for σ₋ and its adjoint for σ₊. */
function qubit(name: string, lowering: string, raising: string): Model {
  return model({
    name,
    dims: [2],
    parameters: { gamma: 'positive', kappa: 'positive', eta: 'positive', omega: 'positive' },
    hamiltonian: 'omega/2*Z',
    jumps: [
      { operator: lowering, rate: 'gamma' },
      { operator: raising, rate: 'kappa' },
      { operator: 'Z', rate: 'eta' },
    ],
  });
}

const PAULI = qubit('a qubit with σ₋ = |1⟩⟨0|', '|1><0|', '|0><1|');
const OTHER = qubit('a qubit with σ₋ = |0⟩⟨1|', '|0><1|', '|1><0|');

/** Both readings of the equation. */
export default proof(claim, {
  covers: 'one qubit, all rates > 0, all ω > 0',
  formulas: { pauli: 'kappa/(1*gamma + kappa)', printed: 'gamma/(1*gamma + kappa)' },
  steps: {
    'the limits are unique': () => every(isUnique(PAULI), isUnique(OTHER)),
    'with Pauli’s σ₋': ({ pauli, printed }) =>
      every(hasExpectation(PAULI, '|0><0|', pauli), fails(hasExpectation(PAULI, '|0><0|', printed))),
    'with the other one': ({ printed }) => hasExpectation(OTHER, '|0><0|', printed),
  },
});
