import { type Command, CommanderError } from 'commander';
import { ClausiusError } from '../matrix/errors.ts';
import { ClaimFilesError } from '../registry/claim-files-error.ts';
import { PoolClosedError } from '../registry/pool-closed-error.ts';
import { TaskError } from '../registry/task-error.ts';
import { visibleLine } from '../report/paint.ts';
import { asTyped } from './as-typed.ts';
import { EXIT } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/**
 * Exit code of a command that an error has ended; what can be said of it is said.
 *
 * @param command  whose options have been read
 */
export function exitCodeOfFailure(error: unknown, terminal: Terminal, command?: Command): number {
  // What a message quotes from a file stays on its line.
  const told = (code: number, ...lines: readonly string[]): number => {
    for (const line of lines) terminal.note(visibleLine(asTyped(line, command)));
    return code;
  };
  if (error instanceof PoolClosedError) return EXIT.interrupted;
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.expected : EXIT.usage;
  if (error instanceof ClausiusError) {
    const [reason, ...place] = POINTED.exec(error.message)?.slice(1) ?? [error.message];
    return told(EXIT.usage, reason, ...place);
  }
  if (error instanceof ClaimFilesError) return told(error.stopped ? EXIT.stopped : EXIT.usage, ...error.failures);
  if (error instanceof TaskError) return told(OF_TASK[error.kind], error.message);
  if (isOfSystem(error)) {
    return READING.has(error.syscall)
      ? told(EXIT.usage, `A file cannot be read: ${error.message}`)
      : told(EXIT.notWritten, `What was found could not be written: ${error.message}`);
  }
  terminal.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.crashed;
}

/** A message that ends with the place in a text and a caret below it, on lines of their own. */
const POINTED = /^([^]*) \n( {2}[^\n]*)\n( {2} *\^)$/;

/** Codes of a task without a result. */
const OF_TASK: Readonly<Record<TaskError['kind'], number>> = {
  stopped: EXIT.stopped,
  input: EXIT.usage,
  failed: EXIT.failed,
};

/** Calls of the system that only read. Readers of files have errors of their own, so all others come from writing. */
const READING: ReadonlySet<string> = new Set([
  'access',
  'lstat',
  'opendir',
  'read',
  'readlink',
  'realpath',
  'scandir',
  'stat',
]);

/** Is it an error of the system at a file? */
function isOfSystem(error: unknown): error is NodeJS.ErrnoException & { readonly syscall: string } {
  return error instanceof Error && 'errno' in error && 'syscall' in error && typeof error.syscall === 'string';
}
