import { DimensionError } from '../matrix/errors.ts';

/**
 * Float64Array of the given length, zero-filled, cut from a larger buffer: V8 needs about 800 ns for a separate buffer
 * of more than 64 bytes and 35 ns for a view. Larger arrays get a buffer of their own.
 *
 * @throws {DimensionError} unless the length is an integer ≥ 0: any other would let later arrays share memory
 */
export function allocate(length: number): Float64Array {
  requireLength(length);
  const bytes = length * 8;
  if (bytes > LARGE) return new Float64Array(length);
  const place = placeOf(bytes);
  return new Float64Array(chunk, place, length);
}

/** Copy of an array, in the same place as other arrays. */
export function copyOf(x: Float64Array): Float64Array {
  const copy = allocate(x.length);
  copy.set(x);
  return copy;
}

/** The same as `allocate` for integers of 32 bits. */
export function allocateIntegers(length: number): Int32Array {
  requireLength(length);
  const bytes = length * 4;
  if (bytes > LARGE) return new Int32Array(length);
  const place = placeOf(bytes);
  return new Int32Array(chunk, place, length);
}

const CHUNK_BYTES = 32768;
const LARGE = CHUNK_BYTES / 4;
let chunk = new ArrayBuffer(CHUNK_BYTES);
let used = 0;

/** Place of so many bytes in the chunk that is in use, which is a new one where the last is full. */
function placeOf(bytes: number): number {
  if (used + bytes > CHUNK_BYTES) {
    chunk = new ArrayBuffer(CHUNK_BYTES);
    used = 0;
  }
  const place = used;
  used += (bytes + 7) & ~7;
  return place;
}

function requireLength(length: number): void {
  if (Number.isInteger(length) && length >= 0) return;
  throw new DimensionError({
    argument: 'length',
    expected: 'be the number of entries, an integer ≥ 0',
    received: `it is ${length}`,
  });
}
