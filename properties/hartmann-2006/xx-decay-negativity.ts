import {
  anyPositive,
  anyProbability,
  claim,
  composedEnsemble,
  embed,
  equals,
  formula,
  lindbladian,
  negativity,
  pauliX,
  pauliZ,
  sigmaMinus,
  sigmaPlus,
  tensor,
  uniqueSteadyState,
} from 'clausius';

/** Negativity of two spins with XX coupling in local baths, without any reset. */
export default claim('xx-decay-negativity', {
  source: 'after HartmannDurBriegel2006, section II A',
  statement: String.raw`\mathcal{N} = \max\Big\{0, \frac{2Bg|w| - BC(1 - w^2) - 2g^2}{4(BC + 2g^2)}\Big\},\quad w = 2s - 1`,
  literature: 'own result',
  note: 'The source says only that there is entanglement without reset. It needs g < B|w|, and a bath that is cold enough.',
  systems: [[2, 2]],
  given: () => ({
    model: composedEnsemble({
      name: 'XX coupling in local baths',
      measure: 'χ² coupling, decay rate B and extra dephasing c, uniform population s',
      draws: { C: 'positive', w: 'real number' },
      parts: { g: anyPositive(), B: anyPositive(), c: anyPositive(), s: anyProbability() },
      build: ({ g, B, c, s }, arithmetic) => {
        const noise = [0, 1].flatMap((k) => [
          { operator: embed(sigmaPlus(arithmetic), DIMS, k), rate: B.times(s) },
          { operator: embed(sigmaMinus(arithmetic), DIMS, k), rate: B.minus(B.times(s)) },
          { operator: embed(pauliZ(arithmetic), DIMS, k), rate: c.dividedBy(2) },
        ]);
        const H = tensor(pauliX(arithmetic), pauliX(arithmetic)).scaled(g);
        return { g, B, c, s, generator: lindbladian(H, noise) };
      },
    }),
  }),
  asserts: ({ model: { generator, g, B, c, s } }, dims) => {
    const rho = uniqueSteadyState(generator);
    const [C, w] = [B.dividedBy(2).plus(c), s.times(2).minus(1)];
    return equals(negativity(rho, dims), NEGATIVITY.evaluate({ g, B, C, w }, rho.arithmetic));
  },
});

export const NEGATIVITY = formula('max(0, (2*B*g*abs(w) - B*C*(1 - w^2) - 2*g^2)/(4*(B*C + 2*g^2)))');

const DIMS = [2, 2] as const;
