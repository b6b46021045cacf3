import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileClosedForm } from '../../../src/symbolic/formulas/closed-form-value.ts';
import { parseClosedForm } from '../../../src/symbolic/formulas/closed-form-parse.ts';
import { isRational, rationalForm } from '../../../src/symbolic/formulas/closed-form.ts';
import { exponentOrder } from '../../../src/symbolic/formulas/exponent-order.ts';
import type { ParameterDomain } from '../../../src/symbolic/formulas/parameter-domain.ts';
import { signCore } from '../../../src/symbolic/formulas/sign-core.ts';
import { derive, type Derivation } from '../../../src/symbolic/models/derive.ts';
import { model } from '../../../src/symbolic/models/model.ts';
import { checkStatement } from '../../../src/symbolic/steps/check-statement.ts';

const decay = (domain: 'positive' | 'real'): Derivation =>
  derive(
    model({
      name: 'decay',
      dims: [2],
      parameters: { x: domain, y: domain, z: domain },
      let: {
        n: '1/(exp(x) - 1)',
        m: '1/(exp(y) - 1)',
        p: '1/(exp(x) + 1)',
        q: '1/(exp(y) + 1)',
        s: 'tanh(z/2)',
        t: 'tanh(x/2)',
        v: 'exp(1/z)',
        w: 'exp(1/y)',
      },
      hamiltonian: '0',
      jumps: [
        { operator: 'sigmaMinus', rate: domain === 'real' ? '1' : 'n + m + p + q + v + w + 1' },
        { operator: 'sigmaPlus', rate: domain === 'real' ? '2' : 's + t + n' },
      ],
    }),
    { spectrum: false, jordan: false },
  );

const positive = decay('positive');
const verdictOf = (text: string): string => checkStatement(positive, text).verdict;

describe('exponentials are ordered as their exponents', () => {
  test.each([
    'n > m iff x < y',
    'n >= m iff y >= x',
    'n = m iff x = y',
    'p < q iff x > y',
    's > t iff x < z',
    '1/n > 1/m iff x > y',
    'v > w iff z < y',
    'exp(x) > exp(y + z) iff x > y + z',
    'exp(-x) > exp(-2*y) iff x < 2*y',
    'p*(1 - q) > (1 - p)*q iff x < y',
    '(y - x)*(n - m) >= 0',
    '(x - y)*(p - q) <= 0',
    '(x - 2*y)*(exp(x) - exp(2*y)) >= 0',
    '(z - x)*(s - t)*n >= 0',
  ])('%s is proved', (text) => {
    expect(verdictOf(text)).toBe('proved');
  });

  test.each([
    'n > m iff x > y',
    'n >= m iff x < y',
    'n > m iff x < 2*y',
    '2*exp(x) > exp(y) iff x > y',
    'exp(x) + exp(y) > exp(z) iff x + y > z',
    '(x - y)*(n - m) >= 0',
    '(y - x)*(n - m) > 0',
    'p < q iff x >= y',
    'n - n > m - m',
    '2*n < n + n',
  ])('%s is wrong', (text) => {
    expect(verdictOf(text)).toBe('wrong');
  });

  test('the order of occupations is not that of exponents where these change sign', () => {
    expect(checkStatement(decay('real'), 'n > m iff x < y').verdict).toBe('wrong');
  });

  const orderOf = (text: string, domain: ParameterDomain): string | undefined => {
    const { arithmetic, box } = model({
      name: 'two',
      dims: [2],
      parameters: { x: domain, y: domain },
      let: { n: '1/(exp(x) - 1)', v: 'exp(y)' },
      hamiltonian: '(n + v)*Z',
      jumps: [{ operator: 'sigmaMinus', rate: '1' }],
    });
    const { field } = arithmetic;
    const form = parseClosedForm(field, text);
    const exponents = isRational(form) ? exponentOrder(field, form.value.numerator, box) : undefined;
    return exponents && field.print(exponents);
  };

  test('the factor that is left out has its sign', () => {
    expect(orderOf('1 + n - n*v', 'positive')).toBe('x - y');
    expect(orderOf('1 + n - n*v', '(-2, 0)')).toBe('-x + y');
    expect(orderOf('1 + n - n*v', 'real')).toBeUndefined();
  });

  test.each(['1 + n - 2*n*v', '1 + n + n*v', '1 + n - n*v + x', 'x*(1 + n - n*v)', 'x - y', 'v'])(
    '%s is no order of exponentials',
    (text) => {
      expect(orderOf(text, 'positive')).toBeUndefined();
    },
  );

  test('a polynomial in exponents has the sign of what it replaces', () => {
    const { arithmetic, box } = positive.model;
    const { field } = arithmetic;
    const texts = ['n - m', 'q - p', 's - t', 'v - w', '1/m - 1/n', 'n*(m + 1) - m*(n + 1)', '(1 - p)*q - p*(1 - q)'];
    const pairs = texts.map((text) => {
      const form = parseClosedForm(field, text);
      const core = rationalForm(field.fraction(signCore(field, form, box)!, field.domain.one));
      return [compileClosedForm(field, form), compileClosedForm(field, core)] as const;
    });
    const value = fc.double({ min: 0.1, max: 5, noNaN: true });
    fc.assert(
      fc.property(value, value, value, (x, y, z) => {
        for (const [given, core] of pairs) {
          const found = given(x, y, z);
          // equal arguments leave rounding noise
          if (Math.abs(found) > 1e-9) expect(Math.sign(core(x, y, z))).toBe(Math.sign(found));
        }
      }),
    );
  });
});
