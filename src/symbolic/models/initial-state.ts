import { FormatError } from '../../matrix/errors.ts';
import type { SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';
import type { Model } from './model.ts';
import { isKetText, ketFromText, operatorFromText } from './operator-text.ts';

/**
 * State of a text: |ψ⟩⟨ψ|/⟨ψ|ψ⟩ of a ket such as `|01>` or `|+->`, or a density matrix such as `(1 + p*Z_0)/4`.
 *
 * That it is positive is not checked: a solution of the master equation is one for every Hermitian matrix.
 *
 * @throws {FormatError} when the text is no operator of the model, not Hermitian, or its trace is not 1
 */
export function initialState({ arithmetic, dims }: Model, text: string): SymbolicMatrix {
  if (isKetText(text)) {
    const psi = ketFromText(text, dims, arithmetic, 'initial');
    return psi.times(psi.adjoint()).scaled(arithmetic.real(1).dividedBy(psi.squaredNorm()));
  }
  const rho = operatorFromText(text, dims, arithmetic, 'initial');
  const isHermitian = rho.minus(rho.adjoint()).squaredNorm().sign() === 0;
  if (isHermitian && rho.trace().minus(1).sign() === 0) return rho;
  throw new FormatError({
    argument: 'initial',
    expected: 'be a ket such as |01>, or Hermitian of trace 1',
    received: `it is ${rho.toString()}`,
  });
}
