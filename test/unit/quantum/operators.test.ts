import { describe, expect, test } from 'vitest';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { entriesOf } from '../../../src/quantum/entries.ts';
import { annihilation, creation, numberOperator, spin } from '../../../src/quantum/ladder-operators.ts';
import {
  anticommutator,
  clock,
  commutator,
  diagonal,
  expectation,
  hermitianPart,
  identity,
  pauliX,
  pauliY,
  pauliZ,
  shift,
  sigmaMinus,
  sigmaPlus,
  swap,
  tensor,
  unitMatrix,
  weightedSum,
  zeroMatrix,
} from '../../../src/quantum/operators.ts';
import { distance, integerMatrix, randomState } from './random-matrices.ts';

const ROUNDING = 40 * Number.EPSILON;

test('Pauli matrices obey σ_xσ_y = iσ_z and its cyclic permutations, exactly', () => {
  for (const arithmetic of [undefined, exact]) {
    const [x, y, z] = [pauliX(arithmetic), pauliY(arithmetic), pauliZ(arithmetic)];
    expect(x.times(y).minus(z.timesI()).squaredNorm().value).toBe(0);
    expect(y.times(z).minus(x.timesI()).squaredNorm().value).toBe(0);
    expect(z.times(x).minus(y.timesI()).squaredNorm().value).toBe(0);
    expect(sigmaPlus(arithmetic).minus(x.plus(y.timesI()).scaled(0.5)).squaredNorm().value).toBe(0);
    expect(sigmaMinus(arithmetic).minus(sigmaPlus(arithmetic).adjoint()).squaredNorm().value).toBe(0);
  }
});

test.each([1, 2, 3, 7])('ladder operators of dimension %i commute to 1 below the cut and count the quanta', (dim) => {
  const [a, n] = [annihilation(dim), numberOperator(dim)];
  expect(distance(creation(dim).times(a), n)).toBeLessThan(ROUNDING);
  const expected = identity(dim).minus(unitMatrix(dim, dim - 1, dim - 1).scaled(dim));
  expect(distance(commutator(a, a.adjoint()), expected)).toBeLessThan(ROUNDING);
});

test.each([0, 0.5, 1, 1.5, 3])('spin %d obeys [J_x, J_y] = iJ_z and J² = j(j + 1)', (j) => {
  const { x, y, z, plus, minus } = spin(j);
  const square = x.times(x).plus(y.times(y)).plus(z.times(z));
  expect(distance(commutator(x, y), z.timesI())).toBeLessThan(ROUNDING);
  expect(distance(square, identity(2 * j + 1).scaled(j * (j + 1)))).toBeLessThan(ROUNDING);
  expect(distance(plus, x.plus(y.timesI()))).toBeLessThan(ROUNDING);
  expect(distance(minus, x.minus(y.timesI()))).toBeLessThan(ROUNDING);
  expect(z.realPart(0, 0).value).toBe(j);
});

test('spin 1/2 is half the Pauli matrices, also exactly', () => {
  const { x, y, z } = spin(1 / 2, exact);
  expect(x.scaled(2).minus(pauliX(exact)).squaredNorm().sign()).toBe(0);
  expect(y.scaled(2).minus(pauliY(exact)).squaredNorm().sign()).toBe(0);
  expect(z.scaled(2).minus(pauliZ(exact)).squaredNorm().sign()).toBe(0);
});

test.each([1, 2, 3, 4, 5, 6])('clock and shift of dimension %i satisfy ZX = ωXZ and have order d', (dim) => {
  const [Z, X] = [clock(dim), shift(dim)];
  const angle = (2 * Math.PI) / dim;
  const ZX = Z.times(X);
  const XZ = X.times(Z);
  const turned = XZ.scaled(Math.cos(angle)).plus(XZ.timesI().scaled(Math.sin(angle)));
  expect(distance(ZX, turned)).toBeLessThan(ROUNDING);
  const power = Array.from({ length: dim }, () => Z).reduce((left, right) => left.times(right));
  const cycle = Array.from({ length: dim }, () => X).reduce((left, right) => left.times(right));
  expect(distance(power, identity(dim))).toBeLessThan(ROUNDING);
  expect(distance(cycle, identity(dim))).toBe(0);
});

