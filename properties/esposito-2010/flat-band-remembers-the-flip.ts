import {
  anyEquilibrium,
  anyPositive,
  claim,
  equals,
  lindbladian,
  propagated,
  reducedState,
  unitMatrix,
  zeroMatrix,
} from 'clausius';

/** A spin that exchanges quanta with a ladder of levels, each flip with its own pair of levels, does not come to the Gibbs state. */
export default claim('flat-band-remembers-the-flip', {
  source: 'after EspositoLindenbergVandenBroeck2010, equation (30)',
  statement: String.raw`P_\uparrow(t) = \tfrac a2(1 - e^{-2kt}),\quad a = \frac{x - x^N}{1 - x^N},\; x = e^{-\beta\Delta},\quad \mathcal{L} = k\textstyle\sum_n\mathcal{D}[|{\uparrow},n{-}1\rangle\langle{\downarrow},n|] + \mathcal{D}[|{\downarrow},n\rangle\langle{\uparrow},n{-}1|]`,
  literature: 'own result',
  note: 'Weak coupling to N equally spaced levels at distance Δ: both directions have the same rate, as there are as many levels at either energy, and the pair keeps its energy. For a band that is filled evenly a is (e^{−βΔ} − e^{−β})/(1 − e^{−β}).',
  effort: 1 / 16,
  systems: [
    [2, 2],
    [2, 3],
  ],
  given: ([, N]) => ({
    reservoir: anyEquilibrium({ energies: Array.from({ length: N }, (_, n) => n) }),
    rate: anyPositive(),
    time: anyPositive(),
  }),
  asserts: ({ reservoir: { gibbsState, boltzmannFactor: x }, rate, time }, dims) => {
    const { arithmetic } = gibbsState;
    const [, N] = dims;
    // |↓⟩ is the second state of the spin: |↓, n⟩ is number N + n, |↑, n − 1⟩ number n − 1.
    const jumps = Array.from({ length: N - 1 }, (_, n) => unitMatrix(2 * N, n, N + n + 1, arithmetic)).flatMap(
      (flip) => [
        { operator: flip, rate },
        { operator: flip.adjoint(), rate },
      ],
    );
    const start = unitMatrix(2, 1, 1, arithmetic).kron(gibbsState);
    const generator = lindbladian(zeroMatrix(2 * N, arithmetic), jumps);
    const excited = reducedState(propagated(generator, start, time), dims, 0).realPart(0, 0);
    const power = Array.from({ length: N }, () => x).reduce((product, factor) => product.times(factor));
    const share = x.minus(power).dividedBy(power.negated().plus(1));
    const decay = rate.times(time).times(-2).exp().negated().plus(1);
    return equals(excited, share.dividedBy(2).times(decay));
  },
});
