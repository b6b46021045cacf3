import { Command, InvalidArgumentError, Option } from 'commander';
import { conjectures } from '../conjectures/conjectures.ts';
import { modelConjectures } from '../conjectures/model-conjectures.ts';
import type { Conjectures } from '../conjectures/suggestions.ts';
import { loadModel } from '../registry/load-model.ts';
import { theoremsOnStates } from '../registry/theorems-on-states.ts';
import { typedFile } from '../registry/typed-file.ts';
import { type ConjectureSection, conjectureSections, conjecturesSummary } from '../report/conjectures-text.ts';
import { modelConjectureSections, modelConjecturesSummary } from '../report/model-conjectures-text.ts';
import { claimFromText, type TypedStatement } from '../statements/text-claim.ts';
import { CommandError } from './command-error.ts';
import { EXIT } from './exit-code.ts';
import { limited } from './limited.ts';
import { parseDuration } from './parse-option.ts';
import { huntCommand, PROGRAM, quoted } from './reproduce.ts';
import { OPTIONS } from './shared-options.ts';
import { type StatementOptions, withStatementOptions } from './statement-options.ts';
import { printLines, type Terminal } from './terminal.ts';
import { timed } from './timed.ts';

interface ConjectureOptions extends StatementOptions {
  readonly model?: string;
  readonly quantities: string;
  readonly largest: number;
  readonly terms: number;
  readonly seed: number;
  readonly effort: number;
  readonly statementTimeout: number;
  readonly json?: true;
}

/** `clausius conjecture`: inequalities between quantities that seem to hold. */
export function conjectureCommand(terminal: Terminal): Command {
  const command = new Command('conjecture')
    .description('look for linear inequalities with small coefficients that hold between quantities')
    .requiredOption(
      '--quantities <list>',
      "numbers as statements write them, such as 'S(A), S(AB), N(A:B), ln(dim(A))'",
    )
    .addOption(
      new Option(
        '--model <file>',
        'between quantities of a model that derive knows: a file, or a name in docs/models.md',
      ).conflicts(['on', 'given', 'if']),
    )
    .addOption(
      new Option('--largest <integer>', 'largest coefficient').argParser((text) => parseInteger(text, 9)).default(2),
    )
    .addOption(
      new Option('--terms <number>', 'largest number of quantities in one inequality')
        .argParser((text) => parseInteger(text, 6))
        .default(4),
    )
    .addOption(OPTIONS.seed())
    .addOption(OPTIONS.effort())
    .addOption(OPTIONS.limit())
    .addOption(
      new Option('--statement-timeout <duration>', 'with --model, time after which a statement stays undecided')
        .argParser(parseDuration)
        .default(60, '1m'),
    );
  return withStatementOptions(command)
    .addOption(OPTIONS.json())
    .addHelpText(
      'after',
      `
Examples:
  ${PROGRAM} conjecture --on A=2,B=2 --quantities 'S(A), S(B), S(AB), N(A:B), C(A:B)'
  ${PROGRAM} conjecture --on A=2,B=2 --given 'psi: pure(AB)' --quantities 'S(A), S(B), N(A:B), C(A:B)'
  ${PROGRAM} conjecture --on A=2 --given 'rho, sigma: state(A)' --quantities 'T(rho, sigma), F(rho, sigma), D(rho, sigma), 1'
  ${PROGRAM} conjecture --model heisenberg-reset --quantities 'negativity, concurrence, purity, 1'

What is listed holds on all instances, with both sides equal on some of them, and is no sum of others and of the basic
inequalities of entropies. Each is hunted; what is not proved is a conjecture. Between quantities of a model, each is decided
as check-formula does, or remains undecided. See docs/conjectures.md.
The result depends on the quantities, the seed and the effort only.
Exit code: 0 the list is complete, 2 bad usage or input, 3 something is undecided, 4 the error bound of float64 failed,
5 no instance has all these numbers, 6 stopped by --timeout.`,
    )
    .action((options: ConjectureOptions) => conjecture(options, terminal));
}

