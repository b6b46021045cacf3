import { FormatError, UnknownNameError } from '../matrix/errors.ts';
import { byName, byRole, isNamed, listed, NAMES, type OperatorRole, OPERATORS } from './array-roles.ts';
import { type ArraySource, wholeArray } from './array-source.ts';
import { writtenDims } from './written-dims.ts';
import {
  type BasisOrder,
  placesOfLevels,
  placesOfPairs,
  rearrangedFrames,
  requireDims,
  reshaped,
  type Stacking,
} from './basis-order.ts';
import { shapeText } from './npy-header.ts';
import { type ArrayFileOptions, openArrays } from './open-arrays.ts';
import { type StateReading, stateReadings } from './state-readings.ts';
import { productOfNumbers } from '../matrix/product-of-numbers.ts';

/** How a file of states over time is read. */
export interface TrajectoryOptions extends ArrayFileOptions {
  /** Name of the array of states; when omitted, `states`, `rho` and the like, or the only one that can be. */
  readonly states?: string;
  /** Name of the array of times; when omitted, `times`, `t` and the like. */
  readonly times?: string;
  /** Dimensions of the subsystems; when omitted, those that the file gives as `dims`. */
  readonly dims?: readonly number[];
  /** How the file counts the levels of several subsystems: `first-slowest` when omitted. */
  readonly basisOrder?: BasisOrder;
  /** How the file makes vectors of matrices, for Choi matrices and superoperators: `column` when omitted. */
  readonly stacking?: Stacking;
}

/** States over time, and what else a file holds of their dynamics, in the conventions of this library. */
export interface Trajectory {
  /** Undefined where neither file nor caller says. */
  readonly dims: readonly number[] | undefined;
  /** Shape (T,), never decreasing. */
  readonly times: Float64Array | undefined;
  /** Shape (T, d, d); undefined in a file of operators only. */
  readonly states: ArraySource | undefined;
  /** Shape (n, m, d, d): m Kraus operators for each of n steps. */
  readonly kraus: ArraySource | undefined;
  /** Shape (n, d², d²), C = Σ |i⟩⟨j| ⊗ Φ(|i⟩⟨j|). */
  readonly choi: ArraySource | undefined;
  /** Shape (n, d², d²), on column-stacked matrices. */
  readonly superoperators: ArraySource | undefined;
  /** Shape (n, d², d²), on column-stacked matrices. */
  readonly generator: ArraySource | undefined;
  /** Shape (n, d, d). */
  readonly hamiltonian: ArraySource | undefined;
  /** Shape (m, d, d), rates included. */
  readonly jumps: ArraySource | undefined;
  /** Shape (1, d, d), a state that is said to be stationary. */
  readonly reference: ArraySource | undefined;
  /** Shape (T, n), or (T,), heat from each of n baths since the first step. */
  readonly heat: ArraySource | undefined;
  /** Shape (T,), work done on the system since the first step. */
  readonly work: ArraySource | undefined;
}

/**
 * States over time in a file, with what it holds beside them: times, dimensions, Kraus operators, Choi matrices or superoperators
 * of the steps, a generator, a Hamiltonian, jump operators.
 *
 * They are found by their names: `states` or `rho`; `times`, `t` or `tlist`; `dims`; `kraus`; `choi`; `superoperators`, `maps` or
 * `propagators`; `generator` or `liouvillian`; `H`; `c_ops` or `jumps`; `steady_state` or `reference`; `heat`; `work`. States are matrices of shape (T, d, d) or (d, d), or kets of shape
 * (T, d, 1), (T, d) or (d,), read as |ψ⟩⟨ψ|; a shape that can be either is one of matrices. Nothing is repaired: neither a trace nor
 * a Hermitian part.
 *
 * @throws {FormatError} naming the file, the array, what is expected and what came
 * @throws {UnknownNameError} for names that the file does not have
 * @example (await readTrajectory('examples/states/thermal-qubits.json')).states.shape // [1,4,4]
 */
