import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { figurePages } from './page.ts';
import { refutedStatement } from './refuted-statement.ts';

/** Writes docs/figures.md with its pictures, and that of the README. Run: npm run docs:figures */

const ROOT = resolve(import.meta.dirname, '../..');

for (const { path, text } of [...figurePages(), refutedStatement()]) {
  const file = resolve(ROOT, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
