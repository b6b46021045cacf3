import { type Interval, intervalOf, intervalOfRational } from '../../enclosure/interval/interval.ts';
import { rationalReal } from '../../enclosure/real/real.ts';
import {
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  rational,
  type Rational,
} from '../../exact/integers/rational.ts';
import { exact, type ExactMatrix } from '../../exact/matrices/exact-matrix.ts';

/** Binary places of the enclosures of ln[w_i, w_j] in `enclosedGradient`. */
const PLACES = 128;

/** Matrix within `radius` (Frobenius norm) of G in the eigenbasis of s. */
interface EnclosedGradient {
  readonly middle: ExactMatrix;
  readonly radius: Rational;
}

/** Enclosures of the divided differences ln[w_i, w_j] of positive rational numbers, row by row; 0 where one of them is 0. */
export function logDifferences(weights: readonly Rational[], bits: number): readonly Interval[] {
  const dim = weights.length;
  const zero = intervalOf(0n, 0n, bits);
  const logs = weights.map((w) => (w.numerator === 0n ? undefined : rationalReal(w).ln()));
  const differences: Interval[] = [];
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j <= i; j++) {
      const [left, right] = [logs[i], logs[j]];
      if (left === undefined || right === undefined) {
        differences[i * dim + j] = differences[j * dim + i] = zero;
        continue;
      }
      const gap = addRationals(weights[i], negateRational(weights[j]));
      const x =
        gap.numerator === 0n
          ? intervalOfRational(divideRationals(rational(1), weights[i]), bits)
          : left.minus(right).dividedBy(rationalReal(gap)).enclose(bits);
      if (x === undefined) throw new Error('certified bracket: a logarithm of a positive number has no enclosure');
      differences[i * dim + j] = differences[j * dim + i] = x;
    }
  }
  return differences;
}

/** G = Dln[s](ρ) in the eigenbasis of s: R_ij ln[w_i, w_j], R being ρ in that basis. */
export function enclosedGradient(R: ExactMatrix, weights: readonly Rational[]): EnclosedGradient {
  const dim = R.rows;
  let radius = rational(0);
  const factors = logDifferences(weights, PLACES).map(({ lower, upper }) => {
    const width = rational(upper - lower, 1n << BigInt(PLACES));
    if (compareRationals(width, radius) > 0) radius = width;
    return rational(lower + upper, 1n << BigInt(PLACES + 1));
  });
  const scaled = (part: readonly Rational[] | undefined): readonly Rational[] | undefined =>
    part?.map((x, k) => multiplyRationals(x, factors[k]));
  // ‖R‖_F ≤ tr ρ = 1, so the widest enclosure bounds the norm of the difference.
  return { middle: exact.matrixOf(dim, dim, scaled(R.re)!, scaled(R.im)), radius };
}
