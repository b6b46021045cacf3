import { describe, expect, test } from 'vitest';
import { factorPolynomial } from '../../../src/exact/polynomials/factor.ts';
import type { Polynomial } from '../../../src/exact/polynomials/polynomial.ts';
import { derivativeOf } from '../../../src/exact/polynomials/polynomial-calculus.ts';
import { resultantIn } from '../../../src/exact/polynomials/resultant.ts';
import { rational } from '../../../src/exact/integers/rational.ts';
import { differentiate, substitute } from '../../../src/exact/polynomials/rational-function-calculus.ts';
import { rationalFunctionField, type RationalFunction } from '../../../src/exact/polynomials/rational-function.ts';
import { interval } from '../../../src/exact/signs/parameter-box.ts';
import { signedForm } from '../../../src/symbolic/models/closed-negativity.ts';
import { type ClosedForm, differenceOf, rationalForm } from '../../../src/symbolic/formulas/closed-form.ts';
import { parseClosedForm } from '../../../src/symbolic/formulas/closed-form-parse.ts';
import { derive } from '../../../src/symbolic/models/derive.ts';
import { branchExpansions, expansionOf } from '../../../src/symbolic/formulas/expansion.ts';
import { criticalPoints, supremumOf } from '../../../src/symbolic/formulas/extremum.ts';
import { vanishes } from '../../../src/symbolic/formulas/normal-form.ts';
import { boxOf } from '../../../src/symbolic/formulas/parameter-domain.ts';
import { signOfFractionOnBox } from '../../../src/symbolic/formulas/sign-on-box.ts';
import { solutionsFor } from '../../../src/symbolic/models/threshold.ts';
import { decay, ising, RATES, resetModel } from './models.ts';

const isingNegativity = (): { readonly condition: Polynomial; readonly signed: RationalFunction } => {
  const { model, negativity } = derive(ising(), { spectrum: false });
  const form = signedForm(model, negativity!);
  if (typeof negativity!.condition !== 'object' || form?.kind !== 'rational') throw new Error('one eigenvalue decides');
  return { condition: negativity!.condition, signed: form.value };
};

const { arithmetic, box } = ising();
const { field } = arithmetic;
const { condition, signed } = isingNegativity();
const read = (text: string): ClosedForm => parseClosedForm(field, text);

function isSame(form: ClosedForm, text: string): boolean {
  return vanishes(field, differenceOf(field, form, read(text)), box) === 'proved';
}

