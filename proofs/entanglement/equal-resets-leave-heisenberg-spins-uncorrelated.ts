import { cited, every, isStationary, model, pauliX, pauliY, pauliZ, proof, setting, tensor } from 'clausius';
import claim from '../../properties/entanglement/equal-resets-leave-heisenberg-spins-uncorrelated.ts';
import { resetModel } from '../reset-models.ts';

const EQUAL = resetModel('two Heisenberg spins with dephasing and resets to |+>', 'g*(XX + YY + ZZ)', ['|+>', '|+>']);

/** Products of equal states commute with the coupling, so each spin relaxes as if it were alone. */
export default proof(claim, {
  covers: 'two qubits with resets to |+⟩, all g, γ, r > 0; the commutation for any state of one qubit',
  formulas: { length: '1*r/(r + 1*gamma)' },
  steps: {
    'ρ₁ ⊗ ρ₁ commutes with the Heisenberg coupling': () => {
      const S = setting({ a: 'real', b: 'real', c: 'real' });
      const rho = S.matrix([
        ['(1 + c)/2', '(a - i*b)/2'],
        ['(a + i*b)/2', '(1 - c)/2'],
      ]);
      const pair = tensor(rho, rho);
      const H = [pauliX, pauliY, pauliZ]
        .map((pauli) => tensor(pauli(S.arithmetic), pauli(S.arithmetic)))
        .reduce((sum, term) => sum.plus(term));
      return S.sameMatrix(H.times(pair), pair.times(H));
    },
    'the product of the states of single spins is stationary': ({ length }) => {
      const S = setting({ g: 'positive', gamma: 'positive', r: 'positive' });
      const rho = S.matrix([
        ['1/2', `(${length})/2`],
        [`(${length})/2`, '1/2'],
      ]);
      return isStationary(EQUAL, rho.kron(rho));
    },
    'one spin alone relaxes to it': ({ length }) => {
      const single = model({
        name: 'one spin with dephasing and resets to |+>',
        dims: [2],
        parameters: { gamma: 'positive', r: 'positive' },
        hamiltonian: '0',
        jumps: [
          { operator: 'Z', rate: 'gamma/2' },
          { reset: '|+>', rate: 'r' },
        ],
      });
      const S = setting({ gamma: 'positive', r: 'positive' });
      return isStationary(
        single,
        S.matrix([
          ['1/2', `(${length})/2`],
          [`(${length})/2`, '1/2'],
        ]),
      );
    },
    'product states have no mutual information': () =>
      every(cited('NielsenChuang2011, section 11.3', 'entropies of product states add up')),
  },
});
