import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONTENTS } from '../../../scripts/documentation/contents.ts';
import { documentationPages, PLAYGROUND } from '../../../scripts/documentation/pages.ts';
import { ROOT } from '../source-files.ts';

const pages = await documentationPages();
const listed = CONTENTS.flatMap(({ pages }) => pages);
/** Those in the navigation; the others show files of the repository, a few of which are looked at. */
const shown = pages
  .filter(({ path }, k) => !path.startsWith('source/') || k % 40 === 0)
  .map(({ path, markup }) => ({ path, text: markup() }));
const known = new Set([...pages.map(({ path }) => path), PLAYGROUND]);
const anchors = new Map(
  shown.map(({ path, text }) => [path, new Set([...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))]),
);

/** Links of a page that lead nowhere. */
function broken(path: string, text: string): readonly string[] {
  return [...text.matchAll(/<a href="([^"]*)"/g)]
    .map(([, href]) => href.replaceAll('&#38;', '&'))
    .filter((href) => !href.startsWith('https://') && href !== '#')
    .filter((href) => {
      const [place, anchor] = href.split('#');
      const target = place === '' ? path : posix.join(posix.dirname(path), place);
      return !known.has(target) || (anchor !== undefined && anchors.get(target)?.has(anchor) === false);
    });
}

describe('the pages of the documentation', () => {
  test('have every document in their navigation', () => {
    const documents = ['docs', 'docs/api'].flatMap((folder) =>
      readdirSync(join(ROOT, folder))
        .filter((name) => name.endsWith('.md'))
        .map((name) => `${folder}/${name}`),
    );
    expect(documents.filter((file) => !listed.includes(file))).toEqual([]);
    expect(new Set(known).size).toBe(pages.length + 1);
  });

  test('link to pages and sections that are there', () => {
    expect(shown.flatMap(({ path, text }) => broken(path, text).map((href) => `${path}: ${href}`))).toEqual([]);
    expect(broken('index.html', '<a href="docs/no-such.html">'), 'a link to nowhere').toHaveLength(1);
    expect(broken('index.html', '<a href="docs/guard.html#no-such">'), 'a section that is not there').toHaveLength(1);
  });

  test('ask for nothing from elsewhere, and have one heading of the first rank and no anchor twice', () => {
    for (const { path, text } of shown) {
      expect(text, path).not.toMatch(/<(?:script|img|link rel="stylesheet"|iframe)[^>]*(?:src|href)=/);
      expect(text.match(/<h1/g), path).toHaveLength(1);
      const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(
        ids.filter((id, k) => ids.indexOf(id) !== k),
        path,
      ).toEqual([]);
    }
  });

  test('set formulas, colour programs and leave the text alone', () => {
    const page = (path: string): string => shown.find((one) => one.path === path)!.text;
    expect(page('docs/entanglement-production.html')).toContain('<math');
    expect(page('docs/entanglement-production.html')).not.toMatch(/\$\\vert/);
    expect(page('index.html')).toContain('<span class="hljs-keyword">import</span>');
    expect(page('docs/campaigns.html').replaceAll(/<[^>]*>/g, '')).toContain('${{ matrix.shard }}');
    expect(page('docs/models.html')).toMatch(/ {2}ρ = 1\/\(2·n \+ 1\) ⎡ n {2}0 {5}⎤\n/);
  });
});
