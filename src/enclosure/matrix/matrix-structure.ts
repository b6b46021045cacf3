import { exact, type ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { rational, type Rational } from '../../exact/integers/rational.ts';
import { ArithmeticError, HermiticityError } from '../../matrix/errors.ts';
import type { MatrixContent } from './content.ts';
import { entryOf } from './matrix-numbers.ts';
import { type EnclosureReal, rationalReal } from '../real/real.ts';
import type { MatrixTerm } from './spectral-decomposition.ts';
import { requireShape } from '../../matrix/shape.ts';

/**
 * What the making of a matrix says of its spectrum: unitary similarity, diagonal form, s + c·M.
 */

/** B where A = U B U† with a unitary U. */
export function similarTo(A: MatrixContent): MatrixContent | undefined {
  const { sandwich } = A.facts;
  return sandwich !== undefined && isUnitary(sandwich[0]) ? sandwich[1] : undefined;
}

const unitaries = new WeakMap<ExactMatrix, boolean>();

function isUnitary({ facts, exact: U }: MatrixContent): boolean {
  if (facts.isUnitary === true) return true;
  if (U === undefined || U.rows !== U.cols) return false;
  let verdict = unitaries.get(U);
  if (verdict === undefined) {
    verdict = U.adjoint().times(U).minus(exact.identity(U.rows)).squaredNorm().sign() === 0;
    unitaries.set(U, verdict);
  }
  return verdict;
}

/** Diagonal entries of a combination of diagonal matrices. */
export function diagonalOf(A: MatrixContent): readonly EnclosureReal[] | undefined {
  if (A.rational === undefined) return undefined;
  const isDiagonal = [A.rational, ...A.terms.map(({ matrix }) => matrix)].every(({ re, im, cols }) =>
    [re, im ?? []].every((part) => part.every(({ numerator }, k) => numerator === 0n || k % (cols + 1) === 0)),
  );
  return isDiagonal ? Array.from({ length: A.rows }, (_, k) => entryOf(A, k, k, 're')) : undefined;
}

/** shift + factor·base. */
interface Affine {
  readonly shift: EnclosureReal;
  readonly factor: EnclosureReal;
  readonly base: ExactMatrix;
}

/** The form shift + factor·base of a combination of one rational matrix and multiples of the identity. */
export function affineOf(A: MatrixContent): Affine | undefined {
  if (A.rational === undefined) return undefined;
  let shift = rationalReal(rational(0));
  let found: MatrixTerm | undefined;
  for (const term of [{ coefficient: rationalReal(rational(1)), matrix: A.rational }, ...A.terms]) {
    const multiple = multipleOfIdentity(term.matrix);
    if (multiple !== undefined) shift = shift.plus(term.coefficient.times(rationalReal(multiple)));
    else if (found === undefined) found = term;
    else return undefined;
  }
  return found === undefined ? undefined : { shift, factor: found.coefficient, base: found.matrix };
}

function multipleOfIdentity({ re, im, cols }: ExactMatrix): Rational | undefined {
  if (im !== undefined) return undefined;
  const [first] = re;
  const matches = re.every(({ numerator, denominator }, k) =>
    k % (cols + 1) === 0 ? numerator === first.numerator && denominator === first.denominator : numerator === 0n,
  );
  return matches ? first : undefined;
}

/** @throws {HermiticityError | ArithmeticError} unless the matrix is Hermitian by construction */
export function requireKnownHermitian(A: MatrixContent): void {
  requireShape('matrix', A, A.rows, A.rows);
  if (A.isHermitian) return;
  if (A.rational === undefined) {
    throw new ArithmeticError({
      argument: 'matrix',
      expected: 'be Hermitian by construction',
      received: 'it is only enclosed, and nothing shows that it equals its adjoint',
      advice: 'Use `hermitianPart`.',
    });
  }
  throw new HermiticityError({ argument: 'matrix', expected: 'be Hermitian', received: 'it differs from its adjoint' });
}
