import { DomainError, PositivityError } from '../matrix/errors.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { spectral } from '../matrix/spectral.ts';
import { outward } from '../matrix/tolerances.ts';
import { requireOperator } from '../quantum/subsystems.ts';

/**
 * Von Neumann entropy S(ρ) = −tr ρ ln ρ, with 0 ln 0 = 0.
 *
 * @param rho  density matrix, shape (d, d)
 * @returns    nats, in [0, ln d]; never clamped, so rounding may give −1e-16
 * @throws     {PositivityError} when an eigenvalue is negative beyond its error
 * @source     NielsenChuang2011, section 11.3
 * @example    vonNeumannEntropy(maximallyMixed(2)) // 0.6931
 */
export function vonNeumannEntropy(rho: Matrix): Real {
  requireOperator('rho', rho, [rho.rows]);
  return spectral(rho).entropy();
}

/**
 * Purity tr ρ².
 *
 * @param rho  density matrix, shape (d, d)
 * @returns    dimensionless, in [1/d, 1]
 * @throws     {DimensionError} when a shape does not fit
 * @example    purity(maximallyMixed(2)) // 0.5
 */
export function purity(rho: Matrix): Real {
  requireOperator('rho', rho, [rho.rows]);
  return rho.traceOfProduct(rho);
}

/**
 * Linear entropy S_L(ρ) = 1 − tr ρ².
 *
 * @param rho  density matrix, shape (d, d)
 * @returns    dimensionless, in [0, 1 − 1/d]
 * @example    linearEntropy(maximallyMixed(2)) // 0.5
 */
export function linearEntropy(rho: Matrix): Real {
  return purity(rho).minus(1).negated();
}

/**
 * Rényi entropy S_α(ρ) = ln(tr ρ^α)/(1 − α) = [α ln λ_max + ln Σ (λ_i/λ_max)^α]/(1 − α).
 *
 * Its limits are ln rank ρ (α = 0), the von Neumann entropy (α = 1) and −ln λ_max (α = ∞). The second form, in which nothing
 * underflows, serves every order but small integers, for which powers of the matrix have small errors at every rank; order 0
 * counts the eigenvalues that are certainly positive.
 *
 * @param rho    density matrix, shape (d, d)
 * @param alpha  order, in [0, ∞]
 * @returns      nats, in [0, ln d], decreasing in α
 * @throws       {DomainError} when α is negative or NaN
 * @throws       {PositivityError} when an eigenvalue is negative beyond its error, for other than small integer orders
 * @accuracy     an eigenvalue that cannot be told from zero widens the bound to the whole interval that it leaves open
 * @source       MullerLennert2013
 * @example      renyiEntropy(maximallyMixed(2), 2) // 0.6931
 */
export function renyiEntropy(rho: Matrix, alpha: number): Real {
  requireOperator('rho', rho, [rho.rows]);
  if (!(alpha >= 0)) {
    throw new DomainError({ argument: 'alpha', expected: 'be in [0, ∞]', received: `it is ${alpha}` });
  }
  if (alpha === 1) return vonNeumannEntropy(rho);
  const { arithmetic } = rho;
  const rest = arithmetic.real(1).minus(alpha);
  if (Number.isInteger(alpha) && alpha >= 2 && alpha <= LARGEST_POWER) {
    return traceOfPower(rho, alpha).ln().dividedBy(rest);
  }
  const eigenvalues = spectral(rho).eigenvalues();
  const largest = eigenvalues[rho.rows - 1];
  if (alpha === Infinity) return largest.ln().negated();
  requirePositive(eigenvalues[0]);
  const sum = eigenvalues
    .slice(0, -1)
    .map((eigenvalue) => power(eigenvalue.dividedBy(largest), alpha))
    .reduce((total, term) => total.plus(term), arithmetic.real(1));
  return largest.ln().times(arithmetic.real(alpha).dividedBy(rest)).plus(sum.ln().dividedBy(rest));
}

/** @throws {PositivityError} when the smallest eigenvalue is certainly negative */
function requirePositive(smallest: Real): void {
  if (smallest.sign() !== -1) return;
  throw new PositivityError({
    argument: 'rho',
    expected: 'be positive semidefinite',
    received: `its smallest eigenvalue is ${smallest.value.toPrecision(3)}`,
  });
}

/** Up to this order tr ρ^α ≥ d^(1 − α) is far from underflow. */
const LARGEST_POWER = 16;

/** tr ρ^α for an integer α ≥ 2. */
function traceOfPower(rho: Matrix, alpha: number): Real {
  const half = integerPower(rho, Math.floor(alpha / 2));
  return (alpha % 2 === 0 ? half : half.times(rho)).traceOfProduct(half);
}

/** A^n by repeated squaring, n ≥ 1. */
function integerPower(A: Matrix, n: number): Matrix {
  if (n === 1) return A;
  const half = integerPower(A, Math.floor(n / 2));
  const even = half.times(half);
  return n % 2 === 0 ? even : even.times(A);
}

/** r^α for a ratio of eigenvalues in [0, 1]: e^(α ln r) where that is known, otherwise the interval that is left. */
function power(ratio: Real, alpha: number): Real {
  const { value, bound } = ratio;
  if (ratio.sign() === 0) return ratio;
  if (ratio.sign() === 1) {
    const known = alpha === 0 ? ratio.dividedBy(ratio) : ratio.ln().times(alpha).exp();
    if (known.bound < 1 / 2 || bound === 0) return known;
  }
  // [0, reach^α]: reach ≤ 1, so that a smaller exponent gives a larger end.
  const reach = Math.min(1, outward(Math.abs(value) + bound)) ** Math.min(alpha, LARGEST_EXPONENT);
  const unknown = ratio.minus(value).dividedBy(bound);
  return unknown.plus(1).times(outward(reach) / 2);
}

/** Up to this exponent the slack of `outward` covers the rounding of a power. */
const LARGEST_EXPONENT = 4096;
