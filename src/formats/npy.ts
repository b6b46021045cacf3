import { FormatError } from '../matrix/errors.ts';
import { HEADER_BYTES, npyLayout, type NumberType, placeText, shapeText } from './npy-header.ts';
import type { NumberArray } from './number-array.ts';
import { productOfNumbers } from '../matrix/product-of-numbers.ts';

/** Most numbers in one array that is read as a whole: a gibibyte of float64. */
const MOST_NUMBERS = 2 ** 27;

/**
 * Array of a .npy file (format 1.0 to 3.0): booleans, integers of up to 64 bits, float32 and float64, complex64 and complex128, in
 * either byte order and either order of the axes.
 *
 * @param name  name of the file, and of the array in it, for errors
 * @throws      {FormatError} for other types, a header that is damaged, data that are too short or too long, integers beyond 2⁵³,
 *              and numbers that are not finite
 */
export function parseNpy(bytes: Uint8Array, name: string): NumberArray {
  const { shape, isFortran, type, size, start } = npyLayout(bytes.subarray(0, HEADER_BYTES), bytes.length, name);
  const count = productOfNumbers(shape);
  if (!(count <= MOST_NUMBERS)) {
    throw new FormatError({
      argument: name,
      expected: `hold at most ${MOST_NUMBERS} numbers`,
      received: `its shape is ${shapeText(shape)}`,
    });
  }
  const places = isFortran ? fortranPlaces(shape) : undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, bytes.length - start);
  const part = (offset: number): Float64Array => {
    const values = new Float64Array(count);
    for (let k = 0; k < count; k++) {
      const at = places === undefined ? k : places[k];
      const x = type.read(view, k * size + offset);
      if (!isRead(x, type)) throw unreadNumber(x, type, at, shape, name);
      values[at] = x;
    }
    return values;
  };
  return { shape, re: part(0), im: type.isComplex ? part(type.bytes) : undefined };
}

/** Is the number one that can be read: finite, and an integer only where float64 has all of its digits? */
export function isRead(x: number, { isInteger }: NumberType): boolean {
  return isInteger ? Number.isSafeInteger(x) : Number.isFinite(x);
}

/** Error of a number that cannot be read, at a place in C order. */
export function unreadNumber(
  x: number,
  { isInteger }: NumberType,
  at: number,
  shape: readonly number[],
  name: string,
): FormatError {
  return new FormatError({
    argument: name,
    expected: isInteger ? 'hold integers below 2^53' : 'hold finite numbers',
    received: `entry ${placeText(at, shape)} is ${x}`,
  });
}

/** Row-major place of each entry of an array that is stored with the first index running fastest. */
export function fortranPlaces(shape: readonly number[]): Uint32Array {
  const places = new Uint32Array(productOfNumbers(shape));
  const index = shape.map(() => 0);
  for (let k = 0; k < places.length; k++) {
    places[k] = index.reduce((at, i, axis) => at * shape[axis] + i, 0);
    for (let axis = 0; axis < index.length && ++index[axis] === shape[axis]; axis++) index[axis] = 0;
  }
  return places;
}
