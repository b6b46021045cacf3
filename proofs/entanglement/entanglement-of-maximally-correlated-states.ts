import { cited, every, proof, setting } from 'clausius';
import claim from '../../properties/entanglement/entanglement-of-maximally-correlated-states.ts';

/** Entropies: P of the populations, S of the state; a is the population of |00⟩ of two qubits. */
const S = setting({ a: '(0, 1)', P: 'real', S: 'real' });

/** The first subsystem has the populations of the whole and no coherence. */
export default proof(claim, {
  covers: 'any dimension',
  formulas: {
    lower: '1*P - 1*S',
    // −S − tr ρ ln Δρ
    distance: '-1*S + 1*P',
    pure: '-1*a*ln(a) - (1 - a)*ln(1 - a)',
  },
  steps: {
    'E ≥ S(ρ_A) − S(ρ_AB)': () =>
      cited(
        'PlenioVirmaniPapadopoulos2000',
        'the relative entropy of entanglement is at least the coherent information',
      ),
    'E ≤ D(ρ‖Δρ), as Δρ is separable': () => cited('definition', 'a mixture of product states is separable'),
    'ρ_A is the diagonal of τ, and so is Δρ: both bounds agree': ({ lower, distance }) =>
      every(S.equal(lower, 'P - S'), S.equal(lower, distance)),
    'for a|00⟩ + b|11⟩, S = 0, it is the entropy of the populations, ln 2 at most': ({ distance, pure }) =>
      every(
        S.equal(S.at(distance, { S: '0' }), 'P'),
        S.limit(pure, 'a', 'zero', '0'),
        S.equal(S.at(pure, { a: '1/2' }), 'ln(2)'),
      ),
  },
});
