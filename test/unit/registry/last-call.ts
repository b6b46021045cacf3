import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Calls of the system that change files. */
const CHANGES = [
  'chmodSync',
  'closeSync',
  'fsyncSync',
  'ftruncateSync',
  'linkSync',
  'mkdirSync',
  'openSync',
  'renameSync',
  'rmSync',
  'writeFileSync',
  'writeSync',
] as const;

type Call = (...args: unknown[]) => unknown;

/** What a process has asked the system for, and what it has left open. */
export interface Calls {
  readonly made: readonly (readonly [name: string, first: unknown])[];
  /** Gives the system back as it was, and closes what is open. */
  readonly restore: () => void;
}

/**
 * Lets a process die in its n-th call that changes files, from 1: the call is not made, and of a write the first half is. Whoever goes
 * on after `die` dies in every further call as well, so that the files are those that `kill -9` leaves.
 */
export function lastCall(last: number, die: () => never): Calls {
  const system = fs as unknown as Record<string, Call>;
  const before = new Map(CHANGES.map((name) => [name, system[name]]));
  const made: [string, unknown][] = [];
  const open = new Set<number>();
  for (const [name, call] of before) {
    system[name] = (...args) => {
      made.push([name, args[0]]);
      if (made.length > last) die();
      if (made.length === last) {
        // Of the text, since calls of the runtime in it would count.
        if (name === 'writeFileSync') call(args[0], half(args[1] as string));
        if (name === 'writeSync') call(args[0], half(args[1] as Buffer));
        die();
      }
      // Files of a test need not outlive the machine.
      if (name === 'fsyncSync') return undefined;
      const result = call(...args);
      if (name === 'openSync') open.add(result as number);
      if (name === 'closeSync') open.delete(args[0] as number);
      return result;
    };
  }
  syncBuiltinESMExports();
  return {
    made,
    restore: () => {
      for (const [name, call] of before) system[name] = call;
      syncBuiltinESMExports();
      for (const descriptor of open) fs.closeSync(descriptor);
    },
  };
}

function half<T extends string | Buffer>(content: T): T {
  return content.slice(0, content.length >> 1) as T;
}
