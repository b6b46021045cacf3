import { type Model, rateOf } from './model.ts';
import { SafeEchelon, type SparseVector, sparseVector } from './safe-echelon.ts';
import { signOfFractionOnBox } from '../formulas/sign-on-box.ts';
import type { SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';

/** Dimension up to which the commutant is computed. */
const LARGEST_DIMENSION = 16;

/**
 * Is the generator irreducible at every point of the domain, by the commutant criterion? Its steady state is then unique there, and
 * of full rank.
 *
 * Let S be jumps with positive rates whose linear span holds the adjoint of each. A projector p on an invariant subspace satisfies
 * Lp = pLp for every active jump; where L† is a combination of such jumps too, p commutes with L. If nothing but multiples of 1
 * commutes with S, there is no such subspace, whatever the Hamiltonian and the other jumps do. If all other jumps are Hermitian up
 * to a phase or combinations of S, p commutes with them as well, hence with H, and the commutant of S and H has to be trivial.
 *
 * False says nothing: a generator with resets to a pure state is not irreducible, and its steady state may be unique.
 *
 * @source Frigerio1978
 */
export function isIrreducible({ generator, arithmetic, box }: Model): boolean {
  const { field } = arithmetic;
  const { dim } = generator;
  if (dim > LARGEST_DIMENSION) return false;
  const active = generator.jumps.filter((jump) => !field.isZero(rateOf(arithmetic, jump)));
  const operators = active.map(({ operator }) => operator as SymbolicMatrix);
  const has = (k: number, sign: 'positive' | 'nonnegative'): boolean =>
    signOfFractionOnBox(field.domain, rateOf(arithmetic, active[k]), sign, box).verdict === 'proved';
  // a negative rate may take a state out of its support
  if (!active.every((_, k) => has(k, 'nonnegative'))) return false;
  const positive = operators.filter((_, k) => has(k, 'positive'));
  const echelon = (): SafeEchelon => new SafeEchelon(arithmetic, box);
  const { closed, span } = selfAdjointPart(positive, echelon);
  const commutant = echelon();
  const isTrivial = (): boolean => commutant.rank === dim ** 2 - 1;
  const restrictTo = (A: SymbolicMatrix): void => {
    for (const equation of commutatorEquations(A)) {
      if (isTrivial()) return;
      commutant.add(equation);
    }
  };
  closed.forEach(restrictTo);
  if (isTrivial()) return true;
  const others = operators.filter((operator) => !closed.includes(operator));
  if (!others.every((operator) => span.spans(sparseVector(operator)) || isHermitianUpToPhase(operator))) return false;
  restrictTo(generator.hamiltonian as SymbolicMatrix);
  return isTrivial();
}

/** The largest list of the operators with the adjoint of each in its linear span, everywhere on the domain. */
function selfAdjointPart(
  operators: readonly SymbolicMatrix[],
  echelon: () => SafeEchelon,
): { readonly closed: readonly SymbolicMatrix[]; readonly span: SafeEchelon } {
  const span = echelon();
  for (const operator of operators) span.add(sparseVector(operator));
  const closed = operators.filter((operator) => span.spans(sparseVector(operator.adjoint())));
  return closed.length === operators.length ? { closed, span } : selfAdjointPart(closed, echelon);
}

/** Is L = zL† for a number z? Then |z| = 1. */
function isHermitianUpToPhase(operator: SymbolicMatrix): boolean {
  const { complexField } = operator.arithmetic;
  const [left, right] = [sparseVector(operator), sparseVector(operator.adjoint())];
  if (left.size === 0) return true;
  const [at, entry] = [...left][0];
  const other = right.get(at);
  if (other === undefined || left.size !== right.size) return false;
  const phase = complexField.div(entry, other);
  return [...left].every(([k, value]) => {
    const mirrored = right.get(k);
    return mirrored !== undefined && complexField.equals(value, complexField.mul(phase, mirrored));
  });
}

/** The equations (XA − AX)_ij = 0 in the entries of X, row-major. */
function* commutatorEquations(A: SymbolicMatrix): Generator<SparseVector> {
  const { complexField } = A.arithmetic;
  const dim = A.rows;
  for (let i = 0; i < dim; i += 1) {
    for (let j = 0; j < dim; j += 1) {
      const equation = new Map<number, ReturnType<SymbolicMatrix['entry']>>();
      const add = (at: number, value: ReturnType<SymbolicMatrix['entry']>): void => {
        equation.set(at, complexField.add(equation.get(at) ?? complexField.zero, value));
      };
      for (let k = 0; k < dim; k += 1) {
        const [right, left] = [A.entry(k, j), A.entry(i, k)];
        if (!complexField.isZero(right)) add(i * dim + k, right);
        if (!complexField.isZero(left)) add(k * dim + j, complexField.neg(left));
      }
      yield equation;
    }
  }
}
