import type { ModelDefinition } from '../../../src/symbolic/models/model-definition.ts';

/** Parameters that are positive. */
export const positive = (...names: readonly string[]): Record<string, 'positive'> =>
  Object.fromEntries(names.map((name) => [name, 'positive']));

export const QUBIT: ModelDefinition = {
  name: 'qubit in a thermal field',
  dims: [2],
  parameters: positive('beta', 'omega', 'gamma'),
  let: { nbar: '1/(exp(beta*omega) - 1)' },
  hamiltonian: 'omega*Z/2',
  jumps: {
    field: [
      { operator: 'sigmaMinus', rate: 'gamma*(nbar + 1)' },
      { operator: 'sigmaPlus', rate: 'gamma*nbar' },
    ],
  },
};

export const MACHINE: ModelDefinition = {
  name: 'two qubits between two baths',
  dims: [2, 2],
  parameters: positive('beta_h', 'beta_c', 'E', 'a', 'b', 'g'),
  hamiltonian: 'E*(Z_0 + Z_1)/2 + g*(|01><10| + |10><01|)',
  jumps: {
    hot: [
      { operator: 'sigmaMinus_0', rate: 'a/(1 + exp(-beta_h*E))' },
      { operator: 'sigmaPlus_0', rate: 'a*(1 - tanh(beta_h*E/2))/2' },
    ],
    cold: { lower: 'sigmaMinus_1', frequency: 'E', beta: 'beta_c', rate: 'b', statistics: 'fermi' },
  },
};
