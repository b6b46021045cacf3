import { Command, Option } from 'commander';
import { ClausiusError } from '../matrix/errors.ts';
import { replaceFile } from '../registry/new-file.ts';
import { TOOLKIT_VERSION } from '../certificates/toolkit-version.ts';
import { loadModel } from '../registry/load-model.ts';
import { derivationCode } from '../report/derivation-code.ts';
import { derivationData } from '../report/derivation-data.ts';
import { derivationLatex } from '../report/derivation-latex.ts';
import { quantityData } from '../report/quantity-content.ts';
import { derivationLines, type TextOptions } from '../report/derivation-text.ts';
import { CODE_LANGUAGES, type CodeLanguage } from '../symbolic/formulas/code-names.ts';
import type { ParameterPoint } from '../symbolic/formulas/parameter-domain.ts';
import type { Model } from '../symbolic/models/model.ts';
import { derive, type Derivation } from '../symbolic/models/derive.ts';
import { isPlain, modelWith, questionOf } from '../symbolic/steps/asked-question.ts';
import { askedQuantity, type AskedQuantity } from '../symbolic/steps/asked-quantity.ts';
import { QUANTITIES } from '../symbolic/steps/derived-quantity.ts';
import { columns } from '../report/number-text.ts';
import { CommandError } from './command-error.ts';
import { EXIT } from './exit-code.ts';
import { PROGRAM, quoted } from './reproduce.ts';
import { reportSecondOpinion, secondOpinion, together } from './second-opinion.ts';
import { shownFormulas, shownQuantities } from './shown-formulas.ts';
import { secondOpinionOfLimits, shownLimits } from './second-opinion-limits.ts';
import { MODEL, OPTIONS } from './shared-options.ts';
import { printLines, type Terminal } from './terminal.ts';
import { timed } from './timed.ts';
import { requireFile } from './writable.ts';

interface DeriveCommandOptions {
  readonly json?: true;
  readonly latex?: true;
  readonly ascii?: true;
  readonly full?: true;
  readonly code?: CodeLanguage;
  readonly spectrum: boolean;
  readonly entropy?: true;
  readonly threshold?: string;
  readonly from?: string;
  readonly secondOpinion?: true;
  readonly quantity?: readonly string[];
  readonly set?: string;
  readonly at?: string;
  readonly limit?: string;
  readonly series?: string;
  readonly html?: string;
}

/** `clausius derive`: closed forms of a model. */
export function deriveCommand(terminal: Terminal): Command {
  return new Command('derive')
    .description('derive steady state, spectrum, negativity and entropy production of a model in closed form')
    .argument('<model>', MODEL)
    .addOption(new Option('--latex', 'print a LaTeX document').conflicts(['json', 'code', 'ascii']))
    .addOption(new Option('--ascii', 'print formulas in the syntax of mathjs').conflicts(['json', 'code']))
    .option('--full', 'every formula without abbreviations, every eigenvalue of the partial transpose')
    .addOption(new Option('--code <language>', 'print functions instead').choices(CODE_LANGUAGES).conflicts('json'))
    .option('--entropy', 'entropy of the steady state')
    .option('--threshold <parameter>', 'solve for the parameter at which entanglement begins or ends')
    .option(
      '--from <state>',
      'evolution in time from a state: a ket like "|01>", or a density matrix like "(1 + Z_0)/4"',
    )
    .option('--no-spectrum', 'leave out the spectrum of the generator')
    .addOption(OPTIONS.secondOpinion())
    .addOption(
      new Option('--quantity <name...>', 'closed forms of these quantities alone, see below').conflicts([
        'entropy',
        'threshold',
        'from',
      ]),
    )
    .option('--set <equations>', 'put formulas in for parameters of the quantities, as in "D1=D2,gd=0"')
    .option(
      '--at <equations>',
      'values of the quantities where all parameters have values, or of a page to begin with, as in "g=1,r=1/2"',
    )
    .option('--limit <limit>', 'limits of the quantities, as in "r -> oo" or "r -> 0"')
    .option('--series <limit>', 'first terms of the quantities for small or large values, as in "r -> 0"')
    .addOption(
      new Option('--html <file>', 'write a page with sliders and plots, replaced if it exists').conflicts('quantity'),
    )
    .addOption(OPTIONS.limit())
    .addOption(OPTIONS.json())
    .addHelpText(
      'after',
      `
Examples:
  ${PROGRAM} derive ising-reset
  ${PROGRAM} derive three-level-maser --latex
  ${PROGRAM} derive ising-reset --code python
  ${PROGRAM} derive three-level-refrigerator --code ts --quantity 'heat[cold]' power
  ${PROGRAM} derive ising-reset --threshold r --from '|01>'
  ${PROGRAM} derive ising-reset --quantity concurrence '<XI>' --at g=1,gamma=1/10,r=3
  ${PROGRAM} derive ising-reset --html ising.html --at g=1/2,gamma=1/20,r=1
  ${PROGRAM} derive three-level-maser --quantity 'noise[hot, |2><2|]' --limit 'g -> oo'

Quantities:
${listedQuantities()}

Formulas hold at every point of the domains of the parameters at which they are real numbers; where that is not known to be
every point, a line says so. What is proved and what is not is said.
Exit code: 0 derived and proved, 2 bad usage or input, 3 the steady state is not unique for generic parameters, a quantity has no
closed form, or another system disagrees in --second-opinion.`,
    )
    .action((path: string, options: DeriveCommandOptions) => showModel(path, options, terminal));
}

