import { expect, test } from 'vitest';
import { anyDensityMatrix, float64 } from '../../../src/index.ts';
import { complexity } from '../../../src/ensembles/complexity.ts';
import { simpleMixtures } from '../../../src/ensembles/simple-mixtures.ts';

const ensemble = anyDensityMatrix({ dim: 4 });
const complicated = { integers: Int32Array.from({ length: ensemble.size }, (_, k) => 97 + 13 * k), unit: 1 };

test('mixtures of two kets are simpler than what they replace, the simplest first, and of rank two', () => {
  const mixtures = simpleMixtures(ensemble, complicated);
  // 16 kets: 120 pairs with five weights each.
  expect(mixtures).toHaveLength(600);
  const costs = mixtures.map((mixture) => complexity(ensemble, mixture));
  expect(costs).toEqual(costs.toSorted((a, b) => a - b));
  expect(costs.at(-1)).toBeLessThan(complexity(ensemble, complicated));
  for (const mixture of mixtures.slice(0, 20)) {
    const purity = ensemble.build(mixture, float64)!.squaredNorm().value;
    expect(purity).toBeGreaterThanOrEqual(1 / 2);
    expect(purity).toBeLessThanOrEqual(1 + Number.EPSILON);
  }
});

test('none is offered in place of what is simpler, and none for many levels', () => {
  const [simplest] = simpleMixtures(ensemble, complicated);
  expect(simpleMixtures(ensemble, simplest)).toEqual([]);
  const large = anyDensityMatrix({ dim: 5 });
  expect(simpleMixtures(large, { integers: new Int32Array(large.size).fill(97), unit: 1 })).toEqual([]);
});
