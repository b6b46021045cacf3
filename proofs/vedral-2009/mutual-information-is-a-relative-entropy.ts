import { defined, identities, proof, reducedState, setting, spectral, vonNeumannEntropy, type Matrix } from 'clausius';
import claim from '../../properties/vedral-2009/mutual-information-is-a-relative-entropy.ts';

interface Drawn {
  readonly rho: Matrix;
}

type Dims = readonly number[];

const marginals = (rho: Matrix, dims: Dims): readonly [Matrix, Matrix] => [
  reducedState(rho, dims, 0),
  reducedState(rho, dims, 1),
];

/** Entropies A, B of the parts and W of the whole; L = tr ρ ln(ρ_A ⊗ ρ_B), and a, b the traces ρ ln ρ of the parts. */
export default proof(claim, {
  covers: 'any dimensions',
  link: {
    symbols: setting({ A: 'real', B: 'real', W: 'real', L: 'real', a: 'real', b: 'real' }),
    read: ({ rho }, dims) => {
      const [rhoA, rhoB] = marginals(rho, dims);
      return {
        A: vonNeumannEntropy(rhoA),
        B: vonNeumannEntropy(rhoB),
        W: vonNeumannEntropy(rho),
        L: spectral(rhoA.kron(rhoB)).logTrace(rho),
        a: spectral(rhoA).logTrace(rhoA),
        b: spectral(rhoB).logTrace(rhoB),
      };
    },
    sides: () => [['-L - W', 'A + B - W']],
  },
  steps: {
    'the logarithm of a product is a sum': () =>
      defined(
        identities.logarithmOfProduct,
        ({ rho }: Drawn, dims: Dims) => [rho, dims, ...marginals(rho, dims)],
        'L',
        'a + b',
      ),
    'tr ρ_A ln ρ_A = −S(ρ_A)': () =>
      defined(identities.entropyAsTrace, ({ rho }: Drawn, dims: Dims) => [reducedState(rho, dims, 0)], 'a', '-A'),
    'tr ρ_B ln ρ_B = −S(ρ_B)': () =>
      defined(identities.entropyAsTrace, ({ rho }: Drawn, dims: Dims) => [reducedState(rho, dims, 1)], 'b', '-B'),
  },
});
