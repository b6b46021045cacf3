import {
  defined,
  identities,
  proof,
  reducedState,
  relativeEntropy,
  setting,
  taken,
  theorems,
  vonNeumannEntropy,
  type Matrix,
} from 'clausius';
import claim from '../../properties/general/strong-subadditivity.ts';

interface Drawn {
  readonly rho: Matrix;
}
type Dims = readonly number[];

/** ρ_A ⊗ ρ_BC. */
const product = (rho: Matrix, dims: Dims): Matrix => reducedState(rho, dims, 0).kron(reducedState(rho, dims, [1, 2]));

/**
 * I(A:BC) ≥ I(A:B), since a partial trace over C makes ρ no easier to tell from the product of its marginals.
 *
 * A, B, AB, BC, ABC are entropies; D and E are the relative entropies to the products ρ_A ⊗ ρ_BC and ρ_A ⊗ ρ_B.
 */
export default proof(claim, {
  covers: 'any dimensions',
  link: {
    symbols: setting(Object.fromEntries(['A', 'B', 'AB', 'BC', 'ABC', 'D', 'E'].map((name) => [name, 'real']))),
    read: ({ rho }, dims) => {
      const S = (...kept: readonly number[]) => vonNeumannEntropy(reducedState(rho, dims, kept));
      const sigma = product(rho, dims);
      return {
        A: S(0),
        B: S(1),
        AB: S(0, 1),
        BC: S(1, 2),
        ABC: vonNeumannEntropy(rho),
        D: relativeEntropy(rho, sigma),
        E: relativeEntropy(reducedState(rho, dims, [0, 1]), reducedState(sigma, dims, [0, 1])),
      };
    },
    sides: () => [['AB + BC - ABC - B', '0']],
  },
  steps: {
    'relative entropy does not grow under the trace over C': () =>
      taken(
        theorems.partialTraceProcessing,
        ({ rho }: Drawn, dims: Dims) => [rho, product(rho, dims), dims, [0, 1]],
        'E',
        'D',
      ),
    'before, it is I(A:BC)': () =>
      defined(
        identities.relativeEntropyToMarginals,
        ({ rho }: Drawn, [a, b, c]: Dims) => [rho, [a, b * c]],
        'D',
        'A + BC - ABC',
      ),
    'and afterwards I(A:B)': () =>
      defined(
        identities.relativeEntropyToMarginals,
        ({ rho }: Drawn, dims: Dims) => [reducedState(rho, dims, [0, 1]), dims.slice(0, 2)],
        'E',
        'A + B - AB',
      ),
  },
});
