import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { claimFiles, counterexampleFile, isOfLibrary, LIBRARY_CLAIMS } from '../../../src/registry/claim-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'clausius-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

for (const name of [
  'b.ts',
  'a/z.ts',
  'a/y.mjs',
  'a/types.d.ts',
  'a/z.test.ts',
  'a/notes.md',
  'node_modules/p/index.js',
  '.hidden/c.ts',
  'counterexamples/b.json',
]) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), '');
}

describe('claimFiles', () => {
  test('finds the modules of a folder in alphabetical order and nothing else', () => {
    expect(claimFiles(folder).map(({ file }) => file)).toEqual([
      join(folder, 'a/y.mjs'),
      join(folder, 'a/z.ts'),
      join(folder, 'b.ts'),
    ]);
  });

  test('takes a single file', () => {
    expect(claimFiles(join(folder, 'b.ts'))).toEqual([{ file: join(folder, 'b.ts'), path: `${folder}/b.ts` }]);
  });

  test('names the claims of the library by their path in the package, from wherever it runs', () => {
    const [first] = claimFiles(LIBRARY_CLAIMS);
    expect(first.path).toMatch(/^properties\//);
    expect(isOfLibrary(first)).toBe(true);
    expect(isOfLibrary({ file: join(folder, 'b.ts'), path: 'b.ts' })).toBe(false);
  });

  test.each([
    ['missing.ts', /`.*missing\.ts` must be an existing file or folder, but there is none/],
    [
      'a/notes.md',
      /must be a TypeScript or JavaScript module or a statement, \*\.claim\.json, but its name is notes\.md/,
    ],
    ['counterexamples', /must be a folder with claims, but it holds no TypeScript or JavaScript file/],
  ])('refuses %s', (name, message) => {
    expect(() => claimFiles(join(folder, name))).toThrow(message);
  });
});

test('a counterexample is kept in the registry of its claim, or beside a claim outside of one', () => {
  expect(counterexampleFile('/x/properties/controls/spohn.ts', 'spohn')).toBe(
    resolve('/x/properties/counterexamples/spohn.json'),
  );
  expect(counterexampleFile('/x/mine/claim.ts', 'mine')).toBe(resolve('/x/mine/counterexamples/mine.json'));
});
