import { allOf, anyPositive, atLeast, claim, composedEnsemble, signedNegativity, spinGasState } from 'clausius';

/** Dephasing by a spin gas with memory has the entangled steady states of the master equation, in the same region. */
export default claim('spin-gas-keeps-qubits-entangled', {
  source: 'HartmannDurBriegel2006, section II A',
  statement: String.raw`g \ge 2K,\; r \ge 4g \;\Rightarrow\; \mathcal{N}_{\text{gas}} > 0 \text{ for } \varphi = \tfrac{\pi}{2} \text{ and } n = 1, \text{ own or shared}`,
  literature: 'conjecture',
  surrogate:
    'g ≥ 2γ and r ≥ 4g stand for the region of equation (3); one spin that each qubit meets again and again, with a phase of π/2, for the spin gas, which the source does not specify',
  note: 'γ = K(1 − cos φ). There is one threshold in r, above that of equation (3), none below g = γ, and the tail (g − γ)/2r is the same; for n → ∞ the gas forgets and equation (3) is exact.',
  effort: 1 / 8,
  systems: [[2, 2]],
  given: () => ({
    model: composedEnsemble({
      name: 'two Ising qubits in a gas of one spin, with g ≥ 2K and r ≥ 4g, reset to |+⟩',
      measure: 'independent χ² collision rate, g − 2K and r − 4g',
      draws: { own: 'density matrix', shared: 'density matrix' },
      parts: { K: anyPositive(), coupling: anyPositive(), resets: anyPositive() },
      build: ({ K, coupling, resets }, arithmetic) => {
        const g = K.times(2).plus(coupling);
        const reset = g.times(4).plus(resets);
        const parameters = { coupling: g, reset, collisions: K, phase: { cos: 0, sin: 1 }, spins: 1, arithmetic };
        return { own: spinGasState(parameters), shared: spinGasState({ ...parameters, gas: 'shared' }) };
      },
    }),
  }),
  asserts: ({ model: { own, shared } }, dims) =>
    allOf(atLeast(signedNegativity(own, dims), 0), atLeast(signedNegativity(shared, dims), 0)),
});
