import type { Outcome } from './campaign-pool.ts';

/** A task without a result. */
export class TaskError extends Error {
  /** Was a limit of time or memory the reason, a file that is not what it has to be, or code that failed? */
  readonly kind: 'stopped' | 'input' | 'failed';

  constructor(reason: string, kind: TaskError['kind']) {
    super(reason);
    this.name = 'TaskError';
    this.kind = kind;
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
  const { reason, stopped, isInput } = outcome;
  const kind = stopped ? 'stopped' : isInput ? 'input' : 'failed';
  throw new TaskError(name === undefined ? reason : `${name}: ${reason}`, kind);
}
