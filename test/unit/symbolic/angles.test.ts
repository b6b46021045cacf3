import { describe, expect, test } from 'vitest';
import { guardModel } from '../../../src/guard/models/guard-model.ts';
import { derivationLines } from '../../../src/report/derivation-text.ts';
import type { ParameterDomain } from '../../../src/symbolic/formulas/parameter-domain.ts';
import { parseClosedForm } from '../../../src/symbolic/formulas/closed-form-parse.ts';
import { printClosedForm } from '../../../src/symbolic/formulas/closed-form-text.ts';
import { evaluateClosedForm } from '../../../src/symbolic/formulas/closed-form-value.ts';
import { polesOf } from '../../../src/symbolic/formulas/function-range.ts';
import { derive } from '../../../src/symbolic/models/derive.ts';
import { model } from '../../../src/symbolic/models/model.ts';
import { checkStatement } from '../../../src/symbolic/steps/check-statement.ts';
import { Setting } from '../../../src/symbolic/steps/setting.ts';
import { QUBIT } from './thermal-models.ts';

test('angles are printed by their cosine and sine and read back', () => {
  const { arithmetic } = model({
    ...QUBIT,
    let: {},
    parameters: { theta: 'real', g: 'positive' },
    jumps: [],
    hamiltonian: 'g*cos(theta)*Z + g*sin(theta)*X',
  });
  const { field } = arithmetic;
  for (const [text, printed] of [
    ['g*(1 + cos(theta))/2', 'g*(cos(theta) + 1)/2'],
    ['sin(theta)^2', '(cos(theta) + 1)*(1 - cos(theta))'],
    ['(1 - cos(theta))^3*(1 + cos(theta))', 'sin(theta)^2*(1 - cos(theta))^2'],
    ['(cos(theta) - 1)^2*(1 + cos(theta))^3', 'sin(theta)^4*(1 + cos(theta))'],
    ['g*sin(theta)^3*cos(theta)/(2 + sin(theta)^2)', 'g*cos(theta)*sin(theta)^3/(3 - cos(theta)^2)'],
    ['sin(theta)/(2 + sin(theta))', '1 - 2/(2 + sin(theta))'],
    ['tan(theta/2)', '(1 - cos(theta))/sin(theta)'],
    ['cos(2*theta)', '2*cos(theta)^2 - 1'],
    ['1/(1 + sin(theta))', '(1 - sin(theta))/cos(theta)^2'],
    ['(g + sin(theta))/sin(theta)^3', 'g/sin(theta)^3 + 1/sin(theta)^2'],
  ]) {
    const form = parseClosedForm(field, text);
    const shown = printClosedForm(field, form);
    const back = parseClosedForm(field, shown);
    if (form.kind !== 'rational' || back.kind !== 'rational') throw new Error('not rational');
    expect(field.equals(back.value, form.value)).toBe(true);
    for (const theta of [0.3, 1.2, 2.9]) {
      const value = (expression: string): number =>
        evaluateClosedForm(field, parseClosedForm(field, expression), { theta, g: 2 });
      expect(value(shown)).toBeCloseTo(value(printed), 12);
    }
  }
  const shown = (text: string): string => printClosedForm(field, parseClosedForm(field, text));
  expect(shown('(cos(theta) - 1)^3*(1 + cos(theta))^3*g')).toBe('-g*sin(theta)^6');
  expect(shown('1/sin(theta)')).toBe('1/sin(theta)');
  expect(shown('cos(theta)/sin(theta)')).toBe('cos(theta)/sin(theta)');
  expect(shown('g/(sin(theta)*(2 + cos(theta)))')).toBe('g/(sin(theta)*(cos(theta) + 2))');
  expect(shown('sin(theta)^3/g')).toBe('sin(theta)^3/g');
  expect(shown('g*sin(theta)^2*ln(1 + g)/(1 + cos(theta)^2)')).toBe('(g*sin(theta)^2/(cos(theta)^2 + 1))*ln(g + 1)');
  expect(printClosedForm(field, parseClosedForm(field, 'sin(theta)*cos(theta)'), 'latex')).toContain(
    '\\sin\\left(\\theta\\right)',
  );
});

