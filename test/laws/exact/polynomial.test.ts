import { describe, expect, test } from 'vitest';
import { factorPolynomial, multipliedBack } from '../../../src/exact/polynomials/factor.ts';
import {
  addPolynomials,
  constantPolynomial,
  degreesOf,
  negatePolynomial,
  type Polynomial,
  polynomialFromTerms,
} from '../../../src/exact/polynomials/polynomial.ts';
import { derivativeOf, evaluateAt } from '../../../src/exact/polynomials/polynomial-calculus.ts';
import { euclideanGcd, gcdOfPolynomials } from '../../../src/exact/polynomials/polynomial-gcd.ts';
import { multiplyPolynomials } from '../../../src/exact/polynomials/polynomial-product.ts';
import { divideExactly } from '../../../src/exact/polynomials/polynomial-quotient.ts';
import { type PolynomialRing, polynomialRing } from '../../../src/exact/polynomials/polynomial-ring.ts';
import { pseudoRandom } from '../../../src/exact/integers/prime.ts';
import { rational, rationals } from '../../../src/exact/integers/rational.ts';
import { squareFreeDecomposition, squareRootOfPolynomial } from '../../../src/exact/polynomials/square-free.ts';
import { DomainError, UnknownNameError } from '../../../src/matrix/errors.ts';

const names = ['x', 'y', 'z', 'u', 'v', 'w'];

function anyPolynomial(
  ring: PolynomialRing,
  next: () => number,
  terms: number,
  degree: number,
  bits: number,
): Polynomial {
  const table = new Map<number, bigint>();
  for (let k = 0; k < terms; k += 1) {
    let key = 0;
    for (const unit of ring.packing.units) key += (next() % (degree + 1)) * unit;
    let coefficient = 0n;
    for (let length = 0; length < bits; length += 30) coefficient = coefficient * 2n ** 30n + BigInt(next() % 2 ** 30);
    const small = coefficient % 2n ** BigInt(bits);
    table.set(key, next() % 2 === 0 ? small : -small);
  }
  return polynomialFromTerms(table, degree);
}

function eachCase(runs: number, seed: number, body: (ring: PolynomialRing, draw: () => Polynomial) => void): void {
  const next = pseudoRandom(seed);
  for (let run = 0; run < runs; run += 1) {
    const ring = polynomialRing(names.slice(0, 1 + (next() % 4)));
    const [terms, degree, bits] = [1 + (next() % 9), 1 + (next() % 5), [2, 8, 25, 60, 150][next() % 5]];
    body(ring, () => anyPolynomial(ring, next, terms, degree, bits));
  }
}

