import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandLine, METHODS } from '../../../src/cli/serve-methods.ts';
import { serveLines, type ServeOptions } from '../../../src/cli/serve-session.ts';
import { ALL } from '../../sample.ts';
import { run } from '../command.ts';
import { ROOT } from '../source-files.ts';

interface Answer {
  readonly id: unknown;
  readonly exitCode: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: string;
}

/** Answers to lines that come in pieces of so many bytes, of a command that tells its arguments. */
async function served(text: string | Uint8Array, options: Partial<ServeOptions> = {}, size = 7): Promise<Answer[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const answers: Answer[] = [];
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let k = 0; k < bytes.length; k += size) yield await Promise.resolve(bytes.subarray(k, k + size));
  }
  await serveLines(pieces(), (line) => void answers.push(JSON.parse(line) as Answer), {
    run: (args, seconds) =>
      Promise.resolve({ exitCode: 0, result: JSON.stringify({ args: [...args], seconds }), notes: '' }),
    timeout: 60,
    isTrusted: false,
    ...options,
  });
  return answers;
}

const call = (method: string, params: unknown, id: unknown = 1): string => JSON.stringify({ id, method, params });

describe('calls in lines', () => {
  test('are command lines, in which no value is an option', async () => {
    const params = { statement: '-S(A) <= 0', on: ['A=2', 'A=3'], given: '--json', seed: 3, best: false, timeout: 5 };
    const [{ id, result }] = await served(call('hunt', params, 'x'));
    expect(id).toBe('x');
    expect(result).toEqual({
      args: ['hunt', '--json', '--on=A=2', '--on=A=3', '--given=--json', '--seed=3', '--', '-S(A) <= 0'],
      seconds: 5,
    });
  });

  test('need no argument where the command has none', async () => {
    const [{ result }] = await served(
      call('conjecture', { quantities: '-S(A), 1', on: 'A=2', terms: 2, if: ['a', 'b'] }),
    );
    expect(result).toMatchObject({
      args: ['conjecture', '--json', '--on=A=2', '--if=a', '--if=b', '--quantities=-S(A), 1', '--terms=2'],
    });
  });

  test('hand records on as files, which are gone afterwards', async () => {
    const seen: string[] = [];
    const [{ result }] = await served(call('ree', { state: { rho: [[1]] }, dims: [1, 1] }), {
      run: (args) => {
        const path = args.at(-1)!;
        seen.push(path, readFileSync(path, 'utf8'));
        return Promise.resolve({ exitCode: 0, result: JSON.stringify({ of: path }), notes: '' });
      },
    });
    expect(seen[1]).toBe('{"rho":[[1]]}');
    expect(existsSync(seen[0])).toBe(false);
    expect(result).toEqual({ of: 'params.state' });
  });

  test.each([
    ['garbage', 'must be JSON'],
    ['[1]', 'must be a record'],
    ['{"id": [1], "method": "hunt"}', '`id` must be a text or a number'],
    ['{"id": 1}', '`method` must be a text'],
    [call('rm', {}), '`method` must be one of hunt, certify'],
    [call('constructor', {}), '`method` must be one of hunt, certify'],
    [call('hunt', [1]), '`params` must be a record'],
    [call('hunt', {}), 'there are 0'],
    [call('hunt', { statement: 'S(A) >= 0', claim: 'klein-inequality' }), 'there are 2'],
    [call('hunt', { statement: 'S(A) >= 0', efort: 1 }), 'did you mean effort'],
    [call('hunt', { statement: { a: 1 } }), '`params.statement` must be a text or a number'],
    [call('hunt', { statement: 'S(A) >= 0', best: 1 }), '`params.best` must be true or false'],
    [call('hunt', { statement: 'S(A) >= 0', timeout: 'x' }), '`params.timeout` must be a number of seconds'],
    [call('derive', { model: 3 }), 'must be a model in JSON'],
    [call('ree', { state: 3 }), '`params.state` must be a record'],
  ])('that make no sense are answered with the reason: %s', async (line, reason) => {
    const answers = await served(`${line}\n${call('explain', { statement: 'S(A) >= 0' }, 2)}\n`);
    expect(answers.map(({ exitCode }) => exitCode)).toEqual([2, 0]);
    expect(answers[0].error).toContain(reason);
    expect(answers[1].id).toBe(2);
  });

  test('name no programs without --allow-code', async () => {
    const programs = [
      call('hunt', { claim: 'properties/general/klein-inequality.ts' }),
      call('hunt', { claim: 'properties' }),
      call('derive', { model: 'examples/models/three-level-maser.ts' }),
      call('conjecture', { model: 'examples/models/three-level-maser.ts', quantities: 'power, 1' }),
      call('guard', { file: 'model.ts' }),
      call('guard', { file: 'states.npz', claim: './a=b.ts' }),
    ].join('\n');
    for (const { error } of await served(programs)) expect(error).toContain('--allow-code');
    for (const { exitCode } of await served(programs, { isTrusted: true })) expect(exitCode).toBe(0);
    const allowed = [
      call('hunt', { claim: 'klein-inequality' }),
      call('derive', { model: 'three-level-maser' }),
      call('guard', { file: 'states.npz', claim: 'klein-inequality' }),
    ].join('\n');
    for (const { exitCode } of await served(allowed)) expect(exitCode).toBe(0);
  });

  test('longer than the limit, or no UTF-8, do not end it', async () => {
    const good = call('explain', { statement: 'S(A) >= 0' }, 2);
    const [long, answer] = await served(`${'x'.repeat(500)}\n${good}\n\n`, { longest: 200 });
    expect(long).toMatchObject({
      id: null,
      exitCode: 2,
      error: expect.stringContaining('at most 200 bytes') as string,
    });
    expect(answer.id).toBe(2);
    const [wrong] = await served(Uint8Array.of(0x22, 0xff, 0x22, 10));
    expect(wrong.error).toContain('must be UTF-8');
    // The last line needs no end.
    expect(await served(good, {}, 1000)).toHaveLength(1);
  });

  test('have the parameters that the page on them lists', () => {
    const page = readFileSync(join(ROOT, 'docs/serve.md'), 'utf8');
    for (const [method, { target, options }] of Object.entries(METHODS)) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${method}\``));
      for (const name of [...Object.keys(target), ...Object.keys(options)])
        expect(row, method).toContain(`\`${name}\``);
    }
  });

  test('of the page are answered', async () => {
    const [, lines] = /<<'CALLS'\n([^]*?)CALLS/.exec(readFileSync(join(ROOT, 'docs/serve.md'), 'utf8'))!;
    const quick = lines.replace('"on": "A=2,B=2"', '"on": "A=2,B=2", "effort": 0.01');
    const answers = await served(quick, {
      run: async (args) => {
        const { code, stdout, stderr } = await run(...args);
        return { exitCode: code, result: stdout, notes: stderr };
      },
    });
    expect(answers.map(({ id, exitCode }) => [id, exitCode])).toEqual([
      [1, 1],
      [2, 0],
    ]);
    for (const { result } of answers) expect(result).toHaveProperty('format');
  });

  test('stay text: what stands for a path cannot be typed', () => {
    expect(() => commandLine('derive', { model: {}, at: '\u0000model\u0000' }, false)).toThrow('`params.at` must be');
  });
});

