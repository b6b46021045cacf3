import {
  anyDensityMatrix,
  anyLindbladian,
  anyProbability,
  anyUnitalChannel,
  atLeast,
  atMost,
  entropyChange,
  entropyProductionRate,
  equals,
  mixture,
  relativeEntropy,
} from '../../../../src/index.ts';
import { handWritten } from './hand-written.ts';

/** Claims of esposito-2010 as they are written in TypeScript, beside the lines in `properties/esposito-2010`. */
export const CLAIMS = {
  'entropy-production-is-convex-in-time': handWritten({
    systems: [2],
    given: (dim) => ({ rho: anyDensityMatrix({ dim }), channel: anyUnitalChannel({ dim }) }),
    asserts: ({ rho, channel }) => {
      const once = channel.applyTo(rho);
      return atLeast(entropyChange(once, channel.applyTo(once)), entropyChange(rho, once));
    },
  }),
  'entropy-production-slows-down': handWritten({
    systems: [2],
    given: (dim) => ({ rho: anyDensityMatrix({ dim }), channel: anyUnitalChannel({ dim }) }),
    asserts: ({ rho, channel }) => {
      const once = channel.applyTo(rho);
      return atMost(entropyChange(once, channel.applyTo(once)), entropyChange(rho, once));
    },
  }),
  'entropy-production-is-convex': handWritten({
    systems: [2, 3],
    given: (dim) => ({
      generator: anyLindbladian({ dim }),
      rho0: anyDensityMatrix({ dim }),
      rho1: anyDensityMatrix({ dim }),
      p: anyProbability(),
    }),
    asserts: ({ generator, rho0, rho1, p }) => {
      const [first, second] = [rho0, rho1].map((rho) => entropyProductionRate(generator, rho));
      const mixed = entropyProductionRate(generator, mixture(p, rho0, rho1));
      return atMost(mixed, first.plus(second.minus(first).times(p)));
    },
  }),
  'relative-entropy-is-symmetric': handWritten({
    systems: [2],
    given: (dim) => ({ rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }) }),
    asserts: ({ rho, sigma }) => equals(relativeEntropy(rho, sigma), relativeEntropy(sigma, rho)),
  }),
  'relative-entropy-obeys-the-triangle-inequality': handWritten({
    systems: [2],
    given: (dim) => ({
      rho: anyDensityMatrix({ dim }),
      sigma: anyDensityMatrix({ dim }),
      tau: anyDensityMatrix({ dim }),
    }),
    asserts: ({ rho, sigma, tau }) =>
      atMost(relativeEntropy(rho, sigma), relativeEntropy(rho, tau).plus(relativeEntropy(tau, sigma))),
  }),
};
