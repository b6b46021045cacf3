import type { Outcome } from './campaign-pool.ts';

/** A task without a result. */
export class TaskError extends Error {
  /** Did it take more time or memory than allowed? */
  readonly stopped: boolean;

  constructor(reason: string, stopped: boolean) {
    super(reason);
    this.name = 'TaskError';
    this.stopped = stopped;
  }
}

/**
 * Value of a task.
 *
 * @param name  what the task is about, for the error
 * @throws {TaskError} when it has none
 */
export function valueOf<T>(outcome: Outcome<T>, name?: string): T {
  if (outcome.ok) return outcome.value;
  throw new TaskError(name === undefined ? outcome.reason : `${name}: ${outcome.reason}`, outcome.stopped === true);
}
