import { FormatError } from '../matrix/errors.ts';
import { reading, requireFile } from './file-bytes.ts';
import { type JsonValue, parseJson } from './json-text.ts';
import { parseNpy } from './npy.ts';
import { isNpy } from './npy-header.ts';
import type { NumberArray } from './number-array.ts';
import { isZip, zipEntries } from './zip.ts';
import { fs } from './node-modules.ts';

/** Most bytes of a file that is read. */
const MOST_BYTES = 2 ** 30;

/** What a file of numbers holds: a JSON value, or NumPy arrays by name; the array of a .npy file has the name ''. */
export type FileContent =
  | { readonly json: JsonValue; readonly arrays?: undefined }
  | { readonly arrays: ReadonlyMap<string, NumberArray>; readonly json?: undefined };

/**
 * Content of a file in JSON, .npy, .npz or rows of numbers; what it is says its beginning, not its name.
 *
 * Rows of a text, such as numpy.savetxt writes, are a list of lists of texts; numbers stand between commas, semicolons or blanks.
 * Names of the arrays of a .npz file are without `.npy`. Texts may have a byte order mark, and be UTF-8 or UTF-16.
 *
 * @throws {FormatError} naming the file, the place in it, and what is expected there
 * @example readNumberFile('examples/states/thermal-qubits.json').arrays // undefined
 */
export function readNumberFile(file: string): FileContent {
  const bytes = bytesOf(file);
  if (isNpy(bytes)) return { arrays: new Map([['', parseNpy(bytes, file)]]) };
  if (!isZip(bytes)) {
    const text = textOf(bytes, file);
    return { json: isTable(text) ? rowsOf(text) : parseJson(text, file) };
  }
  const entries = [...zipEntries(bytes, file)].filter(([name]) => name.endsWith('.npy'));
  const arrays = entries.map(([name, data]) => {
    const bare = name.slice(0, -'.npy'.length);
    return [bare, parseNpy(data, `${bare} in ${file}`)] as const;
  });
  if (arrays.length > 0) return { arrays: new Map(arrays) };
  throw new FormatError({
    argument: file,
    expected: 'hold arrays of NumPy',
    received: 'no entry of the archive ends with .npy',
    advice: 'Write it with numpy.savez(file, rho=rho).',
  });
}

/** Does a text begin with a number that something follows, or with a comment? JSON has one value. */
function isTable(text: string): boolean {
  return /^\uFEFF?\s*(?:#|[-+(.\d][^\s,;]*(?:[,;]|\s+\S))/.test(text);
}

function rowsOf(text: string): JsonValue {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  return lines
    .map((line) => line.replace(/#.*$/, '').trim())
    .filter((line) => line !== '')
    .map((line) => line.split(/\s*[,;]\s*|\s+/));
}

/** Text of a file, UTF-8 or UTF-16. @throws {FormatError} when it cannot be read */
export function readTextFile(file: string): string {
  return textOf(bytesOf(file), file);
}

function bytesOf(file: string): Uint8Array {
  const { size } = requireFile(file);
  if (size > MOST_BYTES) {
    throw new FormatError({
      argument: file,
      expected: `have at most ${MOST_BYTES} bytes`,
      received: `it has ${size}`,
    });
  }
  return reading(file, () => fs.readFileSync(file));
}

function textOf(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new FormatError({
      argument: file,
      expected: 'be text, or .npy or .npz of NumPy',
      received: 'its bytes are neither text nor those of an array or archive',
    });
  }
}
