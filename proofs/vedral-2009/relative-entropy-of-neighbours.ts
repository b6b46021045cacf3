import {
  defined,
  identities,
  mixture,
  proof,
  relativeEntropy,
  setting,
  taken,
  theorems,
  type Matrix,
  type Real,
} from 'clausius';
import claim from '../../properties/vedral-2009/relative-entropy-of-neighbours.ts';

interface Drawn {
  readonly invertible: { readonly rho: Matrix; readonly inverse: Matrix };
  readonly tau: Matrix;
  readonly weight: Real;
}

const mixed = ({ invertible: { rho }, tau, weight }: Drawn): Matrix => mixture(weight, rho, tau);
const form = (X: Matrix, { invertible: { inverse } }: Drawn): Real => X.times(X).traceOfProduct(inverse);

/** The divergence of order 2 is larger, and elementary: D ≤ ln Q with Q = tr ρ_ε²ρ⁻¹, w = ε and T = tr τ²ρ⁻¹. */
export default proof(claim, {
  covers: 'any dimension, ρ of full rank',
  link: {
    symbols: setting({ D: 'real', Q: 'real', L: 'real', T: 'real', w: '(0, 1/2)' }),
    read: (drawn) => ({
      D: relativeEntropy(mixed(drawn), drawn.invertible.rho),
      Q: form(mixed(drawn), drawn),
      L: form(mixed(drawn), drawn).ln(),
      T: form(drawn.tau, drawn),
      w: drawn.weight,
    }),
    sides: () => [['D', 'w^2*(T - 1)']],
  },
  steps: {
    'D(ρ_ε‖ρ) ≤ ln tr ρ_ε²ρ⁻¹': () =>
      taken(
        theorems.divergenceOfOrderTwo,
        (drawn: Drawn) => [mixed(drawn), drawn.invertible.rho, drawn.invertible.inverse],
        'D',
        'L',
      ),
    'the logarithm lies below its tangent': () =>
      defined(identities.logarithmBelowTangent, (drawn: Drawn) => [form(mixed(drawn), drawn)], 'L', 'Q - 1'),
    'tr ρ_ε²ρ⁻¹ = 1 + ε²(tr τ²ρ⁻¹ − 1)': () =>
      defined(
        identities.secondOrderDivergence,
        ({ invertible: { rho, inverse }, tau, weight }: Drawn) => [rho, inverse, tau, weight],
        'Q',
        '1 + w^2*(T - 1)',
      ),
  },
});
