import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { type Claim, claim, systemName } from '../../../src/claims/claim.ts';
import type * as Relations from '../../../src/claims/relation.ts';
import { allOf, atLeast, equals } from '../../../src/claims/relation.ts';
import { anyPositive } from '../../../src/ensembles/numbers.ts';
import { randomStream, streamOf } from '../../../src/ensembles/random.ts';
import { ClaimOnSystem } from '../../../src/hunter/claim-on-system.ts';
import type { Real } from '../../../src/matrix/interface.ts';
import type * as ErrorFree from '../../../src/float64/error-free.ts';
import type * as Tolerances from '../../../src/matrix/tolerances.ts';
import { ALL, repeated } from '../../sample.ts';
import { CLAIM_SAMPLE } from '../claim-sample.ts';
import { ROOT } from '../source-files.ts';

type Comparison = Pick<Relations.Relation, 'left' | 'right'>;

/** Comparisons since the last draw, in the order in which a claim makes them. */
const made = vi.hoisted((): Comparison[] => []);

vi.mock('../../../src/claims/relation.ts', async (original) => {
  const module: typeof Relations = await original();
  const recorded =
    (relation: typeof Relations.equals): typeof Relations.equals =>
    (left, right) => {
      made.push({ left, right });
      return relation(left, right);
    };
  const { equals: same, atLeast, atMost } = module;
  return { ...module, equals: recorded(same), atLeast: recorded(atLeast), atMost: recorded(atMost) };
});

// What is known exactly has no bound to tell two ways of computing it apart: here every operation counts as rounded. The same
// expression on both sides still has the same value and the same bound.
vi.mock('../../../src/float64/error-free.ts', async (original) => ({
  ...(await original<typeof ErrorFree>()),
  isExactSum: () => false,
  isExactProduct: () => false,
  isExactQuotient: () => false,
}));
vi.mock('../../../src/matrix/tolerances.ts', async (original) => ({
  ...(await original<typeof Tolerances>()),
  isExactOnGrid: () => false,
}));

/** Draws of each system; one evaluation of some claims is a search. */
const DRAWS = repeated(30, 8);

/** Numbers of the comparisons whose two sides came out the same, bound and all, on every draw of some system. */
function sameSides(tested: Claim): readonly string[] {
  return tested.systems.flatMap((system) => {
    const onSystem = new ClaimOnSystem(tested, system);
    const seen: boolean[][] = [];
    for (let k = 0; k < DRAWS; k++) {
      const stream = randomStream(1, streamOf(onSystem.name), k);
      made.length = 0;
      const { zone } = onSystem.evaluate(onSystem.ensemble.draw(() => stream.next()));
      if (zone !== 'empty') made.forEach((comparison, n) => (seen[n] ??= []).push(isSame(comparison)));
    }
    return seen.flatMap((draws, n) => (draws.every(Boolean) ? [`comparison ${n} on ${systemName(system)}`] : []));
  });
}

function isSame({ left, right }: Comparison): boolean {
  if (typeof right === 'number') return left.value === right && left.bound === 0;
  return left.value === right.value && left.bound === right.bound;
}

/** `npm test` takes one half of the sample, and enclosure/claims.test.ts the other one. */
test.each(CLAIM_SAMPLE.filter((_, k) => ALL || k % 2 === 1))(
  '%s compares what is computed in two ways',
  async (file) => {
    const { default: tested } = (await import(pathToFileURL(join(ROOT, file)).href)) as { readonly default: Claim };
    expect(sameSides(tested)).toEqual([]);
  },
  60_000,
);

test('a claim that computes both sides alike is found, also in a conjunction', () => {
  const of = (asserts: (drawn: { readonly x: Real }) => Relations.Relation) =>
    claim('tested', {
      source: 's',
      statement: 't',
      literature: 'theorem',
      systems: [2],
      given: () => ({ x: anyPositive() }),
      asserts,
    });
  expect(sameSides(of(({ x }) => equals(x.times(3).minus(x), x.times(3).minus(x))))).toEqual(['comparison 0 on 2']);
  expect(sameSides(of(({ x }) => equals(x.times(3).minus(x), x.times(2))))).toEqual([]);
  expect(sameSides(of(({ x }) => allOf(atLeast(x, 0), equals(x.sqrt().times(x.sqrt()), x))))).toEqual([]);
  expect(sameSides(of(({ x }) => allOf(atLeast(x, 0), equals(x, x))))).toEqual(['comparison 1 on 2']);
});
