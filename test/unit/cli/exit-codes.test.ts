import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL, sampled } from '../../sample.ts';
import { EXIT } from '../../../src/cli/exit-code.ts';
import { claimText, temporaryFolder } from '../claim-folder.ts';
import { run as runHere } from '../command.ts';
import { ROOT } from '../source-files.ts';

const MAIN = join(ROOT, 'dist/cli/main.js');
const MODEL = 'import { model } from "clausius";\n';
const HOLDS = 'return atMost(purity(rho), 1.5);';
const IS_HELD = 'import { execSync } from "node:child_process"; execSync("sleep 30");';

/** What modules may do instead of computing. */
const PRINTING = `
import { ChildProcess, execFileSync, execSync, fork, spawn, spawnSync } from 'node:child_process';
import fs, { appendFileSync, createWriteStream, openSync, write, writeFileSync, writeSync } from 'node:fs';
console.log('1');
process.stdout.write('2\\n');
writeSync(1, '3\\n');
fs.writeSync(1, '4\\n');
writeFileSync(1, '5\\n');
writeFileSync('/dev/stdout', '6\\n');
appendFileSync('/dev/fd/1', '7\\n');
write(1, '8\\n', () => undefined);
writeSync(openSync('/dev/stdout', 'w'), '9\\n');
createWriteStream('', { fd: 1, autoClose: false }).write('10\\n');
execSync('echo 11', { stdio: 'inherit' });
execFileSync('echo', ['12'], { stdio: ['ignore', 'inherit', 'inherit'] });
spawnSync('echo', ['13'], { stdio: [0, 1, 2] });
spawnSync('sh', ['-c', 'echo 14 >&3'], { stdio: ['ignore', 'pipe', 'pipe', 1] });
spawn('echo', ['15'], { stdio: 'inherit' });
spawn('echo', ['16'], { stdio: ['ignore', process.stdout, 'inherit'] });
fork('-e', ['console.log(17)'], { execArgv: [] }).on('error', () => undefined);
new ChildProcess().spawn({ file: 'echo', args: ['echo', '18'], stdio: 'inherit' });
`;

const folder = temporaryFolder({
  'fine.ts': claimText('fine', 'theorem', HOLDS),
  'wrong.ts': claimText('wrong', 'theorem', 'return atMost(purity(rho), 0.5);'),
  'open.ts': claimText(
    'open',
    'theorem',
    'const x = purity(rho).sqrt().exp().plus(1); return atLeast(x.sqrt().times(x.sqrt()), x);',
  ),
  'vacuous.ts': claimText('vacuous', 'theorem', 'return assuming(atLeast(purity(rho), 2), atMost(purity(rho), 2));'),
  // It never ends, at no cost for what runs beside it.
  'slow.ts': claimText('slow', 'theorem', 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);'),
  'held.ts': claimText('held', 'theorem', `console.log("here"); execSync("sleep 30"); ${HOLDS}`).replace(
    '\n',
    '\nimport { execSync } from "node:child_process";\n',
  ),
  'deep.ts': claimText(
    'deep',
    'theorem',
    'const again = (n) => again(n + 1) + 1; again(0); return atMost(purity(rho), 1);',
  ),
  'leaving.ts': claimText('leaving', 'theorem', 'process.exit(0);'),
  'printing.ts': PRINTING + claimText('printing', 'theorem', HOLDS),
  'slow-model.ts': `${MODEL}for (;;) {}`,
  'held-model.ts': `${MODEL}${IS_HELD}`,
  'leaving-model.ts': `${MODEL}process.exit(0);`,
  'throwing-model.ts': `${MODEL}setTimeout(() => { throw new Error('later'); }); await new Promise(() => setInterval(() => 1, 1000));`,
  'printing-model.ts': `${PRINTING}${readFileSync(join(ROOT, 'examples/models/three-level-maser.ts'), 'utf8')}`,
  'qubit.json': JSON.stringify({
    states: [
      [
        [0.5, 0],
        [0, 0.5],
      ],
    ],
  }),
  'state.json': readFileSync(join(ROOT, 'examples/states/thermal-qubits.json'), 'utf8'),
});
chmodSync(folder, 0o755);
for (const pipe of ['pipe.json', 'pipe.ts', 'pipe.npy']) execFileSync('mkfifo', [join(folder, pipe)]);

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

async function ended(child: ChildProcess): Promise<Ended> {
  const begin = performance.now();
  const texts = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.setEncoding('utf8').on('data', (text: string) => (texts[stream] += text));
  }
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { code, signal, ...texts, seconds: (performance.now() - begin) / 1000 };
}

function start(args: readonly string[], stdout: 'pipe' | number = 'pipe'): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], { cwd: folder, stdio: ['ignore', stdout, 'pipe'] });
}

