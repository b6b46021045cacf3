import {
  channelTensor,
  collisionChannel,
  defined,
  enclosedEntanglement,
  entanglementIdentities,
  entanglementOfPair,
  identities,
  identity,
  identityChannel,
  partialTrace,
  proof,
  reducedState,
  relativeEntropyOfEntanglement,
  setting,
  spectral,
  taken,
  theorems,
  vonNeumannEntropy,
  type Channel,
  type ExactPair,
  type Matrix,
  type Real,
} from 'clausius';
import claim from '../../properties/entanglement/entanglement-lost-to-an-environment.ts';

type Drawn = { readonly pair: ExactPair; readonly environment: Matrix; readonly U: Matrix };
type Dims = readonly [number, number, number];

/**
 * E0, E1 of A B before and after; entropies P0, P1 of A B, R0, R1 of the environment, W0, W1 of the whole; logarithms of s, which is
 * closest to A′B′: of A′B′ (a), of the whole with s ⊗ ρ_E′ (c) and, turned back, of the start (b); v of A B; t of the environment.
 */
const S = setting(
  Object.fromEntries(
    ['E0', 'E1', 'P0', 'P1', 'R0', 'R1', 'W0', 'a', 'b', 'c', 't', 'v', 'k', 'l'].map((name) => [
      name,
      'real' as const,
    ]),
  ),
);

const logTrace = (X: Matrix, A: Matrix): Real => spectral(A).logTrace(X);
const turned = (V: Matrix, X: Matrix): Matrix => V.times(X).times(V.adjoint());

function parts({ pair, environment, U }: Drawn, dims: Dims) {
  const whole = identity(dims[0], U.arithmetic).kron(U);
  const start = pair.rho.kron(environment);
  const final = turned(whole, start);
  const system = partialTrace(final, dims, 2);
  const s = relativeEntropyOfEntanglement(system, [dims[0], dims[1]]).closest;
  const outside = reducedState(final, dims, 2);
  const omega = turned(whole.adjoint(), s.kron(outside));
  return { whole, start, final, system, s, outside, omega, back: partialTrace(omega, dims, 2) };
}

/** What the environment does to B. */
function channel({ environment, U, pair }: Drawn, dims: Dims): Channel {
  return channelTensor(identityChannel(dims[0], pair.rho.arithmetic), collisionChannel(U, environment));
}

const pairDims = (dims: Dims): readonly number[] => [dims[0] * dims[1], dims[2]];

/** Turning s ⊗ ρ_E′ back leaves A and B with a PPT state, and the whole is no better told apart than E(ρ_A′B′) and the information say. */
export default proof(claim, {
  covers: 'any dimensions, uncorrelated start, any unitary of B and the environment',
  link: {
    symbols: S,
    read: (drawn, system) => {
      const dims = system as unknown as Dims;
      const { pair, environment } = drawn;
      const own = parts(drawn, dims);
      const image = channel(drawn, dims).applyTo(pair.closest);
      return {
        E0: entanglementOfPair(pair),
        E1: enclosedEntanglement(own.system, [dims[0], dims[1]]),
        P0: vonNeumannEntropy(pair.rho),
        P1: vonNeumannEntropy(own.system),
        R0: vonNeumannEntropy(environment),
        R1: vonNeumannEntropy(own.outside),
        W0: vonNeumannEntropy(own.start),
        a: logTrace(own.system, own.s),
        b: logTrace(own.start, own.omega),
        c: logTrace(own.final, own.s.kron(own.outside)),
        t: logTrace(own.outside, own.outside),
        v: logTrace(pair.rho, own.back),
        k: logTrace(pair.rho, pair.closest),
        l: logTrace(own.system, image),
      };
    },
    sides: () => [
      ['E0 - E1', '(P1 - P0) + (R1 - R0)'],
      ['E0 - E1', '0'],
    ],
  },
  steps: {
    'E(ρ_A′B′) = D(ρ_A′B′‖s)': () =>
      defined(
        entanglementIdentities.closestStateAttains,
        (drawn: Drawn, dims: Dims) => [parts(drawn, dims).system, [dims[0], dims[1]]],
        'E1',
        '-a - P1',
      ),
    'E(ρ_AB) is at most the distance to what is left of s ⊗ ρ_E′ turned back': () =>
      defined(
        entanglementIdentities.noPptStateIsCloserToPair,
        (drawn: Drawn, dims: Dims) => [drawn.pair, parts(drawn, dims).back],
        'E0',
        '-v - P0',
      ),
    'which is no larger than for the whole': () =>
      taken(
        theorems.partialTraceProcessing,
        (drawn: Drawn, dims: Dims) => {
          const { start, omega } = parts(drawn, dims);
          return [start, omega, pairDims(dims), 0];
        },
        '-v - P0',
        '-b - W0',
      ),
    'the start is uncorrelated': () =>
      defined(identities.entropyOfProduct, ({ pair, environment }: Drawn) => [pair.rho, environment], 'W0', 'P0 + R0'),
    'turned forward': () =>
      defined(
        identities.logTraceUnderUnitary,
        (drawn: Drawn, dims: Dims) => {
          const { whole, start, omega } = parts(drawn, dims);
          return [whole, start, omega];
        },
        'c',
        'b',
      ),
    'the logarithm of the product is a sum': () =>
      defined(
        identities.logarithmOfProduct,
        (drawn: Drawn, dims: Dims) => {
          const { final, s, outside } = parts(drawn, dims);
          return [final, pairDims(dims), s, outside];
        },
        'c',
        'a + t',
      ),
    'with the entropy of the environment': () =>
      defined(identities.entropyAsTrace, (drawn: Drawn, dims: Dims) => [parts(drawn, dims).outside], 't', '-R1'),
    'E(ρ_AB) = D(ρ_AB‖ρ*)': () =>
      defined(entanglementIdentities.entanglementAtPair, ({ pair }: Drawn) => [pair], 'E0', '-k - P0'),
    'the loss is not negative: data processing in the channel of B': () =>
      taken(
        theorems.dataProcessing,
        (drawn: Drawn, dims: Dims) => [channel(drawn, dims), drawn.pair.rho, drawn.pair.closest],
        '-l - P1',
        '-k - P0',
      ),
    'which keeps ρ* a PPT state': () =>
      defined(
        entanglementIdentities.noPptStateIsCloser,
        (drawn: Drawn, dims: Dims) => [
          parts(drawn, dims).system,
          channel(drawn, dims).applyTo(drawn.pair.closest),
          [dims[0], dims[1]],
        ],
        'E1',
        '-l - P1',
      ),
  },
});
