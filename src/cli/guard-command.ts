import { appendFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { TOOLKIT_VERSION } from '../certificates/toolkit-version.ts';
import type { FindingStanding } from '../guard/findings/finding.ts';
import { DEFAULT_ERROR } from '../guard/data/guard-trajectory.ts';
import { worstOf } from '../guard/data/report.ts';
import { annotations, jobSummary, junitXml } from '../report/guard-ci.ts';
import { guardJson } from '../report/guard-data.ts';
import { replaceFile } from '../registry/new-file.ts';
import { type GuardedFile, guardLines } from '../report/guard-text.ts';
import { CommandError } from './command-error.ts';
import { EXIT } from './exit-code.ts';
import { guardFile, type GuardFileOptions } from './guard-file.ts';
import { GuardPicture } from './guard-picture.ts';
import { guardModelFile, isModelFile } from './guard-model-file.ts';
import { collected, parseSystem } from './parse-option.ts';
import { PROGRAM, quoted } from './reproduce.ts';
import { OPTIONS } from './shared-options.ts';
import { printLines, type Terminal } from './terminal.ts';
import { timed } from './timed.ts';
import { requireFile } from './writable.ts';

/** Error in an example of the help. */
const EXAMPLE_ERROR = '1e-7';

interface GuardCommandOptions extends GuardFileOptions {
  readonly json?: true;
  readonly junit?: string;
  readonly svg?: string;
  readonly html?: string;
  readonly truncation?: number;
}

/** `clausius guard`: physical laws on the results of a simulation. */
export function guardCommand(terminal: Terminal): Command {
  return new Command('guard')
    .description('check states over time, maps and generators of a simulation against physical laws')
    .argument('<file...>', 'npy, npz, HDF5, JSON or csv, with states of shape (n, d, d); or models, JSON or TypeScript')
    .addOption(
      new Option('--within <distance>', 'stated error: largest Frobenius distance of each matrix from the exact one')
        .argParser(parseWithin)
        .default(DEFAULT_ERROR, '2^-20, about the 1e-6 of integrators'),
    )
    .option('--states <name>', 'array of the states')
    .option('--times <name>', 'array of the times')
    .addOption(new Option('--dims <dims>', 'dimensions of the subsystems, such as 2x2').argParser(parseDims))
    .addOption(
      new Option('--basis-order <order>', 'how levels of several subsystems are counted').choices([
        'first-slowest',
        'first-fastest',
      ]),
    )
    .addOption(
      new Option('--stacking <kind>', 'how matrices are stacked in maps and Liouvillians').choices(['column', 'row']),
    )
    .option('--delimiter <text>', 'what separates the columns of a table')
    .option('--model <file>', 'model whose generator makes the evolution, for entropy production')
    .option('--set <name=number>', 'value of a parameter of the model', collected)
    .option('--beta <bath=number>', 'inverse temperature of a bath; one for all without a name', collected)
    .addOption(
      new Option('--detailed-balance <kind>', 'demand it of the dissipators of the generator').choices(['gns', 'kms']),
    )
    .option('--homogeneous', 'all steps are made by one channel, so that their lengths never grow')
    .option('--claim <id|file>', 'say this claim of each state as well; a file is a program, and will run', collected)
    .option('--worst <number>', 'how many of the worst places are shown', parseCount, 10)
    .addOption(
      new Option('--truncation <number>', 'for models: largest N p of an oscillator of N levels').argParser(
        parseWithin,
      ),
    )
    .option('--junit <file>', 'write a JUnit report')
    .option('--svg <file>', 'draw the trajectory with the violations marked')
    .option('--html <file>', 'write what was found as a page, replaced if it exists')
    .addOption(OPTIONS.limit())
    .addOption(OPTIONS.json())
    .addHelpText(
      'after',
      `
Examples:
  ${PROGRAM} guard states.npz --within ${EXAMPLE_ERROR}
  ${PROGRAM} guard states.npz --model model.json --set g=0.1 --junit guard.xml
  ${PROGRAM} guard states.npz --html guard.html
  ${PROGRAM} guard examples/models/*.json
  ${PROGRAM} guard states.npz --claim two-qubit-negativity-below-one-half --dims 2x2

Arrays are found by their names: states, times, dims, reference, H and c_ops, superoperators, choi, heat, work.
A model is decided on the whole domain of its parameters; there --within is a relative error of rates, 0 when omitted.
Each place is one of four: it holds; the stated error explains it; it is violated, by a multiple of what the error
explains; or rounding leaves it undecided. Nothing is repaired. Where GITHUB_ACTIONS is set, violations are annotated and
a summary goes to GITHUB_STEP_SUMMARY.
Exit code: 0 nothing is violated, 1 something is, 2 bad usage or input, 3 something is undecided.`,
    )
    .action((paths: readonly string[], options: GuardCommandOptions, command: Command) =>
      guard(paths, options, command, terminal),
    );
}

async function guard(
  paths: readonly string[],
  options: GuardCommandOptions,
  command: Command,
  terminal: Terminal,
): Promise<void> {
  const { svg, html, junit } = options;
  if (svg !== undefined) requireOneTrajectory(paths);
  for (const [option, file] of Object.entries({ '--svg': svg, '--html': html, '--junit': junit }))
    if (file !== undefined) requireFile(option, file);
  const pictures = paths.map(() => new GuardPicture());
  const drawn = svg === undefined && html === undefined ? [] : pictures;
  const files = await timed(terminal, paths[0], (tell) => guardedFiles(paths, options, command, drawn, tell));
  if (svg !== undefined) await draw(pictures[0], paths[0], svg);
  if (html !== undefined) {
    // Other commands need not load what draws.
    const { guardPage } = await import('../page/guard-page.ts');
    const shown = files.map((file, k) => ({ ...file, figures: pictures[k].figures(file.file) }));
    replaceFile(html, guardPage(shown, commandFor(command, paths), TOOLKIT_VERSION));
    terminal.note(`Wrote ${html}.`);
  }
  show(files, options, terminal);
  if (junit !== undefined) replaceFile(junit, junitXml(files));
  forGithub(files, options, terminal);
  terminal.exitCode = CODES[worstOf(files.map(({ report }) => report.standing))];
}

/** @throws {CommandError} unless the picture is of one file of states */
function requireOneTrajectory(paths: readonly string[]): void {
  if (paths.length === 1 && !isModelFile(paths[0])) return;
  throw new CommandError({
    argument: '--svg',
    expected: 'stand with one file of states, of which the picture is',
    received: paths.length > 1 ? `there are ${paths.length} files` : `${paths[0]} is a model`,
  });
}

/**
 * What is found in each file, one after the other.
 *
 * @param pictures  where there are any, see every moment of their file
 * @param tell      is told which file it is, and how many of its matrices have been looked at
 */
async function guardedFiles(
  paths: readonly string[],
  options: GuardCommandOptions,
  command: Command,
  pictures: readonly GuardPicture[],
  tell: (doing: string) => void,
): Promise<readonly GuardedFile[]> {
  const { within, truncation, worst } = options;
  const ofModels = {
    worst,
    ...(command.getOptionValueSource('within') === 'default' ? {} : { within }),
    ...(truncation === undefined ? {} : { truncation }),
  };
  const files: GuardedFile[] = [];
  for (const [k, file] of paths.entries()) {
    const picture = pictures.at(k);
    const onMoment = picture === undefined ? {} : { onMoment: picture.add.bind(picture) };
    const which = paths.length > 1 ? `${file} (${k + 1} of ${paths.length} files)` : file;
    const onMatrices = (matrices: string): void => tell(`${which}, ${matrices}`);
    tell(which);
    files.push(
      isModelFile(file)
        ? await guardModelFile(file, ofModels)
        : await guardFile(file, { ...options, ...onMoment, onMatrices }),
    );
  }
  return files;
}

const CODES: Readonly<Record<FindingStanding, number>> = {
  holds: EXIT.expected,
  explained: EXIT.expected,
  violated: EXIT.wrong,
  undecided: EXIT.undecided,
};

/** The command with the options that were given; the page is called the same whatever its name is. */
function commandFor(command: Command, paths: readonly string[]): string {
  const given = command.options.flatMap((option) => {
    const name = option.attributeName();
    if (option.long === undefined || command.getOptionValueSource(name) !== 'cli') return [];
    if (name === 'html') return [option.long, 'guard.html'];
    const value: unknown = command.getOptionValue(name);
    if (value === true) return [option.long];
    const values = Array.isArray(value) && name !== 'dims' ? value : [Array.isArray(value) ? value.join('x') : value];
    return values.flatMap((each) => [option.long!, quoted(String(each))]);
  });
  return [PROGRAM, 'guard', ...paths.map(quoted), ...given].join(' ');
}

async function draw(picture: GuardPicture, file: string, target: string): Promise<void> {
  const svg = await picture.svg(file);
  if (svg === undefined)
    throw new CommandError({ argument: file, expected: 'hold states to draw', received: 'it has none' });
  replaceFile(target, svg);
}

function show(files: readonly GuardedFile[], { json }: GuardCommandOptions, terminal: Terminal): void {
  if (json) {
    terminal.result(guardJson(files));
    return;
  }
  files.forEach((file, k) => {
    if (k > 0) terminal.result('');
    printLines(guardLines(file, terminal.paint, terminal.width), terminal);
  });
}

/** Annotations are read from either stream; with --json standard output is kept for it. */
function forGithub(files: readonly GuardedFile[], { json }: GuardCommandOptions, terminal: Terminal): void {
  if (process.env['GITHUB_ACTIONS'] !== 'true') return;
  for (const line of annotations(files)) {
    if (json) terminal.note(line);
    else terminal.result(line);
  }
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  if (summary !== undefined && summary !== '') appendFileSync(summary, jobSummary(files));
}

function parseWithin(text: string): number {
  const within = text.trim() === '' ? Number.NaN : Number(text);
  if (within >= 0 && within < Infinity) return within;
  throw new InvalidArgumentError('Write a number from 0 on such as 1e-8; 0 stands for states that are exact.');
}

function parseDims(text: string): readonly number[] {
  const system = parseSystem(text);
  return typeof system === 'number' ? [system] : system;
}

function parseCount(text: string): number {
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  if (number >= 1 && number <= 10_000) return number;
  throw new InvalidArgumentError('Write an integer from 1 to 10000.');
}
