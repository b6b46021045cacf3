import {
  anyChannel,
  anyDaviesGenerator,
  anyDensityMatrix,
  anyDiagonalState,
  anyLindbladian,
  anyProbability,
  anySeparableState,
  anyUnitary,
  atLeast,
  atMost,
  channelTensor,
  concurrence,
  conditionalMutualInformation,
  diagonalPart,
  entropyChange,
  entropyProductionRate,
  equals,
  identityChannel,
  logarithmicNegativity,
  mixture,
  mutualInformation,
  negativity,
  reducedState,
  reductionMap,
  relativeEntropy,
  signedNegativity,
  traceDistance,
  vonNeumannEntropy,
} from '../../../../src/index.ts';
import { handWritten } from './hand-written.ts';

/** Claims of general as they are written in TypeScript, beside the lines in `properties/general`. */
export const CLAIMS = {
  'klein-inequality': handWritten({
    systems: [2, 3, 4],
    given: (dim) => ({ rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }) }),
    asserts: ({ rho, sigma }) => atLeast(relativeEntropy(rho, sigma), 0),
  }),
  'pinsker-inequality': handWritten({
    systems: [2, 3],
    given: (dim) => ({ rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }) }),
    asserts: ({ rho, sigma }) => {
      const distance = traceDistance(rho, sigma);
      return atLeast(relativeEntropy(rho, sigma), distance.times(distance).times(2));
    },
  }),
  'pinsker-with-a-larger-constant': handWritten({
    systems: [2, 3],
    given: (dim) => ({ rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }) }),
    asserts: ({ rho, sigma }) => {
      const distance = traceDistance(rho, sigma);
      return atLeast(relativeEntropy(rho, sigma), distance.times(distance).times(rho.arithmetic.real(12, 5)));
    },
  }),
  'data-processing': handWritten({
    systems: [2, 3],
    given: (dim) => ({
      rho: anyDensityMatrix({ dim }),
      sigma: anyDensityMatrix({ dim }),
      channel: anyChannel({ dim }),
    }),
    asserts: ({ rho, sigma, channel }) =>
      atMost(relativeEntropy(channel.applyTo(rho), channel.applyTo(sigma)), relativeEntropy(rho, sigma)),
  }),
  'data-processing-under-positive-maps': handWritten({
    systems: [3, 4],
    given: (dim) => ({ rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }) }),
    asserts: ({ rho, sigma }, dim) => {
      const map = reductionMap(dim);
      const image = (X: typeof rho) => map.applyTo(X).scaled(X.arithmetic.real(1, dim - 1));
      return atMost(relativeEntropy(image(rho), image(sigma)), relativeEntropy(rho, sigma));
    },
  }),
  'joint-convexity': handWritten({
    systems: [2, 3],
    given: (dim) => ({
      rho0: anyDensityMatrix({ dim }),
      rho1: anyDensityMatrix({ dim }),
      sigma0: anyDensityMatrix({ dim }),
      sigma1: anyDensityMatrix({ dim }),
      p: anyProbability(),
    }),
    asserts: ({ rho0, rho1, sigma0, sigma1, p }) => {
      const [d0, d1] = [relativeEntropy(rho0, sigma0), relativeEntropy(rho1, sigma1)];
      const mixed = relativeEntropy(mixture(p, rho0, rho1), mixture(p, sigma0, sigma1));
      return atMost(mixed, d0.plus(d1.minus(d0).times(p)));
    },
  }),
  'strong-subadditivity': handWritten({
    systems: [
      [2, 2, 2],
      [2, 3, 2],
    ],
    given: (dims) => ({ rho: anyDensityMatrix({ dim: dims.reduce((product, d) => product * d) }) }),
    asserts: ({ rho }, dims) => atLeast(conditionalMutualInformation(rho, dims, 0, 2, 1), 0),
  }),
  'triangle-inequality-of-entropies': handWritten({
    systems: [
      [2, 2],
      [2, 3],
    ],
    given: (dims) => ({ rho: anyDensityMatrix({ dim: dims[0] * dims[1] }) }),
    asserts: ({ rho }, dims) => {
      const [a, b] = [0, 1].map((k) => vonNeumannEntropy(reducedState(rho, dims, k)));
      return atLeast(vonNeumannEntropy(rho), a.minus(b).abs());
    },
  }),
  'coarse-grained-entropy-exceeds-its-start': handWritten({
    systems: [3],
    given: (dim) => ({ rho: anyDiagonalState({ dim }), U: anyUnitary({ dim }) }),
    asserts: ({ rho, U }) => atLeast(entropyChange(rho, diagonalPart(U.times(rho).times(U.adjoint()))), 0),
  }),
  'negativity-is-at-most-half-the-concurrence': handWritten({
    systems: [[2, 2]],
    given: () => ({ rho: anyDensityMatrix({ dim: 4, rank: 'any' }) }),
    asserts: ({ rho }, dims) => atMost(negativity(rho, dims), concurrence(rho).dividedBy(2)),
  }),
  'negativity-below-half-the-concurrence': handWritten({
    systems: [[2, 2]],
    given: () => ({ rho: anyDensityMatrix({ dim: 4, rank: 'any' }) }),
    asserts: ({ rho }, dims) => atMost(negativity(rho, dims), concurrence(rho).times(rho.arithmetic.real(499, 1000))),
  }),
  'two-qubit-negativity-is-at-most-one-half': handWritten({
    systems: [[2, 2]],
    given: () => ({ rho: anyDensityMatrix({ dim: 4, rank: 'any' }) }),
    asserts: ({ rho }, dims) => atMost(negativity(rho, dims), 1 / 2),
  }),
  'two-qubit-negativity-below-one-half': handWritten({
    systems: [[2, 2]],
    given: () => ({ rho: anyDensityMatrix({ dim: 4, rank: 'any' }) }),
    asserts: ({ rho }, dims) => atMost(negativity(rho, dims), rho.arithmetic.real(499, 1000)),
  }),
  'negativity-under-local-channels': handWritten({
    systems: [
      [2, 2],
      [2, 3],
    ],
    given: (dims) => ({
      rho: anyDensityMatrix({ dim: dims[0] * dims[1], rank: 'any' }),
      channel: anyChannel({ dim: dims[0] }),
    }),
    asserts: ({ rho, channel }, dims) => {
      const local = channelTensor(channel, identityChannel(dims[1], rho.arithmetic));
      return atMost(negativity(local.applyTo(rho), dims), negativity(rho, dims));
    },
  }),
  'mutual-information-under-local-channels': handWritten({
    systems: [
      [2, 2],
      [2, 3],
    ],
    given: (dims) => ({ rho: anyDensityMatrix({ dim: dims[0] * dims[1] }), channel: anyChannel({ dim: dims[0] }) }),
    asserts: ({ rho, channel }, dims) => {
      const local = channelTensor(channel, identityChannel(dims[1], rho.arithmetic));
      return atMost(mutualInformation(local.applyTo(rho), dims, 0, 1), mutualInformation(rho, dims, 0, 1));
    },
  }),
  'negativity-is-convex': handWritten({
    systems: [
      [2, 2],
      [2, 3],
    ],
    given: (dims) => ({
      rho0: anyDensityMatrix({ dim: dims[0] * dims[1] }),
      rho1: anyDensityMatrix({ dim: dims[0] * dims[1] }),
      p: anyProbability(),
    }),
    asserts: ({ rho0, rho1, p }, dims) => {
      const [first, second] = [rho0, rho1].map((rho) => negativity(rho, dims));
      return atMost(negativity(mixture(p, rho0, rho1), dims), first.plus(second.minus(first).times(p)));
    },
  }),
  'logarithmic-negativity-is-convex': handWritten({
    systems: [[2, 2]],
    given: (dims) => ({
      rho0: anyDensityMatrix({ dim: dims[0] * dims[1] }),
      rho1: anyDensityMatrix({ dim: dims[0] * dims[1] }),
      p: anyProbability(),
    }),
    asserts: ({ rho0, rho1, p }, dims) => {
      const [first, second] = [rho0, rho1].map((rho) => logarithmicNegativity(rho, dims));
      return atMost(logarithmicNegativity(mixture(p, rho0, rho1), dims), first.plus(second.minus(first).times(p)));
    },
  }),
  'separable-states-have-no-negativity': handWritten({
    systems: [
      [2, 2],
      [2, 3],
      [3, 3],
    ],
    given: (dims) => ({ rho: anySeparableState({ dims }) }),
    asserts: ({ rho }, dims) => atMost(signedNegativity(rho, dims), 0),
  }),
  'spohn-inequality': handWritten({
    systems: [2, 3, 4],
    given: (dim) => ({ generator: anyLindbladian({ dim }), rho: anyDensityMatrix({ dim }) }),
    asserts: ({ generator, rho }) => atLeast(entropyProductionRate(generator, rho), 0),
  }),
  'spohn-with-another-reference': handWritten({
    systems: [2, 3],
    given: (dim) => ({
      generator: anyLindbladian({ dim }),
      rho: anyDensityMatrix({ dim }),
      tau: anyDensityMatrix({ dim }),
    }),
    asserts: ({ generator, rho, tau }) => atLeast(entropyProductionRate(generator, rho, tau), 0),
  }),
  'gibbs-state-is-stationary': handWritten({
    systems: [2, 3, 4],
    given: (dim) => ({ system: anyDaviesGenerator({ dim, energies: 'any' }) }),
    asserts: ({ system: { generator, gibbsState } }) => equals(generator.applyTo(gibbsState).squaredNorm(), 0),
  }),
};
