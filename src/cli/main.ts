#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { ClausiusError } from '../matrix/errors.ts';
import { ClaimFilesError } from '../registry/registry.ts';
import { CommandError } from './command-error.ts';
import { EXIT } from './exit-code.ts';
import { huntCommand } from './hunt-command.ts';
import { listCommand } from './list-command.ts';
import { replayCommand } from './replay-command.ts';
import { PROGRAM } from './reproduce.ts';
import { processTerminal } from './terminal.ts';
import { verifyCommand } from './verify-command.ts';

// A reader such as `head` may close the pipe before everything is written: no reason to complain.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode);
  throw error;
});

const terminal = processTerminal();
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const program = new Command('clausius')
  .description('Prove, check and refute statements about entropy and entanglement in open quantum systems.')
  .version(version)
  .showSuggestionAfterError()
  .showHelpAfterError(`See \`${PROGRAM} --help\`.`)
  .addHelpText(
    'after',
    `
Examples:
  ${PROGRAM} verify                        check every claim of the library
  ${PROGRAM} hunt ./my-claim.ts --for 60s  try to break a claim of your own
  ${PROGRAM} replay violation.json         look at a counterexample`,
  );
for (const command of [verifyCommand, huntCommand, replayCommand, listCommand]) {
  program.addCommand(command(terminal).copyInheritedSettings(program));
}
for (const command of [program, ...program.commands]) command.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOfFailure(error);
}

function exitCodeOfFailure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.expected : EXIT.usage;
  if (error instanceof ClausiusError || error instanceof ClaimFilesError || error instanceof CommandError) {
    terminal.note(error.message);
    return EXIT.usage;
  }
  terminal.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.wrong;
}
