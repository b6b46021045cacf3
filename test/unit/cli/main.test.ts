import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import { claimText, temporaryFolder } from '../claim-folder.ts';
import { ROOT } from '../source-files.ts';

/** 1 + 6|Φ⟩⟨Φ| on two qutrits. */
const ISOTROPIC = Array.from({ length: 9 }, (_, i) =>
  Array.from({ length: 9 }, (_, j) => Number(i === j) + (i % 4 === 0 && j % 4 === 0 ? 2 : 0)),
);

const folder = temporaryFolder({
  'mine.ts': claimText('purity-at-most-half', 'conjecture', 'return atMost(purity(rho), 0.5);'),
  'writing.ts': `process.stdout.write('here\\n');${claimText('writing', 'theorem', 'return atMost(purity(rho), 1.5);')}`,
  'state.json': JSON.stringify({ dims: [3, 3], rho: ISOTROPIC, denominator: 15 }),
  'states.csv': [
    't,re00,im00,re01,im01,re10,im10,re11,im11',
    ...Array.from({ length: 5000 }, (_, k) => `${k},1,0,0,0,0,0,0,0`),
  ].join('\n'),
  'endless.ts': claimText('endless', 'theorem', 'console.log("here"); for (;;) {}'),
});

const COUNTEREXAMPLE = ofLibrary('counterexamples');
const CERTIFICATE = ofLibrary('certificates');

function ofLibrary(kind: string): string {
  return join(ROOT, 'properties', kind, 'entanglement-production-ratio-below-three-halves.json');
}

function exampleModel(name: string): string {
  return join(ROOT, 'examples/models', `${name}.json`);
}

/** The cursor is shown, lines wrap, and the line is empty. */
// oxlint-disable-next-line no-control-regex
const ERASED = /^\u001B\[\?25h\u001B\[\?7h.*\u001B\[2K$/;

const MAIN = join(ROOT, 'dist/cli/main.js');

function start(...args: readonly string[]): ReturnType<typeof spawn> {
  return startNode(MAIN, ...args);
}

function startNode(...args: readonly string[]): ReturnType<typeof spawn> {
  const stdio = ['ignore', 'pipe', 'pipe'] as const;
  return spawn(process.execPath, args, {
    cwd: folder,
    stdio: [...stdio],
  });
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function ended(child: ReturnType<typeof spawn>): Promise<Ended> {
  const texts = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]!.setEncoding('utf8').on('data', (text: string) => (texts[stream] += text));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...texts };
}

describe('the command in a process of its own, in a folder outside the repository', () => {
  test('writes results to stdout without colours, nothing to stderr, and ends with its code', async () => {
    const { code, stdout, stderr } = await ended(start('hunt', 'mine.ts', '--effort', '0.01'));
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('reproduce: npx clausius hunt mine.ts --effort 0.01\n');
    // oxlint-disable-next-line no-control-regex
    expect(stdout).not.toMatch(/\u001B/);
  });

  // exit-codes.test.ts writes in more ways.
  test.runIf(ALL)('keeps stdout pure JSON although a claim writes there', async () => {
    const { code, stdout, stderr } = await ended(start('hunt', 'writing.ts', '--effort', '0.01', '--json'));
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ rows: [{ claim: 'writing', standing: 'consistent' }] });
    expect(stderr).toBe('here\n');
  });

  // Ten seconds between two lines are 20 milliseconds in such a process.
  const HURRIED = `data:text/javascript,const { setInterval: every } = globalThis; globalThis.setInterval = (f, ms) => every(f, ms / 500);`;
  test.each([
    ['hunt', ['hunt', 'spohn-inequality', '--for', '1s'], /^(\d+ %, )?system \S+ \(\w+\)$/],
    ['conjecture', ['conjecture', '--on', 'A=2,B=2', '--quantities', 'S(A), S(AB), N(A:B)'], /^(\d+ %, )?hunt \S/],
    ['verify', ['verify', 'spohn-inequality', '--fresh'], /^\d+ of \d+ claims(, about \d+ (s|min) left)?$/],
    ['certify', ['certify', COUNTEREXAMPLE], /^\d+s, certifying entanglement-production-ratio-below-three-halves$/],
    ['replay', ['replay', COUNTEREXAMPLE], /^\d+s, evaluating entanglement-production-ratio-below-three-halves$/],
    [
      'check of a certificate',
      ['replay', CERTIFICATE],
      /^\d+s, checking the certificate of entanglement-production-ratio-below-three-halves$/,
    ],
    ['derive', ['derive', 'ising-reset'], /^\d+s, closed forms of ising-reset$/],
    [
      'guard of a model',
      ['guard', exampleModel('imperfect-reset'), 'states.csv'],
      /^\d+s, \S+imperfect-reset\.json \(1 of 2 files\)$/,
    ],
    ['guard of states', ['guard', 'states.csv'], /^\d+s, states\.csv, \d+ of 5000 matrices( of \w+)?$/],
    [
      'ree',
      ['ree', 'state.json'],
      /^\d+s, bracketing a state of 3 × 3 levels: about \S+ wide after \d+ interior-point steps?, asked for 9\.31e-10$/,
    ],
  ])('tells on stderr what a long %s does, and nothing of it on stdout', async (_, args, line) => {
    const { stdout, stderr } = await ended(startNode('--import', HURRIED, MAIN, ...args, '--json'));
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
    expect(stderr.trimEnd().split('\n')).toContainEqual(expect.stringMatching(line));
  });

  // Of three streams only this one is taken for a terminal.
  const WATCHED = 'data:text/javascript,process.stderr.isTTY = true';
  test('at Ctrl-C a thread erases what it shows on a terminal, and gives the cursor back', async () => {
    const child = startNode('--import', WATCHED, MAIN, 'derive', exampleModel('three-qubit-refrigerator'));
    child.stderr!.once('data', () => child.kill('SIGINT'));
    const { code, stdout, stderr } = await ended(child);
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
    expect(stderr).toContain('\u001B[?25l');
    expect(stderr.slice(stderr.lastIndexOf('\u001B[?25'))).toMatch(ERASED);
  });

  test('knows its version', async () => {
    const { code, stdout } = await ended(start('--version'));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('ends with 130 and no stack at Ctrl-C, also while a claim never ends; what claims print goes to stderr', async () => {
    const child = start('hunt', 'endless.ts');
    child.stderr!.once('data', () => child.kill('SIGINT'));
    const { code, stdout, stderr } = await ended(child);
    expect({ code, stdout, stderr }).toEqual({ code: 130, stdout: '', stderr: 'here\nInterrupted: no result.\n' });
  });

  test.runIf(ALL)('does not complain when its reader goes away', async () => {
    const child = start('list', 'mine.ts');
    const end = ended(child);
    child.stdout!.destroy();
    expect((await end).stderr).toBe('');
  });
});
