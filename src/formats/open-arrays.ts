import { FormatError } from '../matrix/errors.ts';
import { type ArraySource, sourceOf } from './array-source.ts';
import { csvArrays } from './csv.ts';
import { requireFile, withFile } from './file-bytes.ts';
import { hdf5Sources, isHdf5 } from './hdf5.ts';
import { complexFromPairs, jsonArrays, type NamedArrays } from './json-arrays.ts';
import { withJoinedParts } from './joined-parts.ts';
import { parseJson } from './json-text.ts';
import { isNpy } from './npy-header.ts';
import { npySource } from './npy-frames.ts';
import { readTextFile } from './read-file.ts';
import { isZip, zipDirectory, type ZipEntry } from './zip.ts';

/** How a file of arrays is read. */
export interface ArrayFileOptions {
  /** What separates the columns of a table; when omitted, what its first row has. */
  readonly delimiter?: string;
}

/** Most bytes of a text, which is held in memory. */
const MOST_TEXT = 2 ** 28;

/**
 * Arrays of numbers in a file: .npy and .npz of NumPy, HDF5, JSON, or a table in text (csv). What it is says its beginning; only
 * pickles of Python are also known by the end of their name.
 *
 * Two real arrays whose names end with _re and _im, or real and imag, are one complex array.
 *
 * Arrays of .npy, .npz and HDF5 are streamed, a frame at a time, from files of any size; texts have at most 2²⁸ bytes. Nothing
 * that a file states is allocated before the data are there.
 *
 * @throws {FormatError} naming the file, the array, the place in it, and what is expected there; also for pipes and devices, and
 *         for pickles, which run code when they are read
 * @example (await openArrays('examples/states/thermal-qubits.json')).map(({ name }) => name) // ['dims', 'rho']
 */
export async function openArrays(file: string, options: ArrayFileOptions = {}): Promise<readonly ArraySource[]> {
  return withJoinedParts(await arraysOf(file, options), file);
}

async function arraysOf(file: string, options: ArrayFileOptions): Promise<readonly ArraySource[]> {
  const { size } = requireFile(file);
  const first = withFile(file, (bytes) => bytes.read(0, 512));
  refusePickle(first, file);
  if (isNpy(first)) {
    const whole = { file, name: file, start: 0, packed: size, size, isDeflated: false, checksum: undefined };
    return [await npySource(whole, '')];
  }
  if (isZip(first)) return archive(file);
  if (isHdf5(first)) return hdf5Sources(file);
  if (size > MOST_TEXT) {
    throw new FormatError({
      argument: file,
      expected: `have at most ${MOST_TEXT} bytes, being text`,
      received: `it has ${size}`,
      advice: 'Write it with numpy.savez(file, states=states, times=times), which is streamed.',
    });
  }
  const text = readTextFile(file);
  const isJson = /^\uFEFF?\s*[[{]/.test(text) || /\.json$/i.test(file);
  return sources(isJson ? jsonArrays(parseJson(text, file), file) : await csvArrays(text, file, options.delimiter));
}

async function archive(file: string): Promise<readonly ArraySource[]> {
  const entries = withFile(file, (bytes) => zipDirectory(bytes, file));
  const arrays = entries.filter(({ name }) => name.endsWith('.npy'));
  if (arrays.length === 0) {
    if (entries.some(({ name }) => name.endsWith('.pkl'))) throw pickled(file);
    throw new FormatError({
      argument: file,
      expected: 'hold arrays of NumPy',
      received: 'no entry of the archive ends with .npy',
      advice: 'Write it with numpy.savez(file, states=states, times=times).',
    });
  }
  const opened: ArraySource[] = [];
  for (const entry of arrays) opened.push(await entrySource(entry, file));
  return opened;
}

function entrySource({ name, ...entry }: ZipEntry, file: string): Promise<ArraySource> {
  const bare = name.slice(0, -'.npy'.length);
  return npySource({ ...entry, file, name: `${bare} in ${file}` }, bare);
}

function sources(arrays: NamedArrays): readonly ArraySource[] {
  return [...arrays].map(([name, array]) => {
    const source = sourceOf(name, array);
    const pairs = complexFromPairs(array);
    return pairs === undefined ? source : { ...source, asPairs: sourceOf(name, pairs) };
  });
}

/** Pickles of protocol 2 and later start with their number and end with a point; earlier ones are known by name. */
function refusePickle(first: Uint8Array, file: string): void {
  const isBinary = first[0] === 0x80 && first[1] >= 2 && first[1] <= 5;
  if (isBinary || /\.(?:qu|pkl|pickle)$/i.test(file)) throw pickled(file);
  if (first[0] === 0x1f && first[1] === 0x8b) {
    throw new FormatError({
      argument: file,
      expected: 'be unpacked',
      received: 'it is gzipped',
      advice: 'Run gunzip.',
    });
  }
}

function pickled(file: string): FormatError {
  return new FormatError({
    argument: file,
    expected: 'hold plain arrays',
    received: 'it is a pickle, which runs code when it is read',
    advice:
      'Export the numbers in Python: ' +
      "numpy.savez('states.npz', states=[state.full() for state in result.states], times=result.times).",
  });
}
