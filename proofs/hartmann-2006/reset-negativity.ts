import {
  everyVerdict,
  hasExpectation,
  hasNegativity,
  isUnique,
  proof,
  setting,
  Setting,
  signedNegativityOf,
  steadyNegativity,
} from 'clausius';
import claim, { PRINTED } from '../../properties/hartmann-2006/reset-negativity.ts';
import { ISING } from '../reset-models.ts';

const S = new Setting(ISING);
const D = '(2*g^2 + (r + gamma/2)*(r + gamma))';

/** Spectrum of the partial transpose, and which of its eigenvalues can be negative. */
export default proof(claim, {
  covers: 'two qubits, all g, γ, r > 0',
  formulas: {
    negativity: PRINTED.text,
    magnetisation: `r*(r + gamma/2)/${D}`,
    correlation: `r^2*(r + gamma/2)/((r + gamma)*${D})`,
    mixed: `g*r/${D}`,
  },
  link: {
    symbols: setting({ N: 'real', g: 'positive', gamma: 'positive', r: 'positive' }),
    read: ({ model: { generator, g, gamma, r } }) => ({ N: steadyNegativity(ISING, generator), g, gamma, r }),
    sides: ({ negativity }) => [['N', negativity]],
  },
  steps: {
    'the steady state is unique': () => isUnique(ISING),
    'the expectation values of X, XX and ZY': ({ magnetisation, correlation, mixed }) =>
      everyVerdict(
        ...['XI', 'IX'].map((operator) => hasExpectation(ISING, operator, magnetisation)),
        hasExpectation(ISING, 'XX', correlation),
        ...['ZY', 'YZ'].map((operator) => hasExpectation(ISING, operator, mixed)),
      ),
    'the negativity is the printed formula': ({ negativity }) => hasNegativity(ISING, negativity),
    'only one eigenvalue of the partial transpose, (1 − c − 2q)/4, can be negative': ({ correlation, mixed }) =>
      S.equal(signedNegativityOf(ISING), `(2*${mixed} + ${correlation} - 1)/4`),
    'the others are nonnegative': ({ magnetisation, correlation, mixed }) =>
      everyVerdict(
        S.sign(`1 + ${correlation} + 2*${magnetisation}`, 'positive'),
        S.sign(`1 + ${correlation} - 2*${magnetisation}`, 'positive'),
        S.sign(`1 - ${correlation} + 2*${mixed}`, 'positive'),
      ),
    'it changes only with the proportions of the rates': ({ negativity }) => {
      const inner = S.form(negativity);
      const scaled = S.at(inner, { g: '2*g', gamma: '2*gamma', r: '2*r' });
      return S.equal(scaled, inner);
    },
  },
});
