import { describe, expect, test } from 'vitest';
import '../../../src/vitest/index.ts';
import { claim } from '../../../src/claims/claim.ts';
import { atMost } from '../../../src/claims/relation.ts';
import { anyDensityMatrix } from '../../../src/ensembles/density-matrix.ts';
import { amplitudeDamping } from '../../../src/quantum/named-channels.ts';
import { choiMatrix, transposition } from '../../../src/quantum/linear-map.ts';
import { lindbladian, unsafeLindbladian } from '../../../src/quantum/lindbladian.ts';
import { diagonal, pauliX, sigmaMinus, sigmaPlus, zeroMatrix } from '../../../src/quantum/operators.ts';
import { maximallyMixed } from '../../../src/quantum/states.ts';

const messageOf = (check: () => void): string => {
  try {
    check();
  } catch (error) {
    return (error as Error).message;
  }
  return 'no failure';
};

describe('matchers with a stated error', () => {
  const drifted = [[0.5 + 3e-6, 0], [0, 0.5]]; // prettier-ignore

  test('toBeDensityMatrix tells what the error explains', () => {
    expect(drifted).toBeDensityMatrix({ within: 1e-5 });
    expect(drifted).not.toBeDensityMatrix({ within: 1e-6 });
    // |tr ρ − 1| = 3e-6 is √2·1e-6 at most: 2.12 times.
    expect(messageOf(() => expect(drifted).toBeDensityMatrix({ within: 1e-6 }))).toMatch(/2\.12 × the error.*tr ρ = 1/);
  });

  test('typed arrays, { re, im } and lists of states are accepted', () => {
    const flat = { re: new Float64Array([0.5, 0, 0, 0.5]), im: new Float64Array([0, -0.5, 0.5, 0]) };
    expect(flat).toBeDensityMatrix({ within: 1e-12 });
    expect([[0.5, { re: 0, im: -0.5 }], [{ re: 0, im: 0.5 }, 0.5]]).toBeDensityMatrix({ within: 1e-12 }); // prettier-ignore
    expect([flat, maximallyMixed(2)]).toBeDensityMatrix({ within: 1e-12 });
    const bad = [flat, { re: [1.5, 0, 0, -0.5] }];
    expect(messageOf(() => expect(bad).toBeDensityMatrix({ within: 1e-12 }))).toContain('step 1');
    expect(messageOf(() => expect({ re: [1, 0] }).toBeDensityMatrix({ within: 1 }))).toContain('d² entries');
    expect(messageOf(() => expect('rho').toBeDensityMatrix({ within: 1 }))).toContain('it is string');
  });

  test('what is undecided fails the matcher and its negation', () => {
    const edge = diagonal([1 - 2 ** -53, 2 ** -53]);
    expect(messageOf(() => expect(edge).toBeDensityMatrix({ within: 0 }))).toContain('undecided');
    expect(messageOf(() => expect(edge).not.toBeDensityMatrix({ within: 0 }))).toContain('undecided');
  });

  test('maps', () => {
    expect(amplitudeDamping(0.3)).toBeCompletelyPositive({ within: 1e-12 });
    expect(transposition(2)).not.toBeCompletelyPositive({ within: 0.5 });
    expect({ choi: [choiMatrix(amplitudeDamping(0.3)), choiMatrix(amplitudeDamping(0.6))] }).toBeTracePreserving({
      within: 1e-9,
    });
    expect({ choi: choiMatrix(amplitudeDamping(0.3)).scaled(1.01) }).not.toBeTracePreserving({ within: 1e-3 });
    // λ_min of the swap operator is −1.
    expect(messageOf(() => expect(transposition(2)).toBeCompletelyPositive({ within: 0.5 }))).toContain(
      '2 × the error',
    );
  });

  test('entropy production', () => {
    const states = [diagonal([0.75, 0.25]), diagonal([0.6, 0.4])];
    const heating = lindbladian(zeroMatrix(2), [sigmaMinus(), sigmaPlus()]);
    expect(states).toProduceEntropy(heating, { within: 1e-9 });
    const wrong = unsafeLindbladian(zeroMatrix(2), [{ operator: pauliX(), rate: -1 }]);
    expect(states).not.toProduceEntropy(wrong, { within: 1e-9, reference: maximallyMixed(2) });
    // A state that is none has no entropy, and produces none.
    const none = [diagonal([1.5, -0.5])];
    expect(messageOf(() => expect(none).toProduceEntropy(heating, { within: 1e-9 }))).toContain('no value');
    expect(messageOf(() => expect(none).not.toProduceEntropy(heating, { within: 1e-9 }))).toContain('no value');
  });

  test('contraction', () => {
    const states = [0.9, 0.7, 0.6].map((p) => diagonal([p, 1 - p]));
    expect(states).toContractTowards(maximallyMixed(2), { within: 1e-9 });
    expect(states.toReversed()).not.toContractTowards(maximallyMixed(2), { within: 1e-9 });
    expect(
      messageOf(() => expect(states.toReversed()).toContractTowards(maximallyMixed(2), { within: 1e-9 })),
    ).toContain('steps 0 → 2');
  });

  test('claims', () => {
    const mixed = claim('half-mixed', {
      source: 'NielsenChuang2011',
      statement: 'tr ρ² ≤ 1/2',
      literature: 'false',
      systems: [2],
      given: (dim) => ({ rho: anyDensityMatrix({ dim }) }),
      asserts: ({ rho }) => atMost(rho.traceOfProduct(rho), 0.5),
    });
    expect(maximallyMixed(2)).toObey(mixed, { within: 1e-6 });
    expect(diagonal([0.75, 0.25])).not.toObey(mixed, { within: 1e-6 });
    expect(messageOf(() => expect(maximallyMixed(3)).toObey(mixed, { within: 0.1 }))).toContain('system 3');
  });
});
