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
