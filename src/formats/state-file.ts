import { exact, type ExactMatrix } from '../exact/matrices/exact-matrix.ts';
import { divideRationals, rational, rationalFromNumber, type Rational } from '../exact/integers/rational.ts';
import { FormatError } from '../matrix/errors.ts';
import { type ComplexRational, parseComplex } from './complex-number.ts';
import { JsonNumber, type JsonObject, type JsonValue } from './json-text.ts';
import { shapeText } from './npy.ts';
import type { NumberArray } from './number-array.ts';
import { readNumberFile } from './read-file.ts';

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
 * Matrix of a file in JSON, .npy or .npz.
 *
 * JSON is `{ "dims": [2, 2], "rho": rows }` with an optional `denominator` of all entries, or the rows alone. Entries are numbers,
 * pairs [re, im], objects { re, im }, or texts such as "1/2", "0.5-0.25j" and "(0.5+0j)"; instead of rows there may be
 * { "re": rows, "im": rows }. A .npz file may hold `dims` beside the matrix.
 *
 * @throws {FormatError} naming the file, the place in it, and what is expected there
 * @example readStateFile('examples/states/thermal-qubits.json').dims // [2,2]
 */
export function readStateFile(file: string, { array }: StateFileOptions = {}): StateFile {
  const { json, arrays } = readNumberFile(file);
  if (arrays !== undefined) return stateOfArrays(arrays, file, array);
  if (array !== undefined) throw wrong(file, `hold the array \`${array}\``, 'it is JSON');
  return stateOfJson(json, file);
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
      arrays.has('') ? undefined : 'Name one of them with --array.',
    );
  }
  const { shape, re, im } = found;
  if (shape.length !== 2 || shape[0] !== shape[1] || shape[0] === 0 || shape[0] > MOST_ROWS) {
    throw wrong(
      file,
      `hold a matrix of shape (d, d) with d at most ${MOST_ROWS}`,
      `its array has shape ${shapeText(shape)}`,
    );
  }
  const rationals = (part: Float64Array): Rational[] => Array.from(part, rationalFromNumber);
  const rho = exact.matrixOf(shape[0], shape[0], rationals(re), im && rationals(im));
  const dims = arrays.get('dims');
  return { rho, dims: dims && Array.from(dims.re) };
}

function stateOfJson(json: JsonValue, file: string): StateFile {
  const fields = json instanceof Map ? (json as JsonObject) : new Map<string, JsonValue>([['rho', json]]);
  const rho = fields.get('rho');
  if (rho === undefined) {
    throw wrong(
      file,
      'hold a matrix `rho`',
      `it has the fields ${[...fields.keys()].map(shown).join(', ') || 'of an empty object'}`,
      `Write { "dims": [2, 2], "rho": [[…], …] }, each entry ${ENTRY}.`,
    );
  }
  const denominator = denominatorOf(fields.get('denominator'), file);
  const matrix = matrixOf(rho, file);
  return {
    rho: denominator === undefined ? matrix : matrix.scaled(exact.number(divideRationals(rational(1), denominator))),
    dims: dimsOf(fields.get('dims'), file),
  };
}

function denominatorOf(value: JsonValue | undefined, file: string): Rational | undefined {
  if (value === undefined) return undefined;
  const number = value instanceof JsonNumber ? parseComplex(value.text)?.re : undefined;
  if (number !== undefined && number.numerator > 0n && number.denominator === 1n) return number;
  throw wrong(file, 'have a positive integer as `denominator`', `it has ${shown(value)}`);
}

function dimsOf(value: JsonValue | undefined, file: string): readonly number[] | undefined {
  if (value === undefined) return undefined;
  const dims = Array.isArray(value) ? value.map((n) => (n instanceof JsonNumber ? Number(n.text) : Number.NaN)) : [];
  if (dims.length > 0 && dims.every((n) => Number.isSafeInteger(n) && n > 0)) return dims;
  throw wrong(file, 'have a list of positive integers as `dims`', `it has ${shown(value)}`);
}

