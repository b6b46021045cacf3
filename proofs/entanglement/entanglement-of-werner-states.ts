import { cited, every, proof, setting } from 'clausius';
import claim from '../../properties/entanglement/entanglement-of-werner-states.ts';

/** p = 1/2 + y. Symmetric operators are α + β·swap, with swap² = 1 and swap^Γ = dΦ, Φ the maximally entangled projector. */
const S = setting({ y: '(0, 1/2)' });

/** The closest state is the Werner state with p = 1/2, with the multiplier 2y dΦ. */
export default proof(claim, {
  covers: 'all dimensions, 1/2 < p < 1; p = 1 by continuity, and E = 0 for p ≤ 1/2, where Werner states are separable',
  formulas: {
    antisymmetric: '1*(1/2 + y)/(1/2)',
    symmetric: '1*(1/2 - y)/(1/2)',
    multiplier: '2*y',
    entanglement: 'ln(2) + (1/2 + y)*ln(1/2 + y) + (1/2 - y)*ln(1/2 - y)',
  },
  steps: {
    'what is used': () =>
      every(
        cited('Werner1989', 'Werner states are separable exactly for p ≤ 1/2'),
        cited(
          'calculus',
          'D ln[ρ*](ρ) = ρρ*⁻¹ for commuting states, and the tangent of a convex function lies below it',
        ),
      ),
    'G + Q^Γ = 1 for Q = 2y dΦ, Q^Γ = 2y swap, where swap is −1 and 1': ({ antisymmetric, symmetric, multiplier }) =>
      every(
        S.equal(S.difference(antisymmetric, multiplier), '1'),
        S.equal(S.sum(symmetric, multiplier), '1'),
        S.sign(multiplier, 'positive'),
      ),
    'tr Qρ*^Γ = 2y tr swap ρ* = 0, as ρ* has the same weight on both': ({ multiplier }) =>
      S.equal(S.product(multiplier, '1/2 - 1/2'), '0'),
    'E = Σ p ln(p/p*)': ({ entanglement }) =>
      S.equal('(1/2 + y)*ln((1/2 + y)/(1/2)) + (1/2 - y)*ln((1/2 - y)/(1/2))', entanglement),
    'at p = 1': () => cited('Winter2016', 'E is continuous in ρ'),
  },
});
