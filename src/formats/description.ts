import { FormatError } from '../matrix/errors.ts';
import { parsePlainJson } from './json-text.ts';

/** JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a JSON value has to be, said once: how it is read, how an error says it, and its JSON Schema. */
export interface Description<T> {
  /** What follows "have `name`" in an error: "a positive integer". */
  readonly expected: string;
  /** May the field be missing? */
  readonly isOptional?: true;
  readonly schema: JsonSchema;
  /** @throws {FormatError} naming the place, the condition that fails, and what stands there instead */
  read(value: unknown, place: Place): T;
}

/** Descriptions of the fields of a record, of each one. */
export type Fields<T> = {
  readonly [K in keyof T]-?: undefined extends T[K]
    ? Description<Exclude<T[K], undefined>> & { readonly isOptional: true }
    : Description<T[K]>;
};

/** Where a value stands: the file, and the name of the field, such as `found.seed` or `integers.rho[3]`. */
interface Place {
  readonly file: string;
  readonly name: string;
}

/** Value of a JSON text that has to be as described. @throws {FormatError} */
export function readDescribed<T>(description: Description<T>, text: string, file: string): T {
  return description.read(parsePlainJson(text, file), { file, name: '' });
}

/** JSON Schema of a file. */
export function schemaOf<T>(description: Description<T>, title: string): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    ...description.schema,
  };
}

/** A value that is decided by one test. */
function leaf<T>(expected: string, schema: JsonSchema, test: (value: unknown) => boolean): Description<T> {
  return {
    expected,
    schema,
    read: (value, place) => {
      if (test(value)) return value as T;
      throw wrong(place, expected, value);
    },
  };
}

/** One value and no other. */
export function constant<const T>(value: T): Description<T> {
  return leaf(JSON.stringify(value), { const: value }, (x) => x === value);
}

/** Version of a format. */
export function version<const T extends number>(number: T): Description<T> {
  const advice = 'Another version of the toolkit wrote it.';
  return {
    ...constant(number),
    read: (value, place) => {
      if (value === number) return number;
      throw wrong(place, String(number), value, Number.isInteger(value) ? advice : undefined);
    },
  };
}

/** One of several texts. */
export function oneOf<const T extends string>(...values: readonly T[]): Description<T> {
  return leaf(`one of ${values.join(', ')}`, { enum: values }, (x) => (values as readonly unknown[]).includes(x));
}

/** Nonempty text of at most `most` characters, of the form of a pattern where one is given. */
export function text(expected: string, most: number, pattern?: RegExp): Description<string> {
  const schema = {
    type: 'string',
    ...(pattern === undefined ? { minLength: 1 } : { pattern: pattern.source }),
    maxLength: most,
  };
  const fits = (x: string): boolean => x !== '' && x.length <= most && (pattern === undefined || pattern.test(x));
  return leaf(expected, schema, (x) => typeof x === 'string' && fits(x));
}

export const finiteNumber: Description<number> = leaf('a finite number', { type: 'number' }, Number.isFinite);

/** Integer between two bounds, both included. */
export function integer(
  expected: string,
  least = Number.MIN_SAFE_INTEGER,
  most = Number.MAX_SAFE_INTEGER,
): Description<number> {
  const schema = {
    type: 'integer',
    ...(least === Number.MIN_SAFE_INTEGER ? {} : { minimum: least }),
    ...(most === Number.MAX_SAFE_INTEGER ? {} : { maximum: most }),
  };
  return leaf(expected, schema, (x) => Number.isSafeInteger(x) && (x as number) >= least && (x as number) <= most);
}

/** Number, or one of the texts "Infinity" and "-Infinity", since JSON has no infinite numbers. */
export const extendedNumber: Description<number> = {
  expected: 'a number, "Infinity" or "-Infinity"',
  schema: { anyOf: [{ type: 'number' }, { enum: ['Infinity', '-Infinity'] }] },
  read: (value, place) => {
    if (Number.isFinite(value) || value === 'Infinity' || value === '-Infinity') return Number(value);
    throw wrong(place, extendedNumber.expected, value);
  },
};

