import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SILENT } from '../../src/cli/terminal.ts';
import { ROOT } from './source-files.ts';

/** What a command has left behind. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Both streams in the order in which they were written. */
  readonly output: string;
}

// The command line of the package as it is built; `test/build.ts` keeps it up to date.
const built = (module: string): Promise<unknown> => import(pathToFileURL(join(ROOT, 'dist', module)).href);
const { runProgram } = (await built('cli/program.js')) as typeof import('../../src/cli/program.ts');
const { paint } = (await built('report/paint.js')) as typeof import('../../src/report/paint.ts');

/** Runs a command in this process; its campaigns run in threads of their own. */
export function run(...args: readonly string[]): Promise<Run> {
  return runOn(false, args);
}

/** The same on a terminal that shows colours. */
export function runInColour(...args: readonly string[]): Promise<Run> {
  return runOn(true, args);
}

async function runOn(colours: boolean, args: readonly string[]): Promise<Run> {
  const texts = { stdout: '', stderr: '', output: '' };
  const write = (stream: 'stdout' | 'stderr', text: string): void => {
    texts[stream] += `${text}\n`;
    texts.output += `${text}\n`;
  };
  const code = await runProgram(args, {
    paint: paint(colours),
    result: (text) => write('stdout', text),
    note: (text) => write('stderr', text),
    progress: () => SILENT,
    exitCode: 0,
  });
  return { code, ...texts };
}
