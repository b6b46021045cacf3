import { allOf, anyDensityMatrix, anyResetModel, claim, equals, type Real } from 'clausius';

/** The sixteen equations of motion of two dephasing Ising spins that are reset to |+⟩, as printed. */
export default claim('reset-equations-of-motion', {
  source: 'HartmannDurBriegel2006, section II A',
  statement: String.raw`\dot C_{s_1's_2';s_1s_2} = \{-ig[(-1)^{s_1'+s_2'} - (-1)^{s_1+s_2}] + \tfrac\gamma2[(-1)^{s_1'+s_1} + (-1)^{s_2'+s_2} - 2] - 2r\}\,C_{s_1's_2';s_1s_2} + \tfrac r2(C_{0s_2';0s_2} + C_{1s_2';1s_2} + C_{s_1'0;s_10} + C_{s_1'1;s_11})`,
  literature: 'printed formula',
  systems: [[2, 2]],
  given: () => ({
    model: anyResetModel({ couplings: [0, 0, 1], resets: ['+', '+'] }),
    rho: anyDensityMatrix({ dim: 4 }),
  }),
  asserts: ({ model: { generator, g, gamma, r }, rho }) => {
    const change = generator.applyTo(rho);
    const element = (part: 're' | 'im', row: number, col: number): Real =>
      part === 're' ? rho.realPart(row, col) : rho.imaginaryPart(row, col);
    const [first, ...others] = PAIRS.flatMap(([row, col]) => {
      const { phase, decay, feed } = equation(row, col);
      const rate = gamma.times(decay).dividedBy(2).minus(r.times(2));
      const swing = g.times(-phase);
      const sum = (part: 're' | 'im'): Real =>
        feed.map(([a, b]) => element(part, a, b)).reduce((left, right) => left.plus(right));
      // (rate + i swing)(x + i y)
      const [x, y] = [rho.realPart(row, col), rho.imaginaryPart(row, col)];
      const re = rate
        .times(x)
        .minus(swing.times(y))
        .plus(r.times(sum('re')).dividedBy(2));
      const im = rate
        .times(y)
        .plus(swing.times(x))
        .plus(r.times(sum('im')).dividedBy(2));
      return [equals(change.realPart(row, col), re), equals(change.imaginaryPart(row, col), im)];
    });
    return allOf(first, ...others);
  },
});

/** Coefficients of the equation of one element: of −ig, of γ/2, and the elements that feed it with r/2. */
export function equation(
  row: number,
  col: number,
): { readonly phase: number; readonly decay: number; readonly feed: readonly (readonly [number, number])[] } {
  const [a, b, c, d] = [row >> 1, row & 1, col >> 1, col & 1];
  const sign = (sum: number): number => (sum % 2 === 0 ? 1 : -1);
  return {
    phase: sign(a + b) - sign(c + d),
    decay: sign(a + c) + sign(b + d) - 2,
    feed: [
      [b, d],
      [2 + b, 2 + d],
      [2 * a, 2 * c],
      [2 * a + 1, 2 * c + 1],
    ],
  };
}

/** Places of the elements. */
export const PAIRS = Array.from({ length: 16 }, (_, k) => [k >> 2, k & 3] as const);
