import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Column } from '../../../src/figures/data/figure.ts';
import { ROOT } from '../source-files.ts';

/** Columns of a CSV text, by name; lines that begin with # are comments. */
export function columnsOf(text: string): Readonly<Record<string, readonly number[]>> {
  const [header, ...rows] = text
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split(','));
  return Object.fromEntries(
    header.map((name, k) => [name, rows.map((row) => (row[k] === '' ? Number.NaN : Number(row[k])))]),
  );
}

/** A file of reference numbers. */
export function reference(name: string, folder = 'figures'): Readonly<Record<string, readonly number[]>> {
  return columnsOf(readFileSync(join(ROOT, 'test/reference', folder, name), 'utf8'));
}

/** Largest distance between columns of one name, in units of 1 + |number|. */
export function distance(columns: readonly Column[], expected: Readonly<Record<string, readonly number[]>>): number {
  const pairs = columns.flatMap(({ name, values }) => (name in expected ? [{ values, others: expected[name] }] : []));
  if (pairs.length !== Object.keys(expected).length) return Number.NaN;
  return Math.max(
    ...pairs.flatMap(({ values, others }) =>
      others.map((other, k) => Math.abs(values[k] - other) / (1 + Math.abs(other))),
    ),
  );
}
