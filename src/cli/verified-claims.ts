import { type Command, Option } from 'commander';
import { budgetTimes } from '../hunter/budget.ts';
import { CampaignPool } from '../registry/campaign-pool.ts';
import { type ClaimFile, proofFile } from '../registry/claim-files.ts';
import { homeOfResults, KeptResults } from '../registry/kept-results.ts';
import { describeClaims, ofSource } from '../registry/registry.ts';
import type { ClaimDescription } from '../registry/tasks.ts';
import { type VerifiedClaim, verifyClaims } from '../registry/verify.ts';
import { onInterrupt } from './interrupt.ts';
import { parseFactor } from './parse-option.ts';
import { OPTIONS } from './shared-options.ts';
import { SILENT, type Terminal } from './terminal.ts';

/** Options of the commands that run campaigns on many claims. */
export interface CampaignOptions {
  readonly seed: number;
  readonly effort?: number;
  readonly timeout: number;
  readonly workers: number;
  readonly fresh?: true;
  /** Key of references.bib to which the claims are limited. */
  readonly source?: string;
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

/**
 * The claims of files, verified, with a display of the progress. Results that are kept are taken over; how many is said.
 *
 * @param options.onVerified  takes each claim as soon as it and those before it are there
 */
export async function verifiedClaims(
  files: readonly ClaimFile[],
  options: CampaignOptions & {
    /** Claims to be verified, of all that the files hold. */
    readonly select?: (claims: readonly ClaimDescription[]) => readonly ClaimDescription[];
    readonly onClaims?: (claims: readonly ClaimDescription[]) => void;
    readonly onVerified?: (claim: VerifiedClaim) => void;
  },
  terminal: Terminal,
): Promise<readonly VerifiedClaim[]> {
  const { seed, effort, timeout, workers, source } = options;
  const home = options.fresh ? undefined : homeOfResults(process.env);
  const kept = home === undefined ? undefined : new KeptResults(home);
  let display = SILENT;
  let finished = 0;
  const pool = new CampaignPool({
    threads: terminal.threads,
    workers,
    timeout,
    kept,
    onProgress: ({ claim, phase }) => display.update(finished, `${claim} (${phase})`),
  });
  const release = onInterrupt(async () => {
    display.stop();
    await pool.close();
    const next = kept === undefined ? '' : ' The same command goes on from here.';
    terminal.note(`Interrupted after ${finished} claims.${next}`);
  });
  try {
    kept?.read(files.flatMap(({ file }) => [file, proofFile(file)]));
    const all = await describeClaims(files, pool, terminal.note);
    const claims = options.select?.(all) ?? (source === undefined ? all : ofSource(all, source));
    options.onClaims?.(claims);
    display = terminal.progress(claims.length, 'claims');
    const verified = await verifyClaims(claims, pool, {
      seed,
      ...(effort === undefined ? {} : { budget: budgetTimes(effort) }),
      onVerified: (claim) => {
        display.update(++finished, '');
        display.above(() => options.onVerified?.(claim));
      },
    });
    display.stop();
    noteKept(verified, terminal);
    return verified;
  } finally {
    display.stop();
    release();
    await pool.close();
  }
}

function noteKept(verified: readonly VerifiedClaim[], terminal: Terminal): void {
  const count = verified.filter(({ kept }) => kept).length;
  if (count === 0) return;
  terminal.note(
    `${count} of ${verified.length} results are kept ones, of an earlier run with the same claim, proof, library, seed and effort; \`--fresh\` runs them again.`,
  );
}
