import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SCHEMAS } from '../../../scripts/write-schemas.ts';
import { anyOf, listOf, optional, recordOf, recordWith } from '../../../src/formats/described-parts.ts';
import {
  constant,
  extendedNumber,
  integer,
  oneOf,
  readDescribed,
  schemaOf,
  text,
  version,
} from '../../../src/formats/description.ts';
import { FormatError } from '../../../src/matrix/errors.ts';
import { ROOT } from '../source-files.ts';

interface Note {
  readonly version: 2;
  readonly name: string;
  readonly kind: 'a' | 'b';
  readonly numbers: Readonly<Record<string, readonly number[]>>;
  readonly size: number;
  readonly digits?: number | readonly number[];
}
const NOTE = recordWith<Note>('a note', {
  version: version(2),
  name: text('a word', 10, /^[a-z]+$/),
  kind: oneOf('a', 'b'),
  numbers: recordOf('lists by name', listOf('one to three numbers', integer('a digit', 0, 9), 1, 3), 're'),
  size: extendedNumber,
  digits: optional(
    anyOf<number | readonly number[]>(
      'a digit or two',
      integer('a digit', 0, 9),
      listOf('two digits', integer('a digit', 0, 9), 2, 2),
    ),
  ),
});

const note = { version: 2, name: 'x', kind: 'a', numbers: { p: [0, 9] }, size: 1.5 };
const read = (change: Readonly<Record<string, unknown>>): Note =>
  readDescribed(NOTE, JSON.stringify({ ...note, ...change }), 'note.json');

describe('a described file', () => {
  test('is read as it is, infinite numbers from their texts', () => {
    expect(read({})).toEqual(note);
    expect(read({ digits: 4 }).digits).toBe(4);
    expect(read({ digits: [4, 2] }).digits).toEqual([4, 2]);
    expect(read({ size: '-Infinity' }).size).toBe(-Infinity);
  });

  test.each<[Readonly<Record<string, unknown>>, string]>([
    [{ version: 3 }, 'have `version` 2, but it is 3. Another version of the toolkit wrote it.'],
    [{ name: undefined }, 'have `name` a word, but the field is missing.'],
    [{ name: '' }, 'have `name` a word, but it is "".'],
    [{ name: 'abcdefghijk' }, 'have `name` a word, but it is "abcdefghijk".'],
    [{ kind: 'c' }, 'have `kind` one of a, b, but it is "c".'],
    [{ numbers: { p: [1, 10] } }, 'have `numbers.p[1]` a digit, but it is 10.'],
    [{ numbers: { p: [0.5] } }, 'have `numbers.p[0]` a digit, but it is 0.5.'],
    [{ numbers: { p: [-1] } }, 'have `numbers.p[0]` a digit, but it is -1.'],
    [{ numbers: { p: [] } }, 'have `numbers.p` one to three numbers, but it is [].'],
    [{ numbers: { p: [1, 2, 3, 4] } }, 'have `numbers.p` one to three numbers, but it is [1,2,3,4].'],
    [{ numbers: { re: [1] } }, 'have `numbers` lists by name, but it is {"re":[1]}.'],
    [{ numbers: [] }, 'have `numbers` lists by name, but it is [].'],
    [{ size: 'NaN' }, 'have `size` a number, "Infinity" or "-Infinity", but it is "NaN".'],
    [{ digits: [1] }, 'have `digits` two digits, but it is [1].'],
    [{ digits: [1, 'x'] }, 'have `digits[1]` a digit, but it is "x".'],
    [{ digits: 'x' }, 'have `digits` a digit or two, but it is "x".'],
    [{ digits: null }, 'have `digits` a digit or two, but it is null.'],
    [{ other: 1 }, 'have only the fields of a note (version, name, kind, numbers, size, digits), but it has `other`.'],
  ])('with %j is refused with the place, the condition and what stands there', (change, message) => {
    expect(() => read(change)).toThrow(
      new RegExp(`^Argument \`note.json\` must ${message.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}$`),
    );
  });

  test('has to be JSON of one value, with each name once', () => {
    expect(() => readDescribed(NOTE, '[]', 'f')).toThrow('Argument `f` must hold a note, but it holds [].');
    expect(() => readDescribed(NOTE, '{', 'f')).toThrow(FormatError);
    expect(() => readDescribed(constant(1), '{"a": 1, "a": 2}', 'f')).toThrow(/"a" occurs twice/);
  });

  test('has a schema that says the same', () => {
    expect(schemaOf(NOTE, 'Note')).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Note',
      type: 'object',
      additionalProperties: false,
      required: ['version', 'name', 'kind', 'numbers', 'size'],
      properties: {
        version: { const: 2 },
        name: { type: 'string', pattern: '^[a-z]+$', maxLength: 10 },
        kind: { enum: ['a', 'b'] },
        numbers: {
          type: 'object',
          not: { required: ['re'] },
          additionalProperties: {
            type: 'array',
            minItems: 1,
            maxItems: 3,
            items: { type: 'integer', minimum: 0, maximum: 9 },
          },
        },
        size: { anyOf: [{ type: 'number' }, { enum: ['Infinity', '-Infinity'] }] },
        digits: {
          anyOf: [
            { type: 'integer', minimum: 0, maximum: 9 },
            { type: 'array', minItems: 2, maxItems: 2, items: { type: 'integer', minimum: 0, maximum: 9 } },
          ],
        },
      },
    });
  });
});

test.each(Object.entries(SCHEMAS))('docs/%s is written by `npm run docs:schemas`', (name, schema) => {
  expect(JSON.parse(readFileSync(join(ROOT, 'docs', name), 'utf8'))).toEqual(schema);
});
