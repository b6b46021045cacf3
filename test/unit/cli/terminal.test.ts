import { expect, test } from 'vitest';
import { noteLines, lineWidth } from '../../../src/cli/terminal.ts';

test('a message fits the terminal, and the place that it points at stays below its text', () => {
  const message = `${'Argument '.repeat(20)}\n  ${'S(A) + '.repeat(20)}S(B)\n  ${' '.repeat(30)}^`;
  const lines = noteLines(message, 60);
  const pointed = lines.slice(-2);
  expect(lines.slice(0, -2).filter((line) => line.length > 60)).toEqual([]);
  expect(lines.length).toBeGreaterThan(4);
  expect(pointed).toEqual(message.split('\n').slice(1));
});

test('a terminal without a size has no limit, nor has what is no terminal', () => {
  expect(lineWidth({ isTTY: true, columns: 80 })).toBe(80);
  expect(lineWidth({ isTTY: true, columns: 0 })).toBeUndefined();
  expect(lineWidth({ columns: 80 })).toBeUndefined();
  expect(noteLines('two words', lineWidth({ isTTY: true, columns: 0 }))).toEqual(['two words']);
});
