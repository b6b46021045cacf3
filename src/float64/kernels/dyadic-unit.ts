/**
 * Largest power of two of which all numbers are integer multiples.
 *
 * @returns  Infinity when all are 0; 0 when there is none in 2^±200 of which all are multiples below 2⁵³
 */
export function dyadicUnit(x: Float64Array): number {
  // What is known exactly is mostly small multiples of some 2⁻ᵏ, k ≤ 20, or integers: one pass over their bits.
  for (const scale of [2 ** 20, 1]) {
    let bits = 0;
    let k = 0;
    for (; k < x.length; k++) {
      const scaled = x[k] * scale;
      const multiple = scaled | 0;
      if (multiple !== scaled) break;
      bits |= multiple;
    }
    if (k === x.length) return bits === 0 ? Infinity : ((bits & -bits) >>> 0) / scale;
  }
  return generalUnit(x);
}

function generalUnit(x: Float64Array): number {
  let unit = Infinity;
  let largest = 0;
  for (const entry of x) {
    const size = Math.abs(entry);
    if (size === 0) continue;
    largest = Math.max(largest, size);
    unit = Math.min(unit, 2 ** Math.floor(Math.log2(size)));
    while (largest < 2 ** 53 * unit && !Number.isInteger(size / unit)) unit /= 2;
    if (!(largest < 2 ** 53 * unit && unit > 2 ** -200 && largest < 2 ** 200)) return 0;
  }
  return unit;
}
