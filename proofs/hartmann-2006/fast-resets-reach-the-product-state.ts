import {
  derivationOf,
  everyVerdict,
  hasExpectation,
  isUnique,
  model,
  proof,
  Setting,
  steadyExpectation,
  type StepVerdict,
} from 'clausius';
import claim from '../../properties/hartmann-2006/fast-resets-reach-the-product-state.ts';
import { ISING, ISING_SIGNED, ratesAnd } from '../reset-models.ts';

const S = new Setting(ISING);
const D = '(2*g^2 + (r + gamma/2)*(r + gamma))';
const PRODUCT = '(II + XI + IX + XX)/4';

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

/** The fidelity with |++⟩ and its bound; beyond the claim, the limits of fast and of slow resets. */
export default proof(claim, {
  covers: 'two qubits, all g, γ, r > 0; limits r → ∞ and r → 0',
  formulas: {
    fidelity: `(1 + 2*r*(r + gamma/2)/${D} + r^2*(r + gamma/2)/((r + gamma)*${D}))/4`,
    bound: 'gamma/r + 2*g^2/r^2',
    defect: '1; -1*gamma',
    tail: '(g - gamma)/2',
    kernels: '4; 8',
  },
  link: {
    symbols: ratesAnd({ F: 'real' }),
    read: ({ model: { generator, g, gamma, r } }) => ({ F: steadyExpectation(ISING, PRODUCT, generator), g, gamma, r }),
    sides: ({ bound }) => [
      ['1 - F', bound],
      ['1 - F', '0'],
    ],
  },
  steps: {
    'the steady state is unique': () => isUnique(ISING),
    'its fidelity with |++⟩': ({ fidelity }) => hasExpectation(ISING, PRODUCT, fidelity),
    'it is 1 − γ/r + …': ({ fidelity, defect }) => {
      const { power, coefficients } = S.expansion(fidelity, 'r', 'infinity', 2);
      return everyVerdict(S.equal(String(power), '0'), S.coefficients(coefficients, defect.split(';')));
    },
    'the negativity falls as (g − γ)/2r': ({ tail }) => {
      const { power, coefficients } = S.expansion(ISING_SIGNED, 'r', 'infinity', 1);
      return everyVerdict(S.equal(String(power), '-1'), S.coefficients(coefficients, [tail]));
    },
    'slow resets select the maximally mixed state': ({ fidelity }) => S.equal(S.at(fidelity, { r: '0' }), '1/4'),
    'without resets the steady state is not unique': ({ kernels }) => {
      const [noisy, unitary] = kernels.split(';');
      return everyVerdict(kernelOf(WITHOUT_RESETS, noisy), kernelOf(UNITARY, unitary));
    },
  },
});

function kernelOf(subject: typeof ISING, dimension: string): StepVerdict {
  const { steadyState } = derivationOf(subject);
  const found = steadyState.verdict === 'unique' ? 1 : steadyState.kernel.length;
  return new Setting(subject).equal(String(found), dimension);
}
