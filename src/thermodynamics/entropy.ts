import { DomainError } from '../matrix/errors.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { spectral } from '../matrix/spectral.ts';
import { requireOperator } from '../quantum/subsystems.ts';

/**
 * Von Neumann entropy S(ρ) = −tr ρ ln ρ, with 0 ln 0 = 0.
 *
 * @param rho  density matrix, shape (d, d)
 * @returns    nats, in [0, ln d]; never clamped, so rounding may give −1e-16
 * @throws     {PositivityError} when an eigenvalue is negative beyond its error
 * @source     NielsenChuang2011, section 11.3
 */
export function vonNeumannEntropy(rho: Matrix): Real {
  requireOperator('rho', rho, [rho.rows]);
  return spectral(rho).entropy();
}

/**
 * Purity tr ρ².
 *
 * @param rho  density matrix, shape (d, d)
 * @returns    in [1/d, 1]
 */
export function purity(rho: Matrix): Real {
  requireOperator('rho', rho, [rho.rows]);
  return rho.traceOfProduct(rho);
}

/**
 * Linear entropy S_L(ρ) = 1 − tr ρ².
 *
 * @param rho  density matrix, shape (d, d)
 * @returns    in [0, 1 − 1/d]
 */
export function linearEntropy(rho: Matrix): Real {
  return purity(rho).minus(1).negated();
}

/**
 * Rényi entropy S_α(ρ) = ln(tr ρ^α)/(1 − α).
 *
 * Its limits are ln rank ρ (α = 0), the von Neumann entropy (α = 1) and −ln λ_max (α = ∞). Integer orders use powers of
 * the matrix, so they exist with small errors for every rank; order 0 counts the eigenvalues that are certainly positive.
 *
 * @param rho    density matrix, shape (d, d)
 * @param alpha  order, in [0, ∞]
 * @returns      nats, in [0, ln d], decreasing in α
 * @throws       {DomainError} when α is negative or NaN
 * @accuracy     an eigenvalue that cannot be told from zero widens the bound to the whole interval that it leaves open
 * @source       MullerLennert2013
 */
export function renyiEntropy(rho: Matrix, alpha: number): Real {
  requireOperator('rho', rho, [rho.rows]);
  if (!(alpha >= 0)) {
    throw new DomainError({ argument: 'alpha', expected: 'be in [0, ∞]', received: `it is ${alpha}` });
  }
  if (alpha === 1) return vonNeumannEntropy(rho);
  if (alpha === Infinity) return spectral(rho).eigenvalues()[rho.rows - 1].ln().negated();
  return traceOfPower(rho, alpha)
    .ln()
    .dividedBy(1 - alpha);
}

/** tr ρ^α for α ≥ 0, α ≠ 1. */
function traceOfPower(rho: Matrix, alpha: number): Real {
  if (Number.isInteger(alpha) && alpha >= 2) {
    const half = integerPower(rho, Math.floor(alpha / 2));
    return (alpha % 2 === 0 ? half : half.times(rho)).traceOfProduct(half);
  }
  return spectral(rho)
    .eigenvalues()
    .map((eigenvalue) => power(eigenvalue, alpha))
    .reduce((sum, term) => sum.plus(term));
}

/** A^n by repeated squaring, n ≥ 1. */
function integerPower(A: Matrix, n: number): Matrix {
  if (n === 1) return A;
  const half = integerPower(A, Math.floor(n / 2));
  const even = half.times(half);
  return n % 2 === 0 ? even : even.times(A);
}

/** λ^α for an eigenvalue of a state: e^(α ln λ) where it is certainly positive, otherwise the interval [0, λ_max^α]. */
function power(eigenvalue: Real, alpha: number): Real {
  if (eigenvalue.sign() === 1)
    return alpha === 0 ? eigenvalue.dividedBy(eigenvalue) : eigenvalue.ln().times(alpha).exp();
  const { value, bound } = eigenvalue;
  const reach = Math.abs(value) + bound;
  const half = reach ** alpha / 2;
  if (reach === 0) return eigenvalue.times(0);
  // Unknown sign with magnitude up to 1: the midpoint ± half of the interval.
  const doubt = eigenvalue.minus(value).dividedBy(bound);
  return doubt.times(half).plus(half);
}
