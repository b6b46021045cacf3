import {
  anyAngle,
  anyPositive,
  anyProbability,
  anySeparableState,
  atMost,
  claim,
  composedEnsemble,
  diagonal,
  diagonalPart,
  formula,
  pauliX,
  pauliY,
  relativeEntropy,
  tensor,
} from 'clausius';

/** When one of two entangled qubits decays, separable states with coherences come closer than the diagonal. */
export default claim('diagonal-is-closest-to-decaying-qubits', {
  source: 'Vedral2009, example of two qubits',
  statement: String.raw`D(\rho(t)\|\Delta\rho(t)) \le D(\rho(t)\|s) \text{ for every separable } s`,
  literature: 'false',
  note: 'ρ(t) is the solution of equation (5), see decay-of-one-of-two-qubits. True for states of |00⟩ and |11⟩, such as the printed ones.',
  systems: [[2, 2]],
  given: (dims) => ({
    decay: composedEnsemble({
      name: 'state of two qubits, the first of which decays, is excited and dephases',
      measure: 'χ² rates, uniform e^{−(γ+κ)t/2} and e^{−2ηt}, uniform angle of a, b',
      draws: { x: 'probability', alpha: 'probability', coherence: 'real number', rho: 'density matrix' },
      parts: {
        gamma: anyPositive(),
        kappa: anyPositive(),
        decay: anyProbability(),
        dephasing: anyProbability(),
        amplitudes: anyAngle(),
      },
      build: ({ gamma, kappa, decay, dephasing, amplitudes: { cos, sin } }, arithmetic) => {
        const values = { gamma, kappa, x: decay.times(decay), alpha: cos.times(cos) };
        const coherence = cos.times(sin).times(decay).times(dephasing).dividedBy(2);
        const [XX, YY] = [pauliX, pauliY].map((pauli) => tensor(pauli(arithmetic), pauli(arithmetic)));
        const populations = POPULATIONS.map((part) => part.evaluate(values, arithmetic));
        return { ...values, coherence, rho: diagonal(populations, arithmetic).plus(XX.minus(YY).scaled(coherence)) };
      },
    }),
    s: anySeparableState({ dims, terms: 4 }),
  }),
  asserts: ({ decay: { rho }, s }) => atMost(relativeEntropy(rho, diagonalPart(rho)), relativeEntropy(rho, s)),
});

/** ρ₀₀, ρ₀₁, ρ₁₀, ρ₁₁ with x = e^{−(γ+κ)t} and alpha = a². */
const POPULATIONS = [
  'alpha*(1 - kappa/(gamma + kappa)*(1 - x))',
  '(1 - alpha)*gamma/(gamma + kappa)*(1 - x)',
  'alpha*kappa/(gamma + kappa)*(1 - x)',
  '(1 - alpha)*(1 - gamma/(gamma + kappa)*(1 - x))',
].map(formula);
