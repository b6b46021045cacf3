import { bellState, identity, partialTranspose, proof, type Matrix } from 'clausius';
import claim from '../../properties/general/entanglement-of-bell-diagonal-states.ts';
import { weightLink, weightSteps, type Mixed } from '../closest-states.ts';
import { once } from '../once.ts';

const mixed = once(({ rho }: { readonly rho: Matrix }): Mixed => {
  const { arithmetic } = rho;
  const states = (['phi+', 'phi-', 'psi+', 'psi-'] as const).map((name) => bellState(name, arithmetic));
  const P = states.reduce((known, next) =>
    rho.traceOfProduct(next).value > rho.traceOfProduct(known).value ? next : known,
  );
  const one = identity(4, arithmetic);
  const p = rho.traceOfProduct(P);
  const [rest, half] = [p.minus(1).negated(), arithmetic.real(1, 2)];
  // What lies beside P; where that is nothing, all the others alike.
  const others =
    rest.value === 0
      ? one.minus(P).scaled(arithmetic.real(1, 3))
      : rho.minus(P.scaled(p)).scaled(arithmetic.real(1).dividedBy(rest));
  return {
    rho,
    P,
    threshold: half,
    family: (weight) => P.scaled(weight).plus(others.scaled(weight.minus(1).negated())),
    multiplier: one.minus(partialTranspose(P, [2, 2], 1).scaled(2)).scaled(p.times(2).minus(1)),
    other: one.scaled(arithmetic.real(1, 4)),
    weight: half,
    dims: [2, 2],
  };
});

/** The closest state has the largest weight at one half and the others in their old proportions; Q = (2p − 1)(1 − 2P^Γ). */
export default proof(claim, {
  covers: 'two qubits, all weights',
  link: weightLink(mixed),
  steps: weightSteps(mixed),
});
