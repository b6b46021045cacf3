import { statSync } from 'node:fs';
import { Command, Option } from 'commander';
import { budgetTimes } from '../hunter/budget.ts';
import { type FolderContent, readFolder, resultOf } from '../registry/campaign-folder.ts';
import type { HuntIdentity, VerifyIdentity } from '../registry/campaign-identity.ts';
import { formatLedger, type LedgerRow } from '../registry/ledger.ts';
import { asTimed, CampaignOfRounds } from '../registry/rounds.ts';
import type { Campaign } from '../registry/tasks.ts';
import { rowOf } from '../registry/verify.ts';
import { ledgerMarkdown } from '../report/ledger-markdown.ts';
import { LedgerTable } from '../report/ledger-table.ts';
import { CommandError } from './command-error.ts';
import { exitCodeOf } from './exit-code.ts';
import { huntExitCode, printHunt, violationOf, writeViolation } from './hunt-report.ts';
import { printDetails } from './ledger-details.ts';
import { huntCommandOn, PROGRAM, quoted } from './reproduce.ts';
import { OPTIONS } from './shared-options.ts';
import { printLines, type Terminal } from './terminal.ts';
import { requireNewFile } from './writable.ts';
import { typedFile } from '../registry/typed-file.ts';
import { statementArguments } from './statement-options.ts';

interface MergeOptions {
  readonly json?: true;
  readonly markdown?: true;
  readonly write?: string;
}

/** `clausius merge`: puts the parts of a campaign together. */
export function mergeCommand(terminal: Terminal): Command {
  return new Command('merge')
    .description('put the parts of a campaign together')
    .argument('<folder>', 'folder of --out or --checkpoint')
    .option('--write <file>', 'store the counterexample of a hunt in a new file')
    .addOption(new Option('--markdown', 'print a verification as a table in Markdown').conflicts('json'))
    .addOption(OPTIONS.json())
    .addHelpText(
      'after',
      `
Examples:
  ${PROGRAM} merge parts
  ${PROGRAM} merge parts --json > ledger.json

Prints what \`hunt\` or \`verify\` in one piece would have printed, to the byte. No claim is imported and nothing is searched: what
the files say is believed, and a counterexample in them can be replayed. Parts that are missing are named.
Exit code: that of \`hunt\` or \`verify\`; 2 also for parts that are missing or contradict each other.`,
    )
    .action((folder: string, options: MergeOptions) => merge(folder, options, terminal));
}

function merge(folder: string, options: MergeOptions, terminal: Terminal): void {
  if (options.write !== undefined) requireNewFile('--write', options.write);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CommandError(`Argument \`folder\` must be a folder of a campaign, but ${folder} is none.`);
  }
  const content = readFolder(folder);
  const { identity } = content;
  const command = identity?.['command'];
  if (command === 'hunt') mergeHunt(folder, identity as HuntIdentity, content, options, terminal);
  else if (command === 'verify') mergeVerification(folder, identity as VerifyIdentity, content, options, terminal);
  else throw new CommandError(`Argument \`folder\` must be a folder of a campaign, but ${folder} holds none.`);
}

