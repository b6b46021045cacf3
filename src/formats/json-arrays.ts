import { numberFromRational } from '../exact/integers/rational.ts';
import { FormatError } from '../matrix/errors.ts';
import { parseComplex } from './complex-number.ts';
import { JsonNumber, type JsonObject, type JsonValue } from './json-text.ts';
import { shapeText } from './npy-header.ts';
import type { NumberArray } from './number-array.ts';
import { productOfNumbers } from '../matrix/product-of-numbers.ts';

/** Arrays of a JSON value by name. */
export type NamedArrays = ReadonlyMap<string, NumberArray>;

/** Fields that are the numbers of the object they stand in, which has its `dims` beside them. */
const NUMBERS_OF_OBJECT = ['data', 'full', 'matrix'];

/** Fields that are both parts of complex numbers. */
const PARTS = [
  ['re', 'im'],
  ['real', 'imag'],
] as const;

/**
 * Arrays in a JSON value, numbers being the nearest float64.
 *
 * Entries are numbers, texts such as "1/3" and "0.5+0.1j", pairs [re, im] and objects { re, im } or { real, imag }, which may also
 * hold whole arrays. A list of numbers only is read as it stands, [re, im] being two numbers. Fields have their names, those of
 * inner objects with the outer name and a point; an object with `data`, `full` or `matrix` is that array. A list of objects is one
 * array for each field. Of `dims` [[2, 2], [2, 2]] the first half is read. Fields that are no numbers are left out.
 *
 * No `Description` says this: the names are those of other programs, which arrays there are is found out and not asked for, and that
 * lists are of one length on each level is nothing that a schema can say.
 *
 * @param place  name of the value, for errors
 * @throws       {FormatError} naming the place in the file
 */
export function jsonArrays(value: JsonValue, file: string, place = ''): NamedArrays {
  return new ArrayReader(file).arrays(value, '', place);
}

