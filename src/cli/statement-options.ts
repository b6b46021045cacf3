import { type Command, Option } from 'commander';
import { type ClaimFile, claimFiles } from '../registry/claim-files.ts';
import { isTyped, typedFile, typedIn } from '../registry/typed-file.ts';
import { isStatement, type TypedStatement } from '../statements/text-claim.ts';
import { CommandError } from './command-error.ts';

/** What belongs to a statement that is typed. */
export interface StatementOptions {
  readonly on?: readonly string[];
  readonly given?: string;
  readonly if?: readonly string[];
}

/** A command with the options of a typed statement. */
export function withStatementOptions(command: Command): Command {
  const several = (text: string, earlier: readonly string[] | undefined): readonly string[] => [
    ...(earlier ?? []),
    text,
  ];
  return command
    .addOption(
      new Option('--on <dims>', 'subsystems of a typed statement, such as A=2,B=3; may be repeated').argParser(several),
    )
    .option('--given <declarations>', "what is drawn, such as 'rho, sigma: state(AB); N: channel(A)'")
    .addOption(
      new Option('--if <premise>', 'premise of a typed statement, such as "N(A:B) <= 0"; may be repeated').argParser(
        several,
      ),
    );
}

/** The typed statement of a target and its options; undefined for the name of a claim or file. @throws {CommandError} */
export function typedTarget(target: string, { on, given, if: premises }: StatementOptions): TypedStatement | undefined {
  if (!isStatement(target)) {
    const stray =
      on !== undefined ? '--on' : given !== undefined ? '--given' : premises === undefined ? undefined : '--if';
    if (stray === undefined) return undefined;
    throw new CommandError({
      argument: stray,
      expected: "stand with a typed statement, such as 'S(AB) >= S(A)'",
      received: `${target} is none`,
    });
  }
  if (on === undefined) {
    throw new CommandError({
      argument: '--on',
      expected: `say on which subsystems ${target} is meant`,
      received: 'it is missing',
      advice: 'Write it as --on A=2,B=2.',
    });
  }
  return {
    statement: target,
    on,
    ...(given === undefined ? {} : { given }),
    ...(premises === undefined ? {} : { if: premises }),
  };
}

/** Command line of the statement of a file, or undefined for other files. */
export function statementArguments({ file, path }: ClaimFile, quoted: (text: string) => string): string | undefined {
  if (!isTyped(file)) return undefined;
  const { statement, on, given, if: premises = [] } = typedIn(file, path)!;
  const list = (texts: string | readonly string[]): readonly string[] => (typeof texts === 'string' ? [texts] : texts);
  return [
    quoted(statement),
    ...list(on).map((dims) => `--on ${quoted(dims)}`),
    ...(given === undefined ? [] : [`--given ${quoted(given)}`]),
    ...list(premises).map((premise) => `--if ${quoted(premise)}`),
  ].join(' ');
}

/** Files that `--claim` names. */
export function claimOptionFiles(claim: string, options: StatementOptions): readonly ClaimFile[] {
  const typed = typedTarget(claim, options);
  return typed === undefined ? claimFiles(claim) : [typedFile(typed)];
}