const run = (...args: readonly string[]): Promise<Ended> => ended(start(args));
const quick = ['--effort', '0.01'] as const;

/** A word of a command, which may be a file of the folder, for a process elsewhere. */
const placed = (word: string): string => (existsSync(join(folder, word)) ? join(folder, word) : word);

describe('the exit code', () => {
  const commands: readonly [name: keyof typeof EXIT, what: string, args: readonly string[], stderr: RegExp][] = [
    ['expected', 'a theorem without violation', ['verify', 'fine.ts', ...quick], /^$/],
    ['wrong', 'a violation', ['hunt', 'wrong.ts', ...quick], /^$/],
    [
      'wrong',
      'a violation beside all that has no verdict',
      ['verify', 'slow.ts', 'wrong.ts', 'deep.ts', '--timeout', '5s', ...quick],
      /^$/,
    ],
    ['usage', 'an option that there is not', ['verify', '--nothing'], /unknown option/],
    ['usage', 'a file that there is not', ['ree', 'nowhere.json'], /there is none/],
    ['undecided', 'margins within their bounds', ['hunt', 'open.ts', ...quick], /^$/],
    ['vacuous', 'a premise that no draw satisfies', ['hunt', 'vacuous.ts', ...quick], /^$/],
    ['stopped', 'a bracket', ['ree', 'state.json', '--certify', '--timeout', '0.01s'], /^Stopped/],
    ['stopped', 'a claim that takes too long in a hunt', ['hunt', 'slow.ts', '--timeout', '5s'], /^$/],
    ['stopped', 'the same in a search of a constant', ['hunt', 'slow.ts', '--best', '--timeout', '5s'], /within 5 s/],
    ['stopped', 'a model that takes too long', ['derive', 'slow-model.ts', '--timeout', '1s'], /^Stopped after 1 s/],
    [
      'stopped',
      'the model of a check',
      ['check-formula', 'slow-model.ts', '--claim', '1 > 0', '--timeout', '0.1s'],
      /^Stopped/,
    ],
    ['stopped', 'the model of a trajectory', ['guard', 'slow-model.ts', '--timeout', '1s'], /^Stopped/],
    ['stopped', 'a figure', ['figure', 'reset-fig-1', '--timeout', '0.001s'], /^Stopped/],
    ['failed', 'a model that ends the process with 0', ['derive', 'leaving-model.ts'], /has ended the command/],
    ['failed', 'a stack overflow in a claim', ['hunt', 'deep.ts', ...quick], /^$/],
    ['failed', 'an exception beside the command', ['derive', 'throwing-model.ts'], /Error: later/],
    ['stopped', 'a claim that ends its thread', ['hunt', 'leaving.ts', ...quick], /^$/],
    ['stopped', 'a claim that takes too long', ['verify', 'slow.ts', '--timeout', '5s'], /^$/],
  ];
  // Where there is a verdict, the process only hands its code on, which main.test.ts and readers that go away have.
  test.each(sampled(commands, 1, ([name]) => name))('%s: %s', async (name, _, args, stderr) => {
    const end =
      name === 'failed' || name === 'stopped'
        ? await run(...args)
        : { ...(await runHere(...args.map(placed))), signal: null };
    expect(end).toMatchObject({ code: EXIT[name], signal: null });
    expect(end.stderr).toMatch(stderr);
  });

  test.runIf(ALL).each([
    ['derive', 'held-model.ts'],
    ['hunt', 'held.ts'],
  ])('%s %s: a call of the system does not keep the process from its end at Ctrl-C', async (...args) => {
    const child = start(args);
    const end = ended(child);
    if (args[0] === 'hunt') await once(child.stderr!, 'data');
    else await new Promise((resolve) => setTimeout(resolve, 2500));
    child.kill('SIGINT');
    const { code, signal, seconds } = await end;
    expect({ code, signal }).toEqual({ code: EXIT.interrupted, signal: null });
    expect(seconds).toBeLessThan(24);
  });

  test.runIf(ALL).each([
    ['hunt', 'held.ts'],
    ['derive', 'held-model.ts'],
  ])('%s %s: nor at the end of its time', async (...args) => {
    const { code, signal, stdout, stderr, seconds } = await run(...args, '--timeout', '1s');
    expect({ code, signal }).toEqual({ code: EXIT.stopped, signal: null });
    expect(stdout + stderr).toMatch(/did not end within 1 s|Stopped after 1 s/);
    expect(seconds).toBeLessThan(24);
  });
});