export async function readTrajectory(file: string, options: TrajectoryOptions = {}): Promise<Trajectory> {
  const sources = await openArrays(file, options);
  const named = (role: keyof typeof NAMES): ArraySource | undefined => byRole(sources, role, file);
  const times = await timesOf(
    options.times === undefined ? named('times') : byName(sources, options.times, 'times', file),
    file,
  );
  const given = options.dims ?? (await dimsOf(named('dims'), file));
  const roles = Object.keys(OPERATORS) as OperatorRole[];
  const operators = new Map(roles.map((role) => [role, named(role)]));
  const hasOperators = [...operators.values()].some((source) => source !== undefined);
  const states =
    options.states === undefined
      ? (named('states') ?? onlyStates(sources, file, hasOperators))
      : byName(sources, options.states, 'states', file);
  const reading = states && stateReading(states, times?.length, given, file);
  const d = reading?.d ?? levelsOf(operators);
  const dims = given && d !== undefined ? requireDims(given, d, options.dims ? 'dims' : `dims in ${file}`) : given;
  const levels = d === undefined ? undefined : levelsInFile(d, dims, options.basisOrder, file);
  const operator = (role: OperatorRole): ArraySource | undefined => {
    const source = operators.get(role);
    if (source === undefined || source.shape.includes(0)) return undefined;
    const { axes, on } = OPERATORS[role];
    const whole = operatorReading(source, axes, on === 'levels' ? d! : d! * d!, reading?.count ?? times?.length, file);
    return rearrangedFrames(whole, on === 'levels' ? levels! : placesOfPairs(levels!, options.stacking ?? 'column'));
  };
  return {
    dims,
    times,
    states: reading && levels && rearrangedFrames(reading.source(), levels),
    kraus: operator('kraus'),
    choi: operator('choi'),
    superoperators: operator('superoperators'),
    generator: operator('generator'),
    hamiltonian: operator('hamiltonian'),
    jumps: operator('jumps'),
    reference: operator('reference'),
    heat: named('heat'),
    work: named('work'),
  };
}

/** The only array that can be states, in a file that has none of their names. */
function onlyStates(sources: readonly ArraySource[], file: string, hasOperators: boolean): ArraySource | undefined {
  const known = Object.values(NAMES).flat();
  const found = sources.filter(
    (source) => !known.some((name) => isNamed(source, name)) && stateReadings(source).length > 0,
  );
  const matrices = found.filter((source) => stateReadings(source)[0].kind === 'matrices');
  if (matrices.length === 1) return matrices[0];
  if (found.length === 1) return found[0];
  if (hasOperators) return undefined;
  throw new FormatError({
    argument: file,
    expected: 'hold an array `states` of shape (T, d, d), or only one array of square matrices',
    received: `it holds ${listed(sources)}`,
    advice: 'Say which array has the states.',
  });
}

/** The reading of states that goes with the times and dimensions; where several do, the first. */
function stateReading(
  source: ArraySource,
  count: number | undefined,
  dims: readonly number[] | undefined,
  file: string,
): StateReading {
  const all = stateReadings(source);
  const isKet = NAMES.states.indexOf(source.name.toLowerCase()) >= NAMES.states.indexOf('psi');
  const readings = isKet ? all.toReversed() : all;
  const d = dims && productOfNumbers(dims);
  const fit = readings.filter(
    (one) => (count === undefined || one.count === count) && (d === undefined || one.d === d),
  );
  const chosen = fit[0] ?? (count === undefined ? readings[0] : readings.find((one) => one.count === count));
  if (chosen === undefined) {
    throw new FormatError({
      argument: `${source.name || 'array'} in ${file}`,
      expected:
        count === undefined ? 'have shape (T, d, d), or (T, d) of kets' : `hold ${count} states, as there are times`,
      received: `its shape is ${shapeText(source.shape)}`,
    });
  }
  const other = fit.find((one) => one.kind === chosen.kind && (one.count !== chosen.count || one.d !== chosen.d));
  // A square array is one matrix rather than kets; two readings of one kind differ by [re, im].
  if (other === undefined || !source.asPairs) return chosen;
  throw new FormatError({
    argument: `${source.name || 'array'} in ${file}`,
    expected: 'say which lists are complex numbers',
    received: `shape ${shapeText(source.shape)} may be ${chosen.count} real or ${other.count} complex states`,
    advice: 'Give times, or write entries as { "re": …, "im": … }.',
  });
}

