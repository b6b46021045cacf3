import { describe, expect, test } from 'vitest';
import { exact, type ExactMatrix } from '../../../src/exact/exact-matrix.ts';
import {
  exactSpectrum,
  inertiaOf,
  isPositiveDefinite,
  isPositiveSemidefinite,
  negativeDirection,
  refineEigenvalue,
} from '../../../src/exact/hermitian.ts';
import { pseudoRandom } from '../../../src/exact/prime.ts';
import { compareRationals, numberFromRational, rational } from '../../../src/exact/rational.ts';
import { HermiticityError } from '../../../src/matrix/errors.ts';

function anyMatrix(rows: number, cols: number, next: () => number): ExactMatrix {
  const draw = (): number[] => Array.from({ length: rows * cols }, () => (next() % 7) - 3);
  return exact.matrix(rows, cols, draw(), draw(), 1 + (next() % 3));
}

function diagonal(values: readonly number[]): ExactMatrix {
  const dim = values.length;
  return exact.matrix(
    dim,
    dim,
    Array.from({ length: dim * dim }, (_, k) => (k % (dim + 1) === 0 ? values[k / (dim + 1)] : 0)),
  );
}

/** Rational unitary (1 − A)(1 + A)⁻¹ of an anti-Hermitian A. */
function cayley(dim: number, next: () => number): ExactMatrix {
  const g = anyMatrix(dim, dim, next);
  const a = g.minus(g.adjoint());
  const one = exact.identity(dim);
  return one.minus(a).times(one.plus(a).solve(one)!);
}

describe('inertia', () => {
  test('of a congruent diagonal matrix is the number of its signs', () => {
    const next = pseudoRandom(1);
    for (let run = 0; run < 60; run += 1) {
      const dim = 1 + (next() % 6);
      const signs = Array.from({ length: dim }, () => [1, -1, 0][next() % 3]);
      const s = anyMatrix(dim, dim, next).plus(exact.identity(dim).scaled(10));
      const congruent = s.times(diagonal(signs)).times(s.adjoint());
      expect(inertiaOf(congruent)).toEqual({
        positive: signs.filter((sign) => sign === 1).length,
        negative: signs.filter((sign) => sign === -1).length,
        zero: signs.filter((sign) => sign === 0).length,
      });
    }
  });

  test('of matrices with zero diagonal is found by congruence', () => {
    expect(inertiaOf(exact.matrix(2, 2, [0, 0, 0, 0], [0, -1, 1, 0]))).toEqual({ positive: 1, negative: 1, zero: 0 });
    expect(inertiaOf(exact.matrix(3, 3, [0, 1, 1, 1, 0, 1, 1, 1, 0]))).toEqual({ positive: 1, negative: 2, zero: 0 });
    const swap = exact.matrix(4, 4, [0, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0]);
    expect(inertiaOf(swap)).toEqual({ positive: 2, negative: 2, zero: 0 });
    expect(inertiaOf(exact.matrix(3, 3, [0, 0, 0, 0, 0, 2, 0, 2, 0]))).toEqual({ positive: 1, negative: 1, zero: 1 });
    expect(inertiaOf(exact.matrix(1, 1, [0]))).toEqual({ positive: 0, negative: 0, zero: 1 });
  });

  test('sees a determinant of −1e−40 that float64 cannot', () => {
    const tiny = exact.number(rational(1n, 10n ** 40n));
    const almost = exact.matrix(2, 2, [1, 1, 1, 1]).minus(exact.matrix(2, 2, [0, 0, 0, 1]).scaled(tiny));
    expect(isPositiveSemidefinite(almost)).toBe(false);
    expect(isPositiveSemidefinite(exact.matrix(2, 2, [1, 1, 1, 1]))).toBe(true);
    expect(isPositiveDefinite(exact.matrix(2, 2, [1, 1, 1, 1]))).toBe(false);
    expect(isPositiveDefinite(exact.identity(3))).toBe(true);
  });

  test('a negative direction exists exactly when an eigenvalue is negative', () => {
    const next = pseudoRandom(6);
    const zeroDiagonal = exact.matrix(3, 3, [0, 1, 0, 1, 0, 0, 0, 0, 0], [0, 2, 0, -2, 0, 0, 0, 0, 0]);
    const samples = [zeroDiagonal, zeroDiagonal.kron(exact.matrix(2, 2, [1, 0, 0, 0])), exact.matrix(1, 1, [0])];
    for (let run = 0; run < 80; run += 1) {
      const dim = 1 + (next() % 6);
      const signs = Array.from({ length: dim }, () => [1, 1, 1, 0, -1][next() % 5]);
      const s = anyMatrix(dim, dim, next);
      samples.push(s.times(diagonal(signs)).times(s.adjoint()));
    }
    let witnesses = 0;
    for (const sample of samples) {
      const v = negativeDirection(sample);
      expect(v === undefined).toBe(isPositiveSemidefinite(sample));
      if (v === undefined) continue;
      witnesses += 1;
      expect(v.adjoint().times(sample).times(v).trace().sign()).toBe(-1);
    }
    expect(witnesses).toBeGreaterThan(20);
    expect(witnesses).toBeLessThan(samples.length - 10);
  });

  test('is refused for a matrix that is not Hermitian', () => {
    expect(() => inertiaOf(exact.matrix(2, 2, [1, 2, 3, 4]))).toThrow(HermiticityError);
    expect(() => exactSpectrum(exact.matrix(1, 1, [0], [1]))).toThrow(HermiticityError);
  });
});

