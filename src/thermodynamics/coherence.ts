import { DimensionError } from '../matrix/errors.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { spectral } from '../matrix/spectral.ts';
import { diagonal } from '../quantum/operators.ts';
import { requireOperator } from '../quantum/subsystems.ts';
import { vonNeumannEntropy } from './entropy.ts';

/** Diagonal part Σ_k |k⟩⟨k|ρ|k⟩⟨k| of an operator in the standard basis: complete dephasing. */
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
 * @throws            {DimensionError} when there are none or a shape differs
 */
export function pinched(rho: Matrix, projectors: readonly Matrix[]): Matrix {
  if (projectors.length === 0) {
    throw new DimensionError({ argument: 'projectors', expected: 'hold at least one', received: 'it is empty' });
  }
  projectors.forEach((P, k) => requireOperator(`projectors[${k}]`, P, [rho.rows]));
  return projectors.map((P) => P.times(rho).times(P)).reduce((sum, term) => sum.plus(term));
}

/**
 * Projectors on the eigenspaces of a Hermitian operator, P_k = Π_{j≠k} (H − e_j)/(e_k − e_j), in ascending order of e_k.
 *
 * Eigenvalues that are not certainly different belong to one level: its coherences are kept by `pinched`.
 *
 * @param hamiltonian  H, shape (d, d), Hermitian
 * @accuracy           error grows as (spread/gap)^levels; good for a handful of well separated levels
 */
export function energyProjectors(hamiltonian: Matrix): readonly Matrix[] {
  requireOperator('hamiltonian', hamiltonian, [hamiltonian.rows]);
  const one = hamiltonian.arithmetic.identity(hamiltonian.rows);
  const levels = distinct(spectral(hamiltonian).eigenvalues());
  return levels.map((e, k) =>
    levels
      .filter((_, j) => j !== k)
      .map((other) =>
        hamiltonian.minus(one.scaled(other)).scaled(hamiltonian.arithmetic.real(1).dividedBy(e.minus(other))),
      )
      .reduce((product, factor) => product.times(factor), one),
  );
}

/**
 * Relative entropy of coherence C(ρ) = S(Pρ) − S(ρ) = D(ρ‖Pρ), P being a pinching.
 *
 * @param rho         density matrix, shape (d, d)
 * @param projectors  blocks of P; complete dephasing in the standard basis when omitted
 * @returns           nats, in [0, ln d]
 * @source            BaumgratzCramerPlenio2014
 */
export function relativeEntropyOfCoherence(rho: Matrix, projectors?: readonly Matrix[]): Real {
  const incoherent = projectors === undefined ? diagonalPart(rho) : pinched(rho, projectors);
  return vonNeumannEntropy(incoherent).minus(vonNeumannEntropy(rho));
}

/** One representative of each group of neighbours that are not certainly different, of an ascending list. */
function distinct(ascending: readonly Real[]): readonly Real[] {
  return ascending.filter((x, k) => k === 0 || x.minus(ascending[k - 1]).sign() === 1);
}
