import type { BoxProof } from 'clausius';

const USED = '(2*g*r/(2*g^2 + (r + gamma)*(r + gamma/2)) + r^2/(2*g^2*(2 - r/(r + gamma/2)) + (r + gamma)^2) - 1)/4';

export default {
  title: 'Dephasing lowers the signed negativity of Ising spins with resets',
  source: 'HartmannDurBriegel2006, equation (3)',
  statement: String.raw`\partial\mathcal{N}/\partial\gamma < 0`,
  covers: 'r/100 ≤ g ≤ 100 r and 0 ≤ γ ≤ 100 r, r > 0 by scaling',
  parts: {
    'the derivative is negative': {
      expressions: [`-(${USED})`],
      relation: '> 0',
      derivative: 'gamma',
      box: { g: ['1/100', '100'], gamma: ['0', '100'], r: ['1', '1'] },
    },
  },
  rewritings: [
    [
      '-(gamma*(r + gamma/2)^2 + g^2*(r + gamma) - r*g*(r + gamma))/(2*(r + gamma)*(2*g^2 + (r + gamma/2)*(r + gamma)))',
      USED,
    ],
  ],
} satisfies BoxProof;
