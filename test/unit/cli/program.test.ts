import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { claimText, temporaryFolder } from '../claim-folder.ts';
import { run, type Run } from '../command.ts';

const folder = temporaryFolder({
  'mine.ts': claimText('purity-at-most-half', 'conjecture', 'return atMost(purity(rho), 0.5);'),
  'known-false/half.ts': claimText('half', 'false', 'return atMost(purity(rho), 0.5);'),
  'mixed/fine.ts': claimText('fine', 'theorem', 'return atMost(purity(rho), 1.5);'),
  'mixed/throwing.ts': claimText('throwing', 'theorem', 'throw new TypeError("no such thing");'),
  'mixed/vacuous.ts': claimText(
    'vacuous',
    'theorem',
    'return assuming(atLeast(purity(rho), 2), atMost(purity(rho), 1));',
  ),
  // It names another claim, as one that corrects it does.
  'undecided.ts': `${claimText('undecided', 'theorem', 'const x = purity(rho).sqrt().exp(); return atLeast(x.plus(1).sqrt().times(x.plus(1).sqrt()), x.plus(1));')}
export const corrects = 'purity-at-most-half';
`,
  'dropped/dropped.ts': claimText(
    'dropped',
    'conjecture',
    'const psi = rho.scaled(rho.arithmetic.real(1).dividedBy(rho.trace())); return atLeast(rho.arithmetic.real(psi.trace().value), 1);',
  ),
  'controls/rare.ts': claimText('rare', 'false', 'return atMost(rho.realPart(0, 0), 0.9999);'),
  'endless.ts': claimText('endless', 'theorem', 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);'),
  'syntax.ts': 'export default claim(;',
  'fields.ts':
    "import { claim } from 'clausius';\n\ninterface Unused { readonly a: number }\n\nexport default claim('fields', {\n  statement: 'x',\n} as never);\n",
  'truncated.json': '{\n  "format": "clausius-counterexample",\n  "version": 1,\n  "cl',
  'list.json': '[]',
});

/** Path of a file in the temporary folder. */
const at = (name: string): string => join(folder, name);

/** Number of evaluations and of workers that suffice here. */
const QUICK = ['--effort', '0.01', '--workers', '1'];

