import { buildSync } from 'esbuild';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/**
 * Someone who can be asked for the rate of a task, in instances per CPU second. Each answer comes from a fresh process:
 * what one task leaves behind (compiled code, a grown heap) does not help or hurt the next.
 */
export interface Contender {
  readonly name: 'clausius' | 'qutip' | 'numpy';
  readonly versions: string;
  /** Undefined for a task that this contender does not know. */
  rate(task: string, size: number, seconds: number): Promise<number | undefined>;
}

interface Answer {
  readonly rate: number | null;
  readonly versions: Readonly<Record<string, string>>;
  /** Numbers of finite and of other results, from our side only. */
  readonly results?: { readonly finite: number; readonly others: number };
}

export const PYTHON = '/usr/bin/python3';

/** Does this system keep a process on one core? */
export const PINS = succeeds('taskset', ['-c', '0', 'true']);

export function ourselves(): Contender {
  const script = bundled('measure.ts');
  return {
    name: 'clausius',
    versions: `node ${process.versions.node}`,
    async rate(task, size, seconds) {
      const { rate, results } = await answer(process.execPath, [script, task, `${size}`, `${seconds}`]);
      // One random integer matrix in ten thousand is singular at dimension 2; more means a broken kernel.
      if (results !== undefined && results.others > results.finite / 100) {
        throw new Error(`"${task}" at size ${size} computed ${results.others} values that are no finite numbers.`);
      }
      return rate ?? undefined;
    },
  };
}

/**
 * A module of this folder as users run the library: compiled once. A loader that keeps names defines one for each function that an
 * evaluation makes, which takes as long as the evaluation itself.
 */
function bundled(module: string): string {
  const outfile = fileURLToPath(new URL(`../node_modules/.cache/clausius-bench/${module}.mjs`, import.meta.url));
  buildSync({
    entryPoints: [fileURLToPath(new URL(module, import.meta.url))],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  });
  return outfile;
}

/** A Python peer; undefined when Python or the package is missing. */
export async function peer(name: 'qutip' | 'numpy'): Promise<Contender | undefined> {
  if (!succeeds(PYTHON, ['-c', `import ${name}`])) return undefined;
  const script = fileURLToPath(new URL(`peers/${name}_tasks.py`, import.meta.url));
  const { versions } = await answer(PYTHON, [script]);
  return {
    name,
    versions: Object.entries(versions)
      .map(([packageName, version]) => `${packageName} ${version}`)
      .join(', '),
    async rate(task, size, seconds) {
      const { rate } = await answer(PYTHON, [script, task, `${size}`, `${seconds}`]);
      return rate ?? undefined;
    },
  };
}

async function answer(command: string, args: readonly string[]): Promise<Answer> {
  const { text, signal, code } = await output(command, args);
  if (code !== 0)
    throw new Error(`The measurement ${args.slice(-3).join(' ')} ended with ${signal ?? `code ${code}`}.`);
  return JSON.parse(text) as Answer;
}

/** What a process, on one core if the system can pin it, prints, and how it ended: a code, or the signal that killed it. */
export async function output(
  command: string,
  args: readonly string[],
  input = '',
): Promise<{ readonly text: string; readonly code: number | null; readonly signal: NodeJS.Signals | null }> {
  const pin = PINS ? ['taskset', '-c', String(availableParallelism() - 1)] : [];
  const [program, ...rest] = [...pin, command, ...args];
  const child = spawn(program, rest, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  });
  // A process that ends before it has read everything is reported by its code.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  let text = '';
  child.stdout.on('data', (chunk) => (text += String(chunk)));
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { text, code, signal };
}

export function succeeds(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
