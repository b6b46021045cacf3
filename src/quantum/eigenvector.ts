import { DomainError } from '../matrix/errors.ts';
import type { Matrix } from '../matrix/interface.ts';
import { energyLevels } from './energy-levels.ts';
import { requireIndex } from './operators.ts';
import { requireOperator } from './subsystems.ts';
import { requireHermitian } from './verdict.ts';

/**
 * Eigenvector of a Hermitian operator to its k-th eigenvalue, v = P e_j/√P_jj with the projector P on the eigenspace.
 *
 * Its phase makes v_j positive, where j is the first of the entries that are largest in modulus.
 *
 * @param A  operator, shape (d, d), Hermitian
 * @param k  0 … d − 1, eigenvalues counted in ascending order and with their multiplicity: 0 is the ground state of a Hamiltonian
 * @returns  normalised, shape (d, 1)
 * @throws   {HermiticityError}
 * @throws   {DomainError} where the eigenvalue is not certainly different from all others: no vector belongs to it then
 * @throws   {ArithmeticError} as `energyLevels`, and in arithmetics without square roots
 * @accuracy as `energyLevels`
 * @example  eigenvector(pauliX(), 0).realPart(0, 0) // 0.7071
 */
export function eigenvector(A: Matrix, k: number): Matrix {
  requireOperator('A', A, [A.rows]);
  requireHermitian('A', A);
  requireIndex('k', k, A.rows);
  const levels = energyLevels(A);
  let below = 0;
  for (const { projector } of levels) {
    const multiplicity = Math.round(projector.trace().value);
    if (k < below + multiplicity) {
      if (multiplicity === 1) return ketOf(projector);
      throw new DomainError({
        argument: 'k',
        expected: 'be that of an eigenvalue which is certainly different from the others',
        received: `it is ${k}, one of ${multiplicity} that may be equal`,
        advice: '`energyLevels` has the projector on their space.',
      });
    }
    below += multiplicity;
  }
  throw new DomainError({
    argument: 'A',
    expected: 'have eigenvalues that are told apart',
    received: `the projectors of ${levels.length} levels have the ranks of ${below} eigenvalues`,
  });
}

/** The ket of a projector |v⟩⟨v|. */
function ketOf(projector: Matrix): Matrix {
  const weights = Array.from({ length: projector.rows }, (_, j) => projector.realPart(j, j));
  const largest = Math.max(...weights.map(({ value }) => value));
  const j = weights.findIndex(({ value }) => value === largest);
  const { arithmetic } = projector;
  return projector.columns(j, j + 1).scaled(arithmetic.real(1).dividedBy(weights[j].sqrt()));
}
