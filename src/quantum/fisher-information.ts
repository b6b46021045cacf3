import { Float64Matrix } from '../float64/matrix.ts';
import { Float64Real } from '../float64/real.ts';
import { ArithmeticError } from '../matrix/errors.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { outward, rankTolerance } from '../matrix/tolerances.ts';
import { commutator } from './operators.ts';
import { requireUnitTrace } from './states.ts';
import { requireOperator } from './subsystems.ts';
import { requireHermitian } from './verdict.ts';

/**
 * Quantum Fisher information F(ρ, A) = 2 Σ_ij (p_i − p_j)²/(p_i + p_j) |⟨i|A|j⟩|² of the family e^{−iAθ}ρe^{iAθ}, over the pairs of
 * eigenvalues with p_i + p_j > 0: 4 times the variance of A in pure states, and at most that in mixed ones.
 *
 * Written as tr ρ̇L with ρ̇ = i[ρ, A] and the symmetric logarithmic derivative L, ρL + Lρ = 2ρ̇, a linear equation.
 *
 * @param operator  A, shape (d, d), Hermitian
 * @param rho       density matrix, shape (d, d)
 * @returns         in the square of the units of A, nonnegative; undecided (bound ∞) where rounding hides the rank of ρ
 * @throws          {DimensionError} when a shape does not fit
 * @throws          {HermiticityError} when A is not Hermitian
 * @throws          {TraceError} unless tr ρ = 1 within rounding and its bound
 * @throws          {ArithmeticError} for a singular state of which the enclosure knows no rational entries
 * @accuracy        the bound grows as 1/p² of the smallest nonzero eigenvalue p of ρ
 * @source          BraunsteinCaves1994
 * @example         quantumFisherInformation(pauliZ(), projector(ket([1, 1]))) // 4
 */
export function quantumFisherInformation(operator: Matrix, rho: Matrix): Real {
  requireOperator('rho', rho, [rho.rows]);
  requireOperator('operator', operator, [rho.rows]);
  requireUnitTrace('rho', rho);
  requireHermitian('operator', operator);
  const change = commutator(rho, operator).timesI();
  const half =
    halfLogarithmicDerivative(rho, change, []) ?? (rho instanceof Float64Matrix ? undefined : ofSingular(rho, change));
  if (half !== undefined) return change.traceOfProduct(half).times(2);
  if (rho instanceof Float64Matrix) return ofNearlySingular(operator, rho);
  throw new ArithmeticError({
    argument: 'rho',
    expected: 'have a known rank',
    received: 'it contains numbers that are only enclosed',
  });
}

/**
 * X with ρX + Xρ + QXQ = ρ̇, Q being positive on the kernel of ρ and zero elsewhere; undefined unless that is certainly regular. As
 * ρ̇ has no block in the kernel, X has none, whatever Q.
 */
function halfLogarithmicDerivative(rho: Matrix, change: Matrix, kernel: readonly Matrix[]): Matrix | undefined {
  const anticommutation = rho.arithmetic.superoperator(rho, kernel);
  return anticommutation.solve(change.hermitianCoordinates())?.hermitianMatrix();
}

function ofSingular(rho: Matrix, change: Matrix): Matrix | undefined {
  const { basis } = rho.kernel();
  return halfLogarithmicDerivative(rho, change, [basis.times(basis.adjoint())]);
}

/**
 * F of a state with eigenvalues p ≤ τ, whether they are zero or not, from that of ρ without them: terms between them are at most
 * 2(p_i + p_j)|A_ij|², and (p_i − p_j)²/(p_i + p_j) changes by at most 3τ where one is left out, which makes 6τ‖A‖² altogether.
 */
function ofNearlySingular(operator: Matrix, rho: Float64Matrix): Real {
  const { rows, cols, isReal, data, error, norm } = rho;
  // Twice that of the real matrix of twice the dimension, by which `kernel` decides: once for its values, once for the true ones.
  const threshold = 2 * rankTolerance(2 * rows, norm, Math.SQRT2 * error);
  const { basis, certain } = rho.kernel();
  const withoutThem = new Float64Matrix(rows, cols, isReal, data, outward(error + Math.sqrt(rows) * threshold));
  const change = commutator(withoutThem, operator).timesI();
  const half = certain ? halfLogarithmicDerivative(withoutThem, change, [basis.times(basis.adjoint())]) : undefined;
  if (half === undefined) return new Float64Real(Number.NaN, Infinity);
  const { value, bound } = operator.squaredNorm();
  return change
    .traceOfProduct(half)
    .times(2)
    .plus(new Float64Real(0, outward(6 * threshold * (value + bound))));
}