function matrixOf(value: JsonValue, file: string): ExactMatrix {
  if (value instanceof Map) {
    const [re, im] = ['re', 'im'].map((part) => (value as JsonObject).get(part));
    if (re === undefined || im === undefined || value.size !== 2) {
      throw wrong(file, 'have rows, or the two fields `re` and `im`, as `rho`', `it has ${shown(value)}`);
    }
    const [real, imaginary] = [rowsOf(re, 'rho.re', file), rowsOf(im, 'rho.im', file)];
    if (imaginary.rows !== real.rows) {
      throw wrong(file, 'have as many rows in `rho.im` as in `rho.re`', `there are ${imaginary.rows} and ${real.rows}`);
    }
    for (const part of [real, imaginary]) {
      if (part.im !== undefined) throw wrong(file, 'have real numbers in `rho.re` and `rho.im`', 'one is complex');
    }
    return exact.matrixOf(real.rows, real.cols, real.re, imaginary.re);
  }
  return rowsOf(value, 'rho', file);
}

function rowsOf(value: JsonValue, name: string, file: string): ExactMatrix {
  if (!Array.isArray(value)) throw wrong(file, `have a list of rows as \`${name}\``, `it has ${shown(value)}`);
  const rows = value as readonly JsonValue[];
  const dim = rows.length;
  if (dim === 0 || dim > MOST_ROWS) throw wrong(file, `have 1 to ${MOST_ROWS} rows in \`${name}\``, `there are ${dim}`);
  const entries = rows.flatMap((row, i) => {
    if (!Array.isArray(row)) throw wrong(file, `have a list as row ${i} of \`${name}\``, `it is ${shown(row)}`);
    if (row.length !== dim) {
      throw wrong(file, `have ${dim} entries in each of the ${dim} rows of \`${name}\``, `row ${i} has ${row.length}`);
    }
    return (row as readonly JsonValue[]).map((entry, j) => {
      const number = entryOf(entry);
      if (number !== undefined) return number;
      throw wrong(file, `have ${ENTRY} as each entry`, `entry (${i}, ${j}) of \`${name}\` is ${shown(entry)}`);
    });
  });
  return exact.matrixOf(
    dim,
    dim,
    entries.map(({ re }) => re),
    entries.map(({ im }) => im),
  );
}

/** Complex number of an entry; undefined for anything else. */
function entryOf(entry: JsonValue): ComplexRational | undefined {
  if (typeof entry === 'string') return parseComplex(entry);
  if (entry instanceof JsonNumber) return parseComplex(entry.text);
  if (entry instanceof Map) {
    const fields = entry as JsonObject;
    if ([...fields.keys()].some((name) => name !== 're' && name !== 'im') || fields.size === 0) return undefined;
    return pairOf(fields.get('re') ?? ZERO, fields.get('im') ?? ZERO);
  }
  if (!Array.isArray(entry) || entry.length !== 2) return undefined;
  return pairOf(entry[0] as JsonValue, entry[1] as JsonValue);
}

const ZERO = new JsonNumber('0');

function pairOf(first: JsonValue, second: JsonValue): ComplexRational | undefined {
  const [re, im] = [first, second].map((part) =>
    Array.isArray(part) || part instanceof Map ? undefined : entryOf(part),
  );
  if (re === undefined || im === undefined || re.im.numerator !== 0n || im.im.numerator !== 0n) return undefined;
  return { re: re.re, im: im.re };
}

/** A JSON value as it may be shown in a message. */
function shown(value: JsonValue | undefined): string {
  const text = JSON.stringify(value, (_, part: unknown) =>
    part instanceof JsonNumber ? `#${part.text}#` : part instanceof Map ? Object.fromEntries(part) : part,
  ).replaceAll(/"#([-+.\deE]*)#"/g, '$1');
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function wrong(argument: string, expected: string, received: string, advice?: string): FormatError {
  return new FormatError({ argument, expected, received, ...(advice === undefined ? {} : { advice }) });
}
