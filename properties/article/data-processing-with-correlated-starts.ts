import { claimFromText } from 'clausius';

/** Parts of a unitary evolution become easier to distinguish when the environment already knows them. */
export default claimFromText({
  id: 'data-processing-with-correlated-starts',
  source: 'after EntropyProductionArticle',
  statement: 'D(ptrace(U(rho), E), ptrace(U(sigma), E)) <= D(ptrace(rho, E), ptrace(sigma, E))',
  given: 'rho, sigma: state(SE); U: unitary(SE)',
  on: 'S=2,E=2',
  literature: 'false',
  note: 'What unitary dynamics of the whole gives is a channel only where the environment starts in one state, uncorrelated: complete positivity is no mark of every part.',
});
