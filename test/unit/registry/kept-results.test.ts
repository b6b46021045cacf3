import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { homeOfResults, KeptResults } from '../../../src/registry/kept-results.ts';
import type { HuntTask, TaskResults } from '../../../src/registry/tasks.ts';
import { claimText, temporaryFolder } from '../claim-folder.ts';

const folder = temporaryFolder({ 'here/.keep': '' });
const home = join(folder, 'kept');
const at = (name: string): string => join(folder, 'claims', name);

/** Not a campaign, but told apart from any other. */
const VALUE = { marker: [Infinity, -0, 1n] } as unknown as TaskResults['hunt'];

const task = (changes: Partial<HuntTask> = {}): HuntTask => ({
  kind: 'hunt',
  file: at('a.ts'),
  path: 'a.ts',
  seed: 1,
  ...changes,
});

/** What a process that starts now finds. */
const found = (of = task()): unknown => {
  const kept = new KeptResults(home);
  kept.read([at('a.ts'), at('proofs/a.ts')]);
  return kept.get(of)?.value;
};

const keep = (of = task()): void => {
  const kept = new KeptResults(home);
  kept.read([at('a.ts'), at('proofs/a.ts')]);
  kept.put(of, VALUE);
};

const files = (): string[] =>
  readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('/'))
    .map((name) => join(home, name));

beforeEach(() => {
  rmSync(join(folder, 'claims'), { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
  mkdirSync(at('proofs'), { recursive: true });
  writeFileSync(at('half.ts'), 'export const HALF = 0.5;');
  writeFileSync(
    at('a.ts'),
    `import { HALF } from './half.ts';${claimText('a', 'theorem', 'return atMost(purity(rho), HALF);')}`,
  );
  writeFileSync(at('proofs/a.ts'), `import claim from '../a.ts'; export default claim;`);
  writeFileSync(at('a.json'), '{}');
});

describe('kept results', () => {
  test('are found by the same task, as they were', () => {
    keep();
    expect(found()).toEqual(VALUE);
  });

  test.each([
    ['the claim', 'a.ts'],
    ['what the claim imports', 'half.ts'],
    ['the stored counterexample', 'a.json'],
    ['the proof', 'proofs/a.ts'],
  ])('are not found after a change of %s', (_of, file) => {
    const of = task({ stored: at('a.json'), proof: at('proofs/a.ts') });
    keep(of);
    expect(found(of)).toEqual(VALUE);
    appendFileSync(at(file), ' ');
    expect(found(of)).toBeUndefined();
  });

  test.each([
    ['a byte of a module of the library', 'lib/deep/module.ts', 'export const x = 1; '],
    ['a module that was added to it', 'lib/deep/new.js', ''],
    ['the version of the library', 'package.json', '{"version": "1.0.1", "dependencies": {"other": "^1.0.0"}}'],
    ['the installed version of a dependency', 'node_modules/other/package.json', '{"version": "1.1.0"}'],
  ])('are not found by another library: %s', (_of, file, text) => {
    const package_ = temporaryFolder({
      'package.json': '{"version": "1.0.0", "dependencies": {"other": "^1.0.0"}}',
      'node_modules/other/package.json': '{"version": "1.0.0"}',
      'lib/deep/module.ts': 'export const x = 1;',
      'lib/deep/notes.md': '',
    });
    const foundBy = (write?: (kept: KeptResults) => void): unknown => {
      const kept = new KeptResults(home, join(package_, 'lib'));
      kept.read([at('a.ts')]);
      write?.(kept);
      return kept.get(task())?.value;
    };
    expect(foundBy((kept) => kept.put(task(), VALUE))).toEqual(VALUE);
    writeFileSync(join(package_, 'lib/deep/notes.md'), 'No code.');
    expect(foundBy()).toEqual(VALUE);
    writeFileSync(join(package_, file), text);
    expect(foundBy()).toBeUndefined();
  });

  test('are not found after a claim has appeared on which the proof may rest', () => {
    const of = task({ proof: at('proofs/a.ts') });
    keep(of);
    writeFileSync(at('b.ts'), claimText('b', 'theorem', 'return atMost(purity(rho), 1);'));
    expect(found(of)).toBeUndefined();
    expect(found()).toBeUndefined();
  });

  test.each([{ seed: 2 }, { systems: [3] }, { simplify: false }, { path: 'other/a.ts' }] as const)(
    'are not found by another task: %o',
    (changes) => {
      keep();
      expect(found(task(changes))).toBeUndefined();
    },
  );

  test('are not found when a byte of them has changed, or the end is missing', () => {
    keep();
    const [file] = files();
    const bytes = readFileSync(file);
    for (const changed of [bytes.with(bytes.length - 3, bytes.at(-3)! ^ 1), bytes.subarray(0, -1), Buffer.alloc(0)]) {
      writeFileSync(file, changed);
      expect(found()).toBeUndefined();
    }
    writeFileSync(file, bytes);
    expect(found()).toEqual(VALUE);
  });

  test.each([
    `import 'some-package';`,
    `import { readFileSync } from 'node:fs';`,
    `const more = await import('./half.ts');`,
    `import { createRequire } from 'node:module';`,
    `import './missing.ts';`,
  ])('are none of a module that reaches beyond the files beside it: %s', (line) => {
    appendFileSync(at('half.ts'), line);
    keep();
    expect(found()).toBeUndefined();
  });

  test('are none of a task that a clock ends', () => {
    keep(task({ duration: 1000 }));
    expect(found(task({ duration: 1000 }))).toBeUndefined();
  });

  test('are none in a folder that cannot be made', () => {
    writeFileSync(home, '');
    expect(() => keep()).not.toThrow();
    expect(found()).toBeUndefined();
  });

  test('of the four latest versions of the library remain, and nothing else is removed', () => {
    for (const digit of '01234') {
      const name = join(home, digit.repeat(16));
      mkdirSync(name, { recursive: true });
      utimesSync(name, Number(digit), Number(digit));
    }
    writeFileSync(join(home, 'letter.txt'), 'mine');
    keep();
    const versions = readdirSync(home);
    expect(versions).toHaveLength(5);
    expect(versions).toEqual(expect.arrayContaining(['letter.txt', '2'.repeat(16), '3'.repeat(16), '4'.repeat(16)]));
  });

  test('lie in the folder for caches unless another is named, or none', () => {
    expect(homeOfResults({ XDG_CACHE_HOME: '/caches' })).toBe(join('/caches', 'clausius'));
    expect(homeOfResults({ CLAUSIUS_CACHE: '/here', XDG_CACHE_HOME: '/caches' })).toBe('/here');
    expect(homeOfResults({ CLAUSIUS_CACHE: '' })).toBeUndefined();
    expect(homeOfResults({})).toMatch(/\.cache.clausius$/);
  });
});
