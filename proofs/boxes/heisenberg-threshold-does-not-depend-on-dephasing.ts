import type { BoxProof } from 'clausius';

/** With r = 1 the signed negativity of Heisenberg spins reset to |0⟩ and |1⟩ is g(1 − 2g)/(8g² + 1 + γ). */
export default {
  title: 'Heisenberg spins with opposite resets are entangled exactly for r > 2g, however strong the dephasing',
  source: 'HartmannDurBriegel2006, section II',
  statement: String.raw`\mathcal{N} > 0 \iff r > 2g; \quad \mathcal{N} \le \tfrac{\sqrt3-1}{8}`,
  covers: '0 ≤ γ ≤ 1000 r and r/1000 ≤ g ≤ 100 r without a strip of r/1000 around g = r/2; r > 0 by scaling',
  parts: {
    'entangled below the threshold': {
      expressions: ['g*(1 - 2*g)/(8*g^2 + 1 + gamma)'],
      relation: '> 0',
      box: { g: ['1/1000', '499/1000'], gamma: ['0', '1000'] },
    },
    'positive partial transpose above it': {
      expressions: ['g*(2*g - 1)/(8*g^2 + 1 + gamma)'],
      relation: '> 0',
      box: { g: ['501/1000', '100'], gamma: ['0', '1000'] },
    },
    'at most the same supremum as for Ising spins': {
      expressions: ['(sqrt(3) - 1)/8*(8*g^2 + 1 + gamma) - g*(1 - 2*g)'],
      relation: '≥ 0',
      box: { g: ['0', '100'], gamma: ['0', '1000'] },
      zeros: [{ g: '(sqrt(3) - 1)/4', gamma: '0' }],
    },
  },
} satisfies BoxProof;
