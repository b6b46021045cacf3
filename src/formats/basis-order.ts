import { FormatError } from '../matrix/errors.ts';
import { type ArraySource, type Frame } from './array-source.ts';
import { productOfNumbers } from '../matrix/product-of-numbers.ts';

/**
 * How the levels of several subsystems are counted: with the first subsystem's index running slowest, as Kronecker products of
 * NumPy and QuTiP do, or fastest, as Qiskit's little-endian qubits do.
 */
export type BasisOrder = 'first-slowest' | 'first-fastest';

/** How a matrix becomes a vector: column after column, |i⟩⟨j| being number j d + i, or row after row, i d + j. */
export type Stacking = 'column' | 'row';

/** Place in the file of each level, of subsystems in order with the first index running slowest. */
export function placesOfLevels(dims: readonly number[], order: BasisOrder): readonly number[] {
  const d = productOfNumbers(dims);
  if (order === 'first-slowest') return Array.from({ length: d }, (_, k) => k);
  return Array.from({ length: d }, (_, k) => {
    let [rest, place, stride] = [k, 0, d];
    for (const n of dims.toReversed()) {
      stride /= n;
      place += (rest % n) * stride;
      rest = Math.floor(rest / n);
    }
    return place;
  });
}

/** Place in the file of each pair of levels (a, b), number a d + b, of a matrix on pairs: a Choi matrix or a superoperator. */
export function placesOfPairs(levels: readonly number[], stacking: Stacking): readonly number[] {
  const d = levels.length;
  return levels.flatMap((a) => levels.map((b) => (stacking === 'column' ? a * d + b : b * d + a)));
}

/** Square frames with rows and columns taken from these places. */
export function rearrangedFrames(source: ArraySource, places: readonly number[]): ArraySource {
  if (places.every((place, k) => place === k)) return source;
  const d = places.length;
  const taken = (part: Float64Array): Float64Array =>
    Float64Array.from({ length: d * d }, (_, k) => part[places[Math.floor(k / d)] * d + places[k % d]]);
  return mappedFrames(source, source.shape, ({ index, real, imaginary }) => ({
    index,
    real: taken(real),
    imaginary: imaginary && taken(imaginary),
  }));
}

/**
 * Projectors |ψ⟩⟨ψ| of kets, shape (n, d, d), each entry within 2.3e-16 |ψᵢ||ψⱼ|; a norm that is not 1 shows in the trace.
 *
 * @param shape  (n, d) of the kets, of which a frame of the source has one or all
 */
export function projectors(source: ArraySource, [n, d]: readonly [number, number]): ArraySource {
  return {
    name: source.name,
    shape: [n, d, d],
    complex: source.complex,
    frames: async function* () {
      let index = 0;
      for await (const { real, imaginary } of source.frames()) {
        for (let from = 0; from < real.length; from += d) {
          yield projector(index++, real.subarray(from, from + d), imaginary?.subarray(from, from + d));
        }
      }
    },
  };
}

function projector(index: number, re: Float64Array, im: Float64Array | undefined): Frame {
  const d = re.length;
  const real = new Float64Array(d * d);
  const imaginary = im && new Float64Array(d * d);
  for (let i = 0; i < d; i++) {
    for (let j = 0; j < d; j++) {
      real[i * d + j] = re[i] * re[j] + (im === undefined ? 0 : im[i] * im[j]);
      if (im !== undefined) imaginary![i * d + j] = im[i] * re[j] - re[i] * im[j];
    }
  }
  return { index, real, imaginary };
}

/** The same frames under another shape. */
export function reshaped(source: ArraySource, shape: readonly number[]): ArraySource {
  return mappedFrames(source, shape, (frame) => frame);
}

function mappedFrames(source: ArraySource, shape: readonly number[], map: (frame: Frame) => Frame): ArraySource {
  return {
    name: source.name,
    shape,
    complex: source.complex,
    frames: async function* () {
      for await (const frame of source.frames()) yield map(frame);
    },
  };
}

/** @throws {FormatError} unless the dimensions are those of d levels */
export function requireDims(dims: readonly number[], d: number, argument: string): readonly number[] {
  const areDimensions = dims.length > 0 && dims.every((n) => Number.isSafeInteger(n) && n > 0);
  if (areDimensions && productOfNumbers(dims) === d) return dims;
  throw new FormatError({
    argument,
    expected: areDimensions
      ? `have the product ${d}, since the matrices have ${d} rows`
      : 'be a list of positive integers',
    received: areDimensions ? `${dims.join(' × ')} is ${productOfNumbers(dims)}` : `it is [${dims.join(', ')}]`,
  });
}
