import { describe, expect, test } from 'vitest';
import { frameOf } from '../../../src/page/frame.ts';
import { marginFigure } from '../../../src/page/margin-figure.ts';
import { sidesFigure } from '../../../src/page/sides-figure.ts';
import type { SampledMargin, SampledMargins } from '../../../src/registry/sampled-margins.ts';

const margin = (value: number, isInDoubt?: true): SampledMargin => ({
  margin: value,
  left: value,
  right: 0,
  ...(isInDoubt === undefined ? {} : { isInDoubt }),
});
const margins = (sampled: readonly SampledMargin[]): SampledMargins => ({
  system: '2',
  relation: '≥',
  sampled,
  climbed: [],
});
const spread = Array.from({ length: 50 }, (_, k) => (k + 1) / 50);

describe('a frame', () => {
  test('has all of what is spread evenly or lies at one place, and leaves out what would hide the others', () => {
    expect(frameOf([3])).toEqual([3, 3]);
    expect(frameOf([...spread, 0, 5])).toEqual([0, 5]);
    expect(frameOf([...spread, -1e13, 1e12])).toEqual([1 / 50, 1]);
    expect(frameOf([2, 2, 2, 2, 1e9])).toEqual([2, 1e9]);
  });

  test('of both sides has the counterexample always, and says how many are outside', () => {
    const figure = sidesFigure({ claim: 'x', source: 'none' }, margins([...spread, 1e13].map((x) => margin(x))), {
      left: -7,
      right: 0,
    })!;
    const [low, high] = figure.data.panels[0].y.range;
    expect(low).toBeLessThan(-7);
    expect(high).toBeLessThan(2);
    expect(figure.caption).toContain('1 lie beyond the frame');
  });
});

describe('both sides of draws', () => {
  const shown = (list: readonly Readonly<Record<'left' | 'right', number>>[]) => {
    const sampled = list.map((sides) => ({ ...sides, margin: sides.left - sides.right }));
    const [panel] = sidesFigure({ claim: 'x', source: 'none' }, margins(sampled))!.data.panels;
    const [points, , limit] = panel.marks;
    if (points.kind !== 'points' || limit.kind !== 'curve') throw new Error('no points or no line');
    return { across: points.x.values, up: points.y.values, line: limit.y.values, x: panel.x, y: panel.y };
  };

  test('stand against each other, with what separates holding from failing', () => {
    const { across, up, line, x } = shown([
      { left: 3, right: 1 },
      { left: 4, right: 2 },
    ]);
    expect([across, up]).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(line[0]).toBeLessThan(1);
    expect(line[1]).toBeGreaterThan(4);
    expect(x.label).toBe('right side');
  });

  test('stand in their order where the right side is a number, which is in the frame', () => {
    const { across, up, line, x, y } = shown([
      { left: 7, right: 5 },
      { left: 9, right: 5 },
    ]);
    expect([across, up, line]).toEqual([
      [1, 2],
      [7, 9],
      [5, 5],
    ]);
    expect(x.range).toEqual([0, 3]);
    expect(y.range[0]).toBeLessThan(5);
  });
});

describe('a histogram of margins', () => {
  const drawn = (list: readonly SampledMargin[]) => {
    const { data, caption } = marginFigure('x', 'none', margins(list))!;
    const [panel] = data.panels;
    const [bars] = panel.marks;
    if (bars.kind !== 'bars') throw new Error('no bars');
    return { caption, range: panel.x.range, from: bars.from.values, heights: bars.height.values };
  };

  test('has no bar on both sides of zero, nor a violation where rounding hides the sign', () => {
    const { from, heights, range, caption } = drawn([...spread.map((x) => margin(x)), margin(-1e-16, true)]);
    expect(range[0]).toBe(0);
    expect(from[0]).toBe(0);
    // 0.02, and the one in doubt
    expect(heights[0]).toBe(2);
    expect(caption).not.toContain('violated');
    expect(caption).toContain('1 that rounding does not tell from zero');
  });

  test('has what is violated left of zero, however little', () => {
    const { from, heights, caption } = drawn([...spread.map((x) => margin(x)), margin(-1e-6)]);
    const zero = from.indexOf(0);
    expect(zero).toBeGreaterThan(0);
    expect(heights.slice(0, zero).reduce((a, b) => a + b)).toBe(1);
    expect(caption).toContain('left of zero is violated');
    expect(heights.reduce((a, b) => a + b) + Number(/ (\d+) larger/.exec(caption)?.[1] ?? 0)).toBe(51);
  });
});
