import { allOf, anyResetModel, claim, equals, formula, liouvillian } from 'clausius';

/** Power sums of the spectrum of the generator of two dephasing Ising spins that are reset to |+⟩, as printed. */
export default claim('reset-spectrum', {
  source: 'HartmannDurBriegel2006, section II A',
  statement: String.raw`\{0, -r, -2r, -2(r+\gamma), -(3r/2+\gamma \pm 2i\sqrt{g^2 - r^2/16})\} \text{ with multiplicities } (1, 2, 1, 4, 4+4)`,
  literature: 'printed formula',
  note: 'Each coefficient decays with an exponent of its own except at r = 4g, where four pairs of eigenvalues merge into Jordan blocks.',
  systems: [[2, 2]],
  given: () => ({ model: anyResetModel({ couplings: [0, 0, 1], resets: ['+', '+'] }) }),
  asserts: ({ model: { generator, g, gamma, r } }) => {
    const L = liouvillian(generator);
    const [first, second] = [FIRST, SECOND].map((sum) => sum.evaluate({ g, gamma, r }, L.arithmetic));
    return allOf(equals(L.trace(), first), equals(L.traceOfProduct(L), second));
  },
});

/** Σ λ and Σ λ². */
export const FIRST = formula('-24*r - 16*gamma');
export const SECOND = formula('2*r^2 + (2*r)^2 + 4*(2*(r + gamma))^2 + 8*(3*r/2 + gamma)^2 - 32*(g^2 - r^2/16)');
