import {
  anyPositive,
  anyProbability,
  atMost,
  claim,
  composedEnsemble,
  embed,
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

/** Local baths maintain more entanglement than resets of Ising spins can: up to (√5 − 1)/8, at the golden ratio. */
export default claim('xx-decay-negativity-is-bounded', {
  source: 'after HartmannDurBriegel2006, section II A',
  statement: String.raw`\mathcal{N} \le \frac{\sqrt5 - 1}{8}\quad\text{with equality at } s \in \{0, 1\},\; C = B/2,\; g = \frac{\sqrt5 - 1}{2}\,C`,
  literature: 'own result',
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
  asserts: ({ model: { generator } }, dims) => {
    const rho = uniqueSteadyState(generator);
    return atMost(negativity(rho, dims), MAXIMUM.evaluate({}, rho.arithmetic));
  },
});

export const MAXIMUM = formula('(sqrt(5) - 1)/8');

const DIMS = [2, 2] as const;
