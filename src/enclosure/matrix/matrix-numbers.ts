import type { ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { type Rational, rational } from '../../exact/integers/rational.ts';
import { type Ball, entryOfBall, productTrace, traceOfBall } from '../ball/ball.ts';
import { type EnclosureReal, opaqueReal, rationalReal } from '../real/real.ts';
import type { MatrixContent } from './content.ts';
import { requireShape } from '../../matrix/shape.ts';

/**
 * Entries and traces of matrices.
 */

/** Real or imaginary part of an entry. */
export function entryOf(A: MatrixContent, row: number, col: number, part: 're' | 'im'): EnclosureReal {
  const at = row * A.cols + col;
  if (A.rational === undefined) return ofBalls('entry', A, (ball) => entryOfBall(ball, at, part));
  return linear(A, (M) => rationalReal(M[part]?.[at] ?? ZERO));
}

/** Re tr A. */
export function traceOf(A: MatrixContent): EnclosureReal {
  requireShape('matrix', A, A.rows, A.rows);
  if (A.rational === undefined) return ofBalls('trace', A, traceOfBall);
  return linear(A, (M) => rationalReal(M.trace().exact));
}

/** Re tr AB. */
export function traceOfProduct(A: MatrixContent, B: MatrixContent): EnclosureReal {
  requireShape('factor', B, A.cols, A.rows);
  if (A.rational !== undefined && B.rational !== undefined) {
    return linear(A, (M) => linear(B, (N) => rationalReal(M.traceOfProduct(N).exact)));
  }
  return opaqueReal('trace of product', (bits) => {
    const [a, b] = [A.ball(bits), B.ball(bits)];
    return a === undefined || b === undefined ? undefined : productTrace(a, b);
  });
}

/** Image of a combination under a real-linear function. */
function linear({ rational: R, terms }: MatrixContent, of: (matrix: ExactMatrix) => EnclosureReal): EnclosureReal {
  return terms.reduce((sum, { coefficient, matrix }) => sum.plus(coefficient.times(of(matrix))), of(R!));
}

function ofBalls(name: string, A: MatrixContent, of: (ball: Ball) => ReturnType<typeof traceOfBall>): EnclosureReal {
  return opaqueReal(name, (bits) => {
    const ball = A.ball(bits);
    return ball === undefined ? undefined : of(ball);
  });
}

const ZERO: Rational = rational(0);
