import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { checkFormulaCommand } from './check-formula-command.ts';
import { conjectureCommand } from './conjecture-command.ts';
import { coverageCommand } from './coverage-command.ts';
import { deriveCommand } from './derive-command.ts';
import { errataCommand } from './errata-command.ts';
import { certifyCommand } from './certify-command.ts';
import { exitCodeOfFailure } from './exit-code-of-failure.ts';
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
  let asked: Command | undefined;
  try {
    await program(terminal, (command) => (asked = command)).parseAsync(args, { from: 'user' });
    return terminal.exitCode;
  } catch (error) {
    return exitCodeOfFailure(error, terminal, asked);
  }
}

/** @param onCommand  is told of the command before it acts */
function program(terminal: Terminal, onCommand: (command: Command) => void): Command {
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
    onCommand(command);
    const { timeout } = command.opts<{ readonly timeout?: number }>();
    if (timeout !== undefined) terminal.limit?.(timeout);
  });
  return main;
}

function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
