import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A publication as a heading names it. */
export interface Publication {
  readonly key: string;
  readonly title: string;
  /** Family names. */
  readonly authors: readonly string[];
  readonly year: string;
  readonly doi?: string;
}

/** The bibliography of the package. */
const FILE = resolve(import.meta.dirname, '../../references.bib');

/** Publications by their keys. */
export function bibliography(text: string = readFileSync(FILE, 'utf8')): ReadonlyMap<string, Publication> {
  return new Map(
    text
      .split(/^@\w+\{/m)
      .slice(1)
      .map((entry) => {
        const key = entry.slice(0, entry.indexOf(','));
        const field = (name: string): string | undefined =>
          new RegExp(String.raw`^\s*${name}\s*=\s*\{(.*)\},?$`, 'm').exec(entry)?.[1];
        const doi = field('doi');
        const authors = (field('author') ?? '').split(' and ').map((author) => plain(author.split(',')[0]));
        const publication = { key, title: plain(field('title') ?? key), authors, year: field('year') ?? '' };
        return [key, doi === undefined ? publication : { ...publication, doi }];
      }),
  );
}

/** Accents of LaTeX as the marks that combine with a letter. */
const ACCENTS: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  c: '\u0327',
  v: '\u030C',
  '.': '\u0307',
};

/** Text of a field without braces and accents of LaTeX. */
function plain(text: string): string {
  return text
    .replaceAll(
      /\\(['`^"~.]|[cv](?![a-z]))\s*\{?\\?([A-Za-z])\}?/g,
      (_, accent: string, letter: string) => letter + ACCENTS[accent],
    )
    .replaceAll(
      /\\([lLoOiI])\b\s*/g,
      (_, letter: string) => ({ l: 'ł', L: 'Ł', o: 'ø', O: 'Ø', i: 'i', I: 'I' })[letter]!,
    )
    .replaceAll(/\$([^$]*)\$/g, '$1')
    .replaceAll(/[{}]/g, '')
    .replaceAll('--', '–')
    .normalize('NFC')
    .trim();
}
