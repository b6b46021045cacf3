import { every, proof, setting, cited } from 'clausius';
import claim from '../../properties/thermodynamics/coarse-grained-entropy-exceeds-its-start.ts';

/** Entropies: R of the state before, V after the unitary, P coarse-grained after it. */
const S = setting({ R: 'real', V: 'real', P: 'real' });

/** Coarse graining is the only step that changes the entropy, and it raises it. */
export default proof(claim, {
  covers: 'any dimension, any unitary',
  formulas: { gain: '1*P - 1*R', distance: '1*P - 1*V' },
  steps: {
    'V = R': () => cited('NielsenChuang2011, section 11.3', 'entropy is unitarily invariant'),
    'D(ρ‖Πρ) = S(Πρ) − S(ρ)': ({ distance }) =>
      every(cited('BaumgratzCramerPlenio2014', 'the relative entropy of coherence'), S.equal(distance, 'P - V')),
    'the gain is that relative entropy': ({ gain, distance }) => S.equal(gain, S.at(distance, { V: 'R' })),
    'it is nonnegative': () => cited('Klein1931', 'D(ρ‖σ) ≥ 0'),
  },
});
