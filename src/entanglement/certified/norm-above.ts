import type { ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { integerSquareRoot } from '../../exact/integers/integer.ts';
import { rational, type Rational } from '../../exact/integers/rational.ts';

/** A rational number above the Frobenius norm, by 2^−200 at most. */
export function normAbove(A: ExactMatrix): Rational {
  return rootAbove(A.squaredNorm().exact);
}

/** A rational number above √(Σ c_ij|A_ij|²): each term is rounded up to units of 2^−400, which takes no divisors. */
export function weightedNormAbove(A: ExactMatrix, weight: (i: number, j: number) => Rational): Rational {
  let square = 0n;
  for (let i = 0; i < A.rows; i++) {
    for (let j = 0; j < A.cols; j++) {
      const { a, b } = A.entry(i, j);
      const c = weight(i, j);
      for (const x of [a, b]) {
        if (x.numerator === 0n) continue;
        square += ((c.numerator * x.numerator ** 2n) << 400n) / (c.denominator * x.denominator ** 2n) + 1n;
      }
    }
  }
  return rootAbove({ numerator: square, denominator: 1n << 400n });
}

/** A rational number above √x, by units of 2^−200, far below any distance that matters. */
function rootAbove(x: Rational): Rational {
  if (x.numerator === 0n) return x;
  return rational(integerSquareRoot((x.numerator << 400n) / x.denominator) + 1n, 1n << 200n);
}
