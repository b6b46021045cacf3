import {
  differenceOf,
  type Interval,
  intervalOf,
  intervalOfRational,
  productOf,
  quotientOf,
  scaledBy,
  sumOf,
} from '../../enclosure/interval/interval.ts';
import { rational } from '../../exact/integers/rational.ts';

/** Halvings of the interval around a real part. */
const HALVINGS = 120;

/**
 * Enclosure of the largest real part among the roots of a polynomial whose roots have no positive real part, by bisection of the
 * shifts at which Routh's array tells that all roots lie to the left.
 *
 * @param coefficients ascending, the last one being 1
 * @returns            undefined where not even the shifts 0 and that to the mean of the roots are decided
 */
export function rightmostRealPart(coefficients: readonly Interval[]): Interval | undefined {
  const { bits } = coefficients[0];
  const degree = coefficients.length - 1;
  const zero = intervalOf(0n, 0n, bits);
  const mean = scaledBy(coefficients[degree - 1], rational(-1, degree));
  if (degree === 1) return mean;
  if (areLeft(coefficients, zero) !== true) return undefined;
  // some root is not to the left of the mean
  let [low, high] = [mean.lower, 0n];
  for (let k = 0; k < HALVINGS && high - low > 1n; k += 1) {
    const middle = (low + high) >> 1n;
    const left = areLeft(coefficients, { lower: middle, upper: middle, bits });
    if (left === undefined) break;
    if (left) high = middle;
    else low = middle;
  }
  return { lower: low, upper: high, bits };
}

/** Do all roots lie to the left of a shift? Undefined where a sign is not decided. */
function areLeft(coefficients: readonly Interval[], shift: Interval): boolean | undefined {
  const shifted = [...coefficients];
  for (let k = 0; k < shifted.length - 1; k += 1) {
    for (let j = shifted.length - 2; j >= k; j -= 1) shifted[j] = sumOf(shifted[j], productOf(shift, shifted[j + 1]));
  }
  return isHurwitz(shifted);
}

/**
 * Do all roots have negative real parts? By Routh's array: where its first column is positive, and only there. The k-th entry is the
 * quotient of two of Hurwitz's determinants, so that the first one that is not positive denies it.
 */
function isHurwitz(coefficients: readonly Interval[]): boolean | undefined {
  const { bits } = coefficients[0];
  const zero = intervalOf(0n, 0n, bits);
  const descending = coefficients.toReversed();
  let above = descending.filter((_, k) => k % 2 === 0);
  let below = descending.filter((_, k) => k % 2 === 1);
  while (below.length > 0) {
    const [lead] = below;
    if (lead.upper <= 0n) return false;
    if (lead.lower <= 0n) return undefined;
    const factor = quotientOf(above[0], lead)!;
    const next = above.slice(1).map((x, k) => differenceOf(x, productOf(factor, below[k + 1] ?? zero)));
    [above, below] = [below, next];
  }
  return true;
}

/** Characteristic polynomial of a matrix by Faddeev and LeVerrier, in ascending order. */
export function enclosedCharacteristicPolynomial(entries: readonly Interval[], size: number): readonly Interval[] {
  const { bits } = entries[0];
  const integer = (n: number): Interval => intervalOfRational(rational(n), bits);
  const zero = integer(0);
  const coefficients = [integer(1)];
  let product = [...entries];
  for (let k = 1; k <= size; k += 1) {
    const trace = Array.from({ length: size }, (_, i) => product[i * (size + 1)]).reduce(sumOf);
    const c = scaledBy(trace, rational(-1, k));
    coefficients.unshift(c);
    if (k === size) break;
    const added = product.map((x, i) => (i % (size + 1) === 0 ? sumOf(x, c) : x));
    product = Array.from({ length: size * size }, (_, at) => {
      const [row, col] = [Math.floor(at / size), at % size];
      let sum = zero;
      for (let j = 0; j < size; j += 1) sum = sumOf(sum, productOf(entries[row * size + j], added[j * size + col]));
      return sum;
    });
  }
  return coefficients;
}
