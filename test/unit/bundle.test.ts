import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { ROOT } from './source-files.ts';

describe('the bundle', () => {
  const entries = [
    'index.js',
    ...readdirSync(join(ROOT, 'src/entry')).map((file) => `entry/${file.replace('.ts', '.js')}`),
  ];

  test.each(entries)('%s calls functions and classes by their public names', async (file) => {
    const library = (await import(join(ROOT, 'dist', file))) as Readonly<Record<string, unknown>>;
    const named = Object.entries(library).filter(([, value]) => typeof value === 'function') as [
      string,
      { name: string },
    ][];
    expect(named.length).toBeGreaterThan(3);
    for (const [name, value] of named) expect(value.name).toBe(name);
  });
});

describe('the library', () => {
  test.each(['src/index.ts', 'src/fast-check/index.ts'])('%s needs nothing of Node to be loaded', async (entry) => {
    const { metafile } = await build({
      absWorkingDir: ROOT,
      entryPoints: [entry],
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      platform: 'browser',
      logLevel: 'silent',
    });
    expect(Object.keys(metafile.inputs).length).toBeGreaterThan(100);
  });
});
