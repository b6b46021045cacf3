import { describe, expect, test } from 'vitest';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { entriesOf, matrix, type Entries } from '../../../src/quantum/entries.ts';
import { diagonal, identity } from '../../../src/quantum/operators.ts';
import {
  basisKet,
  densityMatrix,
  ket,
  maximallyMixed,
  projector,
  unsafeDensityMatrix,
} from '../../../src/quantum/states.ts';
import { isPositive } from '../../../src/quantum/verdict.ts';
import { integerMatrix, randomState } from './random-matrices.ts';

describe('entries', () => {
  test('plain entries become a matrix and come back', () => {
    const entries: Entries = [
      [1, [0, -1], 3],
      [[0.5, 1], 0, -2],
    ];
    const m = matrix(entries);
    expect([m.rows, m.cols]).toEqual([2, 3]);
    expect(entriesOf(m)).toEqual([
      [
        [1, 0],
        [0, -1],
        [3, 0],
      ],
      [
        [0.5, 1],
        [0, 0],
        [-2, 0],
      ],
    ]);
    expect(entriesOf(matrix(JSON.parse(JSON.stringify(entriesOf(m))) as Entries))).toEqual(entriesOf(m));
  });

  test('integers over a denominator are exact rationals in exact arithmetic', () => {
    const m = matrix([[1, [0, 2]]], { arithmetic: exact, denominator: 3 });
    expect(m.realPart(0, 0).times(3).minus(1).sign()).toBe(0);
    expect(m.imaginaryPart(0, 1).times(3).minus(2).sign()).toBe(0);
  });

  test.each([
    [[], 'Argument `entries` must hold at least one row and one column, but there are no rows.'],
    [[[]], 'Argument `entries` must hold at least one row and one column, but row 0 is empty.'],
    [[[1, 2], [3]], 'Argument `entries` must have rows of equal length (2), but row 1 has length 1.'],
    [[[1, Number.NaN]], 'Argument `entries` must be finite numbers, but entry (0, 1) is NaN.'],
    [[[1], [[0, Infinity]]], 'Argument `entries` must be finite numbers, but entry (1, 0) is [0, Infinity].'],
    [[[1, [1, 2, 3]]], 'but entry (0, 1) is [1, 2, 3].'],
    [[[1, '2']], 'Argument `entries` must be numbers or [re, im] pairs of numbers, but entry (0, 1) is "2".'],
    [[[1, undefined]], 'but entry (0, 1) is undefined.'],
    [[1, 2], 'Argument `entries` must be an array of rows, but row 0 is no array.'],
    ['1', 'Argument `entries` must be an array of rows, but it is "1".'],
  ])('%j is refused with the position of the fault', (entries, message) => {
    expect(() => matrix(entries as Entries)).toThrow(message);
  });

  test('a denominator has to be a positive integer', () => {
    expect(() => matrix([[1]], { denominator: 0 })).toThrow(
      'Argument `denominator` must be a positive integer, but it is 0.',
    );
    expect(() => matrix([[1]], { denominator: 1.5 })).toThrow('but it is 1.5.');
  });
});

