import { describe, expect, test } from 'vitest';
import { rational } from '../../../src/exact/integers/rational.ts';
import { parseClosedForm } from '../../../src/symbolic/formulas/closed-form-parse.ts';
import { fieldForFormulas } from '../../../src/symbolic/formulas/function-field.ts';
import { rigorousValue } from '../../../src/symbolic/formulas/rigorous-value.ts';
import { parseTree } from '../../../src/symbolic/formulas/syntax.ts';
import { vanishesAt } from '../../../src/symbolic/formulas/zero-at-point.ts';
import { derive } from '../../../src/symbolic/models/derive.ts';
import { model } from '../../../src/symbolic/models/model.ts';
import { askedQuantity } from '../../../src/symbolic/steps/asked-quantity.ts';
import { checkStatement } from '../../../src/symbolic/steps/check-statement.ts';

/** Is the value at a = 3, b = 1/2, c = 3 exactly zero? */
function isZero(text: string): boolean {
  const field = fieldForFormulas(['a', 'b', 'c'], new Map(), [parseTree(text)]);
  const point = { a: rational(3), b: rational(1, 2), c: rational(3) };
  const form = parseClosedForm(field, text);
  const { lower, upper } = rigorousValue(field, form, point)!;
  // also where intervals would tell that it is not
  expect(vanishesAt(field, form, point)).toBe(lower.numerator === 0n && upper.numerator === 0n);
  return lower.numerator === 0n && upper.numerator === 0n;
}

describe('values at a point that are exactly zero', () => {
  test.each([
    'ln(2*a) - ln(6)',
    'ln(a)/a - ln(c)/3',
    // primes beyond those that are divided out
    'ln(10007*10009) - ln(10007) - ln(10009)',
    'ln(1000003*a) + ln(b/1000003) - ln(a*b)',
    '(10009*ln(a*10009*10037) - 10009*ln(10037) - 10009*ln(30027))/7',
    'ln(a + 2*sqrt(2)) - 2*ln(1 + sqrt(2))',
    'ln(7 + 4*sqrt(a)) + 2*ln(2 - sqrt(a))',
    'exp(a*b) - exp(c*b)',
    'exp(2*b) - exp(b)^2',
    'exp(a)*exp(b) - exp(a + b)',
    'ln((exp(a) - 1)/(exp(c/2) - 1)) - ln(exp(a/2) + 1)',
    'exp(-a)/(1 + exp(-a))*ln(exp(-a)/(1 + exp(-a))) - exp(-c)/(1 + exp(-c))*ln(exp(-c)/(1 + exp(-c)))',
    'ln(tanh(a)) + ln(coth(c))',
    'sqrt(a) - sqrt(c)',
    'cos(a)^2 + sin(c)^2 - 1',
  ])('%s is', (text) => {
    expect(isZero(text)).toBe(true);
  });

  test.each([
    'ln(2*a) - ln(5)',
    'ln(10007*10009) - ln(10007) - ln(10007)',
    '10009*ln(10007) - 10007*ln(10009)',
    'ln(a + 2*sqrt(2)) - 2*ln(2 + sqrt(2))',
    'exp(a) - exp(b)',
    // zero to 96 places
    'ln(1 + 10^(-32)) - 10^(-32) + 10^(-64)/2',
    'exp(a)*exp(b) - exp(a + b) + 10^(-70)',
  ])('%s is not', (text) => {
    expect(isZero(text)).toBe(false);
  });

  test('two qubits at one temperature share no information, whatever their frequencies and rates', () => {
    const machine = derive(
      model({
        name: 'two frequencies',
        dims: [2, 2],
        parameters: { g: 'positive', T1: 'positive', T2: 'positive', k: 'positive' },
        hamiltonian: 'g*Z_0*Z_1',
        jumps: [
          { operator: 'sigmaMinus_0', rate: 'k*exp(1/T1)' },
          { operator: 'sigmaPlus_0', rate: 'k' },
          { operator: 'sigmaMinus_1', rate: 'exp(2/T2)' },
          { operator: 'sigmaPlus_1', rate: '1' },
          { operator: 'Z_0*Z_1', rate: 'g' },
        ],
      }),
      { spectrum: false, negativity: false, production: false },
    );
    const value = (at: string): string | undefined => askedQuantity(machine, 'information', { at }).parts[0].value;
    expect(value('g=1,T1=1,T2=1,k=1')).toBe('0');
    expect(value('g=1/3,T1=7/10,T2=123/100,k=2/7')).toBe('0');
    expect(checkStatement(machine, 'information > 0').verdict).toBe('wrong');
  });
});
