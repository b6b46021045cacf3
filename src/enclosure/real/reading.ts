/** Largest relative distance by which readings are moved: so far that the same margin is no coincidence of rounding. */
const STEP = 2 ** -32;

let isMoved = false;

/**
 * Result of `run` while every enclosure that is no float64 number answers `value` with one that is off in the last digits, each
 * by another amount, and `bound` accordingly.
 *
 * What is computed from the numbers themselves does not notice. A statement that goes on with `value` alone, and so drops the bound,
 * gives another margin.
 */
export function withReadingsMoved<T>(run: () => T): T {
  const before = isMoved;
  isMoved = true;
  try {
    return run();
  } finally {
    isMoved = before;
  }
}

/** A number as it is read. */
interface Reading {
  readonly value: number;
  readonly bound: number;
}

/** What a number reads as at present. */
export function read(reading: Reading): Reading {
  if (!isMoved || reading.bound === 0) return reading;
  const value = reading.value * (1 + STEP * scattered(reading.value));
  return { value, bound: reading.bound + 2 * Math.abs(value - reading.value) };
}

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);

/** Number in [½, 1) or (−1, −½] that looks random and is always the same for the same value. */
function scattered(value: number): number {
  float[0] = value;
  const hash = Math.imul(words[0] ^ Math.imul(words[1], 0x9e3779b1), 0x85ebca6b);
  const mixed = (hash ^ (hash >>> 13)) >>> 0;
  const size = (1 + (mixed >>> 1) / 2 ** 31) / 2;
  return (mixed & 1) === 0 ? size : -size;
}
