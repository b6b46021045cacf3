import { expect, test } from 'vitest';
import { minimalInequalities } from '../../../src/index.ts';

test('of inequalities that say the same the first is kept, and basic ones are never needed', async () => {
  const { kept, redundant } = await minimalInequalities([
    'S(A|B) >= 0',
    'S(AB) <= S(A) + S(B)',
    '2*S(AB) >= S(B) + S(B)',
  ]);
  expect(kept).toEqual(['S(A|B) >= 0']);
  expect(redundant.map(({ statement, decision }) => [statement, decision.verdict])).toEqual([
    ['S(AB) <= S(A) + S(B)', 'proved'],
    ['2*S(AB) >= S(B) + S(B)', 'proved'],
  ]);
  expect(redundant[1].decision.parts[0].combination).toContainEqual({ factor: '2', term: 'S(A|B)', by: 'premise' });
});

test('what follows from several others together is left out, and nothing without them', async () => {
  const chain = ['I(A:B) >= I(A:C)', 'I(A:C) >= I(B:C)', 'I(A:B) >= I(B:C)'];
  expect((await minimalInequalities(chain)).kept).toEqual(chain.slice(0, 2));
  expect((await minimalInequalities(chain.slice(1))).kept).toEqual(chain.slice(1));
});

test('premises and types count', async () => {
  const both = ['S(A) >= S(B)', 'S(B) >= S(A)'];
  expect((await minimalInequalities(both)).kept).toEqual(both);
  expect((await minimalInequalities(both, { given: 'psi: pure(AB)' })).kept).toEqual([]);
  expect((await minimalInequalities(both, { if: 'S(AB) = 0' })).kept).toEqual([]);
});

test('other statements are refused', async () => {
  await expect(minimalInequalities(['S(A) >= 0', 'N(A:B) >= 0'])).rejects.toThrow('must be linear in entropies');
});
