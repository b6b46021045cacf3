import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../claim-folder.ts';
import { run } from '../command.ts';
import { columnsOf } from '../figures/csv.ts';
import { ROOT } from '../source-files.ts';

const COARSE = ['reset-fig-2', '--set', 'points=20'];

test('figures are listed with their numbers', async () => {
  const { code, stdout } = await run('figure');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^reset-fig-1 .*\(HartmannDurBriegel2006, figure 1\)\n {2}--set r=20 +largest reset rate/);
  const json = JSON.parse((await run('figure', '--json')).stdout) as readonly { readonly id: string }[];
  expect(json.map(({ id }) => id)).toContain('reset-fig-1');
});

test('a figure shows its numbers beside those of the source', async () => {
  const { code, stdout } = await run('figure', 'reset-fig-1', '--set', 'points=20');
  expect(code).toBe(0);
  expect(stdout).toMatch(/largest negativity at r = 20γ +0\.068050937 +in the source: 0\.068\n/);
  expect(stdout).toMatch(/npx clausius figure reset-fig-1 --set points=20\n$/);
});

test('files are written into a folder that is made, all formats or those that are asked for', async () => {
  const folder = temporaryFolder({});
  const all = join(folder, 'a', 'b');
  const first = await run('figure', ...COARSE, '--out', all);
  expect(first.code).toBe(0);
  expect(readdirSync(all).toSorted()).toEqual(['reset-fig-2.csv', 'reset-fig-2.json', 'reset-fig-2.svg']);
  expect(first.stdout).toContain(`written: ${join(all, 'reset-fig-2.svg')}`);
  const some = join(folder, 'some');
  expect((await run('figure', ...COARSE, '--svg', '--csv', '--out', some)).code).toBe(0);
  expect(readdirSync(some).toSorted()).toEqual(['reset-fig-2.csv', 'reset-fig-2.svg']);
  for (const name of readdirSync(some)) {
    expect(readFileSync(join(some, name), 'utf8')).toBe(readFileSync(join(all, name), 'utf8'));
  }
});

test('one format is printed, and is what is written', async () => {
  const folder = temporaryFolder({});
  await run('figure', ...COARSE, '--out', folder);
  for (const format of ['svg', 'csv', 'json']) {
    const { code, stdout } = await run('figure', ...COARSE, `--${format}`);
    expect(code).toBe(0);
    expect(stdout).toBe(readFileSync(join(folder, `reset-fig-2.${format}`), 'utf8'));
  }
  expect(columnsOf((await run('figure', ...COARSE, '--csv')).stdout)['s=0.25']).toHaveLength(20);
});

test('another number makes another figure', async () => {
  const { stdout } = await run('figure', ...COARSE, '--set', 'g=20', '--json');
  const { parameters, findings } = JSON.parse(stdout) as {
    readonly parameters: object;
    readonly findings: readonly { readonly value: number }[];
  };
  expect(parameters).toMatchObject({ g: 20, B: 8, points: 20 });
  expect(findings[0].value).not.toBeCloseTo(8.4631251417, 3);
});

test.each([
  [['reset-fig-7'], 'must name a figure, one of reset-fig-1'],
  [['reset-fig-2', '--set', 'q=1'], 'must name a number of reset-fig-2, one of g, B, C, r, points, but it names "q"'],
  [['reset-fig-2', '--set', 'r=0'], 'must be a number from 1 to 10000, but it is 0'],
  [['reset-fig-2', '--set', 'C=1'], 'must be at least B/2'],
  [['reset-fig-2', '--svg', '--csv'], 'Argument `--out` must name a folder for more than one format'],
  [['--svg'], 'Argument `figure` must be one of reset-fig-1'],
  [['reset-fig-2', '--png'], "unknown option '--png'"],
  [['reset-fig-2', '--set', 'points=20', '--out', 'package.json'], 'must name a folder, but package.json is a file'],
])('%s is refused', async (args, message) => {
  const { code, stderr, stdout } = await run('figure', ...args);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(stdout).not.toContain('written');
  expect(existsSync('reset-fig-2.svg')).toBe(false);
});

test('no other command loads what draws', () => {
  const texts = new Map(
    readdirSync(join(ROOT, 'dist'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => [resolve(ROOT, 'dist', name), readFileSync(join(ROOT, 'dist', name), 'utf8')]),
  );
  const drawing = [...texts].filter(([, text]) => /["'](?:@observablehq\/plot|linkedom)["']/.test(text));
  expect(drawing).toHaveLength(1);
  const [[file]] = drawing;
  // What is loaded before any command runs, whichever it is.
  const loaded = new Set<string>();
  const load = (name: string): void => {
    if (loaded.has(name) || !texts.has(name)) return;
    loaded.add(name);
    for (const [, path] of texts.get(name)!.matchAll(/(?:from|import) *"(\.[^"]*)"/g))
      load(resolve(dirname(name), path));
  };
  for (const name of ['main.js', 'program.js', 'command-thread.js']) load(resolve(ROOT, 'dist/cli', name));
  expect(loaded.size).toBeGreaterThan(10);
  expect(loaded).not.toContain(file);
  expect([...texts.values()].some((text) => text.includes(`/${basename(file)}"`))).toBe(true);
});
