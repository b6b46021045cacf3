import { rational } from '../../exact/integers/rational.ts';
import { PositivityError } from '../../matrix/errors.ts';
import type { SupportVerdict } from '../../matrix/interface.ts';
import type { Ball } from '../ball/ball.ts';
import { eigenvaluesOfBall, entropyOfBall, traceOfFunction } from './ball-spectrum.ts';
import { LOGARITHM } from './functions.ts';
import { atPrecision, type Interval, intervalOf } from '../interval/interval.ts';
import { type MatrixContent, exactContent } from './content.ts';
import { logarithmOf } from './matrix-functions.ts';
import { entryOf, traceOf, traceOfProduct } from './matrix-numbers.ts';
import { adjointOf, productOf, sumsOfEntriesOf } from './matrix-operations.ts';
import { affineOf, diagonalOf, requireKnownHermitian, similarTo } from './matrix-structure.ts';
import { EnclosureReal, opaqueReal, rationalReal, specialReal } from '../real/real.ts';
import { decompositionOf } from './spectral-decomposition.ts';
import { requireShape } from '../../matrix/shape.ts';

/**
 * Spectral operations on Hermitian matrices, each by the first of these ways that applies:
 *
 * 1. how the matrix was made (unitary similarity, tensor product, known logarithm);
 * 2. rational entries: exact characteristic polynomial, see `SpectralDecomposition`;
 * 3. diagonal matrices, and s + c·M for rational M and real numbers s and c;
 * 4. balls, see `ball-spectrum.ts`.
 */

/** Eigenvalues in ascending order. @throws {HermiticityError | ArithmeticError} */
export function eigenvaluesOf(A: MatrixContent): readonly EnclosureReal[] {
  const inner = similarTo(A);
  if (inner !== undefined) return eigenvaluesOf(inner);
  if (A.exact !== undefined) {
    return decompositionOf(A.exact).eigenvalues.flatMap(({ value, multiplicity }) =>
      new Array<EnclosureReal>(multiplicity).fill(value),
    );
  }
  requireKnownHermitian(A);
  const entries = diagonalOf(A);
  if (entries !== undefined) return ordered(entries);
  const affine = affineOf(A);
  const sign = affine?.factor.sign();
  if (affine !== undefined && (sign === 1 || sign === -1)) {
    const { shift, factor, base } = affine;
    const values = eigenvaluesOf(exactContent(base)).map((x) => shift.plus(factor.times(x)));
    return sign === 1 ? values : values.toReversed();
  }
  return Array.from({ length: A.rows }, (_, k) =>
    opaqueReal('eigenvalue', (bits) => throughBall(A, bits, (ball) => eigenvaluesOfBall(ball)[k])),
  );
}

/** −tr A ln A. @throws {PositivityError} when an eigenvalue is negative */
export function entropyOf(A: MatrixContent): EnclosureReal {
  const inner = similarTo(A);
  if (inner !== undefined) return entropyOf(inner);
  const { factors, logarithm } = A.facts;
  if (factors !== undefined && factors.every(isCertainlyPositive)) {
    const [left, right] = factors;
    return entropyOf(left)
      .times(traceOf(right))
      .plus(entropyOf(right).times(traceOf(left)));
  }
  if (logarithm !== undefined) return traceOfProduct(logarithm, A).negated();
  if (A.exact !== undefined) {
    const decomposition = decompositionOf(A.exact);
    decomposition.requirePositive();
    return decomposition.logTraceOf(A.exact, LOGARITHM).negated();
  }
  requireKnownHermitian(A);
  const entries = diagonalOf(A);
  if (entries !== undefined) {
    entries.forEach(requireNonnegativeEigenvalue);
    return sumOfReals(entries.filter(isNotZero).map((x) => x.times(x.ln()))).negated();
  }
  requirePositiveBall(A);
  return opaqueReal('entropy', (bits) => throughBall(A, bits, entropyOfBall));
}

/** Re tr(W ln A). @throws {PositivityError} when an eigenvalue of A is negative */
export function logTraceOf(A: MatrixContent, weight: MatrixContent): EnclosureReal {
  requireShape('weight', weight, A.rows, A.cols);
  const { sandwich, factors, logarithm } = A.facts;
  const inner = similarTo(A);
  if (inner !== undefined) {
    const [outer] = sandwich!;
    return logTraceOf(inner, productOf(productOf(adjointOf(outer), weight), outer));
  }
  if (factors !== undefined && factors.every(isCertainlyRegular)) {
    const [left, right] = factors;
    return logTraceOf(left, tracedOut(weight, left.rows, right.rows, 'right')).plus(
      logTraceOf(right, tracedOut(weight, left.rows, right.rows, 'left')),
    );
  }
  if (logarithm !== undefined) return traceOfProduct(logarithm, weight);
  if (A.exact !== undefined) {
    const decomposition = decompositionOf(A.exact);
    decomposition.requirePositive();
    if (weight.rational !== undefined) {
      return weight.terms.reduce(
        (sum, { coefficient, matrix }) => sum.plus(coefficient.times(decomposition.logTraceOf(matrix, LOGARITHM))),
        decomposition.logTraceOf(weight.rational, LOGARITHM),
      );
    }
    if (decomposition.inertia.zero > 0) return specialReal(Number.NaN);
    return traceOfProduct(logarithmOf(A), weight);
  }
  requireKnownHermitian(A);
  const entries = diagonalOf(A);
  if (entries !== undefined) {
    entries.forEach(requireNonnegativeEigenvalue);
    if (entries.every(isNotZero)) return sumOfReals(entries.map((x, k) => x.ln().times(entryOf(weight, k, k, 're'))));
  }
  requirePositiveBall(A);
  return opaqueReal('tr W ln A', (bits) => {
    const working = bits + 16;
    const [ball, W] = [A.ball(working), weight.ball(working)];
    const value = ball === undefined || W === undefined ? undefined : traceOfFunction(ball, W, LOGARITHM);
    return value === undefined ? undefined : atPrecision(value, bits);
  });
}

