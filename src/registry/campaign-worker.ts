import { parentPort } from 'node:worker_threads';
import { EvaluationError } from '../hunter/evaluation-error.ts';
import type { Progress } from '../hunter/evidence.ts';
import { placeOf } from '../matrix/error-place.ts';
import { runTask } from './campaign.ts';
import { reserveStdout } from './reserved-stdout.ts';
import type { Answer, NumberedTask, WorkerMessage } from './tasks.ts';

// Results own stdout; what a claim prints while it runs goes to stderr.
reserveStdout();

const PAUSE = 100;

/** Task of a campaign, for the pool of workers. */
export async function run({ number, task }: NumberedTask): Promise<Answer> {
  const send = (message: WorkerMessage): void => parentPort?.postMessage(message);
  send({ number });
  let reported = 0;
  const onProgress = (progress: Progress): void => {
    if (Date.now() - reported < PAUSE) return;
    reported = Date.now();
    send({ number, progress });
  };
  try {
    return { ok: true, value: await runTask(task, onProgress, (violation) => send({ number, violation })) };
  } catch (error) {
    return error instanceof Error
      ? { ok: false, name: error.name, message: withPlace(error) }
      : { ok: false, name: 'Error', message: String(error) };
  }
}

/** Message of an error with its place in the file of the claim. */
function withPlace(error: Error): string {
  const place = error instanceof EvaluationError ? undefined : placeOf(error);
  return place === undefined ? error.message : `${error.message} (${place})`;
}
