import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { type Claim, requireClaim } from '../../../src/claims/claim.ts';
import { passagesIn, standIn } from '../../../src/registry/quotations.ts';
import { claimSources, ROOT } from '../source-files.ts';

const claims = new Map(
  await Promise.all(
    claimSources().map(async (file) => {
      const { default: value } = (await import(pathToFileURL(join(ROOT, file)).href)) as { readonly default: Claim };
      return [basename(file, '.ts'), value] as const;
    }),
  ),
);
const corrections = [...claims.values()].flatMap(({ id, corrects = [] }) =>
  corrects.map((correction) => [correction.claim, id, correction] as const),
);
const cases = [...claims.values()].flatMap(({ id, refutedBy = [] }) => refutedBy.map((other) => [other, id] as const));

function isStored(id: string, kind: 'counterexamples' | 'certificates'): boolean {
  return existsSync(join(ROOT, `properties/${kind}/${id}.json`));
}

test('there are corrections', () => {
  expect(corrections.length).toBeGreaterThan(10);
});

test.each(corrections)('%s, which %s corrects, is not listed as true and has a certified counterexample', (audited) => {
  expect(['false', 'conjecture', 'printed formula']).toContain(claims.get(audited)?.literature);
  expect(isStored(audited, 'counterexamples') && isStored(audited, 'certificates')).toBe(true);
});

test.each(corrections)(
  'what %s is to have wrong, according to %s, is quoted where it says so',
  (audited, _, correction) => {
    const { source, surrogate } = claims.get(audited)!;
    const { basis = 'our reading', place, words = '' } = correction;
    const passages = passagesIn(join(ROOT, `properties/quotations/${source.replace(/^after /, '').split(',')[0]}.txt`));
    expect(words).not.toBe('');
    expect(passages.some((passage) => passage.place === place && standIn(words, passage.text))).toBe(true);
    // a constant of our own stands in no source
    if (basis === 'quoted') expect([surrogate, source.startsWith('after ')]).toEqual([undefined, false]);
  },
);

test.each(cases)('%s, a special case of %s, is false and has a certified counterexample', (special) => {
  expect(claims.get(special)?.literature).toBe('false');
  expect(isStored(special, 'counterexamples') && isStored(special, 'certificates')).toBe(true);
});

test('the conjecture on entanglement production is refuted once, by itself and by seven classes', () => {
  expect(cases.filter(([, id]) => id === 'entropy-production-bounds-entanglement-production')).toHaveLength(7);
  expect(corrections.filter(([audited]) => cases.some(([special]) => special === audited))).toEqual([]);
});

test.each([...claims.values()].filter(({ literature }) => literature === 'own result'))(
  '$id, a result of our own, says what it is about and not where it stands',
  ({ source }) => {
    expect(source).toMatch(/^after [A-Z]\w+/);
  },
);

test('nothing that is stated in a source is said to stand after it', () => {
  const stated = [...claims.values()].filter(({ literature }) => ['theorem', 'printed formula'].includes(literature));
  expect(stated.filter(({ source }) => source.startsWith('after ')).map(({ id }) => id)).toEqual([]);
});

test.each([
  [[{ claim: 'a', as: 'wrong' }], /corrects/],
  ['a', /corrects/],
  [[{ as: 'false' }], /corrects/],
  [[{ claim: 'a', as: 'false', basis: 'printed' }], /quoted \| implied \| our reading/],
  [[{ claim: 'a', as: 'false', basis: 'quoted', place: 'page 1' }], /demands place and words/],
  [[{ claim: 'a', as: 'false', basis: 'quoted', words: 'x' }], /demands place and words/],
  [[{ claim: 'a', as: 'false', basis: 'implied', words: 'x' }], /words a place/],
  [[{ claim: 'a', as: 'false', basis: 'quoted', place: 'page 1', words: ' ' }], /corrects/],
])('a claim that corrects %j is rejected', (corrects, message) => {
  const some = [...claims.values()][0];
  expect(() => requireClaim({ ...some, corrects }, 'claim')).toThrow(message);
});
