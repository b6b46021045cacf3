import type { Matrix, Real } from 'clausius';

/** A jump L at the rate γ that gives the entropy s to its bath. */
export interface EntropicJump {
  readonly operator: Matrix;
  readonly rate: Real;
  /** e^{−s}, the ratio of the rate of the reverse jump to this one. */
  readonly factor: Real;
}

/** Operators V_k with ΣV_k†V_k = 1, each with a T_k, beside a state, as in Jensen's inequality. */
export type Parts = readonly [rho: Matrix, V: readonly Matrix[], T: readonly Matrix[]];

/**
 * What happens in a short time t, as parts V of an isometry, each with the operator T that belongs to it: no jump with π, and each
 * jump √γ L with e^{−s}π. With B = ΣγL†L, c = (1 + tB/4)⁻¹ and
 *
 *   V₀ = (1 − tB/4)c,  V_k = √(γ_k t) L_k c
 *
 * the sum of the V†V is c[(1 − tB/4)² + tB]c = 1.
 *
 * For jumps and their reverses, Σγe^{−s}L†πL = ΣγLπL†, which is ½{B, π} + i[H, π] in the steady state, and so ½{B, π} where H and π
 * commute: then ΣV†TV = π + O(t²). Hence Jensen's inequality, ΣV†(ln T)V ≤ ln ΣV†TV with ln π on both sides at t = 0, has the
 * derivatives
 *
 *   Σγ L†(ln π − s)L − ½{B, ln π} ≤ 0
 *
 * and in a state ρ the left side is tr L(ρ) ln π − Σγs tr ρL†L, as tr [H, ρ] ln π = 0.
 */
export function shortTime(rho: Matrix, pi: Matrix, jumps: readonly EntropicJump[], t: Real): Parts {
  const one = rho.arithmetic.identity(rho.rows);
  const quarter = jumps
    .map(({ operator: L, rate }) => L.adjoint().times(L).scaled(rate.times(t)))
    .reduce((sum, term) => sum.plus(term))
    .scaled(1 / 4);
  const c = one.plus(quarter).solve(one)!;
  const V = [one.minus(quarter), ...jumps.map(({ operator: L, rate }) => L.scaled(rate.times(t).sqrt()))];
  return [rho, V.map((part) => part.times(c)), [pi, ...jumps.map(({ factor }) => pi.scaled(factor))]];
}

/** A jump and its reverse. */
export function pairOfJumps(operator: Matrix, rate: Real, reverseRate: Real): readonly [EntropicJump, EntropicJump] {
  return [
    { operator, rate, factor: reverseRate.dividedBy(rate) },
    { operator: operator.adjoint(), rate: reverseRate, factor: rate.dividedBy(reverseRate) },
  ];
}
