import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { FormatError } from '../matrix/errors.ts';

/** A run of bytes in a file, as it is or deflated: the file, or an entry of an archive. */
export interface Segment {
  readonly file: string;
  /** What it is, for errors. */
  readonly name: string;
  readonly start: number;
  /** Bytes in the file. */
  readonly packed: number;
  /** Bytes when unpacked. */
  readonly size: number;
  readonly isDeflated: boolean;
  /** CRC-32 of the unpacked bytes, where it is known. */
  readonly checksum: number | undefined;
}

/** Bytes that are read at once. */
const CHUNK = 2 ** 18;

/**
 * Unpacked bytes of a segment, piece by piece.
 *
 * @throws {FormatError} at the end, when there are fewer or more than stated or their checksum is another; earlier, when they
 *         cannot be unpacked
 */
export async function* chunksOf(segment: Segment): AsyncGenerator<Uint8Array, void, undefined> {
  const { name, size, checksum, packed } = segment;
  const wrong = (received: string): FormatError =>
    new FormatError({ argument: name, expected: `hold ${size} undamaged bytes`, received, advice: 'Save it anew.' });
  let [count, sum] = [0, 0];
  try {
    for await (const chunk of packed === 0 ? [] : bytesOf(segment)) {
      count += chunk.length;
      if (count > size) break;
      if (checksum !== undefined) sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // Errors of those who take the bytes do not come here: they end the generator.
    throw wrong(`after ${count} of them reading fails (${code ?? message})`);
  }
  if (count !== size) throw wrong(count > size ? 'there are more' : `there are ${count}`);
  if (checksum !== undefined && sum !== checksum) throw wrong('their checksum is wrong');
}

function bytesOf({ file, start, packed, isDeflated }: Segment): AsyncIterable<Uint8Array> {
  const stored = createReadStream(file, { start, end: start + packed - 1, highWaterMark: CHUNK });
  if (!isDeflated) return stored;
  const inflate = createInflateRaw({ chunkSize: CHUNK });
  // An error of either is one of the last, which is read.
  pipeline(stored, inflate, () => undefined);
  return inflate;
}
