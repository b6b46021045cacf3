import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { parseCounterexample } from '../hunter/counterexample.ts';
import { CampaignPool } from '../registry/campaign-pool.ts';
import type { ClaimDescription, Replayed } from '../registry/campaign.ts';
import { claimFiles, claimFilesBeside, type ClaimFile } from '../registry/claim-files.ts';
import { describeClaims, libraryFiles } from '../registry/registry.ts';
import { counterexampleLines } from '../report/counterexample-text.ts';
import { CommandError } from './command-error.ts';
import { EXIT } from './exit-code.ts';
import { onInterrupt } from './interrupt.ts';
import { PROGRAM } from './reproduce.ts';
import { OPTIONS } from './shared-options.ts';
import type { Terminal } from './terminal.ts';

interface ReplayOptions {
  readonly json?: true;
  readonly claim?: string;
  readonly timeout: number;
}

/** `clausius replay`: evaluates a stored counterexample. */
export function replayCommand(terminal: Terminal): Command {
  return new Command('replay')
    .description('evaluate a stored counterexample and show its objects')
    .argument('<file>', 'counterexample written by hunt or verify')
    .option('--claim <file>', 'file of the claim, where it is neither in the library nor beside the counterexample')
    .addOption(OPTIONS.timeout())
    .addOption(OPTIONS.json())
    .addHelpText(
      'after',
      `
Examples:
  ${PROGRAM} replay violation.json
  ${PROGRAM} replay violation.json --claim ./my-claim.ts

Exit code: 0 it violates the claim, 1 it does not any more, 2 bad usage or input, 3 undecided.`,
    )
    .action((file: string, options: ReplayOptions) => replay(file, options, terminal));
}

async function replay(file: string, options: ReplayOptions, terminal: Terminal): Promise<void> {
  const { claim: id } = parseCounterexample(readText(file), file);
  const pool = new CampaignPool({ workers: 1, timeout: options.timeout });
  const release = onInterrupt(() => pool.close());
  try {
    const claim = await claimOf(id, file, options, pool);
    const outcome = await pool.run({ kind: 'replay', file: claim.file, path: claim.path, stored: file });
    if (!outcome.ok) throw new CommandError(outcome.reason);
    if (options.json) terminal.result(JSON.stringify(outcome.value, undefined, 2));
    else print(claim, outcome.value, terminal);
    terminal.exitCode =
      outcome.value.zone === 'violated'
        ? EXIT.expected
        : outcome.value.zone === 'undecided'
          ? EXIT.undecided
          : EXIT.wrong;
  } finally {
    release();
    await pool.close();
  }
}

/** The claim a counterexample belongs to: in the given file, beside the counterexample, or in the library. */
async function claimOf(
  id: string,
  file: string,
  options: ReplayOptions,
  pool: CampaignPool,
): Promise<ClaimDescription> {
  const claims = await describeClaims(
    options.claim === undefined ? candidates(id, file) : claimFiles(options.claim),
    pool,
  );
  const claim = claims.find((candidate) => candidate.id === id);
  if (claim !== undefined) return claim;
  throw options.claim === undefined
    ? new CommandError(
        `Argument \`${file}\` must belong to a claim beside it or in the library, but there is no ${id}. ` +
          'Name the file of the claim with --claim.',
      )
    : new CommandError(
        `Argument \`--claim\` must be the file of ${id}, but it holds ${claims.map((c) => c.id).join(', ')}.`,
      );
}

/** The file beside the counterexample in which the id of its claim is written, or else that of the library. */
function candidates(id: string, file: string): readonly ClaimFile[] {
  const beside = mentioning(id, claimFilesBeside(file));
  if (beside.length > 1) {
    throw new CommandError(
      `Argument \`${file}\` must have one claim beside it, but ${id} is written in ${beside.map(({ path }) => path).join(', ')}. ` +
        'Name the file of the claim with --claim.',
    );
  }
  return beside.length === 1 ? beside : libraryFiles(id);
}

/** Files in which the id is written between quotes. */
function mentioning(id: string, files: readonly ClaimFile[]): readonly ClaimFile[] {
  const spellings = ["'", '"', '`'].map((quote) => quote + id + quote);
  return files.filter(({ file }) => {
    const text = readText(file);
    return spellings.some((spelling) => text.includes(spelling));
  });
}

function print(claim: ClaimDescription, replayed: Replayed, terminal: Terminal): void {
  const { paint } = terminal;
  terminal.result(paint.strong(`${claim.id} (${claim.literature}; ${claim.source})`));
  terminal.result(`  ${claim.statement}`);
  terminal.result(replayed.zone === 'violated' ? paint.notable('violated') : `not violated: ${replayed.zone}`);
  const { counterexample, objects, margin } = replayed;
  for (const line of counterexampleLines(counterexample, objects, margin)) terminal.result(line);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandError(
      `Argument \`${file}\` must be a file that can be read, but ${
        code === 'ENOENT' ? 'there is none' : `reading it gives ${code}`
      }.`,
    );
  }
}
