import { Command, InvalidArgumentError, Option } from 'commander';
import { type BracketCertificate, certifyBracket, type CertifiedBracket } from '../entanglement/certified-bracket.ts';
import { stateOf as closestStateOf } from '../entanglement/closest-state-refinement.ts';
import {
  type EntanglementBracket,
  relativeEntropyToPptStates,
} from '../entanglement/relative-entropy-of-entanglement.ts';
import { exact } from '../exact/exact-matrix.ts';
import { printRational } from '../exact/rational.ts';
import { FormatError } from '../matrix/errors.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { traceTolerance } from '../matrix/tolerances.ts';
import { type Entries, entriesOf, matrix } from '../quantum/entries.ts';
import { CommandError } from './command-error.ts';
import { EXIT } from './exit-code.ts';
import { parseSystem } from './parse-option.ts';
import { PROGRAM } from './reproduce.ts';
import { OPTIONS } from './shared-options.ts';
import { readText } from './stored-claim.ts';
import type { Terminal } from './terminal.ts';

/** Most levels: (d²)³ operations in each step then take a minute in all, and grow to hours before twice as many. */
const MOST_LEVELS = 36;

interface ReeOptions {
  readonly json?: true;
  readonly certify?: true;
  readonly dims?: readonly number[];
  readonly width?: number;
}

/** `clausius ree`: relative entropy of entanglement of a state. */
export function reeCommand(terminal: Terminal): Command {
  return new Command('ree')
    .description('bracket the relative entropy of entanglement of a state')
    .argument('<state>', 'JSON file: { "dims": [2, 2], "rho": rows of numbers or [re, im] pairs }')
    .addOption(new Option('--dims <dims>', 'subsystems, such as 2x3, where the file does not say').argParser(parsePair))
    .addOption(new Option('--width <nats>', 'width to be reached; 2^-30 when omitted').argParser(parseWidth))
    .option('--certify', 'prove the bracket in exact arithmetic, the entries being taken as they are written')
    .addOption(OPTIONS.json())
    .addHelpText(
      'after',
      `
Examples:
  ${PROGRAM} ree examples/states/thermal-qubits.json
  ${PROGRAM} ree examples/states/thermal-qubits.json --certify --json

The minimum is over separable states for two qubits and a qubit with a qutrit, and over states with positive partial
transpose for larger systems, where it is a lower bound. A field "denominator" divides all entries exactly.
Systems may have up to ${MOST_LEVELS} levels in all.
Exit code: 0 the bracket is as narrow as asked for, 2 bad usage or input, 3 it is wider.`,
    )
    .action((file: string, options: ReeOptions) => {
      const { rho, dims } = stateOf(file, options);
      terminal.exitCode = options.certify
        ? printCertified(rho, dims, options, terminal)
        : print(rho, dims, options, terminal);
    });
}

function print(
  { entries, denominator }: State,
  dims: readonly number[],
  options: ReeOptions,
  terminal: Terminal,
): number {
  const bracket = relativeEntropyToPptStates(matrix(entries, { denominator }), dims, widthOf(options));
  if (options.json) terminal.result(JSON.stringify(bracketData(bracket, dims), undefined, 2));
  else for (const line of bracketLines(bracket)) terminal.result(line);
  return bracket.reached ? EXIT.expected : EXIT.undecided;
}

function printCertified(
  { entries, denominator }: State,
  dims: readonly number[],
  options: ReeOptions,
  terminal: Terminal,
): number {
  const rho = matrix(entries, { denominator, arithmetic: exact });
  const trace = rho.trace();
  // Decimal numbers add up to 1 within rounding only: the certificate is for the state over its trace, and says so.
  const isRounded = trace.minus(1).sign() !== 0;
  const isClose = Math.abs(trace.minus(1).value) <= traceTolerance(rho.rows);
  const state = isRounded && isClose ? rho.scaled(exact.real(1).dividedBy(trace)) : rho;
  const bracket = certifyBracket(state, dims, widthOf(options));
  if (state !== rho)
    terminal.note(`The entries were divided by their trace, which differs from 1 by ${trace.minus(1).value}.`);
  if (options.json) terminal.result(JSON.stringify(certifiedData(bracket, dims), undefined, 2));
  else for (const line of certifiedLines(bracket)) terminal.result(line);
  const { value, bound } = bracket.upper.minus(bracket.lower);
  return value + bound <= (options.width ?? 2 ** -30) ? EXIT.expected : EXIT.undecided;
}

function bracketLines(bracket: EntanglementBracket): readonly string[] {
  const { lower, upper, reached, closest, dual, set, iterations } = bracket;
  return [
    ...boundLines(set, lower, upper),
    `width ${(upper - lower).toExponential(1)}${reached ? '' : ', which is more than was asked for'}; ${
      iterations === 0 ? 'the state itself is PPT' : `${iterations} steps`
    }`,
    ...witnessLines(set, closest, dual),
  ];
}

function witnessLines(set: 'separable' | 'ppt', closest: Matrix, dual: Matrix): readonly string[] {
  return [
    `closest ${set === 'separable' ? 'separable' : 'PPT'} state:`,
    ...rowsOf(closest),
    'dual matrix Q of the lower bound, tr ρ ln ρ − tr ρ ln s + 1 − λ_max(Dln[s](ρ) + Q^Γ):',
    ...rowsOf(dual),
  ];
}

