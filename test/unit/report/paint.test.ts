import { describe, expect, test } from 'vitest';
import { paint, visible, visibleLine } from '../../../src/report/paint.ts';

describe('visible text', () => {
  test.each([
    ['clearing the screen', 'a\u001B[2J\u001B[Hb', String.raw`a\u001b[2J\u001b[Hb`],
    ['a colour that is not ours', '\u001B[32mvalid\u001B[39m', String.raw`\u001b[32mvalid\u001b[39m`],
    ['C1, which some terminals obey', 'a\u009B2Jb\u0085c', String.raw`a\u009b2Jb\u0085c`],
    ['a carriage return, a backspace and a bell', 'NOT\r\b\u0007', String.raw`NOT\u000d\u0008\u0007`],
    ['DEL', 'NOT\u007F\u007F\u007F', String.raw`NOT\u007f\u007f\u007f`],
    ['text that runs backwards', 'dilav\u202E\u2066', String.raw`dilav\u202e\u2066`],
    ['separators of lines', 'a\u2028b\u2029c', String.raw`a\u2028b\u2029c`],
    ['what has no width', 'a\u200Bb\u{E0041}', String.raw`a\u200bb\udb40\udc41`],
    ['half a character', 'a\uD800', String.raw`a\ud800`],
  ])('shows %s', (_, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test('keeps lines, formulas and letters of any language', () => {
    const text = 'S(ρ) ≥ 0 \\dot S\n  “für” D(ρ‖σ) → ∞ 熵 \u{1D54A}';
    expect(visible(text)).toBe(text);
    expect(visibleLine('a\nb')).toBe('a\\nb');
  });

  test('keeps our own colours, also around a text that imitates them', () => {
    const { bad, strong } = paint(true);
    expect(visible(bad('NOT valid'))).toBe('\u001B[31mNOT valid\u001B[39m');
    expect(visible(strong(`x\u001B[39m${bad('y')}`))).toBe('\u001B[1mx\\u001b[39m\u001B[31my\u001B[39m\u001B[22m');
  });

  test('is the same JSON', () => {
    const value = { 'k\u0085': ['\u001B[2J', '\u2028\u202E', 'a\nb', '\u007F', '\u{E0041}'] };
    expect(JSON.parse(visible(JSON.stringify(value, undefined, 2)))).toEqual(value);
  });
});