describe('thresholds of the Ising reset model', () => {
  test('the condition is g(r − g)(r + γ) > γ(r + γ/2)²', () => {
    expect(
      isSame(
        rationalForm(field.fraction(condition, field.domain.one)),
        '4*(g*(r - g)*(r + gamma) - gamma*(r + gamma/2)^2)',
      ),
    ).toBe(true);
  });

  test('the threshold in r is the printed one', () => {
    const root = 'sqrt(g*(g^3 + 2*g^2*gamma - g*gamma^2 - gamma^3))';
    const { closed, implicit } = solutionsFor(field, condition, 'r', box);
    expect(implicit).toEqual([]);
    expect(closed.some((form) => isSame(form, `(g^2 - g*gamma + gamma^2 + ${root})/(2*(g - gamma))`))).toBe(true);
    expect(closed.some((form) => isSame(form, `(g^2 + g*gamma + gamma^2 + ${root})/(2*(g - gamma))`))).toBe(false);
  });

  test('the thresholds in g are r/2 ± √(r²/4 − γ(r + γ/2)²/(r + γ))', () => {
    const root = 'sqrt(r^2/4 - gamma*(r + gamma/2)^2/(r + gamma))';
    const { closed } = solutionsFor(field, condition, 'g', box);
    expect(isSame(closed[0], `r/2 - ${root}`)).toBe(true);
    expect(isSame(closed[1], `r/2 + ${root}`)).toBe(true);
  });

  test('γ has a cubic without closed solutions, and the cusp is at the heptagon cubic', () => {
    expect(solutionsFor(field, condition, 'gamma', box).implicit).toHaveLength(1);
    const { packing } = field.domain;
    const g = field.domain.index('g');
    const discriminant = resultantIn(field, condition, derivativeOf(packing, condition, g), g);
    const { factors } = factorPolynomial(packing, discriminant);
    expect(factors.map(({ factor }) => field.domain.print(factor))).toContain(
      'gamma^3 + 4*gamma^2*r + 3*gamma*r^2 - r^3',
    );
  });

  test('the asymptotes are g = γ and g = r − γ, not g = r', () => {
    const branches = branchExpansions(field, condition, 'g', 'r', 'infinity', 4, box);
    expect(branches.map(({ power }) => power)).toEqual([0, 1]);
    const expected = [
      ['gamma', 'gamma^2', '9*gamma^3/4'],
      ['1', '-gamma', '-gamma^2', '-9*gamma^3/4'],
    ];
    expected.forEach((list, k) =>
      list.forEach((text, j) => expect(isSame(branches[k].coefficients[j], text), text).toBe(true)),
    );
  });

  test('the negativity decreases with γ and has the tail (g − γ)/2r', () => {
    const slope = differentiate(field, signed, 'gamma');
    expect(signOfFractionOnBox(field.domain, slope, 'negative', box).verdict).toBe('proved');
    const { power, coefficients } = expansionOf(field, signed, 'r', 'infinity', 1);
    expect(power).toBe(-1);
    expect(isSame(coefficients[0], '(g - gamma)/2')).toBe(true);
  });

  test('the ridge in g has its closed form and the offset 1/4 + √3/6', () => {
    const { closed } = criticalPoints(field, signed, 'g', box);
    const root = 'sqrt(r^2*(2*r + gamma)^2 + 4*(r + gamma)^3*(2*r + gamma))';
    expect(closed.some(({ at }) => isSame(at, `(-r*(2*r + gamma) + ${root})/(4*(r + gamma))`))).toBe(true);
    const derivative = differentiate(field, signed, 'g').numerator;
    const ridge = branchExpansions(field, derivative, 'g', 'r', 'infinity', 2, box);
    const upper = ridge.find(({ coefficients }) => isSame(coefficients[0], '1/(1 + sqrt(3))'));
    expect(isSame(upper!.coefficients[1], '(1/4 + sqrt(3)/6)*gamma')).toBe(true);
  });

  test('the ridge in r has the offset −(3/8 + 5√3/24)', () => {
    const derivative = differentiate(field, signed, 'r').numerator;
    const ridge = branchExpansions(field, derivative, 'g', 'r', 'infinity', 2, box);
    const lower = ridge.find(({ coefficients }) => isSame(coefficients[0], '1/(1 + sqrt(3))'));
    expect(isSame(lower!.coefficients[1], '-(3/8 + 5*sqrt(3)/24)*gamma')).toBe(true);
  });

  test('the supremum at γ = 0 is (√3 − 1)/8, at g = r/(1 + √3)', () => {
    const line = substitute(field, signed, { gamma: field.zero, r: field.one })!;
    const result = supremumOf(field, line, 'g', interval([rational(0), undefined]));
    if (result.verdict !== 'proved' || typeof result.at === 'string') throw new Error(result.verdict);
    expect(result.attained).toBe(true);
    expect(isSame(result.value, '(sqrt(3) - 1)/8')).toBe(true);
    expect(isSame(result.at, '1/(1 + sqrt(3))')).toBe(true);
  });
});

test('the greatest negativity of the XX decay model is (√5 − 1)/8, at the golden ratio', () => {
  const { model, negativity } = derive(decay(), { spectrum: false });
  const F = model.arithmetic.field;
  // cold baths s = 1, C = B/2 = 1
  const values = { s: F.one, c: F.zero, B: F.fromInteger(2n) };
  const candidates = negativity!.eigenvalues.flatMap(({ eigenvalue, sign }) =>
    sign.verdict === 'nonnegative' || eigenvalue.kind !== 'rational'
      ? []
      : [F.neg(substitute(F, eigenvalue.value, values)!)],
  );
  const suprema = candidates.map((f) => supremumOf(F, f, 'g', interval([rational(0), undefined])));
  const golden = suprema.find((result) => result.verdict === 'proved' && typeof result.at !== 'string');
  if (golden?.verdict !== 'proved' || typeof golden.at === 'string') throw new Error('no maximum');
  const same = (form: ClosedForm, text: string): boolean =>
    vanishes(F, differenceOf(F, form, parseClosedForm(F, text)), model.box) === 'proved';
  expect(same(golden.value, '(sqrt(5) - 1)/8')).toBe(true);
  expect(same(golden.at, '(sqrt(5) - 1)/2')).toBe(true);
});

