import { FormatError } from '../matrix/errors.ts';
import { type ArraySource, type Frame, frameCount, frameShape } from './array-source.ts';
import { type Bytes, bytesInMemory, bytesOfDescriptor, reading } from './file-bytes.ts';
import { HEADER_BYTES, type NpyLayout, npyLayout, shapeText } from './npy-header.ts';
import { fortranPlaces, isRead, unreadNumber } from './npy.ts';
import { chunksOf, type Segment } from './segment.ts';
import { fs, os, path } from './node-modules.ts';
import { productOfNumbers } from '../matrix/product-of-numbers.ts';

/** Most numbers of a frame, and of all that is read with one index of the first axis. */
const MOST_NUMBERS = 2 ** 25;

/** Bytes that are held at once of an array whose first index runs fastest. */
const HELD_BYTES = 2 ** 26;

/**
 * Array of a .npy file, or of such an entry of an archive, as a source. Its data are streamed: in C order they pass once; in
 * Fortran order, where a frame is scattered over the whole file, those of many indices of the first axis are collected together.
 *
 * @param name  name of the array
 * @throws      {FormatError} as `npyLayout` does
 */
export async function npySource(segment: Segment, name: string): Promise<ArraySource> {
  const layout = npyLayout(await firstBytes(segment, HEADER_BYTES), segment.size, segment.name);
  const { shape, isFortran, type } = layout;
  const together = isFortran ? [...frameShape(shape), ...shape.slice(1, -2)] : frameShape(shape);
  if (!shape.includes(0) && productOfNumbers(together) > MOST_NUMBERS) {
    throw new FormatError({
      argument: segment.name,
      expected: `have frames of at most ${MOST_NUMBERS} numbers`,
      received: `its shape is ${shapeText(shape)}`,
      ...(isFortran && productOfNumbers(frameShape(shape)) <= MOST_NUMBERS
        ? { advice: 'Save it in C order: numpy.ascontiguousarray(array).' }
        : {}),
    });
  }
  return {
    name,
    shape,
    complex: type.isComplex,
    frames: () => (isFortran ? fortranFrames(segment, layout) : frames(segment, layout)),
  };
}

async function firstBytes(segment: Segment, most: number): Promise<Uint8Array> {
  const buffer = new Uint8Array(Math.min(most, segment.size));
  let filled = 0;
  for await (const chunk of chunksOf(segment)) {
    const part = chunk.subarray(0, buffer.length - filled);
    buffer.set(part, filled);
    filled += part.length;
    if (filled === buffer.length) break;
  }
  return buffer.subarray(0, filled);
}

async function* frames(segment: Segment, layout: NpyLayout): AsyncGenerator<Frame, void, undefined> {
  const { shape, size, start } = layout;
  const buffer = new Uint8Array(productOfNumbers(frameShape(shape)) * size);
  const count = frameCount(shape);
  let [index, filled, skipped] = [0, 0, 0];
  // The last frame waits for the end of the data, where they are checked.
  let last: Frame | undefined;
  for await (const chunk of chunksOf(segment)) {
    let at = Math.min(chunk.length, start - skipped);
    skipped += at;
    while (at < chunk.length && index < count) {
      const part = chunk.subarray(at, at + buffer.length - filled);
      buffer.set(part, filled);
      [at, filled] = [at + part.length, filled + part.length];
      if (filled < buffer.length) break;
      if (last !== undefined) yield last;
      last = decoded(buffer, layout, index, segment.name);
      [index, filled] = [index + 1, 0];
    }
  }
  if (last !== undefined) yield last;
}

function decoded(buffer: Uint8Array, { shape, type, size }: NpyLayout, index: number, name: string): Frame {
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  const count = buffer.length / size;
  const part = (offset: number): Float64Array => {
    const values = new Float64Array(count);
    for (let k = 0; k < count; k++) {
      const x = type.read(view, k * size + offset);
      if (!isRead(x, type)) throw unreadNumber(x, type, index * count + k, shape, name);
      values[k] = x;
    }
    return values;
  };
  return { index, real: part(0), imaginary: type.isComplex ? part(type.bytes) : undefined };
}

async function* fortranFrames(segment: Segment, layout: NpyLayout): AsyncGenerator<Frame, void, undefined> {
  const { shape, size, start } = layout;
  if (frameCount(shape) === 0) return;
  // With one axis in front of a single frame, every array has one that runs fastest.
  const [length, ...rest] = shape.length > 2 ? shape : [1, ...shape];
  const places = fortranPlaces(rest);
  const frame = productOfNumbers(frameShape(rest));
  const { bytes, close } = await randomAccess(segment);
  try {
    const block = Math.max(1, Math.min(length, Math.floor(HELD_BYTES / (places.length * size))));
    const scattered = new Uint8Array(places.length * size);
    const columns: Uint8Array[] = new Array(places.length);
    for (let first = 0; first < length; first += block) {
      const width = Math.min(block, length - first);
      for (let k = 0; k < places.length; k++) {
        columns[k] = bytes.read(start + (k * length + first) * size, width * size);
        if (columns[k].length < width * size) throw cutOff(segment.name);
      }
      for (let t = 0; t < width; t++) {
        for (let k = 0; k < places.length; k++) {
          const column = columns[k];
          for (let b = 0; b < size; b++) scattered[places[k] * size + b] = column[t * size + b];
        }
        for (let from = 0; from < places.length; from += frame) {
          const index = ((first + t) * places.length + from) / frame;
          yield decoded(scattered.subarray(from * size, (from + frame) * size), layout, index, segment.name);
        }
      }
    }
  } finally {
    close();
  }
}

function cutOff(name: string): FormatError {
  return new FormatError({ argument: name, expected: 'stay as it is while it is read', received: 'it became shorter' });
}

/** Unpacked bytes of a segment in any order, after they were checked; what is packed and large goes to a temporary file. */
async function randomAccess(segment: Segment): Promise<{ readonly bytes: Bytes; readonly close: () => void }> {
  const { file, start, size, isDeflated, checksum } = segment;
  if (!isDeflated) {
    if (checksum !== undefined) for await (const _ of chunksOf(segment));
    const descriptor = reading(file, () => fs.openSync(file, 'r'));
    const whole = bytesOfDescriptor(descriptor, file);
    return {
      bytes: { length: size, read: (offset, length) => whole.read(start + offset, length) },
      close: () => fs.closeSync(descriptor),
    };
  }
  if (size <= HELD_BYTES) {
    const held: Uint8Array[] = [];
    for await (const chunk of chunksOf(segment)) held.push(chunk);
    return { bytes: bytesInMemory(Buffer.concat(held)), close: () => undefined };
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'clausius-'));
  const descriptor = fs.openSync(path.join(folder, 'unpacked'), 'wx+');
  const close = (): void => {
    fs.closeSync(descriptor);
    fs.rmSync(folder, { recursive: true });
  };
  try {
    for await (const chunk of chunksOf(segment)) reading(folder, () => fs.writeSync(descriptor, chunk));
  } catch (error) {
    close();
    throw error;
  }
  return { bytes: bytesOfDescriptor(descriptor, file), close };
}
