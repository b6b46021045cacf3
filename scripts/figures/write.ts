import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { figurePages } from './page.ts';

/** Writes docs/figures.md and its pictures. Run: npm run docs:figures */

const ROOT = resolve(import.meta.dirname, '../..');

for (const { path, text } of figurePages()) {
  const file = resolve(ROOT, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
