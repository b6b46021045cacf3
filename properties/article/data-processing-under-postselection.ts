import { claimFromText } from 'clausius';

/** Keeping only the runs with one outcome of a measurement can make two states easier to tell apart. */
export default claimFromText({
  id: 'data-processing-under-postselection',
  source: 'after EntropyProductionArticle',
  statement: 'D(K*rho*K/tr(K*rho*K), K*sigma*K/tr(K*sigma*K)) <= D(rho, sigma)',
  given: 'rho, sigma: state(A); K: observable(A)',
  on: 'A=2',
  literature: 'false',
  note: 'K is Hermitian. Data processing needs a trace-preserving map; see data-processing.',
});
