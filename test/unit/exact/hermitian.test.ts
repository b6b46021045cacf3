import { describe, expect, test } from 'vitest';
import { exact, type ExactMatrix } from '../../../src/exact/matrices/exact-matrix.ts';
import { inertiaOf, isPositiveSemidefinite } from '../../../src/exact/matrices/hermitian.ts';
import { pseudoRandom } from '../../../src/exact/integers/prime.ts';
import { rational } from '../../../src/exact/integers/rational.ts';
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
    expect(inertiaOf(exact.matrix(2, 2, [1, 1, 1, 1])).positive).toBe(1);
    expect(inertiaOf(exact.identity(3)).positive).toBe(3);
  });

  test('is refused for a matrix that is not Hermitian', () => {
    expect(() => inertiaOf(exact.matrix(2, 2, [1, 2, 3, 4]))).toThrow(HermiticityError);
    expect(() => inertiaOf(exact.matrix(1, 1, [0], [1]))).toThrow(HermiticityError);
  });
});
