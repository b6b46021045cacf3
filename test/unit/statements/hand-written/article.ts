import {
  anyDaviesGenerator,
  anyDensityMatrix,
  anyEquilibrium,
  anyHamiltonian,
  anyLindbladian,
  anyObservable,
  anyUnitary,
  atLeast,
  atMost,
  entropyProductionRate,
  entropyRate,
  equals,
  equilibriumFreeEnergy,
  freeEnergy,
  partialTranspose,
  reducedState,
  relativeEntropy,
  spectral,
} from '../../../../src/index.ts';
import { handWritten } from './hand-written.ts';

/** Claims of article as they are written in TypeScript, beside the lines in `properties/article`. */
export const CLAIMS = {
  'data-processing-under-postselection': handWritten({
    systems: [2],
    given: (dim) => ({ rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }), K: anyObservable({ dim }) }),
    asserts: ({ rho, sigma, K }) => {
      const [first, second] = [rho, sigma].map((state) => {
        const kept = K.times(state).times(K);
        return kept.scaled(kept.arithmetic.real(1).dividedBy(kept.trace()));
      });
      return atMost(relativeEntropy(first, second), relativeEntropy(rho, sigma));
    },
  }),
  'data-processing-with-correlated-starts': handWritten({
    systems: [[2, 2]],
    given: (dims) => {
      const dim = dims[0] * dims[1];
      return { rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }), U: anyUnitary({ dim }) };
    },
    asserts: ({ rho, sigma, U }, dims) => {
      const part = (X: typeof rho) => reducedState(X, dims, 0);
      const [after, other] = [rho, sigma].map((X) => part(U.times(X).times(U.adjoint())));
      return atMost(relativeEntropy(after, other), relativeEntropy(part(rho), part(sigma)));
    },
  }),
  'entropy-never-decreases': handWritten({
    systems: [2, 3],
    given: (dim) => ({ generator: anyLindbladian({ dim }), rho: anyDensityMatrix({ dim }) }),
    asserts: ({ generator, rho }) => atLeast(entropyRate(generator, rho), 0),
  }),
  'positive-maps-are-completely-positive': handWritten({
    systems: [[2, 2]],
    given: () => ({ rho: anyDensityMatrix({ dim: 4 }) }),
    asserts: ({ rho }, dims) => atLeast(spectral(partialTranspose(rho, dims, 0)).eigenvalues()[0], 0),
  }),
  'production-towards-a-moving-gibbs-state': handWritten({
    systems: [2],
    given: (dim) => ({
      system: anyDaviesGenerator({ dim }),
      rho: anyDensityMatrix({ dim }),
      drive: anyHamiltonian({ dim }),
    }),
    asserts: ({ system: { generator, gibbsState, beta }, rho, drive }) => {
      const moved = rho.minus(gibbsState).traceOfProduct(drive).times(beta);
      return atLeast(entropyProductionRate(generator, rho).minus(moved), 0);
    },
  }),
  'relative-entropy-is-free-energy': handWritten({
    systems: [2, 3, 4],
    given: (dim) => ({
      rho: anyDensityMatrix({ dim }),
      thermal: anyEquilibrium({ energies: Array.from({ length: dim }, (_, n) => n) }),
    }),
    asserts: ({ rho, thermal: { hamiltonian, gibbsState, beta } }) => {
      const temperature = rho.arithmetic.real(1).dividedBy(beta);
      const excess = freeEnergy(rho, hamiltonian, temperature).minus(equilibriumFreeEnergy(hamiltonian, temperature));
      return equals(relativeEntropy(rho, gibbsState), beta.times(excess));
    },
  }),
};
