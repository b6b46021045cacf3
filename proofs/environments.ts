import {
  defined,
  definedForEach,
  enclosedEntanglement,
  entanglementIdentities,
  entanglementOfPair,
  identities,
  partialTrace,
  reducedState,
  relativeEntropyOfEntanglement,
  setting,
  spectral,
  taken,
  theorems,
  vonNeumannEntropy,
  type Channel,
  type StateWithClosest,
  type Matrix,
  type Real,
} from 'clausius';
import { once } from './once.ts';

/** A state and environments that do not know of it; each side meets its own, by a unitary that is a product. */
export interface Encounter {
  readonly pair: StateWithClosest;
  readonly environments: readonly Matrix[];
  /** On A ⊗ B ⊗ environments. */
  readonly unitary: Matrix;
  /** What becomes of A and B. */
  readonly channel: Channel;
}

/**
 * E0, E1 of A B before and after; entropies P0, P1 of A B, R0, R1 of the environments (added up), W of the whole; logarithms of s,
 * which is closest to A′B′, with A′B′ (a), of s ⊗ ρ_E′ with the whole (c) and, turned back, with the start (b) and with A B (v), of the
 * environments (t), of ρ* and its image with the state (k, l).
 */
const S = setting(
  Object.fromEntries(
    ['E0', 'E1', 'P0', 'P1', 'R0', 'R1', 'W', 'a', 'b', 'c', 't', 'v', 'k', 'l'].map((name) => [name, 'real' as const]),
  ),
);

const logTrace = (X: Matrix, A: Matrix): Real => spectral(A).logTrace(X);
const turned = (V: Matrix, X: Matrix): Matrix => V.times(X).times(V.adjoint());
const sum = (terms: readonly Real[]): Real => terms.reduce((total, term) => total.plus(term));
const product = (first: Matrix, others: readonly Matrix[]): Matrix => others.reduce((A, B) => A.kron(B), first);

const parts = once(({ pair, environments, unitary }: Encounter) => {
  const dims = [pair.rho.rows, ...environments.map(({ rows }) => rows)];
  const start = product(pair.rho, environments);
  const final = turned(unitary, start);
  const system = partialTrace(
    final,
    dims,
    environments.map((_, k) => k + 1),
  );
  const s = relativeEntropyOfEntanglement(system, pair.dims).closest;
  const outside = environments.map((_, k) => reducedState(final, dims, k + 1));
  const omega = turned(unitary.adjoint(), product(s, outside));
  return { dims, start, final, system, s, outside, omega, back: reducedState(omega, dims, 0) };
});

/** Link of a claim 0 ≤ E(ρ_AB) − E(ρ_A′B′) ≤ ΔS_AB + ΣΔS_E. */
export function lossLink<D, T>(encounter: (drawn: D, system: T) => Encounter) {
  return {
    symbols: S,
    read: (drawn: D, system: T): Readonly<Record<string, Real>> => {
      const own = encounter(drawn, system);
      const { pair, environments, channel } = own;
      const { start, final, system: after, s, outside, omega, back } = parts(own);
      return {
        E0: entanglementOfPair(pair),
        E1: enclosedEntanglement(after, pair.dims),
        P0: vonNeumannEntropy(pair.rho),
        P1: vonNeumannEntropy(after),
        R0: sum(environments.map(vonNeumannEntropy)),
        R1: sum(outside.map(vonNeumannEntropy)),
        W: vonNeumannEntropy(start),
        a: logTrace(after, s),
        b: logTrace(start, omega),
        c: logTrace(final, product(s, outside)),
        t: sum(outside.map((X) => logTrace(X, X))),
        v: logTrace(pair.rho, back),
        k: logTrace(pair.rho, pair.closest),
        l: logTrace(after, channel.applyTo(pair.closest)),
      };
    },
    sides: () =>
      [
        ['E0 - E1', '(P1 - P0) + (R1 - R0)'],
        ['E0 - E1', '0'],
      ] as const,
  };
}

/**
 * With s ⊗ ρ_E′ turned back A and B are in a PPT state, and the whole is told apart from it no better than E(ρ_A′B′) and the entropies
 * say; the loss is not negative as relative entropy does not grow.
 */
export function lossSteps(encounter: (drawn: never, system: never) => Encounter) {
  const of: Of = (objects) => (drawn, system) => objects(encounter(drawn, system));
  return { ...lossIsBounded(of), ...lossIsNonnegative(of) };
}

/** Objects of a step, made of an encounter. */
type Of = <A>(objects: (own: Encounter) => A) => (drawn: never, system: never) => A;

/** What is told apart from s ⊗ ρ_E′ turned back. */
function lossIsBounded(of: Of) {
  const { closestStateAttains, noPptStateIsCloserToPair } = entanglementIdentities;
  return {
    'E(ρ_A′B′) = D(ρ_A′B′‖s)': () =>
      defined(
        closestStateAttains,
        of((own) => [parts(own).system, own.pair.dims] as const),
        'E1',
        '-a - P1',
      ),
    'E(ρ_AB) is at most the distance to what A and B are where s ⊗ ρ_E′ is turned back': () =>
      defined(
        noPptStateIsCloserToPair,
        of((own) => [own.pair, parts(own).back] as const),
        'E0',
        '-v - P0',
      ),
    'which is no larger than for the whole': () =>
      taken(
        theorems.partialTraceProcessing,
        of((own) => {
          const { start, omega, dims } = parts(own);
          return [start, omega, dims, 0] as const;
        }),
        '-v - P0',
        '-b - W',
      ),
    'the start is uncorrelated': () =>
      defined(
        identities.entropyOfProduct,
        of(({ pair, environments }) => [pair.rho, ...environments]),
        'W',
        'P0 + R0',
      ),
    'turned forward': () =>
      defined(
        identities.logTraceUnderUnitary,
        of((own) => [own.unitary, parts(own).start, parts(own).omega] as const),
        'c',
        'b',
      ),
    'the logarithm of the product is a sum': () =>
      defined(
        identities.logarithmOfProduct,
        of((own) => {
          const { final, dims, s, outside } = parts(own);
          return [final, dims, s, ...outside] as const;
        }),
        'c',
        'a + t',
      ),
    'with the entropies of the environments': () =>
      definedForEach(
        identities.entropyAsTrace,
        of((own) => parts(own).outside.map((X) => [X] as const)),
        't',
        '-R1',
      ),
  };
}

/** What the channel of A and B does to ρ_AB and ρ*. */
function lossIsNonnegative(of: Of) {
  const { entanglementAtPair, noPptStateIsCloser } = entanglementIdentities;
  return {
    'E(ρ_AB) = D(ρ_AB‖ρ*)': () =>
      defined(
        entanglementAtPair,
        of(({ pair }) => [pair] as const),
        'E0',
        '-k - P0',
      ),
    'which does not grow in the channel of A and B': () =>
      taken(
        theorems.dataProcessing,
        of(({ channel, pair }) => [channel, pair.rho, pair.closest] as const),
        '-l - P1',
        '-k - P0',
      ),
    'and the image of ρ* is PPT': () =>
      defined(
        noPptStateIsCloser,
        of((own) => [parts(own).system, own.channel.applyTo(own.pair.closest), own.pair.dims] as const),
        'E1',
        '-l - P1',
      ),
  };
}
