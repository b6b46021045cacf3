import { identity, maximallyEntangled, proof, swap, weightedSum, type Matrix, type Real } from 'clausius';
import claim from '../../properties/general/entanglement-of-werner-states.ts';
import { familyLink, familySteps, sidesOfFamily, type Mixed } from '../closest-states.ts';
import { once } from '../once.ts';

type Drawn = { readonly rho: Matrix; readonly other: Matrix; readonly weight: Real };

const mixed = once(({ rho, other, weight }: Drawn, [d]: readonly number[]): Mixed => {
  const { arithmetic } = rho;
  const [one, flip] = [identity(d * d, arithmetic), swap(d, arithmetic)];
  const P = one.minus(flip).scaled(arithmetic.real(1, 2));
  const factor = rho.traceOfProduct(P).times(2).minus(1);
  return {
    rho,
    P,
    threshold: arithmetic.real(1, 2),
    family: (p) =>
      weightedSum(
        [one.minus(flip), one.plus(flip)],
        [
          p.dividedBy(d * (d - 1)),
          p
            .minus(1)
            .negated()
            .dividedBy(d * (d + 1)),
        ],
      ),
    multiplier: maximallyEntangled(d, arithmetic).scaled(factor.times(d)),
    other,
    weight,
    dims: [d, d],
  };
});

/** The closest state is the Werner state with p = 1/2, with the multiplier Q = (2p − 1) dΦ, Q^Γ = (2p − 1) swap. */
export default proof(claim, {
  covers: 'any dimension, all p; E for two qubits',
  link: () => familyLink(mixed, sidesOfFamily),
  steps: familySteps(mixed),
});
