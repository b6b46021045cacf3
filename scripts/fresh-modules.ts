import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { newest } from './fresh-bundle.ts';

const ROOT = resolve(import.meta.dirname, '..');
const SOURCES = join(ROOT, 'src');

/** The sources, file by file, as modules that Node itself imports. As deep as `src`: some find files of the package by relative paths. */
const MODULES = join(ROOT, '.modules');

/** The module of a source. */
export function moduleOf(source: string): string | undefined {
  const path = relative(SOURCES, source);
  return path.startsWith('..') || !path.endsWith('.ts') ? undefined : join(MODULES, path.replace(/\.ts$/, '.js'));
}

/** Writes the modules anew where a source is younger: its types are removed, and it imports the modules of others. */
export function freshModules(): void {
  const written = join(MODULES, 'index.js');
  const time = newest(SOURCES);
  if (existsSync(written) && time < statSync(written).mtimeMs) return;
  rmSync(MODULES, { recursive: true, force: true });
  const { outputFiles } = buildSync({
    absWorkingDir: ROOT,
    entryPoints: readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join(SOURCES, path)),
    outdir: MODULES,
    outbase: SOURCES,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    write: false,
    logLevel: 'warning',
  });
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text.replaceAll(/\b((?:from|import)\s*\(?\s*"\.{1,2}\/[^"\n]*)\.ts"/g, '$1.js"'));
  }
  // A source that was changed meanwhile is younger.
  utimesSync(written, new Date(), new Date(time + 1));
}
