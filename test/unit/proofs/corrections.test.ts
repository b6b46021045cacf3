import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { type Claim, requireClaim } from '../../../src/claims/claim.ts';
import { ROOT, sourceFiles } from '../source-files.ts';

const claims = new Map(
  await Promise.all(
    sourceFiles('properties').map(async (file) => {
      const { default: value } = (await import(pathToFileURL(join(ROOT, file)).href)) as { readonly default: Claim };
      return [basename(file, '.ts'), value] as const;
    }),
  ),
);
const corrections = [...claims.values()].flatMap(({ id, corrects = [] }) => corrects.map(({ claim }) => [claim, id]));

test('there are corrections', () => {
  expect(corrections.length).toBeGreaterThan(10);
});

test.each(corrections)('%s, which %s corrects, is listed as false and has a counterexample', (printed) => {
  expect(claims.get(printed)?.literature).toBe('false');
  expect(existsSync(join(ROOT, `properties/counterexamples/${printed}.json`))).toBe(true);
});

test.each([
  [[{ claim: 'a', as: 'wrong' }], /corrects/],
  ['a', /corrects/],
  [[{ as: 'false' }], /corrects/],
])('a claim that corrects %j is rejected', (corrects, message) => {
  const some = [...claims.values()][0];
  expect(() => requireClaim({ ...some, corrects }, 'claim')).toThrow(message);
});