async function conjecture(options: ConjectureOptions, terminal: Terminal): Promise<void> {
  const { model, on, quantities, largest, terms, seed, effort } = options;
  if (model !== undefined) {
    await aboutModel(model, options, terminal);
    return;
  }
  if (on === undefined)
    throw new CommandError({
      argument: '--on',
      expected: 'name subsystems',
      received: 'it is missing',
      advice: 'Write --on A=2,B=2, or take the quantities of a model with --model.',
    });
  const typed = typedBy({ ...options, on });
  const display = terminal.progress('%');
  const found = await conjectures(
    { ...typed, quantities },
    {
      seed,
      largest,
      terms,
      effort,
      library: await theoremsOnStates(),
      onProgress: ({ doing, statement = '', done, left }) =>
        display.update(Math.round((100 * done) / Math.max(1, done + left)), `${doing} ${statement}`),
    },
  ).finally(() => display.stop());
  terminal.exitCode = exitCodeOfConjectures(found);
  if (options.json) {
    terminal.result(JSON.stringify({ format: 'clausius-conjectures', version: 1, ...typed, ...found }, undefined, 2));
    return;
  }
  const shown = {
    command: (statement: string) => huntCommand({ ...typedFile({ ...typed, statement }), id: '' }, { seed, for: 60 }),
    claim: (statement: string) => claimFromText({ ...typed, statement }),
  };
  show(conjecturesSummary(found), conjectureSections(found, shown), terminal);
}

/** Inequalities between quantities of a model. */
async function aboutModel(path: string, options: ConjectureOptions, terminal: Terminal): Promise<void> {
  const { quantities, seed, largest, terms, effort } = options;
  const model = await loadModel(path);
  const found = await timed(terminal, `quantities of ${path}`, (tell) =>
    modelConjectures(model, quantities, {
      seed,
      largest,
      terms,
      effort,
      within: (decide) => limited(options.statementTimeout, decide)?.result,
      onProgress: tell,
    }),
  );
  terminal.exitCode = found.points === 0 ? EXIT.vacuous : found.undecided.length > 0 ? EXIT.undecided : EXIT.expected;
  if (options.json) {
    terminal.result(JSON.stringify({ format: 'clausius-model-conjectures', version: 1, ...found }, undefined, 2));
    return;
  }
  const command = (statement: string): string =>
    `${PROGRAM} check-formula ${quoted(path)} --claim ${quoted(statement)}`;
  show(modelConjecturesSummary(found), modelConjectureSections(found, command), terminal);
}

function show(summary: string, sections: readonly ConjectureSection[], terminal: Terminal): void {
  const { paint } = terminal;
  const colours = { proved: paint.good, survives: paint.strong, refuted: paint.bad, undecided: paint.strong };
  printLines([summary], terminal);
  for (const { heading, verdict, items } of sections) {
    terminal.result(colours[verdict](heading));
    for (const { statement, lines } of items) {
      terminal.result(paint.strong(`  ${statement}`));
      printLines(
        lines.map((line) => `    ${line}`),
        terminal,
      );
    }
  }
}

/** What a list of conjectures tells the shell. */
export function exitCodeOfConjectures({ survivors, undecided, instances }: Conjectures): number {
  if (survivors.some(({ evidence }) => evidence.boundFailure !== undefined)) return EXIT.boundFailed;
  if (instances === 0) return EXIT.vacuous;
  return undecided.length > 0 ? EXIT.undecided : EXIT.expected;
}

function typedBy({
  on,
  given,
  if: premises,
}: StatementOptions & { readonly on: readonly string[] }): Omit<TypedStatement, 'statement'> {
  return { on, ...(given === undefined ? {} : { given }), ...(premises === undefined ? {} : { if: premises }) };
}

function parseInteger(text: string, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= 1 && value <= most) return value;
  throw new InvalidArgumentError(`Write an integer from 1 to ${most}.`);
}
