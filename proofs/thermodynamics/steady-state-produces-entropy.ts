import { cited, every, fails, hasExpectation, hasProduction, isUnique, model, proof, Setting } from 'clausius';
import claim from '../../properties/thermodynamics/steady-state-produces-entropy.ts';

/** q and p are the Boltzmann factors e^{−β_h ω} and e^{−β_c ω}. */
const QUBIT = model({
  name: 'a qubit between two heat baths',
  dims: [2],
  parameters: { a: 'positive', b: 'positive', q: '(0, 1)', p: '(0, 1)', omega: 'positive' },
  hamiltonian: 'omega/2*Z',
  jumps: {
    hot: [
      { operator: 'sigmaMinus', rate: 'a' },
      { operator: 'sigmaPlus', rate: 'a*q' },
    ],
    cold: [
      { operator: 'sigmaMinus', rate: 'b' },
      { operator: 'sigmaPlus', rate: 'b*p' },
    ],
  },
});
const S = new Setting(QUBIT);

/** Population, current and entropy production of the simplest non-equilibrium steady state. */
export default proof(claim, {
  partial: true,
  covers: 'one qubit between two heat baths',
  formulas: {
    population: '(1*a*q + 1*b*p)/(a*(1 + q) + b*(1 + p))',
    // quanta per unit of time from the hot bath
    current: '1*a*b*(q - p)/(a*(1 + q) + b*(1 + p))',
    flow: '-1*ln(q)*J + 1*ln(p)*J',
  },
  steps: {
    'the steady state is unique': () => isUnique(QUBIT),
    'the population': ({ population }) => hasExpectation(QUBIT, '|0><0|', population),
    'the current from the hot bath into the qubit': ({ population, current }) =>
      S.equal(`a*q*(1 - (${population})) - a*(${population})`, current),
    'the entropy production is −Σβ Q̇': ({ current, flow }) =>
      // β Q̇ = −ln q times the quanta from the hot bath, and + ln p times them for the cold one
      hasProduction(QUBIT, S.product('-1', withCurrent(flow, current))),
    'with the printed sign it is not': ({ current, flow }) => fails(hasProduction(QUBIT, withCurrent(flow, current))),
    'it is nonnegative: q − p and ln q − ln p have one sign': ({ current }) =>
      every(S.sign(S.product(current, '1/(q - p)'), 'positive'), cited('calculus', 'ln increases')),
  },
});

function withCurrent(flow: string, current: string): string {
  return flow.replaceAll(/\bJ\b/g, `(${current})`);
}
