import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { closestNames, editDistance } from '../../../src/matrix/closest-names.ts';

describe('closestNames', () => {
  const names = ['spohn-inequality', 'spohn-with-another-reference', 'klein', 'controls'];

  test('corrects a slip', () => {
    expect(closestNames('spohn-inequalty', names)[0]).toBe('spohn-inequality');
    expect(closestNames('kline', names)).toEqual(['klein']);
  });

  test('offers the names that contain a fragment', () => {
    expect(closestNames('spohn', names).toSorted()).toEqual(['spohn-inequality', 'spohn-with-another-reference']);
  });

  test('offers nothing for a name unlike all others', () => {
    expect(closestNames('zzzzzzzz', names)).toEqual([]);
    expect(closestNames('x', [])).toEqual([]);
  });
});

test('the edit distance is a metric', () => {
  const text = fc.string({ maxLength: 6, unit: fc.constantFrom('a', 'b', '-') });
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(editDistance(a, b) === 0).toBe(a === b);
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
    }),
    { seed: 1 },
  );
});
