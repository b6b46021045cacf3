import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runProgram } from '../../../src/cli/program.ts';
import { SILENT } from '../../../src/cli/terminal.ts';
import { paint } from '../../../src/report/paint.ts';
import { temporaryFolder } from '../claim-folder.ts';
import { ROOT } from '../source-files.ts';

const WERNER = [
  [1, 0, 0, 0],
  [0, 13, -11, 0],
  [0, -11, 13, 0],
  [0, 0, 0, 1],
].map((row) => row.map((n) => [n, 0]));

const folder = temporaryFolder({
  'werner.json': JSON.stringify({ dims: [2, 2], denominator: 28, rho: WERNER }),
  'bare.json': JSON.stringify(WERNER.map((row) => row.map(([re]) => re / 28))),
  'no-dims.json': JSON.stringify({ rho: WERNER }),
  'no-rho.json': JSON.stringify({ dims: [2, 2] }),
  'not-json.json': '{ "dims": [2, 2',
  'trace.json': JSON.stringify({ dims: [2, 2], rho: WERNER }),
  'text-denominator.json': JSON.stringify({ dims: [2, 2], denominator: '28', rho: WERNER }),
  'large.json': JSON.stringify({ dims: [12, 12], rho: WERNER }),
  'text.json': JSON.stringify({
    dims: [2, 2],
    rho: [
      ['a', 0],
      [0, 1],
    ],
  }),
});

async function run(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly note: string }> {
  let [out, note] = ['', ''];
  const code = await runProgram(args, {
    paint: paint(false),
    result: (text) => void (out += `${text}\n`),
    note: (text) => void (note += `${text}\n`),
    progress: () => SILENT,
    exitCode: 0,
  });
  return { code, out, note };
}

/** Singlet weight 6/7. */
const TRUTH = Math.LN2 + (6 / 7) * Math.log(6 / 7) + (1 / 7) * Math.log(1 / 7);

test('ree prints the bracket, the closest state and the dual matrix', async () => {
  const { code, out } = await run('ree', join(folder, 'werner.json'));
  expect(code).toBe(0);
  const [lower, upper] = ['lower', 'upper'].map((name) => Number(new RegExp(`${name} bound (\\S+)`).exec(out)?.[1]));
  expect(lower).toBeLessThanOrEqual(TRUTH);
  expect(upper).toBeGreaterThanOrEqual(TRUTH);
  expect(out).toMatch(/closest separable state:\n(?: .*\n){4}dual matrix Q/);
});

test('ree reads a bare matrix with --dims, and says when the bracket is too wide', async () => {
  const wide = await run('ree', join(folder, 'bare.json'), '--dims', '2x2', '--width', '1e-16', '--json');
  const data = JSON.parse(wide.out) as { readonly lower: number; readonly reached: boolean; readonly set: string };
  expect(wide.code).toBe(3);
  expect(data.reached).toBe(false);
  expect(data.set).toBe('separable');
  expect(data.lower).toBeCloseTo(TRUTH, 10);
});

test('ree --certify proves the bracket and prints the certificate', async () => {
  const { code, out } = await run('ree', join(folder, 'werner.json'), '--certify', '--json');
  expect(code).toBe(0);
  const data = JSON.parse(out) as {
    readonly lower: number;
    readonly upper: number;
    readonly certificate: { readonly weights: readonly string[]; readonly level: string };
  };
  expect(data.lower).toBeLessThanOrEqual(TRUTH);
  expect(data.upper).toBeGreaterThanOrEqual(TRUTH);
  expect(data.certificate.weights).toHaveLength(4);
  expect(data.certificate.level).toMatch(/^\d+\/\d+$/);
});

test('ree takes the state that QuTiP has written', async () => {
  const file = join(ROOT, 'examples/states/thermal-qubits.json');
  expect((await run('ree', file)).out).toMatch(/lower bound 0\.30015088887/);
  const certified = await run('ree', file, '--certify');
  expect(certified.code).toBe(0);
  expect(certified.out).toMatch(/upper bound 0\.30015088887/);
  // The closest state and the dual matrix, four rows each.
  expect(certified.out).toMatch(/closest separable state:\n( .*\n){4}dual matrix Q .*\n( .*\n){4}level t/);
});

test.each([
  ['no-dims.json', /must give the dimensions of two subsystems in `dims`, but there are none\. Add/],
  ['no-rho.json', /must hold a matrix `rho`, but it has the fields dims/],
  ['not-json.json', /must be JSON, but/],
  ['trace.json', /`rho` must have trace 1, but it has trace 28/],
  ['text.json', /entry \(0, 0\) is "a"/],
  ['text-denominator.json', /must have a number as `denominator`, but it has "28"/],
  ['large.json', /must have at most 36 levels in all, but there are 12 times 12/],
  ['nothing.json', /must be a file that can be read, but there is none/],
])('ree explains what is wrong with %s', async (name, message) => {
  const { code, note } = await run('ree', join(folder, name));
  expect(code).toBe(2);
  expect(note).toMatch(message);
});

test('ree refuses dimensions that contradict the file', async () => {
  const { code, note } = await run('ree', join(folder, 'werner.json'), '--dims', '4x1');
  expect(code).toBe(2);
  expect(note).toMatch(/must give the dimensions of --dims, \[4, 1\], but it has \[2, 2\] in `dims`/);
  expect((await run('ree', join(folder, 'werner.json'), '--dims', '2x2')).code).toBe(0);
});
