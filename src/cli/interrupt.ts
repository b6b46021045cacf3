import { threadsHaveEnded } from '../registry/living-threads.ts';
import { EXIT } from './exit-code.ts';

/** Milliseconds that threads may take to end. */
const PATIENCE = 1000;

/**
 * Runs an action at the first Ctrl-C and ends the process with 130; a second Ctrl-C ends it at once. Where a call of the system holds
 * a thread, the process ends by the signal, which shells call 130 as well.
 *
 * @returns function that restores the usual behaviour
 */
export function onInterrupt(action: () => Promise<void>): () => void {
  let pressed = false;
  const atOnce = (): void => {
    process.removeAllListeners('SIGINT');
    process.kill(process.pid, 'SIGINT');
  };
  const end = async (): Promise<void> => {
    if (await threadsHaveEnded(PATIENCE)) process.exit(EXIT.interrupted);
    atOnce();
  };
  const handler = (): void => {
    if (pressed) return atOnce();
    pressed = true;
    void action().finally(end);
  };
  process.on('SIGINT', handler);
  return () => void process.off('SIGINT', handler);
}
