import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documented, pageOf } from '../../../scripts/figures/page.ts';
import { refutedStatement } from '../../../scripts/figures/refuted-statement.ts';
import { FIGURES } from '../../../src/figures/catalogue.ts';
import { ALL } from '../../sample.ts';
import { ROOT } from '../source-files.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const page = read('docs/figures.md');

/** Figures that take seconds; continuous integration computes them, too. */
const SLOW = new Set(['reset-fig-1', 'spin-random-matrix-fig-1', 'production-map', 'spin-gas']);

describe('the page of figures', () => {
  const sections: string[] = [];

  test.each(FIGURES.filter(({ id }) => ALL || !SLOW.has(id)).map((figure) => [figure.id, figure] as const))(
    'is up to date about %s; run npm run docs:figures where it is not',
    (_, figure) => {
      const { picture, section } = documented(figure);
      expect(read(picture.path) === picture.text).toBe(true);
      expect(page.includes(section)).toBe(true);
      sections.push(section);
    },
  );

  test.runIf(ALL)('is up to date as a whole', () => {
    expect(page === pageOf(sections)).toBe(true);
  });

  test.runIf(ALL)('is up to date about the picture of the README', () => {
    const { path, text } = refutedStatement();
    expect(read(path) === text).toBe(true);
  });

  test('has a section and a picture of each figure and nothing else, and no picture that is large', () => {
    expect([...page.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual(FIGURES.map(({ title }) => title));
    const names = readdirSync(join(ROOT, 'docs/figures'));
    expect(names.toSorted()).toEqual(
      [...FIGURES.map(({ id }) => id), 'refuted-statement'].map((id) => `${id}.svg`).toSorted(),
    );
    for (const name of names) expect(read(`docs/figures/${name}`).length).toBeLessThan(60_000);
  });
});
