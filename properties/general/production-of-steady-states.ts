import {
  allOf,
  anyDaviesBaths,
  atLeast,
  claim,
  dissipator,
  entropyProductionRate,
  equals,
  formula,
  uniqueSteadyState,
  type Jump,
  type Real,
} from 'clausius';

/** Resolved by baths, each with its own Gibbs state, a driven steady state produces the entropy that flows out of it. */
export default claim('production-of-steady-states', {
  source: 'SpohnLebowitz1978',
  statement: String.raw`-\sum_\alpha\operatorname{tr}\mathcal{D}_\alpha(\pi)(\ln\pi - \ln\rho_\alpha) = \frac{u_hd_c - d_hu_c}{u_h + d_h + u_c + d_c}\ln\frac{u_hd_c}{d_hu_c},\quad -\operatorname{tr}\mathcal{D}_\alpha(\pi)(\ln\pi - \ln\rho_\alpha) \ge 0`,
  literature: 'theorem',
  corrects: [
    {
      claim: 'production-of-steady-states-as-printed',
      as: 'false',
      basis: 'implied',
      place: 'section “Entanglement production”',
      words: 'the steady state is disentangled, and therefore σE = 0, but the entropy is still produced',
    },
  ],
  note: 'u_α and d_α are the rates at which bath α lifts and lowers the qubit. Each bath is counted with its own Gibbs state: that is where a steady state produces entropy.',
  systems: [2],
  given: (dim) => ({ system: anyDaviesBaths({ dim }) }),
  asserts: ({ system: { generator, baths } }) => {
    const pi = uniqueSteadyState(generator);
    const { arithmetic } = pi;
    const [hot, cold] = (['hot', 'cold'] as const).map((name) =>
      entropyProductionRate(dissipator(generator, name), pi, baths[name].gibbsState),
    );
    const rates = (['hot', 'cold'] as const).flatMap((name) => [
      rateOf(generator.baths[name], 1, 0),
      rateOf(generator.baths[name], 0, 1),
    ]);
    const [uh, dh, uc, dc] = rates.map((rate) => arithmetic.real(0).plus(rate));
    return allOf(
      equals(hot.plus(cold), PRODUCTION.evaluate({ uh, dh, uc, dc }, arithmetic)),
      atLeast(hot, 0),
      atLeast(cold, 0),
    );
  },
});

export const PRODUCTION = formula('(uh*dc - dh*uc)/(uh + dh + uc + dc)*(ln(uh) + ln(dc) - ln(dh) - ln(uc))');

/** Σ γ |⟨to|L|from⟩|² of jumps. */
function rateOf(jumps: readonly Jump[], to: number, from: number): Real {
  return jumps
    .map(({ operator, rate }) => {
      const [x, y] = [operator.realPart(to, from), operator.imaginaryPart(to, from)];
      return x.times(x).plus(y.times(y)).times(rate);
    })
    .reduce((sum, one) => sum.plus(one));
}
