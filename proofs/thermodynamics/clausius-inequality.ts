import {
  defined,
  definedForEach,
  entropyExchange,
  identities,
  proof,
  reducedState,
  setting,
  spectral,
  taken,
  tensor,
  theorems,
  vonNeumannEntropy,
  type Matrix,
  type Real,
  type SystemWithReservoirs,
} from 'clausius';
import claim from '../../properties/thermodynamics/clausius-inequality.ts';

type Drawn = { readonly process: SystemWithReservoirs };

/**
 * Entropies S of the system before and after, F of the whole afterwards, N before, T of the drawn state of the system, G of the
 * reservoirs in equilibrium; traces L, A, M of logarithms; Q = ΣβQ.
 */
const S = setting({
  S0: 'real',
  S1: 'real',
  N: 'real',
  F: 'real',
  T: 'real',
  G: 'real',
  L: 'real',
  A: 'real',
  M: 'real',
  Q: 'real',
});

const part = ({ dims }: SystemWithReservoirs, rho: Matrix, k: number): Matrix => reducedState(rho, dims, k);
const logTrace = (X: Matrix, A: Matrix): Real => spectral(A).logTrace(X);
const sum = (terms: readonly Real[]): Real => terms.reduce((total, term) => total.plus(term));
const gibbsStates = ({ reservoirs }: SystemWithReservoirs): readonly Matrix[] =>
  reservoirs.map(({ gibbsState }) => gibbsState);
const product = (process: SystemWithReservoirs): Matrix =>
  tensor(part(process, process.final, 0), ...gibbsStates(process));

export default proof(claim, {
  covers: 'any dimensions, any number of reservoirs, uncorrelated start, any unitary',
  link: {
    symbols: S,
    read: ({ process }) => ({
      S0: vonNeumannEntropy(part(process, process.initial, 0)),
      S1: vonNeumannEntropy(part(process, process.final, 0)),
      N: vonNeumannEntropy(process.initial),
      F: vonNeumannEntropy(process.final),
      T: vonNeumannEntropy(process.systemState),
      G: sum(gibbsStates(process).map(vonNeumannEntropy)),
      L: logTrace(process.final, product(process)),
      A: logTrace(part(process, process.final, 0), part(process, process.final, 0)),
      M: sum(gibbsStates(process).map((gibbs, r) => logTrace(part(process, process.final, r + 1), gibbs))),
      Q: entropyExchange(process),
    }),
    sides: () => [['S1 - S0', 'Q']],
  },
  steps: {
    'D(ρ‖ρ_s ∏ρ_r^eq) ≥ 0': () =>
      taken(theorems.klein, ({ process }: Drawn) => [process.final, product(process)], '-L - F', '0'),
    'the unitary keeps the entropy of the whole': () =>
      defined(identities.entropyUnderIsometry, ({ process }: Drawn) => [process.unitary, process.initial], 'F', 'N'),
    'which is a product at the start': () =>
      defined(
        identities.entropyOfProduct,
        ({ process }: Drawn) => [process.systemState, ...gibbsStates(process)],
        'N',
        'T + G',
      ),
    'with the state of the system as a factor': () =>
      defined(
        identities.entropyOfFactor,
        ({ process }: Drawn) => [process.initial, process.dims, 0, process.systemState],
        'S0',
        'T',
      ),
    'the logarithm of the product is a sum': () =>
      defined(
        identities.logarithmOfProduct,
        ({ process }: Drawn) => [process.final, process.dims, part(process, process.final, 0), ...gibbsStates(process)],
        'L',
        'A + M',
      ),
    'for the system it gives the entropy': () =>
      defined(identities.entropyAsTrace, ({ process }: Drawn) => [part(process, process.final, 0)], 'A', '-S1'),
    'for the reservoirs entropy and heat': () =>
      definedForEach(
        identities.crossEntropyOfGibbsState,
        ({ process }: Drawn) =>
          process.reservoirs.map(({ gibbsState, hamiltonian, beta }, r) => [
            process.initial,
            process.final,
            process.dims,
            r + 1,
            gibbsState,
            hamiltonian,
            beta,
          ]),
        'M + G',
        'Q',
      ),
  },
});
