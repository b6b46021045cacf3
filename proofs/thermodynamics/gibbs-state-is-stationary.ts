import { every, isStationary, isUnique, model, proof, setting, Setting } from 'clausius';
import claim from '../../properties/thermodynamics/gibbs-state-is-stationary.ts';
import { QUBIT } from '../thermal-qubit.ts';

/** A ladder with Boltzmann factors q and p of its two steps; the step 0 → 2 has the factor p q. */
const THREE_LEVELS = model({
  name: 'three levels in a heat bath',
  dims: [3],
  parameters: { q: '(0, 1)', p: '(0, 1)', a: 'positive', b: 'positive', c: 'positive', E: 'real', F: 'real' },
  hamiltonian: 'E*|1><1| + F*|2><2|',
  jumps: [
    { operator: '|0><1|', rate: 'a' },
    { operator: '|1><0|', rate: 'a*q' },
    { operator: '|1><2|', rate: 'b' },
    { operator: '|2><1|', rate: 'b*p' },
    { operator: '|0><2|', rate: 'c' },
    { operator: '|2><0|', rate: 'c*p*q' },
  ],
});

/** For a pair of jumps A, A† that change the energy by ∓ω, and for two and three levels explicitly. */
export default proof(claim, {
  covers: 'any dimension, pair of jumps by pair; explicitly two and three levels',
  formulas: { factor: '1*q', excited: 'q/(1 + q)', first: 'q/(1 + q + p*q)', second: 'p*q/(1 + q + p*q)' },
  steps: {
    'for a pair of jumps': ({ factor }) => {
      // A lowers the energy by ω: A ρ_β = q ρ_β A, so with u = ρ_β A A† and v = ρ_β A†A, which commute with ρ_β,
      // D[A]ρ_β = q u − v and D[A†]ρ_β = v/q − u
      const S = setting({ q: '(0, 1)', u: 'real', v: 'real' });
      return S.equal(S.sum('q*u - v', S.product(factor, 'v/q - u')), '0');
    },
    'two levels': ({ excited }) => {
      const S = new Setting(QUBIT);
      return every(
        isStationary(
          QUBIT,
          S.matrix([
            [excited, '0'],
            ['0', `1 - (${excited})`],
          ]),
        ),
        isUnique(QUBIT),
      );
    },
    'three levels': ({ first, second }) => {
      const S = new Setting(THREE_LEVELS);
      return isStationary(
        THREE_LEVELS,
        S.matrix([
          [`1 - (${first}) - (${second})`, '0', '0'],
          ['0', first, '0'],
          ['0', '0', second],
        ]),
      );
    },
  },
});
