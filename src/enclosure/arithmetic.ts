import { exact, type ExactMatrix } from '../exact/matrices/exact-matrix.ts';
import { ArithmeticError, DimensionError } from '../matrix/errors.ts';
import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';
import { combination, type EnclosureMatrix, enclosureMatrix, exactEnclosure } from './matrix/matrix.ts';
import { matrixPropagator } from './matrix/propagator.ts';
import { EnclosureReal, enclosureReal, rationalReal } from './real/real.ts';
import type { MatrixTerm } from './matrix/spectral-decomposition.ts';

/**
 * Rigorous enclosures: exact matrices over ℚ(i) wherever the data are rational, and real numbers that lie in intervals of
 * any precision.
 *
 * Signs are decided by raising the precision up to a limit (`withPrecision`), and as exactly zero where algebra shows it.
 * `value` and `bound` are outward rounded: a margin with value < −bound is certainly negative.
 *
 * What it does not offer, and says so by an `ArithmeticError`: kernels of matrices that are not rational, and evolutions
 * under generators that are not rational or change in time; e^{tL} of a rational L is `propagator`, e^(−iHt) of a rational H
 * is `unitaryEvolution`, e^(−βH) is `exponential`.
 * Equalities between sums of different algebraic numbers (√2·√3 = √6) stay undecided at the limit.
 *
 * @example enclosure.real(2).ln().minus(enclosure.real(4).ln().dividedBy(2)).sign() // 0
 */
export const enclosure: Arithmetic = {
  name: 'enclosure',
  real: (numerator, denominator = 1): EnclosureReal => rationalReal(exact.real(numerator, denominator).exact),
  matrix: (rows, cols, re, im, denominator): EnclosureMatrix =>
    exactEnclosure(exact.matrix(rows, cols, re, im, denominator)),
  identity: (dim): EnclosureMatrix => exactEnclosure(exact.identity(dim)),
  superoperator,
  propagator: matrixPropagator,
};

function superoperator(
  drift: Matrix | undefined,
  sandwiches: readonly Matrix[],
  weights?: readonly (Real | number)[],
): EnclosureMatrix {
  const first = drift ?? sandwiches[0];
  if (first === undefined) {
    throw new DimensionError({
      argument: 'drift',
      expected: 'be given when there are no sandwiches',
      received: 'it is undefined',
    });
  }
  const K = drift === undefined ? undefined : enclosureMatrix(drift);
  const operators = sandwiches.map(enclosureMatrix);
  const factors = operators.map((_, k) => enclosureReal(weights?.[k] ?? 1));
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
function sandwichTerms(A: EnclosureMatrix, weight: EnclosureReal): readonly MatrixTerm[] {
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
function partsOf(argument: string, A: EnclosureMatrix): readonly MatrixTerm[] {
  if (A.rational !== undefined) return [{ coefficient: rationalReal(exact.field.one), matrix: A.rational }, ...A.terms];
  throw new ArithmeticError({
    argument,
    expected: 'consist of operators that are short combinations of rational ones',
    received: 'one of them is only enclosed',
    advice: 'Apply the map by matrix products instead.',
  });
}
