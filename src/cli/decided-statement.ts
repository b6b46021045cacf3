import { entropyDecision, type EntropyDecision } from '../decisions/entropy-inequality.ts';
import { evenDimensions, type EntropyStatement, inferredParties } from '../decisions/inferred-parties.ts';
import { ClausiusError } from '../matrix/errors.ts';
import { claimFiles } from '../registry/claim-files.ts';
import { TYPED_FILE, typedIn } from '../registry/typed-file.ts';
import { entropyDecisionLines } from '../report/entropy-decision-text.ts';
import { isStatement } from '../statements/text-claim.ts';
import type { StatementOptions } from './statement-options.ts';
import { printLines, type Terminal } from './terminal.ts';

/** What is known of a typed statement about entropies before any search, and the systems on which to search. */
export interface DecidedStatement {
  readonly decision: EntropyDecision;
  readonly on: readonly string[];
}

/** Decision about a target, undefined where it is no statement that is linear in entropies. */
export async function decidedStatement(
  target: string,
  options: StatementOptions,
): Promise<DecidedStatement | undefined> {
  const statement = statementOf(target, options);
  if (statement === undefined) return undefined;
  try {
    const decision = await entropyDecision(statement);
    // Where nothing is found out the search has the word.
    if (decision === undefined || decision.parts.length === 0) return undefined;
    const on = statement.on ?? decision.refutation?.typed?.on ?? evenDimensions(inferredParties(statement), 2);
    return { decision, on: [on].flat() };
  } catch (error) {
    // Without subsystems the text may make no sense for that reason: whoever reads it next says so.
    if (error instanceof ClausiusError && statement.on === undefined) return undefined;
    throw error;
  }
}

/** Prints a decision. */
export function printDecision(decision: EntropyDecision, terminal: Terminal): void {
  const { paint } = terminal;
  const [verdict, ...lines] = entropyDecisionLines(decision);
  const colour = { proved: paint.good, refuted: paint.bad, open: paint.strong, undecided: paint.strong };
  const premises = decision.premises.map((premise) => `if ${premise}`);
  const head = [...premises, paint.strong(decision.statement), colour[decision.verdict](verdict)];
  printLines([...head, ...lines], terminal);
}

function statementOf(target: string, { on, given, if: premises }: StatementOptions): EntropyStatement | undefined {
  if (isStatement(target)) {
    return {
      statement: target,
      ...(on === undefined ? {} : { on }),
      ...(given === undefined ? {} : { given }),
      ...(premises === undefined ? {} : { if: premises }),
    };
  }
  if (!TYPED_FILE.test(target)) return undefined;
  const files = claimFiles(target);
  return files.length === 1 ? typedIn(files[0].file, files[0].path) : undefined;
}
