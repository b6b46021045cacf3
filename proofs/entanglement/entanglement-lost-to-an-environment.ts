import { cited, every, proof, setting } from 'clausius';
import claim from '../../properties/entanglement/entanglement-lost-to-an-environment.ts';

/**
 * Entropies before and after: P0, P of A B, R0, R of the environment, W of the whole. C is −tr ρ_A'B' ln s for the closest
 * separable state s after the interaction.
 */
const S = setting({ P0: 'real', P: 'real', R0: 'real', R: 'real', C: 'real' });
const W = '(P0 + R0)';

/** A separable state of the whole is no farther away than E(ρ_A'B') and the information in the environment together. */
export default proof(claim, {
  covers: 'any dimensions, uncorrelated start, any unitary of B and the environment',
  formulas: {
    entanglement: '1*C - 1*P',
    gain: '(1*P - P0) + (1*R - R0)',
    information: `1*P + 1*R - 1*${W}`,
    distance: `1*C + 1*R - 1*${W}`,
  },
  steps: {
    'the entropies': () =>
      cited('NielsenChuang2011, section 11.3', 'entropies are unitarily invariant and add up for products'),
    'E(ρ_AB) is at most the entanglement of A with B and E together, before': () =>
      cited('VedralPlenio1998', 'E does not increase when a part is traced out'),
    'U_BE does not change it': () =>
      cited('VedralPlenio1998', 'E is invariant under local unitaries, here of A and of BE'),
    's ⊗ ρ_E′ is separable between A and BE, at the distance −W − tr ρ_A′B′ ln s + S(ρ_E′)': ({ distance }) =>
      every(S.equal(distance, `C + R - ${W}`), cited('definition', 'ln(s ⊗ t) = ln s ⊗ 1 + 1 ⊗ ln t')),
    'which is E(ρ_A′B′) + I(A′B′:E′)': ({ distance, entanglement, information }) =>
      every(S.equal(entanglement, 'C - P'), S.equal(distance, S.sum(entanglement, information))),
    'I(A′B′:E′) = ΔS_AB + ΔS_E': ({ information, gain }) =>
      every(S.equal(information, gain), S.equal(gain, '(P + R) - (P0 + R0)')),
    'the loss is not negative': () => cited('VedralPlenio1998', 'local channels do not increase E'),
  },
});
