import { describe, expect, test } from 'vitest';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64 } from '../../../src/float64/matrix.ts';

describe.each([float64, enclosure, exact])('a number of $name', (arithmetic) => {
  const x = arithmetic.real(1, 2) as unknown as number;

  test.each([
    ['x / 2', () => x / 2],
    ['x + 1', () => x + 1],
    ['-x', () => -x],
    ['x < 1', () => x < 1],
    ['Math.max(x, 0)', () => Math.max(x, 0)],
  ])('refuses %s', (_, operation) => {
    expect(operation).toThrow(/Write x\.plus\(y\).* or x\.value/);
  });

  test('is what it prints in a text', () => {
    expect(`${x}`).toBe(String(x));
    expect(`${x}`).toMatch(/\d/);
  });
});
