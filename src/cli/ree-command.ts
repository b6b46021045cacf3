import { Command, InvalidArgumentError, Option } from 'commander';
import { certifyBracket } from '../entanglement/certified/certified-bracket.ts';
import { DEFAULT_WIDTH } from '../entanglement/measures/npt-solution.ts';
import { rangeCriterion } from '../entanglement/measures/range-criterion.ts';
import { realignedNormBound } from '../entanglement/measures/realignment-criterion.ts';
import { relativeEntropyToPptStates } from '../entanglement/measures/relative-entropy-of-entanglement.ts';
import { isPptSeparable } from '../entanglement/measures/two-subsystems.ts';
import type { ExactMatrix } from '../exact/matrices/exact-matrix.ts';
import { readStateFile } from '../formats/state-file.ts';
import { FormatError } from '../matrix/errors.ts';
import { stateTolerance } from '../matrix/tolerances.ts';
import { nearbyState } from '../quantum/nearby-state.ts';
import { float64Copy } from '../quantum/rational-matrix.ts';
import { counted, rounded } from '../report/number-text.ts';
import { EXIT } from './exit-code.ts';
import { parseSystem } from './parse-option.ts';
import { bracketData, bracketLines, certifiedData, certifiedLines } from './ree-report.ts';
import { PROGRAM } from './reproduce.ts';
import { OPTIONS } from './shared-options.ts';
import { printLines, type Terminal } from './terminal.ts';
import { timed } from './timed.ts';

/** Most levels: (d²)³ operations in each step then take a minute in all, and grow to hours before twice as many. */
const MOST_LEVELS = 36;

interface ReeOptions {
  readonly json?: true;
  readonly certify?: true;
  readonly matrices?: true;
  readonly dims?: readonly number[];
  readonly array?: string;
  readonly width?: number;
  readonly within?: number;
}

/** `clausius ree`: relative entropy of entanglement of a state. */
export function reeCommand(terminal: Terminal): Command {
  return new Command('ree')
    .description('bracket the relative entropy of entanglement of a state')
    .argument(
      '<state>',
      'file in JSON, such as { "dims": [2, 2], "rho": rows }, .npy or .npz of NumPy, or rows of numbers',
    )
    .addOption(new Option('--dims <dims>', 'subsystems, such as 2x3, where the file does not say').argParser(parsePair))
    .option('--array <name>', 'array of a .npz file; `rho` or the only one when omitted')
    .addOption(new Option('--width <nats>', 'width to be reached; 2^-30 when omitted').argParser(parseWidth))
    .addOption(
      new Option(
        '--within <distance>',
        'largest Frobenius distance of the exact state from the matrix; what rounding explains when omitted',
      ).argParser(parseWithin),
    )
    .option('--certify', 'prove the bracket in exact arithmetic')
    .option('--matrices', 'print the closest state with its spectrum, and the dual matrix of the lower bound')
    .addOption(OPTIONS.limit())
    .addOption(OPTIONS.json())
    .addHelpText(
      'after',
      `
Examples:
  ${PROGRAM} ree examples/states/thermal-qubits.json
  ${PROGRAM} ree examples/states/thermal-qubits.json --certify --json

Entries in JSON are numbers, [re, im], { "re": …, "im": … } or texts such as "1/2" and "0.5-0.25j", and a field
"denominator" divides all of them; decimal numbers are taken as they are written, those of NumPy as the float64 they are.
An array of shape (d,) or (d, 1) is a ket, of which the projector is taken.
A matrix that misses being a state by rounding, or by --within, stands for the exact state next to it, and the output
says how far that is. The minimum is over separable states for two qubits and a qubit with a qutrit, and over states with
positive partial transpose for larger systems, where it is a lower bound.
Systems may have up to ${MOST_LEVELS} levels in all.
Exit code: 0 the bracket is as narrow as asked for, 2 bad usage or input, 3 it is wider.`,
    )
    .action(async (file: string, options: ReeOptions) => {
      const { rho, dims, isGuess } = stateOf(file, options);
      if (isGuess)
        terminal.note(
          `${file} does not name dimensions: its ${rho.rows} levels are taken as ${dims.join('x')}; --dims says otherwise.`,
        );
      const print = options.certify ? printCertified : printBracket;
      terminal.exitCode = await print(rho, dims, options, terminal);
    });
}

async function printBracket(
  rho: ExactMatrix,
  dims: readonly [number, number],
  options: ReeOptions,
  terminal: Terminal,
): Promise<number> {
  const { bracket, facts } = await timed(terminal, doing(dims), (tell) => {
    const { state, distance } = nearbyState(rho, limitOf(rho, options));
    const onStep = stepsTold(dims, options, tell);
    const bracket = relativeEntropyToPptStates(float64Copy(state), dims, { ...widthOf(options), onStep });
    const entangled = bracket.lower > 0 ? undefined : entangledBy(state, distance, dims);
    return { bracket, facts: { dims, distance, entangled } };
  });
  if (options.json) terminal.result(JSON.stringify(bracketData(bracket, facts), undefined, 2));
  else printLines(bracketLines(bracket, facts, options), terminal);
  return bracket.reached ? EXIT.expected : EXIT.undecided;
}

async function printCertified(
  rho: ExactMatrix,
  dims: readonly [number, number],
  options: ReeOptions,
  terminal: Terminal,
): Promise<number> {
  const { bracket, facts } = await timed(terminal, doing(dims), (tell) => {
    const onStep = stepsTold(dims, options, tell);
    const bracket = certifyBracket(rho, dims, { ...widthOf(options), within: limitOf(rho, options), onStep });
    const { state, distance, lower } = bracket;
    const entangled = lower.sign() === 1 ? undefined : entangledBy(state, distance, dims);
    return { bracket, facts: { dims, distance, entangled } };
  });
  if (options.json) terminal.result(JSON.stringify(certifiedData(bracket, facts), undefined, 2));
  else printLines(certifiedLines(bracket, facts, options), terminal);
  const { value, bound } = bracket.upper.minus(bracket.lower);
  return value + bound <= (options.width ?? DEFAULT_WIDTH) ? EXIT.expected : EXIT.undecided;
}

