import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseNpy } from '../../../src/formats/npy.ts';
import { zipEntries } from '../../../src/formats/zip.ts';
import { FormatError } from '../../../src/matrix/errors.ts';

const FILES = JSON.parse(readFileSync(join(import.meta.dirname, 'numpy-files.json'), 'utf8')) as Record<string, string>;

function bytesOf(name: string): Uint8Array {
  return Buffer.from(FILES[name], 'base64');
}

/** Array of a file that NumPy has written. */
function written(name: string) {
  return parseNpy(bytesOf(name), name);
}

/** Bytes of a version 1 file with this header. */
function npy(header: string, data: Uint8Array = new Uint8Array(0)): Uint8Array {
  const start = Buffer.from('\u0093NUMPY\u0001\u0000\u0000\u0000', 'latin1');
  start.writeUInt16LE(header.length, 8);
  return Buffer.concat([start, Buffer.from(header, 'latin1'), data]);
}

describe('a .npy file', () => {
  test.each([
    'complex128',
    'complex128 big-endian',
    'complex128 Fortran',
    'complex128 version 2',
    'complex128 version 3',
  ])('of %s holds the array that was saved', (name) => {
    const { shape, re, im } = written(name);
    expect(shape).toEqual([2, 3]);
    expect([...re].map((x) => x + 0)).toEqual([1, 2, 0, 0.5, 0, 1e-300]);
    expect([...im!].map((x) => x + 0)).toEqual([0, 1, -3, 0, -0.25, 0]);
  });

  test('may hold single precision, integers, booleans, one number or none', () => {
    expect([...written('complex64').im!]).toEqual([0, 0.25]);
    expect(written('float32 big-endian')).toEqual({ shape: [2], re: new Float64Array([0.5, -1.5]), im: undefined });
    expect([...written('uint8').re]).toEqual([255, 0]);
    expect([...written('bool').re]).toEqual([1, 0]);
    expect(written('scalar')).toEqual({ shape: [], re: new Float64Array([2.5]), im: undefined });
    expect(written('empty').shape).toEqual([0, 4]);
  });

  test('in Fortran order is read in the order of its indices', () => {
    const { shape, re } = written('int64 Fortran cube');
    expect(shape).toEqual([2, 3, 4]);
    expect([...re]).toEqual(Array.from({ length: 24 }, (_, k) => k));
  });

  test.each([
    ['large int64', /integers below 2\^53, but entry \(0\) is/],
    ['nan', /finite numbers, but entry \(1, 0\) is NaN/],
    ['object', /hold numbers: .* its type is "\|O".*state\.full\(\)/],
    ['text', /its type is "<U2"/],
    ['longdouble', /its type is "<f16"/],
    ['structured', /header with `descr`/],
  ])('of %s is refused', (name, message) => {
    expect(() => written(name)).toThrow(message);
  });

  test('that is damaged is refused with what is missing', () => {
    const whole = bytesOf('complex128');
    for (let length = 0; length < whole.length; length++) {
      expect(() => parseNpy(whole.subarray(0, length), 'cut.npy')).toThrow(FormatError);
    }
    expect(() => parseNpy(whole.subarray(0, -1), 'cut.npy')).toThrow(
      /`cut.npy` must hold 96 bytes of data for shape \(2, 3\) and type <c16, but there are 95/,
    );
    expect(() => parseNpy(Buffer.concat([whole, Buffer.alloc(1)]), 'long.npy')).toThrow(/but there are 97/);
    const version = Buffer.from(whole);
    version[6] = 9;
    expect(() => parseNpy(version, 'new.npy')).toThrow(/version 1, 2 or 3 of the format, but it has version 9/);
    const header = Buffer.concat([Buffer.from('\u0093NUMPY\u0002\u0000\u00FF\u00FF\u00FF\u007F', 'latin1'), whole]);
    expect(() => parseNpy(header, 'huge.npy')).toThrow(/at most 10000 bytes, but it states 2147483647/);
  });

  test.each([
    ["{'descr': '<f8', 'fortran_order': False, 'shape': (1,), }", true],
    ['{"descr": "<f8", "fortran_order": False, "shape": (1,)}', true],
    ["{'descr': '<f8', 'fortran_order': False, 'shape': (1L,), }", true],
    ["{'descr': '<f8', 'fortran_order': False}", false],
    ["{'descr': '<f8', 'fortran_order': False, 'shape': (1,), 'shape': (1,)}", false],
    ["{'descr': '<f8', 'fortran_order': False, 'shape': (-1,)}", false],
    ["{'descr': '<f8', 'fortran_order': 0, 'shape': (1,)}", false],
    ["{'descr': '=f8', 'fortran_order': False, 'shape': (1,)}", false],
    ["{'descr': '<f8', 'fortran_order': False, 'shape': (1,)} + x", false],
    [`{'descr': '<f8', 'fortran_order': False, 'shape': (${'1'.repeat(9000)}}`, false],
    ["{'descr': '<f8', 'fortran_order': False, 'shape': (99999999, 99999999)}", false],
  ])('with the header %s', (header, isGood) => {
    const read = () => parseNpy(npy(header, new Uint8Array(8)), 'x.npy');
    if (isGood) expect([...read().re]).toEqual([0]);
    else expect(read).toThrow(FormatError);
  });
});

