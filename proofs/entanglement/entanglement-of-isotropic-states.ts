import { cited, every, proof, setting } from 'clausius';
import claim from '../../properties/entanglement/entanglement-of-isotropic-states.ts';

/** d = 1 + k and F = (1 + yk)/d. Symmetric operators are α + βΦ, with Φ^Γ = swap/d. */
const S = setting({ y: '(0, 1)', k: 'positive' });
const F = '((1 + y*k)/(1 + k))';

/** The closest PPT state is the isotropic state with F = 1/d, with the multiplier y(1 − swap). */
export default proof(claim, {
  covers: 'E_PPT in all dimensions d > 1, 1/d < F < 1; F = 1 by continuity, and 0 for F ≤ 1/d',
  formulas: {
    onPhi: `1*${F}*(1 + k)`,
    onTheRest: `1*(1 - ${F})*(1 + k)/k`,
    multiplier: '1*y',
    entanglement: `ln(1 + k) + ${F}*ln(${F}) + (1 - ${F})*ln(1 - ${F}) - (1 - ${F})*ln(k)`,
  },
  steps: {
    'what is used': () =>
      every(
        cited('HorodeckiHorodecki1999', 'isotropic states have positive partial transpose exactly for F ≤ 1/d'),
        cited(
          'calculus',
          'D ln[ρ*](ρ) = ρρ*⁻¹ for commuting states, and the tangent of a convex function lies below it',
        ),
      ),
    'G + Q^Γ = 1 for Q = y(1 − swap), Q^Γ = y(1 − dΦ), on Φ and on the rest': ({ onPhi, onTheRest, multiplier }) =>
      every(
        S.equal(S.sum(onPhi, S.product(multiplier, '1 - (1 + k)')), '1'),
        S.equal(S.sum(onTheRest, multiplier), '1'),
        S.sign(multiplier, 'positive'),
      ),
    'tr Qρ*^Γ = y(1 − d tr Φρ*) = 0': ({ multiplier }) =>
      S.equal(S.product(multiplier, '1 - (1 + k)*(1/(1 + k))'), '0'),
    'E = F ln(F/F*) + (1 − F) ln((1 − F)/(1 − F*)) with F* = 1/d': ({ entanglement }) =>
      S.equal(`${F}*ln(${F}*(1 + k)) + (1 - ${F})*ln((1 - ${F})*(1 + k)/k)`, entanglement),
    'at F = 1': () => cited('Winter2016', 'E is continuous in ρ'),
  },
});