/** What is done before there is a step of the interior-point method, and besides. */
function doing(dims: readonly number[]): string {
  return `bracketing a state of ${dims.join(' × ')} levels`;
}

/** Tells how wide the bracket is after each step of the interior-point method. */
function stepsTold(
  dims: readonly number[],
  { width = DEFAULT_WIDTH }: ReeOptions,
  tell: (doing: string) => void,
): (steps: number, gap: number) => void {
  return (steps, gap) => {
    const made = `after ${counted(steps, 'interior-point step')}`;
    tell(`${doing(dims)}: about ${rounded(gap)} wide ${made}, asked for ${rounded(width)}`);
  };
}

/**
 * Why a PPT state is entangled, if it is known to be. The range of a state that only stands for another says nothing of that one's;
 * the realigned norm does.
 */
function entangledBy(state: ExactMatrix, distance: number, dims: readonly [number, number]): string | undefined {
  if (isPptSeparable(...dims)) return undefined;
  const range = distance === 0 ? rangeCriterion(state, dims) : undefined;
  if (range !== undefined) return `the ${range} holds no product vector (range criterion, exact)`;
  const norm = realignedNormBound(state, dims);
  return norm - Math.min(...dims) * distance > 1 + Number.EPSILON
    ? `the trace norm of the realigned state is at least ${norm}, above 1 (realignment criterion, exact)`
    : undefined;
}

function limitOf(rho: ExactMatrix, { within }: ReeOptions): number {
  return within ?? stateTolerance(rho.rows);
}

function stateOf(
  file: string,
  options: ReeOptions,
): { readonly rho: ExactMatrix; readonly dims: readonly [number, number]; readonly isGuess: boolean } {
  const { array } = options;
  const { rho, dims: written } = readStateFile(file, array === undefined ? {} : { array });
  const dims = written ?? options.dims ?? onlyDims(rho.rows);
  if (!isPair(dims)) {
    const splits = splitsOf(rho.rows);
    throw new FormatError({
      argument: file,
      expected: 'give the dimensions of two subsystems in `dims`',
      received:
        dims === undefined
          ? `there are none, and ${rho.rows} levels can be split in several ways`
          : `it has [${dims.join(', ')}]`,
      ...(splits.length === 0
        ? {}
        : { advice: `Say which with --dims ${splits.join(' or ')}; JSON and .npz may have a field \`dims\`.` }),
    });
  }
  if (options.dims !== undefined && String(options.dims) !== String(dims)) {
    throw new FormatError({
      argument: file,
      expected: `give the dimensions of --dims, [${options.dims.join(', ')}]`,
      received: `it has [${dims.join(', ')}] in \`dims\``,
    });
  }
  if (dims[0] * dims[1] > MOST_LEVELS && Math.min(...dims) > 1) {
    throw new FormatError({
      argument: file,
      expected: `have at most ${MOST_LEVELS} levels in all`,
      received: `there are ${dims[0]} times ${dims[1]}`,
      advice: '`relativeEntropyToPptStates` has no limit but that of time and memory.',
    });
  }
  if (dims[0] * dims[1] !== rho.rows) {
    throw new FormatError({
      argument: file,
      expected: `hold a matrix of shape (${dims[0] * dims[1]}, ${dims[0] * dims[1]}) for dims [${dims.join(', ')}]`,
      received: `it has shape (${rho.rows}, ${rho.rows})`,
    });
  }
  return { rho, dims, isGuess: written === undefined && options.dims === undefined };
}

/** The first ways to split levels in two. */
function splitsOf(levels: number): readonly string[] {
  return Array.from({ length: levels }, (_, k) => k)
    .filter((k) => k > 1 && levels % k === 0)
    .slice(0, MOST_SPLITS)
    .map((k) => `${k}x${levels / k}`);
}

/** Splits that are named. */
const MOST_SPLITS = 4;

/** [p, p] for p² levels, p prime: there is no other way to split them. */
function onlyDims(levels: number): readonly number[] | undefined {
  const p = Math.round(Math.sqrt(levels));
  const isPrime = p > 1 && Array.from({ length: p - 2 }, (_, k) => k + 2).every((divisor) => p % divisor !== 0);
  return isPrime && p * p === levels ? [p, p] : undefined;
}

function isPair(dims: readonly number[] | undefined): dims is readonly [number, number] {
  return dims?.length === 2 && dims.every((dim) => Number.isSafeInteger(dim) && dim > 0);
}

function parsePair(text: string): readonly number[] {
  const system = parseSystem(text);
  if (typeof system !== 'number' && isPair(system)) return system;
  throw new InvalidArgumentError('Write two dimensions such as 2x3.');
}

function parseWidth(text: string): number {
  const width = Number(text);
  if (width > 0 && width < 1) return width;
  throw new InvalidArgumentError('Write a positive number below 1 such as 1e-9.');
}

function parseWithin(text: string): number {
  const within = text.trim() === '' ? Number.NaN : Number(text);
  if (within >= 0 && within < 1) return within;
  throw new InvalidArgumentError('Write a number from 0 to below 1 such as 1e-7; 0 stands for states that are exact.');
}

function widthOf({ width }: ReeOptions): { readonly width?: number } {
  return width === undefined ? {} : { width };
}
