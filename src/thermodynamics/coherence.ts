import { DimensionError } from '../matrix/errors.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { energyLevels } from '../quantum/energy-levels.ts';
import { diagonal } from '../quantum/operators.ts';
import { requireOperator } from '../quantum/subsystems.ts';
import { vonNeumannEntropy } from './entropy.ts';

/**
 * Diagonal part Σ_k |k⟩⟨k|ρ|k⟩⟨k| of an operator of shape (d, d) in the standard basis: complete dephasing.
 *
 * @throws  {DimensionError} when a shape does not fit
 * @example entriesOf(diagonalPart(pauliX().plus(pauliZ()))) // [[[1,0],[0,0]],[[0,0],[-1,0]]]
 */
export function diagonalPart(rho: Matrix): Matrix {
  requireOperator('rho', rho, [rho.rows]);
  return diagonal(
    Array.from({ length: rho.rows }, (_, k) => rho.realPart(k, k)),
    rho.arithmetic,
  );
}

/**
 * Pinching Σ_k P_k ρ P_k: what is left of ρ when the coherences between the blocks of a projective measurement are erased.
 *
 * @param rho         operator, shape (d, d)
 * @param projectors  P_k, shape (d, d) each, orthogonal with sum 1; at least one
 * @returns           shape (d, d)
 * @throws            {DimensionError} when there are none or a shape differs
 * @example           entriesOf(pinched(pauliX().plus(pauliZ()), [unitMatrix(2, 0, 0), unitMatrix(2, 1, 1)])) // [[[1,0],[0,0]],[[0,0],[-1,0]]]
 */
export function pinched(rho: Matrix, projectors: readonly Matrix[]): Matrix {
  if (projectors.length === 0) {
    throw new DimensionError({ argument: 'projectors', expected: 'hold at least one', received: 'it is empty' });
  }
  projectors.forEach((P, k) => requireOperator(`projectors[${k}]`, P, [rho.rows]));
  return projectors.map((P) => P.times(rho).times(P)).reduce((sum, term) => sum.plus(term));
}

/**
 * Projectors on the eigenspaces of a Hermitian operator in ascending order of the eigenvalues, those of `energyLevels`.
 *
 * Eigenvalues that are not certainly different belong to one level: its coherences are kept by `pinched`.
 *
 * @param hamiltonian  H, shape (d, d), Hermitian
 * @returns            shape (d, d) each
 * @accuracy           as `energyLevels`
 * @example            energyProjectors(diagonal([0, 1, 1])).length // 2
 */
export function energyProjectors(hamiltonian: Matrix): readonly Matrix[] {
  return energyLevels(hamiltonian).map(({ projector }) => projector);
}

/**
 * Relative entropy of coherence C(ρ) = S(Pρ) − S(ρ) = D(ρ‖Pρ), P being a pinching.
 *
 * @param rho         density matrix, shape (d, d)
 * @param projectors  blocks of P, shape (d, d) each; complete dephasing in the standard basis when omitted
 * @returns           nats, in [0, ln d]
 * @source            BaumgratzCramerPlenio2014
 * @example           relativeEntropyOfCoherence(projector(ket([1, 1]))) // 0.6931
 */
export function relativeEntropyOfCoherence(rho: Matrix, projectors?: readonly Matrix[]): Real {
  const incoherent = projectors === undefined ? diagonalPart(rho) : pinched(rho, projectors);
  return vonNeumannEntropy(incoherent).minus(vonNeumannEntropy(rho));
}

/**
 * Coherence in the ℓ₁ norm, C(ρ) = Σ_{i≠j} |ρ_ij|, in the standard basis.
 *
 * @param rho  density matrix, shape (d, d)
 * @returns    dimensionless, in [0, d − 1]
 * @throws     {DimensionError} when ρ is not square
 * @throws     {ArithmeticError} in arithmetics without square roots
 * @source     BaumgratzCramerPlenio2014
 * @example    l1Coherence(projector(ket([1, 1]))) // 1
 */
export function l1Coherence(rho: Matrix): Real {
  requireOperator('rho', rho, [rho.rows]);
  let sum = rho.arithmetic.real(0);
  for (let i = 1; i < rho.rows; i++) {
    for (let j = 0; j < i; j++) {
      const [re, im] = [rho.realPart(i, j), rho.imaginaryPart(i, j)];
      sum = sum.plus(re.times(re).plus(im.times(im)).sqrt());
    }
  }
  return sum.times(2);
}
