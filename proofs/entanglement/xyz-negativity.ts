import { hasNegativity, model, proof } from 'clausius';
import claim, { NEGATIVITY } from '../../properties/entanglement/xyz-negativity.ts';

/** J_z = ±J_y ± J with J ≥ 0: the four cases of the absolute value and of the resets. */
const spins = (resets: readonly [string, string], Jz: string) =>
  model({
    name: `two XYZ spins with dephasing and resets to ${resets.join(' and ')}, J_z = ${Jz}`,
    dims: [2, 2],
    parameters: { Jx: 'real', Jy: 'real', J: 'nonnegative', gamma: 'positive', r: 'positive' },
    hamiltonian: `Jx*XX + Jy*YY + (${Jz})*ZZ`,
    jumps: [0, 1].flatMap((k) => [
      { operator: `Z_${k}`, rate: 'gamma/2' },
      { reset: resets[k], subsystem: k, rate: 'r' },
    ]),
  });

/** The negativity of Ising spins with the coupling |J_z − J_y|, and |J_z + J_y| for opposite resets. */
export default proof(claim, {
  covers: 'two qubits, all real J_x, J_y, J_z, all γ, r > 0; beyond the claim, resets to |+⟩ and |−⟩',
  formulas: { negativity: NEGATIVITY.text },
  steps: Object.fromEntries(
    [
      ['|+>', 'Jy + J'],
      ['|+>', 'Jy - J'],
      ['|->', '-Jy + J'],
      ['|->', '-Jy - J'],
    ].map(([second, Jz]) => {
      const subject = spins(['|+>', second], Jz);
      return [
        `resets to |+> and ${second}, J_z = ${Jz}`,
        ({ negativity }: { readonly negativity: string }) =>
          hasNegativity(subject, negativity.replaceAll(/\bg\b/g, 'J')),
      ];
    }),
  ),
});
