import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDensityMatrix, anyLindbladian, atMost, claim } from '../../../src/index.ts';
import { ensembleRecord } from '../../../src/ensembles/ensemble-record.ts';
import { ClaimOnSystem } from '../../../src/hunter/claim-on-system.ts';
import { shrink } from '../../../src/hunter/shrink.ts';
import { complexity } from '../../../src/ensembles/complexity.ts';
import { SIMPLIFICATIONS } from '../../../src/ensembles/simplifications.ts';

const impure = claim('impure', {
  source: 'planted',
  statement: String.raw`\operatorname{tr}\rho^2 \le 3/4`,
  literature: 'false',
  systems: [1, 2, 3],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }) }),
  asserts: ({ rho }) => atMost(rho.traceOfProduct(rho), rho.arithmetic.real(3, 4)),
});

describe('complexity', () => {
  const of = (integers: readonly number[], unit = 1): number =>
    complexity(
      { blocks: [], groups: [], restatements: [], simpleForms: [] },
      { integers: Int32Array.from(integers), unit },
    );

  test('orders by zeros, lengths, sizes, signs, positions', () => {
    expect(of([0, 0])).toBeLessThan(of([1, 0]));
    expect(of([1000, 0])).toBeGreaterThan(of([3, 0]));
    expect(of([0, 7])).toBeLessThan(of([1, 1]) + of([1, 1]));
    expect(of([2, 0])).toBeLessThan(of([3, 0]));
    expect(of([3, 0])).toBeLessThan(of([-3, 0]));
    expect(of([3, 0])).toBeLessThan(of([0, 3]));
    expect(of([3, 0], 1)).toBeLessThan(of([3, 0], 16));
  });
});

describe('simplifications', () => {
  const structure = ensembleRecord({ g: anyLindbladian({ dim: 2 }), rho: anyDensityMatrix({ dim: 3 }) });
  const { size } = structure;
  const instances = fc.record({
    integers: fc.int32Array({ minLength: size, maxLength: size, min: -4000, max: 4000 }),
    unit: fc.constantFrom(1, 16, 2 ** 20),
  });

  test.each(SIMPLIFICATIONS.map((pass) => [pass.name, pass] as const))(
    '%s ends and yields vectors of the same length without touching the draft',
    (_name, pass) => {
      fc.assert(
        fc.property(instances, (instance) => {
          const before = instance.integers.slice();
          for (const { integers, unit } of pass({ instance, structure })) {
            expect(integers).toHaveLength(size);
            expect(unit).toBeGreaterThanOrEqual(1);
          }
          expect(instance.integers).toEqual(before);
        }),
        { seed: 1, numRuns: 5 },
      );
    },
  );
});

describe('shrink', () => {
  test.each([1, 2, 3] as const)('keeps one integer of a pure state in dimension %i, where it is violated', (dim) => {
    const onSystem = new ClaimOnSystem(impure, dim);
    const { size } = onSystem.ensemble;
    const instance = {
      integers: Int32Array.from({ length: size }, (_, k) => (k % dim === 0 ? 3 * k + 5 : 0)),
      unit: 16,
    };
    const outcome = onSystem.evaluate(instance);
    expect(outcome.zone).toBe('violated');
    const shrunk = shrink(onSystem, [{ instance, outcome, index: 0 }], 5000);
    expect([...shrunk.instance.integers]).toEqual([1, ...new Array<number>(size - 1).fill(0)]);
    expect(shrunk.instance.unit).toBe(1);
    expect(shrunk.evaluations).toBeLessThan(2000);
  });

  test('spends what it is allowed at most, and returns the start when that is nothing', () => {
    const onSystem = new ClaimOnSystem(impure, 2);
    const instance = { integers: Int32Array.from([9, 0, 5, 0, 3, 0, 1, 0]), unit: 16 };
    const start = { instance, outcome: onSystem.evaluate(instance), index: 0 };
    expect(shrink(onSystem, [start], 0).instance).toEqual(instance);
    for (const allowed of [1, 5, 20])
      expect(shrink(onSystem, [start], allowed).evaluations).toBeLessThanOrEqual(allowed);
  });

  test('does not end at an example that fails by less than a constant share of the found one', () => {
    const onSystem = new ClaimOnSystem(impure, 2);
    const instance = { integers: Int32Array.from([9, 0, 5, 0, 3, 0, 1, 0]), unit: 16 };
    const outcome = onSystem.evaluate(instance);
    const shrunk = shrink(onSystem, [{ instance, outcome, index: 0 }], 5000);
    // tr ρ² = 1 against 3/4: the share is 1/4, the floor a sixteenth of the larger side.
    expect(-shrunk.outcome.margin).toBeGreaterThanOrEqual(1 / 16);
  });
});
