import { Console } from 'node:console';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** File descriptors of the process. */
const [STDOUT, STDERR] = [1, 2];
/** Names under which systems have the standard output as a file. */
const NAMES = new Set(['/dev/stdout', '/dev/fd/1', '/proc/self/fd/1']);

/** Functions of `node:fs` whose first argument says where they write. */
const WRITERS = [
  'write',
  'writeSync',
  'writev',
  'writevSync',
  'writeFile',
  'writeFileSync',
  'appendFile',
  'appendFileSync',
  'open',
  'openSync',
  'createWriteStream',
] as const;

/**
 * Keeps the standard output of this thread for results: what modules that are imported print goes to the standard error,
 * whether by `console`, `process.stdout` or `node:fs`. It is meant for output that would spoil a document, not as a guard against
 * programs that want to.
 *
 * @returns writes a text to the standard output
 */
export function reserveStdout(): (text: string) => void {
  const { stdout, stderr } = process;
  const write = stdout.write.bind(stdout);
  stdout.write = stderr.write.bind(stderr);
  globalThis.console = new Console(stderr, stderr);
  const functions = fs as unknown as Record<string, (...args: readonly unknown[]) => unknown>;
  for (const name of WRITERS) {
    const original = functions[name];
    const elsewhere = function (this: unknown, target: unknown, ...rest: readonly unknown[]): unknown {
      return original.call(this, redirected(target), ...rest.map(withoutStdout));
    };
    functions[name] = Object.defineProperties(elsewhere, Object.getOwnPropertyDescriptors(original));
  }
  syncBuiltinESMExports();
  return (text) => void write(text);
}

function redirected(target: unknown): unknown {
  if (target === STDOUT) return STDERR;
  return typeof target === 'string' && NAMES.has(target) ? '/dev/stderr' : target;
}

/** Options of a stream that name a descriptor. */
function withoutStdout(part: unknown): unknown {
  const isStdout = typeof part === 'object' && part !== null && (part as { readonly fd?: unknown }).fd === STDOUT;
  return isStdout ? { ...part, fd: STDERR } : part;
}
