import { describe, expect, test } from 'vitest';
import { type Quadratic, quadraticField } from '../../../src/exact/integers/algebraic-extension.ts';
import { fieldArithmetic } from '../../../src/exact/matrices/field-arithmetic.ts';
import type { FractionField } from '../../../src/exact/integers/field.ts';
import { parseRationalFunction } from '../../unit/exact/parse-rational-function.ts';
import { pseudoRandom } from '../../../src/exact/integers/prime.ts';
import { type RationalFunction, rationalFunctionField } from '../../../src/exact/polynomials/rational-function.ts';
import { type Rational, rational, rationals } from '../../../src/exact/integers/rational.ts';
import { ArithmeticError, DomainError } from '../../../src/matrix/errors.ts';

const next = pseudoRandom(1);
const drawRational = (): Rational => rational((next() % 15) - 7, 1 + (next() % 6));
const functions = rationalFunctionField(['g', 'r']);
const drawFunction = (): RationalFunction => {
  const c = () => (next() % 7) - 3;
  return parseRationalFunction(
    functions,
    `(${c()}*g*r + ${c()}*g + ${c()}*r + ${c()})/(${1 + (next() % 3)} + g*${c()} + r^2)`,
  );
};
const pair =
  <T>(draw: () => T) =>
  (): Quadratic<T> => ({ a: draw(), b: draw() });
const rootThree = quadraticField(rationals, 3n);
const tower = quadraticField(rootThree, { a: 5n, b: 0n });
const overFunctions = quadraticField(
  functions,
  functions.domain.add(functions.variable('g').numerator, functions.domain.one),
);

function obeysTheAxioms<T, D>(field: FractionField<T, D>, draw: () => T): void {
  for (let run = 0; run < 25; run += 1) {
    const [a, b, c] = [draw(), draw(), draw()];
    const same = (x: T, y: T): void => {
      expect(field.equals(x, y), `${field.print(x)} and ${field.print(y)}`).toBe(true);
    };
    same(field.add(a, b), field.add(b, a));
    same(field.mul(a, b), field.mul(b, a));
    same(field.add(field.add(a, b), c), field.add(a, field.add(b, c)));
    same(field.mul(field.mul(a, b), c), field.mul(a, field.mul(b, c)));
    same(field.mul(a, field.add(b, c)), field.add(field.mul(a, b), field.mul(a, c)));
    same(field.add(a, field.neg(a)), field.zero);
    same(field.sub(a, b), field.add(a, field.neg(b)));
    same(field.mul(a, field.one), a);
    expect(field.isZero(field.sub(a, a))).toBe(true);
    same(field.fraction(field.numerator(a), field.denominator(a)), a);
    if (field.isZero(b)) continue;
    same(field.mul(field.div(a, b), b), a);
    same(field.div(b, b), field.one);
    // a homomorphism maps sums and products of numerators to sums and products
    const image = field.domain.specialise(run);
    const [x, y] = [field.numerator(a), field.numerator(b)];
    const residue = (n: D): bigint => BigInt(image.apply(n));
    const prime = BigInt(image.prime);
    expect(residue(field.domain.mul(x, y))).toBe((residue(x) * residue(y)) % prime);
    expect(residue(field.domain.add(x, y))).toBe((residue(x) + residue(y)) % prime);
    const quotient = field.domain.exactQuotient(field.domain.mul(x, y), y);
    expect(quotient !== undefined && field.domain.equals(quotient, x)).toBe(true);
  }
  expect(() => field.div(field.one, field.zero)).toThrow(DomainError);
  expect(() => field.fraction(field.domain.one, field.domain.zero)).toThrow(DomainError);
}

describe('field axioms', () => {
  test('hold in ℚ', () => obeysTheAxioms(rationals, drawRational));
  test('hold in ℚ(i)', () => obeysTheAxioms(quadraticField(rationals, -1n), pair(drawRational)));
  test('hold in ℚ(g, r)', () => obeysTheAxioms(functions, drawFunction));
  test('hold in ℚ(√3)', () => obeysTheAxioms(rootThree, pair(drawRational)));
  test('hold in ℚ(√3, √5)', () => obeysTheAxioms(tower, pair(pair(drawRational))));
  test('hold in ℚ(√3, √5, i)', () =>
    obeysTheAxioms(quadraticField(tower, tower.domain.fromInteger(-1n)), pair(pair(pair(drawRational)))));
  test('hold in ℚ(g, r, √(g + 1))', () => obeysTheAxioms(overFunctions, pair(drawFunction)));
});

test('numbers of two arithmetics do not mix', () => {
  const [one, other] = [fieldArithmetic('symbolic', functions), fieldArithmetic('exact', rationals)];
  expect(() => one.real(1).plus(other.real(1))).toThrow(ArithmeticError);
  expect(() => one.identity(2).times(other.identity(2))).toThrow(ArithmeticError);
});

test('a constant has the value and the bound of a rational number, and a function of parameters has none', () => {
  const arithmetic = fieldArithmetic('symbolic', functions);
  expect(arithmetic.real(1, 3)).toMatchObject({
    value: 1 / 3,
    bound: fieldArithmetic('exact', rationals).real(1, 3).bound,
  });
  expect(arithmetic.number(functions.variable('g'))).toMatchObject({ value: NaN, bound: Infinity });
});
