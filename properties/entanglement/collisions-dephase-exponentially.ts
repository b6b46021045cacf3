import { allOf, anyProbability, atLeast, atMost, claim, type Real } from 'clausius';

/** Many weak collisions dephase exponentially: the overlap of k environment states is e^{−ηt} up to a term of order 1/k. */
export default claim('collisions-dephase-exponentially', {
  source: 'after Vedral2009, example of two qubits',
  statement: String.raw`e^{-\eta t}\Big(1 - \frac{(\eta t)^2}{k}\Big) \le \Big(1 - \frac{\eta t}k\Big)^k \le e^{-\eta t}`,
  literature: 'own result',
  note: 'The systems are the environments, 2ᵏ dimensional for k qubits; ηt lies between 0 and 1.',
  systems: [2, 16, 256],
  given: () => ({ time: anyProbability() }),
  asserts: ({ time }, dim) => {
    const k = Math.log2(dim);
    const overlap = time.dividedBy(-k).plus(1);
    let overlaps: Real = overlap;
    for (let collision = 1; collision < k; collision++) overlaps = overlaps.times(overlap);
    const limit = time.negated().exp();
    const rest = time.times(time).dividedBy(-k).plus(1);
    return allOf(atMost(overlaps, limit), atLeast(overlaps, limit.times(rest)));
  },
});
