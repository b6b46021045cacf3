import { expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import { documentOf, Reader } from '../documents.ts';

const page = documentOf('docs/writing-claims.md');
const reader = new Reader(page.files);

test('the page on claims shows files and what becomes of each', () => {
  const files = Object.keys(page.files);
  expect(files).toEqual(['entropy-grows.ts', 'noise-hides-entanglement.ts']);
  expect(page.shown.map(({ command }) => command)).toEqual(files.map((file) => `npx clausius hunt ${file}`));
});

test.each(page.shown)('a claim of the page is one: $command', async (shown) => {
  if (ALL) await reader.follow(shown);
  else expect([0, 1]).toContain((await reader.run(`${shown.command} --effort 0.01`)).code);
});
