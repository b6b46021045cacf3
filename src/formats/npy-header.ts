import { type Advice, FormatError } from '../matrix/errors.ts';
import { productOfNumbers } from '../matrix/product-of-numbers.ts';

/** Longest header that is read: one of a plain array has about a hundred bytes. */
const LONGEST_HEADER = 10_000;

/** Bytes at the beginning of a file that have the whole header. */
export const HEADER_BYTES = LONGEST_HEADER + 12;

const MAGIC = [0x93, ...new TextEncoder().encode('NUMPY')];

/** What the header of a .npy file says of its data. */
export interface NpyLayout {
  readonly shape: readonly number[];
  /** Does the first index run fastest? */
  readonly isFortran: boolean;
  readonly type: NumberType;
  /** Bytes of one entry. */
  readonly size: number;
  /** Where the data begin. */
  readonly start: number;
}

export interface NumberType {
  /** Bytes of one real number. */
  readonly bytes: number;
  readonly isComplex: boolean;
  readonly isInteger: boolean;
  readonly read: (view: DataView, at: number) => number;
}

/** Do the bytes start as a .npy file does? */
export function isNpy(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, k) => bytes[k] === byte);
}

/**
 * Layout of a .npy file (format 1.0 to 3.0) of which these are the first bytes.
 *
 * @param length  bytes of the file in all, which have to be those that shape and type ask for
 * @param name    name of the file, and of the array in it, for errors
 * @throws        {FormatError} for types other than numbers of up to 64 bits, a header that is damaged, and another length
 */
export function npyLayout(bytes: Uint8Array, length: number, name: string): NpyLayout {
  const wrong = (expected: string, received: string, more: Advice = {}): FormatError =>
    new FormatError({ argument: name, expected, received, ...more });
  if (!isNpy(bytes)) throw wrong('start as a .npy file does', 'it does not');
  const { start, text } = headerText(bytes, wrong);
  const header = headerOf(text);
  if (header === undefined) {
    throw wrong(
      'have a header with `descr`, `fortran_order` and `shape` of a plain array',
      `it has ${JSON.stringify(text.trim().slice(0, 200))}`,
      { advice: 'Save one array of numbers: numpy.save(file, numpy.asarray(rho, dtype=complex)).' },
    );
  }
  const { descr, isFortran, shape } = header;
  const type = typeOf(descr);
  if (type === undefined) {
    throw wrong(
      'hold numbers: booleans, integers, float32, float64, complex64 or complex128',
      `its type is ${JSON.stringify(descr)}`,
      descr.includes('O')
        ? {
            advice:
              'These are Python objects, pickled. Save their numbers: numpy.array([state.full() for state in states]).',
          }
        : { advice: 'Save it as numpy.asarray(rho, dtype=complex).' },
    );
  }
  const size = type.bytes * (type.isComplex ? 2 : 1);
  const expected = productOfNumbers(shape) * size;
  if (!Number.isSafeInteger(expected) || length - start !== expected) {
    throw wrong(
      `hold ${expected} bytes of data for shape ${shapeText(shape)} and type ${descr}`,
      `there are ${length - start}`,
      { advice: 'Is the file complete?' },
    );
  }
  return { shape, isFortran, type, size, start };
}

/** The header as text, and where the data begin. */
function headerText(
  bytes: Uint8Array,
  wrong: (expected: string, received: string) => FormatError,
): { readonly start: number; readonly text: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const major = bytes[6];
  const at = major === 1 ? 10 : 12;
  if (bytes.length < at) throw wrong('have a header', `it ends after ${bytes.length} bytes`);
  if (major < 1 || major > 3) throw wrong('have version 1, 2 or 3 of the format', `it has version ${major}`);
  const length = major === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  if (length > LONGEST_HEADER) {
    throw wrong(`have a header of at most ${LONGEST_HEADER} bytes`, `it states ${length} bytes`);
  }
  if (bytes.length < at + length) {
    throw wrong(`have a header of ${length} bytes`, `it ends after ${bytes.length - at} of them`);
  }
  return { start: at + length, text: Buffer.from(bytes.subarray(at, at + length)).toString('latin1') };
}

interface Header {
  readonly descr: string;
  readonly isFortran: boolean;
  readonly shape: readonly number[];
}

/** The dictionary of the header, which is a Python literal; undefined unless it has exactly the three fields. */
function headerOf(text: string): Header | undefined {
  const fields = new Map<string, string>();
  const field = /\s*(['"])(\w+)\1\s*:\s*('[^']*'|"[^"]*"|True|False|\([\d\s,L]*\))\s*(,|(?=\}))/y;
  let at = /^\s*\{/.exec(text)?.[0].length ?? text.length;
  for (;;) {
    field.lastIndex = at;
    const match = field.exec(text);
    if (match === null) break;
    if (fields.has(match[2])) return undefined;
    fields.set(match[2], match[3]);
    at = field.lastIndex;
  }
  const [descr, order, shape] = ['descr', 'fortran_order', 'shape'].map((name) => fields.get(name));
  if (!/^\s*\}\s*$/.test(text.slice(at)) || fields.size !== 3) return undefined;
  if (
    !/^['"]/.test(descr ?? '') ||
    !/^(True|False)$/.test(order ?? '') ||
    !/^\(\s*(?:\d+L?\s*(?:,\s*|(?=\))))*\)$/.test(shape ?? '')
  ) {
    return undefined;
  }
  return {
    descr: descr!.slice(1, -1),
    isFortran: order === 'True',
    shape: (shape!.match(/\d+/g) ?? []).map(Number),
  };
}

/** Type of a description such as `<c16`; undefined for those that are not read. */
function typeOf(descr: string): NumberType | undefined {
  const match = /^([<>|=])([biufc])(\d+)$/.exec(descr);
  if (match === null) return undefined;
  const [, order, kind, digits] = match;
  const isComplex = kind === 'c';
  const bytes = Number(digits) / (isComplex ? 2 : 1);
  const read = READERS[`${isComplex ? 'f' : kind}${bytes}`];
  // Without an order only single bytes have a meaning; = is the order of a machine that nobody knows any more.
  if (read === undefined || (bytes > 1 && order !== '<' && order !== '>')) return undefined;
  const isInteger = !isComplex && kind !== 'f';
  return { bytes, isComplex, isInteger, read: (view, at) => read(view, at, order !== '>') };
}

const READERS: Readonly<Record<string, (view: DataView, at: number, isLittle: boolean) => number>> = {
  b1: (view, at) => view.getUint8(at),
  i1: (view, at) => view.getInt8(at),
  u1: (view, at) => view.getUint8(at),
  i2: (view, at, isLittle) => view.getInt16(at, isLittle),
  u2: (view, at, isLittle) => view.getUint16(at, isLittle),
  i4: (view, at, isLittle) => view.getInt32(at, isLittle),
  u4: (view, at, isLittle) => view.getUint32(at, isLittle),
  i8: (view, at, isLittle) => Number(view.getBigInt64(at, isLittle)),
  u8: (view, at, isLittle) => Number(view.getBigUint64(at, isLittle)),
  f4: (view, at, isLittle) => view.getFloat32(at, isLittle),
  f8: (view, at, isLittle) => view.getFloat64(at, isLittle),
};

/** (4, 4), as Python writes shapes. */
export function shapeText(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
}

/** (0, 3, 1), the index of an entry by its place in C order. */
export function placeText(at: number, shape: readonly number[]): string {
  let rest = at;
  const index = shape.toReversed().map((n) => {
    const i = rest % n;
    rest = (rest - i) / n;
    return i;
  });
  return `(${index.toReversed().join(', ')})`;
}
