import { exact, type ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { rational } from '../../exact/integers/rational.ts';
import { DomainError } from '../../matrix/errors.ts';
import { functionOfBall, squareRootOfBall } from './ball-spectrum.ts';
import { composedWith, EXPONENTIAL, LOGARITHM, type RealFunction, SQUARE_ROOT } from './functions.ts';
import { combination, type MatrixContent, type MatrixFacts, contentOfBalls } from './content.ts';
import { affineOf, diagonalOf, requireKnownHermitian } from './matrix-structure.ts';
import { type EnclosureReal, rationalReal } from '../real/real.ts';
import { decompositionOf, type MatrixTerm } from './spectral-decomposition.ts';

/**
 * Functions of Hermitian matrices, by the ways of `matrix-spectrum.ts`.
 */

/** e^A; its logarithm is remembered. */
export function exponentialOf(A: MatrixContent): MatrixContent {
  return functionOf(A, EXPONENTIAL, { logarithm: A, isHermitian: true });
}

/** ln A. @throws {DomainError} unless A is positive definite, or undecided for balls */
export function logarithmOf(A: MatrixContent): MatrixContent {
  if (A.facts.logarithm !== undefined) return A.facts.logarithm;
  if (A.exact !== undefined) {
    const { negative, zero } = decompositionOf(A.exact).inertia;
    if (negative + zero > 0) throw outsideDomain('positive definite', A.exact);
  }
  return functionOf(A, LOGARITHM, { isHermitian: true });
}

/** √A. @throws {DomainError} unless A is positive semidefinite, or undecided for balls */
export function squareRootOf(A: MatrixContent): MatrixContent {
  if (A.exact !== undefined && decompositionOf(A.exact).inertia.negative > 0) {
    throw outsideDomain('positive semidefinite', A.exact);
  }
  return functionOf(A, SQUARE_ROOT, { isHermitian: true });
}

function functionOf(A: MatrixContent, f: RealFunction, facts: MatrixFacts): MatrixContent {
  if (A.exact !== undefined) return combinationOf(decompositionOf(A.exact).functionOf(f), facts);
  requireKnownHermitian(A);
  const entries = diagonalOf(A);
  if (entries !== undefined)
    return diagonalMatrix(
      entries.map((x) => f.ofReal(x)),
      facts,
    );
  const affine = affineOf(A);
  if (affine !== undefined) {
    const { shift, factor, base } = affine;
    if (f === EXPONENTIAL) {
      const linear = composedWith(f, rationalReal(rational(0)), factor);
      const terms = decompositionOf(base).functionOf(linear);
      const scale = shift.exp();
      return combinationOf(
        terms.map(({ coefficient, matrix }) => ({ coefficient: coefficient.times(scale), matrix })),
        facts,
      );
    }
    return combinationOf(decompositionOf(base).functionOf(composedWith(f, shift, factor)), facts);
  }
  const through = f === SQUARE_ROOT ? squareRootOfBall : functionOfBall;
  return contentOfBalls(
    A.rows,
    A.cols,
    (bits) => {
      const ball = A.ball(bits);
      return ball === undefined ? undefined : through(ball, f);
    },
    facts,
  );
}

function combinationOf(terms: readonly MatrixTerm[], facts: MatrixFacts): MatrixContent {
  const zero = terms[0].matrix.scaled(0);
  return combination(zero, terms, facts);
}

function diagonalMatrix(entries: readonly EnclosureReal[], facts: MatrixFacts): MatrixContent {
  const dim = entries.length;
  const zero = exact.identity(dim).scaled(0);
  const unit = (k: number): ExactMatrix => {
    const data = new Array<number>(dim * dim).fill(0);
    data[k * (dim + 1)] = 1;
    return exact.matrix(dim, dim, data);
  };
  return combination(
    zero,
    entries.map((coefficient, k) => ({ coefficient, matrix: unit(k) })),
    facts,
  );
}

function outsideDomain(expected: string, matrix: ExactMatrix): DomainError {
  return new DomainError({
    argument: 'matrix',
    expected: `be ${expected}`,
    received: `its smallest eigenvalue is ${decompositionOf(matrix).eigenvalues[0].value.value.toPrecision(3)}`,
  });
}
