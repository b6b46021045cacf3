import { hasProduction, isUnique, model, proof, setting } from 'clausius';
import claim, { build } from '../../properties/general/driven-damped-qubit.ts';

const QUBIT = model({
  name: 'a driven qubit in a bath',
  dims: [2],
  parameters: { omega: 'positive', delta: 'real', down: 'positive', up: 'positive', phi: 'nonnegative' },
  hamiltonian: '(omega*X + delta*Z)/2',
  jumps: [
    { operator: 'sigmaMinus', rate: 'down' },
    { operator: 'sigmaPlus', rate: 'up' },
    { operator: 'Z', rate: 'phi/2' },
  ],
});

/** The Bloch vector is evaluated over rational functions; beyond the claim, the entropy that the drive produces. */
export default proof(claim, {
  covers: 'one qubit, all rates > 0, φ ≥ 0, any detuning',
  link: {
    parameters: setting({ omega: 'positive', delta: 'real', down: 'positive', up: 'positive', phi: 'positive' }),
    read: ({ model: { values } }) => values,
    objects: (values, arithmetic) => ({ model: build(values, arithmetic) }),
  },
  formulas: {
    production:
      'omega^2*(down - up)*((down + up)/2 + phi)/(2*((down + up)*(delta^2 + ((down + up)/2 + phi)^2) + omega^2*((down + up)/2 + phi)))*ln(down/up)',
  },
  steps: {
    'the steady state is unique': () => isUnique(QUBIT),
    'the entropy production': ({ production }) => hasProduction(QUBIT, production),
  },
});
