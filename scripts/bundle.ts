import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import manifest from '../package.json' with { type: 'json' };

const ROOT = resolve(import.meta.dirname, '..');

/** Modules that are started or imported by their path: public entries, the command with its colours and threads, workers, their hooks. */
const ENTRIES = [
  'index.ts',
  ...readdirSync(join(ROOT, 'src/entry')).map((name) => `entry/${name}`),
  'fast-check/index.ts',
  'vitest/index.ts',
  'cli/main.ts',
  'cli/command-thread.ts',
  'cli/serve-thread.ts',
  'cli/program.ts',
  'registry/campaign-worker.ts',
  'registry/import-hooks.ts',
  'registry/threads.ts',
  'report/paint.ts',
];

/** Packages that are found when the command runs. */
const EXTERNAL = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });

/**
 * Writes the JavaScript of `dist` in a few files instead of one for each source: threads of a campaign start in a third of
 * the time. Entries share one copy of the library.
 *
 * Parts that they share lie in `dist/registry`, as deep as the sources that find files of the package by relative paths.
 */
export function bundle(): void {
  const { metafile } = buildSync({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES.map((entry) => `src/${entry}`),
    outdir: 'dist',
    outbase: 'src',
    chunkNames: 'registry/[name]-[hash]',
    bundle: true,
    splitting: true,
    external: EXTERNAL,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    metafile: true,
    logLevel: 'warning',
  });
  if (readFileSync(join(ROOT, 'dist/index.js'), 'utf8').includes('import.meta')) {
    throw new Error('dist/index.js lies higher than the sources that it holds, which find files by relative paths.');
  }
  Object.keys(metafile.outputs)
    .filter((file) => file.endsWith('.js'))
    .forEach(nameClasses);
  removeOldParts(new Set(Object.keys(metafile.outputs)));
}

/**
 * Calls classes that speak of themselves what they are called: esbuild writes `var Channel = class _Channel`. Its own way to keep
 * names costs a call for every function that is made, a sixth of the time of a search.
 */
function nameClasses(file: string): void {
  const path = join(ROOT, file);
  const text = readFileSync(path, 'utf8');
  const classes = [...text.matchAll(/^var (\w+) = class _\1\b/gm)].map(([, name]) => name);
  if (classes.length === 0) return;
  writeFileSync(
    path,
    text.replaceAll(new RegExp(`\\b_(?:${classes.join('|')})\\b`, 'g'), (name) => name.slice(1)),
  );
}

function removeOldParts(written: ReadonlySet<string>): void {
  for (const name of readdirSync(join(ROOT, 'dist/registry'))) {
    const file = `dist/registry/${name}`;
    if (/-[A-Z\d]{8}\.js/.test(name) && !written.has(file)) rmSync(join(ROOT, file));
  }
}
