import { Command, Option } from 'commander';
import { systemName, type System } from '../claims/claim.ts';
import type { EntropyDecision } from '../decisions/entropy-inequality.ts';
import { type Asked, CampaignFolder } from '../registry/campaign-folder.ts';
import { huntIdentity } from '../registry/campaign-identity.ts';
import { CampaignPool } from '../registry/campaign-pool.ts';
import { isStatement } from '../statements/text-claim.ts';
import { describeClaims, selectClaims } from '../registry/registry.ts';
import type { ClaimDescription } from '../registry/tasks.ts';
import { typedFile } from '../registry/typed-file.ts';
import { huntBestConstant } from './best-constant.ts';
import { type ChosenFolder, chosenFolder, type FolderOptions, withFolderOptions } from './campaign-folder-options.ts';
import { CommandError } from './command-error.ts';
import { decidedStatement, printDecision } from './decided-statement.ts';
import { writeViolation } from './hunt-report.ts';
import { writeHuntPage } from './hunt-html.ts';
import { HuntSession, type SessionOptions } from './hunt-session.ts';
import { onInterrupt } from './interrupt.ts';
import { parseCount, parseDuration, parseSystem } from './parse-option.ts';
import { PROGRAM, quoted, targetOf } from './reproduce.ts';
import { OPTIONS } from './shared-options.ts';
import { type StatementOptions, typedTarget, withStatementOptions } from './statement-options.ts';
import { SILENT } from './progress-display.ts';
import type { Terminal } from './terminal.ts';
import { requireFile, requireNewFile } from './writable.ts';

interface HuntOptions extends FolderOptions, SessionOptions, StatementOptions {
  readonly timeout: number;
  readonly best?: true;
  readonly html?: string;
}

/** `clausius hunt`: looks for a violation of one claim. */
export function huntCommand(terminal: Terminal): Command {
  const command = new Command('hunt')
    .description('look for a violation of one claim')
    .argument('<claim>', "id of the library, file, or statement such as 'S(AB) >= S(A)'")
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
      'look for the best constant instead: the smallest c with left ≤ c·right, or the largest with left ≥ c·right; a claim with a free constant needs no --best',
    )
    .option('--write <file>', 'store the counterexample in a new file')
    .option('--html <file>', 'write what was found as a page, replaced if it exists');
  return withStatementOptions(withFolderOptions(command))
    .addOption(OPTIONS.json())
    .addHelpText(
      'after',
      `
Examples:
  ${PROGRAM} hunt spohn-inequality --for 60s
  ${PROGRAM} hunt spohn-inequality --for 8h --checkpoint nightly
  ${PROGRAM} hunt spohn-inequality --rounds 1000 --shard 3/16 --out parts
  ${PROGRAM} hunt 'S(AB) >= S(A)' --on A=2,B=2
  ${PROGRAM} hunt 'S(ABC) + S(B) <= S(AB) + S(BC)'
  ${PROGRAM} hunt 'S(AB) >= S(A)' --on A=2,B=2 --html found.html
  ${PROGRAM} hunt ./my-claim.ts --seed 7 --write violation.json
  ${PROGRAM} hunt ./my-claim.ts --best --write bound.json

Statements that are linear in von Neumann entropies are decided first, and may stand without --on; what is proved is not searched,
except with --for, --rounds or --best, and for the pictures of --html.
Without --for the result depends on the claim, the seed, the effort and the number of rounds only. Rounds are kept whole in the
folders of --checkpoint and --out; see docs/campaigns.md.
Exit code: 0 nothing found or a false statement refuted, 1 a violation of any other statement (or no result),
2 bad usage or input, 3 every instance undecided, 4 the error bound of float64 failed (to be reported; no verdict),
5 no draw satisfies the premise. With --shard: 0 the part is there.
With --best, or a free constant: 0 a certified bound of it, 1 certainly no constant will do, 3 nothing is certified; see
docs/best-constant.md.`,
    )
    .action((target: string, options: HuntOptions) => decideOrHunt(target, options, terminal));
}

/**
 * What is linear in entropies is decided first. What is proved is searched for the pictures of a page only, unless rounds or a best
 * constant are asked for.
 */
