import { Command, Option } from 'commander';
import type { ClaimDescription } from '../registry/tasks.ts';
import { certificateFile, counterexampleFile } from '../registry/claim-files.ts';
import { writeCertificate, writeCounterexample } from '../registry/counterexample-file.ts';
import { formatLedger, type LedgerRow } from '../registry/ledger.ts';
import { selectFiles } from '../registry/registry.ts';
import type { VerifiedClaim } from '../registry/verify.ts';
import { ledgerMarkdown } from '../report/ledger-markdown.ts';
import { attention, LedgerTable, openStatements, summary } from '../report/ledger-table.ts';
import { exitCodeOf } from './exit-code.ts';
import { huntCommand, PROGRAM } from './reproduce.ts';
import { OPTIONS } from './shared-options.ts';
import type { Terminal } from './terminal.ts';
import { type CampaignOptions, verifiedClaims, withCampaignOptions } from './verified-claims.ts';

interface VerifyOptions extends CampaignOptions {
  readonly json?: true;
  readonly markdown?: true;
  readonly write?: true;
}

/** `clausius verify`: checks claims and prints the ledger. */
export function verifyCommand(terminal: Terminal): Command {
  return withCampaignOptions(new Command('verify'))
    .description('check claims and print the ledger')
    .argument('[targets...]', 'ids or groups of the library, files or folders; all claims of the library when omitted')
    .addOption(OPTIONS.source())
    .option('--write', 'store counterexamples and certificates that are not stored yet; never replaces one')
    .addOption(new Option('--markdown', 'print a table in Markdown instead of text').conflicts('json'))
    .addOption(OPTIONS.json())
    .addHelpText(
      'after',
      `
Examples:
  ${PROGRAM} verify                              every claim of the library
  ${PROGRAM} verify spohn-inequality             one claim
  ${PROGRAM} verify hartmann-2006                one group
  ${PROGRAM} verify --source Vedral2009          the claims about one publication
  ${PROGRAM} verify 'reset-*' --markdown         all claims whose ids begin so, as a table for a page
  ${PROGRAM} verify ./my-claims --effort 10      a folder of your own, with ten times the draws

Stored counterexamples are evaluated first, then each claim is hunted. Results are kept in the folder CLAUSIUS_CACHE (by
default that of the user's caches; none if it is empty) under the content of claim, proof and library, the seed and the
effort, so that a run that was interrupted goes on, and a second one takes seconds.
Exit code: 0 as expected, 1 a standing that must not be, 2 bad usage or input, 3 some claims undecided,
4 the error bound of float64 failed for some claim (to be reported; no verdict on it),
5 of some claim no draw satisfies the premise, the others are as expected or undecided.`,
    )
    .action((targets: readonly string[], options: VerifyOptions) => verify(targets, options, terminal));
}

async function verify(targets: readonly string[], options: VerifyOptions, terminal: Terminal): Promise<void> {
  const { seed, effort } = options;
  const isTable = !options.json && !options.markdown;
  let table: LedgerTable;
  const verified = await verifiedClaims(
    selectFiles(targets),
    {
      ...options,
      onClaims: (claims) => {
        table = new LedgerTable(claims, terminal.paint);
        if (isTable) terminal.result(table.head());
      },
      onVerified: (claim) => {
        if (isTable) for (const line of table.lines(claim)) terminal.result(line);
      },
    },
    terminal,
  );
  const rows = verified.map(({ row }) => row);
  if (options.json) terminal.result(formatLedger({ format: 'clausius-ledger', version: 1, seed, rows }));
  else if (options.markdown) for (const line of ledgerMarkdown(rows)) terminal.result(line);
  else printDetails(verified, { seed, effort }, terminal);
  if (options.write) writeMissing(verified, terminal);
  terminal.exitCode = exitCodeOf(rows);
}

/** What stands below the table: what needs a reader, what is open, and the counts. */
function printDetails(
  verified: readonly VerifiedClaim[],
  { seed, effort }: Pick<VerifyOptions, 'seed'> & { readonly effort: number | undefined },
  terminal: Terminal,
): void {
  const descriptions = new Map<string, ClaimDescription>(
    verified.map(({ description }) => [description.id, description]),
  );
  const rows = verified.map(({ row }) => row);
  const reproduce = (row: LedgerRow): string =>
    huntCommand(descriptions.get(row.claim)!, { seed, ...(effort === undefined ? {} : { effort }) });
  for (const line of attention(rows, reproduce, terminal.paint)) terminal.result(line);
  for (const line of openStatements(rows, terminal.paint)) terminal.result(line);
  terminal.result('');
  for (const line of summary(rows, seed, effort)) terminal.result(line);
}

function writeMissing(verified: readonly VerifiedClaim[], terminal: Terminal): void {
  for (const { description, row, certification } of verified) {
    const wrote = writeFound(description, row, terminal);
    // A certificate belongs to the counterexample on file.
    if (certification?.certificate === undefined || (certification.of === 'found' && !wrote)) continue;
    const file = certificateFile(description.file, description.id);
    if (writeCertificate(file, certification.certificate)) terminal.note(`Wrote ${file}.`);
    else if (certification.file === 'invalid') terminal.note(`Left ${file} as it is; delete it to store a valid one.`);
  }
}

/** Stores the counterexample that was found. @returns true when it is the one on file now */
function writeFound(description: ClaimDescription, row: LedgerRow, terminal: Terminal): boolean {
  if (row.counterexample === undefined || row.standing === 'float64 bound failed') return false;
  const { objects: _objects, ...counterexample } = row.counterexample;
  const file = counterexampleFile(description.file, description.id);
  const wrote = writeCounterexample(file, counterexample);
  if (wrote) terminal.note(`Wrote ${file}.`);
  else if (row.stored === 'different' || row.stored === 'stale') {
    terminal.note(`Left ${file} as it is; delete it to store the one found now.`);
  }
  return wrote;
}
