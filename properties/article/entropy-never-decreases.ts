import { claimFromText } from 'clausius';

/** The entropy of an open system can decrease: cooling does it. */
export default claimFromText({
  id: 'entropy-never-decreases',
  source: 'after EntropyProductionArticle',
  statement: 'entropyrate(generator, rho) >= 0',
  given: 'generator: generator(A); rho: state(A)',
  on: ['A=2', 'A=3'],
  literature: 'false',
});
