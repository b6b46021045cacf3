import { FormatError } from '../matrix/errors.ts';
import { type Bytes, bytesInMemory } from './file-bytes.ts';
import { zlib } from './node-modules.ts';

/** Most bytes that the entries of an archive may have in all. */
const MOST_BYTES = 2 ** 30;

/** Longest directory that is read: one of a hundred thousand entries. */
const LONGEST_DIRECTORY = 2 ** 24;

/** The record at the end, its longest comment, and what says where the record of 64 bits is. */
const LONGEST_END = 22 + 0xffff + 20;

const ENTRY = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END = 0x06054b50;
const LONG_END = 0x06064b50;
const LONG_END_LOCATOR = 0x07064b50;

/** Size or offset of 32 bits that stands for one of 64 bits elsewhere. */
const ELSEWHERE = 0xffffffff;

/** Do the bytes start as a zip archive does, an empty one included? */
export function isZip(bytes: Uint8Array): boolean {
  if (bytes.length < 4) return false;
  return [ENTRY, END].includes(viewOf(bytes).getUint32(0, true));
}

/** An entry of an archive, where its bytes lie and what they have to be. */
export interface ZipEntry {
  readonly name: string;
  /** Packed by deflate, or stored as it is? */
  readonly isDeflated: boolean;
  readonly checksum: number;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Bytes when unpacked. */
  readonly size: number;
  /** Where its bytes begin. */
  readonly start: number;
}

/**
 * Entries of a zip archive, stored or deflated; sizes may have 64 bits.
 *
 * @param file  name of the file, for errors
 * @throws      {FormatError} for archives that are cut off, encrypted, in several parts, with one name twice, or with sizes that
 *              cannot be
 */
export function zipDirectory(bytes: Bytes, file: string): readonly ZipEntry[] {
  const wrong = wrongIn(file);
  const { start, end, count } = directoryOf(bytes, wrong);
  if (!(end - start <= LONGEST_DIRECTORY)) throw wrong(`its directory has ${end - start} bytes`);
  const directory = viewOf(bytes.read(start, end - start));
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = 0;
  for (let k = 0; k < count; k++) {
    if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw wrong(`its directory has no entry ${k + 1} of ${count}`);
    }
    const described = directoryEntry(directory, at, wrong);
    if (names.has(described.name)) throw wrong(`it has ${JSON.stringify(described.name)} twice`);
    names.add(described.name);
    entries.push(located(bytes, described, wrong));
    at = described.end;
  }
  return entries;
}

/**
 * Contents of the entries of a zip archive by name. Everything is checked against the directory of the archive.
 *
 * @throws {FormatError} as `zipDirectory` does, and for contents that are damaged or larger than a gibibyte in all
 */
export function zipEntries(bytes: Uint8Array, file: string): ReadonlyMap<string, Uint8Array> {
  const wrong = wrongIn(file);
  const entries = zipDirectory(bytesInMemory(bytes), file);
  if (entries.reduce((total, { size }) => total + size, 0) > MOST_BYTES) {
    throw wrong(`its entries have more than ${MOST_BYTES} bytes`);
  }
  return new Map(entries.map((entry) => [entry.name, contentOf(bytes, entry, wrong)]));
}

function wrongIn(file: string): Wrong {
  return (received) =>
    new FormatError({
      argument: file,
      expected: 'be a complete zip archive',
      received,
      advice: 'Save or copy it anew.',
    });
}

type Wrong = (received: string) => FormatError;

interface DirectoryEntry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
  /** Where the directory goes on. */
  readonly end: number;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** Where the directory lies and how many entries it has, from the record at the end of the file. */
