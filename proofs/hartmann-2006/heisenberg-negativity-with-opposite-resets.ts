import {
  everyVerdict,
  hasExpectation,
  hasNegativity,
  hasSpectrum,
  isUnique,
  model,
  proof,
  setting,
  Setting,
  steadyNegativity,
} from 'clausius';
import claim, { NEGATIVITY } from '../../properties/hartmann-2006/heisenberg-negativity-with-opposite-resets.ts';
import { HEISENBERG_Z, ratesAnd } from '../reset-models.ts';

/** The same with general noise at infinite temperature (B, C = B/2 + c) and fresh states of Bloch length p. */
const GENERAL = model({
  name: 'two Heisenberg spins with hot noise and resets to (1 ± p Z)/2',
  dims: [2, 2],
  parameters: { g: 'positive', B: 'positive', c: 'nonnegative', r: 'positive', p: '(0, 1)' },
  hamiltonian: 'g*(XX + YY + ZZ)',
  jumps: [0, 1].flatMap((k) => [
    { operator: `sigmaPlus_${k}`, rate: 'B/2' },
    { operator: `sigmaMinus_${k}`, rate: 'B/2' },
    { operator: `Z_${k}`, rate: 'c/2' },
    { reset: k === 0 ? '(1 + p*Z)/2' : '(1 - p*Z)/2', subsystem: k, rate: 'r' },
  ]),
});
const DELTA = '(8*g^2 + r*(r + gamma))';

/** State, negativity, threshold, supremum and spectrum. */
export default proof(claim, {
  covers:
    'two qubits, all g, γ, r > 0; beyond the claim: general noise at s = 1/2 and Bloch length p, spectrum, supremum',
  formulas: {
    negativity: NEGATIVITY.text,
    population: `2*g^2/${DELTA}`,
    excited: `(2*g^2 + r*(r + gamma))/${DELTA}`,
    current: `-2*g*r/${DELTA}`,
    supremum: '(sqrt(3) - 1)/8',
    place: '(sqrt(3) - 1)/4',
    single: 'lambda^2 + (2*gamma + 3*r)*lambda + 16*g^2 + 2*gamma*r + 2*r^2',
    double: 'lambda^2 + (2*gamma + 3*r)*lambda + 16*g^2 + gamma^2 + 3*gamma*r + 2*r^2',
    general:
      'max(0, g*p*r/((B + r)*(B/2 + c + r) + 8*g^2) - (1 - p^2*r^2*(B/2 + c + r)/((B + r)*((B + r)*(B/2 + c + r) + 8*g^2)))/4)',
  },
  link: {
    symbols: ratesAnd({ N: 'real' }),
    read: ({ model: { generator, g, gamma, r } }) => ({ N: steadyNegativity(HEISENBERG_Z, generator), g, gamma, r }),
    sides: ({ negativity }) => [['N', negativity]],
  },
  steps: {
    'the steady state is unique': () => isUnique(HEISENBERG_Z),
    'populations and current': ({ population, excited, current }) =>
      everyVerdict(
        hasExpectation(HEISENBERG_Z, '|00><00|', population),
        hasExpectation(HEISENBERG_Z, '|10><10|', population),
        hasExpectation(HEISENBERG_Z, '|11><11|', population),
        hasExpectation(HEISENBERG_Z, '|01><01|', excited),
        hasExpectation(HEISENBERG_Z, '(YX - XY)/2', current),
      ),
    'the negativity': ({ negativity }) => hasNegativity(HEISENBERG_Z, negativity),
    'its supremum, without dephasing': ({ negativity, supremum, place }) => {
      const T = setting({ x: 'positive' });
      const U = setting({ g: 'positive', gamma: 'nonnegative', r: 'positive', x: 'positive' });
      const inner = negativity.replace(/^max\(0, (.*)\)$/, '$1');
      const ratio = U.at(U.at(inner, { gamma: '0' }), { g: 'x*r' });
      return everyVerdict(
        T.supremum(U.print(ratio), 'x', supremum, place),
        hasNegativity(HEISENBERG_Z, `max(0, ${inner})`),
      );
    },
    'the spectrum': ({ single, double }) =>
      hasSpectrum(HEISENBERG_Z, [
        ['lambda', 1],
        ['lambda + r', 1],
        ['lambda + 2*r', 1],
        ['lambda + r + gamma', 2],
        ['lambda + 2*r + gamma', 2],
        ['lambda + 2*r + 2*gamma', 3],
        [single, 1],
        [double, 2],
      ]),
    'general noise and mixed fresh states': ({ general }) => hasNegativity(GENERAL, general),
    'the threshold does not depend on γ': ({ negativity }) => {
      const S = new Setting(HEISENBERG_Z);
      const inner = negativity.replace(/^max\(0, (.*)\)$/, '$1');
      return S.sign(S.product(inner, '1/(r - 2*g)'), 'positive');
    },
  },
});