test('the clock exists in exact arithmetic where its entries are Gaussian integers', () => {
  expect(entriesOf(clock(4, exact))[1][1]).toEqual([0, 1]);
  expect(entriesOf(clock(4, exact))[3][3]).toEqual([0, -1]);
  expect(() => clock(3, exact)).toThrow('Argument `dim` must be 1, 2 or 4 in exact arithmetic, but it is 3.');
});

test.each([1, 2, 3])('the swap of dimension %i exchanges the factors and is its own inverse', (dim) => {
  const [A, B] = [integerMatrix(dim, dim, 1), integerMatrix(dim, dim, 2)];
  expect(distance(swap(dim).times(A.kron(B)).times(swap(dim)), B.kron(A))).toBe(0);
  expect(distance(swap(dim).times(swap(dim)), identity(dim * dim))).toBe(0);
});

test('commutator and anticommutator add up to 2AB, and the Hermitian part splits a matrix', () => {
  const [A, B] = [integerMatrix(3, 3, 1), integerMatrix(3, 3, 2)];
  expect(distance(commutator(A, B).plus(anticommutator(A, B)), A.times(B).scaled(2))).toBe(0);
  const skew = hermitianPart(A.timesI().scaled(-1)).timesI();
  expect(distance(hermitianPart(A).plus(skew), A)).toBe(0);
});

test('expectation values are linear and of the identity 1', () => {
  const rho = randomState(3, 4);
  expect(expectation(identity(3), rho).value).toBeCloseTo(1, 15);
  const A = integerMatrix(3, 3, 7);
  expect(expectation(A, rho).value).toBeCloseTo(rho.times(A).trace().value, 14);
});

test('diagonal and weighted sums accept numbers with error bounds and keep the bounds', () => {
  const root = numberOperator(3).arithmetic.real(2).sqrt();
  const D = diagonal([root, 1]);
  expect(D.realPart(0, 0).value).toBe(Math.SQRT2);
  expect(D.realPart(0, 0).bound).toBeGreaterThan(0);
  expect(distance(D, weightedSum([unitMatrix(2, 0, 0), unitMatrix(2, 1, 1)], [root, 1]))).toBe(0);
});

describe('bad input', () => {
  test.each([
    [() => identity(0), 'Argument `dim` must be a positive integer, but it is 0.'],
    [() => zeroMatrix(1.5), 'Argument `dim` must be a positive integer, but it is 1.5.'],
    [() => unitMatrix(2, 2, 0), 'Argument `i` must be one of 0 … 1, but it is 2.'],
    [() => unitMatrix(2, 0, -1), 'Argument `j` must be one of 0 … 1, but it is -1.'],
    [() => diagonal([]), 'Argument `entries.length` must be a positive integer, but it is 0.'],
    [() => diagonal([1, Number.NaN]), 'Argument `entries` must be finite numbers'],
    [() => annihilation(0), 'Argument `dim` must be a positive integer, but it is 0.'],
    [() => spin(0.3), 'Argument `j` must be a nonnegative multiple of 1/2, but it is 0.3.'],
    [() => spin(-1), 'Argument `j` must be a nonnegative multiple of 1/2, but it is -1.'],
    [() => clock(0), 'Argument `dim` must be a positive integer, but it is 0.'],
    [() => shift(0), 'Argument `dim` must be a positive integer, but it is 0.'],
    [() => swap(0), 'Argument `dim` must be a positive integer, but it is 0.'],
    [() => tensor(), 'Argument `factors` must hold at least one matrix, but there is none.'],
    [() => weightedSum([pauliX()], [1, 2]), 'Argument `weights` must have the length of `matrices`, at least 1'],
    [() => annihilation(3, exact), 'must'],
  ])('%#', (call, message) => {
    expect(call).toThrow(message);
  });
});
