import { Command } from 'commander';
import { systemName } from '../claims/claim.ts';
import { sufficientPremises } from '../decisions/sufficient-premises.ts';
import { claimFiles } from '../registry/claim-files.ts';
import { typedIn } from '../registry/typed-file.ts';
import { claimModule } from '../statements/claim-module.ts';
import { TYPES } from '../statements/types.ts';
import { QUANTITIES } from '../statements/quantities.ts';
import { claimFromText, isStatement, readStatement, type TypedStatement } from '../statements/text-claim.ts';
import { widthOf } from '../report/paint.ts';
import { balanceLines, entropyDecisionLines } from '../report/entropy-decision-text.ts';
import { CommandError } from './command-error.ts';
import { type DecidedStatement, decidedStatement } from './decided-statement.ts';
import { PROGRAM } from './reproduce.ts';
import { OPTIONS } from './shared-options.ts';
import { type StatementOptions, typedTarget, withStatementOptions } from './statement-options.ts';
import { printLines, type Terminal } from './terminal.ts';

interface ExplainOptions extends StatementOptions {
  readonly json?: true;
  readonly typescript?: true;
}

/** `clausius explain`: how a typed statement is read. */
export function explainCommand(terminal: Terminal): Command {
  const command = new Command('explain')
    .description('say how a statement that is typed in one line is read; without one, list what statements know')
    .argument('[statement]', "statement such as 'S(A|B) >= -S(A)', or a file *.claim.json");
  return withStatementOptions(command)
    .addOption(OPTIONS.json())
    .addOption(OPTIONS.limit())
    .option('--typescript', 'print nothing but the claim in TypeScript, a file that `hunt` runs')
    .addHelpText(
      'after',
      `
Examples:
  ${PROGRAM} explain
  ${PROGRAM} explain 'S(A|B) >= -S(A)' --on A=2,B=2
  ${PROGRAM} explain 'S(A|B) >= -S(A)' --on A=2,B=2 --typescript > claim.ts
  ${PROGRAM} explain 'D(N(rho), N(sigma)) <= D(rho, sigma)' --given 'rho, sigma: state(A); N: channel(A)' --on A=2 --on A=3

docs/statements.md describes the language. Nothing that is typed is run as code.
Exit code: 0 it is read, 2 it makes no sense, 6 stopped by --timeout.`,
    )
    .action((target: string | undefined, options: ExplainOptions) => explain(target, options, terminal));
}

async function explain(target: string | undefined, options: ExplainOptions, terminal: Terminal): Promise<void> {
  const { json } = options;
  if (target === undefined) return list(json, terminal);
  const decided = await decidedStatement(target, options);
  const placed = isStatement(target) && decided !== undefined ? { ...options, on: decided.on } : options;
  const typed = typedTarget(target, placed) ?? typedOfFile(target);
  const { parties, systems, declarations, conclusion, premises } = readStatement(typed);
  if (options.typescript) {
    terminal.result(claimModule(typed).trimEnd());
    return;
  }
  const claim = claimFromText(typed);
  const drawn = systems.map((dims, k) => ({
    system: claim.systems[k],
    dims,
    ensembles: declarations.map(({ name, ensemble }) => {
      const { name: call, measure, size } = ensemble(dims);
      return { name, ensemble: call, measure, integers: size };
    }),
  }));
  if (json) {
    const objects = declarations.map(({ name, type, meaning }) => ({ name, type, meaning }));
    const reading = [...premises.map(({ text }) => ({ premise: text })), { conclusion: conclusion.text }];
    const { id, statement } = claim;
    const entropies = decided === undefined ? {} : { entropies: decided.decision };
    const typescript = claimModule(typed);
    terminal.result(
      JSON.stringify(
        { id, reading, latex: statement, parties, objects, drawn, ...entropies, typescript },
        undefined,
        2,
      ),
    );
    return;
  }
  const lines = [
    ...premises.map(({ text }) => `if    ${text}`),
    `${premises.length === 0 ? 'read ' : 'then '} ${conclusion.text}`,
    `LaTeX ${claim.statement}`,
    'for all',
    ...declarations.map(({ name, meaning }) => `  ${name}: ${meaning}`),
    ...drawn.flatMap(({ system, dims, ensembles }) => [
      `on ${parties.map((party, k) => `${party}=${dims[k]}`).join(', ')} (system ${systemName(system)})`,
      ...ensembles.map(
        ({ name, ensemble, measure, integers }) => `  ${name} from ${ensemble}: ${measure}; ${integers} integers`,
      ),
    ]),
  ];
  printLines(lines, terminal);
  if (decided !== undefined) {
    const enough = await whatIsEnough(decided, typed);
    const sufficient = `  each of these premises would make it follow: ${enough.join(', ')}`;
    const { decision } = decided;
    const decidedLines = [...entropyDecisionLines(decision), ...balanceLines(decision)];
    printLines([...decidedLines, ...(enough.length > 0 ? [sufficient] : [])], terminal);
  }
  terminal.result('as a claim in TypeScript');
  terminal.result('');
  terminal.result(claimModule(typed));
}

/** Premises are looked for where that takes no longer than a moment. */
const MOST_PARTIES = 3;

async function whatIsEnough({ decision }: DecidedStatement, typed: TypedStatement): Promise<readonly string[]> {
  return decision.verdict === 'proved' || decision.parties.length > MOST_PARTIES ? [] : sufficientPremises(typed);
}

function typedOfFile(target: string): TypedStatement {
  const expected = 'be a statement or a file *.claim.json';
  if (target === '') throw new CommandError({ argument: 'statement', expected, received: 'it is empty' });
  const [{ file, path }] = claimFiles(target);
  const typed = typedIn(file, path);
  if (typed !== undefined) return typed;
  throw new CommandError({ argument: target, expected, received: 'it is a module' });
}

/** All functions and types. */
function list(json: true | undefined, terminal: Terminal): void {
  if (json) {
    const functions = QUANTITIES.map(({ name, usage, meaning, typescript }) => ({ name, usage, meaning, typescript }));
    terminal.result(JSON.stringify({ functions, types: TYPES }, undefined, 2));
    return;
  }
  const width = Math.max(...QUANTITIES.map(({ usage }) => usage.length));
  const rows = QUANTITIES.map(({ usage, meaning }) => `  ${usage.padEnd(width)}  ${meaning}`);
  const fits = rows.every((row) => widthOf(row) <= (terminal.width ?? Infinity));
  const functions = fits ? rows : QUANTITIES.flatMap(({ usage, meaning }) => [`  ${usage}`, `      ${meaning}`]);
  const types = TYPES.map((type) => `  ${type}`);
  printLines(
    ['Functions', ...functions, '  and sqrt, ln, exp, abs, max, min of numbers', 'Types of what is drawn', ...types],
    terminal,
  );
}
