import { EXIT } from './exit-code.ts';

/**
 * Runs an action at the first Ctrl-C and ends the process with 130; a second Ctrl-C ends it at once.
 *
 * @returns function that restores the usual behaviour
 */
export function onInterrupt(action: () => Promise<void>): () => void {
  let pressed = false;
  const handler = (): void => {
    if (pressed) process.exit(EXIT.interrupted);
    pressed = true;
    void action().finally(() => process.exit(EXIT.interrupted));
  };
  process.on('SIGINT', handler);
  return () => void process.off('SIGINT', handler);
}
