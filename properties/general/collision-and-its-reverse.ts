import {
  afterCollision,
  anyDensityMatrix,
  anyPositive,
  anyThermalCollision,
  atMost,
  claim,
  composedEnsemble,
  relativeEntropy,
  reversedCollision,
} from 'clausius';

/** What a collision with a body in equilibrium dissipates bounds how well its reverse brings back any state. */
export default claim('collision-and-its-reverse', {
  source: 'after AlhambraWehnerWildeWoods2018',
  statement: String.raw`D(\rho\|\Phi'(s)) \le D(\Phi(\rho)\|s) + D(\rho\|\pi) - D(\Phi(\rho)\|\pi),\quad \Phi = \operatorname{tr}_E U({\cdot}\otimes\tau)U^\dagger,\; \Phi' = \operatorname{tr}_E U^\dagger({\cdot}\otimes\tau)U,\; [U, \ln\pi + \ln\tau] = 0`,
  literature: 'own result',
  note: 'For every ρ and every s of full rank. With s = Φ(ρ) it is the bound of the source, where Φ′ is the Petz map of Φ; AlhambraWoods2017 has it for semigroups with detailed balance, D(ρ‖ρ_2t) ≤ D(ρ‖π) − D(ρ_t‖π). The term of any other s is our own, and what bounds entanglement rests on it.',
  systems: [
    [2, 2],
    [3, 2],
    [2, 3],
  ],
  given: ([dim, ancilla]) => ({
    rho: anyDensityMatrix({ dim }),
    s: composedEnsemble({
      name: 'state of full rank',
      measure: 'Hilbert–Schmidt measure, mixed with 1/d',
      parts: { state: anyDensityMatrix({ dim }), weight: anyPositive() },
      build: ({ state, weight }, arithmetic) => {
        const mixed = state.plus(arithmetic.identity(dim).scaled(weight));
        return mixed.scaled(arithmetic.real(1).dividedBy(weight.times(dim).plus(1)));
      },
    }),
    collision: anyThermalCollision({ dim, ancilla }),
  }),
  asserts: ({ rho, s, collision }) => {
    const image = afterCollision(collision, rho);
    const back = afterCollision(reversedCollision(collision), s);
    const { fixedPoint: pi } = collision;
    const dissipated = relativeEntropy(rho, pi).minus(relativeEntropy(image, pi));
    return atMost(relativeEntropy(rho, back), relativeEntropy(image, s).plus(dissipated));
  },
});