/** List of `least` to `most` values. */
export function listOf<T>(
  expected: string,
  item: Description<T>,
  least = 0,
  most = Infinity,
): Description<readonly T[]> {
  return {
    expected,
    schema: {
      type: 'array',
      ...(least === 0 ? {} : { minItems: least }),
      ...(most === Infinity ? {} : { maxItems: most }),
      items: item.schema,
    },
    read: (value, place) => {
      if (!Array.isArray(value) || value.length < least || value.length > most) throw wrong(place, expected, value);
      return value.map((part: unknown, k) => item.read(part, { ...place, name: `${place.name}[${k}]` }));
    },
  };
}

/** Record of values of one kind by any names, or by those that do not contain a reserved one. */
export function recordOf<T>(
  expected: string,
  item: Description<T>,
  reserved?: string,
): Description<Readonly<Record<string, T>>> {
  return {
    expected,
    schema: {
      type: 'object',
      ...(reserved === undefined ? {} : { not: { required: [reserved] } }),
      additionalProperties: item.schema,
    },
    read: (value, place) => {
      if (!isRecord(value) || (reserved !== undefined && Object.hasOwn(value, reserved))) {
        throw wrong(place, expected, value);
      }
      return Object.fromEntries(
        Object.entries(value).map(([name, part]) => [name, item.read(part, placeIn(place, name))]),
      );
    },
  };
}

/** Record of these fields and no others, each as described. */
export function recordWith<T>(expected: string, fields: Fields<T>): Description<T> {
  const entries = Object.entries(fields) as unknown as readonly (readonly [string, Description<unknown>])[];
  return {
    expected,
    schema: {
      type: 'object',
      additionalProperties: false,
      required: entries.filter(([, { isOptional }]) => isOptional !== true).map(([name]) => name),
      properties: Object.fromEntries(entries.map(([name, field]) => [name, field.schema])),
    },
    read: (value, place) => {
      if (!isRecord(value)) throw wrong(place, expected, value);
      const read: [string, unknown][] = [];
      for (const [name, field] of entries) {
        const part = placeIn(place, name);
        if (value[name] !== undefined) read.push([name, field.read(value[name], part)]);
        else if (field.isOptional !== true) throw wrong(part, field.expected, undefined);
      }
      const unknown = Object.keys(value).find((name) => !Object.hasOwn(fields, name));
      if (unknown === undefined) return Object.fromEntries(read) as T;
      throw new FormatError({
        argument: place.file,
        expected: place.name === '' ? `have only the fields of ${expected}` : `have \`${place.name}\` ${expected}`,
        received: `it has \`${unknown}\``,
      });
    },
  };
}

/** A field that may be missing. */
export function optional<T>(description: Description<T>): Description<T> & { readonly isOptional: true } {
  return { ...description, isOptional: true };
}

/** What one of several descriptions fits. */
export function anyOf<T>(expected: string, ...alternatives: readonly Description<T>[]): Description<T> {
  return {
    expected,
    schema: { anyOf: alternatives.map((alternative) => alternative.schema) },
    read: (value, place) => {
      for (const alternative of alternatives) {
        const read = attempt(alternative, value, place);
        if (read !== undefined) return read.value;
      }
      throw wrong(place, expected, value);
    },
  };
}

function attempt<T>(description: Description<T>, value: unknown, place: Place): { readonly value: T } | undefined {
  try {
    return { value: description.read(value, place) };
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}

function placeIn({ file, name }: Place, field: string): Place {
  return { file, name: name === '' ? field : `${name}.${field}` };
}

function wrong({ file, name }: Place, expected: string, value: unknown, advice?: string): FormatError {
  if (name === '') {
    return new FormatError({ argument: file, expected: `hold ${expected}`, received: `it holds ${shown(value)}` });
  }
  return new FormatError({
    argument: file,
    expected: `have \`${name}\` ${expected}`,
    received: value === undefined ? 'the field is missing' : `it is ${shown(value)}`,
    ...(advice === undefined ? {} : { advice }),
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  const shownText = JSON.stringify(value);
  return shownText.length > 60 ? `${shownText.slice(0, 57)}…` : shownText;
}
