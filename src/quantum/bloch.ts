import type { Matrix, Real } from '../matrix/interface.ts';
import { matrixOf } from './matrix-of-numbers.ts';
import { identity, pauliX, pauliY, pauliZ } from './operators.ts';
import { requireOperator } from './subsystems.ts';

/**
 * Bloch vector r_a = tr ρσ_a of a qubit, ρ = (1 + r·σ)/2, in the order x, y, z.
 *
 * @param rho  density matrix, shape (2, 2)
 * @returns    three dimensionless numbers in [−1, 1]; their squares add up to 1 for pure states
 * @throws     {DimensionError} when the shape is not (2, 2)
 * @source     NielsenChuang2011, section 2.4.2
 * @example    blochVector(projector(ket([1, 0])))[2].value // 1
 */
export function blochVector(rho: Matrix): readonly Real[] {
  requireOperator('rho', rho, [2]);
  return [pauliX, pauliY, pauliZ].map((pauli) => rho.traceOfProduct(pauli(rho.arithmetic)));
}

/**
 * Correlation matrix T_ab = tr ρ(σ_a ⊗ σ_b) of two qubits, a and b in the order x, y, z.
 *
 * The inequality of Clauser, Horne, Shimony and Holt is violated where the squares of its two largest singular values add up to more
 * than 1.
 *
 * @param rho  density matrix, shape (4, 4)
 * @returns    real, shape (3, 3)
 * @throws     {DimensionError} when the shape is not (4, 4)
 * @source     HorodeckiHorodeckiHorodecki1995
 * @example    entriesOf(correlationMatrix(bellState('psi-')))[0] // [[-1,0],[0,0],[0,0]]
 */
export function correlationMatrix(rho: Matrix): Matrix {
  requireOperator('rho', rho, [2, 2]);
  const paulis = [pauliX, pauliY, pauliZ].map((pauli) => pauli(rho.arithmetic));
  return tableOf(rho, paulis);
}

/**
 * Bloch matrix R_ab = tr ρ(σ_a ⊗ σ_b) of two qubits with σ₀ = 1, a and b in the order 0, x, y, z: ρ = ¼ Σ R_ab σ_a ⊗ σ_b. Its first
 * row and column hold the Bloch vectors of the parts, the rest is `correlationMatrix`.
 *
 * @param rho  density matrix, shape (4, 4)
 * @returns    real, shape (4, 4)
 * @throws     {DimensionError} when the shape is not (4, 4)
 * @source     HorodeckiHorodeckiHorodecki1995
 * @example    entriesOf(blochMatrix(projector(ket([1, 0, 0, 0]))))[3] // [[1,0],[0,0],[0,0],[1,0]]
 */
export function blochMatrix(rho: Matrix): Matrix {
  requireOperator('rho', rho, [2, 2]);
  const paulis = [pauliX, pauliY, pauliZ].map((pauli) => pauli(rho.arithmetic));
  return tableOf(rho, [identity(2, rho.arithmetic), ...paulis]);
}

function tableOf(rho: Matrix, operators: readonly Matrix[]): Matrix {
  const rows = operators.map((left) => operators.map((right) => rho.traceOfProduct(left.kron(right))));
  return matrixOf(rows, rho.arithmetic);
}
