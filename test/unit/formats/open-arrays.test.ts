import { execFileSync } from 'node:child_process';
import { truncateSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import { openArrays } from '../../../src/formats/open-arrays.ts';
import { readTrajectory } from '../../../src/formats/trajectory.ts';
import { arrayFolder, contentOf, FILES, framesOf, HELD } from './array-files.ts';

const { fileWith, written } = arrayFolder();

/** A version 1 file of NumPy with this header and data. */
function npy(header: string, data: Uint8Array = new Uint8Array(0)): Uint8Array {
  const start = Buffer.from('\u0093NUMPY\u0001\u0000\u0000\u0000', 'latin1');
  start.writeUInt16LE(header.length, 8);
  return Buffer.concat([start, Buffer.from(header, 'latin1'), data]);
}

const withStates = Object.keys(FILES).filter((name) => !/kraus|matrix/.test(name));

describe('states that NumPy or h5py has written', () => {
  test.each(withStates)('are read from %s, to the last digit', async (name) => {
    const { states, times } = await readTrajectory(written(name));
    expect(await contentOf(states!)).toEqual(HELD.states);
    if (!name.endsWith('.npy')) expect([...times!]).toEqual(HELD.times.re);
  });

  test('are read a second time as the first', async () => {
    const [, source] = await openArrays(written('deflated.npz'));
    expect(await contentOf(source)).toEqual(await contentOf(source));
  });

  test.runIf(ALL)('in Fortran order are collected over the whole of a large file', async () => {
    const [count, d] = [2100, 64];
    const data = new Float64Array(count * d * d);
    const marks = [0, 1, 1023, 2047, 2048, 2099].map((t) => [t, t % d, (7 * t) % d]);
    for (const [t, i, j] of marks) data[t + count * (i + d * j)] = t + 1;
    const header = `{'descr': '<f8', 'fortran_order': True, 'shape': (${count}, ${d}, ${d}), }`;
    const [source] = await openArrays(fileWith('large.npy', npy(header, new Uint8Array(data.buffer))));
    const found: (readonly number[])[] = [];
    for await (const { index, real } of source.frames()) {
      const at = real.findIndex((x) => x !== 0);
      if (at < 0) continue;
      expect(real[at]).toBe(index + 1);
      found.push([index, Math.floor(at / d), at % d]);
    }
    expect(found).toEqual(marks);
  });

  test('have dimensions, also as QuTiP writes them for both sides', async () => {
    for (const name of ['stored.npz', 'deflated.npz', 'pairs.json', 'records.json']) {
      expect((await readTrajectory(written(name))).dims).toEqual([2, 2]);
    }
  });

  test('are one matrix in a table without names', async () => {
    const { states } = await readTrajectory(written('matrix.txt'));
    const { shape, re } = await contentOf(states!);
    expect(shape).toEqual([1, 4, 4]);
    expect(re).toEqual(HELD.states.re.slice(0, 16));
  });

  test('lie in groups of HDF5, rounded where single precision was written', async () => {
    const sources = await openArrays(written('plain.h5'));
    expect(sources.map(({ name }) => name).toSorted()).toEqual(['run/single', 'split', 'states', 'times']);
    const { re } = await contentOf(sources.find(({ name }) => name === 'run/single')!);
    expect(re).toEqual(HELD.states.re.map(Math.fround));
    expect(await contentOf(sources.find(({ name }) => name === 'split')!)).toEqual(HELD.states);
  });

  test.each(['kraus.npz', 'kraus-fortran.npz'])('may be Kraus operators of each step: %s', async (name) => {
    const { kraus, states } = await readTrajectory(written(name));
    expect(states).toBeUndefined();
    expect(await contentOf(kraus!)).toEqual(HELD.kraus);
    expect((await framesOf(kraus!)).map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('a file is refused that', () => {
  test.each([
    ['states.qu', Buffer.from('\u0080\u0004\u0095', 'latin1'), /it is a pickle.*numpy\.savez\('states\.npz'/],
    ['result.pkl', Buffer.from('(lp0\n.'), /it is a pickle/],
    ['data.bin', Buffer.from('\u0080\u0003cqutip', 'latin1'), /it is a pickle/],
    ['states.npz.gz', Buffer.from('\u001F\u008B\u0008', 'latin1'), /be unpacked, but it is gzipped/],
    ['empty.csv', '', /hold rows of numbers, but it is empty/],
    ['names.csv', 't,re0,im0\n', /there are only names/],
    ['ragged.csv', 't,re0,re1\n0,1,0\n1,1\n', /`row 3 of .*` must have 3 columns, as the first, but it has 2/],
    ['text.csv', 't,re0,re1\n0,1,x\n', /`row 2, column 3 \(re1\) of .*` must be a real number, finite, but it is "x"/],
    ['complex.csv', 't,re0,re1\n0,1,2+1j\n', /column 3 \(re1\).*a real number, finite, but it is "2\+1j"/],
    ['comma.csv', 't;re0;re1\n0;1;0,5\n', /column 3 \(re1\).*but it is "0,5"/],
    ['lacking.csv', 't,re00,re01,re10\n0,1,0,0\n', /of 4 columns 3 are there, and re\[1,1\] is missing/],
    ['twice.csv', 't,re00,re00\n0,1,0\n', /re\[0,0\] has two columns/],
    ['overflow.csv', 't,re0,re1\n0,1,1e999\n', /finite, but it is "1e999"/],
    ['rows.csv', '1,2\n3,4\n5,6\n', /have names in its first row.*it has 3 rows of 2 numbers/],
    ['quote.csv', 't,re0,re1\n0,"1,0\n', /be a table, but .*Quote Not Closed/],
    [
      'ragged.json',
      '{"states":[[[1,0],[0]]]}',
      /`states\[0\]\[1\] in .*` must have shape \(2,\), as the others, but its shape is \(1,\)/,
    ],
    ['words.json', '{"states":[[[1,"half"],[0,0]]]}', /`states\[0\]\[0\]\[1\] in .*` must be a number.*it is "half"/],
    ['large.json', '{"states":[[1e999]]}', /must hold finite numbers/],
    ['fields.json', '[{"t":0,"rho":[[1]]},{"t":1}]', /`\[1\] in .*` must have `rho`, as the first has/],
  ] as const)('is %s', async (name, content, message) => {
    await expect(readTrajectory(fileWith(name, content))).rejects.toThrow(message);
  });

  test('states more numbers than it has, without allocating them', async () => {
    const header = "{'descr': '<c16', 'fortran_order': False, 'shape': (1000000, 1000, 1000), }";
    const before = process.memoryUsage().arrayBuffers;
    await expect(openArrays(fileWith('claims.npy', npy(header)))).rejects.toThrow(
      /hold 16000000000000 bytes of data for shape \(1000000, 1000, 1000\).*there are 0/,
    );
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 ** 22);
    const none = "{'descr': '<f8', 'fortran_order': True, 'shape': (1000000000000, 0, 4), }";
    const [source] = await openArrays(fileWith('none.npy', npy(none)));
    expect(await framesOf(source)).toEqual([]);
  });

  test('is changed in its data, at the end of its frames', async () => {
    const changed = Buffer.from(FILES['stored.npz'], 'base64');
    changed[changed.indexOf('states.npy') + 500] ^= 1;
    const bad = (await openArrays(fileWith('bad.npz', changed))).map((source) => framesOf(source));
    expect((await Promise.allSettled(bad)).filter(({ status }) => status === 'rejected')).toHaveLength(1);
    await expect(Promise.all(bad)).rejects.toThrow(/must hold \d+ undamaged bytes, but their checksum is wrong/);
  });

  test('becomes shorter while it is read', async () => {
    for (const name of ['c.npy', 'fortran.npy']) {
      const path = written(name);
      const [source] = await openArrays(path);
      truncateSync(path, 1000);
      await expect(framesOf(source)).rejects.toThrow(/but (?:there are 1000|it became shorter)/);
    }
  });

  test('states a size that deflate cannot reach', async () => {
    const forged = Buffer.from(FILES['deflated.npz'], 'base64');
    forged.writeUInt32LE(0x7fffffff, forged.indexOf('PK\u0001\u0002') + 24);
    await expect(openArrays(fileWith('forged.npz', forged))).rejects.toThrow(
      /"times.npy" has \d+ bytes and not 2147483647/,
    );
  });

  test('has an entry that is no number, by its place', async () => {
    const data = Buffer.alloc(2 * 4 * 8);
    data.writeDoubleLE(NaN, 6 * 8);
    const header = "{'descr': '<f8', 'fortran_order': ORDER, 'shape': (2, 2, 2), }";
    for (const [order, place] of [
      ['False', '(1, 1, 0)'],
      ['True', '(0, 1, 1)'],
    ]) {
      const [source] = await openArrays(fileWith('nan.npy', npy(header.replace('ORDER', order), data)));
      await expect(framesOf(source)).rejects.toThrow(`hold finite numbers, but entry ${place} is NaN`);
    }
  });

  test('is a pipe or a device', async () => {
    const pipe = fileWith('pipe', '');
    execFileSync('rm', [pipe]);
    execFileSync('mkfifo', [pipe]);
    await expect(openArrays(pipe)).rejects.toThrow(/it is a pipe/);
    await expect(openArrays('/dev/zero')).rejects.toThrow(/it is a device/);
    await expect(openArrays('')).rejects.toThrow(/it is empty/);
    await expect(openArrays(fileWith('x', '') + '.none')).rejects.toThrow(/there is none/);
  });
});
