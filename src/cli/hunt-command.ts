import { Command, Option } from 'commander';
import { budgetTimes } from '../hunter/budget.ts';
import { systemName, type System } from '../claims/claim.ts';
import type { Counterexample } from '../hunter/evidence.ts';
import { CampaignPool } from '../registry/campaign-pool.ts';
import type { ClaimDescription } from '../registry/tasks.ts';
import { writeCounterexample } from '../registry/counterexample-file.ts';
import { formatLedger, type LedgerRow } from '../registry/ledger.ts';
import { selectClaims } from '../registry/registry.ts';
import { rowOf } from '../registry/verify.ts';
import { violationText } from '../report/certificate-text.ts';
import { counterexampleLines } from '../report/counterexample-text.ts';
import { boundFailureLines, evidenceLines, remarks } from '../report/evidence-text.ts';
import { huntBestConstant } from './best-constant.ts';
import { CommandError } from './command-error.ts';
import { EXIT, exitCodeOf } from './exit-code.ts';
import { onInterrupt } from './interrupt.ts';
import { parseDuration, parseSystem } from './parse-option.ts';
import { huntCommand as commandFor, PROGRAM, quoted, targetOf } from './reproduce.ts';
import { OPTIONS } from './shared-options.ts';
import { SILENT, type Terminal } from './terminal.ts';

interface HuntOptions {
  readonly json?: true;
  readonly seed: number;
  readonly effort: number;
  readonly timeout: number;
  readonly for?: number;
  readonly system?: readonly System[];
  readonly write?: string;
  readonly best?: true;
}

/** `clausius hunt`: looks for a violation of one claim. */
export function huntCommand(terminal: Terminal): Command {
  return new Command('hunt')
    .description('look for a violation of one claim')
    .argument('<claim>', 'id of the library, or file')
    .addOption(
      new Option('--for <duration>', 'repeat with new draws for this long, or until a violation is met').argParser(
        parseDuration,
      ),
    )
    .addOption(OPTIONS.seed())
    .addOption(
      new Option('--system <dims>', 'only this system, such as 4 or 2x3; may be repeated').argParser(
        (text: string, earlier: readonly System[] | undefined) => [...(earlier ?? []), parseSystem(text)],
      ),
    )
    .addOption(OPTIONS.effort())
    .addOption(OPTIONS.timeout())
    .option(
      '--best',
      'look for the best constant instead: the smallest c with left ≤ c·right, or the largest with left ≥ c·right; a claim with a free constant needs no --best',
    )
    .option('--write <file>', 'store the counterexample in a new file')
    .addOption(OPTIONS.json())
    .addHelpText(
      'after',
      `
Examples:
  ${PROGRAM} hunt spohn-inequality --for 60s
  ${PROGRAM} hunt ./my-claim.ts --seed 7 --write violation.json
  ${PROGRAM} hunt ./my-claim.ts --best --write bound.json

Without --for the result depends on the claim, the seed and the effort only.
Exit code: 0 nothing found or a false statement refuted, 1 a violation of any other statement (or no result),
2 bad usage or input, 3 every instance undecided, 4 the error bound of float64 failed (to be reported; no verdict),
5 no draw satisfies the premise.
With --best, or a free constant: 0 a certified bound of it, 1 certainly no constant will do, 3 nothing is certified; see
docs/best-constant.md.`,
    )
    .action((target: string, options: HuntOptions) => hunt(target, options, terminal));
}

