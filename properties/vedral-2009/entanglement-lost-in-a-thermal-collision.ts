import {
  afterCollision,
  anyDensityMatrix,
  anyPositive,
  anyThermalCollision,
  atMost,
  claim,
  composedEnsemble,
  enclosedEntanglement,
  relativeEntropy,
  withIdlePart,
} from 'clausius';

/** A collision of one part with a body in equilibrium takes no more entanglement than it dissipates, in one finite step. */
export default claim('entanglement-lost-in-a-thermal-collision', {
  source: 'after Vedral2009, entanglement production',
  statement: String.raw`E(\rho) - E(\Phi(\rho)) \le D(\rho\|\pi) - D(\Phi(\rho)\|\pi),\quad \Phi = \operatorname{tr}_E U({\cdot}\otimes\tau)U^\dagger \text{ on } A,\; [U, \ln\pi_A + \ln\tau] = 0,\; \pi = \pi_A \otimes 1/d_B`,
  literature: 'own result',
  note: 'Our own result, without a derivative, for every ρ of full rank, and by continuity for all. Steps add up, so that it holds for every sequence of collisions and for semigroups that are made of them; AlhambraWehnerWildeWoods2018 and AlhambraWoods2017 bound D(ρ‖π) − D(Φ(ρ)‖π) in the same way by what the reverse does to Φ(ρ) itself.',
  effort: 1 / 8,
  systems: [[2, 2]],
  given: ([a, b]) => ({
    rho: composedEnsemble({
      name: 'state of full rank',
      measure: 'Hilbert–Schmidt measure, mixed with a little of 1/d',
      parts: { state: anyDensityMatrix({ dim: a * b }), weight: anyPositive() },
      build: ({ state, weight }, arithmetic) => {
        const share = weight.dividedBy(64);
        const mixed = state.plus(arithmetic.identity(a * b).scaled(share));
        return mixed.scaled(arithmetic.real(1).dividedBy(share.times(a * b).plus(1)));
      },
    }),
    collision: anyThermalCollision({ dim: a, ancilla: 2 }),
  }),
  asserts: ({ rho, collision }, dims) => {
    const local = withIdlePart(collision, dims[1]);
    const image = afterCollision(local, rho);
    const { fixedPoint: pi } = local;
    const lost = enclosedEntanglement(rho, dims).minus(enclosedEntanglement(image, dims));
    return atMost(lost, relativeEntropy(rho, pi).minus(relativeEntropy(image, pi)));
  },
});
