import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Command, Option } from 'commander';
import { formatCounterexample } from '../hunter/counterexample.ts';
import { certificateFile, counterexampleFile, isOfLibrary } from '../registry/claim-files.ts';
import { writeCertificate, writeCounterexample } from '../registry/counterexample-file.ts';
import { formatLedger, type LedgerRow } from '../registry/ledger.ts';
import { idsOfLibrary, selectFiles } from '../registry/registry.ts';
import type { ClaimDescription } from '../registry/tasks.ts';
import { DEFAULT_SEED, type VerifiedClaim } from '../registry/verify.ts';
import { ledgerMarkdown } from '../report/ledger-markdown.ts';
import { LedgerTable } from '../report/ledger-table.ts';
import { type ChosenFolder, folderWords, withFolderOptions } from './campaign-folder-options.ts';
import { CommandError } from './command-error.ts';
import { EXIT, exitCodeOf } from './exit-code.ts';
import { printDetails } from './ledger-details.ts';
import { PROGRAM, quoted, targetOf } from './reproduce.ts';
import { OPTIONS } from './shared-options.ts';
import { printLines, type Terminal } from './terminal.ts';
import { type CampaignOptions, verifiedClaims, withCampaignOptions } from './verified-claims.ts';
import { requireFolder } from './writable.ts';

interface VerifyOptions extends CampaignOptions {
  readonly json?: true;
  readonly markdown?: true;
}

/** `clausius verify`: checks claims and prints the ledger. */
export function verifyCommand(terminal: Terminal): Command {
  return withFolderOptions(withCampaignOptions(new Command('verify')))
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
  ${PROGRAM} verify                          # every claim of the library
  ${PROGRAM} verify spohn-inequality         # one claim
  ${PROGRAM} verify hartmann-2006            # one group
  ${PROGRAM} verify --source Vedral2009      # claims about one publication
  ${PROGRAM} verify 'reset-*' --markdown     # ids that begin so, as a table
  ${PROGRAM} verify ./my-claims --effort 10  # your own, ten times the draws

Stored counterexamples are evaluated first, then each claim is hunted. Results are kept in the folder CLAUSIUS_CACHE (by
default that of the user's caches; none if it is empty) under the content of claim, proof and library, the seed and the
effort, so that a run that was interrupted goes on, and a second one takes seconds. With --checkpoint they are rows in a folder,
and --shard 3/16 --out parts makes the third of sixteen parts: see docs/campaigns.md.
Exit code: 0 as expected, 1 a standing that must not be, 2 bad usage or input, 3 some claims undecided,
4 the error bound of float64 failed for some claim (to be reported; no verdict on it),
5 of some claim no draw satisfies the premise, the others are as expected or undecided. With --shard: 0 the part is there.`,
    )
    .action((targets: readonly string[], options: VerifyOptions) => verify(targets, options, terminal));
}

async function verify(targets: readonly string[], options: VerifyOptions, terminal: Terminal): Promise<void> {
  const { seed, effort, shard } = options;
  if (shard !== undefined && (options.json || options.markdown)) {
    throw new CommandError({
      argument: options.json ? '--json' : '--markdown',
      expected: 'stand without --shard',
      received: 'both are given',
      advice: `\`${PROGRAM} merge\` prints the whole.`,
    });
  }
  const isTable = !options.json && !options.markdown;
  const files = selectFiles(targets);
  let table: LedgerTable | undefined;
  /** Why the first that could not be written was not. All is printed before it is told. */
  let unwritten: unknown;
  const begin = (ids: readonly string[]): LedgerTable => {
    const begun = new LedgerTable(ids, terminal.paint, terminal.width);
    if (isTable) printLines([begun.head()], terminal);
    return begun;
  };
  // The head is there while the files are imported, if nothing of what they hold is asked for first.
  if (options.source === undefined && !options.write && files.every(isOfLibrary)) table = begin(idsOfLibrary(files));
  const verified = await verifiedClaims(
    files,
    {
      ...options,
      command: (chosen) => commandFor(targets, options, chosen),
      onClaims: (claims) => {
        if (options.write) for (const claim of claims) requireStores(claim);
        table ??= begin(claims.map(({ id }) => id));
      },
      onVerified: (claim) => {
        if (isTable) printLines(table!.lines(claim), terminal);
        try {
          if (options.write) writeMissing(claim, terminal);
        } catch (error) {
          unwritten ??= error;
        }
      },
    },
    terminal,
  );
  const rows = verified.map(({ row }) => row);
  if (options.json) terminal.result(formatLedger({ format: 'clausius-ledger', version: 1, seed, rows }));
  else if (options.markdown) for (const line of ledgerMarkdown(rows)) terminal.result(line);
  else printDetails(rows, { seed, effort, targetOf: targetsOf(verified) }, terminal);
  if (unwritten !== undefined) throw unwritten;
  const isPart = shard !== undefined && verified.every(({ stopped }) => !stopped);
  terminal.exitCode = isPart ? EXIT.expected : exitCodeOf(rows);
}

/** The command with its options, and the folder that is meant. */
function commandFor(targets: readonly string[], options: VerifyOptions, chosen: ChosenFolder | undefined): string {
  const { seed, effort, source, write, json, markdown } = options;
  const words = [
    ...targets.map(quoted),
    ...(source === undefined ? [] : ['--source', source]),
    ...(seed === DEFAULT_SEED ? [] : ['--seed', String(seed)]),
    ...(effort === undefined ? [] : ['--effort', String(effort)]),
    ...(chosen === undefined ? [] : [folderWords(chosen)]),
    ...(write ? ['--write'] : []),
    ...(json ? ['--json'] : []),
    ...(markdown ? ['--markdown'] : []),
  ];
  return [PROGRAM, 'verify', ...words].join(' ');
}

/** Checks that what may be found of a claim can be written. @throws {CommandError} */
function requireStores({ file, id }: ClaimDescription): void {
  for (const stored of [counterexampleFile(file, id), certificateFile(file, id)])
    requireFolder('--write', dirname(stored));
}

function targetsOf(verified: readonly VerifiedClaim[]): (row: LedgerRow) => string {
  const targets = new Map(verified.map(({ description }) => [description.id, targetOf(description)]));
  return ({ claim }) => targets.get(claim)!;
}

function writeMissing({ description, row, certification }: VerifiedClaim, terminal: Terminal): void {
  const wrote = writeFound(description, row, terminal);
  // A certificate belongs to the counterexample on file.
  if (certification?.certificate === undefined || (certification.of === 'found' && !wrote)) return;
  const file = certificateFile(description.file, description.id);
  if (writeCertificate(file, certification.certificate)) terminal.note(`Wrote ${file}.`);
  else if (certification.file === 'invalid') terminal.note(`Left ${file} as it is; delete it to store a valid one.`);
}

/** Stores the counterexample that was found. @returns true when it is the one on file now */
function writeFound(description: ClaimDescription, row: LedgerRow, terminal: Terminal): boolean {
  if (row.counterexample === undefined || row.standing === 'float64 bound failed') return false;
  const { objects: _objects, ...counterexample } = row.counterexample;
  const file = counterexampleFile(description.file, description.id);
  if (writeCounterexample(file, counterexample)) {
    terminal.note(`Wrote ${file}.`);
    return true;
  }
  // A run that ended before the certificate was written has left it.
  if (readFileSync(file, 'utf8') === formatCounterexample(counterexample)) return true;
  if (row.stored === 'different' || row.stored === 'stale') {
    terminal.note(`Left ${file} as it is; delete it to store the one found now.`);
  }
  return false;
}
