import { closeSync, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { FormatError } from '../matrix/errors.ts';

/** Bytes that are read where they are asked for. */
export interface Bytes {
  readonly length: number;
  /** Bytes from an offset on, as many as there are up to `length`. */
  read(offset: number, length: number): Uint8Array;
}

/** Bytes in memory. */
export function bytesInMemory(bytes: Uint8Array): Bytes {
  return { length: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) };
}

/** What is made of the bytes of an open file. */
export function withFile<T>(file: string, use: (bytes: Bytes) => T): T {
  const descriptor = reading(file, () => openSync(file, 'r'));
  try {
    return use(bytesOfDescriptor(descriptor, file));
  } finally {
    closeSync(descriptor);
  }
}

/** Bytes of an open file. */
export function bytesOfDescriptor(descriptor: number, file: string): Bytes {
  return {
    length: fstatSync(descriptor).size,
    read: (offset, length) =>
      reading(file, () => {
        const buffer = new Uint8Array(length);
        let filled = 0;
        while (filled < length) {
          const count = readSync(descriptor, buffer, filled, length - filled, offset + filled);
          if (count === 0) break;
          filled += count;
        }
        return buffer.subarray(0, filled);
      }),
  };
}

/** What is known of a file of data. @throws {FormatError} when there is none, and for folders, pipes and devices */
export function requireFile(file: string): Stats {
  if (typeof file !== 'string' || file === '') {
    throw new FormatError({ argument: 'file', expected: 'be the name of a file', received: 'it is empty' });
  }
  const stats = reading(file, () => statSync(file));
  if (stats.isFile()) return stats;
  const kind = stats.isDirectory() ? 'a folder' : stats.isFIFO() ? 'a pipe' : 'a device or socket';
  throw new FormatError({
    argument: file,
    expected: 'be a file that can be read',
    received: `it is ${kind}`,
    ...(stats.isDirectory() ? {} : { advice: 'Write the data to a file first.' }),
  });
}

/** What an action on a file gives. @throws {FormatError} with the reason of the system */
export function reading<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof FormatError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const received = code === 'ENOENT' ? 'there is none' : `reading it gives ${code ?? String(error)}`;
    throw new FormatError({ argument: file, expected: 'be a file that can be read', received });
  }
}
