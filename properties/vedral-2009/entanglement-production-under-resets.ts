import { anyStateWithClosest, anySeparableState, atMost, claim, derivativeOfPair, relativeEntropy } from 'clausius';

/** Resets of both parts together to a separable state, correlated or not, change entanglement no faster than they produce entropy. */
export default claim('entanglement-production-under-resets', {
  source: 'Vedral2009, entanglement production',
  statement: String.raw`|\dot E| \le \sigma \text{ for } \mathcal{L}(\rho) = \pi \operatorname{tr}\rho - \rho,\ \pi \text{ separable}`,
  literature: 'conjecture',
  note: 'The reset keeps separable states separable, and has detailed balance (GNS) with respect to its state.',
  systems: [
    [2, 2],
    [2, 3],
  ],
  given: (dims) => ({
    pair: anyStateWithClosest({ dims: [dims[0], dims[1]] }),
    fixedPoint: anySeparableState({ dims }),
  }),
  asserts: ({ pair, fixedPoint: pi }) => {
    const { rho } = pair;
    // σ = −tr(π − ρ)(ln ρ − ln π)
    const sigma = relativeEntropy(rho, pi).plus(relativeEntropy(pi, rho));
    return atMost(derivativeOfPair(pi.minus(rho), pair).abs(), sigma);
  },
});
