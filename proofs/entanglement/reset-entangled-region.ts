import { every, proof, setting, Setting, signedNegativityOf } from 'clausius';
import claim from '../../properties/entanglement/reset-entangled-region.ts';
import { ISING } from '../reset-models.ts';

const S = new Setting(ISING);
const CONDITION = 'g*(r - g)*(r + gamma) - gamma*(r + gamma/2)^2';

/** Necessary conditions, and the expansions of the border for fast resets. */
export default proof(claim, {
  covers: 'two qubits, all g, γ, r > 0; expansions for r → ∞ to third order',
  formulas: {
    condition: CONDITION,
    surplus: 'gamma^2 + gamma^3/(4*(r + gamma))',
    lower: '1*gamma; gamma^2; 9/4*gamma^3',
    upper: '1; -1*gamma; -1*gamma^2; -9/4*gamma^3',
  },
  steps: {
    'entangled exactly where the condition is positive': ({ condition }) =>
      S.equal(signedNegativityOf(ISING), `(${condition})/(2*(r + gamma)*(2*g^2 + (r + gamma/2)*(r + gamma)))`),
    'then (g − γ)(r − g − γ) is positive': ({ condition, surplus }) =>
      every(
        S.equal(`(${condition})/(r + gamma)`, `(g - gamma)*(r - g - gamma) - (${surplus})`),
        S.sign(surplus, 'positive'),
      ),
    'both factors cannot be negative: the condition fails for g ≤ γ': ({ condition }) => {
      const T = setting({ g: 'positive', gamma: 'positive', r: 'positive', x: 'nonnegative' });
      return T.sign(T.at(condition, { gamma: 'g + x' }), 'negative');
    },
    'the asymptotes are g = γ and g = r − γ, not g = r': ({ condition, lower, upper }) => {
      const branches = S.branches(condition, 'g', 'r', 'infinity', 4);
      const find = (power: number) => branches.filter((branch) => branch.power === power);
      const [flat, steep] = [find(0), find(1)];
      if (branches.length !== 2 || flat.length !== 1 || steep.length !== 1) {
        return { verdict: 'undecided', rests: [], reason: 'the border has not two branches' };
      }
      return every(
        S.coefficients(flat[0].coefficients, lower.split(';')),
        S.coefficients(steep[0].coefficients, upper.split(';')),
      );
    },
  },
});
