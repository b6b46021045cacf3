import { FormatError } from '../matrix/errors.ts';

/**
 * The modules of Node that read files, asked of the process instead of imported: so the library can be a part of a page, where
 * there are none, and says so when a file is to be read.
 */

type Modules = {
  readonly 'node:fs': typeof import('node:fs');
  readonly 'node:os': typeof import('node:os');
  readonly 'node:path': typeof import('node:path');
  readonly 'node:stream': typeof import('node:stream');
  readonly 'node:zlib': typeof import('node:zlib');
};

function builtin<N extends keyof Modules>(name: N): Modules[N] {
  const found = typeof process === 'undefined' ? undefined : process.getBuiltinModule?.(name);
  return (found ?? absent()) as Modules[N];
}

function absent(): object {
  return new Proxy(Object.freeze({}), {
    get() {
      throw new FormatError({
        argument: 'file',
        expected: 'be read by Node',
        received: 'this is a browser',
        advice: 'Read it yourself, and give the library its numbers.',
      });
    },
  });
}

export const fs = builtin('node:fs');
export const os = builtin('node:os');
export const path = builtin('node:path');
export const stream = builtin('node:stream');
export const zlib = builtin('node:zlib');

/** A package that needs Node, by a name that bundlers of pages do not follow. */
export function nodePackage<T>(name: string): Promise<T> {
  return import(/* @vite-ignore */ name) as Promise<T>;
}
