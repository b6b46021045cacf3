import { describe, expect, test } from 'vitest';
import { sampled } from '../../sample.ts';
import { coherenceAt, curvesAt, gasThreshold } from '../../../src/figures/spin-gas.ts';
import { negativitiesAt } from '../../../src/figures/reset-fig-1.ts';
import { thresholdInResetRate } from '../../../src/figures/reset-lines.ts';

const SIZES = [1, 2, 8, Infinity];
const PHASES = [0.1, 0.25, 0.5, 1];

describe('a spin gas agrees qualitatively with equation (3)', () => {
  test('without memory it is equation (3)', () => {
    for (const g of [2, 5, 20]) expect(gasThreshold(Infinity, g, 0.25)).toBeCloseTo(thresholdInResetRate(g)!, 10);
    const rates = [7, 20, 100];
    const [, , , , memoryless] = curvesAt(rates, 5, 0.25);
    const known = negativitiesAt([5, 5, 5], rates).find(({ name }) => name === 'negativity')!;
    rates.forEach((_, k) => expect(memoryless.values[k]).toBeCloseTo(known.values[k], 14));
  });

  test.each(sampled(PHASES, 2, () => 'phase'))(
    'one threshold each, which memory moves to faster resets (φ = %d π)',
    (phase) => {
      const thresholds = SIZES.map((n) => gasThreshold(n, 5, phase)!);
      for (let k = 1; k < SIZES.length; k++) {
        expect(thresholds[k - 1]).toBeGreaterThanOrEqual(thresholds[k] * (1 - 1e-12));
      }
      const rates = Array.from({ length: 120 }, (_, k) => 2 ** (k / 12));
      for (const [n, { values }] of curvesAt(rates, 5, phase).slice(1).entries()) {
        const isEntangled = rates.map((r) => r > thresholds[n] * (1 + 1e-6));
        expect(values.map((negativity) => negativity > 0)).toEqual(isEntangled);
      }
    },
  );

  test.each(SIZES)('the same bound of the coupling and the same tail (n = %d)', (n) => {
    expect(gasThreshold(n, 1, 0.25)).toBeUndefined();
    expect(gasThreshold(n, 0.5, 0.25)).toBeUndefined();
    expect(gasThreshold(n, 1.5, 0.25)).toBeGreaterThan(0);
    const far = 1e5;
    const columns = curvesAt([far], 3, 0.25);
    for (const { values } of columns.slice(1)) expect(far * values[0]).toBeCloseTo(1, 3);
  });

  test('what is left of memory falls with 1/n: the shifts of the threshold are 2 and 8 times smaller', () => {
    const [one, two, eight, none] = SIZES.map((n) => gasThreshold(n, 5, 0.25)!);
    expect((one - none) / (two - none)).toBeCloseTo(2, 0);
    expect((two - none) / (eight - none)).toBeCloseTo(4, 0);
  });
});

test('the coherence begins to fall at γ and is given back by one spin', () => {
  const h = 2 ** -20;
  const [, ...curves] = coherenceAt([0, h, 1.15], 0.25);
  for (const { values } of curves) {
    expect(values[0]).toBe(1);
    expect((1 - values[1]) / h).toBeCloseTo(1, 4);
  }
  expect(curves[0].values[2]).toBeLessThan(-0.25);
  // e^{−t} cos(t cot(φ/2)), cot(π/8) = 1 + √2
  expect(curves[0].values[2]).toBeCloseTo(Math.exp(-1.15) * Math.cos(1.15 * (1 + Math.SQRT2)), 12);
});
