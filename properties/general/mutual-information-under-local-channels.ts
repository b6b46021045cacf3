import { claimFromText } from 'clausius';

/** Correlations do not grow under channels that act on one side. */
export default claimFromText({
  id: 'mutual-information-under-local-channels',
  source: 'NielsenChuang2011, theorem 11.15',
  statement: 'I(channel(rho), A:B) <= I(rho, A:B)',
  given: 'rho: state(AB); channel: channel(A)',
  on: ['A=2,B=2', 'A=2,B=3'],
  literature: 'theorem',
  corrects: [
    {
      claim: 'mutual-information-under-joint-channels',
      as: 'qualified',
      basis: 'implied',
      place: 'section “Higher Hilbert space view”',
      words: 'is always unidirectional when we have the most general CP evolution',
    },
  ],
});
