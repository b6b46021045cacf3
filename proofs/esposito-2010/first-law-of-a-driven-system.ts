import { proof, setting } from 'clausius';
import claim from '../../properties/esposito-2010/first-law-of-a-driven-system.ts';
import { CONSERVED, DIVIDED, energies, ENERGIES } from '../driven-systems.ts';

/** The energy of the whole changes at the switch only; what the reservoir does not lose stays in H_s + V. */
export default proof(claim, {
  covers: 'any dimensions, one reservoir, any start, a Hamiltonian that is switched once',
  link: {
    symbols: setting(Object.fromEntries(ENERGIES.map((name) => [name, 'real']))),
    read: energies,
    sides: () => [
      ['h1 - h0', 'w'],
      ['u1 - u0', 'w + q'],
    ],
  },
  steps: { ...CONSERVED, ...DIVIDED },
});
