import {
  defined,
  diagonalPart,
  identities,
  proof,
  relativeEntropy,
  setting,
  taken,
  theorems,
  vonNeumannEntropy,
  type Matrix,
} from 'clausius';
import claim from '../../properties/general/coarse-grained-entropy-exceeds-its-start.ts';

interface Drawn {
  readonly rho: Matrix;
  readonly U: Matrix;
}

const turned = ({ rho, U }: Drawn): Matrix => U.times(rho).times(U.adjoint());

/**
 * Coarse graining is the only step that changes the entropy, and it raises it: R before, V after the unitary, P coarse-grained
 * after it, D between the last two.
 */
export default proof(claim, {
  covers: 'any dimension, any unitary',
  link: {
    symbols: setting({ R: 'real', V: 'real', P: 'real', D: 'real' }),
    read: (drawn) => ({
      R: vonNeumannEntropy(drawn.rho),
      V: vonNeumannEntropy(turned(drawn)),
      P: vonNeumannEntropy(diagonalPart(turned(drawn))),
      D: relativeEntropy(turned(drawn), diagonalPart(turned(drawn))),
    }),
    sides: () => [['P', 'R']],
  },
  steps: {
    'the unitary keeps the entropy': () =>
      defined(identities.entropyUnderIsometry, ({ U, rho }: Drawn) => [U, rho], 'V', 'R'),
    'what coarse graining adds is D(ρ‖Πρ)': () =>
      defined(identities.relativeEntropyToDiagonalPart, (drawn: Drawn) => [turned(drawn)], 'D', 'P - V'),
    'D(ρ‖Πρ) ≥ 0': () =>
      taken(theorems.klein, (drawn: Drawn) => [turned(drawn), diagonalPart(turned(drawn))], 'D', '0'),
  },
});
