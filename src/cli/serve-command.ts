import { availableParallelism } from 'node:os';
import { Command, Option } from 'commander';
import { CommandError } from './command-error.ts';
import { parseDuration, parseWorkers } from './parse-option.ts';
import { PROGRAM } from './reproduce.ts';
import { METHODS } from './serve-methods.ts';
import { serveLines } from './serve-session.ts';
import type { Terminal } from './terminal.ts';
import { WarmRunner } from './warm-runner.ts';

interface ServeCommandOptions {
  readonly stdio?: true;
  readonly timeout: number;
  readonly workers: number;
  readonly allowCode?: true;
}

/** `clausius serve`: answers calls of other programs in one process that stays. */
export function serveCommand(terminal: Terminal): Command {
  return new Command('serve')
    .description('answer calls of other programs, a line of JSON for each, in one process that stays')
    .option('--stdio', 'read calls from standard input and write answers to standard output')
    .addOption(
      new Option(
        '--timeout <duration>',
        'time after which a call is stopped; its params may have a shorter `timeout` in seconds',
      )
        .argParser(parseDuration)
        .default(300, '5m'),
    )
    .addOption(
      new Option('--workers <number>', 'threads of a hunt; the results do not depend on it')
        .argParser(parseWorkers)
        .default(Math.min(2, availableParallelism()), 'two at most'),
    )
    .option('--allow-code', 'let calls name claims and models that are programs, and run them')
    .addHelpText(
      'after',
      `
Methods: ${Object.keys(METHODS).join(', ')}; results are what these commands print with --json.
Example:
  echo '{"id": 1, "method": "explain", "params": {"statement": "S(A) >= 0"}}' | ${PROGRAM} serve --stdio

docs/serve.md describes calls and answers.
Exit code: 0 the input has ended, 2 bad usage. Each answer has the exit code of its command.`,
    )
    .action(async ({ stdio, timeout, workers, allowCode }: ServeCommandOptions) => {
      if (stdio === undefined)
        throw new CommandError({
          argument: '--stdio',
          expected: 'be there',
          received: 'it is missing',
          advice: 'There is no other way to be called.',
        });
      const runner = new WarmRunner(workers);
      try {
        await serveLines(process.stdin, (line) => terminal.result(line), {
          run: (args, seconds) => runner.run(args, seconds),
          timeout,
          isTrusted: allowCode === true,
        });
      } finally {
        await runner.close();
      }
    });
}
