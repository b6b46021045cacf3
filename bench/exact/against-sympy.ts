import { fileURLToPath } from 'node:url';
import { divideRationals, parseRational, type Rational, rationals } from '../../src/exact/integers/rational.ts';
import { commandLine } from '../../scripts/command-line.ts';
import { output, PYTHON, succeeds } from '../processes.ts';
import { digits, median, table } from '../report.ts';
import { COMPARED } from './compared.ts';

const USAGE = `Usage: npm run bench:exact -- [options]

Times exact steady states, ours and SymPy's of the same real systems, in alternating rounds, by CPU time on one core.

  --rounds <n>   fresh processes of each side for each system (default 3)
  --json         numbers instead of the table
  --help, -h     this text
`;

/** CPU seconds after which a process of SymPy's is given up. */
const LIMIT = 60;
/** CPU seconds for which a solve is repeated in its process, at least once. */
const SECONDS = 1;

interface Ours {
  readonly version: string;
  readonly system: { readonly name: string; readonly parameters: readonly string[]; readonly rows: number };
  readonly milliseconds: readonly number[];
  /** For each point, for each vector of the kernel, its entries. */
  readonly kernels: readonly (readonly (readonly string[])[])[];
}

interface Theirs {
  readonly version: string;
  readonly milliseconds: readonly number[];
  readonly kernels: readonly (readonly (readonly (readonly [string, string])[])[])[];
}

/** Medians over the rounds: the first solve of a process, and the median of its later ones. */
interface Times {
  readonly first: number;
  readonly later: number | undefined;
}

const { values: options } = commandLine(USAGE, {
  rounds: { type: 'string', default: '3' },
  json: { type: 'boolean', default: false },
});

await run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});

async function run(): Promise<void> {
  const rounds = Number(options.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new Error(`Option --rounds must be a positive integer, but it is ${options.rounds}.`);
  }
  const withSympy = succeeds(PYTHON, ['-c', 'import sympy']);
  const versions = new Set<string>();
  const results = [];
  for (const index of COMPARED.keys()) {
    const own: Ours[] = [];
    const other: Theirs[] = [];
    let gaveUp = false;
    for (let round = 0; round < rounds; round++) {
      const ours = await ourSolution(index);
      own.push(ours);
      const theirs: Theirs | undefined = withSympy && !gaveUp ? await sympySolution(ours) : undefined;
      gaveUp ||= withSympy && theirs === undefined;
      if (theirs === undefined) continue;
      if (!agree(ours, theirs)) throw new Error(`The steady states of "${ours.system.name}" differ from SymPy's.`);
      other.push(theirs);
    }
    for (const { version } of [...own, ...other]) versions.add(version);
    const { name, parameters, rows } = own[0].system;
    const clausius = times(own);
    const sympy = other.length > 0 ? times(other) : undefined;
    const ratio = (which: keyof Times): number | undefined => {
      const ratios = other.map((theirs, k) => quotient(times([theirs])[which], times([own[k]])[which]));
      return ratios.includes(undefined) || ratios.length === 0 ? undefined : median(ratios as number[]);
    };
    const ratios = { first: ratio('first'), later: ratio('later') };
    results.push({ name, parameters: parameters.length, rows, clausius, sympy, ratios, gaveUp });
  }

  if (options.json) {
    process.stdout.write(
      `${JSON.stringify({ versions: [...versions], rounds, limit: LIMIT, results }, undefined, 2)}\n`,
    );
    return;
  }
  const header = ['system', 'parameters', 'order', 'first ms', 'SymPy', 'ratio', 'later ms', 'SymPy', 'ratio'];
  const lines = results.map(({ name, parameters, rows, clausius, sympy, ratios, gaveUp }) => [
    name.replace(/, \d parameters/, ''),
    String(parameters),
    String(rows),
    text(clausius.first),
    gaveUp ? `> ${LIMIT} s` : text(sympy?.first),
    gaveUp ? `> ${digits((1000 * LIMIT) / clausius.first)}` : text(ratios.first),
    text(clausius.later),
    text(sympy?.later),
    text(ratios.later),
  ]);
  const agreement = `, the solutions agree${results.some(({ gaveUp }) => gaveUp) ? ' where SymPy finished' : ''}`;
  const notes = [
    [...versions].join(', '),
    `${rounds} round${rounds === 1 ? '' : 's'}, CPU time${withSympy ? agreement : `; no sympy under ${PYTHON}`}`,
  ];
  process.stdout.write(`${notes.join('\n')}\n\n${table([header, ...lines])}\n`);
}

async function ourSolution(index: number): Promise<Ours> {
  const script = fileURLToPath(new URL('steady-state.ts', import.meta.url));
  const { text, code } = await output(process.execPath, ['--import', 'tsx', script, `${index}`, `${SECONDS}`]);
  if (code !== 0) throw new Error(`Our steady state of system ${index} ended with code ${code}.`);
  return JSON.parse(text) as Ours;
}

/** Undefined when SymPy needs more than the limit. */
async function sympySolution({ system }: Ours): Promise<Theirs | undefined> {
  const script = fileURLToPath(new URL('sympy_steady_states.py', import.meta.url));
  const input = JSON.stringify({ ...system, seconds: SECONDS, limit: LIMIT });
  const { text, code, signal } = await output(PYTHON, [script], input);
  if (signal === 'SIGXCPU') return undefined;
  if (code !== 0) throw new Error(`SymPy's steady state of "${system.name}" ended with ${signal ?? `code ${code}`}.`);
  return JSON.parse(text) as Theirs;
}

/** Are both kernels one line, the same at every point? */
function agree(ours: Ours, theirs: Theirs): boolean {
  return ours.kernels.every((kernel, k) => {
    const other = theirs.kernels[k];
    if (kernel.length !== 1 || other.length !== 1 || kernel[0].length !== other[0].length) return false;
    const u = kernel[0].map(parseRational);
    const v = other[0].map(([numerator, denominator]) =>
      divideRationals(parseRational(numerator), parseRational(denominator)),
    );
    const pivot = u.findIndex((x) => !rationals.isZero(x));
    if (pivot < 0 || rationals.isZero(v[pivot])) return false;
    const scale: Rational = divideRationals(u[pivot], v[pivot]);
    return v.every((x, row) => rationals.equals(rationals.mul(x, scale), u[row]));
  });
}

function times(solutions: readonly { readonly milliseconds: readonly number[] }[]): Times {
  const later = solutions.flatMap(({ milliseconds: [, ...rest] }) => (rest.length > 0 ? [median(rest)] : []));
  return {
    first: median(solutions.map(({ milliseconds }) => milliseconds[0])),
    later: later.length > 0 ? median(later) : undefined,
  };
}

function quotient(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a / b;
}

function text(x: number | undefined): string {
  return x === undefined ? '-' : digits(x);
}
