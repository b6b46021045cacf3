import { Command, Option } from 'commander';
import { TOOLKIT_VERSION } from '../certificates/toolkit-version.ts';
import { bibliography } from '../page/bibliography.ts';
import type { ShownClaim } from '../page/claim-section.ts';
import { replaceFile } from '../registry/new-file.ts';
import { selectFiles } from '../registry/registry.ts';
import { DEFAULT_SEED } from '../registry/verify.ts';
import { exitCodeOf } from './exit-code.ts';
import { PROGRAM, quoted } from './reproduce.ts';
import { shownClaims, shownErrata, shownFigures } from './report-content.ts';
import { OPTIONS } from './shared-options.ts';
import type { Terminal } from './terminal.ts';
import { type CampaignOptions, keptResults, verifiedClaims, withCampaignOptions } from './verified-claims.ts';
import { requireFile } from './writable.ts';

interface ReportOptions extends CampaignOptions {
  readonly out: string;
}

/** `clausius report`: what is known of claims, as one page. */
export function reportCommand(terminal: Terminal): Command {
  const command = new Command('report')
    .description('write what is known of claims as one page in HTML that needs no network')
    .argument('[targets...]', 'ids or groups of claims, files or folders; all claims of the library when omitted')
    .addOption(new Option('--out <file>', 'the page, replaced if it exists').makeOptionMandatory());
  return withCampaignOptions(command)
    .addOption(OPTIONS.source())
    .addHelpText(
      'after',
      `
Examples:
  ${PROGRAM} report --out ${PAGE}
  ${PROGRAM} report hartmann-2006 --out hartmann.html
  ${PROGRAM} report ./my-claims --out mine.html

Results of \`verify\` with the same seed and effort are taken over where they are kept; what is not kept is run.
Histograms of margins come from a short search of their own, on which no standing rests.
Exit code: as \`verify\`.`,
    )
    .action((targets: readonly string[], options: ReportOptions) => report(targets, options, terminal));
}

async function report(targets: readonly string[], options: ReportOptions, terminal: Terminal): Promise<void> {
  const { out, ...campaign } = options;
  requireFile('--out', out);
  const kept = keptResults(options);
  const verified = await verifiedClaims(selectFiles(targets), { ...campaign, kept }, terminal);
  const run = verified.filter((claim) => !claim.kept).length;
  if (run > 0) terminal.note(`${run} of ${verified.length} claims were run now, because no result of them was kept.`);
  // Other commands need not load what draws and typesets; here it is loaded and drawn while threads search.
  const loading = import('../page/report-page.ts');
  const onShown = async (claim: ShownClaim): Promise<void> => void (await loading).picture(claim);
  const claims = await shownClaims(verified, { ...options, kept, onShown }, terminal);
  const { reportPage } = await loading;
  const { seed, effort } = options;
  const page = await reportPage({
    claims,
    errata: shownErrata(verified),
    figures: shownFigures(claims),
    publications: bibliography(),
    seed,
    ...(effort === undefined ? {} : { effort }),
    version: TOOLKIT_VERSION,
    command: commandFor(targets, options),
  });
  replaceFile(out, page);
  terminal.result(`written: ${out} (${(Buffer.byteLength(page) / 1e6).toFixed(2)} MB)`);
  terminal.exitCode = exitCodeOf(verified.map(({ row }) => row));
}

/** The same name in every page, whose bytes do not depend on where it lies. */
const PAGE = 'ledger.html';

function commandFor(targets: readonly string[], { seed, effort, source }: ReportOptions): string {
  return [
    PROGRAM,
    'report',
    ...targets.map(quoted),
    ...(source === undefined ? [] : ['--source', source]),
    ...(seed === DEFAULT_SEED ? [] : ['--seed', String(seed)]),
    ...(effort === undefined ? [] : ['--effort', String(effort)]),
    '--out',
    PAGE,
  ].join(' ');
}
