import { Command, Option } from 'commander';
import { systemName, type System } from '../claims/claim.ts';
import { type Asked, CampaignFolder } from '../registry/campaign-folder.ts';
import { huntIdentity } from '../registry/campaign-identity.ts';
import { CampaignPool } from '../registry/campaign-pool.ts';
import { selectClaims } from '../registry/registry.ts';
import type { ClaimDescription } from '../registry/tasks.ts';
import { huntBestConstant } from './best-constant.ts';
import { type ChosenFolder, chosenFolder, type FolderOptions, withFolderOptions } from './campaign-folder-options.ts';
import { CommandError } from './command-error.ts';
import { writeViolation } from './hunt-report.ts';
import { HuntSession, type SessionOptions } from './hunt-session.ts';
import { onInterrupt } from './interrupt.ts';
import { parseCount, parseDuration, parseSystem } from './parse-option.ts';
import { PROGRAM, quoted, targetOf } from './reproduce.ts';
import { OPTIONS } from './shared-options.ts';
import { SILENT, type Terminal } from './terminal.ts';
import { requireNewFile } from './writable.ts';

interface HuntOptions extends FolderOptions, SessionOptions {
  readonly timeout: number;
  readonly best?: true;
}

/** `clausius hunt`: looks for a violation of one claim. */
export function huntCommand(terminal: Terminal): Command {
  const command = new Command('hunt')
    .description('look for a violation of one claim')
    .argument('<claim>', 'id of the library, or file')
    .addOption(
      new Option('--for <duration>', 'repeat with new draws for this long, or until a violation is met').argParser(
        parseDuration,
      ),
    )
    .addOption(
      new Option('--rounds <number>', 'repeat with new draws so many times, or until a violation is met')
        .argParser(parseCount)
        .conflicts('for'),
    )
    .addOption(OPTIONS.seed())
    .addOption(
      new Option('--system <dims>', 'only this system, such as 4 or 2x3; may be repeated').argParser(
        (text: string, earlier: readonly System[] | undefined) => [...(earlier ?? []), parseSystem(text)],
      ),
    )
    .addOption(OPTIONS.effort())
    .addOption(OPTIONS.workers())
    .addOption(OPTIONS.timeout())
    .option(
      '--best',
      'look for the best constant instead: the smallest c with left ≤ c·right, or the largest with left ≥ c·right',
    )
    .option('--write <file>', 'store the counterexample in a new file');
  return withFolderOptions(command)
    .addOption(OPTIONS.json())
    .addHelpText(
      'after',
      `
Examples:
  ${PROGRAM} hunt spohn-inequality --for 60s
  ${PROGRAM} hunt spohn-inequality --for 8h --checkpoint nightly
  ${PROGRAM} hunt spohn-inequality --rounds 1000 --shard 3/16 --out parts
  ${PROGRAM} hunt ./my-claim.ts --seed 7 --write violation.json
  ${PROGRAM} hunt ./my-claim.ts --best --write bound.json

Without --for the result depends on the claim, the seed, the effort and the number of rounds only. Rounds are kept whole in the
folders of --checkpoint and --out; see docs/campaigns.md.
Exit code: 0 nothing found or a false statement refuted, 1 a violation of any other statement (or no result),
2 bad usage or input, 3 every instance undecided, 4 the error bound of float64 failed (to be reported; no verdict),
5 no draw satisfies the premise. With --shard: 0 the part is there.
With --best: 0 a certified bound of the constant, 1 no constant makes the statement true, 3 nothing is certified; see
docs/best-constant.md.`,
    )
    .action((target: string, options: HuntOptions) => hunt(target, options, terminal));
}

async function hunt(target: string, options: HuntOptions, terminal: Terminal): Promise<void> {
  requireSense(options);
  if (options.write !== undefined) requireNewFile('--write', options.write);
  const chosen = chosenFolder(options, process.env);
  let display = SILENT;
  let session: HuntSession | undefined;
  const pool = new CampaignPool({
    threads: terminal.threads,
    workers: options.for === undefined && options.rounds === undefined ? 1 : options.workers,
    timeout: options.timeout,
    onProgress: ({ system, phase, done, total }) => {
      const share = session?.share(done / total) ?? done / total;
      display.update(Math.min(100, Math.round(100 * share)), `system ${systemName(system)} (${phase})`);
    },
    onViolation: (violation, task) => session?.meet(violation, task),
  });
  const release = onInterrupt(async () => {
    display.stop();
    await pool.close();
    if (session === undefined) terminal.note('Interrupted: no result.');
    else session.interrupted();
  });
  let folder: CampaignFolder | undefined;
  try {
    const claim = await oneClaim(target, pool, terminal);
    requireSystems(options.system ?? [], claim);
    display = terminal.progress(100, '%');
    if (options.best) {
      const bound = await huntBestConstant(claim, options, pool, terminal, () => display.stop());
      if (options.write !== undefined) writeViolation(options.write, targetOf(claim), bound, terminal);
      return;
    }
    if (chosen !== undefined) {
      folder = new CampaignFolder(chosen.path, huntIdentity(claim, options), askedOf(chosen, options));
    }
    session = new HuntSession({ claim, options, pool, chosen, folder, terminal });
    await session.run();
    display.stop();
    session.end();
  } finally {
    display.stop();
    release();
    await pool.close();
    folder?.close();
  }
}

/** @throws {CommandError} for options that do not go together */
function requireSense(options: HuntOptions): void {
  const isRepeated = options.for !== undefined || options.rounds !== undefined;
  const inFolder = options.checkpoint !== undefined || options.shard !== undefined;
  if (options.best && (isRepeated || inFolder)) {
    throw new CommandError(
      'Argument `--best` must stand without --for, --rounds, --checkpoint and --shard. Give it more evaluations with --effort.',
    );
  }
  if (inFolder && !isRepeated) {
    throw new CommandError('Arguments `--checkpoint` and `--shard` must stand with --for or --rounds.');
  }
  if (options.shard !== undefined && options.json) {
    throw new CommandError(`Argument \`--json\` must stand without --shard. \`${PROGRAM} merge\` prints the whole.`);
  }
}

function askedOf({ shard }: ChosenFolder, { rounds }: HuntOptions): Asked {
  return { ...(shard === undefined ? {} : { shard }), ...(rounds === undefined ? {} : { blocks: rounds }) };
}

async function oneClaim(target: string, pool: CampaignPool, terminal: Terminal): Promise<ClaimDescription> {
  const claims = await selectClaims([target], pool, terminal.note);
  if (claims.length === 1) return claims[0];
  throw new CommandError(
    `Argument \`${target}\` must be one claim, but it stands for ${claims.length}. Use \`${PROGRAM} verify ${quoted(target)}\`.`,
  );
}

function requireSystems(wanted: readonly System[], claim: ClaimDescription): void {
  const known = claim.systems.map(systemName);
  const unknown = wanted.map(systemName).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new CommandError(
    `Argument \`--system\` must be among the systems of ${claim.id}, ${known.join(', ')}, but it is ${unknown}.`,
  );
}
