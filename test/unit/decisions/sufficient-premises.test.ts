import { describe, expect, test } from 'vitest';
import { decideEntropyInequality, sufficientPremises } from '../../../src/index.ts';
import { ALL } from '../../sample.ts';

describe('premises that are enough', () => {
  test.each([
    [{ statement: 'S(AB) >= S(A)' }, ['I(A:B) = 0']],
    [{ statement: 'S(A) = S(B)' }, ['S(AB) = 0']],
    [{ statement: 'I(A:C) <= I(A:B)', if: 'I(A:B|C) = 0' }, ['I(A:C|B) = 0']],
    [{ statement: 'S(A) >= 0' }, []],
    [{ statement: 'S(A) <= -1*S(B)' }, []],
  ])('for %j are the weakest', async (statement, expected) => {
    const found = await sufficientPremises(statement);
    expect(found).toEqual(expected);
    const { if: known } = { if: undefined, ...statement };
    for (const premise of found) {
      const premises = known === undefined ? [premise] : [known, premise];
      expect((await decideEntropyInequality({ ...statement, if: premises })).verdict).toBe('proved');
    }
  });

  test.runIf(ALL)('beyond their own do not miss those of Linden and Winter', async () => {
    const given = ['I(A:C|B) = 0', 'I(B:C|A) = 0', 'I(A:B|D) = 0'];
    const found = await sufficientPremises({ statement: 'I(C:D) >= I(C:AB)', if: given });
    expect(found).toEqual(['I(A:C) = 0', 'I(A:C|D) = 0', 'I(B:C|D) = 0']);
  });

  test('are asked of linear statements only', async () => {
    await expect(sufficientPremises({ statement: 'S(A) <= 1' })).rejects.toThrow('must be linear in entropies');
  });
});
