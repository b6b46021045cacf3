import { describe, expect, test } from 'vitest';
import { rational } from '../../../src/exact/integers/rational.ts';
import { kernelOf, solveLinearSystem } from '../../../src/exact/linear/linear-system.ts';
import { rootInField } from '../../../src/exact/polynomials/root-in-field.ts';
import { type RationalFunction, rationalFunctionField } from '../../../src/exact/polynomials/rational-function.ts';

const K = rationalFunctionField(['x', 'r2', 'r3', 'r5'], 'roots', [
  { name: 'r2', prime: 2n },
  { name: 'r3', prime: 3n },
  { name: 'r5', prime: 5n },
]);
const [x, r2, r3, r5] = K.variables.map((name) => K.variable(name));
const n = (value: number): RationalFunction => K.fromInteger(BigInt(value));
const sum = (...terms: readonly RationalFunction[]): RationalFunction => terms.reduce((a, b) => K.add(a, b));
const product = (...factors: readonly RationalFunction[]): RationalFunction => factors.reduce((a, b) => K.mul(a, b));

describe('the field of rational functions with square roots of primes', () => {
  test('knows their squares', () => {
    expect(K.equals(K.mul(r2, r2), n(2))).toBe(true);
    expect(K.equals(product(r2, r3, r2, r3), n(6))).toBe(true);
    const cube = product(...Array.from({ length: 3 }, () => K.add(K.one, r2)));
    expect(K.equals(cube, sum(n(7), product(n(5), r2)))).toBe(true);
    expect(K.equals(cube, sum(n(7), product(n(5), r3)))).toBe(false);
  });

  test('has inverses without roots in the denominator', () => {
    const elements = [
      K.add(x, r2),
      sum(K.one, r2, r3, r5),
      sum(product(x, x, r2), product(r3, r5), n(-4)),
      K.div(sum(x, product(r2, r3)), sum(x, r5)),
      product(n(2), r2),
    ];
    for (const a of elements) {
      const inverse = K.div(K.one, a);
      expect(K.equals(K.mul(a, inverse), K.one)).toBe(true);
      expect(K.print({ numerator: inverse.denominator, denominator: K.one.numerator })).not.toContain('r');
      for (const b of elements) {
        expect(K.equals(K.div(K.mul(a, b), b), a)).toBe(true);
        expect(K.isZero(K.sub(K.mul(a, b), K.mul(b, a)))).toBe(true);
        expect(K.equals(K.mul(K.add(a, b), K.sub(a, b)), K.sub(K.mul(a, a), K.mul(b, b)))).toBe(true);
      }
    }
    expect(() => K.div(K.one, K.sub(K.mul(r2, r2), n(2)))).toThrow(/different from zero/);
  });

  test('takes square roots of numbers whose primes it has', () => {
    const root = (a: number, b = 1): RationalFunction | undefined => K.squareRoot(K.fromRational(rational(a, b)));
    expect(K.print(root(8)!)).toBe('2*r2');
    expect(K.print(root(3, 2)!)).toBe('r2*r3/2');
    expect(K.print(root(49, 30)!)).toBe('7*r2*r3*r5/30');
    expect(K.print(root(0)!)).toBe('0');
    expect(root(7)).toBeUndefined();
    expect(root(-2)).toBeUndefined();
  });

  test('divides polynomials exactly, with roots in the divisor', () => {
    const { domain } = K;
    const [p, q] = [sum(x, product(r2, r3), n(1)), sum(product(x, r5), r2)].map(({ numerator }) => numerator);
    expect(domain.equals(domain.exactQuotient(domain.mul(p, q), q)!, p)).toBe(true);
    expect(domain.exactQuotient(domain.add(domain.mul(p, q), domain.one), q)).toBeUndefined();
    expect(domain.gcd(domain.mul(p, x.numerator), domain.one)).toEqual(domain.one);
    expect(domain.gcd(x.numerator, domain.mul(p, x.numerator))).toEqual(x.numerator);
  });

  test('has homomorphisms into prime fields', () => {
    const ring = K.domain;
    for (const seed of [0, 1, 2]) {
      const image = ring.specialise(seed);
      for (const [root, square] of [
        [r2, 2],
        [r3, 3],
        [r5, 5],
      ] as const) {
        const value = BigInt(image.apply(root.numerator));
        expect(Number((value * value) % BigInt(image.prime))).toBe(square);
      }
    }
  });

  test('has square roots of its squares, with the denominators that they need, and no others', () => {
    const elements = [
      sum(n(1), r2),
      sum(r2, r3, r5),
      sum(x, product(r2, r3)),
      K.div(sum(x, product(n(2), r5)), sum(x, n(3))),
      K.div(sum(product(r2, r3), r2), n(2)),
      product(r3, x),
      product(sum(n(1), r2), sum(x, r5)),
      sum(n(3), product(x, r2), product(r3, r5)),
      product(r5, sum(x, product(r2, r3))),
    ];
    for (const s of elements) {
      const found = rootInField(K, K.mul(s, s))!;
      expect(K.equals(found, s) || K.equals(found, K.neg(s))).toBe(true);
      for (const other of [x, sum(x, n(1)), sum(n(2), r2), sum(n(1), r2), n(7), n(-1), sum(x, r3)]) {
        expect(rootInField(K, product(s, s, other))).toBeUndefined();
      }
    }
    expect(K.isZero(rootInField(K, K.zero)!)).toBe(true);
  });

  test('sees that a matrix is singular with the numbers, which it is not with variables', () => {
    const matrix = { rows: 2, cols: 2, entries: [r2, x, n(2), K.mul(r2, x)] };
    expect(solveLinearSystem(K, matrix, { rows: 2, cols: 1, entries: [K.one, K.one] })).toBeUndefined();
    expect(kernelOf(K, matrix).dimension).toBe(1);
    const regular = { rows: 2, cols: 2, entries: [r2, x, n(2), K.mul(r3, x)] };
    const solution = solveLinearSystem(K, regular, { rows: 2, cols: 1, entries: [K.one, r5] })!;
    const [a, b] = solution.entries;
    expect(K.equals(K.add(K.mul(r2, a), K.mul(x, b)), K.one)).toBe(true);
    expect(K.equals(K.add(K.mul(n(2), a), product(r3, x, b)), r5)).toBe(true);
  });
});
