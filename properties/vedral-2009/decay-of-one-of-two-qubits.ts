import {
  anyAngle,
  anyPositive,
  anyProbability,
  claim,
  composedEnsemble,
  embed,
  equals,
  formula,
  lindbladian,
  pauliX,
  pauliY,
  pauliZ,
  tensor,
  type Arithmetic,
  type Real,
  unitMatrix,
  weightedSum,
} from 'clausius';

/** How a|00⟩ + b|11⟩ moves when the first qubit decays, is excited and dephases: all four populations appear. */
export default claim('decay-of-one-of-two-qubits', {
  source: 'after Vedral2009, equation (5)',
  statement: String.raw`\rho_{00} = a^2(1-u),\; \rho_{10} = a^2u,\; \rho_{01} = b^2d,\; \rho_{11} = b^2(1-d),\; \rho_{00,11} = ab\,e^{-i\omega t - (\gamma+\kappa)t/2 - 2\eta t},\quad u = \tfrac{\kappa}{\gamma+\kappa}(1-e^{-(\gamma+\kappa)t}),\; d = \tfrac{\gamma}{\gamma+\kappa}(1-e^{-(\gamma+\kappa)t})`,
  literature: 'own result',
  corrects: [
    {
      claim: 'local-decay-keeps-two-levels',
      as: 'false',
      basis: 'implied',
      place: 'below equation (5)',
      words: 'It is straightforward to compute the overall state evolution under this Master equation',
    },
  ],
  note: 'Tested as the equation of motion of this family. Entanglement dies at a finite time unless γκ = 0, the same for all a and b.',
  systems: [[2, 2]],
  given: () => ({
    motion: composedEnsemble({
      name: 'state of the family, its velocity and its generator',
      measure: 'χ² rates, uniform e^{−(γ+κ)t} and coherence, uniform angles of a, b and of the phase',
      draws: { state: 'density matrix', velocity: 'Hermitian' },
      parts: {
        gamma: anyPositive(),
        kappa: anyPositive(),
        eta: anyPositive(),
        omega: anyPositive(),
        x: anyProbability(),
        m: anyProbability(),
        amplitudes: anyAngle(),
        phase: anyAngle(),
      },
      build: ({ amplitudes: { cos, sin }, phase, m, ...rates }, arithmetic) => {
        const w = cos.times(sin).times(m);
        const coherence = [w.times(phase.cos), w.times(phase.sin).negated()] as const;
        return motionOf({ ...rates, alpha: cos.times(cos), coherence }, arithmetic);
      },
    }),
  }),
  asserts: ({ motion: { generator, state, velocity } }) =>
    equals(generator.applyTo(state).minus(velocity).squaredNorm(), 0),
});

/** ρ₀₀, ρ₀₁, ρ₁₀, ρ₁₁ with x = e^{−(γ+κ)t} and alpha = a². */
export const POPULATIONS = [
  'alpha*(1 - kappa/(gamma + kappa)*(1 - x))',
  '(1 - alpha)*gamma/(gamma + kappa)*(1 - x)',
  'alpha*kappa/(gamma + kappa)*(1 - x)',
  '(1 - alpha)*(1 - gamma/(gamma + kappa)*(1 - x))',
].map(formula);

const VELOCITIES = ['-(alpha*kappa*x)', '(1 - alpha)*gamma*x', 'alpha*kappa*x', '-((1 - alpha)*gamma*x)'].map(formula);

/** What a state of the family is made of. */
export interface Family {
  readonly gamma: Real;
  readonly kappa: Real;
  readonly eta: Real;
  readonly omega: Real;
  /** e^{−(γ+κ)t}. */
  readonly x: Real;
  /** a². */
  readonly alpha: Real;
  /** Real and imaginary part of ρ₀₀,₁₁. */
  readonly coherence: readonly [Real, Real];
}

/** State of the family, its velocity and its generator. */
export function motionOf({ gamma, kappa, eta, omega, x, alpha, coherence: [re, im] }: Family, arithmetic: Arithmetic) {
  const values = { gamma, kappa, x, alpha };
  const dims = [2, 2];
  const decay = gamma.plus(kappa).dividedBy(2).plus(eta.times(2)).negated();
  const noise = [
    { operator: unitMatrix(2, 0, 1, arithmetic), rate: gamma },
    { operator: unitMatrix(2, 1, 0, arithmetic), rate: kappa },
    { operator: pauliZ(arithmetic), rate: eta },
  ].map(({ operator, rate }) => ({ operator: embed(operator, dims, 0), rate }));
  const H = embed(pauliZ(arithmetic), dims, 0).scaled(omega.dividedBy(2));
  const [XX, YY] = [pauliX, pauliY].map((pauli) => tensor(pauli(arithmetic), pauli(arithmetic)));
  const [XY, YX] = [tensor(pauliX(arithmetic), pauliY(arithmetic)), tensor(pauliY(arithmetic), pauliX(arithmetic))];
  // |00⟩⟨11| + |11⟩⟨00| = (XX − YY)/2, and −(XY + YX)/2 is i|00⟩⟨11| − i|11⟩⟨00|
  const basis = [
    ...[0, 1, 2, 3].map((k) => unitMatrix(4, k, k, arithmetic)),
    XX.minus(YY).scaled(arithmetic.real(1, 2)),
    XY.plus(YX).scaled(arithmetic.real(-1, 2)),
  ];
  const state = (weights: readonly Real[]) => weightedSum(basis, weights);
  const populations = POPULATIONS.map((part) => part.evaluate(values, arithmetic));
  const velocities = VELOCITIES.map((part) => part.evaluate(values, arithmetic));
  // (decay − iω)(re + i im)
  const turned = [decay.times(re).plus(omega.times(im)), decay.times(im).minus(omega.times(re))];
  return {
    generator: lindbladian(H, noise),
    state: state([...populations, re, im]),
    velocity: state([...velocities, ...turned]),
  };
}
