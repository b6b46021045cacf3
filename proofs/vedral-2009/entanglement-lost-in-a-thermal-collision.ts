import {
  afterCollision,
  claimed,
  defined,
  enclosedEntanglement,
  entanglementIdentities,
  proof,
  relativeEntropyOfEntanglement,
  reversedCollision,
  setting,
  spectral,
  vonNeumannEntropy,
  withIdlePart,
  type Matrix,
  type Real,
  type ThermalCollision,
} from 'clausius';
import claim from '../../properties/vedral-2009/entanglement-lost-in-a-thermal-collision.ts';
import { once } from '../once.ts';
import collisionAndItsReverse from '../../properties/general/collision-and-its-reverse.ts';

type Drawn = { readonly rho: Matrix; readonly collision: ThermalCollision };
type Dims = number[];

/**
 * E0 and E1 of ρ and Φ(ρ); entropies R and F of both; traces of ρ with ln Φ′(s) and ln π (b, p), of Φ(ρ) with ln s and ln π (a, q),
 * where s is the PPT state closest to Φ(ρ).
 */
const S = setting({
  E0: 'real',
  E1: 'real',
  R: 'real',
  F: 'real',
  b: 'real',
  p: 'real',
  a: 'real',
  q: 'real',
});

const logTrace = (X: Matrix, A: Matrix): Real => spectral(A).logTrace(X);

const parts = once(({ rho, collision }: Drawn, dims: Dims) => {
  const local = withIdlePart(collision, dims[1]);
  const image = afterCollision(local, rho);
  const s = relativeEntropyOfEntanglement(image, dims).closest;
  return { local, image, s, back: afterCollision(reversedCollision(local), s) };
});

/** The reverse of the collision takes the state closest to Φ(ρ) to a PPT state, and that is close to ρ. */
export default proof(claim, {
  covers: 'one of two qubits and another qubit in equilibrium, any ρ of full rank',
  link: {
    symbols: S,
    read: (drawn, dims) => {
      const { rho } = drawn;
      const { local, image, s, back } = parts(drawn, dims);
      return {
        E0: enclosedEntanglement(rho, dims),
        E1: enclosedEntanglement(image, dims),
        R: vonNeumannEntropy(rho),
        F: vonNeumannEntropy(image),
        b: logTrace(rho, back),
        p: logTrace(rho, local.fixedPoint),
        a: logTrace(image, s),
        q: logTrace(image, local.fixedPoint),
      };
    },
    sides: () => [['E0 - E1', '(-p - R) - (-q - F)']],
  },
  steps: {
    'E(Φ(ρ)) = D(Φ(ρ)‖s)': () =>
      defined(
        entanglementIdentities.closestStateAttains,
        (drawn: Drawn, dims: Dims) => [parts(drawn, dims).image, dims],
        'E1',
        '-a - F',
      ),
    'the reverse brings s close to ρ': () =>
      claimed(
        collisionAndItsReverse,
        (drawn: Drawn, dims: Dims) => {
          const { local, s } = parts(drawn, dims);
          return { drawn: { rho: drawn.rho, s, collision: local }, system: [dims[0] * dims[1], 2] };
        },
        '-b - R',
        '(-a - F) + ((-p - R) - (-q - F))',
      ),
    'it acts on one part, so that Φ′(s) is PPT as s is, and E(ρ) ≤ D(ρ‖Φ′(s))': () =>
      defined(
        entanglementIdentities.noPptStateIsCloser,
        (drawn: Drawn, dims: Dims) => [drawn.rho, parts(drawn, dims).back, dims],
        'E0',
        '-b - R',
      ),
  },
});
