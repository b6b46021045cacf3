import type { MatrixContent } from './content.ts';
import { isZeroMatrix, mergedTerms } from './matrix-terms.ts';

/** Matrices made in more steps than this are not compared. */
const DEEPEST = 8;

/**
 * Is B = A† by the way both were made: adjoints of one another, equal combinations of rational matrices, or products, Kronecker
 * products, sums and multiples of adjoints?
 */
export function areAdjoint(A: MatrixContent, B: MatrixContent, depth = DEEPEST): boolean {
  if (A.rows !== B.cols || A.cols !== B.rows || depth === 0) return false;
  if (A.knownAdjoint === B || (A === B && A.isHermitian)) return true;
  if (A.rational !== undefined && B.rational !== undefined) {
    const { rational, terms } = mergedTerms(A.rational.adjoint().minus(B.rational), [
      ...A.terms.map(({ coefficient, matrix }) => ({ coefficient, matrix: matrix.adjoint() })),
      ...B.terms.map(({ coefficient, matrix }) => ({ coefficient: coefficient.negated(), matrix })),
    ]);
    return terms.length === 0 && isZeroMatrix(rational);
  }
  const bothAdjoint = (
    [a, b]: readonly [MatrixContent, MatrixContent],
    [c, d]: readonly [MatrixContent, MatrixContent],
  ): boolean => areAdjoint(a, c, depth - 1) && areAdjoint(b, d, depth - 1);
  const [f, g] = [A.facts, B.facts];
  if (f.factors !== undefined && g.factors !== undefined && bothAdjoint(f.factors, g.factors)) return true;
  if (f.product !== undefined && g.product !== undefined) {
    const [first, second] = g.product;
    if (bothAdjoint(f.product, [second, first])) return true;
  }
  if (f.sum !== undefined && g.sum !== undefined && f.sum.sign === g.sum.sign) {
    if (bothAdjoint(f.sum.terms, g.sum.terms)) return true;
    if (f.sum.sign === 1 && bothAdjoint(f.sum.terms, [g.sum.terms[1], g.sum.terms[0]])) return true;
  }
  if (f.multiple === undefined || g.multiple === undefined) return false;
  return f.multiple.factor.key === g.multiple.factor.key && areAdjoint(f.multiple.of, g.multiple.of, depth - 1);
}