test('a process answers until its input ends, also after a call that took too long', () => {
  const rho = [
    [0.5, 0, 0, 0.5],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
    [0.5, 0, 0, 0.5],
  ];
  const more = [
    call('hunt', { statement: 'S(AB) >= S(A)', on: 'A=2,B=2', effort: 0.01 }, 2),
    call('hunt', { statement: 'E_R(A:B) >= 0', on: 'A=2,B=2', timeout: 0.01 }, 3),
    call('ree', { state: { rho }, dims: [2, 2] }, 4),
  ];
  const lines = ['garbage', call('explain', { statement: 'S(A) >= 0', on: 'A=2' }, 1), ...(ALL ? more : [])];
  const { stdout, status } = spawnSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), 'serve', '--stdio'], {
    input: lines.join('\n'),
    encoding: 'utf8',
  });
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
  expect(status).toBe(0);
  const codes = [
    [null, 2],
    [1, 0],
    ...(ALL
      ? [
          [2, 1],
          [3, 6],
          [4, 0],
        ]
      : []),
  ];
  expect(answers.map(({ id, exitCode }) => [id, exitCode])).toEqual(codes);
  expect(answers[1].result).toMatchObject({ latex: String.raw`S(A) \ge 0` });
  if (!ALL) return;
  expect(JSON.stringify(answers[2].result)).toContain('"level":"certified"');
  expect(answers[4].result).toMatchObject({ lower: expect.closeTo(Math.LN2, 8) as number });
});
