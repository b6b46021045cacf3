import { type Advice, FormatError } from '../matrix/errors.ts';
import { JsonNumber, type JsonValue, parsePlainJson, plainJson } from './json-text.ts';

/** JSON Schema, draft 2020-12. */
type JsonSchema = Readonly<Record<string, unknown>>;

/** What a JSON value has to be, said once: how it is read, how an error says it, and its JSON Schema. */
export interface Description<T> {
  /** What follows "have `name`" in an error: "a positive integer". */
  readonly expected: string;
  /** May the field be missing? */
  readonly isOptional?: true;
  readonly schema: JsonSchema;
  /** Is it the one that is meant, of several? A list is told by being one, a record by its first field that is required, all else by its value. */
  suits(value: unknown): boolean;
  /** @throws {FormatError} naming the place, the condition that fails, and what stands there instead */
  read(value: unknown, place: Place): T;
}

/** Where a value stands: the file, and the name of the field, such as `found.seed` or `integers.rho[3]`. */
export interface Place {
  readonly file: string;
  readonly name: string;
}

/** Value of a JSON text that has to be as described. @throws {FormatError} */
export function readDescribed<T>(description: Description<T>, text: string, file: string): T {
  return description.read(parsePlainJson(text, file), { file, name: '' });
}

/** The same of a value that is read, whose numbers are given as they are written, as `JsonNumber`. @throws {FormatError} */
export function readExactly<T>(description: Description<T>, value: JsonValue, file: string): T {
  return description.read(
    plainJson(value, (written) => written),
    { file, name: '' },
  );
}

/** JSON Schema of a file, with those of the descriptions that have names. */
export function schemaOf<T>(
  description: Description<T>,
  title: string,
  ...named: readonly Named<unknown>[]
): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    ...description.schema,
    ...(named.length === 0
      ? {}
      : { $defs: Object.fromEntries(named.map(({ name, inner }) => [name, inner().schema])) }),
  };
}

/** A description that has a name in schemas. */
export interface Named<T> extends Description<T> {
  readonly name: string;
  readonly inner: () => Description<T>;
}

/** The same with a name in schemas, so that it may contain itself. */
export function named<T>(name: string, expected: string, inner: () => Description<T>): Named<T> {
  return {
    name,
    inner,
    expected,
    schema: { $ref: `#/$defs/${name}` },
    suits: (value) => inner().suits(value),
    read: (value, place) => inner().read(value, place),
  };
}

/** A value that one function decides and reads: it gives undefined for what does not fit. */
export function parsed<T>(
  expected: string,
  schema: JsonSchema,
  parse: (value: unknown) => T | undefined,
): Description<T> {
  return {
    expected,
    schema,
    suits: (value) => parse(value) !== undefined,
    read: (value, place) => {
      const read = parse(value);
      if (read !== undefined) return read;
      throw wrong(place, expected, value);
    },
  };
}

/** A value that is decided by one test, and read as it is. */
export function leaf<T>(expected: string, schema: JsonSchema, test: (value: unknown) => boolean): Description<T> {
  return parsed(expected, schema, (value) => (test(value) ? (value as T) : undefined));
}

/** What a caller may write in a program, and nobody in a file. */
export function onlyInPrograms<T>(expected: string, test: (value: unknown) => boolean): Description<T> {
  return leaf(expected, NOTHING, test);
}

/** Schema that no file fits. */
export const NOTHING: JsonSchema = { not: {} };

export const ANYTHING: Description<unknown> = leaf('anything', {}, () => true);

/** One value and no other. */
export function constant<const T>(value: T): Description<T> {
  return leaf(JSON.stringify(value), { const: value }, (x) => x === value);
}

/** Version of a format, and what to do about another one. */
export function version<const T extends number>(
  number: T,
  { advice = 'Another version of the toolkit wrote it.' }: Advice = {},
): Description<T> {
  return {
    ...constant(number),
    read: (value, place) => {
      if (value === number) return number;
      throw wrong(place, String(number), value, Number.isInteger(value) ? { advice } : {});
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

export const truth: Description<boolean> = leaf('true or false', { type: 'boolean' }, (x) => typeof x === 'boolean');
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
export const extendedNumber: Description<number> = parsed(
  'a number, "Infinity" or "-Infinity"',
  { anyOf: [{ type: 'number' }, { enum: ['Infinity', '-Infinity'] }] },
  (value) => (Number.isFinite(value) || value === 'Infinity' || value === '-Infinity' ? Number(value) : undefined),
);

/** Error that names the place, the condition that fails, and what stands there instead. */
export function wrong({ file, name }: Place, expected: string, value: unknown, more: Advice = {}): FormatError {
  if (name === '') {
    return new FormatError({ argument: file, expected: `hold ${expected}`, received: `it holds ${shown(value)}` });
  }
  return new FormatError({
    argument: file,
    expected: `have \`${name}\` ${expected}`,
    received: value === undefined ? 'the field is missing' : `it is ${shown(value)}`,
    ...more,
  });
}

/** A value as it may be shown in a message, numbers as they are written. */
function shown(value: unknown): string {
  const json = JSON.stringify(value, (_, part: unknown) => (part instanceof JsonNumber ? `#${part.text}#` : part));
  const shownText = (json ?? String(value)).replaceAll(/"#([-+.\deE]*)#"/g, '$1');
  return shownText.length > 60 ? `${shownText.slice(0, 57)}…` : shownText;
}
