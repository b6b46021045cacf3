import { endAtOnce } from '../registry/end-at-once.ts';
import { threadsHaveEnded } from '../registry/living-threads.ts';
import { EXIT } from './exit-code.ts';

/** Signals that ask a command to end, with its code: Ctrl-C, and what schedulers and `kill` send. */
const CODES = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated } as const;

/** Milliseconds that threads may take to end. */
const PATIENCE = 4000;

/**
 * Runs an action at the first SIGINT or SIGTERM and ends the process with 130 or 143, also where a call of the system holds a thread; a
 * second one ends it at once.
 *
 * @returns function that restores the usual behaviour
 */
export function onInterrupt(action: () => Promise<void>): () => void {
  let pressed = false;
  const handler = (signal: keyof typeof CODES): void => {
    if (pressed) endAtOnce(CODES[signal]);
    pressed = true;
    void action().finally(async () => {
      if (await threadsHaveEnded(PATIENCE)) process.exit(CODES[signal]);
      endAtOnce(CODES[signal]);
    });
  };
  const signals = Object.keys(CODES) as (keyof typeof CODES)[];
  for (const signal of signals) process.on(signal, handler);
  return () => {
    for (const signal of signals) process.off(signal, handler);
  };
}
