import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Axis, Panel } from '../../../src/figures/data/figure.ts';
import type { DrawingDocument, DrawnElement } from '../../../src/figures/drawing/dom.ts';
import { drawPanel, WIDTH } from '../../../src/figures/drawing/panel.ts';
import { tickText, tickTextAlong } from '../../../src/figures/drawing/tick-text.ts';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Numbers at an axis as they are written, with their places, and the ends of the axis in pixels. */
function ticksOf(panel: Panel, axis: 'x' | 'y') {
  const drawn = drawPanel(panel, parseHTML('<html></html>').document as DrawingDocument);
  const frame = drawn.querySelector('rect[aria-label="frame"]')! as DrawnElement & {
    getAttribute(name: string): string;
  };
  const [start, length] = (axis === 'x' ? ['x', 'width'] : ['y', 'height']).map((n) => Number(frame.getAttribute(n)));
  const ticks = [...drawn.querySelectorAll(`[aria-label="${axis}-axis tick label"] text`)].map((element) => {
    const [, x, y] = /translate\(([^,]+),([^)]+)\)/.exec((element as typeof frame).getAttribute('transform'))!;
    return { text: element.textContent, at: Number(axis === 'x' ? x : y) };
  });
  return { start, length, ticks, left: Number(frame.getAttribute('x')) };
}

/** The number that is written: 1.5·10⁻⁷, −10⁶, 20,000. */
function read(text: string): number {
  const [, sign, mantissa, power] = /^(−?)(?:([\d.]+)·)?10(⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/.exec(text) ?? [];
  if (power === undefined) return Number(text.replace('−', '-').replaceAll(',', ''));
  const exponent = power.replaceAll(/./g, (letter) => (letter === '⁻' ? '-' : String(RAISED.indexOf(letter))));
  return Number(`${sign === '' ? '' : '-'}${mantissa ?? 1}e${exponent}`);
}

const RANGES: readonly Axis['range'][] = [
  [-4.1e6, 2.2e6],
  [-52_000, 28_000],
  [-4.1e-12, 2.2e-12],
  [0, 7e150],
  [-3.2, 1],
  [30_000, 91_000],
  [999_999.9995, 1_000_000.0021],
];

describe.each(RANGES)('ticks from %d to %d', (from, to) => {
  const axis: Axis = { label: 'margin', range: [from, to] };
  const panel: Panel = { x: axis, y: axis, height: 200, marks: [] };

  test.each(['x', 'y'] as const)('along %s say where they are', (along) => {
    const { start, length, ticks } = ticksOf(panel, along);
    expect(ticks.length).toBeGreaterThan(1);
    for (const { text, at } of ticks) {
      const share = along === 'x' ? (at - start) / length : 1 - (at - start) / length;
      expect(Math.abs(read(text) - (from + share * (to - from))) / (to - from), text).toBeLessThan(1 / 100);
    }
  });

  test('do not run together, and keep to the picture', () => {
    const across = ticksOf(panel, 'x').ticks.map(({ text, at }) => ({ at, half: (text.length * 7) / 2 }));
    for (const [k, { at, half }] of across.entries()) {
      expect(at + half).toBeLessThan(k + 1 < across.length ? across[k + 1].at - across[k + 1].half : WIDTH);
    }
    const { ticks, left } = ticksOf(panel, 'y');
    // what is left of them belongs to the label
    for (const { text } of ticks) expect(left - text.length * 7, text).toBeGreaterThan(19);
  });
});

test('numbers on a logarithmic axis are powers of ten, too', () => {
  const log: Axis = { label: 'margin', range: [1e-9, 1e3], scale: 'log' };
  const { ticks } = ticksOf({ x: log, y: log, height: 200, marks: [] }, 'y');
  expect(ticks.length).toBeGreaterThan(3);
  for (const { text } of ticks) expect(text).toMatch(/^10⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+$/);
});

test('an axis without extent has a place', () => {
  const none: Axis = { label: 'nothing', range: [0, 0] };
  expect(tickText(none, 5).width).toBeGreaterThan(0);
  expect(tickTextAlong(none, 5, 100).width).toBeGreaterThan(0);
});
