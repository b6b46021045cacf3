import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { ClausiusError } from '../matrix/errors.ts';
import { visibleLine } from '../report/paint.ts';
import { PoolClosedError } from '../registry/campaign-pool.ts';
import { ClaimFilesError } from '../registry/registry.ts';
import { TaskError } from '../registry/task-error.ts';
import { checkFormulaCommand } from './check-formula-command.ts';
import { CommandError } from './command-error.ts';
import { conjectureCommand } from './conjecture-command.ts';
import { coverageCommand } from './coverage-command.ts';
import { deriveCommand } from './derive-command.ts';
import { errataCommand } from './errata-command.ts';
import { EXIT } from './exit-code.ts';
import { certifyCommand } from './certify-command.ts';
import { explainCommand } from './explain-command.ts';
import { figureCommand } from './figure-command.ts';
import { guardCommand } from './guard-command.ts';
import { huntCommand } from './hunt-command.ts';
import { listCommand } from './list-command.ts';
import { mergeCommand } from './merge-command.ts';
import { papersCommand } from './papers-command.ts';
import { proveCommand } from './prove-command.ts';
import { reeCommand } from './ree-command.ts';
import { reportCommand } from './report-command.ts';
import { replayCommand } from './replay-command.ts';
import { fittedHelp } from '../report/wrapped.ts';
import { PROGRAM } from './reproduce.ts';
import { serveCommand } from './serve-command.ts';
import { slurmCommand } from './slurm-command.ts';
import { guarded, type Terminal } from './terminal.ts';
import { verifyCommand } from './verify-command.ts';

/**
 * Runs the command line.
 *
 * @param args       arguments without the names of the interpreter and the program
 * @returns     exit code; every failure has been reported on the terminal
 */
export async function runProgram(args: readonly string[], unguarded: Terminal): Promise<number> {
  const terminal = guarded(unguarded);
  try {
    await program(terminal).parseAsync(args, { from: 'user' });
    return terminal.exitCode;
  } catch (error) {
    return exitCodeOfFailure(error, terminal);
  }
}

function program(terminal: Terminal): Command {
  const main = new Command('clausius')
    .description('Prove, check and refute statements about entropy and entanglement in open quantum systems.')
    .version(version())
    .configureOutput({
      writeOut: (text) => terminal.result(fittedHelp(text.trimEnd(), terminal.width)),
      ...(terminal.width === undefined ? {} : { getOutHelpWidth: () => terminal.width! }),
      writeErr: (text) => terminal.note(text.trimEnd()),
    })
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError(`See \`${PROGRAM} --help\`.`)
    .addHelpText(
      'after',
      `
Examples:
  ${PROGRAM} verify                        # check every claim of the library
  ${PROGRAM} hunt ./my-claim.ts --for 60s  # try to break a claim of your own
  ${PROGRAM} replay violation.json         # look at a counterexample`,
    );
  const commands = [
    verifyCommand,
    huntCommand,
    mergeCommand,
    replayCommand,
    certifyCommand,
    listCommand,
    deriveCommand,
    checkFormulaCommand,
    explainCommand,
    conjectureCommand,
    proveCommand,
    errataCommand,
    reportCommand,
    coverageCommand,
    reeCommand,
    figureCommand,
    papersCommand,
    guardCommand,
    slurmCommand,
    serveCommand,
  ];
  for (const command of commands) {
    const own = command(terminal).copyInheritedSettings(main);
    main.addCommand(own.showHelpAfterError(`See \`${PROGRAM} ${own.name()} --help\`.`));
  }
  main.hook('preAction', (_, command) => {
    const { timeout } = command.opts<{ readonly timeout?: number }>();
    if (timeout !== undefined) terminal.limit?.(timeout);
  });
  return main;
}

function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

/** Exit code of a command that an error has ended; what can be said of it is said. */
export function exitCodeOfFailure(error: unknown, terminal: Terminal): number {
  // What a message quotes from a file stays on its line.
  const told = (code: number, ...lines: readonly string[]): number => {
    for (const line of lines) terminal.note(visibleLine(line));
    return code;
  };
  if (error instanceof PoolClosedError) return EXIT.interrupted;
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.expected : EXIT.usage;
  if (error instanceof ClausiusError || error instanceof CommandError) {
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
