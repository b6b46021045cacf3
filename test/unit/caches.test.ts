import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, sourceFiles } from './source-files.ts';

/** Maps that grow while a process lives and are no `Recent`, as `file#name`, and what limits them. */
const LIMITED: Readonly<Record<string, string>> = {
  'src/quantum/subsystems.ts#cache': 'emptied when the entries of all maps together take too much',
  'src/quantum/operators.ts#CONSTANTS': 'one matrix for each name that stands in the code',
  'src/registry/living-threads.ts#living': 'threads leave it when they end',
  'src/symbolic/formulas/function-range.ts#exponentials': 'emptied when it is full',
  'src/symbolic/steps/model-steps.ts#derivations': 'the keys for each model are the few parts of a derivation',
};

/** Maps and sets at the top level of a text that are empty at first and are written to later, and weak maps of maps. */
function growingMaps(text: string): readonly string[] {
  const empty = [
    ...text.matchAll(/^(?:export )?(?:const|let) (\w+)[^=;]*= new (?:Map|Set)(?:<(?:(?!\n\n)[^])*?>)?\(\);/gm),
  ]
    .map(([, name]) => name)
    .filter((name) => new RegExp(`\\b${name}\\.(?:set|add)\\(`).test(text));
  const ofMaps = [
    ...text.matchAll(
      /^(?:export )?(?:const|let) (\w+)[^=;]*= new WeakMap<[^;]*?\b(?:Map|Set)<(?:(?!\n\n)[^])*?>\(\);/gm,
    ),
  ];
  return [...empty, ...ofMaps.map(([, name]) => name)];
}

describe('what is kept for the life of a process', () => {
  const found = sourceFiles('src').flatMap((file) =>
    growingMaps(readFileSync(join(ROOT, file), 'utf8')).map((name) => `${file}#${name}`),
  );

  test('is kept in `Recent`, or limited in another way that is named', () => {
    expect(found.toSorted()).toEqual(Object.keys(LIMITED).toSorted());
  });

  test.each([
    ['a map', `const found = new Map<string, number>();\nfound.set('a', 1);`],
    ['a map with its type', `const found: Map<string, number> = new Map();\nexport const f = () => found.set('a', 1);`],
    [
      'a type of several lines',
      `const found = new Map<\n  string,\n  readonly { readonly a: number }[]\n>();\nfound.set('a', []);`,
    ],
    ['a set', `export const seen = new Set<string>();\nseen.add('a');`],
    ['a weak map of maps', 'const found = new WeakMap<object, Map<string, number>>();'],
  ])('is seen where it is %s', (_, text) => {
    expect(growingMaps(text)).toHaveLength(1);
  });

  test.each([
    ['a table', `const TABLE = new Map([['a', 1]]);\nTABLE.get('a');`],
    ['an empty map that stays so', 'const NONE: ReadonlyMap<string, number> = new Map();'],
    ['a map of a call', `function f() {\n  const found = new Map<string, number>();\n  found.set('a', 1);\n}`],
    ['a weak map', 'const found = new WeakMap<object, readonly number[]>();\nfound.set({}, []);'],
  ])('is not seen in %s', (_, text) => {
    expect(growingMaps(text)).toEqual([]);
  });
});