async function showModel(path: string, options: DeriveCommandOptions, terminal: Terminal): Promise<void> {
  const model = await loadModel(path);
  if (options.quantity !== undefined) {
    await showQuantities(terminal, model, options.quantity, options);
    return;
  }
  requireQuantity(options);
  if (options.html !== undefined) requireFile('--html', options.html);
  const { point: at } = questionOf(model, options.at === undefined ? {} : { at: options.at });
  const { derivation, print } = await timed(terminal, `closed forms of ${model.name}`, (tell) => {
    const derivation = derived(model, options);
    tell(`text about ${model.name}`);
    return { derivation, print: printerOf(terminal, derivation, options) };
  });
  print();
  if (options.html !== undefined) await writeModelPage(options.html, path, derivation, options, at, terminal);
  const isUnique = derivation.steadyState.verdict === 'unique';
  const isProved = derivation.residual?.verdict === 'proved';
  terminal.exitCode = isUnique ? (isProved ? EXIT.expected : EXIT.wrong) : EXIT.undecided;
  if (options.secondOpinion) {
    const isData = options.json === true || options.code !== undefined || options.latex === true;
    const opinion = await timed(terminal, `second opinion on ${model.name}`, () =>
      secondOpinion(derivation.model, shownFormulas(derivation)),
    );
    reportSecondOpinion(terminal, opinion, isData);
  }
}

/** @throws {CommandError} for questions about quantities where none is named */
function requireQuantity(options: DeriveCommandOptions): void {
  const asked = (['set', 'at', 'limit', 'series'] as const).find(
    (name) => options[name] !== undefined && !(name === 'at' && options.html !== undefined),
  );
  if (asked === undefined) return;
  throw new CommandError({
    argument: `--${asked}`,
    expected: `stand with --quantity${asked === 'at' ? ' or --html' : ''}`,
    received: 'it stands alone',
    advice: 'Add the quantity it is about, such as --quantity entropy.',
  });
}

/** Writes the page of a model. */
async function writeModelPage(
  file: string,
  model: string,
  derivation: Derivation,
  { at: given, from, entropy, threshold, spectrum }: DeriveCommandOptions,
  at: ParameterPoint | undefined,
  terminal: Terminal,
): Promise<void> {
  // Other commands need not load what draws and typesets.
  const { modelPage } = await import('../page/model-page.ts');
  const command = [
    PROGRAM,
    'derive',
    quoted(model),
    ...(spectrum ? [] : ['--no-spectrum']),
    ...(entropy ? ['--entropy'] : []),
    ...(threshold === undefined ? [] : ['--threshold', quoted(threshold)]),
    ...(from === undefined ? [] : ['--from', quoted(from)]),
    ...(given === undefined ? [] : ['--at', quoted(given)]),
    '--html',
    'model.html',
  ].join(' ');
  const page = await timed(terminal, `page of ${derivation.model.name}`, () =>
    modelPage(derivation, { ...(at === undefined ? {} : { at }), command, version: TOOLKIT_VERSION }),
  );
  replaceFile(file, page);
  terminal.note(`Wrote ${file}.`);
}