describe('usage', () => {
  test.each([
    [['--help']],
    [['help', 'verify']],
    [['hunt', '--help']],
    [['replay', '--help']],
    [['certify', '--help']],
    [['list', '--help']],
  ])('%j shows examples and ends with 0', async (args) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Examples:');
  });

  test('no command at all shows the help and ends with 2', async () => {
    const { code, stderr } = await run();
    expect(code).toBe(2);
    expect(stderr).toContain('Usage: clausius');
  });

  test.each([
    ['an unknown command', ['verfy'], /unknown command 'verfy'[^]*Did you mean verify/],
    ['an unknown option', ['verify', '--sed', '1'], /unknown option '--sed'[^]*Did you mean --seed/],
    ['a seed that is no number', ['verify', '--seed', 'x'], /'--seed <seed>' argument 'x' is invalid\. Write a nonneg/],
    ['a missing argument', ['hunt'], /missing required argument 'claim'/],
    ['a file that is not there', ['replay', at('none.json')], /none\.json` must be a file .* but there is none/],
    [
      'a truncated counterexample',
      ['replay', at('truncated.json')],
      /truncated\.json` must be JSON, but at line \d+, column \d+ /,
    ],
    ['JSON of another kind', ['replay', at('list.json')], /list\.json` must hold a counterexample, but it holds \[\]/],
    ['a claim that is not there', ['hunt', at('none.ts')], /must be an existing file or folder, but there is none/],
    ['an empty target', ['verify', ''], /Argument `targets` must be .*, but one is empty/],
    ['an empty statement', ['explain', ''], /Argument `statement` must be .*, but it is empty/],
    ['an unknown id', ['verify', 'spohn-inequalty'], /there is none of that name\. Did you mean spohn-inequality/],
    ['a claim with a syntax error', ['verify', at('syntax.ts')], /syntax\.ts` must be a module .*Unexpected ";"/],
    [
      'a claim without a source',
      ['verify', at('fields.ts')],
      /importing it failed: .*nonempty text `source`.*fields\.ts:5:\d+\)/,
    ],
    ['a folder where one claim is needed', ['hunt', at('mixed')], /mixed` must be one claim, but it stands for 3/],
    [
      'a system the claim does not have',
      ['hunt', at('mine.ts'), '--system', '7'],
      /must be among the systems of purity/,
    ],
  ])('%s ends with 2 and one message', async (_, args, message) => {
    const result = await run(...args);
    expect(result.stderr).toMatch(message);
    expect(result.stderr).not.toMatch(/\n\s+at /);
    expect(result).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('hunt and replay', () => {
  test('a claim of your own breaks, is written, and replays; an existing file is left alone', async () => {
    const out = at('out.json');
    const hunt = await run('hunt', at('mine.ts'), '--effort', '0.01', '--write', out);
    expect(hunt.code).toBe(1);
    expect(hunt.stdout).toContain('purity-at-most-half (conjecture; Nobody2024)');
    expect(hunt.stdout).toMatch(/system 2: \S+ ≤ 0\.5 fails; margin -0\.\d+( ± \S+)? in float64/);
    expect(hunt.stdout).toMatch(/\n {2}rho = .+\n/);
    expect(hunt.stdout).toMatch(/reproduce: .* hunt \S+mine\.ts --effort 0\.01\n/);
    expect(hunt.stderr).toMatch(/^Wrote .*out\.json\. Replay it: .* replay .*out\.json --claim .*mine\.ts\n$/);

    const stored = readFileSync(out, 'utf8');
    // Nothing that lies beside the file is imported unless it is named.
    const unnamed = await run('replay', out);
    expect(unnamed).toMatchObject({ code: 2, stdout: '' });
    expect(unnamed.stderr).toMatch(
      /must belong to a claim of the library, but there is no purity-at-most-half\. Give the claim with --claim: a typed statement with its --on, or a file/,
    );
    const own = ['--claim', at('mine.ts')];
    const replay = await run('replay', out, '--json', ...own);
    expect(replay.code).toBe(0);
    expect(JSON.parse(replay.stdout)).toMatchObject({
      zone: 'violated',
      margin: { value: (JSON.parse(stored) as { margin: number }).margin },
      objects: [{ name: 'rho', exact: true, checked: [{ object: 'rho', is: 'density matrix', holds: true }] }],
    });
    const { stdout } = await run('replay', out, ...own);
    expect(stdout).toMatch(/violated\nsystem 2: \S+ ≤ 0\.5 fails/);
    expect(stdout).toMatch(/\n {2}proved exactly: rho \(density matrix\)\n {2}rho is /);

    const other = await run('replay', out, '--claim', at('mixed/fine.ts'));
    expect(other.stderr).toContain('must be the file of purity-at-most-half, but it holds fine');
    expect(other.code).toBe(2);

    const again = await run('hunt', at('mine.ts'), '--effort', '0.02', '--seed', '5', '--write', out);
    expect(again.code).toBe(2);
    expect(again.stderr).toMatch(/`--write` must name a new file, but .*out\.json exists/);
    expect(readFileSync(out, 'utf8')).toBe(stored);
  });

  test('a false statement that breaks is as expected, and what holds ends with its evidence', async () => {
    expect((await run('hunt', at('known-false/half.ts'), '--effort', '0.01')).code).toBe(0);
    const { code, stdout } = await run('hunt', at('mixed/fine.ts'), '--for', '0.2s', '--system', '2');
    expect(code).toBe(0);
    expect(stdout).toMatch(/system 2: 0 violations in \S+ draws, so fewer than \S+ % of the measure violate \(95 %\)/);
    expect(stdout).toMatch(/smallest margin 0\.5 /);
  });
});

describe('verify', () => {
  test('stores counterexamples and certificates with --write only, compares them, and finds a spoilt one stale', async () => {
    const verify = async (...more: readonly string[]): Promise<{ row: Record<string, unknown>; result: Run }> => {
      const result = await run('verify', at('known-false'), ...QUICK, '--json', ...more);
      return { row: (JSON.parse(result.stdout) as { rows: Record<string, unknown>[] }).rows[0], result };
    };
    const file = at('known-false/counterexamples/half.json');
    const certificate = at('known-false/certificates/half.json');
    const first = await verify();
    expect(first.row).toMatchObject({
      standing: 'refuted',
      ok: true,
      stored: 'none',
      violation: { level: 'certified', of: 'found', certificateFile: 'none' },
    });
    expect(existsSync(file)).toBe(false);
    expect((await verify('--write')).result.stderr).toBe(`Wrote ${file}.\nWrote ${certificate}.\n`);
    const text = readFileSync(file, 'utf8');
    const second = await verify('--write');
    expect(second.row).toMatchObject({
      standing: 'refuted',
      stored: 'same',
      violation: { level: 'certified', of: 'stored', certificateFile: 'valid' },
    });
    expect(second.row['counterexample']).toEqual(first.row['counterexample']);
    expect(readFileSync(file, 'utf8')).toBe(text);

    const proof = readFileSync(certificate, 'utf8');
    writeFileSync(certificate, proof.replace(/"margin": \["-0/, '"margin": ["-7'));
    writeFileSync(certificate, readFileSync(certificate, 'utf8').replace(/("margin": \[.*), "-0/, '$1, "-6'));
    const invalid = await verify();
    expect(invalid.row).toMatchObject({
      standing: 'invalid certificate',
      ok: false,
      violation: { level: 'certified', certificateFile: 'invalid' },
    });
    writeFileSync(certificate, proof);

    writeFileSync(file, text.replace(/"rho": \[.*\]/, '"rho": [1, 0, 0, 1, 0, 0, 0, 0]'));
    const stale = await verify();
    expect(stale.row).toMatchObject({ standing: 'stale counterexample', ok: false, stored: 'stale' });
    expect(stale.result.code).toBe(1);

    writeFileSync(file, text.slice(0, 40));
    const truncated = await verify();
    expect(truncated.row).toMatchObject({
      standing: 'error',
      ok: false,
      explanation: expect.stringContaining(file) as string,
    });
    expect(truncated.result.code).toBe(7);
  });

  test('names every claim that is not as it must be, with a command for each, and ends with 7 where one has failed', async () => {
    const { code, stdout, stderr } = await run('verify', at('mixed'), ...QUICK);
    expect({ code, stderr }).toEqual({ code: 7, stderr: '' });
    expect(stdout).toMatch(/✓ {2}fine +theorem +consistent/);
    expect(stdout).toMatch(/✗ {2}throwing +theorem +error/);
    expect(stdout).toMatch(/✗ {2}vacuous +theorem +vacuous .* no draw satisfies the premise/);
    expect(stdout).toMatch(/TypeError: no such thing[^]*reproduce: .* hunt \S+mixed\/throwing\.ts --effort 0\.01\n/);
    expect(stdout).toContain('3 claims: 1 consistent, 1 error, 1 vacuous. 2 must not be so.');
  });

  test('never stores what only a failed bound of float64 calls violated, and ends with 4', async () => {
    const file = at('dropped/counterexamples/dropped.json');
    const out = at('dropped/out.json');
    const hunt = await run('hunt', at('dropped/dropped.ts'), '--effort', '0.01', '--write', out);
    expect(hunt.code).toBe(4);
    expect(hunt.stdout).toContain('float64 calls an instance violated beyond its error bound');
    expect(hunt.stdout).toMatch(/set aside, \d+ instances? on which the error bound of float64 failed, such as\n/);
    expect(hunt.stdout).toContain('but the margin is exactly 0\n');
    expect(hunt.stdout).not.toContain('violated:');
    expect(hunt.stderr).toContain('Without a counterexample');
    const { code, stdout, stderr } = await run('verify', at('dropped'), ...QUICK, '--json', '--write');
    expect({ code, stderr }).toEqual({ code: 4, stderr: '' });
    const [row] = (JSON.parse(stdout) as { rows: Record<string, unknown>[] }).rows;
    expect(row).toMatchObject({
      standing: 'float64 bound failed',
      ok: false,
      news: false,
      boundFailure: { reason: 'the margin is exactly 0', instance: { claim: 'dropped' } },
    });
    expect(row).not.toHaveProperty('counterexample');
    expect(row).not.toHaveProperty('violation');
    expect([existsSync(file), existsSync(out)]).toEqual([false, false]);

    // An instance that was stored when float64 had the last word.
    const { instance } = row['boundFailure'] as { instance: Record<string, unknown> };
    const { objects: _objects, ...stored } = instance;
    writeFileSync(out, JSON.stringify(stored));
    const replay = await run('replay', out, '--claim', at('dropped/dropped.ts'));
    expect(replay.code).toBe(4);
    expect(replay.stdout).toContain('not violated: holds\nthe error bound of float64 failed: the margin is exactly 0');
  });

  test('says of a refuted control that a short search misses which of the two it means', async () => {
    const verify = async (effort: string): Promise<Record<string, unknown> & { code: number }> => {
      const { code, stdout } = await run(
        'verify',
        at('controls'),
        '--workers',
        '1',
        '--effort',
        effort,
        '--json',
        '--write',
      );
      return { ...(JSON.parse(stdout) as { rows: Record<string, unknown>[] }).rows[0], code };
    };
    expect(await verify('1')).toMatchObject({ standing: 'refuted', finding: 'certified violation' });
    expect(await verify('0.0001')).toMatchObject({
      code: 0,
      standing: 'refuted',
      finding: 'stored violation',
      explanation: 'certainly refuted by the stored counterexample; this search, of reduced effort, did not find one',
    });
  });

  test('stops a claim that never ends and says which', async () => {
    const { code, stdout } = await run('verify', at('endless.ts'), ...QUICK, '--timeout', '2s');
    expect(code).toBe(6);
    expect(stdout).toMatch(/endless: stopped\n {2}it did not end within 2 s and was stopped/);
  });

  test('ends with 3 when claims are merely undecided', async () => {
    const { code, stdout } = await run('verify', at('undecided.ts'), ...QUICK);
    expect(stdout).toMatch(/\? {2}undecided +theorem +undecided .* 100 % undecided/);
    expect(code).toBe(3);
  });
});

test('list shows claims with their systems and sources, as text and as JSON without local paths', async () => {
  const text = await run('list', at('mixed'));
  expect(text.stdout).toMatch(/ {2}fine +theorem +2 +Nobody2024\n {2}throwing /);
  const json = JSON.parse((await run('list', at('mixed'), '--json')).stdout) as Record<string, unknown>[];
  expect(json.map(({ id }) => id)).toEqual(['fine', 'throwing', 'vacuous']);
  expect(json.every((claim) => !('file' in claim))).toBe(true);
});
