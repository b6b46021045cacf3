import { cited, every, proof, setting } from 'clausius';
import claim from '../../properties/information/relative-entropy-of-neighbours.ts';

/** w = ε and T = tr τ²ρ⁻¹. */
const S = setting({ w: '[0, 1]', T: 'positive' });

/** The divergence of order 2 is larger, and elementary. */
export default proof(claim, {
  covers: 'any dimension, ρ of full rank, 0 ≤ ε ≤ 1',
  formulas: { square: '(1 - w)^2 + 2*w*(1 - w) + 1*w^2*T', bound: '1*w^2*(T - 1)' },
  steps: {
    'D(ρ_ε‖ρ) ≤ ln tr ρ_ε²ρ⁻¹': () =>
      cited('Petz1986', 'Rényi divergences grow with their order: that of order 2 is at least the relative entropy'),
    'tr ρ_ε²ρ⁻¹ = 1 + ε²(tr τ²ρ⁻¹ − 1)': ({ square, bound }) =>
      every(
        cited('definition', 'tr ρ²ρ⁻¹ = tr τρρ⁻¹ = 1'),
        S.equal(square, S.sum('1', bound)),
        S.equal(square, '(1 - w)^2 + 2*w*(1 - w) + w^2*T'),
      ),
    'ln(1 + x) ≤ x': () => cited('calculus', 'the logarithm lies below its tangent'),
    'where the support of ρ is left, −tr ρ_ε ln ρ is infinite': () =>
      cited('definition', '−ln 0 = ∞ on the kernel of ρ, where ρ_ε has weight'),
  },
});
