import nerdamer from 'nerdamer';
import { describe, expect, test } from 'vitest';
import { rationalFunctionField } from '../../../src/exact/polynomials/rational-function.ts';
import { type ClosedForm, derivativeOf, differenceOf } from '../../../src/symbolic/formulas/closed-form.ts';
import { parseClosedForm } from '../../../src/symbolic/formulas/closed-form-parse.ts';
import { printClosedForm } from '../../../src/symbolic/formulas/closed-form-text.ts';
import { boxOf } from '../../../src/symbolic/formulas/parameter-domain.ts';
import { vanishes } from '../../../src/symbolic/formulas/normal-form.ts';
import { derive } from '../../../src/symbolic/models/derive.ts';
import { ising } from './models.ts';
import { factorText } from '../../../src/symbolic/steps/eigenvalues-text.ts';

const names = ['a', 'b', 'c', 'g', 'r', 't', 'w', 'x', 'y'];
const field = rationalFunctionField(names);
const box = boxOf(Object.fromEntries(names.map((name) => [name, 'positive' as const])));
const read = (text: string): ClosedForm => parseClosedForm(field, text);

function equal(a: ClosedForm, b: ClosedForm): ReturnType<typeof vanishes> {
  return vanishes(field, differenceOf(field, a, b), box);
}

describe('answers that computer algebra packages got wrong', () => {
  test.each([
    ['c*g*(r^2/(c*g))', '1'],
    ['((r*w)^3)^2', 'r^2*w^2'],
    ['w*c*0 - g*1', '-1'],
    ['1/(2*x + 2) + 1/(3*x + 3)', '(6/5)/(1 + x)'],
    ['(x^2 - y^2)/(x + y) - (x - y) + 1/10', '1'],
    ['a/(a + b) - 1/3', '(2*a - b)/(a + b)'],
    ['-x^4 + x^3 + 2*x^2', '(x - 2)*(x + 1)*x^2'],
  ])('%s is not %s', (question, wrong) => {
    expect(equal(read(question), read(wrong))).toBe('refuted');
  });

  test('derivatives of products with square roots', () => {
    const derivative = derivativeOf(field, read('t*sqrt(t + 1)'), 't');
    expect(equal(derivative, read('sqrt(t + 1) + t/(2*sqrt(t + 1))'))).toBe('proved');
    expect(() => read('(1 + t)^(1/4)')).toThrow(/multiple of 1\/2/);
    const other = derivativeOf(field, read('(r - sqrt(r^2 + 4*g^2))/(4*r)'), 'r');
    expect(equal(other, read('g^2/(r^2*sqrt(r^2 + 4*g^2))'))).toBe('proved');
  });

  test('the greatest common divisor of xy + x and y² + y is y + 1', () => {
    const ring = field.domain;
    const [p, q] = ['x*y + x', 'y^2 + y'].map((text) => {
      const form = read(text);
      return form.kind === 'rational' ? form.value.numerator : ring.zero;
    });
    expect(ring.print(ring.gcd(p, q))).toBe('y + 1');
  });
});

describe('second opinions', () => {
  test('nerdamer expands differences of printed eigenvalue factors to zero', () => {
    const { model, spectrum } = derive(ising(), { negativity: false });
    for (const factor of spectrum!.factors) {
      if (factor.root === undefined) continue;
      const text = factorText(model, factor).replace(/ \(\d+ times\)$/, '');
      const plain = printClosedForm(model.arithmetic.field, { kind: 'rational', value: factor.root });
      expect(nerdamer(`expand((${text}) - (${plain}))`).toString()).toBe('0');
    }
  });

  test.each(['x^3*y/(x + y)', 'ln(x*y + 1)', 'exp(-x^2)*y', '(x^2 + y)/(y^2 + x)'])(
    'nerdamer agrees on the derivative of %s',
    (text) => {
      const second = nerdamer.diff(nerdamer(text.replaceAll('ln(', 'log(')), 'x').toString();
      const own = derivativeOf(field, read(text), 'x');
      // e^(…) is its way to print exp
      expect(equal(own, read(second.replaceAll(/e\^\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g, 'exp($1)')))).toBe('proved');
    },
  );
});
