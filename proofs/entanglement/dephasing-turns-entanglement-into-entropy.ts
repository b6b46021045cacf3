import { cited, every, proof, setting } from 'clausius';
import claim from '../../properties/entanglement/dephasing-turns-entanglement-into-entropy.ts';

/** R for tr ρ ln ρ and T for tr ρ ln ρ_T, with the derivatives r and t while ρ_T is constant. */
const S = setting({ R: 'real', T: 'real', r: 'real', t: 'real' });
const FLOW = { R: 'r', T: 't' };

/** E is the relative entropy of which σ is the decrease. */
export default proof(claim, {
  covers: 'any dimensions and dynamics for which ρ_T is stationary and the closest separable state at all times',
  formulas: { entanglement: '1*R - 1*T', production: '-1*r + 1*t' },
  steps: {
    'what they are': () =>
      every(
        cited('VedralPlenio1998', 'E(ρ) = D(ρ‖ρ_sep) for the closest separable state'),
        cited('Spohn1978', 'σ = −tr ρ̇(ln ρ − ln ρ_T)'),
        cited('calculus', 'd/dt tr ρ ln ρ = tr ρ̇ ln ρ'),
      ),
    'the decrease of E is σ': ({ entanglement, production }) =>
      every(S.equal(S.sum(S.rate(entanglement, FLOW), production), '0'), S.equal(production, '-(r - t)')),
  },
});
