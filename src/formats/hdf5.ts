import { FormatError } from '../matrix/errors.ts';
import { type ArraySource, type Frame, frameCount, frameShape } from './array-source.ts';
import { nodePackage } from './node-modules.ts';
import { placeText, shapeText } from './npy-header.ts';
import { productOfNumbers } from '../matrix/product-of-numbers.ts';

/** Most numbers that are read at once, and of a frame. */
const MOST_NUMBERS = 2 ** 22;

/** Deepest nesting of groups, and most arrays of a file. */
const [DEEPEST, MOST_ARRAYS] = [16, 10_000];

/** Names of the two parts of complex numbers: of h5py and Julia, of MATLAB, and what else is written. */
const PARTS = [
  ['r', 'i'],
  ['real', 'imag'],
  ['re', 'im'],
];

const SIGNATURE = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];

/** Do the bytes start as an HDF5 file does? */
export function isHdf5(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, k) => bytes[k] === byte);
}

/**
 * Arrays of numbers in an HDF5 file, also complex ones as h5py, Julia and MATLAB write them; those in groups have names such as
 * `run/states`. It is read by `h5wasm`, which a user installs beside this package.
 *
 * @throws {FormatError} when that is missing, and for files that it cannot read
 */
export async function hdf5Sources(file: string): Promise<readonly ArraySource[]> {
  const { File } = await library(file);
  return open(File, file, (root) => {
    const found: ArraySource[] = [];
    const visit = (group: Node, path: string, depth: number): void => {
      for (const key of group.keys?.() ?? []) {
        const name = path === '' ? key : `${path}/${key}`;
        const node = group.get?.(key);
        if (node?.type === 'Group' && depth < DEEPEST) visit(node, name, depth + 1);
        if (node?.type === 'Dataset' && found.length < MOST_ARRAYS) found.push(...sourceOf(File, file, name, node));
      }
    };
    visit(root, '', 0);
    return found;
  });
}

/** What of the library is used. */
interface Node {
  readonly type: string;
  keys?(): readonly string[];
  get?(name: string): Node | null;
  readonly shape?: readonly number[] | null;
  readonly metadata?: Metadata;
  slice?(ranges: readonly (readonly [number, number])[]): unknown;
}

interface Metadata {
  /** 0 is an integer, 1 a float, 6 a record. */
  readonly type: number;
  readonly compound_type?: { readonly members: readonly { readonly name: string; readonly type: number }[] };
}

type FileClass = new (file: string, mode: 'r') => Node & { readonly file_id: bigint; close(): unknown };

async function library(file: string): Promise<{ readonly File: FileClass }> {
  try {
    const h5wasm = await nodePackage<typeof import('h5wasm/node')>('h5wasm/node');
    const module = await h5wasm.ready;
    // Errors are thrown, not printed.
    module.activate_throwing_error_handler();
    return { File: h5wasm.File as unknown as FileClass };
  } catch {
    throw new FormatError({
      argument: file,
      expected: 'be read by the package h5wasm, since it is HDF5',
      received: 'that is not installed',
      advice: 'Run npm install h5wasm, or write the arrays with numpy.savez(file, states=states, times=times).',
    });
  }
}

/** What is made of an open file; errors of the library are those of the file. */
function open<T>(File: FileClass, file: string, use: (root: Node) => T): T {
  const wrong = (error: unknown): FormatError =>
    error instanceof FormatError
      ? error
      : new FormatError({
          argument: file,
          expected: 'be a complete HDF5 file',
          received: `reading it gives "${(error as Error).message.slice(0, 200)}"`,
        });
  let root: InstanceType<FileClass>;
  try {
    root = new File(file, 'r');
    if (root.file_id < 0) throw new Error('unable to open file');
  } catch (error) {
    throw wrong(error);
  }
  try {
    return use(root);
  } catch (error) {
    throw wrong(error);
  } finally {
    root.close();
  }
}

/** The dataset as a source, unless it holds no numbers. */
function sourceOf(File: FileClass, file: string, name: string, { shape, metadata }: Node): readonly ArraySource[] {
  if (!Array.isArray(shape) || metadata === undefined) return [];
  const members = metadata.compound_type?.members.map((member) => member.name) ?? [];
  const isComplex =
    metadata.type === 6 &&
    PARTS.some((parts) => parts.join(',') === members.join(',')) &&
    metadata.compound_type!.members.every(({ type }) => type === 1);
  if (!isComplex && metadata.type !== 0 && metadata.type !== 1) return [];
  const axes = shape as readonly number[];
  return [{ name, shape: axes, complex: isComplex, frames: () => frames(File, file, name, axes, isComplex) }];
}

async function* frames(
  File: FileClass,
  file: string,
  name: string,
  shape: readonly number[],
  isComplex: boolean,
): AsyncGenerator<Frame, void, undefined> {
  const argument = `${name} in ${file}`;
  const size = productOfNumbers(frameShape(shape));
  const count = frameCount(shape);
  const rest = shape.length > 2 ? productOfNumbers(shape.slice(1, -2)) : 1;
  if (count > 0 && !(size * rest <= MOST_NUMBERS)) {
    throw new FormatError({
      argument,
      expected: `have at most ${MOST_NUMBERS} numbers at one index of the first axis`,
      received: `its shape is ${shapeText(shape)}`,
    });
  }
  const block = shape.length > 2 ? Math.max(1, Math.floor(MOST_NUMBERS / (size * rest))) : 1;
  for (let from = 0; from < count / rest; from += block) {
    const to = Math.min(count / rest, from + block);
    const ranges = shape.map((n, axis): [number, number] => (axis === 0 && shape.length > 2 ? [from, to] : [0, n]));
    const read = open(File, file, (root) =>
      flat(root.get!(name)!.slice!(ranges), (to - from) * rest * size, isComplex),
    );
    if (read === undefined) {
      throw new FormatError({ argument, expected: 'hold the numbers that it states', received: 'there are others' });
    }
    const { re, im } = read;
    const at = (part: Float64Array): number => part.findIndex((x) => !Number.isFinite(x));
    const bad = [re, im].find((part) => part !== undefined && at(part) >= 0);
    if (bad !== undefined) {
      const place = placeText(from * rest * size + at(bad), shape);
      throw new FormatError({
        argument,
        expected: 'hold finite numbers, integers below 2^53',
        received: `entry ${place} is ${bad[at(bad)]}`,
      });
    }
    for (let k = 0; k < (to - from) * rest; k++) {
      yield {
        index: from * rest + k,
        real: re.slice(k * size, (k + 1) * size),
        imaginary: im?.slice(k * size, (k + 1) * size),
      };
    }
  }
}

/** Numbers of what the library gives: a typed array, or pairs; integers that float64 does not have are NaN. */
function flat(
  values: unknown,
  count: number,
  isComplex: boolean,
): { readonly re: Float64Array; readonly im: Float64Array | undefined } | undefined {
  const list =
    ArrayBuffer.isView(values) || Array.isArray(values) ? (values as unknown as ArrayLike<unknown>) : [values];
  if (list.length !== count) return undefined;
  const number = (x: unknown): number =>
    typeof x === 'bigint' ? (Number.isSafeInteger(Number(x)) ? Number(x) : NaN) : typeof x === 'number' ? x : NaN;
  const part = (read: (value: unknown) => unknown): Float64Array =>
    Float64Array.from({ length: count }, (_, k) => number(read(list[k])));
  if (!isComplex) return { re: part((x) => x), im: undefined };
  return { re: part((pair) => (pair as number[])[0]), im: part((pair) => (pair as number[])[1]) };
}
