import { exact, type ExactMatrix } from '../exact/matrices/exact-matrix.ts';
import { divideRationals, rational, rationalFromNumber, type Rational } from '../exact/integers/rational.ts';
import { type Advice, FormatError } from '../matrix/errors.ts';
import { type ComplexRational, parseComplex } from './complex-number.ts';
import { anyOf, listOf, mapped, optional, recordWith, where } from './described-parts.ts';
import { ANYTHING, type Description, parsed, readExactly } from './description.ts';
import { JsonNumber } from './json-text.ts';
import { shapeText } from './npy-header.ts';
import type { NumberArray } from './number-array.ts';
import { readNumberFile } from './read-file.ts';
import { writtenDims } from './written-dims.ts';

/** Matrix of a file and the dimensions of its subsystems, as they are written; nothing is checked to be a state. */
export interface StateFile {
  /** Shape (d, d). Decimal numbers of a text are decimals, 0.1 is 1/10; those of NumPy are the float64 numbers they are. */
  readonly rho: ExactMatrix;
  /** Undefined where the file does not say. */
  readonly dims: readonly number[] | undefined;
}

/** Which array of a file is read. */
export interface StateFileOptions {
  /** Name of the array of a .npz file; when omitted, `rho` or the only one. */
  readonly array?: string;
}

/** Most rows of a matrix that is read. */
const MOST_ROWS = 1024;

const ENTRY = 'a number, [re, im], { "re": …, "im": … } or a text such as "1/2" or "0.5-0.25j"';

/**
 * Matrix of a file in JSON, .npy or .npz, or of rows of numbers in a text.
 *
 * JSON is `{ "dims": [2, 2], "rho": rows }` with an optional `denominator` of all entries, or the matrix alone. Entries are numbers,
 * pairs [re, im], objects { re, im }, or texts such as "1/2", "0.5-0.25j" and "(0.5+0j)"; instead of rows there may be
 * { "re": rows, "im": rows }. An array may be a ket ψ, which stands for ψψ†. A .npz file may hold `dims` beside it.
 *
 * @throws {FormatError} naming the file, the place in it, and what is expected there
 * @example readStateFile('examples/states/thermal-qubits.json').dims // [2,2]
 */
export function readStateFile(file: string, { array }: StateFileOptions = {}): StateFile {
  const { json, arrays } = readNumberFile(file);
  if (arrays !== undefined) return stateOfArrays(arrays, file, array);
  if (array !== undefined) throw wrong(file, `hold the array \`${array}\``, 'it is JSON');
  return readExactly(STATE, json, file);
}

function stateOfArrays(arrays: ReadonlyMap<string, NumberArray>, file: string, array: string | undefined): StateFile {
  const others = [...arrays.keys()].filter((known) => known !== 'dims');
  const name = array ?? (arrays.has('rho') ? 'rho' : others.length === 1 ? others[0] : undefined);
  const found = name === undefined ? undefined : arrays.get(name);
  if (found === undefined) {
    throw wrong(
      file,
      array === undefined ? 'hold an array `rho`, or one array only' : `hold the array \`${array}\``,
      arrays.has('')
        ? 'it holds one array without a name'
        : `it holds ${others.map((other) => JSON.stringify(other)).join(', ') || 'no matrix'}`,
      others.length > 0 && !arrays.has('') ? { advice: 'Name one of them with --array.' } : {},
    );
  }
  const { shape, re, im } = found;
  const [rows, cols = 1] = shape;
  const isState = shape.length === 1 || (shape.length === 2 && (cols === rows || cols === 1));
  if (!isState || rows === 0 || rows > MOST_ROWS) {
    throw wrong(
      file,
      `hold a matrix of shape (d, d) or a ket of shape (d, 1) or (d,), with d at most ${MOST_ROWS}`,
      `its array has shape ${shapeText(shape)}`,
    );
  }
  const rationals = (part: Float64Array): Rational[] => Array.from(part, rationalFromNumber);
  const matrix = exact.matrixOf(rows, cols, rationals(re), im && rationals(im));
  const rho = cols === rows ? matrix : matrix.times(matrix.adjoint());
  const dims = arrays.get('dims');
  return { rho, dims: dims && writtenDims(dims, `dims in ${file}`) };
}

const COMPLEX: Description<ComplexRational> = {
  ...parsed(ENTRY, { type: ['number', 'string'] }, complexOf),
  suits: (value) => typeof value === 'string' || value instanceof JsonNumber,
};
const REAL = parsed('a real number, or a text such as "1/2"', { type: ['number', 'string'] }, (value) => {
  const number = complexOf(value);
  return number?.im.numerator === 0n ? number.re : undefined;
});
const ZERO = rational(0);

