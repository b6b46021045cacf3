import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shardOf } from '../../../src/cli/campaign-folder-options.ts';
import { ALL, repeated } from '../../sample.ts';
import { blockLine, recordOfLine } from '../../../src/registry/block-line.ts';
import { processName } from '../../../src/registry/process-name.ts';
import { claimText, temporaryFolder } from '../claim-folder.ts';
import { run } from '../command.ts';

const folder = temporaryFolder({
  'fine.ts': claimText('fine', 'theorem', 'return atMost(purity(rho), 1.5);'),
  'other.ts': claimText('other', 'conjecture', 'return atMost(purity(rho), 1.25);'),
  'false.ts': claimText('purity-at-most-half', 'false', 'return atMost(purity(rho), 0.5);'),
  // Violated by few draws and no edge case, so that the first rounds hold.
  'rare.ts': claimText(
    'rare',
    'conjecture',
    'return atMost(purity(rho), Math.abs(purity(rho).value - 0.8) < 0.0004 ? 0.5 : 2);',
  ),
});
const at = (name: string): string => join(folder, name);
const EFFORT = ['--effort', '0.02'];
const COUNTS = [2, 1, 5, 16].slice(0, repeated(3, 1, 4));

/** Shards of a count in an order that is neither theirs nor its reverse, the first one twice. */
function shuffled(count: number): readonly string[] {
  const order = Array.from({ length: count }, (_, k) => `${((k * 7 + 3) % count) + 1}/${count}`);
  return [...order, order[0]];
}

describe('shards of a hunt', () => {
  test.runIf(ALL)('are tried where a violation lies in neither the first nor the last rounds', async () => {
    const command = ['hunt', at('rare.ts'), ...EFFORT];
    expect((await run(...command, '--rounds', '4')).stdout).not.toContain('violated');
    expect((await run(...command, '--rounds', '14')).stdout).toContain('violated');
  });

  test.each(COUNTS)('%i in any order, one twice, merge to the bytes of the hunt in one piece', async (count) => {
    for (const name of ['fine.ts', 'rare.ts']) {
      // A violation is met in the rounds from 4 to 14 of the second.
      const rounds = ALL || name === 'rare.ts' ? '18' : '5';
      const command = ['hunt', at(name), '--rounds', rounds, ...EFFORT];
      const whole = await run(...command, '--json');
      const parts = at(`${name}-${count}`);
      for (const shard of shuffled(count)) await run(...command, '--shard', shard, '--out', parts);
      const merged = await run('merge', parts, '--claim', at(name), '--json');
      expect(merged.stdout).toBe(whole.stdout);
      expect(merged.code).toBe(whole.code);
      expect((await run('merge', parts, '--claim', at(name))).stdout).toBe((await run(...command)).stdout);
    }
  });

  test('that are missing are named, up to the first violation', async () => {
    const command = ['hunt', at('fine.ts'), '--rounds', '7', ...EFFORT, '--out', at('gap')];
    for (const shard of ['1/5', '3/5', '5/5']) expect((await run(...command, '--shard', shard)).code).toBe(0);
    const { code, stderr } = await run('merge', at('gap'));
    expect(code).toBe(2);
    expect(stderr).toContain('rounds 1, 3, 6 are missing, of shards 2, 4 of 5.');
    const violated = ['hunt', at('false.ts'), '--rounds', '7', ...EFFORT, '--out', at('first')];
    const part = await run(...violated, '--shard', '1/5');
    expect(part.code).toBe(0);
    expect((await run('merge', at('first'), '--claim', at('false.ts'))).stdout).toContain('violated: ');
  });

  test('of another seed are refused, and so is what contradicts', async () => {
    const command = ['hunt', at('fine.ts'), '--rounds', '3', ...EFFORT, '--shard', '1/1', '--out', at('one')];
    await run(...command);
    const other = await run(...command, '--seed', '2');
    expect(other.code).toBe(2);
    expect(other.stderr).toContain('there seed is 1 instead of 2');
  });
});

