import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { threadArguments } from '../registry/thread-arguments.ts';
import { EXIT } from './exit-code.ts';

/** What a command has said when it has ended. */
export interface Ended {
  readonly exitCode: number;
  /** What it has written on the standard output. */
  readonly result: string;
  readonly notes: string;
}

/** What a thread that runs commands is given. */
export interface ServeThreadData {
  readonly workers: number;
}

/** Runs commands one after the other in a thread that has imported the library; one that takes too long ends the thread. */
export class WarmRunner {
  readonly #workers: number;
  #thread: Worker;
  /** Hears how the command that runs has ended; another message means that its thread has broken. */
  #heard: ((ended: Ended, isBroken?: true) => void) | undefined;

  constructor(workers: number) {
    this.#workers = workers;
    this.#thread = this.#started();
  }

  /** What the command says within so many seconds. */
  run(args: readonly string[], seconds: number): Promise<Ended> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#heard?.(
          { exitCode: EXIT.stopped, result: '', notes: `Stopped after ${seconds} s without a verdict.` },
          true,
        );
      }, 1000 * seconds);
      this.#heard = (ended, isBroken) => {
        clearTimeout(timer);
        this.#heard = undefined;
        if (isBroken) {
          void this.#thread.terminate();
          this.#thread = this.#started();
        }
        resolve(ended);
      };
      this.#thread.postMessage(args);
    });
  }

  async close(): Promise<void> {
    await this.#thread.terminate();
  }

  #started(): Worker {
    const extension = extname(fileURLToPath(import.meta.url));
    const data: ServeThreadData = { workers: this.#workers };
    // In the package this code lies in the folder beside.
    const thread = new Worker(new URL(`../cli/serve-thread${extension}`, import.meta.url), {
      workerData: data,
      execArgv: threadArguments(extension),
    });
    const broken = (exitCode: number, notes: string): void => {
      if (thread === this.#thread) this.#heard?.({ exitCode, result: '', notes }, true);
    };
    thread.on('message', (ended: Ended) => {
      if (thread === this.#thread) this.#heard?.(ended);
    });
    thread.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') broken(EXIT.stopped, 'There is not enough memory.');
      else broken(EXIT.failed, `What runs beside the command has failed: ${error.message}`);
    });
    thread.on('exit', () => broken(EXIT.failed, 'A module that was imported has ended the thread.'));
    return thread;
  }
}
