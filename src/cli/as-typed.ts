import type { Command } from 'commander';
import { isStatement } from '../statements/text-claim.ts';

/**
 * A message about an argument that an option of the command line has given: it names the option as it is typed, `--on`, where the
 * function of the library says `on`. What stands before it is the statement that the options belong to; of a file, the arguments
 * are those of functions in it.
 */
export function asTyped(message: string, command: Command | undefined): string {
  return message.replace(
    /^(?:([^]*?): )?Argument `(?:options\.)?(\w+)/,
    (whole: string, about: string | undefined, name: string) => {
      const option = command?.options.find((known) => known.attributeName() === name);
      const isTyped = command?.getOptionValueSource(name) === 'cli';
      if (!option?.long || !isTyped || (about !== undefined && !isStatement(about))) return whole;
      return `${about === undefined ? '' : `${about}: `}Argument \`${option.long}`;
    },
  );
}
