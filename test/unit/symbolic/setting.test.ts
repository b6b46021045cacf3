import { describe, expect, test } from 'vitest';
import { setting } from '../../../src/symbolic/steps/setting.ts';
import { everyVerdict, fails, type StepVerdict, witnessText } from '../../../src/symbolic/steps/step-verdict.ts';

const S = setting({ x: 'positive', y: 'positive' });

describe('equal', () => {
  test.each([
    ['(x^2 - y^2)/(x + y)', 'x - y'],
    ['sqrt(x^2 + 2*x*y + y^2)', 'x + y'],
    ['ln(x*y)', 'ln(x) + ln(y)'],
    ['max(x, -y)', 'x'],
    ['sqrt(8)', '2*sqrt(2)'],
  ])('proves %s = %s', (left, right) => {
    expect(S.equal(left, right).verdict).toBe('proved');
  });

  test.each([
    ['x/(x + y)', 'y/(x + y)'],
    ['sqrt(x + y)', 'sqrt(x) + sqrt(y)'],
    ['ln(x + y)', 'ln(x) + ln(y)'],
    ['max(x, y)', 'x'],
    ['exp(x)', '1 + x'],
  ])('refutes %s = %s with a point', (left, right) => {
    const verdict = S.equal(left, right);
    expect(verdict.verdict).toBe('refuted');
    expect(Object.keys((verdict as Extract<StepVerdict, { verdict: 'refuted' }>).witness.point)).toEqual(['x', 'y']);
  });

  test('leaves open what it can neither prove nor refute', () => {
    expect(S.equal('exp(x*ln(3 + 2*sqrt(2)))', 'exp(2*x*ln(1 + sqrt(2)))').verdict).toBe('undecided');
  });

  test.each([
    // arsinh x + arsinh(−x) = 0
    ['ln(x + sqrt(x^2 + 1))', '-ln(sqrt(x^2 + 1) - x)'],
    ['x*ln(3 + 2*sqrt(2)) + y*ln(7 + 5*sqrt(2))', '(2*x + 3*y)*ln(1 + sqrt(2))'],
    ['ln(2 + sqrt(2))/y', '(ln(2)/2 + ln(1 + sqrt(2)))/y'],
    ['ln(x + y*sqrt(3)) + ln(x + y*sqrt(5))', 'ln(x^2 + x*y*(sqrt(3) + sqrt(5)) + y^2*sqrt(15))'],
  ])('%s = %s, products of arguments of logarithms being 1', (left, right) => {
    expect(S.equal(left, right).verdict).toBe('proved');
  });

  test.each([
    ['ln(x + sqrt(x^2 + 1))', '-ln(sqrt(x^2 + 2) - x)'],
    ['x*ln(3 + 2*sqrt(2)) + y*ln(7 + 5*sqrt(2))', '(3*x + 2*y)*ln(1 + sqrt(2))'],
    ['ln(2 + sqrt(2))/y', '(ln(2)/2 - ln(1 + sqrt(2)))/y'],
    ['ln(x + y*sqrt(3)) + ln(x + y*sqrt(5))', 'ln(x^2 + x*y*(sqrt(3) + sqrt(5)) + 4*y^2)'],
    ['x*ln(3 + 2*sqrt(2)) + y*ln(2)', '2*x*ln(1 + sqrt(2)) + y*ln(3)'],
    ['exp(x)*ln(3 + 2*sqrt(2))', '2*exp(y)*ln(1 + sqrt(2))'],
    ['ln(1 + sqrt(2)) + 1', 'ln(1 + sqrt(2))'],
    ['ln(2 + sqrt(3))*ln(2)', '-ln(2 - sqrt(3))*ln(3)'],
  ])('%s is not %s', (left, right) => {
    expect(S.equal(left, right).verdict).toBe('refuted');
  });

  test('names the roots, logarithms and signs it rests on', () => {
    expect(S.equal('x', 'x').rests).toEqual(['exact field arithmetic in ℚ(x, y)']);
    expect(S.equal('sqrt(x)*sqrt(x + y)', 'sqrt(x^2 + x*y)').rests.join()).toMatch(/algebraic extensions: .*√\(/);
    expect(S.equal('ln(x^2)', '2*ln(x)').rests.join()).toContain('logarithms');
    expect(setting({}).equal('1/2', '2/4').rests).toEqual(['arithmetic in ℚ']);
  });
});

test('signs are proved on the domain, or refuted at a point of it', () => {
  const proved = S.sign('x/(x + y)', 'positive');
  expect(proved.verdict === 'proved' && proved.rests.at(-1)).toMatch(/signs on x > 0, y > 0/);
  const refuted = S.sign('x - y', 'positive');
  expect(refuted.verdict).toBe('refuted');
  expect(S.atLeast('x^2 + y^2', '2*x*y').verdict).toBe('proved');
  expect(S.atLeast('x^2 + y^2', '2*x*y', 'positive').verdict).toBe('refuted');
});

test('derivatives along a flow are those of the functions that the parameters stand for', () => {
  // x = e^{-2t}: d/dt x^3 = -6 x^3
  expect(S.equal(S.rate('x^3*y', { x: '-2*x' }), '-6*x^3*y').verdict).toBe('proved');
  expect(S.equal(S.rate('x*y', { x: '-2*x', y: '2*y' }), '0').verdict).toBe('proved');
  const M = S.matrix([
    ['x', 'i*y'],
    ['-i*y', '1'],
  ]);
  const velocity = S.rateOfMatrix(M, { x: 'x', y: '-y' });
  expect(
    S.sameMatrix(
      velocity,
      S.matrix([
        ['x', '-i*y'],
        ['i*y', '0'],
      ]),
    ).verdict,
  ).toBe('proved');
  expect(S.sameMatrix(velocity, M).verdict).toBe('refuted');
});

test('suprema, branches and limits are compared with stated ones', () => {
  const T = setting({ x: 'positive' });
  expect(T.supremum('x/(1 + x^2)', 'x', '1/2', '1').verdict).toBe('proved');
  expect(T.supremum('x/(1 + x^2)', 'x', '1/3').verdict).toBe('refuted');
  expect(T.supremum('x/(1 + x^2)', 'x', '1/2', '2').verdict).toBe('refuted');
  expect(T.supremum('x/(1 + x)', 'x', '1', '1').verdict).toBe('undecided');
  expect(S.limit('ln(1 + x)/x', 'x', 'zero', '1').verdict).toBe('proved');
  expect(S.limit('ln(1 + x)/x', 'x', 'zero', '2').verdict).toBe('refuted');
  expect(S.limit('1/x', 'x', 'zero', '0').verdict).toBe('refuted');
  const [branch] = S.branches('y*x - x - 1', 'y', 'x', 'infinity', 2);
  expect(S.coefficients(branch.coefficients, ['1', '1']).verdict).toBe('proved');
  expect(S.coefficients(branch.coefficients, ['1', '2']).verdict).toBe('refuted');
  expect(S.coefficients(branch.coefficients, ['1', '1', '0']).verdict).toBe('undecided');
});

test('substitution at a pole is an error, not a value', () => {
  expect(() => S.at('1/(x - y)', { x: 'y' })).toThrow(/pole/);
  expect(() => S.rational('sqrt(x)')).toThrow(/rational function/);
});

describe('verdicts', () => {
  const good = S.equal('x', 'x');
  const bad = S.equal('x', 'y');
  const open: StepVerdict = { verdict: 'undecided', rests: [], reason: 'why' };

  test('a conjunction is as good as its worst part, and one failure outweighs doubt', () => {
    expect(everyVerdict(good, good).verdict).toBe('proved');
    expect(everyVerdict(good, open).verdict).toBe('undecided');
    expect(everyVerdict(open, bad, good).verdict).toBe('refuted');
    expect(everyVerdict().verdict).toBe('undecided');
  });

  test('a negation is proved by a witness only', () => {
    expect(fails(bad).verdict).toBe('proved');
    expect(fails(bad).rests.at(-1)).toMatch(/instead of/);
    expect(fails(good).verdict).toBe('refuted');
    expect(fails(open).verdict).toBe('undecided');
  });

  test('a witness is one line', () => {
    expect(witnessText({ point: { g: '1/2' }, found: '3', stated: '4' })).toBe('at g = 1/2: 3 instead of 4');
  });
});
