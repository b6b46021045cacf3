import { defined, identities, proof, relativeEntropy, setting, taken, theorems } from 'clausius';
import claim from '../../properties/esposito-2010/entropy-production-is-work-beyond-free-energy.ts';
import { CONSERVED, DIVIDED, energies, ENERGIES, processOf, type Switched } from '../driven-systems.ts';
import { fromAProduct, fromEquilibrium, gibbsStates, processLink, systemBesideEquilibrium } from '../reservoirs.ts';

const base = processLink(['S0', 'S1', 'N', 'F', 'G', 'C'], []);

/**
 * ΔS − βQ is a relative entropy, and Q = ΔU − W by the first law.
 *
 * Entropies are named as in `reservoirs.ts`, energies as in `driven-systems.ts`; D is the relative entropy at the end.
 */
export default proof(claim, {
  covers: 'any dimensions, one reservoir, uncorrelated start, a Hamiltonian that is switched once, T > 0',
  link: {
    symbols: setting({
      ...Object.fromEntries([...base.symbols.field.variables, ...ENERGIES, 'D'].map((name) => [name, 'real'])),
      beta: 'positive',
    }),
    read: (drawn, dims) => {
      const process = processOf(drawn);
      return {
        ...base.read({ process }, dims),
        ...energies(drawn),
        D: relativeEntropy(process.final, systemBesideEquilibrium(process)),
        beta: drawn.early.reservoirs[0].beta,
      };
    },
    sides: () => [
      ['S1 + C - F', '(w - (u1 - u0))*beta + (S1 - S0)'],
      ['(w - (u1 - u0))*beta + (S1 - S0)', '0'],
    ],
  },
  steps: {
    ...fromAProduct(processOf),
    ...fromEquilibrium('q*beta', processOf),
    ...CONSERVED,
    ...DIVIDED,
    'D(ρ‖ρ_s ρ_r^eq) ≥ 0': () =>
      taken(
        theorems.klein,
        (drawn: Switched) => {
          const process = processOf(drawn);
          return [process.final, systemBesideEquilibrium(process)];
        },
        'D',
        '0',
      ),
    'it is an entropy and an energy': () =>
      defined(
        identities.relativeEntropyToReservoirs,
        (drawn: Switched) => {
          const process = processOf(drawn);
          return [process, gibbsStates(process), process.final];
        },
        'D',
        'S1 + C - F',
      ),
  },
});
