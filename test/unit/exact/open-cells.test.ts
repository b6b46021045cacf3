import { describe, expect, test } from 'vitest';
import { nonnegativeOnCells, simplestBetween } from '../../../src/exact/signs/open-cells.ts';
import { interval, type ParameterBox } from '../../../src/exact/signs/parameter-box.ts';
import { parseRationalFunction } from './parse-rational-function.ts';
import { evaluateAt } from '../../../src/exact/polynomials/polynomial-calculus.ts';
import { rationalFunctionField } from '../../../src/exact/polynomials/rational-function.ts';
import { rational } from '../../../src/exact/integers/rational.ts';

const line = interval([undefined, undefined]);
const unit = interval([rational(0), rational(1)]);
const field = rationalFunctionField(['x', 'y', 'z']);
const LINES: ParameterBox = [line, line, line];

function decide(text: string, box: ParameterBox): boolean | undefined {
  const p = parseRationalFunction(field, text).numerator;
  const verdict = nonnegativeOnCells(field.domain, p, box);
  if (verdict?.holds === false) {
    expect(evaluateAt(field.domain.packing, p, verdict.point).numerator).toBeLessThan(0n);
  }
  return verdict?.holds;
}

describe('nonnegativity by open cells', () => {
  test.each([
    ['x^4*y^2 + x^2*y^4 - 3*x^2*y^2 + 1', 'x^4*y^2 + x^2*y^4 - 3001/1000*x^2*y^2 + 1'],
    ['x^4*y^2 + x^2*y^4 + z^6 - 3*x^2*y^2*z^2', 'x^4*y^2 + x^2*y^4 + z^6 - 301/100*x^2*y^2*z^2'],
    ['x^4*y^2 + y^4*z^2 + z^4*x^2 - 3*x^2*y^2*z^2', 'x^4*y^2 + y^4*z^2 + z^4*x^2 - 301/100*x^2*y^2*z^2'],
    ['(x*y - 1)^2 + (x - y)^2', '(x*y - 1)^2 + (x - y)^2 - 1/1000000'],
  ])('%s is, and %s is not', (text, lower) => {
    expect(decide(text, LINES)).toBe(true);
    expect(decide(lower, LINES)).toBe(false);
  });

  test('the ends of the intervals bound the cells', () => {
    const box: ParameterBox = [unit, unit, line];
    expect(decide('x + y - x^2 - y^2', box)).toBe(true);
    expect(decide('x + y - x^2 - y^2', [unit, interval([rational(0), rational(11, 10)]), line])).toBe(false);
    // 1 − x³y³ vanishes at a corner only
    expect(decide('1 - x^3*y^3', box)).toBe(true);
  });

  test('a narrow valley between simple points is found', () => {
    // negative where |x² − 2| and |y − x| are small
    expect(decide('(x^2 - 2)^2 + (y - x)^2 - 1/1000000000000', LINES)).toBe(false);
    expect(decide('(x^2 - 2)^2 + (y - x)^2', LINES)).toBe(true);
  });
});

test('the simplest number between two has the smallest denominator', () => {
  expect(simplestBetween(rational(1, 3), rational(1, 2))).toEqual(rational(2, 5));
  expect(simplestBetween(rational(-1, 2), rational(1, 7))).toEqual(rational(0));
  expect(simplestBetween(rational(314, 100), rational(315, 100))).toEqual(rational(22, 7));
});
