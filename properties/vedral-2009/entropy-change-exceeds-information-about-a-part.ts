import {
  anyDensityMatrix,
  anyUnitary,
  atLeast,
  claim,
  entropyChange,
  mutualInformation,
  partialTrace,
  reducedState,
} from 'clausius';

/** System AB and environment E gain together at least the mutual information of B and E. */
export default claim('entropy-change-exceeds-information-about-a-part', {
  source: 'Vedral2009, higher Hilbert space view',
  statement: String.raw`\Delta S_{AB} + \Delta S_E \ge I(B'{:}E')`,
  literature: 'theorem',
  note: 'Uncorrelated start. What the source infers for the change of entanglement is a conjecture of its own.',
  systems: [[2, 2, 2]],
  given: (dims) => ({
    system: anyDensityMatrix({ dim: dims[0] * dims[1] }),
    environment: anyDensityMatrix({ dim: dims[2] }),
    U: anyUnitary({ dim: dims[0] * dims[1] * dims[2] }),
  }),
  asserts: ({ system, environment, U }, dims) => {
    const final = U.times(system.kron(environment)).times(U.adjoint());
    const gain = entropyChange(system, partialTrace(final, dims, 2)).plus(
      entropyChange(environment, reducedState(final, dims, 2)),
    );
    return atLeast(gain, mutualInformation(final, dims, 1, 2));
  },
});
