import { budgetTimes } from '../hunter/budget.ts';
import type { System } from '../claims/claim.ts';
import type { BestConstant } from '../hunter/best-constant.ts';
import type { Counterexample } from '../hunter/evidence.ts';
import type { CampaignPool } from '../registry/campaign-pool.ts';
import type { ClaimDescription, FoundConstant } from '../registry/tasks.ts';
import { unicodeMath } from '../report/unicode-math.ts';
import { bestConstantLines, bestConstantVerdict } from '../report/best-constant-text.ts';
import { EXIT } from './exit-code.ts';
import { huntCommand as commandFor } from './reproduce.ts';
import { printLines, type Terminal } from './terminal.ts';

interface Options {
  readonly json?: true;
  readonly seed: number;
  readonly effort: number;
  readonly system?: readonly System[];
}

/**
 * Searches the best constant of a claim and prints it.
 *
 * @param onEnd  called when the search has ended, before anything is printed
 * @returns      the instance that bounds it, as a violation of the statement with a constant; undefined without any
 */
export async function huntBestConstant(
  claim: ClaimDescription,
  options: Options,
  pool: CampaignPool,
  terminal: Terminal,
  onEnd: () => void,
): Promise<Counterexample | undefined> {
  const { file, path } = claim;
  const { seed, effort, system } = options;
  const outcome = await pool.run({
    kind: 'best-constant',
    file,
    path,
    seed,
    ...(effort === 1 ? {} : { budget: budgetTimes(effort) }),
    ...(system === undefined ? {} : { systems: system }),
  });
  onEnd();
  if (!outcome.ok) {
    terminal.note(`No result: ${outcome.reason}`);
    terminal.exitCode = outcome.stopped ? EXIT.stopped : EXIT.failed;
    return undefined;
  }
  const found = outcome.value;
  const { paint } = terminal;
  terminal.exitCode = exitCodeOfConstant(found);
  if (options.json) terminal.result(JSON.stringify(documentOf(claim, found), undefined, 2));
  else {
    const colour = terminal.exitCode === EXIT.expected ? paint.good : paint.bad;
    terminal.result(paint.strong(`${claim.id} (${claim.literature}; ${claim.source})`));
    printLines([`  ${unicodeMath(claim.statement)}`], terminal);
    printLines([colour(bestConstantVerdict(found))], terminal);
    printLines(bestConstantLines(found), terminal);
    terminal.result(paint.faint(`reproduce: ${commandFor(claim, options)} --best`));
  }
  return found.constant.witness?.counterexample ?? found.constant.none?.impossible;
}

/** What a best constant tells the shell. */
function exitCodeOfConstant({ constant, certification }: FoundConstant): number {
  const { none, witness, systems, boundFailed } = constant;
  if (boundFailed) return EXIT.boundFailed;
  if (none !== undefined) return none.by === 'enclosures' ? EXIT.wrong : EXIT.undecided;
  if (witness !== undefined) return certification?.certificate === undefined ? EXIT.undecided : EXIT.expected;
  const isVacuous = systems.every(({ draws: { positive, negative, none } }) => positive + negative + none === 0);
  return isVacuous ? EXIT.vacuous : EXIT.undecided;
}

function documentOf(
  { source, statement }: ClaimDescription,
  { constant, certification }: FoundConstant,
): BestConstant & Readonly<Record<string, unknown>> {
  const { claim, ...rest } = constant;
  return {
    format: 'clausius-best-constant',
    version: 1,
    claim,
    source,
    statement,
    ...rest,
    ...(certification === undefined
      ? {}
      : { certified: certification.certificate !== undefined, margin: certification.certificate?.margin }),
  };
}
