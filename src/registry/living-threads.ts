import { subscribe } from 'node:diagnostics_channel';
import { setTimeout } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';

const living = new Set<Worker>();

/** Those that were asked to end: each further call of `terminate` would leave one more listener behind. */
const asked = new WeakSet<Worker>();

subscribe('worker_threads', (message) => {
  const { worker } = message as { readonly worker: Worker };
  living.add(worker);
  worker.once('exit', () => living.delete(worker));
});

/** Milliseconds between two looks. */
const PAUSE = 20;

/**
 * Ends all threads that this one has started: have they ended within some milliseconds? One that is in a call of the system, such as
 * waiting for a pipe or a child process, cannot be ended, and a process that ends in the usual way waits for it.
 */
export async function threadsHaveEnded(patience: number): Promise<boolean> {
  const end = performance.now() + patience;
  while (living.size > 0 && performance.now() < end) {
    // A pool may have started another in place of one that was ended.
    for (const worker of living) {
      if (asked.has(worker)) continue;
      asked.add(worker);
      void worker.terminate();
    }
    await setTimeout(PAUSE);
  }
  return living.size === 0;
}
