#!/usr/bin/env node
import { endAtOnce } from '../registry/end-at-once.ts';
import { reserveStdout } from '../registry/reserved-stdout.ts';
import { EXIT } from './exit-code.ts';
import { exitCodeOfFailure } from './exit-code-of-failure.ts';
import { hasThread, runInThread } from './run-in-thread.ts';
import { guarded, processTerminal } from './terminal.ts';

const terminal = processTerminal(reserveStdout());
const args = process.argv.slice(2);

/** What is said where there is no result. */
let failure: number | undefined;
function fail(error: unknown): void {
  failure ??= exitCodeOfFailure(error, guarded(terminal));
}

// A reader such as `head` may close the pipe before everything is written: the verdict is still told by the exit code.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') fail(error);
});
process.stderr.on('error', () => undefined);
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error) => {
    fail(error);
    process.exit(failure);
  });
}
process.on('exit', () => {
  if (failure !== undefined) process.exitCode = failure;
});

/** Milliseconds that threads may take to end after the verdict; longer than a signal gives them. */
const PATIENCE = 10_000;

// Until there is a verdict, that the process ends is an error.
process.exitCode = EXIT.crashed;
// A thread of the command imports the library itself.
const run = hasThread(args) ? runInThread : (await import('./program.ts')).runProgram;
process.exitCode = await run(args, terminal);
endSoon();

/** Ends the process although a thread is held by a call of the system; what is written is waited for. */
function endSoon(): void {
  setTimeout(() => {
    if (process.stdout.writableLength > 0) endSoon();
    else endAtOnce(Number(process.exitCode));
  }, PATIENCE).unref();
}
