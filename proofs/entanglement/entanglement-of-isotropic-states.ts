import { maximallyEntangled, proof, type Matrix } from 'clausius';
import claim from '../../properties/entanglement/entanglement-of-isotropic-states.ts';
import { halfLink, halfSteps } from '../closest-states.ts';

const parts = ({ rho }: { readonly rho: Matrix }) => ({ rho, P: maximallyEntangled(2, rho.arithmetic) });

/** The closest state is the isotropic state with F = 1/2. */
export default proof(claim, {
  covers: 'two qubits, all F',
  link: halfLink(parts, 'ln(2) - h - (1 - m)*ln(1)'),
  steps: halfSteps(parts),
});
