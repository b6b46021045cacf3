import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampled } from '../../sample.ts';
import { ROOT } from '../source-files.ts';

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** Scripts of the package by their names, with their files. */
const FILES = Object.entries(scripts).flatMap(([name, command]) => {
  const file = /^node --import tsx ((?:scripts|bench)\/\S+\.ts)$/.exec(command)?.[1];
  return file === undefined ? [] : [{ name, file, text: readFileSync(join(ROOT, file), 'utf8') }];
});

/** Those that take arguments. */
const TAKERS = FILES.filter(({ text }) => text.includes('commandLine('));

function run(file: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', file, ...args], { cwd: ROOT, encoding: 'utf8' });
}

test('scripts of the package read their arguments in one way', () => {
  expect(TAKERS.map(({ name }) => name)).toEqual(expect.arrayContaining(['mutants', 'site', 'docs:coverage', 'bench']));
  const others = FILES.filter(({ text }) => /parseArgs|process\.argv(?!\[1\])/.test(text));
  expect(others.map(({ name }) => name)).toEqual([]);
});

const CALLS = TAKERS.flatMap(({ name, file }) =>
  ['--help', '-h', '--unheard-of'].map((option) => ({ name, file, option })),
);

test.each(sampled(CALLS, 1, ({ option }) => option))('npm run $name -- $option', ({ name, file, option }) => {
  const { status, stdout, stderr } = run(file, option);
  const usage = new RegExp(`^Usage: npm run ${name} -- `, 'm');
  if (option === '--unheard-of') {
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain("'--unheard-of'");
    expect(stderr).toMatch(usage);
  } else {
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(usage);
    expect(stdout).toContain('--help, -h');
  }
});

test('an argument too many is refused', () => {
  const { status, stderr } = run('scripts/mutants/main.ts', 'float64', 'exact');
  expect(status).toBe(2);
  expect(stderr).toContain("Argument 'exact' is one too many.");
});
