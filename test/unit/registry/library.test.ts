import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';
import { claimFiles, LIBRARY_CLAIMS } from '../../../src/registry/claim-files.ts';
import { nameOf } from '../../../src/registry/registry.ts';

const modules = claimFiles(LIBRARY_CLAIMS).map((file) => ({ ...file, text: readFileSync(file.file, 'utf8') }));
const files = modules.filter(({ text }) => /^export default /m.test(text));

test.each(files)('$path is named after the id of its claim, by which commands find it', (file) => {
  const [, id] = /\b(?:claim\(\s*|claimFromText\(\{\s*id: )'([^']+)'/.exec(file.text) ?? [];
  expect(id).toBe(nameOf(file));
});

test('a module without a claim is shared by several claims beside it', () => {
  const shared = modules.filter((file) => !files.includes(file));
  expect(shared.length).toBeGreaterThan(0);
  for (const { file, path, text } of shared) {
    const users = files.filter(
      (claim) => dirname(claim.file) === dirname(file) && claim.text.includes(`'./${basename(file)}'`),
    );
    expect(users.length, path).toBeGreaterThan(1);
    // A claim whose default export was forgotten.
    expect(text, path).not.toMatch(/\bclaim(?:FromText)?\(/);
  }
});

test('no claim has the name of a group, or of another claim', () => {
  const names = [...files.map(nameOf), ...new Set(files.map(({ path }) => path.split('/')[1]))];
  expect(new Set(names).size).toBe(names.length);
});