describe('exact spectrum', () => {
  test('of a rational unitary transform is the diagonal, with its multiplicities', () => {
    const next = pseudoRandom(2);
    for (const values of [[3], [1, 1], [1, 0, -2], [0.5, 0.5, 0, 2], [1, 1, 1, 4, 4], [0.1, 0.2, 0.3, 0.4]]) {
      const u = cayley(values.length, next);
      const spectrum = exactSpectrum(u.times(diagonal(values)).times(u.adjoint()));
      const expanded = spectrum.flatMap(({ lower, upper, multiplicity }) => {
        expect(lower).toEqual(upper);
        return Array.from({ length: multiplicity }, () => numberFromRational(lower).value);
      });
      expect(expanded).toEqual(values.toSorted((a, b) => a - b));
    }
  });

  test('encloses irrational eigenvalues to any width, disjoint and ascending', () => {
    const spectrum = exactSpectrum(exact.matrix(2, 2, [1, 1, 1, -1]));
    expect(spectrum.map(({ multiplicity }) => multiplicity)).toEqual([1, 1]);
    const fine = spectrum.map((eigenvalue) => refineEigenvalue(eigenvalue, rational(1n, 2n ** 160n)));
    expect(fine.map(({ lower }) => numberFromRational(lower).value)).toEqual([-Math.SQRT2, Math.SQRT2]);
    const next = pseudoRandom(4);
    for (const dim of [3, 5, 8]) {
      const g = anyMatrix(dim, dim, next);
      const list = exactSpectrum(g.plus(g.adjoint()));
      expect(list.reduce((sum, { multiplicity }) => sum + multiplicity, 0)).toBe(dim);
      for (let k = 1; k < list.length; k += 1) expect(compareRationals(list[k - 1].upper, list[k].lower)).toBe(-1);
    }
  });

  test('agrees with the inertia and the trace', () => {
    const next = pseudoRandom(5);
    for (const [dim, rank] of [
      [4, 2],
      [5, 3],
      [6, 6],
    ]) {
      const g = anyMatrix(dim, rank, next);
      const gram = g.times(g.adjoint());
      const spectrum = exactSpectrum(gram);
      const zero = spectrum.find(({ lower, upper }) => lower.numerator === 0n && upper.numerator === 0n);
      expect(zero?.multiplicity ?? 0).toBe(inertiaOf(gram).zero);
      const trace = spectrum.reduce((sum, eigenvalue) => {
        const { lower } = refineEigenvalue(eigenvalue, rational(1n, 2n ** 80n));
        return sum + eigenvalue.multiplicity * numberFromRational(lower).value;
      }, 0);
      expect(Math.abs(trace - gram.trace().value)).toBeLessThan(dim * dim * Number.EPSILON * gram.trace().value);
    }
  });
});
