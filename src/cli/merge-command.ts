import { statSync } from 'node:fs';
import { Command, Option } from 'commander';
import { budgetTimes } from '../hunter/budget.ts';
import { type FolderContent, type KeptBlock, readFolder, resultOf } from '../registry/campaign-folder.ts';
import { ASKED, CAMPAIGN, HUNT, VERIFICATION, VERIFIED } from '../registry/campaign-parts.ts';
import { contradictionIn, isToBeChecked } from '../registry/check-row.ts';
import { claimFiles } from '../registry/claim-files.ts';
import { describeClaims, libraryFiles } from '../registry/registry.ts';
import type { TypedStatement } from '../statements/text-claim.ts';
import type { HuntIdentity, VerifyIdentity } from '../registry/campaign-identity.ts';
import { formatLedger, type LedgerRow } from '../registry/ledger.ts';
import { asTimed, CampaignOfRounds } from '../registry/rounds.ts';
import type { CampaignPool } from '../registry/campaign-pool.ts';
import type { Campaign, ClaimDescription } from '../registry/tasks.ts';
import { rowOf } from '../registry/row-of-campaign.ts';
import { ledgerMarkdown } from '../report/ledger-markdown.ts';
import { LedgerTable } from '../report/ledger-table.ts';
import { CommandError } from './command-error.ts';
import { exitCodeOf } from './exit-code.ts';
import { huntExitCode, printHunt, violationOf, writeViolation } from './hunt-report.ts';
import { printDetails } from './ledger-details.ts';
import { huntCommandOn, mergeCommandOn, PROGRAM, quoted } from './reproduce.ts';
import { OPTIONS } from './shared-options.ts';
import { MOST_MISSING, numbersBelow, requireBegun, requireComplete, shown } from './missing-parts.ts';
import { parseCount } from './parse-option.ts';
import { remadeRounds } from './remade-rounds.ts';
import { printLines, type Terminal } from './terminal.ts';
import { requireNewFile } from './writable.ts';
import { withPool } from './with-pool.ts';
import { typedFile } from '../registry/typed-file.ts';
import { statementArguments } from './statement-options.ts';

interface MergeOptions {
  readonly json?: true;
  readonly markdown?: true;
  readonly write?: string;
  readonly claim?: readonly string[];
  readonly recheck?: number;
  readonly timeout: number;
}

/** `clausius merge`: puts the parts of a campaign together. */
export function mergeCommand(terminal: Terminal): Command {
  return new Command('merge')
    .description('put the parts of a campaign together')
    .argument('<folder>', 'folder of --out or --checkpoint')
    .option('--claim <file...>', 'files of claims that are not in the library, which are programs and run')
    .option('--write <file>', 'store the counterexample of a hunt in a new file')
    .addOption(
      new Option('--recheck <number>', 'make so many rounds of a hunt again, chosen at random, and compare').argParser(
        parseCount,
      ),
    )
    .addOption(new Option('--markdown', 'print a verification as a table in Markdown').conflicts('json'))
    .addOption(OPTIONS.timeout())
    .addOption(OPTIONS.json())
    .addHelpText(
      'after',
      `
Examples:
  ${PROGRAM} merge parts
  ${PROGRAM} merge parts --json > ledger.json
  ${PROGRAM} merge parts --recheck 5

Prints what \`hunt\` or \`verify\` in one piece would have printed, to the byte. Counts are believed, except in rounds of --recheck, and
counterexamples, certificates and proofs are computed again before they are told, with the claims of the library or of --claim.
Parts that are missing are named.
Exit code: that of \`hunt\` or \`verify\`; 2 also for parts that are missing, or contradict each other or what is computed here.`,
    )
    .action((folder: string, options: MergeOptions) => merge(folder, options, terminal));
}

async function merge(folder: string, options: MergeOptions, terminal: Terminal): Promise<void> {
  if (options.write !== undefined) requireNewFile('--write', options.write);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CommandError({
      argument: 'folder',
      expected: 'be a folder of a campaign',
      received: `${folder} is none`,
    });
  }
  const content = readFolder(folder);
  const { identity } = content;
  const command = identity?.['command'];
  const place = { file: folder, name: 'identity' };
  for (const asked of content.asked) ASKED.read(asked, { file: folder, name: 'asked' });
  if (command === 'hunt') await mergeHunt(folder, HUNT.read(identity, place), content, options, terminal);
  else if (command === 'verify')
    await mergeVerification(folder, VERIFICATION.read(identity, place), content, options, terminal);
  else
    throw new CommandError({
      argument: 'folder',
      expected: 'be a folder of a campaign',
      received: `${folder} holds none`,
    });
}

