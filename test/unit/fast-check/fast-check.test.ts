import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../source-files.ts';
import { anyDensityMatrix, arbitraryOf, propertyOf } from 'clausius/fast-check';
import {
  assuming,
  atLeast,
  atMost,
  claim,
  mutualInformation,
  purity,
  type Relation,
  type Matrix,
  vonNeumannEntropy,
} from 'clausius';

const common = { source: 'none', statement: 'none', literature: 'conjecture' } as const;

const onStates = (id: string, asserts: (rho: Matrix) => Relation) =>
  claim(id, {
    ...common,
    systems: [2, 3],
    given: (dim) => ({ rho: anyDensityMatrix({ dim }) }),
    asserts: ({ rho }) => asserts(rho),
  });

const correlated = claim('correlated', {
  ...common,
  systems: [[2, 2]],
  given: ([a, b]) => ({ rho: anyDensityMatrix({ dim: a * b }) }),
  asserts: ({ rho }, dims) => atLeast(mutualInformation(rho, dims, [0], [1]), 0),
});

/** A pair of dimensions has a type of its own. */
const pair: readonly [number, number] = correlated.systems[0];

describe('arbitraryOf', () => {
  test('draws what the claim speaks of, the same for a seed', () => {
    const draw = (): readonly number[] =>
      fc.sample(arbitraryOf(correlated, [...pair]), { numRuns: 5, seed: 3 }).map(({ rho }) => purity(rho).value);
    expect(draw()).toHaveLength(5);
    expect(new Set(draw()).size).toBe(5);
    expect(draw()).toEqual(draw());
  });

  test('refuses a system that the claim does not have', () => {
    expect(() => arbitraryOf(onStates('pure', purityIsOne), 4 as 2)).toThrow(/system/);
  });
});

const purityIsOne = (rho: Matrix): Relation => atLeast(purity(rho), 1);

describe('propertyOf', () => {
  test('passes where the claim holds', () => {
    fc.assert(propertyOf(correlated, [2, 2]), { numRuns: 200, seed: 1 });
  });

  test('fails where it is violated, with both sides, at a simple instance', () => {
    const details = fc.check(propertyOf(onStates('pure', purityIsOne), 2), { seed: 1 });
    expect(details.failed).toBe(true);
    expect(details.errorInstance).toMatchObject({
      message: expect.stringMatching(/^pure is violated on 2: 0\.\d+ ≥ 1 fails by/),
    });
    expect(details.numShrinks).toBeGreaterThan(0);
  });

  test('skips what does not satisfy the premise', () => {
    const mixed = onStates('mixed', (rho) => assuming(atMost(purity(rho), 0.6), atLeast(vonNeumannEntropy(rho), 0.4)));
    const details = fc.check(propertyOf(mixed, 2), { numRuns: 50, seed: 1 });
    expect(details.failed).toBe(false);
    expect(details.numSkips).toBeGreaterThan(0);
  });
});

test('the example of docs/guard.md runs', () => {
  const [, code] = /^```js\n([^]*?)^```$/m.exec(readFileSync(join(ROOT, 'docs/guard.md'), 'utf8'))!;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module'], {
    cwd: ROOT,
    input: code,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(stdout).toBe('3\n');
});