describe('the ring of polynomials', () => {
  test('obeys the axioms of a commutative ring', () => {
    eachCase(150, 1, (ring, draw) => {
      const [p, q, r] = [draw(), draw(), draw()];
      expect(ring.equals(ring.add(p, q), ring.add(q, p))).toBe(true);
      expect(ring.equals(ring.add(ring.add(p, q), r), ring.add(p, ring.add(q, r)))).toBe(true);
      expect(ring.equals(ring.mul(p, q), ring.mul(q, p))).toBe(true);
      expect(ring.equals(ring.mul(ring.mul(p, q), r), ring.mul(p, ring.mul(q, r)))).toBe(true);
      expect(ring.equals(ring.mul(p, ring.add(q, r)), ring.add(ring.mul(p, q), ring.mul(p, r)))).toBe(true);
      expect(ring.isZero(ring.sub(p, p))).toBe(true);
      expect(ring.equals(ring.mul(p, ring.one), p)).toBe(true);
    });
  });

  test('a product divides exactly by its factors, and by nothing with a remainder', () => {
    eachCase(200, 2, (ring, draw) => {
      const [p, q] = [draw(), draw()];
      if (ring.isZero(q)) return;
      expect(ring.equals(ring.exactQuotient(ring.mul(p, q), q)!, p)).toBe(true);
      if (degreesOf(ring.packing, q).every((degree) => degree === 0)) return;
      expect(ring.exactQuotient(ring.add(ring.mul(p, q), ring.one), q)).toBeUndefined();
    });
    expect(polynomialRing(['x']).exactQuotient(constantPolynomial(1n), constantPolynomial(0n))).toBeUndefined();
  });

  test('long and dense products agree with the schoolbook sum of terms', () => {
    const ring = polynomialRing(['x', 'y', 'z']);
    const next = pseudoRandom(3);
    for (const bits of [10, 40, 300]) {
      const [p, q] = [anyPolynomial(ring, next, 60, 6, bits), anyPolynomial(ring, next, 40, 5, bits)];
      let sum: Polynomial = ring.zero;
      p.keys.forEach((key, k) => {
        const term = { keys: [key], coefficients: [p.coefficients[k]], reach: p.reach };
        sum = addPolynomials(sum, multiplyPolynomials(ring.packing, term, q));
      });
      expect(ring.equals(ring.mul(p, q), sum)).toBe(true);
      expect(ring.equals(divideExactly(ring.packing, sum, q)!, p)).toBe(true);
    }
  });

  test('evaluation is a homomorphism, over ℚ and modulo primes', () => {
    eachCase(80, 4, (ring, draw) => {
      const [p, q] = [draw(), draw()];
      const point = ring.variables.map((_, v) => rational(2 * v - 3, v + 2));
      const at = (polynomial: Polynomial) => evaluateAt(ring.packing, polynomial, point);
      expect(at(ring.mul(p, q))).toEqual(rationals.mul(at(p), at(q)));
      expect(at(ring.sub(p, q))).toEqual(rationals.sub(at(p), at(q)));
      const image = ring.specialise(5);
      const left = BigInt(image.apply(p)) * BigInt(image.apply(q));
      expect(BigInt(image.apply(ring.mul(p, q)))).toBe(left % BigInt(image.prime));
    });
  });

  test('the derivative obeys the product rule', () => {
    eachCase(60, 5, (ring, draw) => {
      const [p, q] = [draw(), draw()];
      const d = (polynomial: Polynomial) => derivativeOf(ring.packing, polynomial, 0);
      const rule = ring.add(ring.mul(d(p), q), ring.mul(p, d(q)));
      expect(ring.equals(d(ring.mul(p, q)), rule)).toBe(true);
    });
  });

  test('exponents that do not fit are refused, never wrapped around', () => {
    const ring = polynomialRing(names.map((name) => `${name}0`));
    let power = ring.variable('y0');
    expect(() => {
      for (let k = 0; k < 30; k += 1) power = ring.mul(power, power);
    }).toThrow(DomainError);
    expect(degreesOf(ring.packing, power)).toEqual([0, 128, 0, 0, 0, 0]);
    expect(() => polynomialRing(Array.from({ length: 27 }, (_, k) => `a${k}`))).toThrow(DomainError);
    expect(() => ring.variable('q')).toThrow(UnknownNameError);
  });
});

describe('the greatest common divisor', () => {
  test('divides both, contains every common factor, and leaves coprime quotients', () => {
    eachCase(120, 6, (ring, draw) => {
      const [common, left, right] = [draw(), draw(), draw()];
      const [p, q] = [ring.mul(common, left), ring.mul(common, right)];
      const gcd = ring.gcd(p, q);
      if (ring.isZero(gcd)) {
        expect(ring.isZero(p) && ring.isZero(q)).toBe(true);
        return;
      }
      const [a, b] = [ring.exactQuotient(p, gcd), ring.exactQuotient(q, gcd)];
      expect(a !== undefined && b !== undefined).toBe(true);
      if (!ring.isZero(common)) expect(ring.exactQuotient(gcd, common)).toBeDefined();
      expect(ring.isUnit(ring.gcd(a!, b!))).toBe(true);
      expect(gcd.coefficients[0] > 0n).toBe(true);
      expect(ring.equals(ring.gcd(q, p), gcd)).toBe(true);
    });
  });

  test('agrees with Euclid’s algorithm on primitive polynomials', () => {
    eachCase(60, 7, (ring, draw) => {
      const small = (polynomial: Polynomial): Polynomial => ({
        ...polynomial,
        keys: polynomial.keys.slice(0, 3),
        coefficients: polynomial.coefficients.slice(0, 3),
      });
      const [common, left, right] = [small(draw()), small(draw()), small(draw())];
      const [p, q] = [ring.mul(common, left), ring.mul(common, right)];
      if (degreesOf(ring.packing, p)[0] === 0 || degreesOf(ring.packing, q)[0] === 0) return;
      const integerPart = ring.gcd(p, q);
      const euclid = euclideanGcd(ring.packing, p, q, 0);
      expect(ring.equals(integerPart, euclid)).toBe(true);
    });
  });

  test('of large polynomials in many variables is found and proved', () => {
    const next = pseudoRandom(8);
    for (const [count, terms, degree] of [
      [5, 30, 3],
      [6, 20, 3],
      [4, 60, 5],
      [3, 100, 8],
    ]) {
      const ring = polynomialRing(names.slice(0, count));
      const [common, left, right] = [0, 1, 2].map(() => anyPolynomial(ring, next, terms, degree, 12));
      const gcd = ring.gcd(ring.mul(common, left), ring.mul(common, right));
      expect(ring.exactQuotient(gcd, common)).toBeDefined();
      expect(ring.exactQuotient(ring.mul(common, left), gcd)).toBeDefined();
    }
  });

  test('ignores units and handles zero and powers', () => {
    const ring = polynomialRing(['x', 'y']);
    const p = ring.sub(ring.variable('x'), ring.variable('y'));
    const cube = ring.mul(p, ring.mul(p, p));
    expect(ring.equals(ring.gcd(negatePolynomial(p), cube), p)).toBe(true);
    expect(ring.equals(ring.gcd(ring.zero, negatePolynomial(p)), p)).toBe(true);
    expect(ring.isZero(ring.gcd(ring.zero, ring.zero))).toBe(true);
    // multiples with a hidden common square: gcd(x·y + x, y² + y) = y + 1
    const one = ring.one;
    const [x, y] = [ring.variable('x'), ring.variable('y')];
    const gcd = gcdOfPolynomials(ring.packing, ring.add(ring.mul(x, y), x), ring.add(ring.mul(y, y), y));
    expect(ring.equals(gcd, ring.add(y, one))).toBe(true);
  });
});

