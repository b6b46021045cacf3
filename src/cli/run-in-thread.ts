import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { threadArguments } from '../registry/thread-arguments.ts';
import { EXIT } from './exit-code.ts';
import { onInterrupt } from './interrupt.ts';
import { type ProgressDisplay, SILENT } from './progress-display.ts';
import { guarded, type Terminal } from './terminal.ts';

/** What a command in a thread tells the process. */
export type ThreadMessage =
  | { readonly result: string }
  | { readonly note: string }
  /** Seconds from now after which the command is stopped. */
  | { readonly limit: number }
  /** A display of progress begins, is told how far the command is, and ends. */
  | { readonly progress: Parameters<Terminal['progress']> }
  | { readonly update: Parameters<ProgressDisplay['update']> }
  | { readonly stop: true }
  | { readonly exitCode: number };

/** What a command in a thread is given. */
export interface ThreadData {
  readonly args: readonly string[];
  readonly colours: boolean;
  readonly width: number | undefined;
}

/** Commands that compute, or run modules of the user, in the thread that reads their arguments; the others have threads for that. */
const COMMANDS = new Set(['derive', 'check-formula', 'ree', 'guard', 'figure', 'papers', 'conjecture', 'explain']);

/** Milliseconds that a thread may take to end by itself. */
const PATIENCE = 500;

/** Does a command run in a thread of its own? */
export function hasThread([command]: readonly string[]): boolean {
  return command !== undefined && COMMANDS.has(command);
}

/**
 * Runs a command in a thread, so that it can be stopped whatever it does.
 *
 * @returns exit code; every failure has been reported on the terminal
 */
export async function runInThread(args: readonly string[], unguarded: Terminal): Promise<number> {
  const terminal = guarded(unguarded);
  const extension = extname(fileURLToPath(import.meta.url));
  const data: ThreadData = { args, colours: terminal.paint.good('') !== '', width: terminal.width };
  const thread = new Worker(new URL(`./command-thread${extension}`, import.meta.url), {
    workerData: data,
    execArgv: threadArguments(extension),
  });
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    let exitCode: number | undefined;
    let hasEnded = false;
    let display = SILENT;
    // A display has changed the terminal.
    const release = onInterrupt(async () => {
      hasEnded = true;
      display.stop();
    });
    const end = (code: number, reason?: string): void => {
      if (hasEnded) return;
      hasEnded = true;
      clearTimeout(timer);
      release();
      display.stop();
      if (reason !== undefined) terminal.note(reason);
      void thread.terminate();
      resolve(code);
    };
    const stopAfter = (seconds: number): void => {
      clearTimeout(timer);
      timer = setTimeout(
        () => end(EXIT.stopped, `Stopped after ${seconds} s without a verdict; --timeout sets the limit.`),
        1000 * seconds,
      );
    };
    thread.on('message', (message: ThreadMessage) => {
      // Texts of the thread are guarded there, where its own colours are known.
      if ('result' in message) display.above(() => unguarded.result(message.result));
      else if ('note' in message) display.above(() => unguarded.note(message.note));
      else if ('progress' in message) display = unguarded.progress(...message.progress);
      else if ('update' in message) display.update(...message.update);
      else if ('stop' in message) {
        display.stop();
        display = SILENT;
      } else if ('limit' in message) stopAfter(message.limit);
      else {
        // What it has printed is still on its way; what it has left running is not waited for.
        clearTimeout(timer);
        exitCode = message.exitCode;
        timer = setTimeout(() => end(message.exitCode), PATIENCE);
      }
    });
    thread.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        end(EXIT.stopped, 'Stopped without a verdict: there is not enough memory.');
      else end(EXIT.failed, `What runs beside the command has failed: ${error.stack ?? error.message}`);
    });
    thread.on('exit', () => {
      if (exitCode === undefined) end(EXIT.failed, 'A module that was imported has ended the command.');
      else end(exitCode);
    });
  });
}
