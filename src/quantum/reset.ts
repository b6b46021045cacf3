import { DimensionError, DomainError } from '../matrix/errors.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import type { Jump } from './lindbladian.ts';
import { basisKet } from './states.ts';
import { embed, type Dims } from './subsystems.ts';

/**
 * Jumps |χ⟩⟨k| that replace one subsystem at random times by a fresh one: L(ρ) = r(|χ⟩⟨χ| ⊗ tr_i ρ − ρ).
 *
 * @param chi        ket of the fresh subsystem, shape (d_i, 1), of any nonzero norm
 * @param rate       r
 * @param dims       dimensions of the subsystems
 * @param subsystem  i, counted from zero
 * @throws {DimensionError} when the state does not fit the subsystem
 * @throws {DomainError} when the state is zero
 * @source HartmannDurBriegel2006, equation (2)
 * @example resetJumps(ket([1, 0]), 3, [2, 2], 1).length // 2
 */
export function resetJumps(chi: Matrix, rate: Real | number, dims: Dims, subsystem: number): readonly Jump[] {
  const dim = dims[subsystem];
  if (chi.rows !== dim || chi.cols !== 1) {
    throw new DimensionError({
      argument: 'chi',
      expected: `have shape (${dim}, 1)`,
      received: `it has shape (${chi.rows}, ${chi.cols})`,
    });
  }
  const norm = chi.squaredNorm();
  if (norm.sign() === 0) {
    throw new DomainError({ argument: 'chi', expected: 'be a nonzero ket', received: 'its norm is 0' });
  }
  const jumpRate = chi.arithmetic.real(1).dividedBy(norm).times(rate);
  return Array.from({ length: dim }, (_, k) => {
    const bra = basisKet(dim, k, chi.arithmetic).adjoint();
    return { operator: embed(chi.times(bra), dims, subsystem), rate: jumpRate };
  });
}
