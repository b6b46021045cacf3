import {
  allOf,
  anyAngle,
  anyPositive,
  anyProbability,
  assuming,
  atLeast,
  atMost,
  claim,
  composedEnsemble,
  diagonal,
  embed,
  entropyProductionRate,
  equals,
  formula,
  lindbladian,
  pauliX,
  pauliY,
  pauliZ,
  reducedState,
  signedConcurrence,
  tensor,
  unitMatrix,
} from 'clausius';

/** When the first of two entangled qubits decays and is excited, entanglement ends at a time that does not depend on the state. */
export default claim('sudden-death-of-entanglement', {
  source: 'after Vedral2009, entanglement production',
  statement: String.raw`C = 2ab\,(|\mu| - \sqrt{ud}),\quad |\mu| = e^{-\Gamma t/2 - 2\eta t},\; \sqrt{ud} = \frac{\sqrt{\gamma\kappa}}{\Gamma}(1 - e^{-\Gamma t}),\; \Gamma = \gamma + \kappa;\qquad |\mu| \le \sqrt{ud} \;\Rightarrow\; \sigma_E = 0 \le \sigma`,
  literature: 'own result',
  note: 'C is the concurrence where it is positive. The printed states never disentangle; those of equation (5) do, unless γκ = 0. For η = 0 the time is e^{−Γt/2} = (√(1 + 4s²) − 1)/(2s), s = √(γκ)/Γ.',
  systems: [[2, 2]],
  given: (dims) => ({
    decay: composedEnsemble({
      name: 'state of two qubits, the first of which decays, is excited and dephases, with its generator',
      measure:
        'squares of normal deviates for the roots of the rates, uniform e^{−Γt/2} and e^{−2ηt}, uniform angle of a, b',
      draws: {
        ab: 'real number',
        mu: 'probability',
        boundary: 'nonnegative',
        rho: 'density matrix',
        tau: 'density matrix',
      },
      parts: {
        c: anyPositive(),
        k: anyPositive(),
        eta: anyPositive(),
        y: anyProbability(),
        z: anyProbability(),
        amplitudes: anyAngle(),
      },
      build: ({ c, k, eta, y, z, amplitudes: { cos, sin } }, arithmetic) => {
        const [gamma, kappa, x] = [c.times(c), k.times(k), y.times(y)];
        const values = { gamma, kappa, x, alpha: cos.times(cos) };
        const [ab, mu] = [cos.times(sin), y.times(z)];
        const [XX, YY] = [pauliX, pauliY].map((pauli) => tensor(pauli(arithmetic), pauli(arithmetic)));
        const populations = POPULATIONS.map((part) => part.evaluate(values, arithmetic));
        const rho = diagonal(populations, arithmetic).plus(XX.minus(YY).scaled(ab.times(mu).dividedBy(2)));
        // √(ud) with rational square roots of the rates
        const boundary = c.times(k).dividedBy(gamma.plus(kappa)).times(x.negated().plus(1));
        const noise = [
          { operator: unitMatrix(2, 0, 1, arithmetic), rate: gamma },
          { operator: unitMatrix(2, 1, 0, arithmetic), rate: kappa },
          { operator: pauliZ(arithmetic), rate: eta },
        ].map(({ operator, rate }) => ({ operator: embed(operator, dims, 0), rate }));
        const generator = lindbladian(embed(pauliZ(arithmetic), dims, 0), noise);
        const sum = gamma.plus(kappa);
        const tau = diagonal([gamma.dividedBy(sum), kappa.dividedBy(sum)], arithmetic);
        return { ab, mu, boundary, rho, generator, tau };
      },
    }),
  }),
  asserts: ({ decay: { ab, mu, boundary, rho, generator, tau } }, dims) => {
    const signed = ab.abs().times(mu.minus(boundary)).times(2);
    const sigma = entropyProductionRate(generator, rho, tau.kron(reducedState(rho, dims, 1)));
    const died = assuming(atMost(mu, boundary), atLeast(sigma, 0));
    const concurrence = equals(signedConcurrence(rho), signed);
    return died.premise === 'holds' ? allOf(concurrence, died) : concurrence;
  },
});

/** ρ₀₀, ρ₀₁, ρ₁₀, ρ₁₁ with x = e^{−Γt} and alpha = a². */
export const POPULATIONS = [
  'alpha*(1 - kappa/(gamma + kappa)*(1 - x))',
  '(1 - alpha)*gamma/(gamma + kappa)*(1 - x)',
  'alpha*kappa/(gamma + kappa)*(1 - x)',
  '(1 - alpha)*(1 - gamma/(gamma + kappa)*(1 - x))',
].map(formula);
