import { anyDensityMatrix, atMost, claim, reductionMap, relativeEntropy } from 'clausius';

/** Complete positivity is not needed for data processing: the reduction map is positive and trace preserving only. */
export default claim('data-processing-under-positive-maps', {
  source: 'MullerHermesReeb2017',
  statement: String.raw`D(R(\rho)\|R(\sigma)) \le D(\rho\|\sigma),\quad R(X) = \frac{1\operatorname{tr}X - X}{d-1}`,
  literature: 'theorem',
  systems: [3, 4],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }) }),
  asserts: ({ rho, sigma }, dim) => {
    const map = reductionMap(dim);
    const image = (X: typeof rho) => map.applyTo(X).scaled(X.arithmetic.real(1, dim - 1));
    return atMost(relativeEntropy(image(rho), image(sigma)), relativeEntropy(rho, sigma));
  },
});
