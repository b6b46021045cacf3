import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, sourceFiles } from './source-files.ts';

interface Entry {
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** Entries of a BibTeX file written one field per line. */
function entriesOf(text: string): readonly Entry[] {
  return [...text.matchAll(/^@(\w+)\{(\w+),\n([\s\S]*?)^\}/gm)].map(([, type, key, body]) => ({
    type,
    key,
    fields: new Map([...body.matchAll(/^ {2}(\w+)\s*= \{(.*)\},?$/gm)].map(([, name, value]) => [name, value])),
  }));
}

/** Keys cited by `@source` tags, by the `source` of claims and of theorems; a locator may follow a key. */
function keysCitedIn(text: string): readonly string[] {
  const tags = [...text.matchAll(/@source\s+(.*?)\s*(?:\*\/|$)/gm)].map(([, cited]) => cited);
  const claims = [...text.matchAll(/^\s*source:\s*['"`](.*?)['"`],/gm)].map(([, cited]) => cited);
  return [...tags, ...claims].flatMap((cited) => {
    const [first, ...locators] = cited.replace(/^after /, '').split(/[,;]\s*/);
    return [first, ...locators.filter((part) => /^[A-Z]\w+\d{4}$/.test(part))];
  });
}

const text = readFileSync(join(ROOT, 'references.bib'), 'utf8');
const entries = entriesOf(text);
const keys = entries.map(({ key }) => key);
const folders = ['src', 'properties', 'proofs', 'examples'].filter((folder) => existsSync(join(ROOT, folder)));
const cited = folders.flatMap((folder) =>
  // Entries name the kinds of options, of which one is called `source`.
  sourceFiles(folder).flatMap((file) =>
    file.startsWith('src/entry/')
      ? []
      : keysCitedIn(readFileSync(join(ROOT, file), 'utf8')).map((key) => ({ key, file })),
  ),
);

describe('references.bib', () => {
  test('is read completely', () => {
    expect(entries.length).toBeGreaterThan(30);
    expect(entries).toHaveLength([...text.matchAll(/^@/gm)].length);
  });

  test('has every key that a docstring or a claim cites', () => {
    expect(cited.length).toBeGreaterThan(50);
    expect(cited.filter(({ key }) => !keys.includes(key)).map(({ key, file }) => `${key} in ${file}`)).toEqual([]);
  });

  test('has no entry that nothing cites', () => {
    const used = new Set(cited.map(({ key }) => key));
    expect(keys.filter((key) => !used.has(key))).toEqual([]);
  });

  test('is sorted by keys, each of which appears once', () => {
    expect(keys).toEqual([...new Set(keys)].toSorted());
  });

  test('gives author, title and year of every publication, and where it appeared', () => {
    const place: Readonly<Record<string, readonly string[]>> = {
      article: ['author', 'title', 'year', 'journal', 'volume', 'pages'],
      book: ['author', 'title', 'year', 'publisher'],
      inproceedings: ['author', 'title', 'year', 'booktitle'],
      misc: ['title', 'howpublished'],
    };
    const incomplete = entries.flatMap(({ key, type, fields }) =>
      (place[type] ?? [`known type, not ${type}`])
        .filter((field) => !fields.has(field))
        .map((field) => `${key}: ${field}`),
    );
    expect(incomplete).toEqual([]);
  });

  test('names each key after its year, if it has one', () => {
    const wrong = entries.filter(({ key, fields }) => fields.has('year') && !key.endsWith(fields.get('year')!));
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  test('has no identifier twice', () => {
    const dois = entries.flatMap(({ fields }) => fields.get('doi') ?? []);
    expect(dois).toHaveLength(new Set(dois).size);
    expect(dois.filter((doi) => !/^10\.\d{4,5}\/\S+$/.test(doi))).toEqual([]);
  });
});

test('theorems that proofs take over are in the bibliography', () => {
  const files = [...sourceFiles('proofs'), ...sourceFiles('src/proofs')];
  const sources = files.flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/\bsource: '([A-Z]\w*)/g)].map(([, source]) => source),
  );
  expect(sources.length).toBeGreaterThan(5);
  expect(sources.filter((source) => !keys.includes(source))).toEqual([]);
});
