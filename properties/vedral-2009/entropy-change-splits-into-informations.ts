import {
  anyDensityMatrix,
  anyUnitary,
  claim,
  conditionalMutualInformation,
  entropyChange,
  equals,
  mutualInformation,
  partialTrace,
  reducedState,
} from 'clausius';

/** What system and environment gain is the information of one part and the environment, and of the other part given the first. */
export default claim('entropy-change-splits-into-informations', {
  source: 'after Vedral2009, higher Hilbert space view',
  statement: String.raw`\Delta S_{AB} + \Delta S_E = I(A'B'{:}E') = I(B'{:}E') + I(A'{:}E'|B')`,
  literature: 'own result',
  note: 'Sharper than the printed bound ΔS_AB + ΔS_E ≥ I(B′:E′), which follows by strong subadditivity.',
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
    const split = mutualInformation(final, dims, 1, 2).plus(conditionalMutualInformation(final, dims, 0, 2, 1));
    return equals(gain, split);
  },
});
