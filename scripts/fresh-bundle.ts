import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** Builds the JavaScript of `dist` anew where a source is younger. */
export function freshBundle(): void {
  const built = join(ROOT, 'dist/cli/main.js');
  if (!existsSync(built) || newest(join(ROOT, 'src')) >= statSync(built).mtimeMs) bundle();
}

/** Time of the latest change of a file or folder below a folder. */
export function newest(folder: string): number {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Math.max(...paths.map((path) => statSync(join(folder, path)).mtimeMs));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) freshBundle();
