import { defined, identities, proof, reducedState, setting, vonNeumannEntropy, type Matrix } from 'clausius';
import claim from '../../properties/vedral-2009/joint-entropy-change-is-mutual-information.ts';

interface Drawn {
  readonly rho: Matrix;
  readonly U: Matrix;
}

/** Entropies of system, environment and whole: S0, E0, N before and S1, E1, F after. */
export default proof(claim, {
  covers: 'any dimensions, uncorrelated start, any unitary',
  link: {
    symbols: setting({ S0: 'real', E0: 'real', N: 'real', S1: 'real', E1: 'real', F: 'real' }),
    read: ({ rho, U }, dims) => {
      const final = U.times(rho).times(U.adjoint());
      const [[S0, E0], [S1, E1]] = [rho, final].map((state) =>
        [0, 1].map((k) => vonNeumannEntropy(reducedState(state, dims, k))),
      );
      return { S0, E0, S1, E1, N: vonNeumannEntropy(rho), F: vonNeumannEntropy(final) };
    },
    sides: () => [['(S1 - S0) + (E1 - E0)', 'S1 + E1 - F']],
  },
  steps: {
    'the unitary keeps the entropy of the whole': () =>
      defined(identities.entropyUnderIsometry, ({ U, rho }: Drawn) => [U, rho], 'F', 'N'),
    'which starts as a product': () =>
      defined(
        identities.entropyOfProduct,
        ({ rho }: Drawn, dims: readonly number[]) => dims.map((_, k) => reducedState(rho, dims, k)),
        'N',
        'S0 + E0',
      ),
  },
});
