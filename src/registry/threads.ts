import { extname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Piscina } from 'piscina';
import type { Answer, NumberedTask, Task, WorkerMessage } from './tasks.ts';
import { threadArguments } from './thread-arguments.ts';

/**
 * Threads that import claim files and run one task each at a time. What they have imported stays imported.
 *
 * Every other one is for campaigns with a proof, and takes others only when none of the rest is free. Code that has met the exact
 * matrices of proofs is compiled for more kinds than searches need, and searches in it take about an eighth longer.
 */
export class Threads {
  readonly #lanes: readonly Lane[];
  readonly #listeners = new Map<number, (message: WorkerMessage) => void>();
  readonly #waiting: (() => void)[] = [];
  #tasks = 0;

  /**
   * @param count  number of threads at most
   * @param ready  number of those that start now; the others start when they are needed
   */
  constructor(count: number, ready = 0) {
    for (const flag of COMPILATION) setFlagsFromString(flag);
    this.#lanes = [Math.ceil(count / 2), Math.floor(count / 2)]
      .filter((size) => size > 0)
      .map((size, k) => this.#lane(size, k === 0 ? Math.ceil(ready / 2) : Math.floor(ready / 2)));
  }

  /** Is a thread free among those for such tasks? */
  isFreeFor(task: Task): boolean {
    return isFree(this.#laneOf(task));
  }

  /**
   * Answer to a task. Its thread ends at the signal.
   *
   * @param listener  hears that a thread has started with it, and of its progress
   */
  async run(task: Task, signal: AbortSignal, listener: (message: WorkerMessage) => void): Promise<Answer> {
    const number = this.#tasks++;
    const lane = await this.#entered(task, signal);
    this.#listeners.set(number, listener);
    try {
      return await lane.pool.run({ number, task }, { signal });
    } finally {
      lane.running--;
      this.#listeners.delete(number);
      for (const look of this.#waiting.splice(0)) look();
    }
  }

  /** Ends all threads. One that a call of the system holds is not waited for longer than a moment. */
  async close(): Promise<void> {
    const patience = new AbortController();
    const waited = setTimeout(PATIENCE, undefined, { signal: patience.signal }).catch(() => undefined);
    await Promise.race([Promise.all(this.#lanes.map(({ pool }) => pool.destroy())), waited]);
    patience.abort();
  }

  /**
   * The lane of a thread that is free for a task; until there is one it waits here, as a lane whose only thread was ended starts another
   * for a new task only.
   *
   * @throws at the signal
   */
  async #entered(task: Task, signal: AbortSignal): Promise<Lane> {
    for (;;) {
      signal.throwIfAborted();
      const lane = [this.#laneOf(task), ...this.#lanes].find(isFree);
      if (lane !== undefined) {
        lane.running++;
        return lane;
      }
      await new Promise<void>((look) => {
        this.#waiting.push(look);
        signal.addEventListener('abort', () => look(), { once: true });
      });
    }
  }

  #laneOf(task: Task): Lane {
    return 'proof' in task ? this.#lanes.at(-1)! : this.#lanes[0];
  }

  #lane(size: number, ready: number): Lane {
    const extension = extname(fileURLToPath(import.meta.url));
    const pool = new Piscina<NumberedTask, Answer>({
      filename: fileURLToPath(new URL(`./campaign-worker${extension}`, import.meta.url)),
      name: 'run',
      minThreads: ready,
      maxThreads: size,
      concurrentTasksPerWorker: 1,
      idleTimeout: Infinity,
      atomics: 'disabled',
      execArgv: threadArguments(extension),
    });
    pool.on('message', (message: WorkerMessage) => this.#listeners.get(message.number)?.(message));
    return { pool, size, running: 0 };
  }
}

/** Threads for tasks of one kind, with the number of those that are busy. */
interface Lane {
  readonly pool: Piscina<NumberedTask, Answer>;
  readonly size: number;
  running: number;
}

function isFree({ size, running }: Lane): boolean {
  return running < size;
}

/**
 * How V8 compiles what threads run. They run hundreds of claims for a second or less, and a third of the time went into optimising
 * code that was thrown away for the next one. With half the inlining, baseline code from the first call on and twice as many calls
 * before code is optimised, they take about a fifth less processor time, and long searches no more.
 */
const COMPILATION = ['--max-inlined-bytecode-size-cumulative=400', '--always-sparkplug', '--interrupt-budget=132000'];

/** Milliseconds for which the end of threads is waited for. */
const PATIENCE = 1500;
