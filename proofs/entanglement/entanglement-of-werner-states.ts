import { bellState, proof, type Matrix } from 'clausius';
import claim from '../../properties/entanglement/entanglement-of-werner-states.ts';
import { halfLink, halfSteps } from '../closest-states.ts';

const parts = ({ rho }: { readonly rho: Matrix }) => ({ rho, P: bellState('psi-', rho.arithmetic) });

/** The closest state is the Werner state with p = 1/2. */
export default proof(claim, {
  covers: 'two qubits, all p',
  link: halfLink(parts, 'ln(2) - h'),
  steps: halfSteps(parts),
});