describe('density matrices', () => {
  test.each([1, 2, 3, 5])('random, pure and maximally mixed states of dimension %i are accepted as they are', (dim) => {
    const rho = randomState(dim, dim);
    expect(densityMatrix(rho)).toBe(rho);
    expect(densityMatrix(maximallyMixed(dim)).rows).toBe(dim);
    expect(densityMatrix(projector(integerMatrix(dim, 1, dim))).rows).toBe(dim);
    expect(densityMatrix(maximallyMixed(dim, exact)).arithmetic.name).toBe('exact');
  });

  test.each([
    [
      [
        [0.5, 0],
        [0, 0.4871],
      ],
      'Argument `rho` must have trace 1, but it has trace 0.9871 (tolerance 3.6e-15). Divide by its trace where that is meant; `unsafeDensityMatrix` skips the check.',
    ],
    [
      [
        [0.5, 1],
        [0, 0.5],
      ],
      'Argument `rho` must be Hermitian, but ‖A − A†‖ = 1.41 (tolerance 4.4e-15).',
    ],
    [
      [
        [[0.5, 0.1], 0],
        [0, [0.5, -0.1]],
      ],
      'Argument `rho` must be Hermitian, but ‖A − A†‖ = 0.283',
    ],
    [
      [
        [1.25, 0],
        [0, -0.25],
      ],
      'Argument `rho` must be positive semidefinite, but its smallest eigenvalue is -0.2500 (tolerance 3.6e-15).',
    ],
    [[[1, 0, 0]], 'Argument `rho` must be square, but it has shape (1, 3).'],
    [[[Number.NaN]], 'Argument `entries` must be finite numbers, but entry (0, 0) is NaN.'],
  ])('%j is refused: %s', (entries, message) => {
    expect(() => densityMatrix(entries as Entries)).toThrow(message);
  });

  test('the exact check has no tolerance, the float64 one forgives rounding only', () => {
    const tiny = 2 ** -40;
    const skewed = diagonal([1 + tiny, -tiny]);
    expect(() => densityMatrix(skewed)).toThrow('must be positive semidefinite');
    expect(
      densityMatrix([
        [0.1 + 0.2, 0],
        [0, 0.7],
      ]).rows,
    ).toBe(2);
    const rational = matrix(
      [
        [2 ** 40 + 1, 0],
        [0, -1],
      ],
      { arithmetic: exact, denominator: 2 ** 40 },
    );
    expect(() => densityMatrix(rational)).toThrow('elimination meets a negative pivot');
    expect(() =>
      densityMatrix(
        matrix(
          [
            [1, 0],
            [0, 1],
          ],
          { arithmetic: exact, denominator: 3 },
        ),
      ),
    ).toThrow('must have trace 1');
    expect(() =>
      densityMatrix(
        matrix(
          [
            [1, 1],
            [0, 1],
          ],
          { arithmetic: exact, denominator: 2 },
        ),
      ),
    ).toThrow('must be Hermitian');
  });

  test('the unsafe constructor keeps anything', () => {
    expect(
      entriesOf(
        unsafeDensityMatrix([
          [2, 1],
          [0, -3],
        ]),
      )[0][1],
    ).toEqual([1, 0]);
  });
});

describe('positivity in exact arithmetic', () => {
  const check = (entries: Entries) => isPositive(matrix(entries, { arithmetic: exact })).verdict;
  test('elimination answers yes or no also for singular and indefinite matrices with zero diagonal', () => {
    expect(
      check([
        [0, 0],
        [0, 0],
      ]),
    ).toBe('yes');
    expect(
      check([
        [0, 1],
        [1, 0],
      ]),
    ).toBe('no');
    expect(
      check([
        [1, 1],
        [1, 1],
      ]),
    ).toBe('yes');
    expect(
      check([
        [1, 1, 0],
        [1, 1, 1],
        [0, 1, 1],
      ]),
    ).toBe('no');
    expect(
      check([
        [1, [0, 1]],
        [[0, -1], 1],
      ]),
    ).toBe('yes');
    expect(
      check([
        [1, [0, 2]],
        [[0, -2], 3],
      ]),
    ).toBe('no');
  });

  test('it agrees with the eigenvalues of random Gram matrices minus a multiple of the identity', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const G = integerMatrix(4, 3, seed);
      const shifted = G.times(G.adjoint()).minus(identity(4).scaled(seed % 3));
      const same = matrix(entriesOf(shifted), { arithmetic: exact });
      const float = isPositive(shifted).verdict;
      if (float !== 'undecided') expect(isPositive(same).verdict).toBe(float);
      else expect(seed % 3).toBe(0);
    }
  });
});

describe('kets and their projectors', () => {
  test('a projector normalises any ket, exactly where it is rational', () => {
    expect(entriesOf(projector(ket([3, [0, 4]])))).toEqual([
      [
        [9 / 25, 0],
        [0, -12 / 25],
      ],
      [
        [0, 12 / 25],
        [16 / 25, 0],
      ],
    ]);
    const P = projector(ket([1, [1, 1], 2], { arithmetic: exact }));
    expect(P.times(P).minus(P).squaredNorm().sign()).toBe(0);
    expect(P.trace().minus(1).sign()).toBe(0);
  });

  test.each([
    [() => ket([0, 0]), 'Argument `components` must have a nonzero component, but all are zero.'],
    [() => ket([]), 'Argument `entries` must hold at least one row'],
    [() => basisKet(2, 2), 'Argument `index` must be one of 0 … 1, but it is 2.'],
    [() => basisKet(0, 0), 'Argument `dim` must be a positive integer, but it is 0.'],
    [() => projector(identity(2)), 'Argument `psi` must be a ket of shape (d, 1), but it has shape (2, 2).'],
    [() => projector(float64.matrix(2, 1, [0, 0])), 'Argument `psi` must have a nonzero component, but all are zero.'],
    [() => maximallyMixed(-1), 'Argument `dim` must be a positive integer, but it is -1.'],
  ])('bad input %#', (call, message) => {
    expect(call).toThrow(message);
  });
});
