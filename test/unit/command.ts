import { SILENT } from '../../src/cli/progress-display.ts';
import type { Threads } from '../../src/registry/threads.ts';
import { built, THREADS } from './built.ts';

/** What a command has left behind. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Both streams in the order in which they were written. */
  readonly output: string;
}

const { runProgram } = (await built('cli/program.js')) as typeof import('../../src/cli/program.ts');
const { paint } = (await built('report/paint.js')) as typeof import('../../src/report/paint.ts');

/** Runs a command in this process; its campaigns run in threads that the commands share. */
export function run(...args: readonly string[]): Promise<Run> {
  return runOn({ threads: THREADS }, args);
}

/** The same in threads of its own, which import a claim file as it is now. */
export function runAfresh(...args: readonly string[]): Promise<Run> {
  return runOn({}, args);
}

/** The same as `run` on a terminal that shows colours. */
export function runInColour(...args: readonly string[]): Promise<Run> {
  return runOn({ threads: THREADS, colours: true }, args);
}

async function runOn(
  { threads, colours = false }: { readonly threads?: Threads; readonly colours?: boolean },
  args: readonly string[],
): Promise<Run> {
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
    threads,
    exitCode: 0,
  });
  return { code, ...texts };
}
