import children from 'node:child_process';
import { Console } from 'node:console';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

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
 * whether by `console`, `process.stdout`, `node:fs` or a program that they start. It is meant for output that would spoil a document, not as a guard against
 * programs that want to.
 *
 * @returns writes a text to the standard output
 */
export function reserveStdout(): (text: string) => void {
  const { stdout, stderr } = process;
  const write = isFile(STDOUT) ? wholeWriter(fs.writeSync) : stdout.write.bind(stdout);
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
  reserveStdoutOfChildren();
  syncBuiltinESMExports();
  return (text) => void write(text);
}

/** Is a descriptor that of a file on disk? */
function isFile(descriptor: number): boolean {
  try {
    return isMainThread && fs.fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
}

/**
 * Writes to a standard output that is a file. The stream of Node takes what fits on a full disk for all of it: it does not look at
 * how much was written.
 */
function wholeWriter(writeSync: typeof fs.writeSync): (text: string) => void {
  return (text) => {
    try {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length;) at += writeSync(STDOUT, bytes, at);
    } catch (error) {
      process.stdout.emit('error', error);
    }
  };
}

/** Functions of `node:child_process` that wait; the others go through `ChildProcess`. */
const WAITING = ['execFileSync', 'execSync', 'spawnSync'] as const;

/** The same for the programs that are started: what they would inherit as standard output is the standard error. */
function reserveStdoutOfChildren(): void {
  const { prototype } = children.ChildProcess as unknown as {
    readonly prototype: { spawn: (options: Stdio) => number };
  };
  const { spawn } = prototype;
  prototype.spawn = function (this: unknown, options) {
    return spawn.call(this, { ...options, stdio: ofChild(options.stdio) });
  };
  const functions = children as unknown as Record<string, (...args: readonly unknown[]) => unknown>;
  for (const name of WAITING) {
    const original = functions[name];
    functions[name] = (...args) =>
      original(...args.map((part) => (hasStdio(part) ? { ...part, stdio: ofChild(part.stdio) } : part)));
  }
}

interface Stdio {
  readonly stdio: unknown;
}

function hasStdio(part: unknown): part is Stdio {
  return typeof part === 'object' && part !== null && 'stdio' in part;
}

/** Where the streams of a child lead: its descriptor 1 is that of the process where it inherits, others where they name it. */
function ofChild(stdio: unknown): unknown {
  if (stdio === 'inherit') return ['inherit', STDERR, 'inherit'];
  if (!Array.isArray(stdio)) return stdio;
  return stdio.map((stream: unknown, k) => {
    const isStdout = stream === STDOUT || stream === process.stdout || (stream === 'inherit' && k === STDOUT);
    return isStdout || (stream as { readonly fd?: unknown } | null)?.fd === STDOUT ? STDERR : stream;
  });
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
