import { expect, test } from 'vitest';
import { SILENT } from '../../../src/cli/progress-display.ts';
import { claimFiles, LIBRARY_CLAIMS } from '../../../src/registry/claim-files.ts';
import { idsOfLibrary } from '../../../src/registry/registry.ts';
import type { Threads } from '../../../src/registry/threads.ts';
import { claimText, temporaryFolder } from '../claim-folder.ts';
import { built, THREADS } from '../built.ts';
import { claimSources } from '../source-files.ts';

const { runProgram } = (await built('cli/program.js')) as typeof import('../../../src/cli/program.ts');
const { paint } = (await built('report/paint.js')) as typeof import('../../../src/report/paint.ts');

/** What a command does, in order: a line of its result, or a task that it gives to a thread. */
async function events(...args: readonly string[]): Promise<readonly string[]> {
  const list: string[] = [];
  const threads: Pick<Threads, 'run' | 'close'> = {
    run: (...task) => {
      list.push('task');
      return THREADS.run(...task);
    },
    close: () => THREADS.close(),
  };
  await runProgram(args, {
    paint: paint(false),
    result: (text) => void list.push(text),
    note: () => undefined,
    progress: () => SILENT,
    threads: threads as Threads,
    exitCode: 0,
  });
  return list;
}

test('the head of the ledger is printed before a claim of the library is imported', async () => {
  const list = await events('verify', 'pinsker-inequality', '--effort', '0.01');
  expect(list[0]).toMatch(/^ +claim +literature +standing +smallest margin/);
  expect(list.filter((text) => text === list[0])).toHaveLength(1);
  expect(list[1]).toBe('task');
});

test('files whose claims may have any name are imported first', async () => {
  const folder = temporaryFolder({ 'a.ts': claimText('another-name', 'theorem', 'return atMost(purity(rho), 1);') });
  const list = await events('verify', folder, '--effort', '0.01');
  expect(list[0]).toBe('task');
  const head = list.find((text) => text !== 'task')!;
  expect(head.indexOf('literature')).toBe(list.find((text) => text.includes('another-name'))!.indexOf('theorem'));
});

test('files of the library tell their ids', () => {
  const ids = idsOfLibrary(claimFiles(LIBRARY_CLAIMS));
  expect(ids.toSorted()).toEqual(
    claimSources()
      .map((file) => file.replace(/.*\/|\.ts$/g, ''))
      .toSorted(),
  );
});