/** Number of a file, as it is written. */
function complexOf(value: unknown): ComplexRational | undefined {
  if (value instanceof JsonNumber) return parseComplex(value.text);
  return typeof value === 'string' ? parseComplex(value) : undefined;
}

const NUMBER = anyOf<ComplexRational>(
  ENTRY,
  COMPLEX,
  mapped(listOf('two real numbers [re, im]', REAL, 2, 2), ([re, im]) => ({ re, im })),
  mapped(
    recordWith<Partial<ComplexRational>>('a number { "re": …, "im": … }', { re: optional(REAL), im: optional(REAL) }),
    ({ re = ZERO, im = ZERO }) => ({ re, im }),
  ),
);

/** Rows of a square matrix. */
function rowsOf<T>(entry: Description<T>): Description<readonly (readonly T[])[]> {
  const rows = listOf(`1 to ${MOST_ROWS} rows`, listOf('a list of entries', entry), 1, MOST_ROWS);
  return where(rows, (read) => {
    const i = read.findIndex((row) => row.length !== read.length);
    if (i < 0) return undefined;
    return {
      part: `[${i}]`,
      expected: `${read.length} entries, as there are ${read.length} rows`,
      received: `there are ${read[i].length}`,
    };
  });
}

const ROWS = mapped(rowsOf(NUMBER), (rows) =>
  matrixOfRows(
    rows.map((row) => row.map(({ re }) => re)),
    rows.map((row) => row.map(({ im }) => im)),
  ),
);

const MATRIX = anyOf<ExactMatrix>(
  `rows [[…], …] of a matrix, each entry ${ENTRY}, or the fields \`re\` and \`im\` of such rows`,
  ROWS,
  mapped(
    where(recordWith('the fields `re` and `im`', { re: rowsOf(REAL), im: rowsOf(REAL) }), ({ re, im }) =>
      re.length === im.length
        ? undefined
        : { part: 'im', expected: `${re.length} rows, as \`re\``, received: `there are ${im.length}` },
    ),
    ({ re, im }) => matrixOfRows(re, im),
  ),
);

function matrixOfRows(re: readonly (readonly Rational[])[], im: readonly (readonly Rational[])[]): ExactMatrix {
  return exact.matrixOf(re.length, re.length, re.flat(), im.flat());
}

const DENOMINATOR = parsed('a positive integer', { type: 'integer', minimum: 1 }, (value) => {
  const number = value instanceof JsonNumber ? complexOf(value)?.re : undefined;
  return number !== undefined && number.numerator > 0n && number.denominator === 1n ? number : undefined;
});

const DIMENSION = parsed('a positive integer', { type: 'integer', minimum: 1 }, (value) => {
  const number = value instanceof JsonNumber ? Number(value.text) : undefined;
  return Number.isSafeInteger(number) && number! > 0 ? number : undefined;
});

const LIST = listOf('a list of positive integers', DIMENSION, 1);
const DIMS = anyOf<readonly number[]>(
  'a list of positive integers',
  { ...LIST, suits: (value) => Array.isArray(value) && !Array.isArray(value[0]) },
  mapped(
    where(listOf('the same list twice, as QuTiP has it', LIST, 2, 2), ([rows, columns]) =>
      String(rows) === String(columns)
        ? undefined
        : { part: '[1]', expected: `[${rows.join(', ')}] again`, received: `it is [${columns.join(', ')}]` },
    ),
    ([rows]) => rows,
  ),
);

interface WrittenState {
  readonly rho: ExactMatrix;
  readonly dims?: readonly number[];
  readonly denominator?: Rational;
}

/** What a JSON file of a state holds. */
export const STATE: Description<StateFile> = anyOf<StateFile>(
  'a state { "dims": [2, 2], "rho": [[…], …] }, or the rows of its matrix',
  mapped(MATRIX, (rho) => ({ rho, dims: undefined })),
  mapped(
    recordWith<WrittenState>(
      'a state',
      {
        rho: MATRIX,
        dims: optional(DIMS),
        denominator: optional(DENOMINATOR),
      },
      ANYTHING,
    ),
    ({ rho, dims, denominator }) => ({
      rho: denominator === undefined ? rho : rho.scaled(exact.number(divideRationals(rational(1), denominator))),
      dims,
    }),
  ),
);

function wrong(argument: string, expected: string, received: string, more: Advice = {}): FormatError {
  return new FormatError({ argument, expected, received, ...more });
}
