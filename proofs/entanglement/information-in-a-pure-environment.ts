import { cited, every, proof, setting } from 'clausius';
import claim from '../../properties/entanglement/information-in-a-pure-environment.ts';

/** Entropies after the interaction, P of the populations, R of the system, Q of the environment and W of the whole. */
const S = setting({ P: 'real', R: 'real', Q: 'real', W: 'real' });

/** A pure whole has equal entropies on both sides, and populations do not change. */
export default proof(claim, {
  covers: 'any pure environment, any controlled unitary',
  formulas: { information: '1*R + 1*Q - 1*W', before: '1*P - 1*W', after: '1*P - 1*R' },
  steps: {
    'the mutual information': ({ information }) => S.equal(information, '(R + Q) - W'),
    'the whole is pure: W = 0 and Q = R': () =>
      cited('NielsenChuang2011, section 11.3', 'both parts of a pure state have the same entropy'),
    'E is S(populations) minus S': ({ before, after }) =>
      every(
        cited('entanglement-of-maximally-correlated-states', 'E = D(ρ‖Δρ) for states of |00⟩ and |11⟩'),
        cited('definition', 'U is diagonal in the levels, so that it keeps the populations'),
        S.equal(before, 'P - W'),
        S.equal(after, 'P - R'),
      ),
    'I = 2S': ({ information }) => S.equal(S.at(information, { W: '0', Q: 'R' }), '2*R'),
    'I = 2(E₀ − E_t)': ({ information, before, after }) =>
      S.equal(S.at(information, { W: '0', Q: 'R' }), S.product('2', S.at(S.difference(before, after), { W: '0' }))),
  },
});
