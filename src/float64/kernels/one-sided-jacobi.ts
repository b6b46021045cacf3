/** Parts of one-sided Jacobi iterations. */

/** Sweeps after which the iteration is given up: cyclic Jacobi needs about log₂ n + 5. */
export const sweepLimit = 60;

/** Power of two s with s · max|a| in [1, 2), so that squares neither overflow nor vanish; 0, Infinity or NaN where max|a| is. */
export function scaleOf(size: number, a: Float64Array, ao: number): number {
  let largest = 0;
  for (let i = 0; i < size; i++) {
    const entry = Math.abs(a[ao + i]);
    if (entry > largest || Number.isNaN(entry)) largest = entry;
  }
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  return 2 ** -Math.max(-1022, Math.min(1022, Math.floor(Math.log2(largest))));
}

/** Tangent of the smaller rotation angle with cot 2φ = ζ. */
export function tangent(zeta: number): number {
  // Beyond 2²⁸ the square root is |ζ| to the last bit, and beyond 2⁵¹² ζ² would overflow.
  if (Math.abs(zeta) > 2 ** 28) return 1 / (2 * zeta);
  return (zeta >= 0 ? 1 : -1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
}