/** @throws {CommandError} for a state that is none, under the name of its option */
function derived(model: Model, { spectrum, entropy, threshold, from }: DeriveCommandOptions): Derivation {
  try {
    return derive(model, {
      spectrum,
      entropy: entropy ?? false,
      ...(threshold === undefined ? {} : { threshold }),
      ...(from === undefined ? {} : { initial: from }),
    });
  } catch (error) {
    if (!(error instanceof ClausiusError) || error.argument !== 'initial') throw error;
    const { expected, received, advice } = error;
    throw new CommandError({ argument: '--from', expected, received, ...(advice === undefined ? {} : { advice }) });
  }
}

function listedQuantities(): string {
  const listed = QUANTITIES.filter(([name]) => name !== 'eigenvalue');
  return columns(listed.map(([name, meaning]) => [`  ${name}`, meaning])).join('\n');
}

/** Only what the quantities need is derived. */
async function showQuantities(
  terminal: Terminal,
  given: Model,
  names: readonly string[],
  options: DeriveCommandOptions,
): Promise<void> {
  const unfit = (['at', 'limit', 'series'] as const).find((name) => options[name] !== undefined);
  if (options.code !== undefined && unfit !== undefined) {
    throw new CommandError({
      argument: `--${unfit}`,
      expected: 'stand without --code, which prints functions of the parameters',
      received: 'both are given',
    });
  }
  // where parameters stand in functions or inequalities, these change with them
  const isRebuilt = options.set !== undefined && !isPlain(given);
  const model = isRebuilt ? modelWith(given, options.set) : given;
  const { at, limit, series } = options;
  const set = isRebuilt ? undefined : options.set;
  const question = Object.fromEntries(
    Object.entries({ set, at, limit, series }).filter(([, text]) => text !== undefined),
  );
  const { derivation, quantities, print } = await timed(terminal, `closed forms of ${model.name}`, (tell) => {
    const derivation = derive(model, {
      spectrum: false,
      negativity: names.includes('negativity'),
      production: names.includes('production'),
    });
    const quantities = names.map((name): AskedQuantity => {
      tell(`${name} of ${model.name}`);
      return askedQuantity(derivation, name, question);
    });
    tell(`text about ${model.name}`);
    return { derivation, quantities, print: printerOf(terminal, derivation, options, quantities) };
  });
  print();
  const isProved = derivation.residual?.verdict === 'proved' && quantities.every(({ reason }) => reason === undefined);
  terminal.exitCode = isProved ? EXIT.expected : derivation.residual?.verdict === 'wrong' ? EXIT.wrong : EXIT.undecided;
  if (!options.secondOpinion) return;
  const isData = options.json === true || options.code !== undefined || options.latex === true;
  const opinions = await timed(terminal, `second opinion on ${model.name}`, async () => [
    await secondOpinion(model, shownQuantities(derivation, quantities)),
    await secondOpinionOfLimits(model, shownLimits(derivation, quantities)),
  ]);
  reportSecondOpinion(terminal, together(opinions), isData);
}

/** Prints a derivation, or quantities of it, whose text is there then: to write large formulas takes as long as to derive them. */
function printerOf(
  terminal: Terminal,
  derivation: Derivation,
  options: DeriveCommandOptions,
  quantities?: readonly AskedQuantity[],
): () => void {
  const asked = quantities === undefined ? {} : { quantities };
  if (!options.json && options.code === undefined && !options.latex) {
    const lines = derivationLines(derivation, { ...textOptions(options, terminal), ...asked });
    return () => printLines(lines, terminal);
  }
  const text = options.json
    ? JSON.stringify(dataOf(derivation, quantities), undefined, 2)
    : options.code !== undefined
      ? derivationCode(derivation, options.code, quantities).trimEnd()
      : derivationLatex(derivation, quantities, options.full);
  return () => terminal.result(text);
}

function dataOf(derivation: Derivation, quantities: readonly AskedQuantity[] | undefined): object {
  if (quantities === undefined) return derivationData(derivation);
  const { name } = derivation.model;
  return {
    format: 'clausius-quantities',
    version: 1,
    model: name,
    quantities: quantityData(derivation, quantities),
  };
}

function textOptions({ ascii, full }: DeriveCommandOptions, { width }: Terminal): TextOptions {
  return {
    notation: ascii ? 'text' : 'unicode',
    full: full ?? false,
    ...(width === undefined ? {} : { width }),
  };
}
