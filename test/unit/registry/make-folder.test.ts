import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeFolder } from '../../../src/registry/make-folder.ts';

describe('a folder', () => {
  const home = mkdtempSync(join(tmpdir(), 'folder-'));
  afterAll(() => {
    rmSync(home, { recursive: true });
  });

  test('is made with those it lies in, once', () => {
    const path = join(home, 'a', 'b', 'c');
    makeFolder(path);
    makeFolder(path);
    expect(statSync(path).isDirectory()).toBe(true);
  });

  test.each([
    ['in a file', join(home, 'file', 'a'), 'ENOTDIR'],
    ['where a file is', join(home, 'file'), 'EEXIST'],
  ])('cannot be made %s', (_, path, code) => {
    writeFileSync(join(home, 'file'), '');
    expect(() => makeFolder(path)).toThrow(code);
  });

  test.skipIf(process.platform !== 'linux')('cannot be made where the system makes none, which is told at once', () => {
    expect(() => makeFolder('/proc/none/a/b')).toThrow('ENOENT');
  });
});