async function decideOrHunt(target: string, options: HuntOptions, terminal: Terminal): Promise<void> {
  requireSense(options);
  const isAsked = options.best || isRepeated(options) || inFolder(options);
  const decided = isAsked ? undefined : await decidedStatement(target, options);
  if (decided === undefined) return hunt(target, options, terminal);
  const { decision, on } = decided;
  const known = isStatement(target) ? { ...options, on } : options;
  const isProved = decision.verdict === 'proved';
  if (!options.json) printDecision(decision, terminal);
  else if (isProved) terminal.result(JSON.stringify(decision, undefined, 2));
  if (!isProved) return hunt(target, known, terminal);
  if (options.write !== undefined) terminal.note(`Without a counterexample ${options.write} is not written.`);
  if (options.html === undefined) return;
  const { write: _, ...shown } = known;
  const quiet = { ...terminal, result: () => undefined };
  await hunt(target, shown, quiet, decision);
  terminal.exitCode = quiet.exitCode;
}

async function hunt(
  target: string,
  options: HuntOptions,
  terminal: Terminal,
  decision?: EntropyDecision,
): Promise<void> {
  if (options.write !== undefined) requireNewFile('--write', options.write);
  if (options.html !== undefined) requireFile('--html', options.html);
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
    const claim = await oneClaim(target, options, pool, terminal);
    requireSystems(options.system ?? [], claim);
    const { freeConstant } = claim;
    const isBest = options.best || freeConstant !== undefined;
    if (freeConstant !== undefined) requireOnce(claim.id, options, `its ${freeConstant} is a free constant, and `);
    display = terminal.progress('%');
    if (isBest) {
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
    if (options.html !== undefined && session.row !== undefined)
      await writeHuntPage(options.html, { claim, row: session.row, decision }, options, pool, terminal);
  } finally {
    display.stop();
    release();
    await pool.close();
    folder?.close();
  }
}

/** @throws {CommandError} for options that do not go together */
function requireSense(options: HuntOptions): void {
  if (options.best) requireOnce('--best', options);
  if (inFolder(options) && !isRepeated(options)) {
    throw new CommandError({
      argument: options.shard === undefined ? '--checkpoint' : '--shard',
      expected: 'stand with --for or --rounds',
      received: 'there is neither',
      advice: 'Say how long, such as --rounds 10 or --for 1h.',
    });
  }
  if (options.shard !== undefined && options.json) {
    throw new CommandError({
      argument: '--json',
      expected: 'stand without --shard',
      received: 'both are given',
      advice: `\`${PROGRAM} merge\` prints the whole.`,
    });
  }
}

/** A best constant is looked for in one search. */
function requireOnce(argument: string, options: HuntOptions, reason = ''): void {
  const other = (['for', 'rounds', 'checkpoint', 'shard'] as const).find((name) => options[name] !== undefined);
  if (other === undefined && !inFolder(options)) return;
  throw new CommandError({
    argument,
    expected: 'stand without --for, --rounds, --checkpoint and --shard',
    received: `${reason}there is --${other ?? 'out'}`,
    advice: 'Give it more evaluations with --effort.',
  });
}

function isRepeated(options: HuntOptions): boolean {
  return options.for !== undefined || options.rounds !== undefined;
}

function inFolder(options: HuntOptions): boolean {
  return options.checkpoint !== undefined || options.shard !== undefined;
}

function askedOf({ shard }: ChosenFolder, { rounds }: HuntOptions): Asked {
  return { ...(shard === undefined ? {} : { shard }), ...(rounds === undefined ? {} : { blocks: rounds }) };
}

async function oneClaim(
  target: string,
  options: StatementOptions,
  pool: CampaignPool,
  terminal: Terminal,
): Promise<ClaimDescription> {
  const typed = typedTarget(target, options);
  const claims =
    typed === undefined
      ? await selectClaims([target], pool, terminal.note)
      : await describeClaims([typedFile(typed)], pool, terminal.note);
  if (claims.length === 1) return claims[0];
  throw new CommandError({
    argument: target,
    expected: 'be one claim',
    received: `it stands for ${claims.length}`,
    advice: `Use \`${PROGRAM} verify ${quoted(target)}\`.`,
  });
}

function requireSystems(wanted: readonly System[], claim: ClaimDescription): void {
  const known = claim.systems.map(systemName);
  const unknown = wanted.map(systemName).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new CommandError({
    argument: '--system',
    expected: `be among the systems of ${claim.id}, ${known.join(', ')}`,
    received: `it is ${unknown}`,
  });
}
