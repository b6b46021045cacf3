import { extname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Piscina } from 'piscina';
import type { Answer, NumberedTask, Task, WorkerMessage } from './tasks.ts';
import { threadArguments } from './thread-arguments.ts';

/** Threads that import claim files and run one task each at a time. What they have imported stays imported. */
export class Threads {
  readonly #pool: Piscina<NumberedTask, Answer>;
  readonly #listeners = new Map<number, (message: WorkerMessage) => void>();
  #tasks = 0;

  /**
   * @param count  number of threads at most
   * @param ready  number of those that start now; the others start when they are needed
   */
  constructor(count: number, ready = 0) {
    for (const flag of COMPILATION) setFlagsFromString(flag);
    const extension = extname(fileURLToPath(import.meta.url));
    this.#pool = new Piscina<NumberedTask, Answer>({
      filename: fileURLToPath(new URL(`./campaign-worker${extension}`, import.meta.url)),
      name: 'run',
      minThreads: ready,
      maxThreads: count,
      concurrentTasksPerWorker: 1,
      idleTimeout: Infinity,
      atomics: 'disabled',
      execArgv: threadArguments(extension),
    });
    this.#pool.on('message', (message: WorkerMessage) => this.#listeners.get(message.number)?.(message));
  }

  /**
   * Answer to a task. Its thread ends at the signal.
   *
   * @param listener  hears that a thread has started with it, and of its progress
   */
  async run(task: Task, signal: AbortSignal, listener: (message: WorkerMessage) => void): Promise<Answer> {
    const number = this.#tasks++;
    this.#listeners.set(number, listener);
    try {
      return await this.#pool.run({ number, task }, { signal });
    } finally {
      this.#listeners.delete(number);
    }
  }

  /** Ends all threads. One that a call of the system holds is not waited for longer than a moment. */
  async close(): Promise<void> {
    const patience = new AbortController();
    const waited = setTimeout(PATIENCE, undefined, { signal: patience.signal }).catch(() => undefined);
    await Promise.race([this.#pool.destroy(), waited]);
    patience.abort();
  }
}

/**
 * How V8 compiles what threads run. They run hundreds of claims for a second or less, and a third of the time went into optimising
 * code that was thrown away for the next one. With half the inlining and baseline code from the first call on, they take
 * about a tenth less processor time, and long searches no more.
 */
const COMPILATION = ['--max-inlined-bytecode-size-cumulative=400', '--always-sparkplug'];

/** Milliseconds for which the end of threads is waited for. */
const PATIENCE = 1500;
