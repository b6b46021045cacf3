import type { Terminal } from './terminal.ts';

/**
 * Result of an action of whose end nothing is known: a display tells for how long it has gone on, and what is done.
 *
 * @param doing   what is done first
 * @param action  may tell what it does later; it prints nothing
 */
export async function timed<T>(
  terminal: Terminal,
  doing: string,
  action: (tell: (doing: string) => void) => T | Promise<T>,
): Promise<T> {
  const display = terminal.progress('time');
  const tell = (now: string): void => display.update(0, now);
  try {
    tell(doing);
    return await action(tell);
  } finally {
    display.stop();
  }
}

/** Results of an action on each claim, in their order: a display tells how many there are, and how long the others may take. */
export async function claimByClaim<C, T>(
  terminal: Terminal,
  claims: readonly C[],
  action: (claim: C) => Promise<T>,
): Promise<readonly T[]> {
  const display = terminal.progress('claims', claims.length);
  let done = 0;
  try {
    return await Promise.all(
      claims.map(async (claim) => {
        const result = await action(claim);
        display.update(++done, '');
        return result;
      }),
    );
  } finally {
    display.stop();
  }
}
