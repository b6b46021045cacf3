import { exact, type ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { absoluteInteger } from '../../exact/integers/integer.ts';
import { rational } from '../../exact/integers/rational.ts';
import { type Ball, ballOf, differenceOfBalls, largestEntry, productOfBalls } from '../ball/ball.ts';
import { ceilingQuotient, ceilingShift } from '../interval/interval.ts';
import { combination, contentOfBalls, type MatrixContent } from './content.ts';
import { precisions } from '../interval/precision.ts';
import { requireShape } from '../../matrix/shape.ts';

/**
 * Solution of A X = B; undefined unless A is certainly invertible, which for rational matrices is decided and for others tried at
 * every precision up to the limit.
 */
export function solutionOf(A: MatrixContent, B: MatrixContent): MatrixContent | undefined {
  requireShape('matrix', A, A.rows, A.rows);
  requireShape('right', B, A.rows, B.cols);
  const R = A.exact;
  if (R === undefined || B.rational === undefined) return solvedByBalls(A, B);
  const solution = R.solve(B.rational);
  if (solution === undefined) return undefined;
  const terms = B.terms.map(({ coefficient, matrix }) => ({ coefficient, matrix: R.solve(matrix)! }));
  return combination(solution, terms);
}

/**
 * Solution of A X = B where A or B is only enclosed, or undefined unless A is shown to be invertible at some precision.
 *
 * With an approximate inverse C, let ε be the largest sum of |Re| + |Im| over a row of 1 − CA, and ‖·‖ the largest |Re| or |Im|
 * of an entry: ‖(1 − CA)v‖ ≤ ε‖v‖. For ε < 1 then A is invertible and X − CB = (1 − CA)X gives ‖X − CB‖ ≤ ε/(1 − ε) ‖CB‖.
 */
function solvedByBalls(A: MatrixContent, B: MatrixContent): MatrixContent | undefined {
  const isInvertible = precisions().some((bits) => contractionOf(A, bits) !== undefined);
  if (!isInvertible) return undefined;
  return contentOfBalls(A.rows, B.cols, (bits) => {
    const working = bits + 32;
    const contraction = contractionOf(A, working);
    const right = B.ball(working);
    if (contraction === undefined || right === undefined) return undefined;
    const { inverse, epsilon } = contraction;
    const image = productOfBalls(inverse, right);
    const scale = 1n << BigInt(working);
    const size = largestEntry(image) + image.radius;
    const radius = image.radius + ceilingQuotient(epsilon * size, scale - epsilon) + 1n;
    const places = BigInt(working - bits);
    const cut = (part: ExactMatrix['re']): ExactMatrix['re'] =>
      part.map(({ numerator }) => ({ numerator: numerator >> places, denominator: 1n }));
    const { middle } = image;
    return {
      middle: exact.matrixOf(
        middle.rows,
        middle.cols,
        cut(middle.re),
        middle.im === undefined ? undefined : cut(middle.im),
      ),
      radius: (radius >> places) + 2n,
      bits,
    };
  });
}

interface Contraction {
  /** C, without error of its own. */
  readonly inverse: Ball;
  /** Bound of ε in units of 2^−bits, below one. */
  readonly epsilon: bigint;
}

function contractionOf(A: MatrixContent, bits: number): Contraction | undefined {
  const ball = A.ball(bits);
  if (ball === undefined) return undefined;
  const scale = exact.number(rational(1n << BigInt(bits)));
  const identity = exact.identity(A.rows);
  // middle = 2^bits A, so its inverse times 2^bits is that of A.
  const exactInverse = ball.middle.solve(identity);
  if (exactInverse === undefined) return undefined;
  const inverse: Ball = { ...ballOf(exactInverse.scaled(scale), bits), radius: 0n };
  const rest = differenceOfBalls(ballOf(identity, bits), productOfBalls(inverse, { ...ball, radius: 0n }));
  // (x + iy)δ has |Re| + |Im| ≤ 2 max(|x|, |y|)r for |Re δ|, |Im δ| ≤ r.
  const spread = 2n * BigInt(A.cols) * ball.radius * largestRow(inverse, (re, im) => (re > im ? re : im));
  const middle = largestRow(rest, (re, im) => re + im + 2n * rest.radius);
  const epsilon = middle + ceilingShift(spread, BigInt(bits));
  return epsilon < 1n << BigInt(bits) ? { inverse, epsilon } : undefined;
}

/** Largest sum over a row of a size of its entries, given |Re| and |Im|. */
function largestRow({ middle }: Ball, sizeOf: (re: bigint, im: bigint) => bigint): bigint {
  let largest = 0n;
  for (let i = 0; i < middle.rows; i++) {
    let sum = 0n;
    for (let k = i * middle.cols; k < (i + 1) * middle.cols; k++) {
      sum += sizeOf(absoluteInteger(middle.re[k].numerator), absoluteInteger(middle.im?.[k].numerator ?? 0n));
    }
    if (sum > largest) largest = sum;
  }
  return largest;
}
