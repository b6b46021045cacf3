import { anyPositive, anyProbability, assuming, atLeast, claim, composed, equals, type Real } from 'clausius';

/** Dephasing changes the difference of entropy and entanglement production, also at the same populations. */
export default claim('off-diagonals-play-no-role', {
  source: 'Vedral2009, example of two qubits',
  statement: String.raw`(\sigma - |\sigma_E|)(e^{-\Gamma t}, \eta) = (\sigma - |\sigma_E|)(e^{-\Gamma t}, 0)`,
  literature: 'false',
  note: 'True for the printed states. Tested for γ = κ and a = b, see symmetric-decay-of-a-bell-state, while there is entanglement.',
  systems: [[2, 2]],
  given: () => ({
    decay: composed({
      name: 'a time and a strength of dephasing',
      measure: 'uniform e^{−Γt/2} and e^{−2ηt}, χ² η',
      draws: { r: 'positive' },
      parts: { y: anyProbability(), z: anyProbability(), eta: anyPositive() },
      build: ({ y, z, eta }) => {
        const r = y.times(y).negated().plus(1).dividedBy(4);
        return r.sign() === 1 ? { y, z, eta, r } : undefined;
      },
    }),
  }),
  asserts: ({ decay: { y, z, eta, r } }) => {
    const w = y.times(z).dividedBy(2);
    const none = eta.minus(eta);
    return assuming(
      atLeast(w, r),
      equals(difference({ y, r, w, eta }), difference({ y, r, w: y.dividedBy(2), eta: none })),
    );
  },
});

/** −λ̇₂ ln(λ₂/(1 − λ₁)) − 2ṙ ln(r/(1 − λ₁)) with λ₁,₂ = 1/2 − r ± w, ṙ = y²/4, ẇ = −(1/2 + 2η)w and Γ = 1. */
function difference({ y, r, w, eta }: Readonly<Record<'y' | 'r' | 'w' | 'eta', Real>>): Real {
  const middle = r.negated().plus(1 / 2);
  const [small, rest] = [middle.minus(w), middle.plus(w).negated().plus(1)];
  const rise = y.times(y).dividedBy(4);
  const fall = w.times(eta.times(2).plus(1 / 2));
  const populations = rise.times(2).times(r.ln().minus(rest.ln()));
  return rise.minus(fall).times(small.ln().minus(rest.ln())).minus(populations);
}
