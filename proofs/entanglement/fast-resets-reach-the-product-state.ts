import { derivationOf, every, hasExpectation, model, proof, Setting, type StepVerdict } from 'clausius';
import claim from '../../properties/entanglement/fast-resets-reach-the-product-state.ts';
import { ISING } from '../reset-models.ts';

const S = new Setting(ISING);
const SIGNED =
  '-(gamma*(r + gamma/2)^2 + g^2*(r + gamma) - r*g*(r + gamma))/(2*(r + gamma)*(2*g^2 + (r + gamma/2)*(r + gamma)))';
const D = '(2*g^2 + (r + gamma/2)*(r + gamma))';

const WITHOUT_RESETS = model({
  name: 'two Ising spins with dephasing',
  dims: [2, 2],
  parameters: { g: 'positive', gamma: 'positive' },
  hamiltonian: 'g*ZZ',
  jumps: [0, 1].map((k) => ({ operator: `Z_${k}`, rate: 'gamma/2' })),
});

const UNITARY = model({
  name: 'two Ising spins alone',
  dims: [2, 2],
  parameters: { g: 'positive' },
  hamiltonian: 'g*ZZ',
  jumps: [],
});

/** The limits of fast and of slow resets. */
export default proof(claim, {
  covers: 'two qubits, all g, γ, r > 0; limits r → ∞ and r → 0',
  formulas: {
    fidelity: `(1 + 2*r*(r + gamma/2)/${D} + r^2*(r + gamma/2)/((r + gamma)*${D}))/4`,
    defect: '1; -1*gamma',
    tail: '(g - gamma)/2',
    kernels: '4; 8',
  },
  steps: {
    'the fidelity with |++⟩': ({ fidelity }) => hasExpectation(ISING, '(II + XI + IX + XX)/4', fidelity),
    'its defect is at most γ/r + 2g²/r², and nonnegative': ({ fidelity }) =>
      every(S.sign(`1 - (${fidelity})`, 'positive'), S.atLeast('gamma/r + 2*g^2/r^2', `1 - (${fidelity})`)),
    'it is 1 − γ/r + …': ({ fidelity, defect }) => {
      const { power, coefficients } = S.expansion(fidelity, 'r', 'infinity', 2);
      return every(S.equal(String(power), '0'), S.coefficients(coefficients, defect.split(';')));
    },
    'the negativity falls as (g − γ)/2r': ({ tail }) => {
      const { power, coefficients } = S.expansion(SIGNED, 'r', 'infinity', 1);
      return every(S.equal(String(power), '-1'), S.coefficients(coefficients, [tail]));
    },
    'slow resets select the maximally mixed state': ({ fidelity }) => S.equal(S.at(fidelity, { r: '0' }), '1/4'),
    'without resets the steady state is not unique': ({ kernels }) => {
      const [noisy, unitary] = kernels.split(';');
      return every(kernelOf(WITHOUT_RESETS, noisy), kernelOf(UNITARY, unitary));
    },
  },
});

function kernelOf(subject: typeof ISING, dimension: string): StepVerdict {
  const { steadyState } = derivationOf(subject);
  const found = steadyState.verdict === 'unique' ? 1 : steadyState.kernel.length;
  return new Setting(subject).equal(String(found), dimension);
}
