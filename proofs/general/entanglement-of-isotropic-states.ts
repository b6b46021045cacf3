import { identity, maximallyEntangled, proof, swap, weightedSum, type Matrix, type Real } from 'clausius';
import claim from '../../properties/general/entanglement-of-isotropic-states.ts';
import { familyLink, familySteps, sidesOfFamily, type Mixed } from '../closest-states.ts';
import { once } from '../once.ts';

type Drawn = { readonly rho: Matrix; readonly other: Matrix; readonly weight: Real };

const mixed = once(({ rho, other, weight }: Drawn, [d]: readonly number[]): Mixed => {
  const { arithmetic } = rho;
  const one = identity(d * d, arithmetic);
  const P = maximallyEntangled(d, arithmetic);
  const y = rho
    .traceOfProduct(P)
    .times(d)
    .minus(1)
    .dividedBy(d - 1);
  return {
    rho,
    P,
    threshold: arithmetic.real(1, d),
    family: (F) =>
      weightedSum(
        [P, one.minus(P)],
        [
          F,
          F.minus(1)
            .negated()
            .dividedBy(d * d - 1),
        ],
      ),
    multiplier: one.minus(swap(d, arithmetic)).scaled(y),
    other,
    weight,
    dims: [d, d],
  };
});

/** The closest state is that with F = 1/d, with the multiplier Q = y(1 − swap), Q^Γ = y(1 − dΦ), y = (dF − 1)/(d − 1). */
export default proof(claim, {
  covers: 'any dimension, all F; E for two qubits',
  link: () => familyLink(mixed, sidesOfFamily),
  steps: familySteps(mixed),
});
