import { crc32, inflateRawSync } from 'node:zlib';
import { FormatError } from '../matrix/errors.ts';

/** Most bytes that the entries of an archive may have in all. */
const MOST_BYTES = 2 ** 30;

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

/**
 * Entries of a zip archive, stored or deflated, by name; sizes may have 64 bits. Everything is checked against the directory of
 * the archive: sizes, checksums, that no name occurs twice.
 *
 * @param file  name of the file, for errors
 * @throws      {FormatError} for archives that are cut off, damaged, encrypted, in several parts, or larger than a gibibyte
 */
export function zipEntries(bytes: Uint8Array, file: string): ReadonlyMap<string, Uint8Array> {
  const wrong = (received: string): FormatError =>
    new FormatError({
      argument: file,
      expected: 'be a complete zip archive',
      received,
      advice: 'Save or copy it anew.',
    });
  const view = viewOf(bytes);
  const { start, count } = directoryOf(view, wrong);
  const entries = new Map<string, Uint8Array>();
  let [at, total] = [start, 0];
  for (let k = 0; k < count; k++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw wrong(`its directory has no entry ${k + 1} of ${count}`);
    }
    const entry = directoryEntry(view, at, wrong);
    const { name, size } = entry;
    if (entries.has(name)) throw wrong(`it has ${JSON.stringify(name)} twice`);
    total += size;
    if (total > MOST_BYTES) throw wrong(`its entries have more than ${MOST_BYTES} bytes`);
    entries.set(name, contentOf(bytes, entry, wrong));
    at = entry.end;
  }
  return entries;
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

/** Where the directory begins and how many entries it has, from the record at the end of the file. */
function directoryOf(view: DataView, wrong: Wrong): { readonly start: number; readonly count: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) !== END || at + 22 + view.getUint16(at + 20, true) !== view.byteLength) continue;
    if (view.getUint16(at + 4, true) !== 0 && view.getUint16(at + 4, true) !== 0xffff) {
      throw wrong('it is one of several parts');
    }
    const short = { start: view.getUint32(at + 16, true), count: view.getUint16(at + 10, true) };
    if (short.start !== ELSEWHERE && short.count !== 0xffff) return short;
    const locator = at - 20;
    if (locator < 0 || view.getUint32(locator, true) !== LONG_END_LOCATOR) return short;
    const long = Number(view.getBigUint64(locator + 8, true));
    if (!(long + 56 <= locator) || view.getUint32(long, true) !== LONG_END) throw wrong('its directory is not found');
    return { start: Number(view.getBigUint64(long + 48, true)), count: Number(view.getBigUint64(long + 32, true)) };
  }
  throw wrong('the record at its end is missing');
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

function contentOf(bytes: Uint8Array, entry: DirectoryEntry, wrong: Wrong): Uint8Array {
  const { name, method, checksum, packed, size, offset } = entry;
  const quoted = JSON.stringify(name);
  const view = viewOf(bytes);
  if (!(offset + 30 <= bytes.length) || view.getUint32(offset, true) !== ENTRY) throw wrong(`${quoted} is not found`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw wrong(`${quoted} is cut off`);
  const content = unpacked(bytes.subarray(start, start + packed), method, size);
  if (typeof content === 'string') throw wrong(`${quoted} ${content}`);
  if (content.length !== size) throw wrong(`${quoted} has ${content.length} bytes and not ${size}`);
  if (crc32(content) !== checksum) throw wrong(`the checksum of ${quoted} is wrong`);
  return content;
}

/** The content, or what is wrong with it. */
function unpacked(data: Uint8Array, method: number, size: number): Uint8Array | string {
  if (method === 0) return data;
  if (method !== 8) return `is packed by method ${method}, and only stored and deflated entries are read`;
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    return `cannot be unpacked (${(error as Error).message})`;
  }
}
