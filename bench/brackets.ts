import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { anyDensityMatrix, certifyBracket, type Matrix, relativeEntropyToPptStates, float64 } from '../src/index.ts';
import { randomStream } from '../src/ensembles/random.ts';
import { complexData } from '../src/float64/entries.ts';
import { float64Matrix } from '../src/float64/matrix.ts';
import { commandLine } from '../scripts/command-line.ts';
import { PYTHON } from './processes.ts';
import { digits, median, table } from './report.ts';

const USAGE = `Usage: npm run bench:brackets -- [options]

Times brackets of the relative entropy to the PPT states of random states of full rank, ours and those of the
interior-point method in NumPy (or of QICS), by CPU time on one thread.

  --sizes <list>    such as 2x2,3x3 (default 2x2,2x3,2x4,3x3,4x4,4x6,4x8)
  --states <n>      states of each size (default 3)
  --python <path>   Python with NumPy (default ${PYTHON})
  --qics <folder>   QICS, which is in this folder, instead of the method in NumPy; the Python needs Numba and SciPy too
  --widths          our times for several widths instead
  --certify         our times of certified brackets instead; with --widths, theirs for several widths
  --help, -h        this text
`;

/** Width that both sides are asked for. */
const WIDTH = 1e-9;
const ONE_THREAD = { OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1', NUMBA_NUM_THREADS: '1' };
/** CPU seconds for which a bracket is repeated, at least once. */
const SECONDS = 0.5;

type Pair = readonly [number, number];

interface Timed {
  readonly lower: number;
  readonly upper: number;
  readonly milliseconds: number;
}

const { values: options } = commandLine(USAGE, {
  sizes: { type: 'string', default: '2x2,2x3,2x4,3x3,4x4,4x6,4x8' },
  states: { type: 'string', default: '3' },
  python: { type: 'string', default: PYTHON },
  qics: { type: 'string' },
  widths: { type: 'boolean', default: false },
  certify: { type: 'boolean', default: false },
});

const PEER =
  options.qics === undefined
    ? { name: 'NumPy', script: 'peers/brackets.py', path: {} }
    : { name: 'QICS', script: 'peers/qics_brackets.py', path: { PYTHONPATH: options.qics } };

run();

function run(): void {
  const sizes = options.sizes.split(',').map((size) => size.split('x').map(Number) as unknown as Pair);
  if (options.widths) print(['dims', '1e-3 ms', '1e-6 ms', '1e-9 ms', '1e-12 ms'], sizes.map(widthsRow));
  else if (options.certify) print(['dims', 'float64 ms', 'certified ms', 'ratio', 'width'], sizes.map(certifiedRow));
  else
    print(['dims', 'clausius ms', 'width', `${PEER.name} ms`, 'its width', 'its error', 'ratio'], sizes.map(peerRow));
}

function print(header: readonly string[], rows: readonly (readonly string[])[]): void {
  process.stdout.write(`node ${process.versions.node}\n\n${table([header, ...rows])}\n`);
}

function peerRow(dims: Pair): readonly string[] {
  const states = drawn(dims);
  const ours = states.map((rho) => timed(() => bracket(rho, dims, WIDTH)));
  const theirs = peers(states, dims);
  const own = [label(dims), digits(median(ours.map(milliseconds))), width(ours)];
  if (theirs === undefined) return [...own, '-', '-', '-', '-'];
  // Our bracket is so much narrower that its middle stands for the truth.
  const error = Math.max(...theirs.map((x, k) => Math.abs(middle(x) - middle(ours[k]))));
  const ratio = median(theirs.map((x, k) => x.milliseconds / ours[k].milliseconds));
  return [...own, digits(median(theirs.map(milliseconds))), width(theirs), error.toExponential(1), digits(ratio)];
}

function widthsRow(dims: Pair): readonly string[] {
  const states = drawn(dims);
  const find = options.certify ? certified : bracket;
  const times = [1e-3, 1e-6, 1e-9, 1e-12].map((wanted) =>
    median(states.map((rho) => timed(() => find(rho, dims, wanted)).milliseconds)),
  );
  return [label(dims), ...times.map(digits)];
}

function certifiedRow(dims: Pair): readonly string[] {
  const states = drawn(dims);
  const plain = states.map((rho) => timed(() => bracket(rho, dims, WIDTH)));
  const proved = states.map((rho) => timed(() => certified(rho, dims)));
  const ratio = median(proved.map((x, k) => x.milliseconds / plain[k].milliseconds));
  return [
    label(dims),
    digits(median(plain.map(milliseconds))),
    digits(median(proved.map(milliseconds))),
    digits(ratio),
    width(proved),
  ];
}

function bracket(rho: Matrix, dims: Pair, wanted: number): Omit<Timed, 'milliseconds'> {
  return relativeEntropyToPptStates(rho, dims, { width: wanted });
}

function certified(rho: Matrix, dims: Pair, wanted?: number): Omit<Timed, 'milliseconds'> {
  const { lower, upper } = certifyBracket(rho, dims, wanted === undefined ? {} : { width: wanted });
  return { lower: lower.value, upper: upper.value };
}

function timed(find: () => Omit<Timed, 'milliseconds'>): Timed {
  // The optimising compiler needs a while; what it spends is not the cost of a bracket.
  const begin = performance.now();
  let { lower, upper } = find();
  while (performance.now() - begin < 1e3 * SECONDS) ({ lower, upper } = find());
  const times: number[] = [];
  for (let spent = 0; spent < 1e6 * SECONDS;) {
    const start = process.cpuUsage();
    ({ lower, upper } = find());
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1e3);
    spent += user + system;
  }
  return { lower, upper, milliseconds: median(times) };
}

/** Entangled states: the first draws that are not PPT. */
function drawn(dims: Pair): readonly Matrix[] {
  const ensemble = anyDensityMatrix({ dim: dims[0] * dims[1] });
  const stream = randomStream(1, dims[0], dims[1]);
  const states: Matrix[] = [];
  while (states.length < Number(options.states)) {
    const rho = ensemble.build(
      ensemble.draw(() => stream.next()),
      float64,
    );
    if (rho !== undefined && bracket(rho, dims, 1e-3).upper > 0) states.push(rho);
  }
  return states;
}

/** The same of the peer; undefined where its libraries are missing. */
function peers(states: readonly Matrix[], dims: Pair): readonly Timed[] | undefined {
  const given = {
    dims,
    states: states.map((rho) => Array.from(complexData(float64Matrix(rho)))),
    width: WIDTH,
    seconds: SECONDS,
  };
  const script = fileURLToPath(new URL(PEER.script, import.meta.url));
  const { status, stdout } = spawnSync(options.python, [script], {
    input: JSON.stringify(given),
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', options.qics === undefined ? 'ignore' : 'inherit'],
    env: { ...process.env, ...ONE_THREAD, ...PEER.path },
  });
  if (status !== 0) return undefined;
  const { answers } = JSON.parse(stdout) as { readonly answers: readonly (readonly [number, number, number])[] };
  return answers.map(([lower, upper, spent]) => ({ lower, upper, milliseconds: spent }));
}

function milliseconds(x: Timed): number {
  return x.milliseconds;
}

function middle({ lower, upper }: Timed): number {
  return (lower + upper) / 2;
}

/** The widest. */
function width(brackets: readonly Timed[]): string {
  return Math.max(...brackets.map(({ lower, upper }) => upper - lower)).toExponential(1);
}

function label(dims: Pair): string {
  return dims.join('×');
}