describe('shards of a verification', () => {
  test('merge to the bytes of the ledger in one piece', async () => {
    const ids = ['fine.ts', 'other.ts', 'false.ts'].map(at);
    const whole = await run('verify', ...ids, ...EFFORT, '--json');
    for (const count of COUNTS) {
      const parts = at(`verified-${count}`);
      for (const shard of shuffled(count)) await run('verify', ...ids, ...EFFORT, '--shard', shard, '--out', parts);
      const merged = await run('merge', parts, '--claim', at('false.ts'), '--json');
      expect(merged.stdout).toBe(whole.stdout);
      expect(merged.code).toBe(whole.code);
      const table = await run('verify', ...ids, ...EFFORT, '--markdown');
      expect((await run('merge', parts, '--claim', at('false.ts'), '--markdown')).stdout).toBe(table.stdout);
    }
  });

  test.runIf(ALL)('of the library give the rows that proofs rest on others for', async () => {
    const ids = ['spohn-inequality', 'second-law-at-one-temperature', 'klein-inequality'];
    const whole = await run('verify', ...ids, ...EFFORT, '--json');
    expect(whole.code).toBe(0);
    for (const shard of ['3/3', '1/3', '2/3']) {
      await run('verify', ...ids, ...EFFORT, '--shard', shard, '--out', at('library'));
    }
    expect((await run('merge', at('library'), '--json')).stdout).toBe(whole.stdout);
  });

  test('have counterexamples that are stored, with the numbers of the stored file', async () => {
    const id = 'data-processing-under-postselection';
    await run('verify', id, '--shard', '1/1', '--out', at('stored'));
    const { code, stdout } = await run('merge', at('stored'), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toHaveProperty('rows.0.metAgain');
    expect(stdout).toBe((await run('verify', id, '--json')).stdout);
  });

  test('that are missing are named by claim and shard', async () => {
    const ids = ['fine.ts', 'other.ts', 'false.ts'].map(at);
    await run('verify', ...ids, ...EFFORT, '--shard', '1/2', '--out', at('half'));
    const { code, stderr } = await run('merge', at('half'));
    expect(code).toBe(2);
    expect(stderr).toContain('claim other is missing, of shard 2 of 2.');
  });
});

describe('parts that somebody has changed', () => {
  /** Values of fields by their paths; undefined removes one. */
  type Edits = Readonly<Record<string, unknown>>;

  /** The blocks of a folder with other results, whose checksums are right. */
  function forge(name: string, edits: Edits): void {
    const [file] = readdirSync(at(name)).map((entry) => join(at(name), entry));
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const forged = lines.map((line) => {
      const record = recordOfLine(line, file)!;
      if ('result' in record) for (const [path, value] of Object.entries(edits)) set(record['result'], path, value);
      return blockLine(record);
    });
    writeFileSync(file, `${forged.join('\n')}\n`);
  }

  function set(target: unknown, path: string, value: unknown): void {
    const names = path.split('.');
    const last = names.pop()!;
    const parent = names.reduce((part, name) => (part as Record<string, unknown>)[name], target);
    (parent as Record<string, unknown>)[last] = value;
  }

  const uncertified = { verdict: 'undecided', reason: 'unknown' };
  const rounds: readonly [what: string, edits: Edits, told: RegExp][] = [
    ['another margin', { 'evidence.counterexample.margin': -3 }, /other sides than those it has/],
    [
      'a harmless instance',
      { 'evidence.counterexample.integers.rho': [1, 0, 0, 1, 0, 0, 0, 0] },
      /does not violate the claim/,
    ],
    ['other objects', { 'objects.0.text': 'ρ' }, /other objects/],
    ['another interval', { 'certification.certificate.margin': ['-2', '-1'] }, /another margin/],
    [
      'no certificate',
      { certification: { of: 'found', file: 'none', problems: [], uncertified } },
      /calls a violation numerical that is certified/,
    ],
    [
      'a row that is none',
      { 'evidence.systems.0.draws': undefined },
      /have `result\.evidence\.systems\[0\]\.draws` numbers of instances/,
    ],
    ['the name of another claim', { 'evidence.claim': 'other' }, /is of another claim/],
  ];
  test.each(rounds)('%s in a hunt', async (what, edits, told) => {
    const name = `forged-${what}`;
    await run('hunt', at('false.ts'), '--rounds', '1', ...EFFORT, '--shard', '1/1', '--out', at(name));
    forge(name, edits);
    const { code, stdout, stderr } = await run('merge', at(name), '--claim', at('false.ts'));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(told);
  });

  test('other counts in a hunt are believed, and found where rounds are made again', async () => {
    const parts = at('counts');
    await run('hunt', at('fine.ts'), '--rounds', '2', ...EFFORT, '--shard', '1/1', '--out', parts);
    const command = ['merge', parts, '--claim', at('fine.ts'), '--recheck', '5'];
    const honest = await run(...command);
    expect(honest).toMatchObject({ code: 0, stderr: 'Made again, and the same: rounds 0, 1.\n' });
    expect((await run('merge', parts)).stdout).toBe(honest.stdout);
    forge('counts', { 'evidence.systems.0.draws.holds': 4000 });
    expect(await run('merge', parts)).toMatchObject({ code: 0, stderr: '' });
    const found = await run(...command);
    expect(found).toMatchObject({ code: 2, stdout: '' });
    expect(found.stderr).toMatch(/round [01], line \d of \S+ of \S+counts, is another one here/);
    const { stderr } = await run(...command.slice(0, 2), '--claim', at('other.ts'), '--recheck', '1');
    expect(stderr).toContain('must name the files of claim fine');
  });

  test('parts of another library are not made again', async () => {
    const parts = at('library-of-others');
    await run('hunt', at('fine.ts'), '--rounds', '1', ...EFFORT, '--shard', '1/1', '--out', parts);
    const [file] = readdirSync(parts).map((entry) => join(parts, entry));
    const lines = readFileSync(file, 'utf8').split('\n');
    const head = recordOfLine(lines[0], file) as { readonly identity: object };
    lines[0] = blockLine({ ...head, identity: { ...head.identity, library: 'another' } });
    writeFileSync(file, lines.join('\n'));
    const { code, stderr } = await run('merge', parts, '--claim', at('fine.ts'), '--recheck', '1');
    expect(code).toBe(2);
    expect(stderr).toMatch(/but of \S+ library differ here/);
  });

  const refuted = { 'row.standing': 'refuted', 'row.news': true };
  const rows: readonly [what: string, edits: Edits, told: RegExp][] = [
    ['a proof', { 'row.standing': 'proved', 'row.news': true }, /says proved without a proof/],
    ['a violation', refuted, /without a counterexample/],
    ['that all is well', { 'row.standing': 'ALARM' }, /this is as it should be/],
    ['another statement', { ...refuted, 'row.statement': 'x' }, /another statement/],
    ['no word', { 'row.standing': undefined }, /have `result\.row\.standing` a text/],
    ['a word of its own', { 'row.standing': 'PROVED' }, /this is as it should be/],
    [
      'a certified violation',
      {
        ...refuted,
        'row.violation': { level: 'certified', of: 'found', margin: ['-2', '-1'], certificateFile: 'none' },
      },
      /a violation without its counterexample/,
    ],
  ];
  test.each(rows)('%s in a verification', async (what, edits, told) => {
    const name = `row-${what}`;
    await run('verify', at('other.ts'), ...EFFORT, '--shard', '1/1', '--out', at(name));
    forge(name, edits);
    const { code, stdout, stderr } = await run('merge', at(name), '--claim', at('other.ts'));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(told);
  });

  test('another statement of a claim of the library', async () => {
    await run('verify', 'noise-operator', '--shard', '1/1', ...EFFORT, '--out', at('library-row'));
    forge('library-row', {
      'row.standing': 'consistent',
      'row.news': false,
      'row.proof': undefined,
      'row.statement': 'x',
    });
    const { code, stderr } = await run('merge', at('library-row'));
    expect(code).toBe(2);
    expect(stderr).toContain('another statement than the claim');
  });

  test.each([
    ['margin', -3],
    ['bound', 1e-20],
    ['integers.rho', [1, 0, 0, 0, 2, 0, 0, 0]],
  ])('another %s of a stored counterexample', async (field, value) => {
    const name = `stored-${field}`;
    await run('verify', 'data-processing-under-postselection', '--shard', '1/1', '--out', at(name));
    forge(name, { [`row.counterexample.${field}`]: value });
    const { code, stderr } = await run('merge', at(name));
    expect(code).toBe(2);
    expect(stderr).toMatch(/another counterexample than the stored one|does not violate|other sides than those it has/);
  });

  test('claims that are programs are asked for where something is computed, and not imported unasked', async () => {
    await run('hunt', at('false.ts'), '--rounds', '1', ...EFFORT, '--shard', '1/1', '--out', at('unasked'));
    const { code, stderr } = await run('merge', at('unasked'));
    expect(code).toBe(2);
    expect(stderr).toContain('`--claim` must name the files of claim purity-at-most-half');
  });
});

describe('checkpoints', () => {
  test('a hunt takes over what is there, and says another number of rounds is the same campaign', async () => {
    const command = ['hunt', at('fine.ts'), ...EFFORT, '--checkpoint', at('checkpoint')];
    await run(...command, '--rounds', '4');
    const more = await run(...command, '--rounds', '6', '--json');
    expect(more.stdout).toBe((await run('hunt', at('fine.ts'), ...EFFORT, '--rounds', '6', '--json')).stdout);
    expect(readdirSync(at('checkpoint'))).toHaveLength(1);
    const lines = readFileSync(join(at('checkpoint'), readdirSync(at('checkpoint'))[0]), 'utf8').split('\n');
    expect(lines.filter((line) => line.startsWith('{"block"'))).toHaveLength(6);
  });

  test('a timed hunt keeps whole rounds, which merge as timed', async () => {
    // Of two workers one may have ended a later round than the other.
    await run('hunt', at('fine.ts'), ...EFFORT, '--for', '0.5s', '--workers', '1', '--checkpoint', at('timed'));
    const { stdout, code } = await run('merge', at('timed'));
    expect(code).toBe(0);
    expect(stdout).toMatch(/reproduce: .* --rounds \d+\n$/);
  });

  test('a verification takes rows over, and writes what an ended run has not written', async () => {
    mkdirSync(at('own'));
    writeFileSync(at('own/false.ts'), readFileSync(at('false.ts'), 'utf8'));
    const command = ['verify', at('own/false.ts'), ...EFFORT, '--write', '--checkpoint', at('rows')];
    const first = await run(...command, '--json');
    const certificate = at('own/certificates/purity-at-most-half.json');
    expect(existsSync(certificate)).toBe(true);
    const text = readFileSync(certificate, 'utf8');
    rmSync(certificate);
    const second = await run(...command, '--json');
    expect(second.stdout).toBe(first.stdout);
    expect(readFileSync(certificate, 'utf8')).toBe(text);
    expect(readdirSync(at('own/certificates'))).toEqual(['purity-at-most-half.json']);
  });
});

describe('what is to be written is checked before the work', () => {
  test.each([
    [['--write', at('fine.ts')], 'fine.ts exists'],
    [['--write', '/dev/null'], '/dev/null is a device'],
    [['--write', at('fine.ts/below')], 'a part is a file'],
    [['--rounds', '2', '--checkpoint', at('fine.ts')], 'is a file'],
    [['--rounds', '2', '--checkpoint', '/dev/null/x'], 'a part is a file'],
    [['--checkpoint', at('none')], 'must stand with --for or --rounds'],
    [['--rounds', '2', '--shard', '1/2'], 'must stand with --out, but it stands alone'],
    [['--rounds', '2', '--shard', '3/2', '--out', at('none')], 'Write a shard such as 3/16'],
    [['--rounds', '2', '--shard', '1/2', '--out', at('none'), '--checkpoint', at('none')], 'without --shard'],
    [['--rounds', '2', '--shard', '1/2', '--out', at('none'), '--json'], 'without --shard'],
    [['--rounds', '2', '--for', '1s'], 'cannot be used with'],
    [['--rounds', '2', '--best'], 'must stand without'],
  ])('hunt %j', async (options, message) => {
    const { code, stdout, stderr } = await run('hunt', at('fine.ts'), ...options);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(existsSync(at('none'))).toBe(false);
  });

  test('and what a killed process has left of it is removed', async () => {
    const names = ['found.json', `.found.json.${processName(spawnSync('true').pid)}`];
    mkdirSync(at('found'));
    for (const name of names) writeFileSync(at(`found/${name}`), '{}');
    const { stderr } = await run('hunt', at('fine.ts'), '--write', at('found/found.json'));
    expect(stderr).toContain('found.json exists');
    expect(readdirSync(at('found'))).toEqual(['found.json']);
  });

  test('merge of what is no campaign', async () => {
    mkdirSync(at('empty'), { recursive: true });
    expect((await run('merge', at('empty'))).stderr).toContain('holds none');
    expect((await run('merge', at('nowhere'))).stderr).toContain('is none');
  });
});

describe('the shard that a scheduler gives', () => {
  test.each([
    [{ SLURM_ARRAY_TASK_ID: '7', SLURM_ARRAY_TASK_COUNT: '16', SLURM_ARRAY_TASK_MIN: '0' }, [8, 16]],
    [{ SLURM_ARRAY_TASK_ID: '7', SLURM_ARRAY_TASK_COUNT: '16', SLURM_ARRAY_TASK_MIN: '1' }, [7, 16]],
    // Only the missing ones are submitted again.
    [
      { SLURM_ARRAY_TASK_ID: '7', SLURM_ARRAY_TASK_COUNT: '1', SLURM_ARRAY_TASK_MIN: '7', CLAUSIUS_SHARDS: '16' },
      [7, 16],
    ],
    [{ JOB_COMPLETION_INDEX: '0', CLAUSIUS_SHARDS: '5' }, [1, 5]],
    [{ JOB_COMPLETION_INDEX: '4', JOB_COMPLETION_COUNT: '5' }, [5, 5]],
    [{ CI_NODE_INDEX: '1', CI_NODE_TOTAL: '4' }, [1, 4]],
    [{ PARALLEL_SEQ: '3', CLAUSIUS_SHARDS: '3' }, [3, 3]],
  ])('%j', (environment, shard) => {
    expect(shardOf(environment)).toEqual(shard);
  });

  test.each([
    [{}, 'none of SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX'],
    [{ PARALLEL_SEQ: '3' }, 'CLAUSIUS_SHARDS is not set'],
    [{ PARALLEL_SEQ: '4', CLAUSIUS_SHARDS: '3' }, 'PARALLEL_SEQ is 4 and CLAUSIUS_SHARDS is 3'],
    [{ JOB_COMPLETION_INDEX: '-1', CLAUSIUS_SHARDS: '3' }, 'JOB_COMPLETION_INDEX is -1'],
    [{ CI_NODE_INDEX: '0', CI_NODE_TOTAL: '3' }, 'CI_NODE_INDEX is 0'],
  ])('is refused: %j', (environment, message) => {
    expect(() => shardOf(environment)).toThrow(message);
  });
});
