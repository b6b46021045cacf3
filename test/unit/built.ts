import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './source-files.ts';

/** A module of the package as it is built; `test/build.ts` keeps it up to date. */
export function built(module: string): Promise<unknown> {
  return import(pathToFileURL(join(ROOT, 'dist', module)).href);
}

const { Threads } = (await built('registry/threads.js')) as typeof import('../../src/registry/threads.ts');

/**
 * Threads for the tasks of all commands and pools in this process: what they import, the library and claims, is imported once. So a
 * claim that is changed between two commands needs threads of its own.
 */
export const THREADS = new Threads(2);
