import { cited, every, proof, setting } from 'clausius';
import claim from '../../properties/entanglement/entanglement-of-two-levels.ts';

/** Population a of |00⟩ and the entropy S of the state. */
const S = setting({ a: '(0, 1)', S: 'real' });

/** The first subsystem has the populations of the whole and no coherence. */
export default proof(claim, {
  covers: 'states of |00⟩ and |11⟩, 0 < a < 1',
  formulas: {
    marginal: '-1*a*ln(a) - (1 - a)*ln(1 - a)',
    lower: '(-1*a*ln(a) - (1 - a)*ln(1 - a)) - 1*S',
    // −S − tr ρ ln Δρ
    distance: '-1*S - (1*a*ln(a) + (1 - a)*ln(1 - a))',
  },
  steps: {
    'E ≥ S(ρ_A) − S(ρ_AB)': () =>
      cited(
        'PlenioVirmaniPapadopoulos2000',
        'the relative entropy of entanglement is at least the coherent information',
      ),
    'E ≤ D(ρ‖Δρ), as Δρ is separable': () => cited('definition', 'a mixture of product states is separable'),
    'both are the same': ({ marginal, lower, distance }) =>
      every(S.equal(lower, S.difference(marginal, 'S')), S.equal(lower, distance)),
    'the entropy of the populations is nonnegative and vanishes for a product state': ({ marginal }) =>
      every(S.limit(marginal, 'a', 'zero', '0'), S.equal(S.at(marginal, { a: '1/2' }), 'ln(2)')),
    'for a pure state it is −a² ln a² − b² ln b²': ({ distance, marginal }) =>
      S.equal(S.at(distance, { S: '0' }), marginal),
  },
});
