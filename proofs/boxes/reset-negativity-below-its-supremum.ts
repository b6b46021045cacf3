import type { BoxProof } from 'clausius';

/** With r = 1: (√3 − 1)/8 − 𝒩 times its positive denominator; it vanishes at γ = 0, g = 1/(1 + √3) = (√3 − 1)/2. */
export default {
  title: 'The negativity that resets maintain between Ising spins is at most (√3 − 1)/8',
  source: 'HartmannDurBriegel2006, equation (3)',
  statement: String.raw`\mathcal{N} \le \tfrac{\sqrt3-1}{8}`,
  covers: '0 ≤ g ≤ 1000 r and 0 ≤ γ ≤ 1000 r, r > 0 by scaling; equality at one point of the boundary',
  parts: {
    'the printed negativity stays below the bound': {
      expressions: [
        '(sqrt(3) - 1)/4*(1 + gamma)*(2*g^2 + (1 + gamma/2)*(1 + gamma)) + gamma*(1 + gamma/2)^2 + g^2*(1 + gamma) - g*(1 + gamma)',
      ],
      relation: '≥ 0',
      box: { g: ['0', '1000'], gamma: ['0', '1000'] },
      zeros: [{ g: '(sqrt(3) - 1)/2', gamma: '0' }],
    },
  },
} satisfies BoxProof;
