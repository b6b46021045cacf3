/**
 * Largest power of two of which all numbers are integer multiples.
 *
 * @returns  Infinity when all are 0; 0 when there is none in 2^±200 of which all are multiples below 2⁵³
 */
export function dyadicUnit(x: Float64Array): number {
  // What is known exactly is mostly integers or small multiples of some 2⁻ᵏ, k ≤ 20: one pass over their bits.
  const whole = commonBits(x, 1);
  if (whole >= 0) return whole === 0 ? Infinity : whole;
  const parts = commonBits(x, 2 ** 20);
  if (parts >= 0) return parts / 2 ** 20;
  let unit = Infinity;
  let largest = 0;
  for (let k = 0; k < x.length; k++) {
    unit = Math.min(unit, dyadicUnitOf(x[k]));
    largest = Math.max(largest, Math.abs(x[k]));
    // Numbers that are not known exactly have as many digits as there are: the first few tell.
    if (!(unit > 2 ** -200 && largest < 2 ** 200 && largest < 2 ** 53 * unit)) return 0;
  }
  return unit;
}

/** Lowest bit that is set in one of the numbers times a scale; −1 unless all are integers of 32 bits. */
function commonBits(x: Float64Array, scale: number): number {
  let bits = 0;
  for (let k = 0; k < x.length; k++) {
    const scaled = x[k] * scale;
    const multiple = scaled | 0;
    if (multiple !== scaled) return -1;
    bits |= multiple;
  }
  return (bits & -bits) >>> 0;
}

const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);
/** Place of the word that holds sign and exponent. */
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0];

/** Largest power of two of which a number is an integer multiple: Infinity for 0, 0 for one outside 2^±1000. */
export function dyadicUnitOf(x: number): number {
  if (x === 0) return Infinity;
  const whole = x | 0;
  if (whole === x) return (whole & -whole) >>> 0;
  const size = Math.abs(x);
  if (!(size > 2 ** -900 && size < 2 ** 900)) return 0;
  number[0] = size;
  const low = words[1 - HIGH];
  const high = words[HIGH];
  const exponent = (high >>> 20) - 1023;
  const zeros = low !== 0 ? 31 - Math.clz32(low & -low) : 32 + Math.min(20, 31 - Math.clz32(high & 0xfffff & -high));
  // The power from its bits: `2 ** n` costs as much as all the rest.
  words[HIGH] = (exponent + 971 + (low !== 0 || (high & 0xfffff) !== 0 ? zeros : 52)) << 20;
  words[1 - HIGH] = 0;
  return number[0];
}

/** Largest power of two up to |x|; 1 for a number outside the normal range. */
export function leadingPowerOf(x: number): number {
  number[0] = x;
  const exponent = words[HIGH] & 0x7ff00000;
  if (exponent === 0 || exponent === 0x7ff00000) return 1;
  words[HIGH] = exponent;
  words[1 - HIGH] = 0;
  return number[0];
}

/** Is |x| a power of two in the normal range? */
export function isPowerOfTwo(x: number): boolean {
  number[0] = x;
  return words[1 - HIGH] === 0 && (words[HIGH] & 0xfffff) === 0 && (words[HIGH] & 0x7ff00000) % 0x7ff00000 !== 0;
}
