import { describe, expect, test } from 'vitest';
import { checkFormula, type FormulaVerdict } from '../../../src/symbolic/steps/check-formula.ts';
import { parseClosedForm } from '../../../src/symbolic/formulas/closed-form-parse.ts';
import { conditionsText, keepsSign, realnessOf } from '../../../src/symbolic/formulas/real-where.ts';
import { rationalFunctionField } from '../../../src/exact/polynomials/rational-function.ts';
import { boxOf } from '../../../src/symbolic/formulas/parameter-domain.ts';
import { derive } from '../../../src/symbolic/models/derive.ts';
import { type Model, model } from '../../../src/symbolic/models/model.ts';
import { setting } from '../../../src/symbolic/steps/setting.ts';

const S = setting({ s: 'positive', t: 'positive', n: 'nonnegative', z: 'real', w: 'real' });

describe('equalities of real formulas', () => {
  test.each([
    ['max(z, 0)', 'max(0, z)'],
    ['max(0, 3*z)/3', 'max(z, 0)'],
    ['(z + sqrt(z^2))/2', 'max(0, z)'],
    ['max(0, z)*s', 'max(0, s*z)'],
    ['2*ln(sqrt(s/t))', 'ln(s/t)'],
    ['exp(ln(s))', 's'],
    ['ln(exp(z))', 'z'],
    ['max(0, z)^2', 'z*max(0, z)'],
    ['sqrt((z - w)^2)', 'abs(w - z)'],
    ['(1 - exp(-z))/(1 + exp(-z))', '(exp(z) - 1)/(exp(z) + 1)'],
    ['1/(exp(s) - 1) + 1', 'exp(s)/(exp(s) - 1)'],
    ['ln(1 + exp(z))', 'z + ln(1 + exp(-z))'],
    ['exp(3*ln(s)/2)', 's*sqrt(s)'],
    ['max(sqrt(s), sqrt(t))', 'sqrt(max(s, t))'],
    ['sqrt(s + t - 2*sqrt(s*t))', 'abs(sqrt(s) - sqrt(t))'],
    ['max(0, ln(s/t))', 'ln(max(s, t)/t)'],
    ['max(s, t, n)', 'max(n, max(t, s))'],
    ['max(0, sqrt(s) - t)/s', 'max(0, 2*(sqrt(s) - t))/(2*s)'],
  ])('%s = %s is proved', (left, right) => {
    expect(S.equal(left, right).verdict).toBe('proved');
    expect(S.equal(`${left} + s/1000`, right).verdict).toBe('refuted');
  });

  test.each([
    ['sqrt(-s)*sqrt(-t)', 'sqrt(s*t)', /sqrt\(-s\) needs -s >= 0/],
    ['sqrt(-s)^2', '-s', /needs -s >= 0/],
    ['ln(-1)', '0', /needs -1 > 0/],
    ['s + 0*ln(-t)', 's', /needs -t > 0/],
    ['s + ln(z) - ln(z)', 's', /needs z > 0/],
    ['2*ln(z)', 'ln(z^2)', /needs z > 0/],
    ['sqrt(z)^2', 'z', /needs z >= 0/],
  ])('%s = %s is refuted where the left side is not real', (left, right, reason) => {
    const verdict = S.equal(left, right);
    if (verdict.verdict !== 'refuted') throw new Error(verdict.verdict);
    expect(verdict.witness.found).toMatch(reason);
    expect(Object.keys(verdict.witness.point)).toHaveLength(5);
  });

  test.each([
    ['ln((n + 1)/n)', 'ln(n + 1) - ln(n)', 'n = 0'],
    ['(z^2 - w^2)/(z - w)', 'z + w', 'z - w != 0'],
    ['ln(z^2)', '2*ln(abs(z))', 'z = 0'],
    ['1/(exp(z) - 1) + 1', 'exp(z)/(exp(z) - 1)', 'z = 0'],
  ])('%s = %s is not proved, for it has no value at some point of the domain', (left, right, where) => {
    const verdict = S.equal(left, right);
    expect(verdict.verdict === 'undecided' && verdict.reason).toContain(where);
    const conditional = S.equalWhereReal(left, right);
    expect(conditional.verdict).toBe('proved');
    expect(conditional.rests.join()).toContain('only where');
  });

  test('what is real nowhere is not equal where it is real', () => {
    expect(S.equalWhereReal('ln(-1)', '0').verdict).not.toBe('proved');
  });
});

