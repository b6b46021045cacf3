import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import { FormatError } from '../../matrix/errors.ts';
import type { FieldReal } from '../../exact/matrices/field-real.ts';
import type { Jump } from '../../quantum/lindbladian.ts';
import { resetJumps } from '../../quantum/reset.ts';
import type { Dims } from '../../quantum/subsystems.ts';
import type { SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';

/**
 * Jumps that replace one subsystem at random times by a fresh one in a mixed state χ whose entries depend on parameters.
 *
 * χ = Σ w_k v_k v_k† by symmetric elimination, which is rational in the entries; the weights are positive where χ is.
 *
 * @param chi       shape (d_i, d_i), Hermitian, of trace 1
 * @param argument  name of χ in errors
 * @throws {FormatError} when χ is not Hermitian or its trace is not 1
 */
export function stateJumps(
  chi: SymbolicMatrix,
  rate: FieldReal<RationalFunction>,
  dims: Dims,
  subsystem: number,
  argument: string,
): readonly Jump[] {
  const { arithmetic } = chi;
  const isState = chi.minus(chi.adjoint()).squaredNorm().sign() === 0 && chi.trace().minus(1).sign() === 0;
  if (!isState) {
    throw refusal(argument, 'be Hermitian of trace 1', chi);
  }
  const jumps: Jump[] = [];
  let rest = chi;
  for (let k = 0; k < chi.rows; k += 1) {
    const pivot = rest.realPart(k, k);
    if (pivot.sign() === 0) continue;
    if (pivot.sign() === -1) throw refusal(argument, 'be positive semidefinite', chi);
    const column = rest.columns(k, k + 1);
    const weight = arithmetic.real(1).dividedBy(pivot);
    rest = rest.minus(column.times(column.adjoint()).scaled(weight));
    // resetJumps divides by the norm, which is not part of this decomposition
    jumps.push(...resetJumps(column, rate.times(weight).times(column.squaredNorm()), dims, subsystem));
  }
  if (rest.squaredNorm().sign() === 0) return jumps;
  throw refusal(argument, 'have a nonzero population wherever it has coherence', chi);
}

function refusal(argument: string, expected: string, chi: SymbolicMatrix): FormatError {
  return new FormatError({ argument, expected, received: `it is ${chi.toString()}` });
}
