import { FormatError } from '../matrix/errors.ts';
import { type Description, NOTHING, type Place, wrong } from './description.ts';
import { JsonNumber } from './json-text.ts';

/** Descriptions of the fields of a record, of each one. */
type Fields<T> = {
  readonly [K in keyof T]-?: undefined extends T[K]
    ? Description<Exclude<T[K], undefined>> & { readonly isOptional: true }
    : Description<T[K]>;
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
    suits: Array.isArray,
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
  const suits = (value: unknown): value is Readonly<Record<string, unknown>> =>
    isRecord(value) && (reserved === undefined || !Object.hasOwn(value, reserved));
  return {
    expected,
    schema: {
      type: 'object',
      ...(reserved === undefined ? {} : { not: { required: [reserved] } }),
      additionalProperties: item.schema,
    },
    suits,
    read: (value, place) => {
      if (!suits(value)) throw wrong(place, expected, value);
      return Object.fromEntries(
        Object.entries(value).map(([name, part]) => [name, item.read(part, placeIn(place, name))]),
      );
    },
  };
}

/**
 * Record of these fields, each as described.
 *
 * @param others  what further fields hold; none are allowed when omitted
 */
export function recordWith<T>(expected: string, fields: Fields<T>, others?: Description<unknown>): Description<T> {
  const entries = Object.entries(fields) as unknown as readonly (readonly [string, Description<unknown>])[];
  const names = entries.map(([name]) => name);
  const required = entries.filter(([, { isOptional }]) => isOptional !== true);
  const telling = required.length === 0 ? names : required.slice(0, 1).map(([name]) => name);
  return {
    expected,
    schema: {
      type: 'object',
      additionalProperties: others?.schema ?? false,
      required: required.map(([name]) => name),
      properties: Object.fromEntries(entries.map(([name, field]) => [name, field.schema])),
    },
    suits: (value) => isRecord(value) && telling.some((name) => has(value, name)),
    read: (value, place) => {
      if (!isRecord(value)) throw wrong(place, expected, value);
      // Described fields first, so that a version comes before what another version has; the order stays that of the file.
      const read = new Map<string, unknown>();
      for (const [name, field] of entries) {
        if (has(value, name)) read.set(name, field.read(value[name], placeIn(place, name)));
      }
      for (const name of Object.keys(value)) {
        if (Object.hasOwn(fields, name)) continue;
        if (others === undefined) throw unknownField(place, expected, names, name);
        read.set(name, others.read(value[name], placeIn(place, name)));
      }
      const missing = required.find(([name]) => !has(value, name));
      if (missing !== undefined) throw wrong(placeIn(place, missing[0]), missing[1].expected, undefined);
      return Object.fromEntries(
        Object.keys(value).flatMap((name) => (read.has(name) ? [[name, read.get(name)]] : [])),
      ) as T;
    },
  };
}

/** A field that may be missing. */
export function optional<T>(description: Description<T>): Description<T> & { readonly isOptional: true } {
  return { ...description, isOptional: true };
}

/** What one of several descriptions fits: the first that suits. */
export function anyOf<T>(expected: string, ...alternatives: readonly Description<T>[]): Description<T> {
  const inFiles = alternatives.filter(({ schema }) => schema !== NOTHING);
  return {
    expected,
    schema: inFiles.length === 1 ? inFiles[0].schema : { anyOf: inFiles.map(({ schema }) => schema) },
    suits: (value) => alternatives.some((alternative) => alternative.suits(value)),
    read: (value, place) => {
      const meant = alternatives.find((alternative) => alternative.suits(value));
      if (meant === undefined) throw wrong(place, expected, value);
      return meant.read(value, place);
    },
  };
}

/** What is made of a value as described. */
export function mapped<T, U>(description: Description<T>, map: (value: T) => U): Description<U> {
  return { ...description, read: (value, place) => map(description.read(value, place)) };
}

/** A part of a value that does not fit the others. */
export interface Misfit {
  /** Name of the part within the value, such as `rows[3]`. */
  readonly part: string;
  readonly expected: string;
  /** What there is instead, as a sentence. */
  readonly received: string;
}

/** The same with a condition between its parts, which a schema cannot say: the first misfit, if there is one. */
export function where<T>(description: Description<T>, misfit: (value: T) => Misfit | undefined): Description<T> {
  return {
    ...description,
    read: (value, place) => {
      const read = description.read(value, place);
      const found = misfit(read);
      if (found === undefined) return read;
      const { file, name } = placeIn(place, found.part);
      throw new FormatError({
        argument: file,
        expected: `have \`${name}\` ${found.expected}`,
        received: found.received,
      });
    },
  };
}

function placeIn({ file, name }: Place, part: string): Place {
  return { file, name: name === '' || part.startsWith('[') ? name + part : `${name}.${part}` };
}

function unknownField({ file, name }: Place, expected: string, known: readonly string[], field: string): FormatError {
  const list = known.join(', ');
  return new FormatError({
    argument: file,
    expected: name === '' ? `have only the fields of ${expected} (${list})` : `have \`${name}\` ${expected} (${list})`,
    received: `it has \`${field}\``,
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof JsonNumber);
}

/** Is the field there? What is undefined in a program is missing in a file. */
function has(record: Readonly<Record<string, unknown>>, name: string): boolean {
  return Object.hasOwn(record, name) && record[name] !== undefined;
}