function boundLines(set: 'separable' | 'ppt', lower: number, upper: number): readonly string[] {
  const name = set === 'separable' ? 'relative entropy of entanglement' : 'relative entropy to the PPT states';
  return [`${name} in nats:`, `  lower bound ${lower}`, `  upper bound ${upper}`];
}

function certifiedLines({ set, lower, upper, certificate }: CertifiedBracket): readonly string[] {
  const bounds = boundLines(set, below(lower), above(upper));
  if (certificate === undefined) return [...bounds, 'The partial transpose is positive, by elimination.'];
  return [
    ...bounds,
    'Certified by exact elimination and enclosed logarithms; --json prints the certificate, of which these are decimals.',
    ...witnessLines(set, closestStateOf(certificate), certificate.dual),
    `level t ≥ λ_max(Dln[s](ρ) + Q^Γ): ${printRational(certificate.level)}`,
  ];
}

function rowsOf(m: Matrix): readonly string[] {
  return entriesOf(m).map((row) => `  ${row.map(([re, im]) => entryText(re, im)).join('  ')}`);
}

function entryText(re: number, im: number): string {
  // Adding 0 turns −0 into 0.
  const [x, y] = [Number(re.toFixed(8)) + 0, Number(im.toFixed(8)) + 0];
  return `${x.toFixed(8)} ${y < 0 ? '-' : '+'} ${Math.abs(y).toFixed(8)}i`.padStart(26);
}

function bracketData(
  { set, lower, upper, reached, iterations, closest, dual }: EntanglementBracket,
  dims: readonly number[],
): object {
  return { dims, set, lower, upper, reached, iterations, closest: entriesOf(closest), dual: entriesOf(dual) };
}

/** A float64 number that is certainly not above x: the difference rounds by half of what is taken off. */
function below({ value, bound }: Real): number {
  const end = value - bound;
  return end - Number.EPSILON * Math.abs(end);
}

function above(x: Real): number {
  return -below(x.negated());
}

function certifiedData({ set, lower, upper, certificate }: CertifiedBracket, dims: readonly number[]): object {
  const bounds = { dims, set, lower: below(lower), upper: above(upper) };
  return certificate === undefined ? bounds : { ...bounds, certificate: certificateData(certificate) };
}

function certificateData({ rho, basis, weights, dual, level }: BracketCertificate): object {
  const texts = (m: typeof rho): object =>
    Array.from({ length: m.rows }, (_, i) =>
      Array.from({ length: m.cols }, (_, j) => {
        const { a, b } = m.entry(i, j);
        return [printRational(a), printRational(b)];
      }),
    );
  return {
    rho: texts(rho),
    basis: texts(basis),
    weights: weights.map(printRational),
    dual: texts(dual),
    level: printRational(level),
  };
}

interface State {
  readonly entries: Entries;
  readonly denominator: number;
}

function stateOf(file: string, options: ReeOptions): { readonly rho: State; readonly dims: readonly number[] } {
  const data = jsonOf(file);
  const record = typeof data === 'object' && data !== null && !Array.isArray(data) ? data : { rho: data };
  const { rho, dims = options.dims, denominator = 1 } = record as Readonly<Record<string, unknown>>;
  if (rho === undefined) {
    throw new FormatError({
      argument: file,
      expected: 'hold a matrix `rho`',
      received: `it has the fields ${Object.keys(record).join(', ') || 'of an empty object'}`,
      advice: 'Write { "dims": [2, 2], "rho": [[…], …] }, each entry a number or a pair [re, im].',
    });
  }
  if (!isPair(dims)) {
    throw new FormatError({
      argument: file,
      expected: 'give the dimensions of two subsystems in `dims`',
      received: dims === undefined ? 'there are none' : `it has ${JSON.stringify(dims)}`,
      advice: 'Add "dims": [2, 2], or use --dims 2x2.',
    });
  }
  if (options.dims !== undefined && String(options.dims) !== String(dims)) {
    throw new FormatError({
      argument: file,
      expected: `give the dimensions of --dims, [${options.dims.join(', ')}]`,
      received: `it has [${dims.join(', ')}] in \`dims\``,
    });
  }
  if (typeof denominator !== 'number') {
    throw new FormatError({
      argument: file,
      expected: 'have a number as `denominator`',
      received: `it has ${JSON.stringify(denominator)}`,
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
  return { rho: { entries: rho as Entries, denominator }, dims };
}

function jsonOf(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandError(`Argument \`${file}\` must be JSON, but ${(error as Error).message}.`);
  }
}

function isPair(dims: unknown): dims is readonly [number, number] {
  return Array.isArray(dims) && dims.length === 2 && dims.every((dim) => Number.isInteger(dim) && (dim as number) > 0);
}

function parsePair(text: string): readonly number[] {
  const system = parseSystem(text);
  if (isPair(system)) return system;
  throw new InvalidArgumentError('Write two dimensions such as 2x3.');
}

function parseWidth(text: string): number {
  const width = Number(text);
  if (width > 0 && width < 1) return width;
  throw new InvalidArgumentError('Write a positive number below 1 such as 1e-9.');
}

function widthOf({ width }: ReeOptions): { readonly width?: number } {
  return width === undefined ? {} : { width };
}
