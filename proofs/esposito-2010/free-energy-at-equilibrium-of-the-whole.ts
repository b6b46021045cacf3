import {
  defined,
  embed,
  gibbsState,
  identities,
  logPartitionFunction,
  proof,
  reducedState,
  relativeEntropy,
  setting,
  tensor,
  vonNeumannEntropy,
  type Matrix,
} from 'clausius';
import claim from '../../properties/esposito-2010/free-energy-at-equilibrium-of-the-whole.ts';

interface Drawn {
  readonly H: Matrix;
  readonly Hr: Matrix;
  readonly V: Matrix;
}
type Dims = readonly number[];

const inside = ({ H, V }: Drawn, dims: Dims): Matrix => V.plus(embed(H, dims, 0));
const outside = ({ Hr }: Drawn, dims: Dims): Matrix => embed(Hr, dims, 1);
const whole = (drawn: Drawn, dims: Dims): Matrix => inside(drawn, dims).plus(outside(drawn, dims));
const equilibrium = (drawn: Drawn, dims: Dims): Matrix => gibbsState(whole(drawn, dims), 1);

/**
 * S(ρ) = ⟨H⟩ + ln Z for the whole, whose energy is that of H_s + V and that of the reservoir.
 *
 * In equilibrium of the whole: W and S are the entropies of the whole and of the system, h the energy, u that of H_s + V, b and r that
 * of the reservoir in the state of the whole and in its own; z and y are ln Z and ln Z_r; D is the relative entropy.
 */
export default proof(claim, {
  covers: 'any dimensions, any H_s, H_r and V',
  link: {
    symbols: setting(Object.fromEntries(['W', 'S', 'h', 'u', 'b', 'r', 'z', 'y', 'D'].map((name) => [name, 'real']))),
    read: (drawn, dims) => {
      const rho = equilibrium(drawn, dims);
      const [system, reservoir] = [0, 1].map((k) => reducedState(rho, dims, k));
      return {
        W: vonNeumannEntropy(rho),
        S: vonNeumannEntropy(system),
        h: rho.traceOfProduct(whole(drawn, dims)),
        u: rho.traceOfProduct(inside(drawn, dims)),
        b: rho.traceOfProduct(outside(drawn, dims)),
        r: reservoir.traceOfProduct(drawn.Hr),
        z: logPartitionFunction(whole(drawn, dims), 1),
        y: logPartitionFunction(drawn.Hr, 1),
        D: relativeEntropy(rho, tensor(system, gibbsState(drawn.Hr, 1))),
      };
    },
    sides: () => [['(y - z) - (u - S)', 'D']],
  },
  steps: {
    'the whole is in equilibrium': () =>
      defined(
        identities.entropyOfGibbsState,
        (drawn: Drawn, dims: Dims) => [equilibrium(drawn, dims), whole(drawn, dims), drawn.H.arithmetic.real(1)],
        'W',
        'h + z',
      ),
    'its energy is a sum': () =>
      defined(
        identities.traceOfSum,
        (drawn: Drawn, dims: Dims) => [equilibrium(drawn, dims), inside(drawn, dims), outside(drawn, dims)],
        'h',
        'u + b',
      ),
    'with that of the reservoir': () =>
      defined(
        identities.traceOfLocal,
        (drawn: Drawn, dims: Dims) => [equilibrium(drawn, dims), dims, 1, drawn.Hr],
        'b',
        'r',
      ),
    'the relative entropy is an entropy and an energy': () =>
      defined(
        identities.relativeEntropyToReservoirs,
        (drawn: Drawn, dims: Dims) => {
          const rho = equilibrium(drawn, dims);
          const beta = rho.arithmetic.real(1);
          return [{ dims, reservoirs: [{ hamiltonian: drawn.Hr, beta }] }, [gibbsState(drawn.Hr, 1)], rho];
        },
        'D',
        'S + r + y - W',
      ),
  },
});