describe('conditions under which formulas are real', () => {
  test.each([
    [['ln(z*(1 - z))', '1/z', '1/(z - 1)'], ['z*(1 - z) > 0']],
    [['sqrt(z)', 'ln(z)', '1/z'], ['z > 0']],
    [['1/(z - w)', '1/(w - z)', '1/(z^2 - w^2)'], ['(z + w)*(z - w) != 0']],
    [
      ['1/z', 'sqrt(z)'],
      ['z != 0', 'z >= 0'],
    ],
    [
      ['1/z', 'sqrt(w)'],
      ['w >= 0', 'z != 0'],
    ],
    // nothing follows of w
    [
      ['ln(z)', '1/w', 'sqrt(z - 1)'],
      ['w != 0', 'z > 0', 'z - 1 >= 0'],
    ],
  ])('of %s are %s, each said once', (texts, conditions) => {
    const field = rationalFunctionField(['z', 'w']);
    const box = boxOf({ z: 'real', w: 'real' });
    const forms = texts.map((text) => parseClosedForm(field, text));
    expect(conditionsText(field, realnessOf(field, forms, box), box).toSorted()).toEqual(conditions.toSorted());
  });
});

describe('signs', () => {
  const motzkin = 'z^4*w^2 + z^2*w^4 - 3*z^2*w^2 + 1';

  test('a polynomial that is no sum of squares is nonnegative, and no longer so a little lower', () => {
    const T = setting({ z: 'real', w: 'real' });
    expect(T.atLeast(motzkin, '0').verdict).toBe('proved');
    expect(T.atLeast(motzkin, '1/1000000')).toMatchObject({
      verdict: 'refuted',
      witness: { point: { z: '1', w: '1' } },
    });
    expect(T.atLeast(motzkin, '0', 'positive').verdict).toBe('refuted');
  });

  test.each([
    ['exp(s) - 1', 'positive', 'proved'],
    ['sqrt(s^2 + t) - s', 'positive', 'proved'],
    ['max(z, 0) - z', 'nonnegative', 'proved'],
    ['abs(z) + abs(w) - abs(z + w)', 'nonnegative', 'proved'],
    ['sqrt(n)', 'nonnegative', 'proved'],
    ['sqrt(n)', 'positive', 'refuted'],
    ['1/n', 'positive', 'refuted'],
    ['ln(s)', 'positive', 'refuted'],
    ['sqrt(z)', 'nonnegative', 'refuted'],
  ] as const)('%s is %s: %s', (formula, claim, expected) => {
    expect(S.sign(formula, claim).verdict).toBe(expected);
  });
});

test('a power that is too long to be multiplied out is refused', () => {
  expect(() => parseClosedForm(S.field, '(s + t + n + z)^200')).toThrow(/terms when it is multiplied out/);
  expect(() => parseClosedForm(S.field, '((2^250)^250)^250')).toThrow(/too long/);
});

const driven = model({
  name: 'a driven qubit',
  dims: [2],
  parameters: { w: 'positive', d: 'positive', u: 'positive' },
  hamiltonian: 'w*X/2',
  jumps: {
    bath: [
      { operator: 'sigmaMinus', rate: 'd' },
      { operator: 'sigmaPlus', rate: 'u' },
    ],
  },
});
const hot = model({
  name: 'a qubit between heat baths that may be cold',
  dims: [2],
  parameters: { G: 'positive', n: 'nonnegative', K: 'positive', m: 'positive' },
  hamiltonian: '0',
  jumps: {
    one: [
      { operator: 'sigmaMinus', rate: 'G*(n + 1)' },
      { operator: 'sigmaPlus', rate: 'G*n' },
    ],
    two: [
      { operator: 'sigmaMinus', rate: 'K*(m + 1)' },
      { operator: 'sigmaPlus', rate: 'K*m' },
    ],
  },
});
const decay = model({
  name: 'decay with dephasing',
  dims: [2],
  parameters: { g: 'positive', k: 'positive' },
  hamiltonian: '0',
  jumps: [
    { operator: 'sigmaMinus', rate: 'g' },
    { operator: 'Z', rate: 'k/2' },
  ],
});