class ArrayReader {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  arrays(value: JsonValue, name: string, place: string): NamedArrays {
    if (value instanceof Map) return this.#object(value as JsonObject, name, place);
    if (!Array.isArray(value)) return new Map([[name, this.#entry(value, place)]]);
    const items = value as readonly JsonValue[];
    const numbers = plainNumbers(items);
    if (numbers !== undefined) return new Map([[name, this.#finite(numbers, place)]]);
    const read = items.map((item, k) => this.arrays(item, name, `${place}[${k}]`));
    const fields = [...read[0].keys()];
    return new Map(
      fields.map((field) => {
        const parts = read.map((arrays, k) => arrays.get(field) ?? this.#missing(field, `${place}[${k}]`));
        return [field, this.#stacked(parts, place)];
      }),
    );
  }

  #object(object: JsonObject, name: string, place: string): NamedArrays {
    for (const [re, im] of PARTS) {
      if (!object.has(re) && !object.has(im)) continue;
      const others = [...object.keys()].filter((field) => field !== re && field !== im);
      if (others.length > 0) continue;
      return new Map([[name, this.#complex(object, re, im, place)]]);
    }
    const arrays = new Map<string, NumberArray>();
    const inner = NUMBERS_OF_OBJECT.find((field) => Array.isArray(object.get(field)));
    for (const [field, value] of object) {
      if (!isNumeric(value)) continue;
      const at = place === '' ? field : `${place}.${field}`;
      const own = field === inner ? name : name === '' ? field : `${name}.${field}`;
      for (const [key, array] of this.arrays(field === 'dims' ? firstHalf(value) : value, own, at)) {
        if (arrays.has(key)) throw this.#wrong(at, 'be the only array of its name', `there is another \`${key}\``);
        arrays.set(key, array);
      }
    }
    return arrays;
  }

  #complex(object: JsonObject, re: string, im: string, place: string): NumberArray {
    const [first, second] = [re, im].map((field) => {
      const value = object.get(field);
      return value === undefined ? undefined : this.#real(value, `${place}.${field}`);
    });
    const shape = (first ?? second)!.shape;
    if (first !== undefined && second !== undefined && shapeText(second.shape) !== shapeText(shape)) {
      throw this.#wrong(`${place}.${im}`, `have shape ${shapeText(shape)}`, `its shape is ${shapeText(second.shape)}`);
    }
    const zero = (): Float64Array => new Float64Array(productOfNumbers(shape));
    return { shape, re: first?.re ?? zero(), im: second?.re ?? zero() };
  }

  #real(value: JsonValue, place: string): NumberArray {
    const array = this.arrays(value, '', place).get('');
    if (array === undefined || array.im !== undefined) {
      throw this.#wrong(place, 'be real numbers', 'it holds something else');
    }
    return array;
  }

  #entry(value: JsonValue, place: string): NumberArray {
    if (value instanceof JsonNumber) return this.#finite(scalar(Number(value.text)), place);
    const parsed = typeof value === 'string' ? parseComplex(value) : undefined;
    if (parsed === undefined) {
      throw this.#wrong(
        place,
        'be a number, [re, im], { "re": …, "im": … } or a text such as "1/2" or "0.5-0.25j"',
        `it is ${JSON.stringify(value)?.slice(0, 60) ?? 'something else'}`,
      );
    }
    const [re, im] = [parsed.re, parsed.im].map((part) => numberFromRational(part).value);
    return this.#finite(scalar(re, parsed.im.numerator === 0n ? undefined : im), place);
  }

  #finite(array: NumberArray, place: string): NumberArray {
    const isFinite = (x: number): boolean => Number.isFinite(x);
    if (array.re.every(isFinite) && array.im?.every(isFinite) !== false) return array;
    throw this.#wrong(place, 'hold finite numbers', 'one is too large for float64');
  }

  #stacked(parts: readonly NumberArray[], place: string): NumberArray {
    const shortest = parts.reduce(
      (least, part) => (part.shape.length < least.length ? part.shape : least),
      parts[0].shape,
    );
    const alike = parts.map((part, k) => {
      const fits = part.shape.length > shortest.length ? complexFromPairs(part) : part;
      if (fits !== undefined && shapeText(fits.shape) === shapeText(shortest)) return fits;
      const expected = shortest.length === 0 ? 'be a number' : `have shape ${shapeText(shortest)}, as the others`;
      throw this.#wrong(`${place}[${k}]`, expected, `its shape is ${shapeText(part.shape)}`);
    });
    const size = productOfNumbers(shortest);
    const re = new Float64Array(parts.length * size);
    const im = alike.some((part) => part.im !== undefined) ? new Float64Array(re.length) : undefined;
    for (const [k, part] of alike.entries()) {
      re.set(part.re, k * size);
      if (part.im !== undefined) im!.set(part.im, k * size);
    }
    return { shape: [parts.length, ...shortest], re, im };
  }

  #missing(field: string, place: string): never {
    throw this.#wrong(place, `have \`${field || 'numbers'}\`, as the first has`, 'it has none');
  }

  #wrong(place: string, expected: string, received: string): FormatError {
    const argument = place === '' ? this.#file : `${place.replace(/^\./, '')} in ${this.#file}`;
    return new FormatError({ argument, expected, received });
  }
}

/** Real array of shape (…, 2) as the complex one of shape (…) whose parts it holds; undefined for others. */
export function complexFromPairs({ shape, re, im }: NumberArray): NumberArray | undefined {
  if (im !== undefined || shape.at(-1) !== 2) return undefined;
  const part = (offset: number): Float64Array =>
    Float64Array.from({ length: re.length / 2 }, (_, k) => re[2 * k + offset]);
  return { shape: shape.slice(0, -1), re: part(0), im: part(1) };
}

function scalar(re: number, im?: number): NumberArray {
  return { shape: [], re: Float64Array.of(re), im: im === undefined ? undefined : Float64Array.of(im) };
}

/** Is it a list, an object, or a text or number that is a number? Names and remarks in a file are not. */
function isNumeric(value: JsonValue): boolean {
  if (typeof value === 'string') return parseComplex(value) !== undefined;
  return value !== null && typeof value !== 'boolean';
}

/** [2, 2] of [[2, 2], [2, 2]], as QuTiP writes the dimensions of operators and kets. */
function firstHalf(dims: JsonValue): JsonValue {
  return Array.isArray(dims) && dims.length === 2 && dims.every(Array.isArray) ? (dims[0] as JsonValue) : dims;
}

/** Lists of lists … of numbers, all of one length on each level; undefined for anything else. */
function plainNumbers(list: readonly JsonValue[]): NumberArray | undefined {
  const shape: number[] = [];
  for (let value: JsonValue | undefined = list; Array.isArray(value); value = (value as readonly JsonValue[])[0]) {
    shape.push((value as readonly JsonValue[]).length);
  }
  const size = productOfNumbers(shape);
  // A list is at least as long as what it holds is many: sizes that lists do not have do not come here.
  const re: number[] = [];
  const fill = (value: JsonValue, level: number): boolean => {
    if (level === shape.length) {
      if (!(value instanceof JsonNumber)) return false;
      re.push(Number(value.text));
      return true;
    }
    if (!Array.isArray(value) || value.length !== shape[level]) return false;
    return (value as readonly JsonValue[]).every((item) => fill(item, level + 1));
  };
  return fill(list, 0) && re.length === size ? { shape, re: Float64Array.from(re), im: undefined } : undefined;
}
