import { describe, expect, test } from 'vitest';
import { climb } from '../../../src/hunter/climb.ts';
import type { Descent } from '../../../src/hunter/descents.ts';
import type { Landscape } from '../../../src/hunter/landscape.ts';
import { ClaimOnSystem } from '../../../src/hunter/claim-on-system.ts';
import { quasiNewton } from '../../../src/hunter/quasi-newton.ts';
import { anyNumber, atMost, claim, Ensemble } from '../../../src/index.ts';
import type { Matrix } from '../../../src/matrix/interface.ts';
import { randomStarts } from '../../quality/random-starts.ts';

/**
 * t⁸ ≥ 17/16 t⁸ u² for the share u² of the last coordinate in |x|²: violated in a narrow cone about the last axis only. Both
 * sides vanish together at t = 0, and from nearly everywhere the steepest way down is the way there.
 */
const cone = claim('cone', {
  source: 'planted',
  statement: String.raw`\tfrac{17}{16} t^8 u^2 \le t^8`,
  literature: 'false',
  systems: [12],
  given: (size) => ({
    t: anyNumber(),
    x: new Ensemble<Matrix>({
      name: 'anyVector',
      measure: 'Gaussian',
      scaleFree: true,
      build: (read) => read.realMatrix(size, 1),
    }),
  }),
  asserts: ({ t, x }, size) => {
    const last = x.realPart(size - 1, 0);
    const share = last.times(last).dividedBy(x.squaredNorm());
    const factor = [1, 2, 3].reduce((power) => power.times(power), t);
    return atMost(factor.times(share).times(x.arithmetic.real(17, 16)), factor);
  },
});

describe('where both sides vanish together, a climb', () => {
  const onSystem = new ClaimOnSystem(cone, 12);
  const SEEDS = [1, 2, 3];
  const climbed = (seed: number, ...portfolio: readonly Descent[]): Landscape => {
    const limits = { climbs: 6, climbEvaluations: 2000 };
    const starts = randomStarts(onSystem, seed, 200);
    return portfolio.length === 0
      ? climb(onSystem, seed, 0, starts, limits)
      : climb(onSystem, seed, 0, starts, limits, { portfolio });
  };

  test.each(SEEDS)('meets no violation by the margin, which leads to the trivial zero, seed %i', (seed) => {
    const descents = (['draws', 'fresh', 'edgeCases'] as const).map((from) => ({ measure: 'margin' as const, from }));
    const { violated, spent } = climbed(seed, ...descents.map((descent) => ({ optimiser: quasiNewton, ...descent })));
    expect(violated).toBe(false);
    expect(spent).toBe(12_000);
  });

  test.each(SEEDS)('refutes by the first descent that goes by the relative margin, seed %i', (seed) => {
    const { violated, lowest } = climbed(seed);
    expect(violated).toBe(true);
    // The first descent goes by the relative margin.
    expect(lowest.list[0].index).toBe(0);
  });

  test.each(['relative', 'fresh', 'edgeCases'] as const)('refutes by the relative margin from %s alone', (from) => {
    for (const seed of SEEDS) {
      expect(climbed(seed, { optimiser: quasiNewton, measure: 'relative margin', from }).violated).toBe(true);
    }
  });
});
