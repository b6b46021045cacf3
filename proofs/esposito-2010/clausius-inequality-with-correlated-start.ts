import {
  defined,
  identities,
  logPartitionFunction,
  proof,
  reducedState,
  relativeEntropy,
  setting,
  taken,
  theorems,
  vonNeumannEntropy,
  type Equilibrium,
  type Matrix,
} from 'clausius';
import claim from '../../properties/esposito-2010/clausius-inequality-with-correlated-start.ts';

interface Drawn {
  readonly rho: Matrix;
  readonly reservoir: Equilibrium;
  readonly U: Matrix;
}

type Dims = readonly number[];

const after = ({ rho, U }: Drawn): Matrix => U.times(rho).times(U.adjoint());
const besideEquilibrium = (rho: Matrix, { reservoir }: Drawn, dims: Dims): Matrix =>
  reducedState(rho, dims, 0).kron(reservoir.gibbsState);
const inEquilibrium = (rho: Matrix, { reservoir }: Drawn, dims: Dims) =>
  [{ dims, reservoirs: [reservoir] }, [reservoir.gibbsState], rho] as const;

/**
 * ΔS − βQ is the change of D(ρ‖ρ_s ρ_r^eq), which is nonnegative afterwards.
 *
 * Before and after (0 and 1): S of the system, F of the whole, e of the reservoir, D the relative entropy; u the energy that
 * the reservoir gives, z = ln Z.
 */
export default proof(claim, {
  covers: 'any dimensions, any joint initial state, any unitary',
  link: {
    symbols: setting({
      ...Object.fromEntries(['S', 'F', 'e', 'D'].flatMap((name) => [0, 1].map((k) => [`${name}${k}`, 'real']))),
      u: 'real',
      z: 'real',
      beta: 'positive',
    }),
    read: (drawn, dims) => {
      const { hamiltonian, beta } = drawn.reservoir;
      const states = [drawn.rho, after(drawn)];
      const each = states.flatMap((rho, k) => [
        [`S${k}`, vonNeumannEntropy(reducedState(rho, dims, 0))] as const,
        [`F${k}`, vonNeumannEntropy(rho)] as const,
        [`e${k}`, reducedState(rho, dims, 1).traceOfProduct(hamiltonian)] as const,
        [`D${k}`, relativeEntropy(rho, besideEquilibrium(rho, drawn, dims))] as const,
      ]);
      const u = reducedState(states[0].minus(states[1]), dims, 1).traceOfProduct(hamiltonian);
      return { ...Object.fromEntries(each), u, z: logPartitionFunction(hamiltonian, beta), beta };
    },
    sides: () => [['S1 - S0 - u*beta', '-D0']],
  },
  steps: {
    'D(ρ(t)‖ρ_s(t) ρ_r^eq) ≥ 0': () =>
      taken(
        theorems.klein,
        (drawn: Drawn, dims: Dims) => [after(drawn), besideEquilibrium(after(drawn), drawn, dims)],
        'D1',
        '0',
      ),
    'it is an entropy and an energy': () =>
      defined(
        identities.relativeEntropyToReservoirs,
        (drawn: Drawn, dims: Dims) => inEquilibrium(after(drawn), drawn, dims),
        'D1',
        'S1 + beta*e1 + z - F1',
      ),
    'and so it is at the start': () =>
      defined(
        identities.relativeEntropyToReservoirs,
        (drawn: Drawn, dims: Dims) => inEquilibrium(drawn.rho, drawn, dims),
        'D0',
        'S0 + beta*e0 + z - F0',
      ),
    'the unitary keeps the entropy of the whole': () =>
      defined(identities.entropyUnderIsometry, ({ U, rho }: Drawn) => [U, rho], 'F1', 'F0'),
    'the heat': () =>
      defined(
        identities.traceOfDifference,
        (drawn: Drawn, dims: Dims) => {
          const [before, later] = [drawn.rho, after(drawn)].map((rho) => reducedState(rho, dims, 1));
          return [before, later, drawn.reservoir.hamiltonian];
        },
        'u',
        'e0 - e1',
      ),
  },
});
