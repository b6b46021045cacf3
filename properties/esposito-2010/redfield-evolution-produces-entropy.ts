import {
  anyDaviesGenerator,
  anyDensityMatrix,
  anySmallWeight,
  assuming,
  atLeast,
  atMost,
  claim,
  propagated,
  redfieldGenerator,
  relativeEntropy,
} from 'clausius';

/**
 * Along a Redfield evolution the state may move away from the Gibbs state, even while it is a state.
 *
 * The premise keeps it one: the smallest eigenvalue of a qubit is above det ρ = (1 − tr ρ²)/2, and while ρ(s) is a state it
 * falls at a rate of ‖L(ρ(s))‖ ≤ √2 ‖L‖ at most, ‖L‖ being the Frobenius norm on Hermitian coordinates.
 */
export default claim('redfield-evolution-produces-entropy', {
  source: 'after EspositoLindenbergVandenBroeck2010, equation (28)',
  statement: String.raw`\mathcal{L}_{\mathrm{Redfield}}(\rho_\beta) = 0,\; 8t^2\|\mathcal{L}_{\mathrm{Redfield}}\|^2 \le (1 - \operatorname{tr}\rho^2)^2 \;\Rightarrow\; D(\rho\|\rho_\beta) - D(e^{t\mathcal{L}_{\mathrm{Redfield}}}\rho\|\rho_\beta) \ge 0`,
  literature: 'false',
  note: 'Up to the time t of the premise ρ(s) is a state of full rank, and the left side is the integral of the rate of redfield-entropy-production: where it is negative, so is the rate at some instant.',
  systems: [2],
  given: (dim) => ({ system: anyDaviesGenerator({ dim }), rho: anyDensityMatrix({ dim }), time: anySmallWeight() }),
  asserts: ({ system: { hamiltonian, generator, gibbsState }, rho, time }) => {
    const redfield = redfieldGenerator(hamiltonian, generator.jumps);
    const mixedness = rho.traceOfProduct(rho).negated().plus(1);
    const path = time.times(time).times(redfield.matrix.squaredNorm()).times(8);
    const later = propagated(redfield, rho, time);
    const produced = relativeEntropy(rho, gibbsState).minus(relativeEntropy(later, gibbsState));
    return assuming(atMost(path, mixedness.times(mixedness)), atLeast(produced, 0));
  },
});
