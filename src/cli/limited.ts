import { runInNewContext } from 'node:vm';

/**
 * Result of a calculation that is stopped after some seconds; undefined where it was.
 *
 * The calculation must not wait for anything: what is stopped is the running of JavaScript.
 */
export function limited<T>(seconds: number, calculate: () => T): { readonly result: T } | undefined {
  try {
    const result = runInNewContext('calculate()', { calculate }, { timeout: Math.ceil(seconds * 1000) }) as T;
    return { result };
  } catch (error) {
    if ((error as NodeJS.ErrnoException | undefined)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    throw error;
  }
}
