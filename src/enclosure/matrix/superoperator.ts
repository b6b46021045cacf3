import { exact, type ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { ArithmeticError, DimensionError } from '../../matrix/errors.ts';
import { type EnclosureReal, rationalReal } from '../real/real.ts';
import { combination, type MatrixContent } from './content.ts';
import type { MatrixTerm } from './spectral-decomposition.ts';

/** The superoperator X ↦ K X + X K† + Σ_k weight_k A_k X A_k† in Hermitian coordinates. */
export function superoperatorOf(
  K: MatrixContent | undefined,
  operators: readonly MatrixContent[],
  factors: readonly EnclosureReal[],
): MatrixContent {
  const first = K ?? operators[0];
  if (first === undefined) {
    throw new DimensionError({
      argument: 'drift',
      expected: 'be given when there are no sandwiches',
      received: 'it is undefined',
    });
  }
  // What is rational goes through one exact call; the rest is linear in the drift and quadratic in the operators.
  const isRational = operators.map((A, k) => A.exact !== undefined && factors[k].exact !== undefined);
  const rationalOnes = operators.filter((_, k) => isRational[k]);
  const zero = exact.identity(first.rows).scaled(0);
  const total = exact.superoperator(
    K === undefined ? zero : partsOf('drift', K)[0].matrix,
    rationalOnes.map(({ exact: A }) => A!),
    factors.filter((_, k) => isRational[k]).map(({ exact: q }) => exact.number(q!)),
  );
  const terms: MatrixTerm[] = (K?.terms ?? []).map(({ coefficient, matrix }) => ({
    coefficient,
    matrix: exact.superoperator(matrix, []),
  }));
  operators.forEach((A, k) => {
    if (!isRational[k]) terms.push(...sandwichTerms(A, factors[k]));
  });
  return combination(total, terms);
}

/** w A X A† for A = Σ a_j M_j with real a_j, by polarisation: Σ a_j² S(M_j) + Σ_{j<l} a_j a_l (S(M_j + M_l) − S(M_j) − S(M_l)). */
function sandwichTerms(A: MatrixContent, weight: EnclosureReal): readonly MatrixTerm[] {
  const parts = partsOf('sandwiches', A);
  const S = (M: ExactMatrix): ExactMatrix => exact.superoperator(undefined, [M]);
  const squares = parts.map(({ matrix }) => S(matrix));
  return parts.flatMap((a, j) => [
    { coefficient: weight.times(a.coefficient).times(a.coefficient), matrix: squares[j] },
    ...parts.slice(0, j).map((b, l) => ({
      coefficient: weight.times(a.coefficient).times(b.coefficient),
      matrix: S(a.matrix.plus(b.matrix)).minus(squares[j]).minus(squares[l]),
    })),
  ]);
}

/** The rational part with coefficient 1, then the others. */
function partsOf(argument: string, A: MatrixContent): readonly MatrixTerm[] {
  if (A.rational !== undefined) return [{ coefficient: rationalReal(exact.field.one), matrix: A.rational }, ...A.terms];
  throw new ArithmeticError({
    argument,
    expected: 'consist of operators that are short combinations of rational ones',
    received: 'one of them is only enclosed',
    advice: 'Apply the map by matrix products instead.',
  });
}
