import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MUTATIONS } from '../../scripts/mutants/mutations/all.ts';
import { ROOT } from './source-files.ts';

test('every mutation changes text that occurs exactly once, and names tests that exist', () => {
  const wrong = MUTATIONS.filter(({ file, text, by, tests }) => {
    const occurrences = readFileSync(join(ROOT, file), 'utf8').split(text).length - 1;
    return occurrences !== 1 || text === by || !tests.every((path) => existsSync(join(ROOT, path)));
  });
  expect(wrong.map(({ file, fault }) => `${file}: ${fault}`)).toEqual([]);
});

test('bounds of every kind have mutations', () => {
  const folders = new Set(MUTATIONS.map(({ file }) => file.split('/')[1]));
  for (const folder of ['enclosure', 'entanglement', 'certificates', 'float64', 'exact', 'claims']) {
    expect(folders).toContain(folder);
  }
  expect(MUTATIONS.length).toBeGreaterThanOrEqual(100);
});
