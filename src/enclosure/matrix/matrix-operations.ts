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
  type EnclosureMatrix,
  exactEnclosure,
  hermitianIf,
  type MatrixFacts,
  opaqueMatrix,
} from './matrix.ts';
import { isZeroMatrix, LARGEST_COMBINATION, requireShape } from './matrix-terms.ts';
import type { EnclosureReal } from '../real/real.ts';
import type { MatrixTerm } from './spectral-decomposition.ts';

/**
 * Sums, multiples, products and images of matrices: combinations of rational ones where the operands are, else balls.
 */

/** A + B, or A − B. */
export function sumOf(A: EnclosureMatrix, B: EnclosureMatrix, sign: 1 | -1): EnclosureMatrix {
  requireShape('term', B, A.rows, A.cols);
  // Adding nothing keeps what is known of how the matrix was made.
  if (isZero(B)) return A;
  if (sign > 0 && isZero(A)) return B;
  const [R, S] = [A.rational, B.rational];
  if (R === undefined || S === undefined) {
    const combine = sign > 0 ? sumOfBalls : differenceOfBalls;
    return opaqueMatrix(
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
function factsOfSum(A: EnclosureMatrix, B: EnclosureMatrix, sign: 1 | -1): MatrixFacts {
  const facts: MatrixFacts = { sum: { terms: [A, B], sign } };
  if (A.isHermitian && B.isHermitian) return { ...facts, isHermitian: true };
  if (areAdjoint(A, B)) return { ...facts, ...(sign > 0 ? { isHermitian: true } : { isAntiHermitian: true }) };
  const bothAnti = A.facts.isAntiHermitian === true && B.facts.isAntiHermitian === true;
  return bothAnti ? { ...facts, isAntiHermitian: true } : facts;
}

/** c·A. @throws {DomainError} when c is not finite */
export function multipleOf(A: EnclosureMatrix, c: EnclosureReal): EnclosureMatrix {
  if (!c.isFinite) {
    throw new DomainError({ argument: 'factor', expected: 'be finite', received: `it is ${c.value}` });
  }
  const facts = factsOfMultiple(A, c);
  const R = A.rational;
  if (R === undefined) {
    return opaqueMatrix(
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
function factsOfMultiple(A: EnclosureMatrix, c: EnclosureReal): MatrixFacts {
  const { rows, facts } = A;
  const known: MatrixFacts = {
    multiple: { factor: c, of: A },
    ...hermitianIf(facts.isHermitian),
    ...(facts.isAntiHermitian === true ? { isAntiHermitian: true } : {}),
  };
  if (facts.logarithm === undefined || c.sign() !== 1) return known;
  const shift = exactEnclosure(exact.identity(rows)).scaled(c.ln());
  return { ...known, logarithm: facts.logarithm.plus(shift) };
}

/** A·B, of which `facts` are known. */
export function productOf(A: EnclosureMatrix, B: EnclosureMatrix, facts: MatrixFacts): EnclosureMatrix {
  return combined(A, B, (M, N) => M.times(N), facts) ?? enclosed(A, B, A.rows, B.cols, productOfBalls, facts);
}

/** A ⊗ B. */
export function kroneckerOf(A: EnclosureMatrix, B: EnclosureMatrix): EnclosureMatrix {
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
  A: EnclosureMatrix,
  rows: number,
  cols: number,
  map: (matrix: ExactMatrix) => ExactMatrix,
  terms = 1,
  facts: MatrixFacts = {},
): EnclosureMatrix {
  if (A.rational === undefined) {
    return opaqueMatrix(
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
export function rowReplaced(A: EnclosureMatrix, row: number, line: EnclosureMatrix): EnclosureMatrix {
  const { rational: R } = A;
  if (R === undefined || line.rational === undefined) {
    return opaqueMatrix(A.rows, A.cols, (bits) => {
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
  A: EnclosureMatrix,
  B: EnclosureMatrix,
  multiply: (M: ExactMatrix, N: ExactMatrix) => ExactMatrix,
  facts: MatrixFacts,
): EnclosureMatrix | undefined {
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
  A: EnclosureMatrix,
  B: EnclosureMatrix,
  rows: number,
  cols: number,
  multiply: (a: Ball, b: Ball) => Ball,
  facts: MatrixFacts,
): EnclosureMatrix {
  return opaqueMatrix(
    rows,
    cols,
    (bits) => {
      const [a, b] = [A.ball(bits + 8), B.ball(bits + 8)];
      return a === undefined || b === undefined ? undefined : roundedBall(multiply(a, b), bits);
    },
    facts,
  );
}

function isZero({ exact: R }: EnclosureMatrix): boolean {
  return R !== undefined && isZeroMatrix(R);
}
