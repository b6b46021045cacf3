import { describe, expect, test } from 'vitest';
import { FormatError } from '../../../src/matrix/errors.ts';
import { model } from '../../../src/symbolic/models/model.ts';
import { type Direction, questionOf } from '../../../src/symbolic/steps/asked-question.ts';

/** Where y(b, c) goes with b; c is positive, negative or real. */
function direction(formula: string, limit: string, c: 'positive' | 'real' | '(-inf, 0)' = 'positive'): Direction {
  const given = model({
    name: 'decay',
    dims: [2],
    parameters: { b: 'positive', c },
    let: { y: formula },
    hamiltonian: '0',
    jumps: { bath: [{ operator: 'sigmaMinus', rate: '1 + y^2' }, 'sigmaPlus'] },
  });
  return questionOf(given, { limit }).limit!;
}

describe('the direction in which a function of a parameter goes with it', () => {
  test.each([
    ['1/(exp(b) - 1)', 'b -> 0', 'positive', 'infinity'],
    ['1/(exp(b) - 1)', 'b -> oo', 'positive', 'zero'],
    ['exp(b)', 'b -> oo', 'positive', 'infinity'],
    ['exp(-b)', 'b -> oo', 'positive', 'zero'],
    ['exp(b) - 1', 'b -> 0', 'positive', 'zero'],
    ['exp(b) - 1', 'b -> oo', 'positive', 'infinity'],
    ['1 - exp(-b)', 'b -> 0', 'positive', 'zero'],
    ['exp(b)/(exp(b) - 1)', 'b -> 0', 'positive', 'infinity'],
    ['exp(c*b)', 'b -> oo', 'positive', 'infinity'],
    ['exp(c*b)', 'b -> oo', '(-inf, 0)', 'zero'],
    ['1/(1 - exp(c*b))', 'b -> 0', '(-inf, 0)', 'infinity'],
    ['1 - exp(c*b)', 'b -> 0', '(-inf, 0)', 'zero'],
    ['exp(-c*b)', 'b -> oo', '(-inf, 0)', 'infinity'],
  ] as const)('y = %s with %s and c %s', (formula, limit, c, towards) => {
    expect(direction(formula, limit, c)).toEqual({ of: 'b', parameter: 'y', towards });
  });

  test.each([
    ['to 1', 'exp(b)', 'b -> 0', 'positive'],
    ['to 1', '1 - exp(-b)', 'b -> oo', 'positive'],
    ['to −∞', '1/(1 - exp(b))', 'b -> 0', 'positive'],
    ['to 0 from below', '1 - exp(b)', 'b -> 0', 'positive'],
    ['to 0 from below', '1/(1 - exp(b))', 'b -> oo', 'positive'],
    ['to −∞', '1 - exp(b)', 'b -> oo', 'positive'],
    ['to −∞', '1/(exp(c*b) - 1)', 'b -> 0', '(-inf, 0)'],
    ['to 0 from below', 'exp(c*b) - 1', 'b -> 0', '(-inf, 0)'],
    ['to 0, 1 or ∞', 'exp(c*b)', 'b -> oo', 'real'],
    ['along no linear exponent', 'exp(b^2)', 'b -> oo', 'positive'],
  ] as const)('%s goes y = %s with %s and c %s, and is refused', (_, formula, limit, c) => {
    expect(() => direction(formula, limit, c)).toThrow(FormatError);
  });
});
