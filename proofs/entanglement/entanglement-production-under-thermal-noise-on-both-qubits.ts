import { cited, proof } from 'clausius';
import claim from '../../properties/entanglement/entanglement-production-under-thermal-noise-on-both-qubits.ts';
import onOneQubit from './entanglement-production-under-thermal-noise-on-one-qubit.ts';

/** The noise of each qubit has detailed balance (GNS), and so has the sum. */
export default proof(claim, {
  covers: 'all rates > 0, any two temperatures, ρ of full rank',
  formulas: onOneQubit.formulas,
  steps: {
    ...onOneQubit.steps,
    'separable states stay separable': () => cited('definition', 'e^(tD) is a product of channels on A and on B'),
  },
});
