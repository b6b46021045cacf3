import { EXIT } from './exit-code.ts';

/** Signals that ask a command to end, with its code: Ctrl-C, and what schedulers and `kill` send. */
const CODES = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated } as const;

/**
 * Runs an action at the first SIGINT or SIGTERM and ends the process with 130 or 143; a second one ends it at once.
 *
 * @returns function that restores the usual behaviour
 */
export function onInterrupt(action: () => Promise<void>): () => void {
  let pressed = false;
  const handler = (signal: NodeJS.Signals): void => {
    const code = CODES[signal as keyof typeof CODES];
    if (pressed) process.exit(code);
    pressed = true;
    void action().finally(() => process.exit(code));
  };
  const signals = Object.keys(CODES) as (keyof typeof CODES)[];
  for (const signal of signals) process.on(signal, handler);
  return () => {
    for (const signal of signals) process.off(signal, handler);
  };
}
