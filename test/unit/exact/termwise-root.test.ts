import { describe, expect, test } from 'vitest';
import { equalPolynomials, type Polynomial } from '../../../src/exact/polynomials/polynomial.ts';
import { polynomialRing } from '../../../src/exact/polynomials/polynomial-ring.ts';
import { squareFreeDecomposition } from '../../../src/exact/polynomials/square-free.ts';
import { termwiseSquareRoot } from '../../../src/exact/polynomials/termwise-root.ts';
import { modularPrime, pseudoRandom } from '../../../src/exact/integers/prime.ts';

const ring = polynomialRing(['x', 'y', 'z']);
const { packing } = ring;

/** A polynomial with random terms of degree at most 3 in each variable. */
function randomPolynomial(seed: number): Polynomial {
  const random = pseudoRandom(seed);
  let sum = ring.zero;
  for (let k = 0; k < 12; k += 1) {
    let term = ring.fromInteger(BigInt((random() % 19) - 9));
    for (const name of ['x', 'y', 'z'])
      for (let e = random() % 4; e > 0; e -= 1) term = ring.mul(term, ring.variable(name));
    sum = ring.add(sum, term);
  }
  return ring.add(sum, ring.one);
}

describe('square roots by terms', () => {
  test('undo squares, up to a sign', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const root = randomPolynomial(seed);
      const found = termwiseSquareRoot(packing, ring.mul(root, root))!;
      expect([root, ring.neg(root)].some((other) => equalPolynomials(found, other))).toBe(true);
      expect(found.coefficients[0] > 0n).toBe(true);
    }
  });

  test('do not exist of what is a square only modulo the prime of the first look', () => {
    const multiple = BigInt(4 * modularPrime(0));
    const [x, y] = ['x', 'y'].map((name) => ring.variable(name));
    const root = ring.add(x, ring.one);
    for (const other of [x, ring.mul(x, y)]) {
      const p = ring.add(ring.mul(root, root), ring.mul(ring.fromInteger(multiple), other));
      expect(termwiseSquareRoot(packing, p)).toBeUndefined();
    }
  });

  test('do not exist of what is no square, however near', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const root = randomPolynomial(seed);
      const square = ring.mul(root, root);
      for (const other of [ring.one, ring.variable('y'), ring.neg(ring.mul(square, ring.fromInteger(2n)))]) {
        expect(termwiseSquareRoot(packing, ring.add(square, other))).toBeUndefined();
      }
      expect(termwiseSquareRoot(packing, ring.mul(square, ring.variable('z')))).toBeUndefined();
    }
  });

  test('decompose a large square as its root', () => {
    const [a, b] = [1, 2].map((seed) => randomPolynomial(seed));
    const square = ring.mul(ring.mul(a, a), ring.mul(ring.mul(b, b), ring.mul(b, b)));
    const { factors } = squareFreeDecomposition(packing, ring.mul(square, ring.fromInteger(-3n)));
    expect(factors.map(({ multiplicity }) => multiplicity)).toEqual([2, 4]);
  });
});
