import { type ArraySource, frameShape, wholeArray } from '../formats/array-source.ts';
import { openArrays } from '../formats/open-arrays.ts';
import { float64 } from '../float64/matrix.ts';
import { FormatError } from '../matrix/errors.ts';
import type { NumberArray } from '../formats/number-array.ts';
import type { Matrix } from '../matrix/interface.ts';
import { type Lindbladian, unsafeLindbladian } from '../quantum/lindbladian.ts';

/** How the arrays of a file are found. */
export interface GuardInputOptions {
  readonly states?: string;
  readonly times?: string;
  readonly reference?: string;
  readonly delimiter?: string;
}

/** What a file holds for the guard. */
export interface GuardInput {
  readonly states?: ArraySource;
  readonly times?: Float64Array;
  readonly dims?: readonly number[];
  readonly reference?: Matrix;
  readonly hamiltonian?: Matrix;
  /** Generator of H and the jump operators, √rate included. */
  readonly generator?: Lindbladian;
  readonly superoperators?: ArraySource;
  readonly choi?: ArraySource;
  /** Heat of each bath and work, into the system since the first step. */
  readonly heat?: readonly Float64Array[];
  readonly work?: Float64Array;
}

/** Names under which arrays are found when no option says otherwise. */
const NAMES = {
  states: ['states', 'rho', 'rhos', 'density_matrices', ''],
  times: ['times', 't', 'tlist', 'time'],
  dims: ['dims'],
  reference: ['steady_state', 'steadystate', 'reference', 'rho_ss', 'pi'],
  hamiltonian: ['H', 'hamiltonian'],
  jumps: ['c_ops', 'jumps'],
  superoperators: ['superoperators', 'propagators'],
  choi: ['choi'],
  heat: ['heat', 'Q'],
  work: ['work', 'W'],
} as const;

/** @throws {FormatError} when an array that is named is not there, or nothing is found */
export async function readGuardInput(file: string, options: GuardInputOptions): Promise<GuardInput> {
  const { delimiter } = options;
  const arrays = await openArrays(file, delimiter === undefined ? {} : { delimiter });
  const find = (role: keyof typeof NAMES, named?: string): ArraySource | undefined => {
    if (named === undefined) return arrays.find(({ name }) => (NAMES[role] as readonly string[]).includes(name));
    const found = arrays.find(({ name }) => name === named);
    if (found !== undefined) return found;
    throw new FormatError({
      argument: file,
      expected: `hold the array \`${named}\``,
      received: `it holds ${arrays.map(({ name }) => JSON.stringify(name)).join(', ')}`,
    });
  };
  const matrixOf = async (source: ArraySource | undefined): Promise<Matrix | undefined> =>
    source === undefined ? undefined : (await matricesOf(source))[0];
  const numbersOf = async (source: ArraySource | undefined): Promise<Float64Array | undefined> =>
    source === undefined ? undefined : (await wholeArray(source)).re;
  const hamiltonian = await matrixOf(find('hamiltonian'));
  const jumps = find('jumps');
  const heat = find('heat');
  const dims = find('dims');
  const input = {
    states: find('states', options.states) ?? onlyMatrices(arrays),
    times: await numbersOf(find('times', options.times)),
    dims: dims === undefined ? undefined : dimsOf(await numbersOf(dims), dims.shape),
    reference: await matrixOf(find('reference', options.reference)),
    hamiltonian,
    generator:
      hamiltonian === undefined || jumps === undefined
        ? undefined
        : unsafeLindbladian(hamiltonian, await matricesOf(jumps)),
    superoperators: find('superoperators'),
    choi: find('choi'),
    heat: heat === undefined ? undefined : columnsOf(await wholeArray(heat)),
    work: await numbersOf(find('work')),
  };
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as GuardInput;
  if (given.states ?? given.superoperators ?? given.choi ?? given.generator) return given;
  throw new FormatError({
    argument: file,
    expected: 'hold an array `states` of shape (n, d, d), or maps, or a generator',
    received: `it holds ${arrays.map(({ name, shape }) => `${JSON.stringify(name)} of shape (${shape.join(', ')})`).join(', ')}`,
    advice: 'Name the array with --states.',
  });
}

/** The only array that may be states over time, whatever its name is. */
function onlyMatrices(arrays: readonly ArraySource[]): ArraySource | undefined {
  const known = new Set<string>(Object.values(NAMES).flat());
  const candidates = arrays.filter(
    ({ name, shape }) => !known.has(name) && shape.length === 3 && shape[1] === shape[2],
  );
  return candidates.length === 1 ? candidates[0] : undefined;
}

async function matricesOf(source: ArraySource): Promise<readonly Matrix[]> {
  const [rows, cols] = frameShape(source.shape);
  const matrices: Matrix[] = [];
  for await (const { real, imaginary } of source.frames()) {
    matrices.push(float64.matrix(rows, cols, real, imaginary));
  }
  return matrices;
}

/** Dimensions of the subsystems; QuTiP writes those of rows and columns, [[2, 2], [2, 2]]. */
function dimsOf(numbers: Float64Array | undefined, shape: readonly number[]): readonly number[] | undefined {
  if (numbers === undefined) return undefined;
  return Array.from(shape.length === 2 && shape[0] === 2 ? numbers.slice(0, shape[1]) : numbers);
}

/** Columns of an array of shape (n, k), or the only one of shape (n). */
function columnsOf({ shape, re }: NumberArray): readonly Float64Array[] {
  const width = shape.length < 2 ? 1 : shape[1];
  return Array.from({ length: width }, (_, k) => re.filter((_value, at) => at % width === k));
}
