import { derivationOf, isUnique, model, proof, Setting, setting } from 'clausius';
import claim, { build } from '../../properties/general/collective-decay.ts';

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

/** Everything that the claim says is evaluated over rational functions; and its steady state is unique, but not without individual decay. */
export default proof(claim, {
  covers: 'two qubits, all Ω, c, l > 0; beyond the claim, l = 0',
  link: {
    parameters: setting({ omega: 'positive', c: 'positive', l: 'positive' }),
    read: ({ model: { values } }) => values,
    objects: (values, arithmetic) => ({ model: build(values, arithmetic) }),
  },
  formulas: { kernel: '2' },
  steps: {
    'the steady state is unique': () => isUnique(PAIR),
    'without individual decay the singlet is dark': ({ kernel }) => {
      const { steadyState } = derivationOf(COLLECTIVE);
      const found = steadyState.verdict === 'unique' ? 1 : steadyState.kernel.length;
      return new Setting(COLLECTIVE).equal(String(found), kernel);
    },
  },
});
