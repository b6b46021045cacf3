import { isRecording } from '../../matrix/recording.ts';
import type { Matrix, Real } from '../../matrix/interface.ts';
import { spectral } from '../../matrix/spectral.ts';
import { diagonal, pauliY, tensor, unitMatrix } from '../../quantum/operators.ts';
import { stateRoot } from '../../quantum/state-root.ts';
import { requireUnitTrace } from '../../quantum/states.ts';
import { requireOperator } from '../../quantum/subsystems.ts';

/**
 * Concurrence C(ρ) = max(0, s₁ − s₂ − s₃ − s₄) of two qubits, s_k being the singular values of √ρ (σ_y⊗σ_y) √ρ* in
 * descending order.
 *
 * @param rho  density matrix of two qubits, shape (4, 4)
 * @returns    dimensionless, in [0, 1]; the maximum belongs to the definition and `signedConcurrence` is without it
 * @throws     {DimensionError} when the shape is not (4, 4)
 * @throws     {TraceError} unless tr ρ = 1 within rounding and its bound
 * @throws     {DomainError} when ρ has a negative eigenvalue beyond its bound
 * @accuracy   the bound is about 1e-13 where the rank is known, as for GG†, and about 1e-8 next to singular states of unknown rank,
 *             where √ρ is only ½-Hölder; values are better
 * @source     Wootters1998
 * @example    concurrence(bellState('psi-')) // 1
 */
export function concurrence(rho: Matrix): Real {
  const signed = signedConcurrence(rho);
  return signed.sign() === -1 && !isRecording() ? rho.arithmetic.real(0) : signed.abs().plus(signed).dividedBy(2);
}

/**
 * Signed concurrence s₁ − s₂ − s₃ − s₄ of two qubits: negative inside the separable states.
 *
 * @param rho  density matrix, shape (4, 4)
 * @returns dimensionless, in [−1/2, 1]
 * @throws  as `concurrence`
 * @example signedConcurrence(maximallyMixed(4)) // -0.5
 */
export function signedConcurrence(rho: Matrix): Real {
  requireOperator('rho', rho, [2, 2]);
  requireUnitTrace('rho', rho);
  const { arithmetic } = rho;
  const root = stateRoot('rho', rho);
  const flip = tensor(pauliY(arithmetic), pauliY(arithmetic));
  const tau = root.times(flip).times(root.conjugate());
  // The singular values of τ are the nonnegative eigenvalues of ((0, τ), (τ†, 0)), to full absolute accuracy.
  const dilation = unitMatrix(2, 0, 1, arithmetic)
    .kron(tau)
    .plus(unitMatrix(2, 1, 0, arithmetic).kron(tau.adjoint()));
  const [s4, s3, s2, s1] = spectral(dilation).eigenvalues().slice(4);
  return s1.minus(s2).minus(s3).minus(s4);
}

/**
 * Entanglement of formation E_F(ρ) = h((1 + √(1 − C²))/2) of two qubits, h(x) = −x ln x − (1 − x) ln(1 − x).
 *
 * @param rho  density matrix of two qubits, shape (4, 4)
 * @returns    nats, in [0, ln 2]
 * @throws     as `concurrence`
 * @source     Wootters1998
 * @example    entanglementOfFormation(bellState('phi+')) // 0.6931
 */
export function entanglementOfFormation(rho: Matrix): Real {
  const C = concurrence(rho);
  const square = C.times(C);
  const root = square.minus(1).negated().sqrt();
  const large = root.plus(1).dividedBy(2);
  // (1 − √(1 − C²))/2 without cancellation.
  const small = square.dividedBy(root.plus(1).times(2));
  return spectral(diagonal([large, small], rho.arithmetic)).entropy();
}