async function hunt(target: string, options: HuntOptions, terminal: Terminal): Promise<void> {
  const { seed, effort, timeout } = options;
  const start = Date.now();
  let display = SILENT;
  const pool = new CampaignPool({
    threads: terminal.threads,
    workers: 1,
    timeout,
    onProgress: ({ system, phase, done, total }) => {
      const share = options.for === undefined ? done / total : (Date.now() - start) / (1000 * options.for);
      display.update(Math.min(100, Math.round(100 * share)), `system ${systemName(system)} (${phase})`);
    },
  });
  const release = onInterrupt(async () => {
    display.stop();
    await pool.close();
    terminal.note('Interrupted: no result.');
  });
  try {
    const claim = await oneClaim(target, pool, terminal);
    requireSystems(options.system ?? [], claim);
    const { freeConstant } = claim;
    const isBest = options.best || freeConstant !== undefined;
    if (isBest && options.for !== undefined) {
      const asked = options.best ? '`--best`' : `the free constant ${freeConstant} of ${claim.id}`;
      throw new CommandError(`Argument \`--for\` must not stand beside ${asked}. Use --effort for more evaluations.`);
    }
    display = terminal.progress(100, '%');
    if (isBest) {
      const bound = await huntBestConstant(claim, options, pool, terminal, () => display.stop());
      if (options.write !== undefined) write(options.write, claim, bound, terminal);
      return;
    }
    const { file, path } = claim;
    const outcome = await pool.run(
      {
        kind: 'hunt',
        file,
        path,
        seed,
        ...(effort === 1 ? {} : { budget: budgetTimes(effort) }),
        ...(options.system === undefined ? {} : { systems: options.system }),
        ...(options.for === undefined ? {} : { duration: options.for * 1000 }),
      },
      options.for === undefined ? {} : { extra: options.for },
    );
    display.stop();
    const row = rowOf(claim, outcome, budgetTimes(effort));
    if (options.json) terminal.result(formatLedger({ format: 'clausius-ledger', version: 1, seed, rows: [row] }));
    else print(claim, row, options, terminal);
    if (options.write !== undefined) write(options.write, claim, violationOf(row), terminal);
    terminal.exitCode = huntExitCode(row);
  } finally {
    display.stop();
    release();
    await pool.close();
  }
}

/** A hunt asks whether a violation was met, so a control that survives is no failure here, while refuted conjectures are. */
function huntExitCode(row: LedgerRow): number {
  if (row.standing === 'float64 bound failed') return EXIT.boundFailed;
  if (row.counterexample !== undefined) return row.literature === 'false' ? EXIT.expected : EXIT.wrong;
  return row.standing === 'not refuted' || row.standing === 'refuted, not found' ? EXIT.expected : exitCodeOf([row]);
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

function print(claim: ClaimDescription, row: LedgerRow, options: HuntOptions, terminal: Terminal): void {
  const { paint } = terminal;
  const title = `${row.claim} (${row.literature}; ${row.source})`;
  const isViolated = row.counterexample !== undefined && row.standing !== 'float64 bound failed';
  const verdict = isViolated ? `violated: ${row.explanation}` : row.explanation;
  const colour = huntExitCode(row) === EXIT.expected ? paint.good : paint.bad;
  terminal.result(paint.strong(title));
  terminal.result(`  ${row.statement}`);
  terminal.result(colour(verdict));
  for (const line of evidenceLines(row)) terminal.result(`  ${line}`);
  const remark = remarks(row).filter((text) => text !== 'counterexample not stored');
  if (remark.length > 0) terminal.result(`  ${remark.join(', ')}`);
  if (row.counterexample !== undefined) {
    for (const line of counterexampleLines(row.counterexample, row.counterexample.objects)) terminal.result(line);
    if (row.violation !== undefined) terminal.result(`  ${violationText(row.violation)}`);
  }
  for (const line of boundFailureLines(row)) terminal.result(line);
  terminal.result(paint.faint(`reproduce: ${commandFor(claim, options)}`));
}

/** The violation of a hunt without its objects; none where the error bound of float64 has failed. */
function violationOf({ counterexample: found, standing }: LedgerRow): Counterexample | undefined {
  if (found === undefined || standing === 'float64 bound failed') return undefined;
  const { objects: _objects, ...counterexample } = found;
  return counterexample;
}

function write(
  file: string,
  claim: ClaimDescription,
  counterexample: Counterexample | undefined,
  terminal: Terminal,
): void {
  if (counterexample === undefined) {
    terminal.note(`No violation, so ${file} was not written.`);
    return;
  }
  if (!writeCounterexample(file, counterexample)) {
    throw new CommandError(`Argument \`--write\` must name a new file, but ${file} exists. Choose another name.`);
  }
  const claimOption = targetOf(claim) === claim.id ? '' : ` --claim ${targetOf(claim)}`;
  terminal.note(`Wrote ${file}. Replay it: ${PROGRAM} replay ${quoted(file)}${claimOption}`);
}
