import { describe, expect, test } from 'vitest';
import { parseRationalFunction } from './parse-rational-function.ts';
import { pseudoRandom } from '../../../src/exact/integers/prime.ts';
import {
  latexName,
  type RationalFunction,
  rationalFunctionField,
} from '../../../src/exact/polynomials/rational-function.ts';
import {
  differentiate,
  evaluateRationalFunction,
  substitute,
} from '../../../src/exact/polynomials/rational-function-calculus.ts';
import { rational } from '../../../src/exact/integers/rational.ts';
import { DomainError, FormatError, UnknownNameError } from '../../../src/matrix/errors.ts';

const field = rationalFunctionField(['x', 'y', 'g', 'r']);
const read = (text: string): RationalFunction => parseRationalFunction(field, text);
const normal = (text: string): string => field.print(read(text));

describe('the normal form', () => {
  test('is the same for equal functions', () => {
    for (const [left, right] of [
      ['(x^2-y^2)/(x+y)', 'x-y'],
      ['1/(2*x+2)+1/(3*x+3)', '5/(6*(x+1))'],
      ['(x^2-y^2)/(x+y)-(x-y)+1/10', '0.1'],
      ['x/(x+y)-1/3', '(2x-y)/(3x+3y)'],
      ['g*r*(x^2/(g*r))', 'x^2'],
      ['((r*g)^3)^2', 'r^6*g^6'],
      ['-1/(x-y)', '1/(y-x)'],
      ['0/(x+1)', '0'],
      ['x^-2', '1/x^2'],
      ['2 x y / (4 y)', 'x/2'],
      ['1e-3 x', 'x/1000'],
      ['12345678901234567890123 x / 3', '4115226300411522630041 x'],
    ]) {
      expect(field.equals(read(left), read(right)), `${left} = ${right}`).toBe(true);
      expect(normal(left)).toBe(normal(right));
    }
  });

  test('has a positive leading denominator and coprime parts', () => {
    const f = read('(6*x - 6*y)/(4*y - 4*x^2)');
    expect(field.print(f)).toBe('(-3*x + 3*y)/(2*x^2 - 2*y)');
    expect(field.domain.isUnit(field.domain.gcd(f.numerator, f.denominator))).toBe(true);
  });

  test('prints plain text that parses back to the same function', () => {
    const next = pseudoRandom(2);
    for (let run = 0; run < 60; run += 1) {
      const c = () => (next() % 11) - 5;
      const f = read(`(${c()}*x^2*g + ${c()}*y - ${c()})/(${c()}*r*x + ${c()}*y^3 + 7)`);
      expect(field.equals(read(field.print(f)), f), field.print(f)).toBe(true);
    }
  });

  test('prints LaTeX with Greek names and subscripts', () => {
    const greek = rationalFunctionField(['gamma', 'r_1', 'Omega', 'rate']);
    const f = parseRationalFunction(greek, '-(gamma^2 + 3*r_1)/(2*Omega*rate)');
    expect(greek.latex(f)).toBe(String.raw`-\frac{\gamma^{2} + 3 r_{1}}{2 \Omega \mathrm{rate}}`);
    expect(latexName('omega2')).toBe(String.raw`\omega_{2}`);
    expect(latexName('g_gamma')).toBe(String.raw`g_{\gamma}`);
  });
});

describe('parsing', () => {
  test('refuses what is not rational, with the reason', () => {
    expect(() => read('x + q')).toThrow(/q is not a parameter \(they are x, y, g, r\)/);
    expect(() => read('sqrt(x)')).toThrow(/function sqrt is not rational/);
    expect(() => read('x^y')).toThrow(/exponent y is not an integer/);
    expect(() => read('x^(1/2)')).toThrow(FormatError);
    expect(() => read('2*(x')).toThrow(/Parenthesis/);
    expect(() => read('x!')).toThrow(/factorial/);
    expect(() => read('x = 2')).toThrow(FormatError);
    expect(() => read('[x, y]')).toThrow(FormatError);
    expect(() => read('')).toThrow(FormatError);
    expect(() => read('x^5000')).toThrow(/exceeds 1000/);
    expect(() => read('1/(x-x)')).toThrow(DomainError);
  });
});

describe('calculus of rational functions', () => {
  test('derivatives obey the product and quotient rules', () => {
    const [f, h] = [read('(x^2 + g)/(x*y - 1)^2'), read('(x - r)/(x^3 + y)')];
    const d = (a: RationalFunction): RationalFunction => differentiate(field, a, 'x');
    expect(field.equals(d(field.mul(f, h)), field.add(field.mul(d(f), h), field.mul(f, d(h))))).toBe(true);
    const quotient = field.div(field.sub(field.mul(d(f), h), field.mul(f, d(h))), field.mul(h, h));
    expect(field.equals(d(field.div(f, h)), quotient)).toBe(true);
    expect(field.isZero(differentiate(field, read('y/(1+y)'), 'x'))).toBe(true);
    expect(() => differentiate(field, f, 'q')).toThrow(UnknownNameError);
  });

  test('substitution commutes with arithmetic and finds poles', () => {
    const [f, h] = [read('(x^2 + g*y)/(x - y)'), read('(x + 1)/(y + g)')];
    const assignment = { x: read('1/(r+1)'), y: read('r^2') };
    const put = (a: RationalFunction): RationalFunction => substitute(field, a, assignment)!;
    expect(field.equals(put(field.mul(f, h)), field.mul(put(f), put(h)))).toBe(true);
    expect(field.equals(put(field.add(f, h)), field.add(put(f), put(h)))).toBe(true);
    expect(substitute(field, f, { x: read('y') })).toBeUndefined();
    expect(substitute(field, f, { x: read('g'), y: read('g') })).toBeUndefined();
    expect(() => substitute(field, f, { q: read('1') })).toThrow(UnknownNameError);
    const fewer = rationalFunctionField(['t']);
    const curve = substitute(
      field,
      read('g/(g+r)'),
      { x: fewer.zero, y: fewer.zero, g: fewer.variable('t'), r: fewer.one },
      fewer,
    )!;
    expect(fewer.print(curve)).toBe('t/(t + 1)');
  });

  test('values at rational points agree with substitution of constants', () => {
    const f = read('(x^3 - g*y)/(x*r - 2*y + 1)');
    const point = { x: rational(1, 2), y: rational(-3), g: rational(2, 5), r: rational(7) };
    const constants = Object.fromEntries(
      Object.entries(point).map(([name, value]) => [name, field.fromRational(value)]),
    );
    expect(field.toRational(substitute(field, f, constants)!)).toEqual(evaluateRationalFunction(field, f, point));
    expect(evaluateRationalFunction(field, read('1/(x-y)'), { x: rational(2), y: rational(2) })).toBeUndefined();
    expect(() => evaluateRationalFunction(field, f, { x: rational(1) })).toThrow(/give a value to y/);
  });

  test('square roots in the field are those of constants', () => {
    expect(field.squareRoot(read('9/4'))).toEqual(read('3/2'));
    expect(field.squareRoot(read('x^2'))).toBeUndefined();
    expect([field.sign(read('-2/3')), field.sign(read('0')), field.sign(read('x'))]).toEqual([-1, 0, undefined]);
  });
});
