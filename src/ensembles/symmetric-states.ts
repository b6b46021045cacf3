import { DomainError } from '../matrix/errors.ts';
import type { Matrix } from '../matrix/interface.ts';
import { requireDim, swap, weightedSum } from '../quantum/operators.ts';
import { composedEnsemble } from './composed-ensemble.ts';
import { anyDensityMatrix, overTrace } from './density-matrix.ts';
import type { Ensemble } from './ensemble.ts';
import { anyProbabilities, anyProbability } from './numbers.ts';
import { basisColumns } from './projectors.ts';

/**
 * Random X state of two qubits, shape (4, 4), nonzero only on the diagonal and the antidiagonal: ρ ∝ A ⊕ B with A on
 * |00⟩, |11⟩ and B on |01⟩, |10⟩, both Hilbert–Schmidt, in uniform proportion.
 *
 * @source YuEberly2007
 * @example anyXState().size // 20
 */
export function anyXState(): Ensemble<Matrix> {
  return composedEnsemble({
    name: 'anyXState()',
    measure: 'two Hilbert–Schmidt qubit blocks in uniform proportion',
    draws: 'density matrix',
    parts: { outer: anyDensityMatrix({ dim: 2 }), inner: anyDensityMatrix({ dim: 2 }), share: anyProbability() },
    build: ({ outer, inner, share }, arithmetic) => {
      const [E, F] = [basisColumns(arithmetic, 4, [0, 3]), basisColumns(arithmetic, 4, [1, 2])];
      return weightedSum(
        [E.times(outer).times(E.adjoint()), F.times(inner).times(F.adjoint())],
        [share, arithmetic.real(1).minus(share)],
      );
    },
  });
}

/**
 * Random Bell-diagonal state Σ_k p_k|β_k⟩⟨β_k| of two qubits, shape (4, 4): |00⟩ ± |11⟩, then |01⟩ ± |10⟩, p uniform on the
 * simplex.
 *
 * @example anyBellDiagonalState().size // 8
 */
export function anyBellDiagonalState(): Ensemble<Matrix> {
  return composedEnsemble({
    name: 'anyBellDiagonalState()',
    measure: 'uniform on the simplex of Bell weights',
    draws: 'density matrix',
    parts: { weights: anyProbabilities({ count: 4 }) },
    build: ({ weights }, arithmetic) => {
      const bell = (other: number, first: number, sign: number): Matrix => {
        const ket = new Int32Array(4);
        ket[first] = 1;
        ket[other] = sign;
        const column = arithmetic.matrix(4, 1, ket);
        return column.times(column.adjoint()).scaled(arithmetic.real(1, 2));
      };
      return weightedSum([bell(3, 0, 1), bell(3, 0, -1), bell(2, 1, 1), bell(2, 1, -1)], weights);
    },
  });
}

/**
 * Random Werner state p·2P₋/(d(d − 1)) + (1 − p)·2P₊/(d(d + 1)), P_± = (1 ± swap)/2, p uniform; entangled iff p > 1/2.
 *
 * @param dim  dimension d ≥ 2 of each of the two subsystems
 * @returns shape (d², d²)
 * @throws {DomainError} when dim < 2: there is no antisymmetric space
 * @source Werner1989
 * @example anyWernerState({ dim: 2 }).size // 4
 */
export function anyWernerState({ dim }: { readonly dim: number }): Ensemble<Matrix> {
  requireTwoLevels(dim);
  return composedEnsemble({
    name: `anyWernerState({ dim: ${dim} })`,
    measure: 'weight of the antisymmetric space uniform on [0, 1]',
    draws: 'density matrix',
    parts: { p: anyProbability() },
    build: ({ p }, arithmetic) => {
      const one = arithmetic.identity(dim * dim);
      const flip = swap(dim, arithmetic);
      return weightedSum(
        [one.minus(flip), one.plus(flip)],
        [
          p.dividedBy(dim * (dim - 1)),
          arithmetic
            .real(1)
            .minus(p)
            .dividedBy(dim * (dim + 1)),
        ],
      );
    },
  });
}

/**
 * Random isotropic state F|Φ⟩⟨Φ| + (1 − F)(1 − |Φ⟩⟨Φ|)/(d² − 1), |Φ⟩ maximally entangled, F uniform; entangled iff
 * F > 1/d.
 *
 * @param dim  dimension d ≥ 2 of each of the two subsystems
 * @returns shape (d², d²)
 * @throws {DomainError} when dim < 2
 * @source HorodeckiHorodecki1999
 * @example anyIsotropicState({ dim: 3 }).size // 4
 */
export function anyIsotropicState({ dim }: { readonly dim: number }): Ensemble<Matrix> {
  requireTwoLevels(dim);
  return composedEnsemble({
    name: `anyIsotropicState({ dim: ${dim} })`,
    measure: 'weight of the maximally entangled state uniform on [0, 1]',
    draws: 'density matrix',
    parts: { F: anyProbability() },
    build: ({ F }, arithmetic) => {
      const ket = new Int32Array(dim * dim);
      for (let k = 0; k < dim; k++) ket[k * (dim + 1)] = 1;
      const column = arithmetic.matrix(dim * dim, 1, ket);
      const projector = overTrace(column.times(column.adjoint()));
      if (projector === undefined) return undefined;
      const rest = arithmetic.identity(dim * dim).minus(projector);
      return weightedSum(
        [projector, rest],
        [
          F,
          arithmetic
            .real(1)
            .minus(F)
            .dividedBy(dim * dim - 1),
        ],
      );
    },
  });
}

/** A state on pairs of systems of more levels cannot be stored. */
const MOST_LEVELS = 181;

function requireTwoLevels(dim: number): void {
  requireDim('dim', dim, MOST_LEVELS);
  if (Number.isInteger(dim) && dim >= 2) return;
  throw new DomainError({ argument: 'dim', expected: 'be an integer from 2 on', received: `it is ${dim}` });
}
