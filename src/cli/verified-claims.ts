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
import { type ProgressDisplay, SILENT, type Terminal } from './terminal.ts';

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

interface VerificationOptions extends CampaignOptions {
  /** Kept results, where the caller has others to keep. */
  readonly kept?: KeptResults | undefined;
  /** Claims to be verified, of all that the files hold. */
  readonly select?: (claims: readonly ClaimDescription[]) => readonly ClaimDescription[];
  readonly onClaims?: (claims: readonly ClaimDescription[]) => void;
  /** Takes each claim as soon as it and those before it are there. */
  readonly onVerified?: (claim: VerifiedClaim) => void;
  /** Takes each claim as soon as it is there, in any order; a second time, where an earlier run has it in the folder. */
  readonly onFinished?: (claim: VerifiedClaim) => void;
  /** Command that goes on where this one is interrupted. */
  readonly command?: (chosen: ChosenFolder | undefined) => string;
}

/** What a verification shows and keeps while it goes on. */
class RunningVerification {
  readonly #options: VerificationOptions;
  /** Ids of the claims that are done, also those whose rows wait for an earlier one. */
  readonly #done = new Set<string>();
  #display = SILENT;
  folder: CampaignFolder | undefined;
  /** How many claims were told. */
  told = 0;

  constructor(options: VerificationOptions) {
    this.#options = options;
  }

  begin(display: ProgressDisplay): void {
    this.#display = display;
  }

  stop(): void {
    this.#display.stop();
  }

  progress(claim: string, phase: string): void {
    this.#display.update(this.#done.size, `${claim} (${phase})`);
  }

  /** A claim that an earlier run has in the folder. */
  known(claim: ClaimDescription): VerifiedClaim | undefined {
    const earlier = knownClaim(claim, this.folder?.get(claim.id));
    if (earlier === undefined) return undefined;
    this.#done.add(claim.id);
    this.#options.onFinished?.(earlier);
    return earlier;
  }

  finish(claim: VerifiedClaim): void {
    const { description, row, certification, stopped } = claim;
    this.#done.add(description.id);
    if (!stopped) this.folder?.put(description.id, certification === undefined ? { row } : { row, certification });
    this.#options.onFinished?.(claim);
  }

  tell(claim: VerifiedClaim): void {
    this.told++;
    this.#display.update(this.#done.add(claim.description.id).size, '');
    this.#display.above(() => this.#options.onVerified?.(claim));
  }
}

/** The claims of files, verified, with a display of the progress. Results that are kept are taken over; how many is said. */
export async function verifiedClaims(
  files: readonly ClaimFile[],
  options: VerificationOptions,
  terminal: Terminal,
): Promise<readonly VerifiedClaim[]> {
  const { seed, effort, timeout, workers, source } = options;
  const kept = 'kept' in options ? options.kept : keptResults(options);
  const chosen = chosenFolder(options, process.env);
  const running = new RunningVerification(options);
  const pool = new CampaignPool({
    threads: terminal.threads,
    workers,
    timeout,
    kept,
    onProgress: ({ claim, phase }) => running.progress(claim, phase),
  });
  const release = onInterrupt(async () => {
    running.stop();
    await pool.close();
    const goesOn = kept !== undefined || running.folder !== undefined;
    const next = goesOn && options.command !== undefined ? ` Go on: ${options.command(chosen)}` : '';
    const where = chosen === undefined ? '' : ` They are kept in ${chosen.path}.`;
    terminal.note(`Interrupted after ${counted(running.told, 'claim')}.${where}${next}`);
  });
  try {
    kept?.read(files.flatMap(({ file }) => [file, proofFile(file)]));
    const all = await describeClaims(files, pool, terminal.note);
    const claims = options.select?.(all) ?? (source === undefined ? all : ofSource(all, source));
    options.onClaims?.(claims);
    if (chosen !== undefined) running.folder = folderOf(chosen, claims, options);
    const [index, count] = chosen?.shard ?? [1, 1];
    const isWanted = (k: number): boolean => k % count === index - 1;
    running.begin(terminal.progress(claims.filter((_, k) => isWanted(k)).length, 'claims'));
    const verified = await verifyClaims(claims, pool, {
      seed,
      ...(effort === undefined ? {} : { budget: budgetTimes(effort) }),
      isWanted,
      known: (claim) => running.known(claim),
      onFinished: (claim) => running.finish(claim),
      onVerified: (claim) => running.tell(claim),
    });
    running.stop();
    noteKept(verified, terminal);
    if (chosen !== undefined) noteFolder(chosen, claims, verified, terminal);
    return verified;
  } finally {
    running.stop();
    release();
    await pool.close();
    running.folder?.close();
  }
}

function folderOf(
  { path, shard }: ChosenFolder,
  claims: readonly ClaimDescription[],
  options: VerificationOptions,
): CampaignFolder {
  const parts = { ...(shard === undefined ? {} : { shard }), blocks: claims.length };
  return new CampaignFolder(path, verifyIdentity(claims, options), parts);
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
