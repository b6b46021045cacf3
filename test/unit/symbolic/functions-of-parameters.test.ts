import { describe, expect, test } from 'vitest';
import { derivativeOf, differenceOf } from '../../../src/symbolic/formulas/closed-form.ts';
import { parseClosedForm } from '../../../src/symbolic/formulas/closed-form-parse.ts';
import { printClosedForm } from '../../../src/symbolic/formulas/closed-form-text.ts';
import { formulaFromLatex } from '../../../src/symbolic/formulas/latex-formula.ts';
import { compileClosedForm } from '../../../src/symbolic/formulas/closed-form-value.ts';
import { derive } from '../../../src/symbolic/models/derive.ts';
import { model, type Model } from '../../../src/symbolic/models/model.ts';
import type { SymbolicMatrix } from '../../../src/symbolic/formulas/symbolic-arithmetic.ts';
import { checkFormula } from '../../../src/symbolic/steps/check-formula.ts';
import { checkStatement } from '../../../src/symbolic/steps/check-statement.ts';
import { setting } from '../../../src/symbolic/steps/setting.ts';
import { ALL } from '../../sample.ts';
import { positive, QUBIT, MACHINE } from './thermal-models.ts';

const identities = setting({ a: 'positive', b: 'positive' });

test.each([
  ['(1 - exp(-a))/(1 + exp(-a))', 'tanh(a/2)', 'proved'],
  ['(1 - exp(-a))/(1 + exp(-a))', 'tanh(a)', 'refuted'],
  ['coth(a) - tanh(a)', '2/sinh(2*a)', 'proved'],
  ['cosh(a + b)', 'cosh(a)*cosh(b) + sinh(a)*sinh(b)', 'proved'],
  ['cosh(a + b)', 'cosh(a)*cosh(b) - sinh(a)*sinh(b)', 'refuted'],
  ['1/(exp(a) - 1) + 1/2', 'coth(a/2)/2', 'proved'],
])('%s = %s is %s', (left, right, verdict) => {
  expect(identities.equal(left, right).verdict).toBe(verdict);
});

describe('formulas about models', () => {
  const qubit = derive(model(QUBIT), { spectrum: false });
  const machine = derive(model({ ...MACHINE, assume: ['beta_c > beta_h'] }), { spectrum: false });

  test.each([
    ['<Z>', '-tanh(beta*omega/2)', 'proved'],
    ['<Z>', '-1/(2*nbar + 1)', 'proved'],
    ['<Z>', '-tanh(beta*omega)', 'wrong'],
    ['rho[0][0]', 'exp(-beta*omega/2)/(2*cosh(beta*omega/2))', 'proved'],
    ['rho[0][0]', 'exp(-beta*omega/3)/(2*cosh(beta*omega/2))', 'wrong'],
    ['purity', '1 - 1/(2*cosh(beta*omega/2)^2)', 'proved'],
    ['purity', '1 - 1/(2*cosh(beta*omega/2))', 'wrong'],
  ])('%s = %s is %s', (quantity, formula, verdict) => {
    expect(checkFormula(qubit, { quantity, formula }).verdict).toBe(verdict);
  });

  test('a wrong formula is refuted at rational values of the parameters', () => {
    const { witness } = checkFormula(qubit, { quantity: '<Z>', formula: '-tanh(beta*omega)' });
    expect(Object.keys(witness!.point)).toStrictEqual(['beta', 'omega', 'gamma']);
    const [beta, omega] = ['beta', 'omega'].map((name) => Number(witness!.point[name]));
    expect(Number(witness!.correct)).toBeCloseTo(-Math.tanh((beta * omega) / 2), 14);
    expect(Number(witness!.claimed)).toBeCloseTo(-Math.tanh(beta * omega), 14);
  });

  test.each([
    ['production >= 0', 'proved'],
    ['production < 0', 'wrong'],
    ['<Z_0> <= -tanh(beta_h*E/2)', 'proved'],
    ['<Z_0> >= -tanh(beta_c*E/2)', 'proved'],
    ['<Z_0> <= -tanh(beta_c*E/2)', 'wrong'],
    // heat from the hot bath is bounded by a quarter of g E, and by nothing much less
    ...(ALL ? [['-g*E*<i*|10><01| - i*|01><10|> <= g*E/4', 'proved']] : []),
    ['-g*E*<i*|10><01| - i*|01><10|> <= g*E/5', 'wrong'],
  ])('%s is %s where the cold bath is colder', (statement, verdict) => {
    expect(checkStatement(machine, statement).verdict).toBe(verdict);
  });

  test('the entropy production has no logarithms of exponentials', () => {
    const { production } = machine;
    if (production?.verdict !== 'closed form') throw new Error('no closed form');
    expect(production.rate.kind).toBe('rational');
    const { field } = machine.model.arithmetic;
    expect(printClosedForm(field, production.rate)).toContain('(beta_h - beta_c)');
  });

  test.runIf(ALL)(
    'what is wrong with the opposite assumption is not proved with it, and is not refuted outside of it',
    () => {
      const swapped = derive(model({ ...MACHINE, assume: ['beta_c < beta_h'] }), { spectrum: false });
      expect(checkStatement(swapped, '<Z_0> <= -tanh(beta_h*E/2)').verdict).toBe('wrong');
      expect(checkStatement(swapped, '<Z_0> >= -tanh(beta_h*E/2)').verdict).toBe('proved');
    },
  );

  test.runIf(ALL)('and is wrong without any', () => {
    const free = derive(model(MACHINE), { spectrum: false });
    expect(checkStatement(free, '<Z_0> >= -tanh(beta_h*E/2)').verdict).toBe('wrong');
  });
});

