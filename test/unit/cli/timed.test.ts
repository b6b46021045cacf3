import { expect, test } from 'vitest';
import type { ProgressDisplay } from '../../../src/cli/progress-display.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';
import { claimByClaim, timed } from '../../../src/cli/timed.ts';
import { paint } from '../../../src/report/paint.ts';
import { built } from '../built.ts';

const { runProgram } = (await built('cli/program.js')) as typeof import('../../../src/cli/program.ts');

/** A terminal that keeps what its display is told. */
function recording(): { readonly terminal: Terminal; readonly told: readonly string[] } {
  const told: string[] = [];
  const progress = (unit: string): ProgressDisplay => {
    told.push(unit);
    return {
      update: (done, current) => told.push(current === '' ? String(done) : current),
      above: (print) => print(),
      stop: () => told.push('stop'),
    };
  };
  const terminal = { paint: paint(false), result: () => undefined, note: () => undefined, progress, exitCode: 0 };
  return { terminal, told };
}

test('a display tells what is done, until there is a result', async () => {
  const { terminal, told } = recording();
  const result = await timed(terminal, 'first', (tell) => {
    tell('second');
    return 3;
  });
  expect(result).toBe(3);
  expect(told).toEqual(['time', 'first', 'second', 'stop']);
});

test.each([
  [
    'throws',
    () => {
      throw new Error('none');
    },
  ],
  ['ends without a result', () => Promise.reject(new Error('none'))],
])('the display ends also where the action %s', async (_, action) => {
  const { terminal, told } = recording();
  await expect(timed(terminal, 'first', action)).rejects.toThrow('none');
  expect(told).toEqual(['time', 'first', 'stop']);
});

test('derive tells each quantity that it is asked for', async () => {
  const { terminal, told } = recording();
  expect(await runProgram(['derive', 'thermal-qubit', '--quantity', 'entropy', 'purity'], terminal)).toBe(0);
  const of = ['closed forms', 'entropy', 'purity'].map((what) => `${what} of thermal-qubit`);
  expect(told).toEqual(['time', ...of, 'text about thermal-qubit', 'stop']);
});

test('conjectures about a model tell the statement that is decided, and no share of the work', async () => {
  const { terminal, told } = recording();
  await runProgram(['conjecture', '--model', 'thermal-qubit', '--quantities', 'purity, 1'], terminal);
  expect(told.slice(0, 2)).toEqual(['time', 'quantities of thermal-qubit']);
  expect(told).toContainEqual(expect.stringMatching(/^\S* ?purity [<>]= \S+$/));
  expect(told.at(-1)).toBe('stop');
});

test('claims are told as they end, and stand in their order', async () => {
  const { terminal, told } = recording();
  const ends: (() => void)[] = [];
  const results = claimByClaim(terminal, ['first', 'second'], async (name) => {
    await new Promise<void>((resolve) => ends.push(resolve));
    return name;
  });
  ends[1]();
  await Promise.resolve();
  ends[0]();
  expect(await results).toEqual(['first', 'second']);
  expect(told).toEqual(['claims', '1', '2', 'stop']);
});

test('the display of claims ends where one of them throws', async () => {
  const { terminal, told } = recording();
  await expect(claimByClaim(terminal, ['first'], () => Promise.reject(new Error('none')))).rejects.toThrow('none');
  expect(told).toEqual(['claims', 'stop']);
});

test('proofs are counted, and errata have a clock', async () => {
  const proving = recording();
  expect(
    await runProgram(['prove', 'reset-negativity', 'reset-negativity-decreases-with-dephasing'], proving.terminal),
  ).toBe(0);
  expect(proving.told).toEqual(['claims', '1', '2', 'stop']);
  const listing = recording();
  await runProgram(['errata', 'properties/general/spohn-inequality.ts'], listing.terminal);
  expect(listing.told).toEqual(['time', 'proofs and witnesses', 'stop']);
});
