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

test('scattered points of a domain are the same each time, however many are asked for at once', () => {
  const boxes = [setting({ a: 'positive' }), setting({ a: 'positive' }), setting({ a: '(0, 1)' })].map(
    ({ box }) => box,
  );
  const firsts = (count: number) => boxes.map((box) => [...scatteredPoints(box, count)].map(({ exact }) => exact));
  const [few, more, again] = [firsts(3), firsts(20), firsts(20)];
  expect(again).toEqual(more);
  expect(more.map((points) => points.slice(0, 3))).toEqual(few);
  expect(more[1]).toEqual(more[0]);
  expect(more[2]).not.toEqual(more[0]);
  const [first, second] = [scatteredPoints(boxes[0]), scatteredPoints(boxes[0])];
  for (const point of more[0]) {
    expect(first.next().value!.exact).toEqual(point);
    expect(second.next().value!.exact).toEqual(point);
  }
});