async function mergeHunt(
  folder: string,
  identity: HuntIdentity,
  content: FolderContent,
  options: MergeOptions,
  terminal: Terminal,
): Promise<void> {
  if (options.markdown)
    throw new CommandError({
      argument: '--markdown',
      expected: 'stand with a verification',
      received: `${folder} is of a hunt`,
    });
  const { claim, ofLibrary, typed, seed, effort, systems } = identity;
  const { asked, blocks } = content;
  const totals = asked.flatMap(({ blocks: total }) => total ?? []);
  const rounds = totals.length === 0 ? undefined : Math.max(...totals);
  const folded = new CampaignOfRounds();
  const missing: number[] = [];
  const present = [...blocks.keys()].map(Number).toSorted((a, b) => a - b);
  for (const round of rounds === undefined ? present : numbersBelow(rounds)) {
    const block = blocks.get(String(round));
    if (block === undefined) missing.push(round);
    else if (missing.length === 0) folded.add(campaignIn(block, claim.id));
    if (folded.ended || missing.length === MOST_MISSING) break;
  }
  requireComplete(
    folder,
    'round',
    missing.map((round) => [round, String(round)]),
    asked,
  );
  if (rounds === undefined) requireBegun(folder, asked);
  const { campaign } = folded;
  if (campaign === undefined)
    throw new CommandError({ argument: 'folder', expected: 'hold a round', received: `${folder} has none yet` });
  const value = rounds === undefined ? asTimed(campaign) : campaign;
  const row = rowOf({ ...claim, file: '' }, { ok: true, value, seconds: 0 }, budgetTimes(effort));
  const known = { library: ofLibrary ? [claim.id] : [], typed };
  await requireTrue([row], folder, known, options, terminal);
  if (options.recheck !== undefined) await recheck(folder, identity, content, known, options, terminal);
  const target =
    typed !== undefined ? statementArguments(typedFile(typed), quoted)! : ofLibrary ? claim.id : quoted(claim.path);
  if (options.json) terminal.result(formatLedger({ format: 'clausius-ledger', version: 1, seed, rows: [row] }));
  else {
    const system = systems.length < claim.systems.length ? { system: systems } : {};
    const isWhole = rounds !== undefined || present.at(-1) === present.length - 1;
    const again = huntCommandOn(target, { seed, effort, ...system, rounds: rounds ?? present.length });
    printHunt(
      row,
      isWhole
        ? again
        : mergeCommandOn(folder, ofLibrary || typed !== undefined ? [] : [{ ...claim, file: claim.path }]),
      terminal,
    );
  }
  if (options.write !== undefined) writeViolation(options.write, target, violationOf(row), terminal);
  terminal.exitCode = huntExitCode(row);
}

async function mergeVerification(
  folder: string,
  { claims, seed, effort, ofLibrary }: VerifyIdentity,
  { asked, blocks }: FolderContent,
  options: MergeOptions,
  terminal: Terminal,
): Promise<void> {
  if (options.write !== undefined) {
    throw new CommandError({
      argument: '--write',
      expected: 'stand with a hunt',
      received: `${folder} is of a verification, which stores itself what it finds`,
    });
  }
  if (options.recheck !== undefined)
    throw new CommandError({
      argument: '--recheck',
      expected: 'stand with a hunt',
      received: `${folder} is of a verification`,
    });
  const missing = claims.flatMap((id, k) => (blocks.has(id) ? [] : [[k, id] as const]));
  requireComplete(folder, 'claim', missing, asked);
  const rows = claims.map((id) => rowIn(blocks.get(id)!, id));
  await requireTrue(rows, folder, { library: ofLibrary }, options, terminal);
  if (options.json) terminal.result(formatLedger({ format: 'clausius-ledger', version: 1, seed, rows }));
  else if (options.markdown) for (const line of ledgerMarkdown(rows)) terminal.result(line);
  else {
    const table = new LedgerTable(
      rows.map(({ claim }) => claim),
      terminal.paint,
      terminal.width,
    );
    printLines([table.head()], terminal);
    for (const row of rows) printLines(table.lines({ row, seconds: 0, kept: true }), terminal);
    const targetOf = ({ claim, file }: LedgerRow): string => (ofLibrary.includes(claim) ? claim : quoted(file));
    printDetails(rows, { seed, effort: effort === 'usual' ? undefined : effort, targetOf }, terminal);
  }
  terminal.exitCode = exitCodeOf(rows);
}

