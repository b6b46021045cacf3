import { describe, expect, test } from 'vitest';
import '../../../src/vitest/index.ts';
import { assuming, atLeast, atMost, equals } from '../../../src/claims/relation.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { Float64Real } from '../../../src/float64/real.ts';
import { sigmaMinus, unitMatrix } from '../../../src/quantum/operators.ts';
import { unsafeChannel } from '../../../src/quantum/channel.ts';
import { transposition } from '../../../src/quantum/linear-map.ts';

const messageOf = (check: () => void): string => {
  try {
    check();
  } catch (error) {
    return (error as Error).message;
  }
  return 'no failure';
};

describe('toBeDensityMatrix', () => {
  test('passes for states of dimension 1, pure states and exact states', () => {
    expect([[1]]).toBeDensityMatrix();
    expect([
      [0.5, [0, -0.5]],
      [[0, 0.5], 0.5],
    ]).toBeDensityMatrix();
    expect(exact.matrix(2, 2, [1, 1, 1, 2], undefined, 3)).toBeDensityMatrix();
  });

  test('fails with the property that is missing and the number', () => {
    const [rectangular, heavy, negative] = [
      [[1, 0]],
      [[0.7]],
      [
        [1.5, 0],
        [0, -0.5],
      ],
    ];
    expect(messageOf(() => expect(rectangular).toBeDensityMatrix())).toContain('be square');
    expect(messageOf(() => expect(heavy).toBeDensityMatrix())).toContain('it has trace 0.7');
    expect(messageOf(() => expect(negative).toBeDensityMatrix())).toContain('smallest eigenvalue is -0.5');
    expect(heavy).not.toBeDensityMatrix();
  });

  test('fails for what is no matrix at all', () => {
    expect(messageOf(() => expect('rho').toBeDensityMatrix())).toContain('it is string');
    expect(messageOf(() => expect(null).toBeDensityMatrix())).toContain('it is null');
  });
});

describe('toBeHermitian and toBePositive', () => {
  test('tell a Hermitian matrix from its triangle', () => {
    expect([
      [1, [0, 2]],
      [[0, -2], 3],
    ]).toBeHermitian();
    expect([
      [1, [0, 2]],
      [[0, 2], 3],
    ]).not.toBeHermitian();
  });

  test('accept a singular positive matrix and refuse a slightly negative one, exactly so in exact arithmetic', () => {
    expect(exact.matrix(2, 2, [1, 2, 2, 4])).toBePositive();
    expect(exact.matrix(2, 2, [1, 2, 2, 4 - 2 ** -40])).not.toBePositive();
    expect(float64.matrix(2, 2, [1, 2, 2, 4])).toBePositive();
    expect(float64.matrix(2, 2, [1, 2, 2, 4 - 2 ** -40])).not.toBePositive();
  });
});

describe('toBeTracePreserving', () => {
  test('takes Kraus operators, channels and other linear maps', () => {
    expect([sigmaMinus(), unitMatrix(2, 1, 1)]).toBeTracePreserving();
    expect(unsafeChannel([sigmaMinus()])).not.toBeTracePreserving();
    expect(transposition(3)).toBeTracePreserving();
  });
});

describe('toHold', () => {
  const number = (value: number, bound = 0): Float64Real => new Float64Real(value, bound);

  test('passes for a relation that holds and its negation for one that is violated', () => {
    expect(atLeast(number(1), 0)).toHold();
    expect(atMost(number(1), 0)).not.toHold();
    expect(equals(number(1), 1)).toHold();
  });

  test('fails both ways where the error bound leaves the sign open, or the premise fails', () => {
    const open = atLeast(number(1, 2), 0);
    const vacuous = assuming(atLeast(number(-1), 0), atLeast(number(1), 0));
    expect(messageOf(() => expect(open).toHold())).toContain('undecided: left = 1, right = 0, margin 1 ± ');
    expect(messageOf(() => expect(open).not.toHold())).toContain('undecided');
    expect(messageOf(() => expect(vacuous).toHold())).toContain('vacuous');
    expect(messageOf(() => expect(vacuous).not.toHold())).toContain('vacuous');
  });
});
