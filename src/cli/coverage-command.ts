import { Command, Option } from 'commander';
import { FormatError } from '../matrix/errors.ts';
import { claimFiles, LIBRARY_CLAIMS } from '../registry/claim-files.ts';
import { coverage, requireCovered, sourcesOf } from '../registry/coverage.ts';
import { coverageLines, coverageMarkdown } from '../report/coverage-text.ts';
import { jsonText } from '../registry/ledger.ts';
import { exitCodeOf } from './exit-code.ts';
import { PROGRAM } from './reproduce.ts';
import { OPTIONS } from './shared-options.ts';
import { printLines, type Terminal } from './terminal.ts';
import { type CampaignOptions, verifiedClaims, withCampaignOptions } from './verified-claims.ts';

interface CoverageOptions extends CampaignOptions {
  readonly json?: true;
  readonly markdown?: true;
}

/** `clausius coverage`: what the sources say, place by place, and what is known of it. */
export function coverageCommand(terminal: Terminal): Command {
  return withCampaignOptions(new Command('coverage'))
    .description('list what the sources say, place by place, with the claims about it and their standings')
    .argument('[folder]', 'folder of claims with descriptions in sources/; that of the library when omitted')
    .addOption(OPTIONS.source())
    .addOption(new Option('--markdown', 'print a page in Markdown instead of text').conflicts('json'))
    .addOption(OPTIONS.json())
    .addHelpText(
      'after',
      `
Examples:
  ${PROGRAM} coverage                        # every source
  ${PROGRAM} coverage --source Vedral2009    # one of them

The standings are those of \`verify\` with the same options, whose results are taken over where they are kept.
A place without a claim has a reason, and a claim that names a place stands in its row; otherwise there is an error.
Exit code: as \`verify\`.`,
    )
    .action((folder: string | undefined, options: CoverageOptions) => cover(folder, options, terminal));
}

async function cover(
  folder = LIBRARY_CLAIMS,
  { source, ...options }: CoverageOptions,
  terminal: Terminal,
): Promise<void> {
  const all = sourcesOf(folder);
  const sources = source === undefined ? all : all.filter((contents) => contents.source === source);
  if (sources.length === 0) {
    throw new FormatError({
      argument: source === undefined ? folder : 'source',
      expected:
        source === undefined
          ? 'hold descriptions of sources in sources/'
          : `be one of ${all.map((contents) => contents.source).join(', ')}`,
      received: source === undefined ? 'there are none' : `it is ${source}`,
    });
  }
  const named = new Set(sources.flatMap(({ rows }) => rows.flatMap(({ claims = [] }) => claims)));
  const verified = await verifiedClaims(
    claimFiles(folder),
    {
      ...options,
      select: (claims) => {
        for (const contents of sources) requireCovered(contents, claims);
        return claims.filter(({ id }) => named.has(id));
      },
    },
    terminal,
  );
  const ledger = verified.map(({ row }) => row);
  const rows = coverage(sources, ledger);
  if (options.json) terminal.result(jsonText({ format: 'clausius-coverage', version: 1, rows }));
  else if (options.markdown) for (const line of coverageMarkdown(sources, rows)) terminal.result(line);
  else printLines(coverageLines(sources, rows), terminal);
  terminal.exitCode = exitCodeOf(ledger);
}