function mergeHunt(
  folder: string,
  { claim, ofLibrary, typed, seed, effort, systems }: HuntIdentity,
  { asked, blocks }: FolderContent,
  options: MergeOptions,
  terminal: Terminal,
): void {
  if (options.markdown) throw new CommandError('Argument `--markdown` must stand with a verification, not a hunt.');
  const totals = asked.flatMap(({ blocks: total }) => total ?? []);
  const rounds = totals.length === 0 ? undefined : Math.max(...totals);
  const folded = new CampaignOfRounds();
  const missing: number[] = [];
  const present = [...blocks.keys()].map(Number).toSorted((a, b) => a - b);
  for (const round of rounds === undefined ? present : numbersBelow(rounds)) {
    const block = blocks.get(String(round));
    if (block === undefined) missing.push(round);
    else if (missing.length === 0) folded.add(resultOf(block) as Campaign);
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
    throw new CommandError(`Argument \`folder\` must hold a round, but ${folder} has none yet.`);
  const value = rounds === undefined ? asTimed(campaign) : campaign;
  const row = rowOf({ ...claim, file: '' }, { ok: true, value, seconds: 0 }, budgetTimes(effort));
  const target =
    typed !== undefined ? statementArguments(typedFile(typed), quoted)! : ofLibrary ? claim.id : quoted(claim.path);
  if (options.json) terminal.result(formatLedger({ format: 'clausius-ledger', version: 1, seed, rows: [row] }));
  else {
    const system = systems.length < claim.systems.length ? { system: systems } : {};
    const isWhole = rounds !== undefined || present.at(-1) === present.length - 1;
    const again = huntCommandOn(target, { seed, effort, ...system, rounds: rounds ?? present.length });
    printHunt(row, isWhole ? again : `${PROGRAM} merge ${quoted(folder)}`, terminal);
  }
  if (options.write !== undefined) writeViolation(options.write, target, violationOf(row), terminal);
  terminal.exitCode = huntExitCode(row);
}

function mergeVerification(
  folder: string,
  { claims, seed, effort, ofLibrary }: VerifyIdentity,
  { asked, blocks }: FolderContent,
  options: MergeOptions,
  terminal: Terminal,
): void {
  if (options.write !== undefined) {
    throw new CommandError('Argument `--write` must stand with a hunt: `verify --write` stores what it finds itself.');
  }
  const missing = claims.flatMap((id, k) => (blocks.has(id) ? [] : [[k, id] as const]));
  requireComplete(folder, 'claim', missing, asked);
  const rows = claims.map((id) => (resultOf(blocks.get(id)!) as { readonly row: LedgerRow }).row);
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

/** @throws {CommandError} naming what is missing, and the shards that make it */
function requireComplete(
  folder: string,
  kind: 'round' | 'claim',
  missing: readonly (readonly [index: number, name: string])[],
  asked: FolderContent['asked'],
): void {
  if (missing.length === 0) return;
  const counts = new Set(asked.map(({ shard }) => shard?.[1] ?? 1));
  const [count] = counts;
  const shards = [...new Set(missing.map(([index]) => (index % count) + 1))].toSorted((a, b) => a - b);
  const of = counts.size > 1 || count === 1 ? '' : `, of ${shown(shards.map(String), 'shard')} of ${count}`;
  throw new CommandError(
    `Argument \`folder\` must hold every ${kind}, but in ${folder} ${shown(
      missing.map(([, name]) => name),
      kind,
    )} ${missing.length === 1 ? 'is' : 'are'} missing${of}. Run them again; what is there is kept.`,
  );
}

/** Shards whose number of rounds a clock decides are complete when each has begun. @throws {CommandError} */
function requireBegun(folder: string, asked: FolderContent['asked']): void {
  const shards = asked.flatMap(({ shard }) => (shard === undefined ? [] : [shard]));
  const count = Math.max(0, ...shards.map(([, of]) => of));
  const begun = new Set(shards.filter(([, of]) => of === count).map(([index]) => index));
  const missing = [...numbersBelow(count)].map((k) => k + 1).filter((shard) => !begun.has(shard));
  if (missing.length === 0) return;
  throw new CommandError(
    `Argument \`folder\` must hold every shard, but in ${folder} ${shown(missing.map(String), 'shard')} of ${count} ${missing.length === 1 ? 'is' : 'are'} missing.`,
  );
}

/** Names that are shown, of many. */
const SHOWN = 20;

function shown(names: readonly string[], kind: string): string {
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
  return `${kind}${names.length === 1 ? '' : 's'} ${names.slice(0, SHOWN).join(', ')}${more}`;
}

/** Missing rounds that are counted. */
const MOST_MISSING = 100_000;

function* numbersBelow(count: number): Generator<number> {
  for (let k = 0; k < count; k++) yield k;
}
