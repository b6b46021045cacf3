/** Imports modules through the sources. @own-process */
import { describe, expect, test } from 'vitest';
import { exitCodeOfConjectures } from '../../../src/cli/conjecture-command.ts';
import { atMost, zoneOf } from '../../../src/claims/relation.ts';
import { claim } from '../../../src/claims/claim.ts';
import { concurrence } from '../../../src/entanglement/measures/concurrence.ts';
import { negativity } from '../../../src/entanglement/measures/negativity.ts';
import { anyDensityMatrix, anyPureState } from '../../../src/ensembles/density-matrix.ts';
import { ALL } from '../../sample.ts';
import { candidates, touchedBy } from '../../../src/conjectures/candidates.ts';
import { conjectures } from '../../../src/conjectures/conjectures.ts';
import type { Conjectures } from '../../../src/conjectures/suggestions.ts';
import { claimsLike } from '../../../src/conjectures/library-claims.ts';
import { isConicCombination } from '../../../src/entropic/conic-combination.ts';
import type { EntropyForm } from '../../../src/entropic/entropy-form.ts';
import { rational } from '../../../src/exact/integers/rational.ts';
import { replay } from '../../../src/hunter/replay.ts';
import { theoremsOnStates } from '../../../src/registry/theorems-on-states.ts';
import { claimFromText } from '../../../src/statements/text-claim.ts';
import { run } from '../command.ts';
import { documentOf, wordsOf } from '../documents.ts';

test.runIf(ALL)('the page shows what the commands print', async () => {
  const { shown } = documentOf('docs/conjectures.md');
  expect(shown).toHaveLength(2);
  for (const { command, lines } of shown) {
    const [, , ...words] = wordsOf(command);
    expect(await run(...words)).toMatchObject({ code: 0, stdout: `${lines.join('\n')}\n` });
  }
});

describe('conjectures about pure states of two qubits', async () => {
  const asked = {
    quantities: 'S(A), S(B), S(AB), N(A:B), C(A:B), ln(dim(A)), 1',
    on: 'A=2,B=2',
    given: 'psi: pure(AB)',
  };
  const found = await conjectures(asked, { seed: 1, terms: ALL ? 3 : 2, effort: 0.02 });

  test('are equalities, proved where they are about entropies', () => {
    expect(found.proved.map(({ statement }) => statement)).toEqual([
      'S(AB) = 0',
      'S(A) = S(B)',
      'S(A) >= 0',
      'S(A) <= ln(dim(A))',
    ]);
    expect(new Set(found.proved.map(({ decision }) => decision.verdict))).toEqual(new Set(['proved']));
    expect(found.survivors.map(({ statement }) => statement)).toContain('2*N(A:B) = C(A:B)');
    const { constant } = found.survivors.find(({ statement }) => statement === 'C(A:B) <= 1')!;
    expect(constant!.guess!.text).toBe('1');
  });

  test('are the same for the same seed', async () => {
    const fewer = ALL ? asked : { ...asked, quantities: 'S(A), S(B), N(A:B)' };
    const once = ALL ? found : await conjectures(fewer, { seed: 1, effort: 0.02 });
    const again = await conjectures(fewer, { seed: 1, ...(ALL ? { terms: 3 } : {}), effort: 0.02 });
    expect(again).toEqual(once);
  });
});

describe('conjectures about states of two qubits', async () => {
  const asked = { quantities: 'S(A), S(B), S(AB), N(A:B)', on: 'A=2,B=2' };
  const found = await conjectures(asked, { seed: 1, effort: 0.03 });
  const statements = [...found.proved, ...found.survivors].flatMap(({ statement, exchanged }) => [
    statement,
    ...exchanged,
  ]);

  test('are the known ones, also of exchanged subsystems', () => {
    for (const known of ['S(AB) <= S(A) + S(B)', 'S(A) <= S(B) + S(AB)', 'S(B) <= S(A) + S(AB)', 'N(A:B) >= 0'])
      expect(statements).toContain(known);
  });

  test('are not sums of others', () => {
    expect(statements).not.toContain('S(A) >= 0');
    expect(statements).not.toContain('S(AB) <= 2*S(A) + 2*S(B)');
  });

  test('that are refuted are violated by their instances, and hold on none of the instances that are left', () => {
    expect(found.refuted.length).toBeGreaterThan(0);
    for (const { statement, counterexample } of found.refuted) {
      const { relation } = replay(claimFromText({ ...asked, statement }), counterexample);
      expect(zoneOf(relation!)).toBe('violated');
      expect(statements).not.toContain(statement);
    }
  });
});

test('the exit code tells an empty list, what is undecided and a bound that failed', () => {
  const all = { survivors: [], undecided: [], instances: 1 } as unknown as Conjectures;
  expect(exitCodeOfConjectures(all)).toBe(0);
  expect(exitCodeOfConjectures({ ...all, undecided: [{ statement: '', exchanged: [], touched: 0 }] })).toBe(3);
  expect(exitCodeOfConjectures({ ...all, instances: 0 })).toBe(5);
  const failed = { evidence: { boundFailure: {} } } as unknown as Conjectures['survivors'][number];
  expect(exitCodeOfConjectures({ ...all, survivors: [failed] })).toBe(4);
});

