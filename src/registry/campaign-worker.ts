import { Console } from 'node:console';
import { parentPort } from 'node:worker_threads';
import type { Progress } from '../hunter/evidence.ts';
import { runTask, type Task, type TaskResults } from './campaign.ts';

/** Answer of a worker: errors travel as data, because a copy of an exception loses its class. */
export type Answer =
  | { readonly ok: true; readonly value: TaskResults[Task['kind']] }
  | { readonly ok: false; readonly name: string; readonly message: string };

/** Message of a worker between start and end of a task. */
export interface ProgressMessage {
  readonly progress: Progress;
}

// Results own stdout; what a claim prints while it runs goes to stderr.
globalThis.console = new Console(process.stderr, process.stderr);

const PAUSE = 100;

/** Task of a campaign, for the pool of workers. */
export async function run(task: Task): Promise<Answer> {
  let reported = 0;
  const onProgress = (progress: Progress): void => {
    if (Date.now() - reported < PAUSE) return;
    reported = Date.now();
    parentPort?.postMessage({ progress } satisfies ProgressMessage);
  };
  try {
    return { ok: true, value: await runTask(task, onProgress) };
  } catch (error) {
    return error instanceof Error
      ? { ok: false, name: error.name, message: error.message }
      : { ok: false, name: 'Error', message: String(error) };
  }
}
