import type { BoxProof } from 'clausius';

/**
 * Up to the factor γ + κ > 0 the difference is (b − a) ln[(1 − a)b/(a(1 − b))], b = a_∞, which is symmetric. With
 * b = a + t(127/128 − a) ≥ a the logarithm is ln(1 + (b − a)/(a(1 − b))) and 1 − b = (1 − t)(1 − a) + t/128.
 */
export default {
  title: 'Entropy production minus the rate of entanglement loss, as printed for two levels, is not negative',
  source: 'Vedral2009, example of two qubits',
  statement: String.raw`\dot a\ln\frac{(1-a)a_\infty}{a(1-a_\infty)} \ge 0`,
  covers: 'populations a and a_∞ between 1/128 and 127/128',
  parts: {
    'not negative, and zero for a = a_∞': {
      expressions: ['t*(127/128 - a)*ln(1 + t*(127/128 - a)/(a*((1 - t)*(1 - a) + t/128)))'],
      relation: '≥ 0',
      box: { a: ['1/128', '127/128'], t: ['0', '1'] },
    },
    'at least four times the square of the distance, away from a = a_∞': {
      expressions: ['ln(1 + d/(a*(1 - a - d))) - 4*d'],
      relation: '> 0',
      box: { a: ['1/100', '1/4'], d: ['1/100', '7/10'] },
    },
  },
} satisfies BoxProof;
