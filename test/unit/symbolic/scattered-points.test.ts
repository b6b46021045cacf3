import { expect, test } from 'vitest';
import { contains } from '../../../src/exact/signs/parameter-box.ts';
import { numberFromRational } from '../../../src/exact/integers/rational.ts';
import { scatteredPoints } from '../../../src/symbolic/formulas/negative-point.ts';
import { setting } from '../../../src/symbolic/steps/setting.ts';

test('scattered points lie in the box, and their coordinates in float64 are the exact ones up to rounding', () => {
  const { box } = setting({ a: 'positive', b: '[-1, 3]', c: 'real', d: '[2, inf)' });
  const points = [...scatteredPoints(box, 500)];
  for (const { exact, approximate } of points) {
    expect(exact.every((x, v) => contains(box[v], x))).toBe(true);
    exact.forEach((x, v) => {
      const { value } = numberFromRational(x);
      // t − 1/t, (l + ut)/(1 + t): rounding is relative to the terms
      expect(Math.abs(value - approximate[v])).toBeLessThanOrEqual(8 * Number.EPSILON * (4 + Math.abs(value)));
    });
  }
  const sizes = points.map(({ approximate: [a] }) => Math.log10(a));
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeGreaterThan(6);
});
