import type { Counterexample, Progress } from '../hunter/evidence.ts';
import type { KeptResults } from './kept-results.ts';
import { PoolClosedError } from './pool-closed-error.ts';
import type { Task, TaskResults } from './tasks.ts';
import { Threads } from './threads.ts';

/** What became of a task. */
export type Outcome<T> =
  | {
      readonly ok: true;
      readonly value: T;
      readonly seconds: number;
      /** True for the result of an earlier run of the same task. */
      readonly kept?: true;
    }
  | {
      readonly ok: false;
      readonly reason: string;
      readonly seconds: number;
      /** True where the machine or a clock has ended it: another run may have a result. */
      readonly stopped?: true;
      /** True where a file is not what it has to be. */
      readonly isInput?: true;
    };

interface PoolOptions {
  /** Number of tasks that run at a time. */
  readonly workers: number;
  /** Threads that outlive the pool; without them it has as many as workers of its own. */
  readonly threads?: Threads | undefined;
  /** Seconds after which a task is ended. */
  readonly timeout: number;
  readonly onProgress?: (progress: Progress) => void;
  /** Told of a violation that a task has met, before it is simplified and judged. */
  readonly onViolation?: (violation: Counterexample, task: Task) => void;
  /** Where results are looked up before a task is run, and kept afterwards; without it all are run. */
  readonly kept?: KeptResults | undefined;
}

/** What is granted to a task. */
interface Grant {
  /** Seconds beyond the limit of the pool. */
  readonly extra?: number;
  /** Is it run before those that wait already? */
  readonly urgent?: boolean;
}

/**
 * Campaigns and other tasks on claim files, run in threads. A task that does not end, runs out of memory or ends its thread
 * becomes an outcome with a reason; the others go on.
 */
export class CampaignPool {
  readonly #threads: Threads;
  readonly #watchdogs = new Set<AbortController>();
  readonly #waiting: { readonly task: Task; readonly start: () => void }[] = [];
  #running = 0;
  #closed = false;
  readonly #options: PoolOptions;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#threads = options.threads ?? new Threads(options.workers);
  }

  /** Outcomes of tasks in the order of the tasks, whichever thread ends first. */
  async runAll<T extends Task>(
    tasks: readonly T[],
    grant: Grant = {},
  ): Promise<readonly Outcome<TaskResults[T['kind']]>[]> {
    return Promise.all(tasks.map((task) => this.run(task, grant)));
  }

  /**
   * Outcome of one task. It waits for a free thread, so that its clock does not run while others are under way.
   *
   * @throws {PoolClosedError}
   */
  async run<T extends Task>(
    task: T,
    { extra = 0, urgent = false }: Grant = {},
  ): Promise<Outcome<TaskResults[T['kind']]>> {
    const earlier = this.#options.kept?.get(task);
    if (earlier !== undefined) return { ok: true, value: earlier.value, seconds: 0, kept: true };
    if (this.#running === this.#options.workers) {
      await new Promise<void>((start) => this.#waiting[urgent ? 'unshift' : 'push']({ task, start }));
    } else this.#running++;
    try {
      const outcome = await this.#run(task, extra);
      if (outcome.ok) this.#options.kept?.put(task, outcome.value);
      return outcome;
    } finally {
      const next = this.#next();
      if (next === undefined) this.#running--;
      else next.start();
    }
  }

  /** The first that waits for a thread such as is free; else the first. */
  #next(): { readonly start: () => void } | undefined {
    const index = this.#waiting.findIndex(({ task }) => this.#threads.isFreeFor(task));
    return this.#waiting.splice(Math.max(index, 0), 1)[0];
  }

  /** Runs a task that waits before the others. */
  prefer(task: Task): void {
    const index = this.#waiting.findIndex((other) => other.task === task);
    if (index > 0) this.#waiting.unshift(...this.#waiting.splice(index, 1));
  }

  async #run<T extends Task>(task: T, extra: number): Promise<Outcome<TaskResults[T['kind']]>> {
    if (this.#closed) throw new PoolClosedError();
    const limit = this.#options.timeout + extra;
    const watchdog = new AbortController();
    this.#watchdogs.add(watchdog);
    let start = performance.now();
    const seconds = (): number => (performance.now() - start) / 1000;
    let timer = setTimeout(() => watchdog.abort(), (limit + STARTING) * 1000);
    // A new thread imports the library first; that takes longer than a small campaign and does not count.
    const onStart = (): void => {
      clearTimeout(timer);
      start = performance.now();
      timer = setTimeout(() => watchdog.abort(), limit * 1000);
    };
    try {
      const answer = await this.#threads.run(task, watchdog.signal, ({ progress, violation }) => {
        if (violation !== undefined) this.#options.onViolation?.(violation, task);
        else if (progress === undefined) onStart();
        else this.#options.onProgress?.(progress);
      });
      if (!answer.ok) {
        const isInput = answer.message.startsWith('Argument ') && answer.name !== 'EvaluationError';
        const reason = reasonOf(answer.name, answer.message);
        return { ok: false, reason, seconds: seconds(), ...(isInput ? { isInput } : {}) };
      }
      return { ok: true, value: answer.value as TaskResults[T['kind']], seconds: seconds() };
    } catch (error) {
      if (this.#closed) throw new PoolClosedError();
      const reason = watchdog.signal.aborted
        ? `it did not end within ${limit} s and was stopped`
        : `its thread ended: ${error instanceof Error ? error.message : String(error)}`;
      return { ok: false, reason, seconds: seconds(), stopped: true };
    } finally {
      clearTimeout(timer);
      this.#watchdogs.delete(watchdog);
    }
  }

  /** Ends the threads of its own, and those of others that run its tasks. Tasks under way have no outcome: waiting for them gives `PoolClosedError`. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    for (const { start } of this.#waiting.splice(0)) start();
    for (const watchdog of this.#watchdogs) watchdog.abort();
    if (this.#options.threads === undefined) await this.#threads.close();
  }
}

/** Seconds a thread may take to start. */
const STARTING = 60;

/** Our own errors are sentences; other exceptions need their name. */
function reasonOf(name: string, message: string): string {
  return message.startsWith('Argument ') || name === 'EvaluationError' ? message : `${name}: ${message}`;
}
