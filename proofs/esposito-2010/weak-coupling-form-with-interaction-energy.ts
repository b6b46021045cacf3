import {
  defined,
  embed,
  identities,
  proof,
  setting,
  type InteractingSystem,
  type Matrix,
  type StepVerdict,
} from 'clausius';
import claim from '../../properties/esposito-2010/weak-coupling-form-with-interaction-energy.ts';
import { FROM_A_PRODUCT, fromEquilibrium, part, processLink } from '../reservoirs.ts';

interface Drawn {
  readonly process: InteractingSystem;
}

/** H_s, V and H_r on the whole. */
const energies = ({ process }: Drawn): readonly [Matrix, Matrix, Matrix] => [
  embed(process.systemHamiltonian, process.dims, 0),
  process.interaction,
  embed(process.reservoirs[0].hamiltonian, process.dims, 1),
];
const stateAt = ({ process }: Drawn, k: number): Matrix => (k === 0 ? process.initial : process.final);
const base = processLink(['S0', 'S1', 'N', 'F', 'G', 'C'], []);
const ENERGIES = ['h', 'v', 'w', 'b', 'r'];

function energyAt(k: number): Readonly<Record<string, () => StepVerdict>> {
  const when = k === 0 ? 'before' : 'after';
  return {
    [`the energy is a sum ${when}`]: () =>
      defined(
        identities.traceOfSum,
        (drawn: Drawn) => [stateAt(drawn, k), ...energies(drawn)],
        `h${k}`,
        `w${k} + v${k} + b${k}`,
      ),
    [`with that of the reservoir ${when}`]: () =>
      defined(
        identities.traceOfLocal,
        (drawn: Drawn) => {
          const { dims, reservoirs } = drawn.process;
          return [stateAt(drawn, k), dims, 1, reservoirs[0].hamiltonian];
        },
        `b${k}`,
        `r${k}`,
      ),
  };
}

/**
 * Energy is conserved, so the heat from the reservoir is what system and interaction gain.
 *
 * Before and after (0 and 1): energy h of the whole, w of the system, v of the interaction, b and r of the reservoir in the
 * state of the whole and in its own; q = Q.
 */
export default proof(claim, {
  covers: 'any dimensions, one reservoir, uncorrelated start, Hamiltonian constant in time',
  link: {
    symbols: setting({
      ...Object.fromEntries(base.symbols.field.variables.map((name) => [name, 'real'])),
      ...Object.fromEntries(ENERGIES.flatMap((name) => [0, 1].map((k) => [`${name}${k}`, 'real']))),
      q: 'real',
      beta: 'positive',
    }),
    read: (drawn, dims) => {
      const { process } = drawn;
      const [{ hamiltonian, beta }] = process.reservoirs;
      const each = [0, 1].flatMap((k) => {
        const rho = stateAt(drawn, k);
        const [w, v, b] = energies(drawn).map((A) => rho.traceOfProduct(A));
        const h = rho.traceOfProduct(process.hamiltonian);
        const r = part(process, rho, 1).traceOfProduct(hamiltonian);
        return Object.entries({ h, v, w, b, r }).map(([name, value]) => [`${name}${k}`, value] as const);
      });
      const q = part(process, process.initial.minus(process.final), 1).traceOfProduct(hamiltonian);
      return { ...base.read({ process }, dims), ...Object.fromEntries(each), q, beta };
    },
    sides: () => [['S1 - S0 - (w1 - w0)*beta', 'S1 + C - F + (v1 - v0)*beta']],
  },
  steps: {
    ...FROM_A_PRODUCT,
    ...fromEquilibrium('q*beta'),
    'the energy of the whole is conserved': () =>
      defined(
        identities.traceOfConserved,
        ({ process: { unitary, initial, hamiltonian } }: Drawn) => [unitary, initial, hamiltonian],
        'h1',
        'h0',
      ),
    ...energyAt(0),
    ...energyAt(1),
    'the heat is what the reservoir loses': () =>
      defined(
        identities.traceOfDifference,
        ({ process }: Drawn) => [
          part(process, process.initial, 1),
          part(process, process.final, 1),
          process.reservoirs[0].hamiltonian,
        ],
        'q',
        'r0 - r1',
      ),
  },
});
