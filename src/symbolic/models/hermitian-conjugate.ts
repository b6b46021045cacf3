import type { SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';
import { type Context, fail } from './ket-text.ts';

/**
 * A ± A† of a sum A, written as A ± h.c. A term that is Hermitian, or minus its adjoint, is refused: whether it is meant to be doubled
 * (Z + |0><1| + h.c.) or to vanish nobody knows.
 *
 * @param terms of the sum
 * @throws {FormatError}
 */
export function withConjugate(context: Context, terms: readonly SymbolicMatrix[], sign: 1 | -1): SymbolicMatrix {
  const sums = terms.map((term) => term.plus(term.adjoint()));
  const differences = terms.map((term) => term.minus(term.adjoint()));
  if ([...sums, ...differences].some((operator) => isZero(context, operator))) {
    const advice = 'Write parentheses around what is conjugated, as in Z_0 + (|0><1|_0 + h.c.).';
    return fail(context, 'h.c. stands behind a term that is its own Hermitian conjugate up to the sign', advice);
  }
  return (sign === 1 ? sums : differences).reduce((a, b) => a.plus(b));
}

function isZero({ arithmetic: { field } }: Context, { re, im }: SymbolicMatrix): boolean {
  return [...re, ...(im ?? [])].every((entry) => field.isZero(entry));
}
