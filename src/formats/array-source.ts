import type { NumberArray } from './number-array.ts';
import { productOfNumbers } from '../matrix/product-of-numbers.ts';

/** The last two axes of an array at one index of the others, or all of an array of fewer axes. */
export interface Frame {
  /** Which it is, counted from 0 in C order of the other axes. */
  readonly index: number;
  /** Row-major. */
  readonly real: Float64Array;
  /** Undefined for an array of real numbers. */
  readonly imaginary: Float64Array | undefined;
}

/** Array in a file, read a frame at a time and as often as one likes. */
export interface ArraySource {
  /** Name in the file; '' for the only one of a file without names. */
  readonly name: string;
  readonly shape: readonly number[];
  readonly complex: boolean;
  /** The same numbers with the last axis, of length 2, as the pairs [re, im] of complex ones, where the format cannot tell. */
  readonly asPairs?: ArraySource;
  /**
   * Frames in order, each in arrays of its own.
   *
   * @throws {FormatError} while it runs: at an entry that is no finite number, and at the end of data that are too short or damaged
   */
  readonly frames: () => AsyncIterable<Frame>;
}

/** Shape of one frame: the last two axes. */
export function frameShape(shape: readonly number[]): readonly number[] {
  return shape.slice(-2);
}

/** Number of frames; an array without entries has none. */
export function frameCount(shape: readonly number[]): number {
  return shape.includes(0) ? 0 : productOfNumbers(shape.slice(0, -2));
}

/** The same array as a source. */
export function sourceOf(name: string, { shape, re, im }: NumberArray): ArraySource {
  const size = productOfNumbers(frameShape(shape));
  return {
    name,
    shape,
    complex: im !== undefined,
    frames: async function* () {
      for (let index = 0; index < frameCount(shape); index++) {
        const [from, to] = [index * size, (index + 1) * size];
        yield { index, real: re.slice(from, to), imaginary: im?.slice(from, to) };
      }
    },
  };
}

/**
 * All frames of a source in one array, for what is known to be small.
 *
 * @throws {FormatError} as its frames do
 */
export async function wholeArray({ shape, complex, frames }: ArraySource): Promise<NumberArray> {
  const size = productOfNumbers(frameShape(shape));
  const count = shape.includes(0) ? 0 : productOfNumbers(shape);
  const re = new Float64Array(count);
  const im = complex ? new Float64Array(count) : undefined;
  for await (const { index, real, imaginary } of frames()) {
    re.set(real, index * size);
    im?.set(imaginary!, index * size);
  }
  return { shape, re, im };
}
