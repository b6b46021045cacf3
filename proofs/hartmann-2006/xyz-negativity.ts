import { hasNegativity, isUnique, model, proof, setting, steadyNegativity } from 'clausius';
import claim, { NEGATIVITY } from '../../properties/hartmann-2006/xyz-negativity.ts';

const spins = (resets: readonly [string, string]) =>
  model({
    name: `two XYZ spins with dephasing and resets to ${resets.join(' and ')}`,
    dims: [2, 2],
    parameters: { Jx: 'real', Jy: 'real', Jz: 'real', gamma: 'positive', r: 'positive' },
    hamiltonian: 'Jx*XX + Jy*YY + Jz*ZZ',
    jumps: [0, 1].flatMap((k) => [
      { operator: `Z_${k}`, rate: 'gamma/2' },
      { reset: resets[k], subsystem: k, rate: 'r' },
    ]),
  });

const [EQUAL, OPPOSITE] = [spins(['|+>', '|+>']), spins(['|+>', '|->'])];

/** What the constant coefficients of two factors of the characteristic polynomial have beside positive terms. */
const squares = (sign: '+' | '-'): readonly string[] => [
  `8*(Jx ${sign} Jy)^2*(Jx ${sign} Jz)^2`,
  `(Jx ${sign} Jy)^2*(2*gamma^2 + 6*gamma*r + 3*r^2)`,
  `(Jx ${sign} Jz)^2*(4*gamma*r + 3*r^2)`,
  `r^2*(2*Jx ${sign} Jy ${sign} Jz)^2`,
];

/** The negativity of Ising spins with the coupling |J_z − J_y|, and |J_z + J_y| for opposite resets. */
export default proof(claim, {
  covers: 'two qubits, all real J_x, J_y, J_z, all γ, r > 0; beyond the claim, resets to |+⟩ and |−⟩',
  formulas: { negativity: NEGATIVITY.text },
  link: {
    symbols: setting({ N: 'real', Jx: 'real', Jy: 'real', Jz: 'real', gamma: 'positive', r: 'positive' }),
    read: ({ model: { generator, x, y, z, gamma, r } }) => ({
      N: steadyNegativity(EQUAL, generator),
      Jx: x,
      Jy: y,
      Jz: z,
      gamma,
      r,
    }),
    sides: ({ negativity }) => [['N', negativity.replaceAll(/\bg\b/g, '(Jz - Jy)')]],
  },
  steps: {
    'the steady state is unique': () => isUnique(EQUAL, squares('+'), squares('-')),
    'its negativity': ({ negativity }) => hasNegativity(EQUAL, negativity.replaceAll(/\bg\b/g, '(Jz - Jy)')),
    'for opposite resets it depends on J_z + J_y': ({ negativity }) =>
      hasNegativity(OPPOSITE, negativity.replaceAll(/\bg\b/g, '(Jz + Jy)')),
  },
});
