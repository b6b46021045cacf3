import { cited, every, proof, setting } from 'clausius';
import claim from '../../properties/entanglement/information-in-an-unchanged-environment.ts';

/** Entropies: R0, R of the system before and after, Q0, Q of the environment, P of the populations. */
const S = setting({ P: 'real', R0: 'real', R: 'real', Q0: 'real', Q: 'real' });

/** Only the system gains entropy, and its populations stay. */
export default proof(claim, {
  covers: 'any dimension of the environment, any V that keeps its state',
  formulas: { gain: '(1*R - R0) + (1*Q - Q0)', before: '1*P - 1*R0', after: '1*P - 1*R' },
  steps: {
    'E is S(populations) minus S': ({ before, after }) =>
      every(
        cited('entanglement-of-maximally-correlated-states', 'E = D(ρ‖Δρ) for states of |00⟩ and |11⟩'),
        cited('definition', 'U is diagonal in the levels, so that it keeps the populations'),
        S.equal(before, 'P - R0'),
        S.equal(after, 'P - R'),
      ),
    'the environment ends in p₀ρ_E + p₁Vρ_E V†, which is ρ_E where V commutes with it': () =>
      cited('definition', 'the partial trace over the system'),
    'with Q = Q₀ the gain is the loss of entanglement': ({ gain, before, after }) =>
      every(S.equal(S.at(gain, { Q: 'Q0' }), S.difference(before, after)), S.equal(gain, 'R + Q - R0 - Q0')),
  },
});
