import { isRecording } from '../../matrix/recording.ts';
import type { Arithmetic, Matrix, Real } from '../../matrix/interface.ts';
import { spectral } from '../../matrix/spectral.ts';
import { requireUnitTrace } from '../../quantum/states.ts';
import { partialTranspose, type Dims, type Subsystems } from '../../quantum/subsystems.ts';

/**
 * Negativity N(ρ) = (‖ρ^{T_A}‖₁ − 1)/2 = Σ |negative eigenvalues of ρ^{T_A}|.
 *
 * @param rho         density matrix, shape (d, d), d = Π dims; its positivity is not looked at, which would cost as much again
 * @param dims        dimensions of the subsystems in order
 * @param transposed  subsystem or subsystems of A; the first when omitted
 * @returns           dimensionless, in [0, (min(d_A, d_B) − 1)/2]; ½ for a Bell pair
 * @throws            {DimensionError} when `dims` do not multiply to d
 * @throws            {TraceError} unless tr ρ = 1 within rounding and its bound: the two forms then differ
 * @source            VidalWerner2002
 * @example           negativity(bellState('phi+'), [2, 2]) // 0.5
 */
export function negativity(rho: Matrix, dims: Dims, transposed: Subsystems = 0): Real {
  requireUnitTrace('rho', rho);
  return sumOfNegativeParts(transposedEigenvalues(rho, dims, transposed), rho.arithmetic);
}

/**
 * Logarithmic negativity E_N(ρ) = ln ‖ρ^{T_A}‖₁ = ln(1 + 2N(ρ)).
 *
 * @param rho         density matrix, shape (d, d), d = Π dims
 * @param transposed  subsystem or subsystems of A; the first when omitted
 * @returns           nats, in [0, ln min(d_A, d_B)]
 * @throws            as `negativity`
 * @source            Plenio2005
 * @example           logarithmicNegativity(bellState('phi+'), [2, 2]) // 0.6931
 */
export function logarithmicNegativity(rho: Matrix, dims: Dims, transposed: Subsystems = 0): Real {
  const N = negativity(rho, dims, transposed);
  return N.times(2).plus(1).ln();
}

/**
 * Signed negativity −λ_min(ρ^{T_A}): positive for NPT states, negative inside the PPT states, smooth across the boundary.
 *
 * Where at most one eigenvalue can be negative, as for two qubits, the negativity is its positive part. Of operators that are no states
 * it is the same function, and the sign is that of `pptVerdict`.
 *
 * @param rho         Hermitian, shape (d, d), d = Π dims
 * @param transposed  subsystem or subsystems of A; the first when omitted
 * @returns dimensionless, at most 1/2
 * @example signedNegativity(maximallyMixed(4), [2, 2]) // -0.25
 */
export function signedNegativity(rho: Matrix, dims: Dims, transposed: Subsystems = 0): Real {
  return transposedEigenvalues(rho, dims, transposed)[0].negated();
}

/** Is the partial transpose positive? `npt` states are entangled; `ppt` ones are separable if d_A d_B ≤ 6. */
export type PptVerdict = 'ppt' | 'npt' | 'undecided';

/**
 * Peres–Horodecki test: the sign of the smallest eigenvalue of ρ^{T_A}, `undecided` where it is within its error of zero.
 *
 * @param rho         density matrix, shape (d, d), d = Π dims
 * @param transposed  subsystem or subsystems of A; the first when omitted
 * @source            Peres1996
 * @source            HorodeckiHorodeckiHorodecki1996
 * @example           pptVerdict(bellState('phi+'), [2, 2]) // 'npt'
 */
export function pptVerdict(rho: Matrix, dims: Dims, transposed: Subsystems = 0): PptVerdict {
  const sign = transposedEigenvalues(rho, dims, transposed)[0].sign();
  if (sign === undefined) return 'undecided';
  return sign < 0 ? 'npt' : 'ppt';
}

/** Σ (|λ| − λ)/2: an eigenvalue that is certainly positive adds exactly nothing. */
export function sumOfNegativeParts(eigenvalues: readonly Real[], arithmetic: Arithmetic): Real {
  return eigenvalues
    .filter((eigenvalue) => isRecording() || eigenvalue.sign() !== 1)
    .map((eigenvalue) => eigenvalue.abs().minus(eigenvalue).dividedBy(2))
    .reduce((sum, term) => sum.plus(term), arithmetic.real(0));
}

function transposedEigenvalues(rho: Matrix, dims: Dims, transposed: Subsystems): readonly Real[] {
  return spectral(partialTranspose(rho, dims, transposed)).eigenvalues();
}
