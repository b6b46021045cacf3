import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, sourceFiles } from './source-files.ts';
import { writtenFunctions } from './twins.ts';

/** Functions that may be written twice, as `file#name`, and why. */
const ON_PURPOSE: readonly (readonly [reason: string, ...places: readonly string[]])[] = [
  [
    'two tolerances, each with its own derivation',
    'src/matrix/tolerances.ts#traceTolerance',
    'src/matrix/tolerances.ts#stateTolerance',
  ],
];

/** Places of the functions that are written more than once in some texts, by file. */
function twinsIn(texts: Readonly<Record<string, string>>): readonly (readonly string[])[] {
  const places = new Map<string, string[]>();
  for (const [file, text] of Object.entries(texts)) {
    for (const { name, shape } of writtenFunctions(text)) {
      if (!places.has(shape)) places.set(shape, []);
      places.get(shape)!.push(`${file}#${name}`);
    }
  }
  return [...places.values()].filter((found) => found.length > 1);
}

const SUM = `function sum(values: readonly number[], from = 0): number {
  const chosen = values.slice(from);
  return chosen.reduce((total, x) => total + x, 0); // from the left
}`;

describe('functions of three lines or more', () => {
  const found = twinsIn(
    Object.fromEntries(sourceFiles('src').map((file) => [file, readFileSync(join(ROOT, file), 'utf8')])),
  );

  test('are written once', () => {
    const named = new Set(ON_PURPOSE.flatMap(([, ...places]) => places));
    expect(found.filter((places) => !places.every((place) => named.has(place)))).toEqual([]);
  });

  test.each(ON_PURPOSE)('are written twice: %s', (_, ...places) => {
    expect(found).toContainEqual(places);
  });

  test.each([
    ['in other names', SUM.replaceAll('chosen', 'rest').replaceAll('total', 'all').replaceAll('values', 'list')],
    ['under another name', SUM.replace('function sum', 'export function gathered')],
    [
      'of other types',
      SUM.replaceAll(/: (?:readonly )?number(?:\[\])?/g, '').replace('total + x', '(total! + x) as T'),
    ],
    ['without comments', SUM.replace(/ \/\/.*/, '')],
    ['as a constant', `${SUM.replace('function sum', 'const sum = ').replace('number {', 'number => {')};`],
  ])('are found again %s', (_, other) => {
    expect(twinsIn({ 'a.ts': SUM, 'b.ts': other })).toHaveLength(1);
  });

  test.each([
    ['with another operator', SUM.replace('total + x', 'total * x')],
    ['with another number', SUM.replace('from = 0', 'from = 1')],
    ['with another method', SUM.replace('.slice', '.splice')],
    ['with its names exchanged', SUM.replace('values.slice(from)', 'from.slice(values)')],
    ['with a name from outside', SUM.replace('total + x', 'offset + x')],
    ['that waits', SUM.replace('function', 'async function')],
  ])('are others %s', (_, other) => {
    expect(twinsIn({ 'a.ts': SUM, 'b.ts': other })).toEqual([]);
  });

  test('are compared by what they say of themselves, too', () => {
    const power = (name: string): string => `function ${name}(n) {\n  return n === 0 ? 1 : 2 * ${name}(n - 1);\n}`;
    expect(twinsIn({ 'a.ts': power('f'), 'b.ts': power('g') })).toEqual([['a.ts#f', 'b.ts#g']]);
  });
});
