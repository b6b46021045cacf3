import { anyDiagonalState, anyUnitary, atLeast, claim, diagonalPart, entropyChange } from 'clausius';

/** From a state without coherences the coarse-grained entropy never falls below its initial value. */
export default claim('coarse-grained-entropy-exceeds-its-start', {
  source: 'NielsenChuang2011, theorem 11.9',
  statement: String.raw`\Pi\rho = \rho \;\Rightarrow\; S(\Pi(U\rho U^\dagger)) \ge S(\rho)`,
  literature: 'theorem',
  corrects: [
    {
      claim: 'coarse-grained-entropy-always-increases',
      as: 'qualified',
      basis: 'quoted',
      place: 'section “Higher Hilbert space view”',
      words: 'this relative entropy between our state and its coarse grained version will always increase',
    },
  ],
  note: 'It need not grow from any time to any later one.',
  systems: [3],
  given: (dim) => ({ rho: anyDiagonalState({ dim }), U: anyUnitary({ dim }) }),
  asserts: ({ rho, U }) => atLeast(entropyChange(rho, diagonalPart(U.times(rho).times(U.adjoint()))), 0),
});
