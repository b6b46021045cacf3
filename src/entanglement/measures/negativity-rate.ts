import { SingularMatrixError } from '../../matrix/errors.ts';
import type { Matrix, Real } from '../../matrix/interface.ts';
import { spectral } from '../../matrix/spectral.ts';
import type { Generator } from '../../quantum/maps.ts';
import { requireUnitTrace } from '../../quantum/states.ts';
import { partialTranspose, type Dims, type Subsystems } from '../../quantum/subsystems.ts';

/**
 * Rate of change of the negativity, Ṅ = ½ tr[sgn(ρ^{T_A}) L(ρ)^{T_A}], with sgn M = M|M|⁻¹.
 *
 * Where ρ^{T_A} is singular the negativity has no derivative in general, and there is no value.
 *
 * @param generator   L, a Lindbladian or any other generator
 * @param rho         density matrix, shape (d, d), d = Π dims
 * @param dims        dimensions of the subsystems in order
 * @param transposed  subsystem or subsystems of A; the first when omitted
 * @returns           per unit of time; 0 where all eigenvalues of ρ^{T_A} are positive
 * @throws            {DimensionError} when a shape does not fit
 * @throws            {TraceError} unless tr ρ = 1 within rounding and its bound
 * @throws            {SingularMatrixError} unless ρ^{T_A} is certainly invertible
 * @accuracy          the bound grows as 1/m² of the smallest modulus m of an eigenvalue of ρ^{T_A}
 * @source            VidalWerner2002
 * @example           negativityRate(lindbladian(zeroMatrix(4), [embed(pauliZ(), [2, 2], 0)]), bellState('phi+'), [2, 2]) // -1
 */
export function negativityRate(generator: Generator, rho: Matrix, dims: Dims, transposed: Subsystems = 0): Real {
  requireUnitTrace('rho', rho);
  const M = partialTranspose(rho, dims, transposed);
  const modulus = spectral(M.times(M)).squareRoot();
  const sign = modulus.solve(M);
  if (sign === undefined) {
    throw new SingularMatrixError({
      argument: 'rho',
      expected: 'have an invertible partial transpose',
      received: 'one of its eigenvalues is zero, or too close to be told from it',
    });
  }
  return sign.traceOfProduct(partialTranspose(generator.applyTo(rho), dims, transposed)).dividedBy(2);
}
