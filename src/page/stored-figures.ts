import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A figure as the documentation has it, which a test compares with what is computed. */
interface StoredFigure {
  readonly svg: string;
  /** What is read off, its value, and what the source says of it. */
  readonly findings: readonly (readonly string[])[];
}

const DOCS = resolve(import.meta.dirname, '../../docs');

/** The picture and the numbers of a figure, by its name. */
export function storedFigure(id: string): StoredFigure {
  const page = readFileSync(resolve(DOCS, 'figures.md'), 'utf8');
  const section = page.split(/^## /m).find((part) => part.includes(`figures/${id}.svg`)) ?? '';
  const rows = [...section.matchAll(/^\| (.*) \|$/gm)].slice(2).map(([, row]) => row.split(' | ').map(plain));
  return { svg: readFileSync(resolve(DOCS, 'figures', `${id}.svg`), 'utf8'), findings: rows };
}

/** Text of a cell in Markdown. */
function plain(cell: string): string {
  return cell.replaceAll(/\\(.)/g, '$1').trim();
}
