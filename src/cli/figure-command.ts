import { join } from 'node:path';
import { Command } from 'commander';
import { FIGURES, figureNamed } from '../figures/catalogue.ts';
import { figureJson, tableCsv } from '../figures/data/text.ts';
import type { Figure, FigureData, Values } from '../figures/data/figure.ts';
import { commandOf, valuesOf } from '../figures/data/parameters.ts';
import { replaceFile } from '../registry/new-file.ts';
import { columns } from '../report/number-text.ts';
import { CommandError } from './command-error.ts';
import { PROGRAM } from './reproduce.ts';
import { OPTIONS } from './shared-options.ts';
import { printLines, type Terminal } from './terminal.ts';
import { requireFolder } from './writable.ts';
import { collected } from './parse-option.ts';
import { makeFolder } from '../registry/make-folder.ts';

interface FigureOptions {
  readonly svg?: true;
  readonly csv?: true;
  readonly json?: true;
  readonly out?: string;
  readonly set?: readonly string[];
}

/** `clausius figure`: computes a figure of a source again. */
export function figureCommand(terminal: Terminal): Command {
  return new Command('figure')
    .description('compute a figure of a source again, with its data')
    .argument('[id]', 'the figure; all are listed when omitted')
    .option('--out <folder>', 'write files into this folder: SVG, CSV and JSON, or what is asked for')
    .option('--svg', 'the picture')
    .option('--csv', 'its numbers, a table for each group of curves')
    .option('--json', 'its numbers with their units and the command that makes them')
    .option('--set <name=number>', 'another value of a number that the figure depends on', collected)
    .addOption(OPTIONS.limit())
    .addHelpText(
      'after',
      `
Examples:
  ${PROGRAM} figure
  ${PROGRAM} figure reset-fig-1
  ${PROGRAM} figure reset-fig-1 --out figures
  ${PROGRAM} figure reset-fig-1 --set r=40 --set g=20 --svg > wide.svg

Without --out, what is asked for is printed; without a format, the numbers that the figure shows beside those of its source.
Exit code: 0 computed, 2 bad usage or input.`,
    )
    .action(async (id: string | undefined, options: FigureOptions) => {
      if (id === undefined) list(options, terminal);
      else await show(figureNamed(id), options, terminal);
    });
}

function list({ svg, csv, out, set = [], json }: FigureOptions, terminal: Terminal): void {
  if (svg || csv || out !== undefined || set.length > 0) {
    throw new CommandError({
      argument: 'figure',
      expected: `be one of ${FIGURES.map(({ id }) => id).join(', ')}`,
      received: 'it is missing',
    });
  }
  if (json) {
    const content = FIGURES.map(({ id, title, source, caption, parameters }) => ({
      id,
      title,
      source,
      caption,
      parameters,
    }));
    terminal.result(JSON.stringify(content, undefined, 2));
    return;
  }
  for (const { id, title, source, parameters } of FIGURES) {
    printLines([`${terminal.paint.strong(id)}  ${title} (${source})`], terminal);
    const rows = Object.entries(parameters).map(([name, parameter]) => [
      `  --set ${name}=${parameter.default}`,
      parameter.meaning,
    ]);
    printLines(columns(rows), terminal);
  }
}

const FORMATS = ['svg', 'csv', 'json'] as const;

async function show(figure: Figure, options: FigureOptions, terminal: Terminal): Promise<void> {
  if (options.out !== undefined) requireFolder('--out', options.out);
  const values = valuesOf(figure, options.set ?? []);
  const asked = FORMATS.filter((format) => options[format]);
  if (options.out === undefined && asked.length > 1) {
    throw new CommandError({
      argument: '--out',
      expected: 'name a folder for more than one format',
      received: 'it is missing',
      advice: 'Add --out folder, or ask for one format.',
    });
  }
  const data = figure.compute(values);
  const { out } = options;
  if (out === undefined && asked.length === 1) {
    const files = await filesOf(asked[0], figure, values, data);
    terminal.result(
      files
        .map(({ text }) => text)
        .join('\n')
        .trimEnd(),
    );
    return;
  }
  printLines(summary(figure, values, data), terminal);
  if (out === undefined) return;
  const formats = asked.length === 0 ? FORMATS : asked;
  const files = (await Promise.all(formats.map((format) => filesOf(format, figure, values, data)))).flat();
  write(out, files, terminal);
}

interface FileText {
  readonly name: string;
  readonly text: string;
}

async function filesOf(
  format: (typeof FORMATS)[number],
  figure: Figure,
  values: Values,
  data: FigureData,
): Promise<readonly FileText[]> {
  const { id } = figure;
  switch (format) {
    case 'svg': {
      // Other commands need not load what draws.
      const { figureSvg } = await import('../figures/drawing/svg.ts');
      return [{ name: `${id}.svg`, text: figureSvg(figure, data, `${commandOf(figure, values)} --svg`) }];
    }
    case 'csv':
      return data.tables.map((table) => ({
        name: data.tables.length === 1 ? `${id}.csv` : `${id}-${table.name}.csv`,
        text: tableCsv(figure, values, table),
      }));
    default:
      return [{ name: `${id}.json`, text: figureJson(figure, values, data) }];
  }
}

function write(folder: string, files: readonly FileText[], terminal: Terminal): void {
  makeFolder(folder);
  for (const { name, text } of files) {
    const path = join(folder, name);
    replaceFile(path, text);
    terminal.result(`written: ${path}`);
  }
}

/** What the figure shows, in numbers. */
function summary(figure: Figure, values: Values, { findings, tables }: FigureData): readonly string[] {
  const rows = findings.map(({ what, value, printed }) => [
    `  ${what}`,
    String(Number(value.toPrecision(8))),
    printed === undefined ? '' : `in the source: ${printed}`,
  ]);
  const points = tables.map(({ name, columns: [first] }) => `${name} (${first.values.length} rows)`);
  return [
    `${figure.id}: ${figure.title} (${figure.source})`,
    ...columns(rows),
    `  tables: ${points.join(', ')}`,
    `  reproduce: ${commandOf(figure, values)}`,
  ];
}
