import { execFileSync, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Someone who can be asked for the rate of a task, in instances per CPU second; undefined for a task unknown to them. */
export interface Contender {
  readonly name: 'clausius' | 'qutip' | 'numpy';
  readonly versions: string;
  rate(task: string, size: number, seconds: number): Promise<number | undefined>;
  close(): void;
}

const PYTHON = '/usr/bin/python3';

/** Command line that keeps a process on one core, where the system can. */
function pinned(command: string, args: readonly string[]): readonly [string, readonly string[]] {
  return PINS ? ['taskset', ['-c', String(availableParallelism() - 1), command, ...args]] : [command, args];
}

export const PINS = succeeds('taskset', ['-c', '0', 'true']);

/** Our side: a fresh process for each measurement, so that tasks do not share what the compiler learned. */
export function ourselves(): Contender {
  const script = fileURLToPath(new URL('measure.ts', import.meta.url));
  return {
    name: 'clausius',
    versions: `node ${process.versions.node}`,
    async rate(task, size, seconds) {
      const [command, args] = pinned(process.execPath, ['--import', 'tsx', script, task, `${size}`, `${seconds}`]);
      const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      let text = '';
      child.stdout.on('data', (chunk) => (text += String(chunk)));
      const [code] = (await once(child, 'close')) as [number];
      if (code !== 0) throw new Error(`The measurement of "${task}" at size ${size} ended with code ${code}.`);
      const { rate, results } = JSON.parse(text) as {
        readonly rate: number;
        readonly results: { readonly finite: number; readonly others: number };
      };
      // One random integer matrix in ten thousand is singular at dimension 2; more means a broken kernel.
      if (results.others > results.finite / 100) {
        throw new Error(`"${task}" at size ${size} computed ${results.others} values that are no finite numbers.`);
      }
      return rate;
    },
    close() {},
  };
}

/** A Python peer, one process that answers requests; undefined when Python or the package is missing. */
export async function peer(name: 'qutip' | 'numpy'): Promise<Contender | undefined> {
  if (!succeeds(PYTHON, ['-c', `import ${name}`])) return undefined;
  const script = fileURLToPath(new URL(`peers/${name}_tasks.py`, import.meta.url));
  const [command, args] = pinned(PYTHON, [script]);
  const child: ChildProcessWithoutNullStreams = spawn(command, args, {
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  });
  child.stderr.pipe(process.stderr);
  const lines = createInterface({ input: child.stdout });
  const ended = once(child, 'close').then(([code]): never => {
    throw new Error(`The process of ${name} ended with code ${code}.`);
  });
  ended.catch(() => {});
  const versions = (await answer(lines, ended)) as Readonly<Record<string, string>>;
  return {
    name,
    versions: Object.entries(versions)
      .map(([packageName, version]) => `${packageName} ${version}`)
      .join(', '),
    async rate(task, size, seconds) {
      const reply = answer(lines, ended);
      child.stdin.write(`${JSON.stringify({ task, size, seconds })}\n`);
      return ((await reply) as { readonly rate: number | null }).rate ?? undefined;
    },
    close: () => child.stdin.end(),
  };
}

async function answer(lines: Interface, ended: Promise<never>): Promise<unknown> {
  const [line] = (await Promise.race([once(lines, 'line'), ended])) as [string];
  return JSON.parse(line);
}

function succeeds(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