/** Does the support of B lie inside that of A? Decided for rational matrices and wherever A is certainly of full rank. */
export function supportVerdict(A: MatrixContent, B: MatrixContent): SupportVerdict {
  requireShape('other', B, A.rows, A.cols);
  if (isCertainlyRegular(A)) return 'inside';
  if (A.exact === undefined || B.exact === undefined) return 'undecided';
  const decomposition = decompositionOf(A.exact);
  decomposition.requirePositive();
  return decomposition.vanishesOnKernel(B.exact) ? 'inside' : 'outside';
}

/** Is the matrix certainly positive semidefinite? */
function isCertainlyPositive(A: MatrixContent): boolean {
  if (A.facts.logarithm !== undefined) return true;
  const inner = similarTo(A);
  if (inner !== undefined) return isCertainlyPositive(inner);
  if (A.facts.factors?.every(isCertainlyPositive) === true) return true;
  if (A.exact !== undefined) return A.isHermitian && decompositionOf(A.exact).inertia.negative === 0;
  return isCertainlyRegular(A);
}

/** Is the matrix certainly positive definite? */
function isCertainlyRegular(A: MatrixContent): boolean {
  if (A.facts.logarithm !== undefined) return true;
  const inner = similarTo(A);
  if (inner !== undefined) return isCertainlyRegular(inner);
  if (A.facts.factors?.every(isCertainlyRegular) === true) return true;
  if (A.exact !== undefined) {
    const { negative, zero } = decompositionOf(A.exact).inertia;
    return negative + zero === 0;
  }
  return A.isHermitian && eigenvaluesOf(A)[0].sign() === 1;
}

/** Numbers in ascending order: the k-th smallest lies between the k-th smallest lower and upper ends. */
function ordered(values: readonly EnclosureReal[]): readonly EnclosureReal[] {
  const ends = (bits: number, end: 'lower' | 'upper'): readonly bigint[] | undefined => {
    const list = values.map((x) => x.enclose(bits)?.[end]);
    return list.includes(undefined) ? undefined : (list as bigint[]).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  };
  return values.map((_, k) =>
    opaqueReal('eigenvalue', (bits) => {
      const [lower, upper] = [ends(bits, 'lower'), ends(bits, 'upper')];
      return lower === undefined || upper === undefined ? undefined : intervalOf(lower[k], upper[k], bits);
    }),
  );
}

function throughBall(A: MatrixContent, bits: number, of: (ball: Ball) => Interval | undefined): Interval | undefined {
  const ball = A.ball(bits + 16);
  const value = ball === undefined ? undefined : of(ball);
  return value === undefined ? undefined : atPrecision(value, bits);
}

/** Binary places at which a matrix given by balls is checked. */
const CHECKED_BITS = 128;

/** @throws {PositivityError} when an eigenvalue is certainly negative */
function requirePositiveBall(A: MatrixContent): void {
  const ball = A.ball(CHECKED_BITS);
  const smallest = ball === undefined ? undefined : eigenvaluesOfBall(ball)[0];
  if (smallest === undefined || smallest.upper >= 0n) return;
  throw new PositivityError({
    argument: 'matrix',
    expected: 'be positive semidefinite',
    received: `its smallest eigenvalue is ${Number(smallest.upper) / 2 ** CHECKED_BITS}`,
  });
}

function requireNonnegativeEigenvalue(x: EnclosureReal): void {
  if (x.sign() !== -1) return;
  throw new PositivityError({
    argument: 'matrix',
    expected: 'be positive semidefinite',
    received: `an eigenvalue is ${x.value}`,
  });
}

function isNotZero(x: EnclosureReal): boolean {
  return x.sign() !== 0;
}

function sumOfReals(list: readonly EnclosureReal[]): EnclosureReal {
  return list.reduce((sum, x) => sum.plus(x), rationalReal(rational(0)));
}

/** Partial trace of W over one of two factors. */
function tracedOut(W: MatrixContent, left: number, right: number, factor: 'left' | 'right'): MatrixContent {
  const dim = left * right;
  const [kept, traced] = factor === 'right' ? [left, right] : [right, left];
  const index = (a: number, t: number): number => (factor === 'right' ? a * right + t : t * right + a);
  const source = new Int32Array(kept * kept * traced);
  let at = 0;
  for (let a = 0; a < kept; a++) {
    for (let b = 0; b < kept; b++) for (let t = 0; t < traced; t++) source[at++] = index(a, t) * dim + index(b, t);
  }
  return sumsOfEntriesOf(W, kept, kept, source);
}
