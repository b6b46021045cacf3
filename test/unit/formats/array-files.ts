import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArraySource, Frame } from '../../../src/formats/array-source.ts';
import { temporaryFolder } from '../claim-folder.ts';

interface Held {
  readonly shape: readonly number[];
  readonly re: readonly number[];
  readonly im: readonly number[];
}

/** Files that NumPy and h5py have written, in base64, and the arrays that are in them. */
export const { files: FILES, arrays: HELD } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'array-files.json'), 'utf8'),
) as { readonly files: Readonly<Record<string, string>>; readonly arrays: Readonly<Record<string, Held>> };

/** A folder for the files of a test, which goes with it. */
export interface ArrayFolder {
  /** Path of a file with this content. */
  readonly fileWith: (name: string, content: string | Uint8Array) => string;
  /** Path of one of the files that NumPy and h5py have written. */
  readonly written: (name: string) => string;
}

export function arrayFolder(): ArrayFolder {
  const folder = temporaryFolder({});
  const fileWith = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  return { fileWith, written: (name) => fileWith(name, Buffer.from(FILES[name], 'base64')) };
}

/** All frames of a source. */
export async function framesOf(source: ArraySource): Promise<readonly Frame[]> {
  const frames: Frame[] = [];
  for await (const frame of source.frames()) frames.push(frame);
  return frames;
}

/** Shape and all numbers of a source. */
export async function contentOf(source: ArraySource): Promise<Held> {
  const frames = await framesOf(source);
  return {
    shape: source.shape,
    re: frames.flatMap(({ real }) => [...real]),
    im: frames.flatMap(({ real, imaginary }) => [...(imaginary ?? new Float64Array(real.length))]),
  };
}
