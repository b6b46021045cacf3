import {
  anyDensityMatrix,
  anyHamiltonian,
  anyProbability,
  atMost,
  claim,
  quantumFisherInformation,
  weightedSum,
} from 'clausius';

/** Forgetting which of two states was prepared does not help to measure. */
export default claim('fisher-information-is-convex', {
  source: 'BraunsteinCaves1994',
  statement: String.raw`F(p\rho + (1 - p)\sigma, A) \le pF(\rho, A) + (1 - p)F(\sigma, A)`,
  literature: 'theorem',
  systems: [2, 3],
  given: (dim) => ({
    rho: anyDensityMatrix({ dim }),
    sigma: anyDensityMatrix({ dim }),
    A: anyHamiltonian({ dim }),
    p: anyProbability(),
  }),
  asserts: ({ rho, sigma, A, p }) => {
    const q = p.negated().plus(1);
    const [first, second] = [rho, sigma].map((state) => quantumFisherInformation(A, state));
    return atMost(quantumFisherInformation(A, weightedSum([rho, sigma], [p, q])), first.times(p).plus(second.times(q)));
  },
});
