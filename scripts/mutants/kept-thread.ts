import { ThreadsPoolWorker, type PoolOptions, type WorkerRequest } from 'vitest/node';

type Listener = readonly [event: string, callback: (arg: unknown) => void];

/**
 * A thread of vitest that outlives the run for which it was started: the next run imports anew what is stale, and not the library with
 * all that stands around it.
 */
export class KeptThread extends ThreadsPoolWorker {
  override readonly name = 'kept';
  readonly #stale: () => Iterable<string>;
  #isReady = false;
  #listeners: Listener[] = [];

  constructor(options: PoolOptions, stale: () => Iterable<string>) {
    super(options);
    this.#stale = stale;
  }

  override async start(): Promise<void> {
    if (this.#isReady) return;
    await super.start();
    super.on('exit', () => (this.#isReady = false));
  }

  override on(event: string, callback: (arg: unknown) => void): void {
    this.#listeners.push([event, callback]);
    super.on(event, callback);
  }

  override send(message: WorkerRequest): void {
    if (message.type === 'stop') return this.#answer('stopped');
    if (message.type === 'start') {
      if (this.#isReady) return this.#answer('started');
      this.#isReady = true;
    }
    if (message.type !== 'run') return super.send(message);
    super.send({ ...message, context: { ...message.context, invalidates: [...this.#stale()] } });
  }

  /** Ends a run. The thread goes on, without those who have listened to it; one that has died is cleared away. */
  override async stop(): Promise<void> {
    if (!this.#isReady) await super.stop();
    else for (const [event, callback] of this.#listeners) super.off(event, callback);
    this.#listeners = [];
  }

  #answer(type: 'started' | 'stopped'): void {
    for (const [event, callback] of this.#listeners) {
      if (event === 'message') callback({ __vitest_worker_response__: true, type });
    }
  }
}
