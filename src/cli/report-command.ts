import { basename } from 'node:path';
import { Command, Option } from 'commander';
import { TOOLKIT_VERSION } from '../certificates/toolkit-version.ts';
import { bibliography } from '../page/bibliography.ts';
import type { ShownClaim } from '../page/claim-section.ts';
import { replaceFile } from '../registry/new-file.ts';
import type { ClaimFile } from '../registry/claim-files.ts';
import { selectFiles } from '../registry/registry.ts';
import { Threads } from '../registry/threads.ts';
import { DEFAULT_SEED } from '../registry/verify.ts';
import { exitCodeOf } from './exit-code.ts';
import { onInterrupt } from './interrupt.ts';
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
  ${PROGRAM} report --out ledger.html
  ${PROGRAM} report hartmann-2006 --out hartmann.html
  ${PROGRAM} report ./my-claims --out mine.html

Results of \`verify\` with the same seed and effort are taken over where they are kept; what is not kept is run.
Histograms of margins show the first instances of the search, of refuted claims those of a short one of its own.
Exit code: as \`verify\`.`,
    )
    .action((targets: readonly string[], options: ReportOptions) => report(targets, options, terminal));
}

async function report(targets: readonly string[], options: ReportOptions, terminal: Terminal): Promise<void> {
  requireFile('--out', options.out);
  const files = selectFiles(targets);
  // They import the library while what is kept is read.
  const threads = terminal.threads ?? new Threads(options.workers, Math.min(options.workers, files.length));
  const close = async (): Promise<void> => (terminal.threads === undefined ? threads.close() : undefined);
  const release = onInterrupt(close);
  try {
    await writeReport(targets, files, options, { ...terminal, threads }, terminal);
  } finally {
    release();
    await close();
  }
}

/** @param searching  the terminal with threads that have started */
async function writeReport(
  targets: readonly string[],
  files: readonly ClaimFile[],
  options: ReportOptions,
  searching: Terminal,
  terminal: Terminal,
): Promise<void> {
  const { out, ...campaign } = options;
  const kept = keptResults(options);
  const verified = await verifiedClaims(files, { ...campaign, kept }, searching);
  const run = verified.filter((claim) => !claim.kept).length;
  if (run > 0) terminal.note(`${run} of ${verified.length} claims were run now, because no result of them was kept.`);
  // Other commands need not load what draws and typesets; here that is done while threads search.
  const loading = import('../page/report-page.ts');
  const typesetting = loading.then(({ typesetRows }) => typesetRows(verified.map(({ row }) => row)));
  const onShown = async (claim: ShownClaim): Promise<void> => void (await loading).picture(claim);
  const claims = await shownClaims(verified, { ...options, kept, onShown }, searching);
  const { reportPage } = await loading;
  const { seed, effort } = options;
  const content = {
    claims,
    errata: shownErrata(verified),
    figures: shownFigures(claims),
    publications: bibliography(),
    seed,
    ...(effort === undefined ? {} : { effort }),
    version: TOOLKIT_VERSION,
    command: commandFor(targets, options),
  };
  const page = await reportPage(content, await typesetting);
  replaceFile(out, page);
  terminal.result(`written: ${out} (${(Buffer.byteLength(page) / 1e6).toFixed(2)} MB)`);
  terminal.exitCode = exitCodeOf(verified.map(({ row }) => row));
}

function commandFor(targets: readonly string[], { out, seed, effort, source }: ReportOptions): string {
  return [
    PROGRAM,
    'report',
    ...targets.map(quoted),
    ...(source === undefined ? [] : ['--source', source]),
    ...(seed === DEFAULT_SEED ? [] : ['--seed', String(seed)]),
    ...(effort === undefined ? [] : ['--effort', String(effort)]),
    '--out',
    // The file alone: a page that is handed on names no folder.
    quoted(basename(out)),
  ].join(' ');
}