describe('angles at which the tangent of their half has a pole', () => {
  // at θ = π there is no jump, and every diagonal state is stationary
  const fading = (theta: ParameterDomain) =>
    model({
      name: 'a jump that fades',
      dims: [2],
      parameters: { theta, g: 'positive' },
      hamiltonian: '0',
      jumps: [{ operator: 'sigmaMinus', rate: 'g*(1 + cos(theta))/2' }],
    });
  const verdictOf = (theta: ParameterDomain, claim: string): string =>
    checkStatement(derive(fading(theta)), claim).verdict;

  test.each<ParameterDomain>(['real', '(0, 2*pi)', '[-pi, pi]', '(-pi, pi]', [0, 4]])(
    'of the domain %s are left out',
    (theta) => {
      expect(polesOf(fading(theta).box).map(({ vanishing }) => vanishing)).toEqual(['cos(theta/2)']);
      expect(verdictOf(theta, '1 + cos(theta) > 0')).toBe('undecided');
      expect(verdictOf(theta, 'g/(1 + cos(theta)) >= 0')).toBe('undecided');
      expect(verdictOf(theta, 'rho[0][0] < 1')).toBe('undecided');
      expect(derivationLines(derive(fading(theta)))[0]).toContain('cos(θ/2) ≠ 0');
    },
  );

  test.each<ParameterDomain>(['(-pi, pi)', '[0, pi)', [-3, 3]])('are no part of the domain %s', (theta) => {
    expect(polesOf(fading(theta).box)).toEqual([]);
    expect(verdictOf(theta, '1 + cos(theta) > 0')).toBe('proved');
    expect(derivationLines(derive(fading(theta)))[0]).not.toContain('≠');
  });

  test('are left out where steps of proofs say something of the model', () => {
    const S = new Setting(fading('[-pi, pi]'));
    expect(S.sign('1 + cos(theta)', 'positive').verdict).toBe('undecided');
    expect(S.sign('1 + cos(theta)', 'nonnegative').verdict).toBe('proved');
    expect(S.equal('tan(theta/2)', 'sin(theta)/(1 + cos(theta))').verdict).toBe('undecided');
    expect(S.equal('cos(theta)^2', '1 - sin(theta)^2').verdict).toBe('proved');
  });

  test('are no points where a divisor of the formula vanishes', () => {
    expect(verdictOf('(0, pi]', 'sin(theta)/sin(theta) <= 1')).toBe('undecided');
    expect(verdictOf('(0, pi)', 'sin(theta)/sin(theta) <= 1')).toBe('proved');
    expect(verdictOf('(0, pi]', '1/(2 + cos(theta)) <= 1')).toBe('proved');
  });

  test('are poles of the tangent where that is a quotient as well', () => {
    const quartered = (theta: ParameterDomain): string =>
      checkStatement(derive(fading(theta)), 'tan(theta/2) + sin(theta/2) - tan(theta/2) < 2').verdict;
    expect(quartered('[-pi, pi]')).toBe('undecided');
    expect(quartered('(-pi, pi)')).toBe('proved');
  });

  test('are no part of what holds on the whole domain instead', () => {
    const explanationOf = (theta: ParameterDomain): string =>
      checkStatement(derive(fading(theta)), '1 + cos(theta) < 0').explanation;
    expect(explanationOf('[-pi, pi]')).not.toContain('whole domain');
    expect(explanationOf('(-pi, pi)')).toContain('with > it holds on the whole domain');
  });

  test('do not matter to what is continuous and not strict', () => {
    expect(verdictOf('real', '1 + cos(theta) >= 0')).toBe('proved');
    expect(verdictOf('real', 'cos(theta)^2 + sin(theta)^2 = 1')).toBe('proved');
    expect(verdictOf('real', 'tan(theta/2)*sin(theta) = 1 - cos(theta)')).toBe('proved');
    expect(
      guardModel(fading('real'))
        .map(({ says }) => says)
        .join('\n'),
    ).toContain('unique where cos(theta/2) != 0');
  });
});

test.each([
  ['[0, pi/2]', 'cos(theta) > 0'],
  ['[0, pi/2]', 'sin(theta) < 1'],
  ['[-pi/2, 0]', 'cos(theta) > 0'],
  ['(0, pi/2]', '1/cos(theta) >= 1'],
] as const)('an end of the domain %s that is a multiple of π belongs to it: %s', (closed, claim) => {
  const verdictOf = (theta: string, text: string): string =>
    checkStatement(
      derive(
        model({
          name: 'angle',
          dims: [2],
          parameters: { theta: theta as ParameterDomain, g: 'positive' },
          hamiltonian: 'cos(theta)*Z',
          jumps: [{ operator: 'sigmaMinus', rate: 'g' }],
        }),
      ),
      text,
    ).verdict;
  expect(verdictOf(closed, claim)).toBe('undecided');
  expect(verdictOf(closed.replace('[', '(').replace(']', ')'), claim)).toBe('proved');
  expect(verdictOf(closed, 'cos(theta) >= 0')).toBe('proved');
});

test('an occupation number has a pole where its temperature may be infinite', () => {
  const verdictOf = (beta: ParameterDomain, claim: string): string =>
    checkStatement(
      derive(
        model({
          name: 'thermal',
          dims: [2],
          parameters: { beta },
          let: { n: '1/(exp(beta) - 1)' },
          hamiltonian: 'Z/2',
          jumps: [
            { operator: 'sigmaMinus', rate: 'n + 1' },
            { operator: 'sigmaPlus', rate: 'n' },
          ],
        }),
      ),
      claim,
    ).verdict;
  expect(verdictOf('nonnegative', 'n > 0')).toBe('undecided');
  expect(verdictOf('nonnegative', 'rho[0][0] < 1/2')).toBe('undecided');
  expect(verdictOf('nonnegative', 'rho[0][0] <= 1/2')).toBe('proved');
  expect(verdictOf('positive', 'n > 0')).toBe('proved');
  expect(verdictOf('positive', 'rho[0][0] < 1/2')).toBe('proved');
});