test('imperfect reset: the critical Bloch length has its closed form', () => {
  const parameters = { ...RATES, p: '(0, 1)' } as const;
  const { model, negativity } = derive(resetModel('g*ZZ', ['(1 + p*X)/2', '(1 + p*X)/2'], parameters), {
    spectrum: false,
  });
  const F = model.arithmetic.field;
  const { closed } = solutionsFor(F, negativity!.condition as Polynomial, 'p', model.box);
  const D = '(2*g^2 + (r + gamma)*(r + gamma/2))';
  const text = `(-g*(r + gamma) + sqrt(g^2*(r + gamma)^2 + (r + gamma/2)*(r + gamma)*${D}))/(r*(r + gamma/2))`;
  const expected = parseClosedForm(F, text);
  expect(closed.some((form) => vanishes(F, differenceOf(F, form, expected), model.box) === 'proved')).toBe(true);
});

describe('suprema', () => {
  const line = rationalFunctionField(['x']);
  const positive = interval([rational(0), undefined]);
  const at = (text: string): RationalFunction => {
    const form = parseClosedForm(line, text);
    if (form.kind !== 'rational') throw new Error(text);
    return form.value;
  };

  test('a limit at infinity is approached, not attained', () => {
    const result = supremumOf(line, at('x/(x + 1)'), 'x', positive);
    expect(result).toMatchObject({ verdict: 'proved', at: 'upper end', attained: false });
  });

  test('a closed end is attained, an open one is not', () => {
    const closed = interval([rational(0), rational(1)], [true, true]);
    expect(supremumOf(line, at('1 - x'), 'x', closed)).toMatchObject({
      verdict: 'proved',
      at: 'lower end',
      attained: true,
    });
    expect(supremumOf(line, at('1 - x'), 'x', interval([rational(0), rational(1)]))).toMatchObject({ attained: false });
  });

  test('a pole at an end counts by its sign, and equal values by whether one is attained', () => {
    expect(supremumOf(line, at('-1/x'), 'x', positive)).toMatchObject({
      verdict: 'proved',
      at: 'upper end',
      attained: false,
    });
    expect(supremumOf(line, at('1/x'), 'x', positive).verdict).toBe('unbounded');
    const closed = interval([rational(-1), rational(1)], [false, true]);
    expect(supremumOf(line, at('x^2'), 'x', closed)).toMatchObject({
      verdict: 'proved',
      at: 'upper end',
      attained: true,
    });
  });

  test('unbounded functions, poles and critical points of high degree are said so', () => {
    expect(supremumOf(line, at('x^2'), 'x', positive).verdict).toBe('unbounded');
    expect(supremumOf(line, at('1/(x - 1)'), 'x', positive).verdict).toBe('undecided');
    expect(supremumOf(line, at('(x^3 + x)/(x^5 + x + 1)'), 'x', positive).verdict).toBe('undecided');
  });
});

test('branches with ramification and multiple roots are left out', () => {
  const F = rationalFunctionField(['y', 'x']);
  const poly = (text: string): Polynomial => {
    const form = parseClosedForm(F, text);
    if (form.kind !== 'rational') throw new Error(text);
    return form.value.numerator;
  };
  const domain = boxOf({ y: 'real', x: 'positive' });
  expect(branchExpansions(F, poly('y^2 - x'), 'y', 'x', 'zero', 3, domain)).toEqual([]);
  expect(branchExpansions(F, poly('(y - 1)^2 - x'), 'y', 'x', 'zero', 3, domain)).toEqual([]);
  const [only] = branchExpansions(F, poly('y - x - y^2'), 'y', 'x', 'zero', 5, domain).filter(
    ({ power }) => power === 1,
  );
  // Catalan numbers
  const coefficients = only.coefficients.map((form) => (form.kind === 'rational' ? F.print(form.value) : ''));
  expect(coefficients).toEqual(['1', '1', '2', '5', '14']);
});
