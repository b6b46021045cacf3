import { FormatError } from '../../matrix/errors.ts';
import type { SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';

/** ω with [H, A] = −ω A. @throws {FormatError} where there is none */
export function energyTaken(hamiltonian: SymbolicMatrix, operator: SymbolicMatrix, argument: string): string {
  const omega = gapOf(hamiltonian, operator);
  if (omega !== undefined) return omega;
  // without couplings an operator of one subsystem takes one energy
  const alone = gapOf(diagonalOf(hamiltonian), operator) ?? 'omega';
  throw new FormatError({
    argument,
    expected: 'be given where the operator does not take one energy from the levels of the Hamiltonian',
    received: 'it is missing',
    advice: `Add it beside the operator, such as "frequency": ${JSON.stringify(alone)}.`,
  });
}

function diagonalOf({ arithmetic, rows, re }: SymbolicMatrix): SymbolicMatrix {
  const { zero } = arithmetic.field;
  return arithmetic.matrixOf(
    rows,
    rows,
    re.map((entry, k) => (k % (rows + 1) === 0 ? entry : zero)),
  );
}

function gapOf(hamiltonian: SymbolicMatrix, operator: SymbolicMatrix): string | undefined {
  const { field } = operator.arithmetic;
  const commutator = operator.times(hamiltonian).minus(hamiltonian.times(operator));
  const norm = operator.squaredNorm();
  const overlap = operator.adjoint().traceOfProduct(commutator).exact;
  const omega = field.isZero(norm.exact) ? field.zero : field.div(overlap, norm.exact);
  const rest = commutator.minus(operator.scaled(operator.arithmetic.number(omega)));
  return rest.squaredNorm().sign() === 0 && !field.isZero(omega) ? field.print(omega) : undefined;
}
