import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CampaignPool } from '../../../src/registry/campaign-pool.ts';
import type { Task } from '../../../src/registry/tasks.ts';
import type { Threads } from '../../../src/registry/threads.ts';
import { THREADS } from '../built.ts';
import { temporaryFolder } from '../claim-folder.ts';

const folder = temporaryFolder({
  'endless.ts': 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);',
  'thread.ts': "import { threadId } from 'node:worker_threads';\nthrow new Error(`thread ${threadId}`);\n",
});
const file = join(folder, 'thread.ts');
const search: Task = { kind: 'hunt', file, path: 'thread.ts', seed: 1 };
const proof: Task = { ...search, proof: file };

/** Number of the thread that has run a task. */
async function threadOf(task: Task): Promise<string> {
  const answer = await THREADS.run(task, new AbortController().signal, () => undefined);
  return answer.ok ? '' : /thread (\d+)/.exec(answer.message)![1];
}

test('campaigns with a proof have threads of their own, and each takes the others where none of its own is free', async () => {
  const searched = await threadOf(search);
  const proved = await threadOf(proof);
  expect(proved).not.toBe(searched);
  expect(await threadOf(search)).toBe(searched);
  expect(await threadOf(proof)).toBe(proved);
  const both = [threadOf(search), threadOf(search)];
  expect(THREADS.isFreeFor(search)).toBe(false);
  expect(THREADS.isFreeFor(proof)).toBe(false);
  expect((await Promise.all(both)).sort()).toEqual([searched, proved].sort());
  expect(THREADS.isFreeFor(search)).toBe(true);
});

test('tasks wait for a thread, also where one was ended, until their signal', async () => {
  const ends = [1, 2, 3].map(() => new AbortController());
  const endless = { ...search, file: join(folder, 'endless.ts') };
  const held = ends.slice(0, 2).map(async ({ signal }) => THREADS.run(endless, signal, () => undefined));
  const last = THREADS.run(endless, ends[2].signal, () => undefined);
  const next = threadOf(search);
  ends[2].abort();
  await expect(last).rejects.toThrow('abort');
  ends[0].abort();
  await expect(held[0]).rejects.toThrow('abort');
  expect(await next).toMatch(/^\d+$/);
  ends[1].abort();
  await expect(held[1]).rejects.toThrow('abort');
});

test('of the tasks that wait, the first for a free thread begins next, and without one the first of all', async () => {
  const begun: number[] = [];
  let isFreeForSearches = true;
  const threads = {
    isFreeFor: (task: Task) => isFreeForSearches && !('proof' in task),
    run: async ({ seed }: { readonly seed: number }) => {
      begun.push(seed);
      if (seed === 3) isFreeForSearches = false;
      return { ok: false, name: 'Error', message: '' };
    },
  } as unknown as Threads;
  const pool = new CampaignPool({ workers: 1, timeout: 60, threads });
  const tasks = [proof, proof, search, search].map((task, k) => ({ ...task, seed: k + 1 }));
  await Promise.all(tasks.map((task) => pool.run(task)));
  expect(begun).toEqual([1, 3, 2, 4]);
});
