import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ClausiusError } from '../../src/matrix/errors.ts';
import { repeated } from '../sample.ts';
import { arrayFolder } from '../unit/formats/array-files.ts';
import { anyDamage } from '../unit/formats/malformed.ts';
import { anyEdits, edited } from './damaged-text.ts';
import type { Reader } from './reader.ts';
import { readers } from './readers.ts';

/** So many files of each format; another seed with CLAUSIUS_SEED. */
const COUNT = repeated(400, 130, 8000);
const SEED = Number(process.env.CLAUSIUS_SEED ?? 13);

/** Seconds of processor time for one file. */
const PATIENCE = 5;

const folder = arrayFolder();

/** Most characters of a message: what it quotes of a file is cut. */
const LONGEST = 1500;

const all = await readers();

/** How reading comes out: every way but these two is an error of this library. */
function outcome({ name, read, isFile }: Reader, bytes: Buffer): 'read' | 'refused' {
  const path = folder.fileWith(`malformed-${name.replaceAll(' ', '-')}.json`, '');
  const begin = process.cpuUsage();
  try {
    read(bytes, path);
    return 'read';
  } catch (error) {
    if (!(error instanceof ClausiusError)) throw error;
    expect(error.message).toMatch(/^Argument /);
    if (isFile && !error.message.includes(path))
      throw new Error(`the file is not named: ${error.message}`, { cause: error });
    expect(error.message.length).toBeLessThan(LONGEST);
    return 'refused';
  } finally {
    const { user, system } = process.cpuUsage(begin);
    expect((user + system) / 1e6).toBeLessThan(PATIENCE);
  }
}

describe.each(all)('a damaged $name', (reader) => {
  const anyFile = fc.constantFrom(...reader.files);

  test('that is not damaged is read', () => {
    const outcomes = reader.files.map((file) => outcome(reader, file));
    // Of the arrays that NumPy has written some are states.
    expect(outcomes.filter((each) => each === 'read').length).toBeGreaterThanOrEqual(
      reader.isJson ? outcomes.length : 1,
    );
  });

  test('is refused with the condition, or read as what it has become', { timeout: 1_200_000 }, () => {
    let refused = 0;
    const damages = fc
      .tuple(anyFile, anyDamage)
      .map(([file, ways]) => ways.reduce<Buffer>((bytes, way) => way(bytes), file));
    const edits = fc.tuple(anyFile, anyEdits).map(([file, changes]) => Buffer.from(edited(file.toString(), changes)));
    const anyBytes =
      reader.name !== 'state of NumPy'
        ? fc.oneof({ weight: 1, arbitrary: damages }, { weight: 2, arbitrary: edits })
        : damages;
    const property = fc.property(anyBytes, (bytes) => {
      if (outcome(reader, bytes) === 'refused') refused++;
    });
    fc.assert(property, { numRuns: COUNT, seed: SEED, endOnFailure: true });
    expect(refused).toBeGreaterThan(COUNT / 20);
  });
});
