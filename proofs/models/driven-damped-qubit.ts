import { every, hasExpectation, hasProduction, isUnique, model, proof } from 'clausius';
import claim, { BLOCH_VECTOR } from '../../properties/models/driven-damped-qubit.ts';

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
const [x, y, z] = BLOCH_VECTOR.map(({ text }) => text);

/** The Bloch vector, and the entropy that the drive produces. */
export default proof(claim, {
  covers: 'one qubit, all rates > 0, φ ≥ 0, any detuning',
  formulas: {
    x,
    y,
    z,
    production:
      'omega^2*(down - up)*((down + up)/2 + phi)/(2*((down + up)*(delta^2 + ((down + up)/2 + phi)^2) + omega^2*((down + up)/2 + phi)))*ln(down/up)',
  },
  steps: {
    'the steady state is unique': () => isUnique(QUBIT),
    'the Bloch vector': (formulas) =>
      every(
        hasExpectation(QUBIT, 'X', formulas.x),
        hasExpectation(QUBIT, 'Y', formulas.y),
        hasExpectation(QUBIT, 'Z', formulas.z),
      ),
    'the entropy production': ({ production }) => hasProduction(QUBIT, production),
  },
});
