import fc from 'fast-check';
import { openArrays } from '../../../src/formats/open-arrays.ts';
import { readTrajectory } from '../../../src/formats/trajectory.ts';
import { FormatError, UnknownNameError } from '../../../src/matrix/errors.ts';
import { type ArrayFolder, FILES, framesOf } from './array-files.ts';

/** A way to damage a file. */
type Damage = (bytes: Buffer) => Buffer;

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = (bytes: Buffer, where: number): number => Math.floor(where * bytes.length);

function replaced(bytes: Buffer, from: number, to: number, by: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, from), by, bytes.subarray(to)]);
}

const DIGITS = [
  '-1',
  '0',
  '1e999',
  '99999999999999999999',
  'NaN',
  'Infinity',
  '1/0',
  '',
  '"',
  '[',
  '}',
  ',',
  '\n',
  '\uFEFF',
  '(1+',
];

const damage: fc.Arbitrary<Damage> = fc.oneof(
  place.map(
    (where): Damage =>
      (bytes) =>
        bytes.subarray(0, at(bytes, where)),
  ),
  fc.tuple(place, fc.nat(255)).map(([where, value]): Damage => (bytes) => {
    const copy = Buffer.from(bytes);
    copy[at(bytes, where)] = value;
    return copy;
  }),
  // Sizes and offsets of four and eight bytes.
  fc
    .tuple(place, fc.constantFrom(0, 1, 0x7fffffff, 0xffffffff), fc.boolean())
    .map(([where, value, twice]): Damage => (bytes) => {
      const copy = Buffer.alloc(twice ? 8 : 4);
      copy.writeUInt32LE(value);
      if (twice) copy.writeUInt32LE(value, 4);
      const from = at(bytes, where);
      return replaced(bytes, from, from + copy.length, copy);
    }),
  fc.tuple(place, place, place).map(([from, to, into]): Damage => (bytes) => {
    const [first, last] = [at(bytes, from), at(bytes, to)].toSorted((a, b) => a - b);
    return replaced(bytes, at(bytes, into), at(bytes, into), bytes.subarray(first, last));
  }),
  fc.tuple(place, place).map(([from, to]): Damage => (bytes) => {
    const [first, last] = [at(bytes, from), at(bytes, to)].toSorted((a, b) => a - b);
    return replaced(bytes, first, Math.min(last, first + 64), new Uint8Array(0));
  }),
  // The number at or after a place.
  fc.tuple(place, fc.constantFrom(...DIGITS)).map(([where, digits]): Damage => (bytes) => {
    const from = at(bytes, where);
    const found = /\d+(?:\.\d+)?/.exec(bytes.toString('latin1', from, from + 200));
    if (found === null) return bytes;
    return replaced(bytes, from + found.index, from + found.index + found[0].length, Buffer.from(digits));
  }),
  // The headers of NumPy and of archives are short and far between.
  fc
    .tuple(
      fc.constantFrom('NUMPY', 'PK\u0001\u0002', 'PK\u0005\u0006', 'PK\u0003\u0004', 'shape', 'descr'),
      fc.nat(60),
      fc.nat(255),
    )
    .map(([mark, offset, value]): Damage => (bytes) => {
      const copy = Buffer.from(bytes);
      const found = copy.indexOf(mark, 0, 'latin1');
      if (found >= 0 && found + offset < copy.length) copy[found + offset] = value;
      return copy;
    }),
);

/** One to four ways to damage a file, one after the other. */
export const anyDamage: fc.Arbitrary<readonly Damage[]> = fc.array(damage, { minLength: 1, maxLength: 4 });

/** What reading a damaged file comes to: a refusal, or numbers that are all finite. */
export async function reads(
  { fileWith }: ArrayFolder,
  name: string,
  ways: readonly Damage[],
): Promise<'refused' | 'read'> {
  const bytes = ways.reduce<Buffer>((damaged, way) => way(damaged), Buffer.from(FILES[name], 'base64'));
  const path = fileWith(`malformed-${name}`, bytes);
  try {
    for (const source of await openArrays(path)) await framesOf(source);
    const trajectory = await readTrajectory(path);
    for (const frame of trajectory.states === undefined ? [] : await framesOf(trajectory.states)) {
      if (!frame.real.every((x) => Number.isFinite(x))) throw new Error(`a number of ${name} is not finite`);
    }
    return 'read';
  } catch (error) {
    if (!(error instanceof FormatError || error instanceof UnknownNameError)) throw error;
    if (!error.message.includes(path)) throw new Error('the file is not named', { cause: error });
    return 'refused';
  }
}
