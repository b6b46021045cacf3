import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { EXIT } from '../../../src/cli/exit-code.ts';
import { replaceFile, writeNewFile } from '../../../src/registry/new-file.ts';
import { ALL } from '../../sample.ts';
import { claimText } from '../claim-folder.ts';
import { run as here } from '../command.ts';
import { ROOT } from '../source-files.ts';

/** A disk of four pages of its own. Who may not mount one has no such test; a write there is cut short first and refused next. */
const disk: string = mkdtempSync(join(tmpdir(), 'clausius-disk-'));
const mount = (...options: readonly string[]): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', ...options, 'tmpfs', disk]).status === 0;
const isMounted = process.platform === 'linux' && mount('-o', 'size=16k');

afterEach(() => {
  for (const name of readdirSync(disk)) rmSync(join(disk, name), { recursive: true });
});
afterAll(() => {
  if (isMounted) spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

const NO_SPACE = expect.objectContaining({ code: 'ENOSPC' }) as Error;
const LONG = 'x'.repeat(20_000);
const at = (name: string): string => join(disk, name);

function run(args: readonly string[], stdout: 'pipe' | number = 'pipe'): { code: number | null; stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', stdout, 'pipe'],
    env: { ...process.env, CLAUSIUS_CACHE: '' },
  });
  return { code: status, stderr };
}

test.skipIf(process.platform === 'win32')('a file that is replaced keeps its mode, and a link its place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clausius-replaced-'));
  const [file, link] = ['page', 'link'].map((name) => join(folder, name));
  writeFileSync(file, 'first');
  chmodSync(file, 0o604);
  symlinkSync(file, link);
  replaceFile(link, 'second');
  expect(readFileSync(file, 'utf8')).toBe('second');
  expect(statSync(file).mode & 0o777).toBe(0o604);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  rmSync(folder, { recursive: true });
});

describe.runIf(isMounted)('on a full disk', () => {
  test('a new file appears whole or not at all', () => {
    expect(() => writeNewFile(at('new'), LONG)).toThrow(NO_SPACE);
    expect(readdirSync(disk)).toEqual([]);
    expect(writeNewFile(at('new'), 'short')).toBe(true);
  });

  test('what is to be replaced stays', () => {
    replaceFile(at('page'), 'first');
    expect(() => replaceFile(at('page'), LONG)).toThrow(NO_SPACE);
    expect(readFileSync(at('page'), 'utf8')).toBe('first');
    replaceFile(at('page'), 'second');
    expect(readFileSync(at('page'), 'utf8')).toBe('second');
    expect(readdirSync(disk)).toEqual(['page']);
  });

  test.runIf(ALL)('a result that does not fit into the file of stdout has the code of what is not written', () => {
    writeFileSync(at('filler'), 'x'.repeat(3 * 4096));
    const stdout = openSync(at('claims.json'), 'w');
    const { code, stderr } = run(['list', 'entropy-*', '--json'], stdout);
    closeSync(stdout);
    expect(code).toBe(EXIT.notWritten);
    expect(stderr).toMatch(/^What was found could not be written: ENOSPC/);
  });

  test.runIf(ALL).each([
    ['hunt', 'S(AB) >= S(A)', '--on', 'A=2,B=2', '--html'],
    ['report', 'entropy-never-decreases', '--out'],
  ])('%s %s leaves no part of a page', async (...args) => {
    const { code, stderr } = await here(...args, at('page.html'));
    expect({ code, left: readdirSync(disk) }).toEqual({ code: EXIT.notWritten, left: [] });
    expect(stderr).toContain('ENOSPC');
  });

  test('what is found is printed where it cannot be written, and the file is named', async () => {
    writeFileSync(at('half.ts'), claimText('half', 'conjecture', 'return atMost(purity(rho), 0.5);'));
    writeFileSync(at('filler'), 'x'.repeat(3 * 4096));
    const quick = ['--effort', '0.002'];
    const found = await here('hunt', at('half.ts'), ...quick, '--write', at('found.json'));
    expect(found).toMatchObject({ code: EXIT.notWritten, stdout: expect.stringContaining('violated: ') as string });
    expect(found.stderr).toContain(`ENOSPC: no space left on device, write '${at('found.json')}'`);
    const verified = await here('verify', at('half.ts'), ...quick, '--write');
    expect(verified).toMatchObject({ code: EXIT.notWritten, stdout: expect.stringContaining('1 claim: ') as string });
    expect(verified.stderr).toContain(`write '${at('counterexamples/half.json')}'`);
    expect(readdirSync(at('counterexamples'))).toEqual([]);
    const kept = await here('hunt', at('half.ts'), ...quick, '--rounds', '2', '--checkpoint', at('rounds'));
    expect(kept.code).toBe(EXIT.notWritten);
  });

  test.runIf(ALL)('a round that cannot be kept is printed', async () => {
    const campaign = ['hunt', 'klein-inequality', '--rounds', '24', '--effort', '0.002', '--workers', '1'];
    const { code, stdout, stderr } = await here(...campaign, '--checkpoint', at('rounds'));
    const [file] = readdirSync(at('rounds'));
    expect({ code, kept: statSync(join(at('rounds'), file)).size }).toEqual({ code: EXIT.notWritten, kept: 16_384 });
    expect(stderr).toContain(file);
    const rounds = readFileSync(join(at('rounds'), file), 'utf8').split('\n').length - 3;
    const whole = await here('hunt', 'klein-inequality', '--rounds', String(rounds + 1), '--effort', '0.002');
    const evidence = (text: string): readonly string[] => text.split('\n').filter((line) => line.includes('  system '));
    expect(evidence(whole.stdout)).toHaveLength(3);
    expect(evidence(stdout)).toEqual(evidence(whole.stdout));
  });

  test.runIf(ALL)('a campaign goes on where the disk was full', async () => {
    const campaign = ['hunt', 'spohn-inequality', '--rounds', '24', '--effort', '0.002', '--workers', '1', '--json'];
    // Of a process that has ended, another one takes over what is whole.
    expect(run([...campaign, '--checkpoint', at('rounds')]).code).toBe(EXIT.notWritten);
    const [file] = readdirSync(at('rounds'));
    expect(statSync(join(at('rounds'), file)).size).toBe(16_384);
    mount('-o', 'remount,size=1m');
    const resumed = await here(...campaign, '--checkpoint', at('rounds'));
    mount('-o', 'remount,size=16k');
    const whole = await here(...campaign);
    expect(resumed.stdout).toBe(whole.stdout);
    expect([resumed.code, whole.code]).toEqual([EXIT.expected, EXIT.expected]);
  });
});
