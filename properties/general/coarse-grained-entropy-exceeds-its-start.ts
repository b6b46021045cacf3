import { claimFromText } from 'clausius';

/** From a state without coherences the coarse-grained entropy never falls below its initial value. */
export default claimFromText({
  id: 'coarse-grained-entropy-exceeds-its-start',
  source: 'NielsenChuang2011, theorem 11.9',
  statement: 'S(diag(U(rho))) >= S(rho)',
  given: 'rho: classical(A); U: unitary(A)',
  on: 'A=3',
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
});
