import { spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blockLine, recordOfLine } from '../../../src/registry/block-line.ts';
import { CampaignFolder, readFolder, resultOf } from '../../../src/registry/campaign-folder.ts';
import { hasEnded, processName } from '../../../src/registry/process-name.ts';
import { temporaryFolder } from '../claim-folder.ts';

const IDENTITY = { command: 'hunt', seed: 1, effort: 2 };
const home = temporaryFolder({ 'a file': '' });
let folders = 0;
const newPath = (): string => join(home, String(folders++));

/** Name of a process that has ended. */
const GONE = processName(spawnSync(process.execPath, ['-e', '']).pid);

function blocksIn(path: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...readFolder(path).blocks].map(([name, block]) => [name, resultOf(block)]));
}

function folderWith(blocks: Readonly<Record<string, unknown>>, path = newPath()): string {
  const folder = new CampaignFolder(path, IDENTITY, {});
  for (const [block, result] of Object.entries(blocks)) folder.put(block, result);
  folder.close();
  return path;
}

/** Gives the only file of a folder to a process that has ended. */
function abandoned(path: string): string {
  const [name] = readdirSync(path);
  const file = join(path, `blocks.${GONE}.ndjson`);
  renameSync(join(path, name), file);
  return file;
}

describe('lines of blocks', () => {
  test('give back what was written, with numbers that JSON does not have', () => {
    const record = { block: '3', result: [{ a: -Infinity, b: NaN, c: -0, d: 0.1, e: '"sum":"' }, null] };
    const line = blockLine(record);
    expect(recordOfLine(line, 'f')).toStrictEqual(record);
    expect(JSON.parse(line)).toHaveProperty('sum');
  });

  test('are refused with any one character changed', () => {
    const line = blockLine({ block: '3', result: 0.25 });
    for (let k = 0; k < line.length; k++) {
      const other = line[k] === '1' ? '2' : '1';
      expect(recordOfLine(line.slice(0, k) + other + line.slice(k + 1), 'f')).toBeUndefined();
      expect(recordOfLine(line.slice(0, k), 'f')).toBeUndefined();
    }
  });
});

describe('a folder of a campaign', () => {
  test('goes on from what it holds, in the same file, after any cut of its end', () => {
    const path = folderWith({ 0: 'zero', 1: 'one' });
    const file = abandoned(path);
    const whole = readFileSync(file);
    const head = whole.indexOf('\n', whole.indexOf('\n') + 1) + 1;
    for (const size of [0, 5, head, head + 9, whole.length - 1]) {
      const cut = newPath();
      folderWith({}, cut);
      writeFileSync(abandoned(cut), whole.subarray(0, size));
      const expected = size >= head + 9 && size === whole.length - 1 ? { 0: 'zero' } : {};
      expect(blocksIn(cut)).toEqual(expected);
      folderWith({ 7: 'seven' }, cut);
      expect(blocksIn(cut)).toEqual({ ...expected, 7: 'seven' });
      expect(readdirSync(cut)).toEqual([`blocks.${processName()}.ndjson`]);
    }
  });

  test('leaves the file of a process that runs, with what it is writing', () => {
    const path = folderWith({ 0: 'zero' });
    const file = join(path, `blocks.${processName(process.ppid)}.ndjson`);
    renameSync(join(path, readdirSync(path)[0]), file);
    appendFileSync(file, '{"block":"1","res');
    const before = readFileSync(file, 'utf8');
    folderWith({ 1: 'one' }, path);
    expect(readdirSync(path)).toHaveLength(2);
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(blocksIn(path)).toEqual({ 0: 'zero', 1: 'one' });
  });

  test('is refused for another campaign, with what differs', () => {
    const path = folderWith({});
    expect(() => new CampaignFolder(path, { ...IDENTITY, seed: 2, runtime: 'x' }, {})).toThrow(
      'must be a folder of the same campaign, but there seed is 1 instead of 2, runtime is absent instead of "x".',
    );
    expect(readdirSync(path)).toHaveLength(1);
  });

  test('is refused with two results of one block, and taken with the same twice', () => {
    const path = folderWith({ 0: 0.5, 1: 1 });
    copyFileSync(abandoned(path), join(path, 'copy.ndjson'));
    expect(blocksIn(path)).toEqual({ 0: 0.5, 1: 1 });
    folderWith({ 1: 1 + 2 ** -52 }, path);
    expect(() => readFolder(path)).toThrow(/block 1 has two: line 4 of blocks\S+ and line 5 of blocks/);
  });

  test('is refused with a damaged line, which is named', () => {
    const path = folderWith({ 0: 0.5 });
    const file = abandoned(path);
    writeFileSync(file, readFileSync(file, 'utf8').replace('0.5', '0.6'));
    expect(() => readFolder(path)).toThrow(/line 3 of blocks\S+ has not. Remove that line/);
    expect(() => new CampaignFolder(join(home, 'a file'), IDENTITY, {})).toThrow('must be a folder of a campaign');
    const other = newPath();
    folderWith({}, other);
    writeFileSync(abandoned(other), `${blockLine({ format: 'clausius-campaign', version: 2 })}\n`);
    expect(() => readFolder(other)).toThrow('version 2');
  });
});

test('a process is known by its name to run or to have ended', () => {
  expect(hasEnded(GONE)).toBe(true);
  expect(hasEnded(processName(process.ppid))).toBe(false);
  // What had our own number had it before us.
  expect(hasEnded(processName())).toBe(true);
  expect(hasEnded(GONE.replace(/^./, (digit) => (digit === '0' ? '1' : '0')))).toBe(false);
  expect(hasEnded('another-file')).toBe(false);
});
