import { everyVerdict, proof, setting } from 'clausius';
import claim from '../../properties/vedral-2009/vanishing-entropy-production.ts';

/**
 * Detailed balance (GNS) with respect to π: jumps G at the rate a and G† at the rate b, with [ln π, G] = ln(a/b) G; a
 * Hermitian jump counts as G and G† at half its rate. In the eigenbasis of ρ, with eigenvalues r_i, x stands for a r_j and y
 * for b r_i, and u for x/y. s, t are the square roots of two shares σ_k of σ, and v, w those of (a + b)‖G‖² of the same pairs.
 */
const S = setting({ x: 'positive', y: 'positive', u: 'positive', s: 'real', t: 'real', v: 'real', w: 'real' });

/**
 * The logarithmic mean lies below the arithmetic one. A pair of jumps produces
 * σ_k = Σ|G_ij|²(x − y) ln(x/y) ≥ 2 Σ|G_ij|²(x − y)²/(x + y) ≥ 2‖N‖₂²/(a + b) with N = aGρ − bρG, N_ij = G_ij(x − y), and
 * ‖D_k(ρ)‖₂ ≤ 2‖N‖₂‖G‖₂ ≤ √(2σ_k(a + b)) ‖G‖₂, as D_k(ρ) = (NG† + GN† − G†N − N†G)/2; Cauchy and Schwarz add up the pairs.
 * Decided are the inequalities between numbers; that the numbers are those of the claim is argued only.
 */
export default proof(claim, {
  covers: 'any dimension, any noise with detailed balance (GNS), ρ of full rank',
  formulas: { slack: 'ln(u) - 2*(1*u - 1)/(u + 1)', share: '2*(x - y)^2/(1*x + y)' },
  steps: {
    'ln u − 2(u − 1)/(u + 1) increases from its zero at u = 1': ({ slack }) =>
      everyVerdict(
        S.equal(S.derivative(slack, 'u'), '(u - 1)^2/(u*(u + 1)^2)'),
        S.sign(S.derivative(slack, 'u'), 'nonnegative'),
        S.equal(S.at(slack, { u: '1' }), '0'),
      ),
    'so (x − y) ln(x/y) ≥ 2(x − y)²/(x + y)': ({ share }) => S.equal(share, '(x - y)*2*(x/y - 1)/(x/y + 1)'),
    'Cauchy and Schwarz add up the pairs': () => S.sign('(s^2 + t^2)*(v^2 + w^2) - (s*v + t*w)^2', 'nonnegative'),
  },
});
