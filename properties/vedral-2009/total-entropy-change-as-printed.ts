import { anyProductState, anyUnitary, claim, entropyChange, equals, reducedState, vonNeumannEntropy } from 'clausius';

/** The printed total change of entropy adds the initial entropy of the environment instead of subtracting it. */
export default claim('total-entropy-change-as-printed', {
  source: 'Vedral2009, higher Hilbert space view',
  statement: String.raw`\Delta S_S + \Delta S_E = S(\rho_{S'}) - S(\rho_S) + S(\rho_{E'}) + S(\rho_E)`,
  literature: 'false',
  note: 'A slip of the pen: the last sign is minus.',
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
});
