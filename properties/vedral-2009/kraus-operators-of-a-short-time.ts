import {
  allOf,
  anticommutator,
  anyDensityMatrix,
  anyLindbladian,
  anyPositive,
  claim,
  commutator,
  equals,
  type Lindbladian,
  type Matrix,
  type Real,
} from 'clausius';

/** A step of the master equation by Kraus operators: complete and right to first order, with an error that is known. */
export default claim('kraus-operators-of-a-short-time', {
  source: 'after Vedral2009, equation (3)',
  statement: String.raw`\sum_k W_k^\dagger W_k = 1 + \Delta t^2\tilde H^\dagger\tilde H,\quad \sum_k W_k\rho W_k^\dagger = \rho + \Delta t\,\dot\rho + \Delta t^2\tilde H\rho\tilde H^\dagger,\quad \tilde H = H - \tfrac i2\textstyle\sum_k\Gamma_k^\dagger\Gamma_k`,
  literature: 'own result',
  corrects: [
    {
      claim: 'kraus-operators-as-printed',
      as: 'qualified',
      basis: 'quoted',
      place: 'section “Entropy production”',
      words: String.raw`fulfill the completeness relation $\sum_{k=0}^{n} W_k^{\dagger} W_k = 1$`,
    },
  ],
  note: 'W₀ = 1 − iH̃Δt, W_k = √Δt Γ_k. Tested with the dissipator of equation (3) as it is printed.',
  systems: [2],
  given: (dim) => ({ generator: anyLindbladian({ dim }), rho: anyDensityMatrix({ dim }), time: anyPositive() }),
  asserts: ({ generator, rho, time }) => {
    const { arithmetic } = rho;
    const one = arithmetic.identity(rho.rows);
    const squares = sumOf(generator, time, (L) => L.adjoint().times(L));
    // Δt H̃, with Δt in the sum over jumps already
    const effective = generator.hamiltonian.scaled(time).minus(squares.timesI().scaled(arithmetic.real(1, 2)));
    const W0 = one.minus(effective.timesI());
    const completeness = W0.adjoint().times(W0).plus(squares);
    const image = W0.times(rho)
      .times(W0.adjoint())
      .plus(sumOf(generator, time, (L) => L.times(rho).times(L.adjoint())));
    const jumps = sumOf(generator, time, (L) =>
      anticommutator(L.adjoint().times(L), rho).minus(L.times(rho).times(L.adjoint()).scaled(2)),
    );
    const step = commutator(generator.hamiltonian, rho)
      .timesI()
      .scaled(time.negated())
      .minus(jumps.scaled(arithmetic.real(1, 2)));
    const rest = effective.times(rho).times(effective.adjoint());
    return allOf(
      equals(completeness.minus(one).minus(effective.adjoint().times(effective)).squaredNorm(), 0),
      equals(image.minus(rho).minus(step).minus(rest).squaredNorm(), 0),
      equals(generator.applyTo(rho).scaled(time).minus(step).squaredNorm(), 0),
    );
  },
});

/** Δt Σ γ f(L). */
function sumOf(generator: Lindbladian, time: Real, f: (jump: Matrix) => Matrix): Matrix {
  const zero = generator.hamiltonian.scaled(0);
  return generator.jumps.reduce((sum, { operator, rate }) => sum.plus(f(operator).scaled(time.times(rate))), zero);
}
