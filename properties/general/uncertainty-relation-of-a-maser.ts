import { atLeast, claim, countingCumulants, uniqueSteadyState } from 'clausius';
import { anyMaser } from './three-level-maser.ts';

/**
 * The thermodynamic uncertainty relation of classical processes fails for a driven maser: coherence makes its current more regular
 * than the entropy that it costs allows.
 */
export default claim('uncertainty-relation-of-a-maser', {
  source: 'after KalaeeWackerPotts2021',
  statement: String.raw`\sigma \langle\langle N^2\rangle\rangle \ge 2J^2,\quad \sigma = J\ln\frac{u_hd_c}{d_hu_c}`,
  literature: 'false',
  note: 'J and ⟨⟨N²⟩⟩ are mean and variance per time of the quanta that the hot bath gives.',
  systems: [3],
  given: () => ({
    model: anyMaser(),
  }),
  asserts: ({ model: { values, generator } }) => {
    const { mean, noise } = countingCumulants(generator, { hot: [1, -1] }, uniqueSteadyState(generator));
    const affinity = values.uh.times(values.dc).dividedBy(values.dh.times(values.uc)).ln();
    return atLeast(mean.times(affinity).times(noise), mean.times(mean).times(2));
  },
});
