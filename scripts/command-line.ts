import { type ParseArgsConfig, parseArgs } from 'node:util';

const HELP = { help: { type: 'boolean', short: 'h' } } as const;

type Options = NonNullable<ParseArgsConfig['options']>;

/** What the command line of a script says. */
type Said<O extends Options> = ReturnType<
  typeof parseArgs<{ readonly options: O & typeof HELP; readonly allowPositionals: true }>
>;

/**
 * Options and other arguments of a script. `--help` and `-h` print its usage and end it; what it does not know ends it with code 2.
 *
 * @param usage    beginning with a line `Usage: …`
 * @param options  as `parseArgs` of Node wants them, without `help`
 * @param most     so many arguments may stand beside the options
 */
export function commandLine<const O extends Options>(usage: string, options: O, most = 0): Said<O> {
  const said = told(usage, () => {
    const read = parseArgs({ options: { ...options, ...HELP }, allowPositionals: true });
    if (read.positionals.length > most) throw new Error(`Argument '${read.positionals[most]}' is one too many.`);
    return read;
  });
  if ('help' in said.values) {
    process.stdout.write(usage);
    process.exit();
  }
  return said;
}

/** What is read; else the reason and the usage in one line. */
function told<T>(usage: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${usage.split('\n', 1)[0]}\n`);
    return process.exit(2);
  }
}
