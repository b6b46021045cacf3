import {
  defined,
  identities,
  reducedState,
  setting,
  vonNeumannEntropy,
  type Matrix,
  type Sides,
  type StepVerdict,
  type SymbolLink,
} from 'clausius';

/** A system of two parts A, B and an environment E that start uncorrelated, and a unitary on all of them. */
export interface WithEnvironment {
  readonly system: Matrix;
  readonly environment: Matrix;
  readonly U: Matrix;
}

export const initial = ({ system, environment }: WithEnvironment): Matrix => system.kron(environment);

export const final = (drawn: WithEnvironment): Matrix => drawn.U.times(initial(drawn)).times(drawn.U.adjoint());

/** Entropies: AB0, E0, N of system, environment and whole before; AB, E, B, BE and F of the whole after. */
export function environmentLink<F>(sides: readonly Sides[]): SymbolLink<WithEnvironment, readonly number[], F> {
  const names = ['AB0', 'E0', 'N', 'AB', 'E', 'B', 'BE', 'F'];
  return {
    symbols: setting(Object.fromEntries(names.map((name) => [name, 'real']))),
    read: (drawn, dims) => {
      const after = (...kept: readonly number[]) => vonNeumannEntropy(reducedState(final(drawn), dims, kept));
      return {
        AB0: vonNeumannEntropy(drawn.system),
        E0: vonNeumannEntropy(drawn.environment),
        N: vonNeumannEntropy(initial(drawn)),
        AB: after(0, 1),
        E: after(2),
        B: after(1),
        BE: after(1, 2),
        F: vonNeumannEntropy(final(drawn)),
      };
    },
    sides: () => sides,
  };
}

/** F = N = AB0 + E0. */
export const UNCORRELATED_START = {
  'the unitary keeps the entropy of the whole': (): StepVerdict =>
    defined(identities.entropyUnderIsometry, (drawn: WithEnvironment) => [drawn.U, initial(drawn)], 'F', 'N'),
  'which starts as a product': (): StepVerdict =>
    defined(
      identities.entropyOfProduct,
      ({ system, environment }: WithEnvironment) => [system, environment],
      'N',
      'AB0 + E0',
    ),
};
