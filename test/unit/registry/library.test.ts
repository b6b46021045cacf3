import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { claimFiles, LIBRARY_CLAIMS } from '../../../src/registry/claim-files.ts';
import { nameOf } from '../../../src/registry/registry.ts';

const files = claimFiles(LIBRARY_CLAIMS);

test.each(files)('$path is named after the id of its claim, by which commands find it', (file) => {
  const [, id] = /\bclaim\(\s*'([^']+)'/.exec(readFileSync(file.file, 'utf8')) ?? [];
  expect(id).toBe(nameOf(file));
});

test('no claim has the name of a group, or of another claim', () => {
  const names = [...files.map(nameOf), ...new Set(files.map(({ path }) => path.split('/')[1]))];
  expect(new Set(names).size).toBe(names.length);
});
