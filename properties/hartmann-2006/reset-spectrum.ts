import { allOf, anyResetModel, claim, equals, formula, liouvillian, type Relation } from 'clausius';

/** Spectrum of the generator of two dephasing Ising spins that are reset to |+⟩, as printed. */
export default claim('reset-spectrum', {
  source: 'HartmannDurBriegel2006, section II A',
  statement: String.raw`\{0, -r, -2r, -2(r+\gamma), -(3r/2+\gamma \pm 2i\sqrt{g^2 - r^2/16})\} \text{ with multiplicities } (1, 2, 1, 4, 4+4)`,
  literature: 'printed formula',
  note: 'Compared by the sums of all powers up to the sixteenth, which determine sixteen eigenvalues with their multiplicities. Each coefficient decays with an exponent of its own except at r = 4g, where four pairs of eigenvalues merge into Jordan blocks.',
  systems: [[2, 2]],
  given: () => ({ model: anyResetModel({ couplings: [0, 0, 1], resets: ['+', '+'] }) }),
  asserts: ({ model: { generator, g, gamma, r } }) => {
    const L = liouvillian(generator);
    // in units of time in which no sum is large
    const unit = g.plus(gamma).plus(r).times(16);
    const [single, double, coherence] = SIMPLE.map((eigenvalue) => eigenvalue.evaluate({ g, gamma, r }, L.arithmetic));
    const [sum, product] = [PAIR_SUM, PAIR_PRODUCT].map((part) => part.evaluate({ g, gamma, r }, L.arithmetic));
    // tr Lᵏ, and λᵏ + λ′ᵏ of the two eigenvalues with a root
    let power = L;
    let [previous, pair] = [L.arithmetic.real(2), sum];
    let powers = [single, double, coherence];
    let scale = unit;
    const comparisons: Relation[] = [];
    for (let k = 1; k <= L.rows; k++) {
      const [first, second, third] = powers;
      const stated = first.times(2).plus(second).plus(third.times(4)).plus(pair.times(4));
      comparisons.push(equals(power.trace().dividedBy(scale), stated.dividedBy(scale)));
      power = power.times(L);
      powers = [first.times(single), second.times(double), third.times(coherence)];
      [previous, pair] = [pair, sum.times(pair).minus(product.times(previous))];
      scale = scale.times(unit);
    }
    const [first, ...others] = comparisons;
    return allOf(first, ...others);
  },
});

/** −r twice, −2r once and −2(r + γ) four times; sum and product of the two eigenvalues with a root, four times each. */
const SIMPLE = ['-r', '-2*r', '-2*(r + gamma)'].map(formula);
const PAIR_SUM = formula('-3*r - 2*gamma');
const PAIR_PRODUCT = formula('(3*r/2 + gamma)^2 + 4*g^2 - r^2/4');

/** Σ λ and Σ λ². */
export const FIRST = formula('-24*r - 16*gamma');
export const SECOND = formula('2*r^2 + (2*r)^2 + 4*(2*(r + gamma))^2 + 8*(3*r/2 + gamma)^2 - 32*(g^2 - r^2/16)');
