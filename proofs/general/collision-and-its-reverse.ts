import {
  afterCollision,
  defined,
  identities,
  proof,
  reducedState,
  reversedCollision,
  setting,
  spectral,
  taken,
  theorems,
  vonNeumannEntropy,
  type Matrix,
  type Real,
  type ThermalCollision,
} from 'clausius';
import claim from '../../properties/general/collision-and-its-reverse.ts';

type Drawn = { readonly rho: Matrix; readonly s: Matrix; readonly collision: ThermalCollision };

/**
 * Entropies R of ρ, N of τ, W of ρ ⊗ τ and F of Φ(ρ); the others are traces of logarithms, of ρ with ln Φ′(s) and ln π (B, P),
 * of Φ(ρ) with ln s and ln π (A, Q), of the ancilla before and after the collision with ln τ (M, T), and of the whole before and after.
 */
const S = setting({
  R: 'real',
  N: 'real',
  W: 'real',
  F: 'real',
  B: 'real',
  P: 'real',
  A: 'real',
  Q: 'real',
  T: 'real',
  M: 'real',
  back: 'real',
  split: 'real',
  before: 'real',
  after: 'real',
});

const logTrace = (X: Matrix, A: Matrix): Real => spectral(A).logTrace(X);
const whole = ({ rho, collision }: Drawn): Matrix => rho.kron(collision.ancilla);
const dims = ({ rho, collision }: Drawn): readonly number[] => [rho.rows, collision.ancilla.rows];
const turned = (U: Matrix, X: Matrix): Matrix => U.times(X).times(U.adjoint());
const evolved = (drawn: Drawn): Matrix => turned(drawn.collision.unitary, whole(drawn));
const equilibrium = ({ collision: { fixedPoint, ancilla } }: Drawn): Matrix => fixedPoint.kron(ancilla);
/** ω = U†(s ⊗ τ)U, of which Φ′(s) is the state of the system. */
const omega = ({ s, collision: { unitary, ancilla } }: Drawn): Matrix => turned(unitary.adjoint(), s.kron(ancilla));

/** Data processing: the system alone tells ρ ⊗ τ and ω apart no better than the whole, where conservation gives their distance. */
export default proof(claim, {
  covers: 'any dimensions, any ρ, any s of full rank',
  link: {
    symbols: S,
    read: (drawn) => {
      const { rho, s, collision } = drawn;
      const { ancilla, fixedPoint } = collision;
      const image = afterCollision(collision, rho);
      const ofAncilla = reducedState(evolved(drawn), dims(drawn), 1);
      return {
        R: vonNeumannEntropy(rho),
        N: vonNeumannEntropy(ancilla),
        W: vonNeumannEntropy(whole(drawn)),
        F: vonNeumannEntropy(image),
        B: logTrace(rho, afterCollision(reversedCollision(collision), s)),
        P: logTrace(rho, fixedPoint),
        A: logTrace(image, s),
        Q: logTrace(image, fixedPoint),
        T: logTrace(ofAncilla, ancilla),
        M: logTrace(ancilla, ancilla),
        back: logTrace(whole(drawn), omega(drawn)),
        split: logTrace(evolved(drawn), s.kron(ancilla)),
        before: logTrace(whole(drawn), equilibrium(drawn)),
        after: logTrace(evolved(drawn), equilibrium(drawn)),
      };
    },
    sides: () => [['-R - B', '(-F - A) + ((-R - P) - (-F - Q))']],
  },
  steps: {
    'D(ρ‖Φ′(s)) ≤ D(ρ ⊗ τ‖ω)': () =>
      taken(
        theorems.partialTraceProcessing,
        (drawn: Drawn) => [whole(drawn), omega(drawn), dims(drawn), 0],
        '-R - B',
        '-W - back',
      ),
    'S(ρ ⊗ τ) = S(ρ) + S(τ)': () =>
      defined(identities.entropyOfProduct, ({ rho, collision }: Drawn) => [rho, collision.ancilla], 'W', 'R + N'),
    'tr (ρ ⊗ τ) ln ω = tr U(ρ ⊗ τ)U† ln (s ⊗ τ)': () =>
      defined(
        identities.logTraceUnderUnitary,
        (drawn: Drawn) => [drawn.collision.unitary, whole(drawn), omega(drawn)],
        'split',
        'back',
      ),
    'which is tr Φ(ρ) ln s and the term of the ancilla': () =>
      defined(
        identities.logarithmOfProduct,
        (drawn: Drawn) => [evolved(drawn), dims(drawn), drawn.s, drawn.collision.ancilla],
        'split',
        'A + T',
      ),
    'the collision conserves ln π + ln τ': () =>
      defined(
        identities.logTraceOfConserved,
        (drawn: Drawn) => [drawn.collision.unitary, whole(drawn), equilibrium(drawn)],
        'after',
        'before',
      ),
    'before it is tr ρ ln π + tr τ ln τ': () =>
      defined(
        identities.logarithmOfProduct,
        (drawn: Drawn) => [whole(drawn), dims(drawn), drawn.collision.fixedPoint, drawn.collision.ancilla],
        'before',
        'P + M',
      ),
    'which is the entropy of the ancilla': () =>
      defined(identities.entropyAsTrace, ({ collision }: Drawn) => [collision.ancilla], 'M', '-N'),
    'after it tr Φ(ρ) ln π and the same term of the ancilla': () =>
      defined(
        identities.logarithmOfProduct,
        (drawn: Drawn) => [evolved(drawn), dims(drawn), drawn.collision.fixedPoint, drawn.collision.ancilla],
        'after',
        'Q + T',
      ),
  },
});
