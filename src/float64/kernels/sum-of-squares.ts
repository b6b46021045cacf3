import { isSafeSquare } from '../../matrix/tolerances.ts';

/** Σ x², as two sums: one would wait for its own last addition most of the time. */
export function sumOfSquares(x: Float64Array): number {
  const even = x.length & ~1;
  let sum = even < x.length ? x[even] * x[even] : 0;
  let other = 0;
  for (let k = 0; k < even; k += 2) {
    sum += x[k] * x[k];
    other += x[k + 1] * x[k + 1];
  }
  return sum + other;
}

/** Euclidean norm (Σ x²)^½. */
export function euclideanNorm(x: Float64Array): number {
  return safeNorm(x, sumOfSquares(x));
}

/** Euclidean norm (Σ x²)^½ where the sum of squares may have left the range of doubles. */
export function safeNorm(x: Float64Array, squares: number): number {
  if (isSafeSquare(squares)) return Math.sqrt(squares);
  let largest = 0;
  for (let k = 0; k < x.length; k++) {
    const size = Math.abs(x[k]);
    if (!(size <= largest)) largest = size;
    if (Number.isNaN(largest)) return Infinity;
  }
  if (largest === 0 || largest === Infinity) return largest;
  let sum = 0;
  for (let k = 0; k < x.length; k++) sum += (x[k] / largest) * (x[k] / largest);
  return largest * Math.sqrt(sum);
}
