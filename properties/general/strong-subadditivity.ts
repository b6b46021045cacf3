import { anyDensityMatrix, atLeast, claim, conditionalMutualInformation } from 'clausius';

/** Strong subadditivity: the conditional mutual information of three systems is nonnegative. */
export default claim('strong-subadditivity', {
  source: 'LiebRuskai1973',
  statement: String.raw`I(A{:}C|B) = S(AB) + S(BC) - S(ABC) - S(B) \ge 0`,
  literature: 'theorem',
  systems: [
    [2, 2, 2],
    [2, 3, 2],
  ],
  given: (dims) => ({ rho: anyDensityMatrix({ dim: dims.reduce((product, d) => product * d) }) }),
  asserts: ({ rho }, dims) => atLeast(conditionalMutualInformation(rho, dims, 0, 2, 1), 0),
});