describe('what cannot be written', () => {
  const full = '/dev/full';

  test.skipIf(!existsSync(full)).each(
    sampled(
      [
        // In a thread of its own, and in the process.
        ['ree', 'state.json'],
        ['list', 'wrong.ts'],
      ],
      1,
      () => 'full',
    ),
  )('%s ends with its own code where stdout is full', async (...args) => {
    const descriptor = openSync(full, 'w');
    const { code, stderr } = await ended(start(args, descriptor));
    closeSync(descriptor);
    expect({ code, stderr }).toEqual({
      code: EXIT.notWritten,
      stderr: expect.stringMatching(/^What was found could not be written: ENOSPC[^\n]*\n$/) as string,
    });
  });

  test('a reader that goes away leaves the verdict in the code', async () => {
    const verdicts = [
      [['guard', 'state.json', '--within', '0'], EXIT.expected],
      [['verify', 'wrong.ts', 'fine.ts', ...quick], EXIT.wrong],
    ] as const;
    for (const [args, code] of sampled(verdicts, 1, () => 'verdict')) {
      const child = start(args);
      child.stdout!.destroy();
      expect(await ended(child)).toMatchObject({ code, stderr: '' });
    }
  });

  test.runIf(ALL)('a folder that may not be written is told before the work', () => {
    const target = join(folder, 'closed');
    mkdirSync(target, { mode: 0o555 });
    // The superuser may write everywhere.
    const owner = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const { status, stderr } = spawnSync(
      process.execPath,
      [MAIN, 'guard', 'qubit.json', '--junit', join(target, 'guard.xml')],
      {
        cwd: folder,
        encoding: 'utf8',
        ...owner,
      },
    );
    expect({ status, stderr }).toEqual({
      status: EXIT.usage,
      stderr: `Argument \`--junit\` must lie in a folder that can be written, but ${target} cannot.\n`,
    });
  });
});

describe('what modules print', () => {
  const printing = [
    ['hunt', 'printing.ts', ...quick, '--json'],
    ['guard', 'qubit.json', '--claim', 'printing.ts', '--json'],
    ['derive', 'printing-model.ts', '--json', '--no-spectrum'],
  ];
  test.each(sampled(printing, 1, () => 'printing'))('never reaches stdout: %s %s', (...args) => {
    const [stdout, stderr] = ['stdout.txt', 'stderr.txt'].map((name) => join(folder, name));
    // Pipes of a shell have names, those of Node have none.
    const command = [process.execPath, MAIN, ...args].map((word) => `'${word}'`).join(' ');
    execFileSync('sh', ['-c', `{ ${command} 2>&3 | cat > ${stdout}; } 3>&1 | cat > ${stderr}`], { cwd: folder });
    const text = readFileSync(stdout, 'utf8');
    expect(() => JSON.parse(text) as unknown).not.toThrow();
    const lines = new Set(readFileSync(stderr, 'utf8').split('\n'));
    expect(Array.from({ length: 10 }, (_, k) => String(k + 1)).filter((line) => !lines.has(line))).toEqual([]);
  });
});

describe('pipes, devices and folders', () => {
  test.each([
    ['ree', 'pipe.json'],
    ['guard', 'pipe.npy'],
    ['guard', 'pipe.json'],
    ['derive', 'pipe.json'],
    ['derive', 'pipe.ts'],
    ['check-formula', 'pipe.json', '--claim', '1 > 0'],
    ['check-formula', join(ROOT, 'examples/models/ising-reset.json'), '--claims', 'pipe.json'],
    ['replay', 'pipe.json'],
    ['certify', 'pipe.json'],
    ['hunt', './pipe.ts'],
    ['verify', './pipe.ts'],
    ['guard', 'state.json', '--model', 'pipe.json'],
    ['ree', '/dev/zero'],
    ['replay', '/dev/zero'],
    ['replay', '.'],
    ['derive', '/'],
  ])('%s %s is refused at once', async (...args) => {
    const begin = performance.now();
    const { code, stdout, stderr } = await runHere(...args.map(placed));
    expect({ code, stdout }).toEqual({ code: EXIT.usage, stdout: '' });
    expect(stderr).toMatch(/a pipe|a device|a folder/);
    expect(performance.now() - begin).toBeLessThan(20_000);
  });

  test('pipes in a folder of claims are passed by', async () => {
    const claims = temporaryFolder({ 'fine.ts': claimText('fine', 'theorem', HOLDS) });
    execFileSync('mkfifo', [join(claims, 'pipe.ts')]);
    expect(await runHere('list', claims)).toMatchObject({ code: EXIT.expected, stderr: '' });
    mkdirSync(join(claims, 'counterexamples'));
    execFileSync('mkfifo', [join(claims, 'counterexamples/fine.json')]);
    const { code, stdout } = await runHere('verify', join(claims, 'fine.ts'), ...quick, '--timeout', '10s');
    expect({ code, isNamed: stdout.includes('it is a pipe') }).toEqual({ code: EXIT.failed, isNamed: true });
  });
});
