import { type Command, Option } from 'commander';
import { budgetTimes } from '../hunter/budget.ts';
import { CampaignPool } from '../registry/campaign-pool.ts';
import { type ClaimFile, proofFile } from '../registry/claim-files.ts';
import { CampaignFolder } from '../registry/campaign-folder.ts';
import { verifyIdentity } from '../registry/campaign-identity.ts';
import { homeOfResults, KeptResults } from '../registry/kept-results.ts';
import { describeClaims, ofSource } from '../registry/registry.ts';
import type { ClaimDescription } from '../registry/tasks.ts';
import { type VerifiedClaim, verifyClaims } from '../registry/verify.ts';
import { type ChosenFolder, chosenFolder, type FolderOptions } from './campaign-folder-options.ts';
import { onInterrupt } from './interrupt.ts';
import { parseFactor } from './parse-option.ts';
import { mergeCommandOn } from './reproduce.ts';
import { OPTIONS } from './shared-options.ts';
import { counted } from '../report/number-text.ts';
import { SILENT } from './progress-display.ts';
import type { Terminal } from './terminal.ts';

/** Options of the commands that run campaigns on many claims. */
export interface CampaignOptions extends FolderOptions {
  readonly seed: number;
  readonly effort?: number;
  readonly timeout: number;
  readonly workers: number;
  readonly fresh?: true;
  /** Key of references.bib to which the claims are limited. */
  readonly source?: string;
  /** Are counterexamples and certificates stored? */
  readonly write?: true;
}

/** A command with the options of a campaign. */
export function withCampaignOptions(command: Command): Command {
  return command
    .addOption(OPTIONS.seed())
    .addOption(
      new Option(
        '--effort <factor>',
        'multiple of the usual number of evaluations, for every claim; without it the effort follows what is still to be learnt',
      ).argParser(parseFactor),
    )
    .addOption(OPTIONS.workers())
    .addOption(OPTIONS.timeout())
    .option('--fresh', 'run every campaign, also where an earlier run of the same campaign is kept');
}

/** What earlier runs have kept; undefined where every campaign is to be run. */
export function keptResults({ fresh }: Pick<CampaignOptions, 'fresh'>): KeptResults | undefined {
  const home = fresh ? undefined : homeOfResults(process.env);
  return home === undefined ? undefined : new KeptResults(home);
}

/** The claims of files, verified, with a display of the progress. Results that are kept are taken over; how many is said. */
export async function verifiedClaims(
  files: readonly ClaimFile[],
  options: CampaignOptions & {
    /** Kept results, where the caller has others to keep. */
    readonly kept?: KeptResults | undefined;
    /** Claims to be verified, of all that the files hold. */
    readonly select?: (claims: readonly ClaimDescription[]) => readonly ClaimDescription[];
    readonly onClaims?: (claims: readonly ClaimDescription[]) => void;
    /** Takes each claim as soon as it is there, in whatever order they end. */
    readonly onVerified?: (claim: VerifiedClaim) => void;
    /** Command that goes on where this one is interrupted. */
    readonly command?: (chosen: ChosenFolder | undefined) => string;
  },
  terminal: Terminal,
): Promise<readonly VerifiedClaim[]> {
  const { seed, effort, timeout, workers, source } = options;
  const kept = 'kept' in options ? options.kept : keptResults(options);
  const chosen = chosenFolder(options, process.env);
  let folder: CampaignFolder | undefined;
  let display = SILENT;
  let done = 0;
  let taken = 0;
  const pool = new CampaignPool({
    threads: terminal.threads,
    workers,
    timeout,
    kept,
    onProgress: ({ claim, phase }) => display.update(done, `${claim} (${phase})`, taken),
  });
  const release = onInterrupt(async () => {
    display.stop();
    await pool.close();
    const goesOn = kept !== undefined || folder !== undefined;
    const next = goesOn && options.command !== undefined ? ` Go on: ${options.command(chosen)}` : '';
    const where = chosen === undefined ? '' : ` They are kept in ${chosen.path}.`;
    terminal.note(`Interrupted after ${counted(done, 'claim')}.${where}${next}`);
  });
  try {
    kept?.read(files.flatMap(({ file }) => [file, proofFile(file)]));
    const all = await describeClaims(files, pool, terminal.note);
    const claims = options.select?.(all) ?? (source === undefined ? all : ofSource(all, source));
    options.onClaims?.(claims);
    if (chosen !== undefined) {
      const shard = chosen.shard === undefined ? {} : { shard: chosen.shard };
      folder = new CampaignFolder(chosen.path, verifyIdentity(claims, options), { ...shard, blocks: claims.length });
    }
    const [index, count] = chosen?.shard ?? [1, 1];
    display = terminal.progress('claims', claims.filter((_, k) => k % count === index - 1).length);
    const verified = await verifyClaims(claims, pool, {
      seed,
      ...(effort === undefined ? {} : { budget: budgetTimes(effort) }),
      isWanted: (k) => k % count === index - 1,
      known: (claim) => knownClaim(claim, folder?.get(claim.id)),
      onVerified: (claim) => {
        const { description, row, certification, stopped, kept } = claim;
        done++;
        if (kept) taken++;
        if (!stopped && folder?.found.blocks.has(description.id) === false)
          folder.put(description.id, certification === undefined ? { row } : { row, certification });
        display.update(done, '', taken);
        display.above(() => options.onVerified?.(claim));
      },
    });
    display.stop();
    noteKept(verified, terminal);
    if (chosen !== undefined) noteFolder(chosen, claims, verified, terminal);
    return verified;
  } finally {
    display.stop();
    release();
    await pool.close();
    folder?.close();
  }
}

/** A claim as it is kept in the folder of a campaign. */
function knownClaim(description: ClaimDescription, result: unknown): VerifiedClaim | undefined {
  if (result === undefined) return undefined;
  return { description, seconds: 0, kept: true, ...(result as Pick<VerifiedClaim, 'row' | 'certification'>) };
}

function noteFolder(
  { path, shard }: ChosenFolder,
  claims: readonly ClaimDescription[],
  verified: readonly VerifiedClaim[],
  terminal: Terminal,
): void {
  const stopped = verified.filter((claim) => claim.stopped).map(({ description }) => description.id);
  if (stopped.length > 0) terminal.note(`Not kept, because they were stopped: ${stopped.join(', ')}.`);
  if (shard === undefined) return;
  const whole = mergeCommandOn(path, claims);
  terminal.note(
    `Shard ${shard.join('/')} is in ${path}: ${counted(verified.length, 'claim')}. With all of them: ${whole}`,
  );
}

function noteKept(verified: readonly VerifiedClaim[], terminal: Terminal): void {
  const count = verified.filter(({ kept }) => kept).length;
  if (count === 0) return;
  const of = count === verified.length ? '' : ` of ${verified.length}`;
  const [results, again] = count === 1 ? ['result is', 'it'] : ['results are', 'them'];
  terminal.note(
    `${count}${of} ${results} kept from an earlier run with the same claim, proof, library, seed and effort; \`--fresh\` runs ${again} again.`,
  );
}
