import { hasProduction, isUnique, model, proof, Setting, setting } from 'clausius';
import claim, { build } from '../../properties/general/two-qubits-between-two-baths.ts';

const PAIR = model({
  name: 'two qubits between two baths',
  dims: [2, 2],
  parameters: { g: 'positive', uh: 'positive', dh: 'positive', uc: 'positive', dc: 'positive' },
  hamiltonian: 'g*(XX + YY)/2',
  jumps: {
    hot: [
      { operator: 'sigmaPlus_0', rate: 'uh' },
      { operator: 'sigmaMinus_0', rate: 'dh' },
    ],
    cold: [
      { operator: 'sigmaPlus_1', rate: 'uc' },
      { operator: 'sigmaMinus_1', rate: 'dc' },
    ],
  },
});
const S = new Setting(PAIR);

/** Current and magnetisations are evaluated over rational functions; beyond the claim, the entropy production as current times affinity. */
export default proof(claim, {
  covers: 'two qubits, all g and rates > 0',
  link: {
    parameters: setting({ g: 'positive', uh: 'positive', dh: 'positive', uc: 'positive', dc: 'positive' }),
    read: ({ model: { values } }) => values,
    objects: (values, arithmetic) => ({ model: build(values, arithmetic) }),
  },
  formulas: {
    rate: '4*g^2*(uh*dc - dh*uc)/((uh + dh + uc + dc)*(4*g^2 + (uh + dh)*(uc + dc)))',
  },
  steps: {
    'the steady state is unique': () => isUnique(PAIR, ['4*g^2*(uh - dc)^2', '4*g^2*(dh - uc)^2']),
    'the entropy production is current times affinity': ({ rate }) =>
      hasProduction(PAIR, S.product(rate, 'ln(uh*dc/(dh*uc))')),
  },
});