describe('factorisation', () => {
  test('multiplies back, and its factors are square-free and coprime', () => {
    eachCase(40, 9, (ring, draw) => {
      const [a, b] = [draw(), draw()];
      const p = ring.mul(ring.mul(a, a), b);
      if (ring.isZero(p)) return;
      const square = squareFreeDecomposition(ring.packing, p);
      const factors = square.factors.map((part) => ({ ...part, irreducible: false }));
      expect(ring.equals(multipliedBack(ring.packing, { content: square.content, factors }), p)).toBe(true);
      for (const { factor } of square.factors) {
        for (const other of square.factors) {
          if (other.factor !== factor) expect(ring.isUnit(ring.gcd(factor, other.factor))).toBe(true);
        }
        const shared = ring.variables.reduce(
          (gcd, _, v) => ring.gcd(gcd, derivativeOf(ring.packing, factor, v)),
          factor,
        );
        expect(ring.isUnit(shared)).toBe(true);
      }
    });
  });

  test('finds the factors that a product was made of', () => {
    const ring = polynomialRing(['x', 'a', 'b']);
    const next = pseudoRandom(10);
    for (let run = 0; run < 60; run += 1) {
      const parts = Array.from({ length: 2 + (next() % 3) }, () => {
        const tail = anyPolynomial(ring, next, 2, 1, 3);
        const [x] = [ring.variable('x')];
        const lead = next() % 3 === 0 ? ring.mul(x, x) : x;
        const shifted = tail.keys.every((key) => key < ring.packing.units[0]) ? tail : ring.one;
        return ring.add(lead, shifted);
      });
      const p = parts.reduce((product, part) => ring.mul(product, part));
      const factorisation = factorPolynomial(ring.packing, p, 0);
      expect(ring.equals(multipliedBack(ring.packing, factorisation), p)).toBe(true);
      const found = factorisation.factors.reduce((count, { multiplicity }) => count + multiplicity, 0);
      expect(found).toBeGreaterThanOrEqual(parts.length);
      expect(factorisation.factors.every(({ irreducible }) => irreducible)).toBe(true);
    }
  });

  test('splits where the first evaluation of the parameters degenerates', () => {
    const ring = polynomialRing(['x', 'y', 'z']);
    const [x, y, z] = ring.variables.map((name) => ring.variable(name));
    const [four, five, two] = [4n, 5n, 2n].map((n) => ring.fromInteger(n));
    // −5y² + 5z vanishes for y = B, z = B²
    const quadratic = ring.add(
      ring.mul(two, ring.mul(ring.mul(x, x), ring.mul(y, ring.mul(z, z)))),
      ring.mul(five, ring.sub(z, ring.mul(y, y))),
    );
    const p = ring.mul(ring.add(ring.mul(four, x), ring.one), quadratic);
    const { factors } = factorPolynomial(ring.packing, p, 0);
    expect(factors.map(({ irreducible }) => irreducible)).toEqual([true, true]);
  });

  test('square roots exist exactly for squares', () => {
    eachCase(40, 11, (ring, draw) => {
      const p = draw();
      const root = squareRootOfPolynomial(ring.packing, ring.mul(p, p));
      expect(root !== undefined && (ring.equals(root, p) || ring.equals(root, ring.neg(p)))).toBe(true);
      if (ring.isZero(p)) return;
      expect(squareRootOfPolynomial(ring.packing, ring.neg(ring.mul(p, p)))).toBeUndefined();
    });
  });
});