test.each([
  ['S(A), S(Q)', 'there is Q at character 9'],
  ['S(A), rho', 'there is a state at character 7'],
  ['S(A), , S(B)', 'one is missing'],
  ['S(A), S(AB), S(A)', 'S(A) occurs twice'],
  ['S(A)', 'there is S(A)'],
  ['S(A) <= S(B), S(AB)', '"<" is no part of a formula at character 6'],
])('quantities %s make no sense', async (quantities, message) => {
  await expect(conjectures({ quantities, on: 'A=2,B=2' }, { seed: 1 })).rejects.toThrow(message);
});

test('an inequality is violated, attained or neither, and what vanishes with all others is not attained', () => {
  const point = (...values: readonly number[]) => ({
    values: Float64Array.from(values),
    bounds: new Float64Array(values.length).fill(2 ** -50),
  });
  const points = [point(1, 2), point(2, 2), point(0, 0), point(0, 1)];
  expect(touchedBy([-1, 1], points)).toBe(1);
  expect(touchedBy([1, -1], points)).toBeUndefined();
  expect(touchedBy([1, 0], points)).toBe(1);
  expect(touchedBy([1, 1], points)).toBe(0);
  // Within the error bound nothing is violated.
  expect(touchedBy([1, -1], [point(1, 1 + 2 ** -50)])).toBe(1);
  expect(touchedBy([1, -1], [point(1, 1 + 2 ** -44)])).toBe(1);
  expect(touchedBy([1, -1], [point(1, 1 + 2 ** -30)])).toBeUndefined();
});

test('candidates are primitive, each once, and of those that are exchanged the first', () => {
  const all = candidates(2, { largest: 2, terms: 2 }, []).map((vector) => vector.join());
  expect(all).toHaveLength(new Set(all).size);
  expect(all).toContain('1,-2');
  expect(all).not.toContain('2,-2');
  // 4 primitive ones of one term and 16 of two, without 2·(±1, ±1).
  expect(all).toHaveLength(4 + 16 - 4);
  expect(candidates(2, { largest: 1, terms: 2 }, [[1, 0]]).map((vector) => vector.join())).toEqual([
    '1,0',
    '0,-1',
    '-1,-1',
    '1,-1',
    '1,1',
  ]);
});

test.each(['S(A) > S(B)', 'N(A:B) >= 0.01'])('what holds in any case is proved under %s as well', async (premise) => {
  const asked = { quantities: 'S(A), S(B), S(AB)', on: 'A=2,B=2', if: premise };
  const { proved } = await conjectures(asked, { seed: 1, effort: 0.02 });
  expect(proved.map(({ decision }) => decision.verdict)).toEqual(proved.map(() => 'proved'));
  expect(proved.length).toBeGreaterThan(0);
});

describe('a claim that says the same', () => {
  const about = { source: 'none', literature: 'theorem', systems: [[2, 2]] } as const;
  const half = claim('half', {
    ...about,
    statement: 'N ≤ C/2',
    given: () => ({ rho: anyDensityMatrix({ dim: 4, rank: 'any' }) }),
    asserts: ({ rho }, dims) => atMost(negativity(rho, dims), concurrence(rho).dividedBy(2)),
  });
  const ofPure = claim('pure', { ...half, given: () => ({ rho: anyPureState({ dim: 4 }) }) });
  const like = (statement: string, on = 'A=2,B=2'): readonly string[] =>
    claimsLike({ statement, on }, [half, ofPure]).map(({ id }) => id);

  test.each(['2*N(A:B) <= C(A:B)', 'C(A:B) - 2*N(A:B) >= 0'])('as %s is recognised', (statement) => {
    expect(like(statement)).toEqual(['half']);
  });

  test.each([
    ['3*N(A:B) <= C(A:B)'],
    ['2*N(A:B) >= C(A:B)'],
    ['2*N(A:B) = C(A:B)'],
    ['2*N(A:B) <= 1'],
    ['2*N(A:B) <= E_N(A:B) + 1', 'A=2,B=3'],
  ])('as %s is not', (statement, on = 'A=2,B=2') => {
    expect(like(statement, on)).toEqual([]);
  });

  test.runIf(ALL)('is looked for among the theorems of the library', async () => {
    const statement = { statement: '2*N(A:B) <= 1', on: 'A=2,B=2' };
    const known = claimsLike(statement, await theoremsOnStates());
    expect(known.map(({ id }) => id)).toEqual(['two-qubit-negativity-is-at-most-one-half']);
  });
});

test('a sum with nonnegative coefficients is found, and one with a negative coefficient is none', async () => {
  const form = (...entries: readonly number[]): EntropyForm =>
    new Map(entries.flatMap((x, k) => (x === 0 ? [] : [[k + 1, rational(x)] as const])));
  expect(await isConicCombination(form(3, -1), [form(1, 0), form(1, -1)])).toBe(true);
  expect(await isConicCombination(form(1, -2), [form(1, 0), form(1, -1)])).toBe(false);
  expect(await isConicCombination(form(-1, 0), [form(1, 0)])).toBe(false);
  expect(await isConicCombination(form(0, 0), [])).toBe(true);
  expect(await isConicCombination(form(1, 0), [])).toBe(false);
});
