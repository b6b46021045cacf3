import { derivationOf, every, hasExpectation, isUnique, model, proof, Setting } from 'clausius';
import claim, { EXPECTATIONS } from '../../properties/models/collective-decay.ts';

const pair = (parameters: Parameters<typeof model>[0]['parameters'], local: string) =>
  model({
    name: `two driven qubits with collective decay at c and individual decay at ${local}`,
    dims: [2, 2],
    parameters,
    hamiltonian: 'omega*(XI + IX)/2',
    jumps: [
      { operator: 'sigmaMinus_0 + sigmaMinus_1', rate: 'c' },
      { operator: 'sigmaMinus_0', rate: local },
      { operator: 'sigmaMinus_1', rate: local },
    ],
  });

const PAIR = pair({ omega: 'positive', c: 'positive', l: 'positive' }, 'l');
const COLLECTIVE = pair({ omega: 'positive', c: 'positive' }, '0');
const [inversion, dipole, correlation] = EXPECTATIONS.map(({ text }) => text);

/** Expectation values of the steady state, and its loss of uniqueness without individual decay. */
export default proof(claim, {
  covers: 'two qubits, all Ω, c, l > 0; beyond the claim, l = 0',
  formulas: { inversion, dipole, correlation, kernel: '2' },
  steps: {
    'the steady state is unique': () => isUnique(PAIR),
    'inversion, dipole and correlation': (formulas) =>
      every(
        ...['ZI', 'IZ'].map((operator) => hasExpectation(PAIR, operator, formulas.inversion)),
        ...['YI', 'IY'].map((operator) => hasExpectation(PAIR, operator, formulas.dipole)),
        hasExpectation(PAIR, 'ZZ', formulas.correlation),
      ),
    'without individual decay the singlet is dark': ({ kernel }) => {
      const { steadyState } = derivationOf(COLLECTIVE);
      const found = steadyState.verdict === 'unique' ? 1 : steadyState.kernel.length;
      return new Setting(COLLECTIVE).equal(String(found), kernel);
    },
  },
});
