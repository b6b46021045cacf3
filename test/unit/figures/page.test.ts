import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { figurePages } from '../../../scripts/figures/page.ts';
import { ROOT } from '../source-files.ts';

const pages = figurePages();

describe('the page of figures', () => {
  test.each(pages.map(({ path, text }) => [path, text] as const))('is up to date: %s', (path, text) => {
    expect(readFileSync(join(ROOT, path), 'utf8') === text, 'run npm run docs:figures').toBe(true);
  });

  test('has no picture that nothing makes, and none that is large', () => {
    const pictures = readdirSync(join(ROOT, 'docs/figures')).map((name) => `docs/figures/${name}`);
    expect(pictures.toSorted()).toEqual(
      pages
        .map(({ path }) => path)
        .filter((path) => path.endsWith('.svg'))
        .toSorted(),
    );
    for (const { text } of pages) expect(text.length).toBeLessThan(60_000);
  });
});