function check(of: Model, quantity: string, formula: string, multiplicity?: number): FormulaVerdict {
  const claim = { quantity, formula, ...(multiplicity === undefined ? {} : { multiplicity }) };
  return checkFormula(derive(of), claim);
}

describe('claimed formulas', () => {
  test('a formula that is real nowhere is wrong at a point', () => {
    const factor = 'w^2*(d - u)/(2*w^2 + (d + u)^2)';
    expect(check(driven, 'production', `${factor}*ln(d/u)`).verdict).toBe('proved');
    for (const formula of [`${factor}*ln(-d/u)`, `${factor}*ln(d/u) + ln(-1)`, `${factor}*ln(d/u) + 0*sqrt(-d)`]) {
      const verdict = check(driven, 'production', formula);
      expect(verdict.verdict).toBe('wrong');
      expect(verdict.explanation).toContain('not real');
      expect(verdict.witness?.claimed).toBe('not real');
    }
  });

  test('a formula with a gap is proved where it is real, and says where', () => {
    const gap = check(driven, '<Z>', '-(d^2 - u^2)^2/(d^2 - u^2)/(2*w^2 + (d + u)^2)');
    expect(gap).toMatchObject({ verdict: 'proved where real', conditions: ['d - u != 0'] });
  });

  test('the edge of a domain is not left out', () => {
    const formula = 'G*K*(m - n)/(G*(2*n + 1) + K*(2*m + 1))*(ln((n + 1)/n) - ln((m + 1)/m))';
    expect(check(hot, 'production', formula)).toMatchObject({ verdict: 'proved where real', conditions: ['n > 0'] });
    expect(derive(hot).productionConditions).toEqual(['n > 0']);
    expect(derive(driven).productionConditions).toEqual([]);
  });

  test.each([
    ['-min(g, g/2 + k)'],
    ['-(3*g/2 + k)/2 - abs(g/2 - k)/2'],
    ['-(3*g/2 + k)/2 + sqrt((g/2 - k)^2)/2'],
    ['-sqrt(g^2)'],
  ])('%s is an eigenvalue, whichever is smaller', (formula) => {
    expect(check(decay, 'eigenvalue', formula).verdict).toBe('proved');
    const verdict = check(decay, 'eigenvalue', `${formula} - k/7`);
    expect(verdict.verdict).toBe('wrong');
    expect(verdict.witness?.correct).toContain('the eigenvalues');
  });

  test('a multiplicity that holds on one side only is wrong at a point of the other', () => {
    expect(check(decay, 'eigenvalue', '-g/2 - k', 2).verdict).toBe('proved');
    const verdict = check(decay, 'eigenvalue', '-min(g, g/2 + k)', 2);
    expect(verdict.verdict).toBe('wrong');
    expect(Object.keys(verdict.witness!.point)).toEqual(['g', 'k']);
  });

  test('an eigenvalue may be complex, and is compared where it is', () => {
    expect(check(driven, 'eigenvalue', '-3*(d + u)/4 + sqrt((d + u)^2/16 - w^2)').verdict).toBe('proved');
    const verdict = check(driven, 'eigenvalue', '-3*(d + u)/4 + sqrt(-(d + u)^2/16 - w^2)');
    expect(verdict.verdict).toBe('wrong');
    expect(verdict.witness?.claimed).toContain('sqrt(-');
    expect(check(driven, 'eigenvalue', '-d + ln(-u)').explanation).toContain('not real');
  });
});

test('what is made of nonnegative parts is nonnegative wherever it is real, and nothing else is', () => {
  const { field, box } = setting({ a: 'positive', y: 'positive' });
  // x takes both signs
  const is = (text: string): boolean =>
    keepsSign(field, parseClosedForm(field, text.replaceAll(/\bx\b/g, '(a - y)')), 'nonnegative', box);
  for (const text of [
    'max(0, x - y) + max(x*y, y, -1)',
    'sqrt(x - y)*abs(x)/(y + max(0, x))',
    'min(y, abs(x)) + y*abs(x)',
    'max(x, ln(y))^2 + sqrt(y)^3',
  ]) {
    expect(is(text), text).toBe(true);
  }
  for (const text of [
    'max(0, x - y) - y',
    'min(y, x)',
    'max(x, -y)',
    'max(0, x)*ln(y)',
    'max(x, ln(y))^3',
    'x*max(1, x)',
    'max(-3, x)',
  ]) {
    expect(is(text), text).toBe(false);
  }
});