/** Result of a round of the hunt of a claim. @throws {FormatError} for what is none */
function campaignIn(block: KeptBlock, id: string): Campaign {
  const result = resultOf(block);
  const { evidence } = CAMPAIGN.read(result, { file: block.place, name: 'result' });
  for (const claim of [evidence.claim, evidence.counterexample?.claim ?? id]) requireOf(id, claim, block);
  return result as Campaign;
}

/** Row of a claim. @throws {FormatError} for what is none */
function rowIn(block: KeptBlock, id: string): LedgerRow {
  const result = resultOf(block);
  const { row } = VERIFIED.read(result, { file: block.place, name: 'result' });
  for (const claim of [row.claim, row.counterexample?.claim ?? id]) requireOf(id, claim, block);
  return (result as { readonly row: LedgerRow }).row;
}

function requireOf(id: string, claim: string, { place }: KeptBlock): void {
  if (claim === id) return;
  throw new CommandError({
    argument: 'folder',
    expected: `have results of ${id} under its name`,
    received: `${place} is of another claim`,
  });
}

/**
 * Checks what rows say that can be computed again.
 *
 * @throws {CommandError} naming the first that contradicts, or the claims that are needed for it
 */
async function requireTrue(
  rows: readonly LedgerRow[],
  folder: string,
  known: KnownClaims,
  options: MergeOptions,
  terminal: Terminal,
): Promise<void> {
  const checked = rows.filter((row) => isToBeChecked(row) || known.library.includes(row.claim));
  if (checked.length === 0) return;
  await withPool({ timeout: options.timeout }, terminal, async (pool) => {
    const ids = checked.map(({ claim }) => claim);
    const claims = await claimsOf(ids, known, options, pool);
    await Promise.all(
      checked.map(async (row) => {
        const wrong = await contradictionIn(row, claims.get(row.claim)!, pool);
        if (wrong === undefined) return;
        throw new CommandError({
          argument: 'folder',
          expected: 'hold what is computed here as well',
          received: `in ${folder} the row of ${row.claim} ${wrong}`,
        });
      }),
    );
  });
}

/** Claims that need not be named. */
interface KnownClaims {
  readonly library: readonly string[];
  readonly typed?: TypedStatement | undefined;
}

/** @throws {CommandError} naming the claims that have to be named */
async function claimsOf(
  ids: readonly string[],
  { library, typed }: KnownClaims,
  options: MergeOptions,
  pool: CampaignPool,
): Promise<ReadonlyMap<string, ClaimDescription>> {
  const files = [
    ...(typed === undefined ? [] : [typedFile(typed)]),
    ...ids.filter((id) => library.includes(id)).flatMap((id) => libraryFiles(id)),
    ...(options.claim ?? []).flatMap((path) => claimFiles(path)),
  ];
  const claims = new Map((await describeClaims(files, pool)).map((claim) => [claim.id, claim]));
  const unknown = ids.filter((id) => !claims.has(id));
  if (unknown.length === 0) return claims;
  throw new CommandError({
    argument: '--claim',
    expected: `name the files of ${shown(unknown, 'claim')}`,
    received: unknown.length === 1 ? 'its is missing' : 'theirs are missing',
    advice: 'They are programs and run: what the parts say of them is computed again before it is told.',
  });
}

async function recheck(
  folder: string,
  identity: HuntIdentity,
  content: FolderContent,
  known: KnownClaims,
  options: MergeOptions,
  terminal: Terminal,
): Promise<void> {
  await withPool({ timeout: options.timeout }, terminal, async (pool) => {
    const claim = (await claimsOf([identity.claim.id], known, options, pool)).get(identity.claim.id)!;
    const rounds = await remadeRounds(folder, identity, content, claim, options.recheck!, pool);
    terminal.note(`Made again, and the same: ${shown(rounds, 'round')}.`);
  });
}