describe('an archive', () => {
  test.each(['savez', 'savez_compressed'])('of numpy.%s holds its arrays', (name) => {
    const entries = zipEntries(bytesOf(name), name);
    const { shape, re } = parseNpy(entries.get('rho.npy')!, 'rho');
    expect(shape).toEqual([4, 4]);
    expect([...re].filter((x) => x === 0.25)).toHaveLength(4);
    expect(entries.size).toBe(2);
  });

  test('that is cut off anywhere, or changed in its data, is refused', () => {
    const whole = bytesOf('savez_compressed');
    for (let length = 0; length < whole.length; length += 3) {
      expect(() => zipEntries(whole.subarray(0, length), 'cut.npz')).toThrow(
        /`cut.npz` must be a complete zip archive/,
      );
    }
    const changed = Buffer.from(bytesOf('savez'));
    changed[changed.indexOf('NUMPY') + 130] ^= 1;
    expect(() => zipEntries(changed, 'bad.npz')).toThrow(/checksum of "rho.npy" is wrong/);
  });

  test('may state sizes in 64 bits', () => {
    const entry = zipEntries(withLongSizes(bytesOf('savez')), 'long.npz').get('rho.npy')!;
    expect(parseNpy(entry, 'rho').shape).toEqual([4, 4]);
  });

  test.each([
    ['encrypted', 8, 1, /"rho.npy" is encrypted/],
    ['packed otherwise', 10, 12, /packed by method 12, and only stored and deflated/],
    ['larger than it states', 24, 12, /"rho.npy" has 256 bytes and not 12/],
    ['elsewhere', 42, 77, /"rho.npy" is not found/],
  ])('with an entry that is %s is refused', (_, place, value, message) => {
    const changed = Buffer.from(bytesOf('savez'));
    changed.writeUInt16LE(value, changed.indexOf('PK\u0001\u0002') + place);
    expect(() => zipEntries(changed, 'bad.npz')).toThrow(message);
  });

  test('with one name twice is refused', () => {
    const changed = Buffer.from(bytesOf('two matrices'));
    const second = changed.lastIndexOf('b.npy');
    changed.write('a', second);
    expect(() => zipEntries(changed, 'bad.npz')).toThrow(/it has "a.npy" twice/);
  });
});

/** The archive with the sizes of its first directory entry moved to an extra field, as for files beyond 4 GiB. */
function withLongSizes(whole: Uint8Array): Uint8Array {
  const bytes = Buffer.from(whole);
  const at = bytes.indexOf('PK\u0001\u0002');
  const end = bytes.lastIndexOf('PK\u0005\u0006');
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(bytes.readUInt32LE(at + 24)), 4);
  extra.writeBigUInt64LE(BigInt(bytes.readUInt32LE(at + 20)), 12);
  bytes.writeUInt32LE(0xffffffff, at + 20);
  bytes.writeUInt32LE(0xffffffff, at + 24);
  bytes.writeUInt16LE(20, at + 30);
  bytes.writeUInt32LE(bytes.readUInt32LE(end + 12) + 20, end + 12);
  const name = at + 46 + bytes.readUInt16LE(at + 28);
  return Buffer.concat([bytes.subarray(0, name), extra, bytes.subarray(name)]);
}
