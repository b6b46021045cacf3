import { bellState, proof, type Matrix } from 'clausius';
import claim from '../../properties/entanglement/entanglement-of-bell-diagonal-states.ts';
import { halfLink, halfSteps } from '../closest-states.ts';

/** The Bell state with the largest weight. */
function parts({ rho }: { readonly rho: Matrix }): { readonly rho: Matrix; readonly P: Matrix } {
  const states = (['phi+', 'phi-', 'psi+', 'psi-'] as const).map((name) => bellState(name, rho.arithmetic));
  const weight = (P: Matrix): number => rho.traceOfProduct(P).value;
  return { rho, P: states.reduce((known, P) => (weight(P) > weight(known) ? P : known)) };
}

/** The closest state has the largest weight at one half, and the others in their old proportions. */
export default proof(claim, {
  covers: 'two qubits, all weights',
  link: halfLink(parts, 'ln(2) - h'),
  steps: halfSteps(parts),
});
