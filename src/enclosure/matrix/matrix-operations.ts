import { exact, type ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { DomainError } from '../../matrix/errors.ts';
import {
  type Ball,
  differenceOfBalls,
  kroneckerOfBalls,
  mappedBall,
  productOfBalls,
  roundedBall,
  scaledBall,
  sumOfBalls,
  withRowOfBall,
} from '../ball/ball.ts';
import { areAdjoint } from './adjoint-pairs.ts';
import {
  combination,
  type MatrixContent,
  exactContent,
  hermitianIf,
  type MatrixFacts,
  contentOfBalls,
} from './content.ts';
import { isSymmetricGather, isZeroMatrix, LARGEST_COMBINATION } from './matrix-terms.ts';
import type { EnclosureReal } from '../real/real.ts';
import type { MatrixTerm } from './spectral-decomposition.ts';
import { requireShape } from '../../matrix/shape.ts';

/**
 * Sums, multiples, products and images of matrices: combinations of rational ones where the operands are, else balls.
 */

/** A + B, or A − B. */
export function sumOf(A: MatrixContent, B: MatrixContent, sign: 1 | -1): MatrixContent {
  requireShape('term', B, A.rows, A.cols);
  // What is Hermitian by construction differs from its adjoint, which is the same object, by nothing.
  if (A === B && sign < 0) return zero(A.rows, A.cols);
  // Adding nothing keeps what is known of how the matrix was made.
  if (isZero(B)) return A;
  if (sign > 0 && isZero(A)) return B;
  const [R, S] = [A.rational, B.rational];
  if (R === undefined || S === undefined) {
    const combine = sign > 0 ? sumOfBalls : differenceOfBalls;
    return contentOfBalls(
      A.rows,
      A.cols,
      (bits) => {
        const [a, b] = [A.ball(bits), B.ball(bits)];
        return a === undefined || b === undefined ? undefined : combine(a, b);
      },
      factsOfSum(A, B, sign),
    );
  }
  const terms = sign > 0 ? B.terms : B.terms.map((term) => ({ ...term, coefficient: term.coefficient.negated() }));
  return combination(sign > 0 ? R.plus(S) : R.minus(S), [...A.terms, ...terms]);
}

/** A + A† is Hermitian and A − A† anti-Hermitian. */
function factsOfSum(A: MatrixContent, B: MatrixContent, sign: 1 | -1): MatrixFacts {
  const facts: MatrixFacts = { sum: { terms: [A, B], sign } };
  if (A.isHermitian && B.isHermitian) return { ...facts, isHermitian: true };
  if (areAdjoint(A, B)) return { ...facts, ...(sign > 0 ? { isHermitian: true } : { isAntiHermitian: true }) };
  const bothAnti = A.facts.isAntiHermitian === true && B.facts.isAntiHermitian === true;
  return bothAnti ? { ...facts, isAntiHermitian: true } : facts;
}

/** c·A. @throws {DomainError} when c is not finite */
export function multipleOf(A: MatrixContent, c: EnclosureReal): MatrixContent {
  if (!c.isFinite) {
    throw new DomainError({ argument: 'factor', expected: 'be finite', received: `it is ${c.value}` });
  }
  const facts = factsOfMultiple(A, c);
  const R = A.rational;
  if (R === undefined) {
    return contentOfBalls(
      A.rows,
      A.cols,
      (bits) => {
        const [a, x] = [A.ball(bits + 8), c.enclose(bits + 8)];
        return a === undefined || x === undefined ? undefined : roundedBall(scaledBall(a, x), bits);
      },
      facts,
    );
  }
  const terms = A.terms.map(({ coefficient, matrix }) => ({ coefficient: coefficient.times(c), matrix }));
  return c.exact === undefined
    ? combination(R.scaled(0), [{ coefficient: c, matrix: R }, ...terms], facts)
    : combination(R.scaled(exact.number(c.exact)), terms, facts);
}

/** ln(cA) = ln A + ln c for c > 0. */
function factsOfMultiple(A: MatrixContent, c: EnclosureReal): MatrixFacts {
  const { rows, facts } = A;
  const known: MatrixFacts = {
    multiple: { factor: c, of: A },
    ...hermitianIf(facts.isHermitian),
    ...(facts.isAntiHermitian === true ? { isAntiHermitian: true } : {}),
  };
  if (facts.logarithm === undefined || c.sign() !== 1) return known;
  const shift = multipleOf(exactContent(exact.identity(rows)), c.ln());
  return { ...known, logarithm: sumOf(facts.logarithm, shift, 1) };
}

/** A·B. */
export function productOf(A: MatrixContent, B: MatrixContent): MatrixContent {
  requireShape('factor', B, A.cols, B.cols);
  const facts = factsOfProduct(A, B);
  return combined(A, B, (M, N) => M.times(N), facts) ?? enclosed(A, B, A.rows, B.cols, productOfBalls, facts);
}

/** A·A† is Hermitian, and (A·B)·A† and A·(B·A†) when B is, with the spectrum of B when A is unitary. */
function factsOfProduct(A: MatrixContent, B: MatrixContent): MatrixFacts {
  const product = [A, B] as const;
  const [made, other] = [A.facts.product, B.facts.product];
  const outer =
    made !== undefined && made[1].isHermitian && areAdjoint(made[0], B)
      ? made
      : other !== undefined && other[0].isHermitian && areAdjoint(A, other[1])
        ? ([A, other[0]] as const)
        : undefined;
  if (outer !== undefined) return { isHermitian: true, product, sandwich: outer };
  return { product, ...hermitianIf(areAdjoint(A, B)) };
}

/** iA. */
export function timesIOf(A: MatrixContent): MatrixContent {
  const { isHermitian, isAntiHermitian } = A.facts;
  const facts = { ...hermitianIf(isAntiHermitian), ...(isHermitian === true ? { isAntiHermitian: true } : {}) };
  return imageOf(A, A.rows, A.cols, (M) => M.timesI(), 1, facts);
}

/** A†; the same object for each call, and A itself where A is Hermitian. */
export function adjointOf(A: MatrixContent): MatrixContent {
  if (A.knownAdjoint === undefined) {
    A.pairWith(A.isHermitian ? A : imageOf(A, A.cols, A.rows, (M) => M.adjoint()));
  }
  return A.knownAdjoint!;
}

/** See `Matrix.sumsOfEntries`. */
export function sumsOfEntriesOf(A: MatrixContent, rows: number, cols: number, source: Int32Array): MatrixContent {
  // Tracing out nothing keeps what is known of how the matrix was made.
  if (rows === A.rows && cols === A.cols && source.every((k, at) => k === at)) return A;
  const terms = Math.max(1, source.length / (rows * cols));
  const keeps = A.facts.isHermitian === true && isSymmetricGather(A.rows, rows, cols, source);
  return imageOf(A, rows, cols, (M) => M.sumsOfEntries(rows, cols, source), terms, hermitianIf(keeps));
}

/** A ⊗ B. */
export function kroneckerOf(A: MatrixContent, B: MatrixContent): MatrixContent {
  const bothSquare = A.rows === A.cols && B.rows === B.cols;
  const facts: MatrixFacts = {
    ...(bothSquare ? { factors: [A, B] as const } : {}),
    ...hermitianIf(A.facts.isHermitian === true && B.isHermitian),
  };
  const known = combined(A, B, (M, N) => M.kron(N), facts);
  if (known !== undefined) return known;
  const isHermitian = hermitianIf(bothSquare && A.isHermitian && B.isHermitian);
  return enclosed(A, B, A.rows * B.rows, A.cols * B.cols, kroneckerOfBalls, { ...facts, ...isHermitian });
}

/** Image, of shape (rows, cols), under a real-linear map of the entries that adds up `terms` of them for each of its own. */
export function imageOf(
  A: MatrixContent,
  rows: number,
  cols: number,
  map: (matrix: ExactMatrix) => ExactMatrix,
  terms = 1,
  facts: MatrixFacts = {},
): MatrixContent {
  if (A.rational === undefined) {
    return contentOfBalls(
      rows,
      cols,
      (bits) => {
        const ball = A.ball(bits);
        return ball === undefined ? undefined : mappedBall(ball, map, terms);
      },
      facts,
    );
  }
  return combination(
    map(A.rational),
    A.terms.map(({ coefficient, matrix }) => ({ coefficient, matrix: map(matrix) })),
  );
}

/** A with another row `row`. */
export function rowReplaced(A: MatrixContent, row: number, line: MatrixContent): MatrixContent {
  const { rational: R } = A;
  if (R === undefined || line.rational === undefined) {
    return contentOfBalls(A.rows, A.cols, (bits) => {
      const [a, b] = [A.ball(bits), line.ball(bits)];
      return a === undefined || b === undefined ? undefined : withRowOfBall(a, row, b);
    });
  }
  const empty = exact.matrix(1, A.cols, new Array<number>(A.cols).fill(0));
  const cleared = R.scaled(0);
  return combination(R.withRow(row, line.rational), [
    ...A.terms.map(({ coefficient, matrix }) => ({ coefficient, matrix: matrix.withRow(row, empty) })),
    ...line.terms.map(({ coefficient, matrix }) => ({ coefficient, matrix: cleared.withRow(row, matrix) })),
  ]);
}

/** Bilinear image of two combinations, multiplied out; undefined for balls and for too many terms. */
function combined(
  A: MatrixContent,
  B: MatrixContent,
  multiply: (M: ExactMatrix, N: ExactMatrix) => ExactMatrix,
  facts: MatrixFacts,
): MatrixContent | undefined {
  const [R, S] = [A.rational, B.rational];
  if (R === undefined || S === undefined) return undefined;
  if ((A.terms.length + 1) * (B.terms.length + 1) > LARGEST_COMBINATION) return undefined;
  const terms: MatrixTerm[] = [
    ...B.terms.map(({ coefficient, matrix }) => ({ coefficient, matrix: multiply(R, matrix) })),
    ...A.terms.map(({ coefficient, matrix }) => ({ coefficient, matrix: multiply(matrix, S) })),
    ...A.terms.flatMap((a) =>
      B.terms.map((b) => ({
        coefficient: a.coefficient.times(b.coefficient),
        matrix: multiply(a.matrix, b.matrix),
      })),
    ),
  ];
  return combination(multiply(R, S), terms, facts);
}

/** Bilinear image of two matrices by their balls. */
function enclosed(
  A: MatrixContent,
  B: MatrixContent,
  rows: number,
  cols: number,
  multiply: (a: Ball, b: Ball) => Ball,
  facts: MatrixFacts,
): MatrixContent {
  return contentOfBalls(
    rows,
    cols,
    (bits) => {
      const [a, b] = [A.ball(bits + 8), B.ball(bits + 8)];
      return a === undefined || b === undefined ? undefined : roundedBall(multiply(a, b), bits);
    },
    facts,
  );
}

function zero(rows: number, cols: number): MatrixContent {
  return exactContent(exact.matrix(rows, cols, new Array<number>(rows * cols).fill(0)));
}

function isZero({ exact: R }: MatrixContent): boolean {
  return R !== undefined && isZeroMatrix(R);
}
