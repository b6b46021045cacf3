import { cited, proof, setting } from 'clausius';
import claim from '../../properties/entanglement/mutual-information-under-local-channels.ts';

/**
 * Entropies of A, B and AB before, and of A′, A′B after the channel ρ ↦ tr_C VρV†. With the isometry V the whole A′CB has the
 * entropy of AB, and A′C that of A; B is not touched.
 */
const S = setting({ A: 'real', B: 'real', AB: 'real', A1: 'real', A1B: 'real' });

/** What is lost is strong subadditivity of the dilated state. */
export default proof(claim, {
  covers: 'any dimensions, any channel on one side',
  formulas: { before: '1*A + 1*B - 1*AB', after: '1*A1 + 1*B - 1*A1B', loss: '(1*A + 1*A1B) - (1*AB + 1*A1)' },
  steps: {
    'a channel is an isometry into A′C and a partial trace over C': () =>
      cited('definition', 'V = Σ_k K_k ⊗ |k⟩ with the Kraus operators K_k, so that V†V = 1'),
    'S(A′CB) = S(AB) and S(A′C) = S(A)': () =>
      cited('NielsenChuang2011, section 11.3', 'an isometry keeps the eigenvalues other than zero'),
    'the loss is S(A′C) + S(A′B) − S(A′CB) − S(A′)': ({ before, after, loss }) =>
      S.equal(S.difference(before, after), loss),
    'it is nonnegative': () => cited('LiebRuskai1973', 'strong subadditivity'),
  },
});
