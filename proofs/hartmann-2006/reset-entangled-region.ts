import { everyVerdict, hasLargestOf, isUnique, proof, setting, Setting, steadySignedNegativity } from 'clausius';
import claim from '../../properties/hartmann-2006/reset-entangled-region.ts';
import { ISING, ISING_SECOND, ISING_SIGNED } from '../reset-models.ts';

const S = new Setting(ISING);

/** Outside γ < g < r − γ no eigenvalue of the partial transpose is negative; beyond the claim, the boundary for fast resets. */
export default proof(claim, {
  covers: 'two qubits, all g, γ, r > 0; expansions for r → ∞ to third order',
  formulas: {
    signed: ISING_SIGNED,
    second: ISING_SECOND,
    condition: 'g*(r - g)*(r + gamma) - gamma*(r + gamma/2)^2',
    lower: '1*gamma; gamma^2; 9/4*gamma^3',
    upper: '1; -1*gamma; -1*gamma^2; -9/4*gamma^3',
  },
  link: {
    symbols: setting({ M: 'real', g: 'positive', x: 'positive', r: 'positive' }),
    read: ({ model: { generator, g, small, r } }) => ({
      M: steadySignedNegativity(ISING, generator, { gamma: 'x/16' }),
      g,
      x: small,
      r,
    }),
    sides: () => [
      ['g', 'x/16'],
      ['g + x/16', 'r'],
    ],
    under: () => [['M', '0']],
  },
  steps: {
    'the steady state is unique': () => isUnique(ISING),
    'minus the smallest eigenvalue of its partial transpose is one of two': ({ signed, second }) =>
      hasLargestOf(ISING, [signed, second]),
    'the first has the sign of the condition': ({ signed, condition }) =>
      S.equal(signed, `(${condition})/(2*(r + gamma)*(2*g^2 + (r + gamma/2)*(r + gamma)))`),
    'the asymptotes of the boundary are g = γ and g = r − γ, not g = r': ({ condition, lower, upper }) => {
      const branches = S.branches(condition, 'g', 'r', 'infinity', 4);
      const find = (power: number) => branches.filter((branch) => branch.power === power);
      const [flat, steep] = [find(0), find(1)];
      if (branches.length !== 2 || flat.length !== 1 || steep.length !== 1) {
        return { verdict: 'undecided', rests: [], reason: 'the boundary has not two branches' };
      }
      return everyVerdict(
        S.coefficients(flat[0].coefficients, lower.split(';')),
        S.coefficients(steep[0].coefficients, upper.split(';')),
      );
    },
  },
});