/** An operator's array with all of its axes, its frames being size × size. */
function operatorReading(
  source: ArraySource,
  axes: readonly number[],
  size: number,
  count: number | undefined,
  file: string,
): ArraySource {
  const fit = [source, ...(source.asPairs === undefined ? [] : [source.asPairs])].filter(
    ({ shape }) => axes.includes(shape.length) && shape.at(-1) === size && shape.at(-2) === size,
  );
  const complete = Math.max(...axes);
  const steps = ({ shape }: ArraySource): number => (shape.length === complete ? shape[0] : 1);
  const usual = fit.filter((one) => count === undefined || [1, count - 1, count].includes(steps(one)));
  const [chosen, other] = usual.length === 0 ? fit : usual;
  const argument = `${source.name} in ${file}`;
  if (chosen === undefined) {
    throw new FormatError({
      argument,
      expected: `have shape (…, ${size}, ${size}) with ${axes.join(' or ')} axes`,
      received: `its shape is ${shapeText(source.shape)}`,
    });
  }
  if (other !== undefined) {
    throw new FormatError({
      argument,
      expected: 'say which lists are complex numbers',
      received: `its shape ${shapeText(source.shape)} can be read in two ways`,
      advice: 'Write entries as { "re": …, "im": … }.',
    });
  }
  return chosen.shape.length === complete ? chosen : reshaped(chosen, [1, ...chosen.shape]);
}

/** Number of levels in a file without states: that of the first operator. */
function levelsOf(operators: ReadonlyMap<OperatorRole, ArraySource | undefined>): number | undefined {
  for (const [role, source] of operators) {
    for (const { shape } of source === undefined
      ? []
      : [source, ...(source.asPairs === undefined ? [] : [source.asPairs])]) {
      const size = shape.at(-1);
      if (size === undefined || size !== shape.at(-2) || size === 0 || !OPERATORS[role].axes.includes(shape.length))
        continue;
      const d = OPERATORS[role].on === 'levels' ? size : Math.round(Math.sqrt(size));
      if (OPERATORS[role].on === 'levels' || d * d === size) return d;
    }
  }
  return undefined;
}

function levelsInFile(
  d: number,
  dims: readonly number[] | undefined,
  basisOrder: BasisOrder = 'first-slowest',
  file: string,
): readonly number[] {
  if (basisOrder === 'first-slowest') return placesOfLevels([d], basisOrder);
  if (basisOrder !== 'first-fastest') {
    throw new UnknownNameError({
      argument: 'basisOrder',
      expected: 'be first-slowest or first-fastest',
      received: `it is ${JSON.stringify(basisOrder)}`,
    });
  }
  if (dims !== undefined) return placesOfLevels(dims, basisOrder);
  throw new FormatError({
    argument: file,
    expected: 'have `dims`, since its levels are counted with the first subsystem fastest',
    received: 'there are none',
    advice: 'Give the dimensions of the subsystems.',
  });
}

async function timesOf(source: ArraySource | undefined, file: string): Promise<Float64Array | undefined> {
  if (source === undefined) return undefined;
  const argument = `${source.name} in ${file}`;
  const { shape, complex } = source;
  const isList = shape.length === 0 || shape.slice(1).every((n) => n === 1);
  if (!isList || complex || shape.includes(0)) {
    const received = `its shape is ${shapeText(shape)}${complex ? ', of complex numbers' : ''}`;
    throw new FormatError({ argument, expected: 'be real numbers of shape (T,)', received });
  }
  const { re } = await wholeArray(source);
  const k = re.findIndex((time, j) => j > 0 && time < re[j - 1]);
  if (k < 0) return re;
  throw new FormatError({
    argument,
    expected: 'never decrease',
    received: `entry ${k} is ${re[k]} after ${re[k - 1]}`,
  });
}

/** Dimensions in a file. */
async function dimsOf(source: ArraySource | undefined, file: string): Promise<readonly number[] | undefined> {
  if (source === undefined || source.shape.includes(0)) return undefined;
  return writtenDims(await wholeArray(source), `${source.name} in ${file}`);
}
