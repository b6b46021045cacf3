import { beforeEach, expect, test, vi } from 'vitest';
import { isConicCombination } from '../../../src/entropic/conic-combination.ts';
import { boundedProof, dimensionBound } from '../../../src/entropic/dimension-bounds.ts';
import { basicInequalities } from '../../../src/entropic/basic-inequalities.ts';
import { combination, entropies, negated, PRIME } from '../../../src/entropic/entropy-form.ts';
import { standingOf } from '../../../src/entropic/cone.ts';
import { bestBasis } from '../../../src/entropic/linear-programme.ts';
import { rational } from '../../../src/exact/integers/rational.ts';

vi.mock('../../../src/entropic/linear-programme.ts', async (original) => ({
  ...(await original<object>()),
  bestBasis: vi.fn(),
}));

/** A solver that takes every point for a solution: all multiples are the same number. */
const claim = (multiple: number): void => {
  vi.mocked(bestBasis).mockImplementation(({ costs }) =>
    Promise.resolve({ status: 'solved', point: costs.map(() => rational(multiple)) } as never),
  );
};

const [A, B, AB] = [1, 2, 3].map((group) => entropies([group]));
const difference = combination([
  [rational(1), A],
  [rational(-1), AB],
]);

beforeEach(() => void vi.mocked(bestBasis).mockReset());

test.each([0, 1, -1, 7])('nothing is proved by a solver that is wrong: multiples of %i', async (multiple) => {
  claim(multiple);
  expect(await isConicCombination(difference, [A, B, AB, negated(AB)])).toBe(false);
  expect((await standingOf(difference, [], 2)).verdict).not.toBe('proved');
  expect(await boundedProof(difference, [], [2, 2])).toBeUndefined();
  // ln dim A - S(A) + S(A) - S(AB)
  const bounded = combination([
    [rational(1), dimensionBound(0)],
    [rational(1), difference],
  ]);
  expect(await boundedProof(bounded, [], [2, 2])).toBeUndefined();
});

test('a negative constant is not left over, and no multiple is negative', async () => {
  claim(0);
  expect(await boundedProof(new Map([[PRIME + 2, rational(-1)]]), [], [2, 2])).toBeUndefined();
  expect(await boundedProof(new Map([[PRIME + 2, rational(1)]]), [], [2, 2])).toBeDefined();
  const [{ form }] = basicInequalities(2);
  vi.mocked(bestBasis).mockImplementation(({ costs }) =>
    Promise.resolve({ status: 'solved', point: costs.map((_, k) => rational(k === 0 ? -1 : 0)) } as never),
  );
  expect(await boundedProof(negated(form), [], [2, 2])).toBeUndefined();
  expect(await isConicCombination(negated(form), [form, negated(form)])).toBe(false);
});

test('the right multiples of a solver are taken', async () => {
  claim(1);
  expect(
    await isConicCombination(
      combination([
        [rational(1), A],
        [rational(1), B],
      ]),
      [A, B],
    ),
  ).toBe(true);
});
