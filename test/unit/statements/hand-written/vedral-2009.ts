import {
  anyChannel,
  anyDensityMatrix,
  anyEquilibrium,
  anyLindbladian,
  anyPositive,
  anyProductState,
  anyUnitary,
  atLeast,
  atMost,
  commutator,
  entropyChange,
  entropyProductionRate,
  equals,
  lindbladian,
  mutualInformation,
  pauliZ,
  reducedState,
  relativeEntropy,
  relativeEntropyOfCoherence,
  vonNeumannEntropy,
} from '../../../../src/index.ts';
import { handWritten } from './hand-written.ts';

/** Claims of vedral-2009 as they are written in TypeScript, beside the lines in `properties/vedral-2009`. */
export const CLAIMS = {
  'coarse-grained-entropy-always-increases': handWritten({
    systems: [2, 3],
    given: (dim) => ({ rho: anyDensityMatrix({ dim }), U: anyUnitary({ dim }) }),
    asserts: ({ rho, U }) =>
      atLeast(relativeEntropyOfCoherence(U.times(rho).times(U.adjoint())), relativeEntropyOfCoherence(rho)),
  }),
  'dephasing-factor-as-printed': handWritten({
    systems: [2],
    given: (dim) => ({ rho: anyDensityMatrix({ dim }), eta: anyPositive() }),
    asserts: ({ rho, eta }) => {
      const { arithmetic } = rho;
      const noise = [{ operator: pauliZ(arithmetic), rate: eta }];
      const change = lindbladian(pauliZ(arithmetic).scaled(0), noise).applyTo(rho);
      return equals(change.realPart(0, 1), eta.dividedBy(-2).times(rho.realPart(0, 1)));
    },
  }),
  'dephasing-factor-of-collisions': handWritten({
    systems: [2],
    given: (dim) => ({ rho: anyDensityMatrix({ dim }), eta: anyPositive() }),
    asserts: ({ rho, eta }) => {
      const { arithmetic } = rho;
      const noise = [{ operator: pauliZ(arithmetic), rate: eta }];
      const change = lindbladian(pauliZ(arithmetic).scaled(0), noise).applyTo(rho);
      return equals(change.realPart(0, 1), eta.negated().times(rho.realPart(0, 1)));
    },
  }),
  'entropy-production-for-arbitrary-jumps': handWritten({
    systems: [2],
    given: (dim) => ({
      generator: anyLindbladian({ dim }),
      rho: anyDensityMatrix({ dim }),
      thermal: anyEquilibrium({ energies: Array.from({ length: dim }, (_, n) => n) }),
    }),
    asserts: ({ generator, rho, thermal }) => atLeast(entropyProductionRate(generator, rho, thermal.gibbsState), 0),
  }),
  'free-evolution-as-printed': handWritten({
    systems: [2],
    given: (dim) => ({ rho: anyDensityMatrix({ dim }), omega: anyPositive() }),
    asserts: ({ rho, omega }) => {
      const turned = commutator(pauliZ(rho.arithmetic), rho).timesI();
      const [equation, text] = [turned.scaled(omega.dividedBy(-2)), turned.scaled(omega.negated())];
      return equals(equation.minus(text).squaredNorm(), 0);
    },
  }),
  'joint-entropy-change-is-mutual-information': handWritten({
    systems: [
      [2, 2],
      [2, 3],
    ],
    given: (dims) => ({ rho: anyProductState({ dims }), U: anyUnitary({ dim: dims[0] * dims[1] }) }),
    asserts: ({ rho, U }, dims) => {
      const final = U.times(rho).times(U.adjoint());
      const [system, environment] = [0, 1].map((k) =>
        entropyChange(reducedState(rho, dims, k), reducedState(final, dims, k)),
      );
      return equals(system.plus(environment), mutualInformation(final, dims, 0, 1));
    },
  }),
  'mutual-information-is-a-relative-entropy': handWritten({
    systems: [
      [2, 2],
      [3, 2],
    ],
    given: (dims) => ({ rho: anyDensityMatrix({ dim: dims[0] * dims[1] }) }),
    asserts: ({ rho }, dims) => {
      const product = reducedState(rho, dims, 0).kron(reducedState(rho, dims, 1));
      return equals(relativeEntropy(rho, product), mutualInformation(rho, dims, 0, 1));
    },
  }),
  'mutual-information-under-joint-channels': handWritten({
    systems: [[2, 2]],
    given: (dims) => {
      const dim = dims[0] * dims[1];
      return { rho: anyDensityMatrix({ dim }), channel: anyChannel({ dim, rank: 2 }) };
    },
    asserts: ({ rho, channel }, dims) =>
      atMost(mutualInformation(channel.applyTo(rho), dims, 0, 1), mutualInformation(rho, dims, 0, 1)),
  }),
  'total-entropy-change-as-printed': handWritten({
    systems: [[2, 2]],
    given: (dims) => ({ rho: anyProductState({ dims }), U: anyUnitary({ dim: dims[0] * dims[1] }) }),
    asserts: ({ rho, U }, dims) => {
      const final = U.times(rho).times(U.adjoint());
      const [system, environment] = [0, 1].map(
        (k) => [reducedState(rho, dims, k), reducedState(final, dims, k)] as const,
      );
      const printed = entropyChange(...system)
        .plus(vonNeumannEntropy(environment[1]))
        .plus(vonNeumannEntropy(environment[0]));
      return equals(entropyChange(...system).plus(entropyChange(...environment)), printed);
    },
  }),
  'total-entropy-change-of-relaxation': handWritten({
    systems: [2, 3, 4],
    given: (dim) => ({
      rho: anyDensityMatrix({ dim }),
      thermal: anyEquilibrium({ energies: Array.from({ length: dim }, (_, n) => n) }),
    }),
    asserts: ({ rho, thermal: { gibbsState, hamiltonian, beta } }) => {
      const internal = vonNeumannEntropy(gibbsState).minus(vonNeumannEntropy(rho));
      const external = rho.minus(gibbsState).traceOfProduct(hamiltonian).times(beta);
      return equals(internal.plus(external), relativeEntropy(rho, gibbsState));
    },
  }),
};