function directoryOf(bytes: Bytes, wrong: Wrong): Directory {
  const tail = Math.max(0, bytes.length - LONGEST_END);
  const view = viewOf(bytes.read(tail, LONGEST_END));
  for (let at = view.byteLength - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== END || at + 22 + view.getUint16(at + 20, true) !== view.byteLength) continue;
    if (view.getUint16(at + 4, true) !== 0 && view.getUint16(at + 4, true) !== 0xffff) {
      throw wrong('it is one of several parts');
    }
    const [start, count] = [view.getUint32(at + 16, true), view.getUint16(at + 10, true)];
    const end = tail + at;
    const isShort = start !== ELSEWHERE && count !== 0xffff;
    const locator = at - 20;
    if (isShort || locator < 0 || view.getUint32(locator, true) !== LONG_END_LOCATOR) {
      return insideOf({ start, end, count }, wrong);
    }
    const at64 = Number(view.getBigUint64(locator + 8, true));
    const long = viewOf(at64 + 56 <= tail + locator ? bytes.read(at64, 56) : new Uint8Array(0));
    if (long.byteLength < 56 || long.getUint32(0, true) !== LONG_END) throw wrong('its directory is not found');
    return insideOf(
      { start: Number(long.getBigUint64(48, true)), end: at64, count: Number(long.getBigUint64(32, true)) },
      wrong,
    );
  }
  throw wrong('the record at its end is missing');
}

function insideOf(directory: Directory, wrong: Wrong): Directory {
  if (directory.start > directory.end) throw wrong('its directory is cut off');
  return directory;
}

function directoryEntry(view: DataView, at: number, wrong: Wrong): DirectoryEntry {
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
  const extra = at + 46 + nameLength;
  const end = extra + extraLength + commentLength;
  if (end > view.byteLength) throw wrong('its directory is cut off');
  const name = Buffer.from(view.buffer, view.byteOffset + at + 46, nameLength).toString('utf8');
  if ((view.getUint16(at + 8, true) & 1) !== 0) throw wrong(`${JSON.stringify(name)} is encrypted`);
  // Sizes of 64 bits follow in this order, those only that are marked.
  const long = longFields(view, extra, extraLength);
  const number = (place: number): number => {
    const short = view.getUint32(at + place, true);
    if (short !== ELSEWHERE) return short;
    const next = long.shift();
    if (next === undefined) throw wrong(`${JSON.stringify(name)} has no size`);
    return next;
  };
  const size = number(24);
  const packed = number(20);
  const offset = number(42);
  return {
    name,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packed,
    size,
    offset,
    end,
  };
}

/** Numbers of the extra field for sizes of 64 bits. */
function longFields(view: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.min(3, Math.floor(Math.min(view.getUint16(at + 2, true), start + length - at - 4) / 8));
    return Array.from({ length: count }, (_, k) => Number(view.getBigUint64(at + 4 + 8 * k, true)));
  }
  return [];
}

/** Where the content of an entry lies; deflate packs at most 1032 times. */
function located(
  bytes: Bytes,
  { name, method, checksum, packed, size, offset }: DirectoryEntry,
  wrong: Wrong,
): ZipEntry {
  const quoted = JSON.stringify(name);
  if (method !== 0 && method !== 8) {
    throw wrong(`${quoted} is packed by method ${method}, and only stored and deflated entries are read`);
  }
  const header = viewOf(offset + 30 <= bytes.length ? bytes.read(offset, 30) : new Uint8Array(0));
  if (header.byteLength < 30 || header.getUint32(0, true) !== ENTRY) throw wrong(`${quoted} is not found`);
  const start = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  if (!(start + packed <= bytes.length)) throw wrong(`${quoted} is cut off`);
  const isDeflated = method === 8;
  if (isDeflated ? size > 1032 * packed : size !== packed) throw wrong(`${quoted} has ${packed} bytes and not ${size}`);
  return { name, isDeflated, checksum, packed, size, start };
}

function contentOf(bytes: Uint8Array, entry: ZipEntry, wrong: Wrong): Uint8Array {
  const { name, isDeflated, checksum, packed, size, start } = entry;
  const quoted = JSON.stringify(name);
  const data = bytes.subarray(start, start + packed);
  const content = isDeflated ? unpacked(data, size) : data;
  if (typeof content === 'string') throw wrong(`${quoted} ${content}`);
  if (content.length !== size) throw wrong(`${quoted} has ${content.length} bytes and not ${size}`);
  if (zlib.crc32(content) !== checksum) throw wrong(`the checksum of ${quoted} is wrong`);
  return content;
}

/** The content, or what is wrong with it. */
function unpacked(data: Uint8Array, size: number): Uint8Array | string {
  try {
    return zlib.inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    return `cannot be unpacked (${(error as Error).message})`;
  }
}
