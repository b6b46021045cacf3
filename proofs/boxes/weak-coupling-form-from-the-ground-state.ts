import type { BoxProof } from 'clausius';

/**
 * A qubit with βΔ = x that starts in its ground state and ends with the population p of the excited state has
 * ΔS − βΔ⟨H_s⟩ = h(p) − xp, h(p) = −p ln p − (1 − p) ln(1 − p). It vanishes at p = 0 and is divided by p there.
 */
export default {
  title:
    'Equation (25) for a qubit from its ground state: positive up to the thermal population, negative beyond one half',
  source: 'EspositoLindenbergVandenBroeck2010, equation (25)',
  statement: String.raw`h(p) - \beta\Delta\,p > 0 \text{ for } 0 < p \le \frac{1}{1 + e^{\beta\Delta}},\quad < 0 \text{ for } p \ge \tfrac12,\ \beta\Delta \ge \tfrac32`,
  covers: '0 ≤ βΔ ≤ 10 and p from 1/1000 of the thermal population; 3/2 ≤ βΔ ≤ 10 and 1/2 ≤ p ≤ 1 − 2⁻²⁰',
  parts: {
    'positive up to the thermal population p = s/(1 + eˣ)': {
      expressions: ['-ln(s/(1 + exp(x))) - ((1 + exp(x))/s - 1)*ln(1 - s/(1 + exp(x))) - x'],
      relation: '> 0',
      box: { s: ['1/1000', '1'], x: ['0', '10'] },
    },
    'negative beyond one half': {
      expressions: ['x*p + p*ln(p) + (1 - p)*ln(1 - p)'],
      relation: '> 0',
      box: { p: ['1/2', '1048575/1048576'], x: ['3/2', '10'] },
    },
  },
} satisfies BoxProof;