test('a threshold is not solved for a parameter that stands in a function', () => {
  const given = model({
    name: 'resets against heat',
    dims: [2, 2],
    parameters: { g: 'positive', r: 'positive', beta: 'positive' },
    hamiltonian: 'g*ZZ',
    jumps: {
      heat: ['0', '1'].map((k) => ({ operator: `sigmaPlus_${k}`, rate: 'exp(-beta)' })),
      reset: [0, 1].map((subsystem) => ({ reset: '|+>', subsystem, rate: 'r' })),
    },
  });
  expect(() => derive(given, { threshold: 'beta' })).toThrow(
    /outside of exponentials and angles, but beta stands in one/,
  );
});

describe('named formulas', () => {
  const named = (definitions: Record<string, string>): Model => model({ ...QUBIT, let: { nbar: '1', ...definitions } });

  test('may use each other and operators', () => {
    const both = model({
      ...QUBIT,
      let: { nbar: '1/(exp(beta*omega) - 1)', Gamma: 'gamma*(2*nbar + 1)', down: 'sigmaMinus' },
      jumps: [
        { operator: 'down', rate: '(Gamma + gamma)/2' },
        { operator: 'sigmaPlus', rate: '(Gamma - gamma)/2' },
      ],
    });
    const plain = model(QUBIT);
    expect(both.arithmetic.field.variables).toStrictEqual(plain.arithmetic.field.variables);
    expect(both.arithmetic).not.toBe(plain.arithmetic);
    const entries = (m: Model): unknown => (m.generator.matrix as SymbolicMatrix).re;
    expect(entries(both)).toStrictEqual(entries(plain));
  });

  test.each([
    [{ nbar: 'nbar + 1' }, /defined by itself/],
    [{ x: 'y', y: 'x + 1' }, /defined by itself/],
    [{ gamma: '1' }, /a parameter has that name/],
    [{ tanh: '1' }, /has a meaning in formulas/],
    [{ X: '1' }, /is an operator/],
  ])('%j are refused', (definitions, message) => {
    expect(() => named(definitions as Record<string, string>)).toThrow(message);
  });

  test('a fraction of degree 1 in an exponential is the variable of the field', () => {
    expect(model(QUBIT).arithmetic.field.variables).toStrictEqual(['beta', 'omega', 'gamma', 'nbar']);
    expect(model({ ...QUBIT, let: { nbar: '1/(exp(beta*omega) - 1)^2' } }).arithmetic.field.variables).toContain(
      'exp(beta*omega)',
    );
  });
});

test('exponents are brought to a basis over the rational numbers', () => {
  const field = (...rates: readonly string[]): readonly string[] =>
    model({
      ...QUBIT,
      let: {},
      parameters: positive('beta', 'omega', 'gamma', 'g'),
      jumps: rates.map((rate) => ({ operator: 'sigmaMinus', rate })),
    }).arithmetic.field.variables.slice(4);
  expect(field('exp(2*beta*omega)', 'exp(-3*beta*omega)')).toStrictEqual(['exp(beta*omega)']);
  expect(field('exp(beta*omega/2)', 'exp(-beta*omega/3)')).toStrictEqual(['exp(beta*omega/6)']);
  expect(field('exp(beta*(omega + g))', 'exp(beta*(omega - g))')).toStrictEqual(['exp(beta*omega)', 'exp(beta*g)']);
  expect(field('exp(1)*exp(-beta)')).toStrictEqual(['exp(beta)', 'exp(1)']);
});

test.each(['cos(theta)^2*a/(sin(theta)^3 + a)', 'exp(2*a)*cos(theta)', 'tan(theta/2)'])(
  'LaTeX of %s is read back as it was meant',
  (formula) => {
    const { field } = model({
      name: 'angle',
      dims: [2],
      parameters: { a: 'positive', theta: '(0, pi)' },
      hamiltonian: 'cos(theta)*Z + tan(theta/2)*exp(a)*X',
      jumps: [{ operator: 'sigmaMinus', rate: 'a' }],
    }).arithmetic;
    const latex = printClosedForm(field, parseClosedForm(field, formula, 'formula'), 'latex');
    const again = parseClosedForm(field, formulaFromLatex(latex, { parameters: ['a', 'theta'] }), 'formula');
    const difference = differenceOf(field, again, parseClosedForm(field, formula, 'formula'));
    expect([latex, printClosedForm(field, difference)]).toEqual([latex, '0']);
  },
);

test('derivatives follow the chain rule', () => {
  const { arithmetic } = model(QUBIT);
  const { field } = arithmetic;
  const form = parseClosedForm(field, 'gamma*nbar^2/omega');
  const slope = compileClosedForm(field, derivativeOf(field, form, 'omega'));
  const value = compileClosedForm(field, form);
  const [beta, omega, gamma, h] = [0.6, 1.4, 0.3, 2 ** -14];
  const difference = (value(beta, omega + h, gamma) - value(beta, omega - h, gamma)) / (2 * h);
  expect(slope(beta, omega, gamma)).toBeCloseTo(difference, 7);
});

test.each([
  ['ln(omega)', /not rational/],
  ['exp(Z)', /neither a parameter/],
  ['exp(sqrt(omega))', /square root/],
  ['coth(0)', /no value/],
])('%s is refused as a rate', (rate, message) => {
  expect(() => model({ ...QUBIT, jumps: [{ operator: 'sigmaMinus', rate }] })).toThrow(message);
});
