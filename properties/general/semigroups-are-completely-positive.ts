import { anyLindbladian, anyPositive, atLeast, channelOfSemigroup, choiMatrix, claim, spectral } from 'clausius';

/** Generators of Lindblad's form generate channels. */
export default claim('semigroups-are-completely-positive', {
  source: 'Lindblad1976',
  statement: String.raw`\lambda_{\min}(J(e^{t\mathcal{L}})) \ge 0,\quad t \ge 0,\; \mathcal{L} = -i[H, {\cdot}] + \textstyle\sum_k\mathcal{D}[L_k]`,
  literature: 'theorem',
  systems: [2],
  given: (dim) => ({ generator: anyLindbladian({ dim }), time: anyPositive() }),
  asserts: ({ generator, time }) =>
    atLeast(spectral(choiMatrix(channelOfSemigroup(generator, time))).eigenvalues()[0], 0),
});
