import { describe, expect, test } from 'vitest';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64, type Float64Matrix, float64Matrix } from '../../../src/float64/matrix.ts';
import { dyadicUnit } from '../../../src/float64/kernels/dyadic-unit.ts';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';
import { lindbladian } from '../../../src/quantum/lindbladian.ts';
import { annihilation } from '../../../src/quantum/ladder-operators.ts';
import { diagonal, identity, pauliX, pauliY, sigmaMinus, zeroMatrix } from '../../../src/quantum/operators.ts';
import { basisKet, maximallyMixed, projector } from '../../../src/quantum/states.ts';
import { bellState, ghzState, isotropicState } from '../../../src/quantum/entangled-states.ts';
import { steadyState } from '../../../src/quantum/steady-state.ts';
import { imageIn } from '../quantum/random-matrices.ts';
import { relativeEntropy, supportVerdict } from '../../../src/thermodynamics/relative-entropy.ts';

describe('the unit of numbers', () => {
  test.each([
    [[1, 2, 3], 1],
    [[2, 4, -6], 2],
    [[0.5, 0.75], 0.25],
    [[0, 0], Infinity],
    [[2 ** 40, 2 ** 41], 2 ** 40],
    [[2 ** 40, 1], 1],
    [[2 ** 60, 1], 0],
    [[2 ** -60, 3 * 2 ** -61], 2 ** -61],
    [[-(2 ** 11), 2 ** 10], 2 ** 10],
    [[-(2 ** 31)], 2 ** 31],
    [[2 ** -300], 0],
    [[0.1], 2 ** -55],
    [[1, 2 ** -1074], 0],
  ])('of %j is %f', (numbers, unit) => {
    expect(dyadicUnit(Float64Array.from(numbers))).toBe(unit);
  });
});

describe('entries over an extreme power of two', () => {
  test.each([
    ['an array', [3]],
    ['integers of 32 bits', Int32Array.of(3)],
  ])('have no product that is known: %s', (_, entries) => {
    for (const denominator of [2 ** -600, 2 ** 600]) {
      const x = float64.matrix(1, 1, entries, undefined, denominator);
      expect(x.error).toBe(0);
      expect(x.unit).toBe(0);
      expect(x.times(x).error).toBeGreaterThan(0);
    }
  });
});

describe('results on a grid that float64 holds', () => {
  const X = float64.matrix(2, 2, [1, 2, 3, -4], [0.5, 0, 0, 0.25]);
  const Y = float64.matrix(2, 2, [5, 0, 1, 2], undefined, 16);
  test.each<readonly [string, Matrix]>([
    ['sum', X.plus(Y)],
    ['difference', X.minus(Y)],
    ['product', X.times(Y).times(X.adjoint())],
    ['Kronecker product', X.kron(Y)],
    ['multiple', X.scaled(3)],
    ['multiple by a quotient', X.scaled(float64.real(1).dividedBy(8))],
    ['sum of entries', X.sumsOfEntries(1, 2, Int32Array.of(0, 1, 2, 3))],
    ['drift', float64.drift(pauliX(), [X], [3])],
    ['superoperator', float64.superoperator(pauliX(), [X, Y], [3, 0.5])],
    ['image', float64.image(pauliX(), [X, Y], [3, 0.5], pauliY())],
    ['superoperator of two qubits', lindbladian(pauliX().kron(pauliY()), [X.kron(Y)]).matrix],
    ['ladder of square roots', annihilation(2)],
  ])('%s: no error', (_, m) => {
    expect(float64Matrix(m).error).toBe(0);
  });

  test.each<readonly [string, Real, number]>([
    ['trace', X.trace(), -3],
    ['trace of a product', X.traceOfProduct(Y), (5 + 2 - 8) / 16],
    ['squared norm', X.squaredNorm(), 30.3125],
    ['sum', float64.real(1, 4).plus(0.5), 0.75],
    ['product', float64.real(3, 4).times(5), 3.75],
    ['quotient', float64.real(6).dividedBy(3), 2],
    ['quotient of integers', float64.real(6, 3), 2],
    ['root', float64.real(9, 4).sqrt(), 1.5],
    ['logarithm', float64.real(1).ln(), 0],
    ['exponential', float64.real(0).exp(), 1],
  ])('%s: no error', (_, x, value) => {
    expect(x.value).toBe(value);
    expect(x.bound).toBe(0);
  });

  test.each<readonly [string, Matrix]>([
    ['a third', X.scaled(float64.real(1, 3))],
    ['a tenth', X.scaled(0.1).scaled(0.1)],
    ['a sum that drops digits', float64.matrix(1, 1, [2 ** 53]).plus(float64.matrix(1, 1, [1]))],
    ['a product that drops digits', float64.matrix(1, 1, [2 ** 27 + 1]).times(float64.matrix(1, 1, [2 ** 27 + 1]))],
    ['a superoperator that drops digits', float64.superoperator(undefined, [X.scaled(2 ** 30 + 1)])],
  ])('%s: an error', (_, m) => {
    expect(float64Matrix(m).error).toBeGreaterThan(0);
  });

  test.each<readonly [string, Real]>([
    ['a sum', float64.real(2 ** 53).plus(1)],
    ['a product', float64.real(2 ** 27 + 1).times(2 ** 27 + 1)],
    ['a quotient', float64.real(1).dividedBy(3)],
    ['a quotient whose product rounds back', float64.real(1).dividedBy(5)],
    ['a root', float64.real(2).sqrt()],
  ])('%s that drops digits: a bound', (_, x) => {
    expect(x.bound).toBeGreaterThan(0);
  });

  test('every claim of no error is true, over the rationals', () => {
    let claims = 0;
    const lifted = ({ rows, cols, data, isReal }: Float64Matrix): Matrix => {
      const size = rows * cols;
      return exact.matrix(rows, cols, data.subarray(0, size), isReal ? undefined : data.subarray(size));
    };
    // Integers of growing length: at some length products stop being exact.
    for (let bits = 1; bits < 53; bits++) {
      const at = (k: number): number => Math.floor(((k * 0.6180339887498949) % 1) * 2 ** bits) - 2 ** (bits - 1);
      const part = (from: number): number[] => Array.from({ length: 9 }, (_, k) => at(from + k));
      const build = (a: typeof float64 | typeof exact): readonly [Matrix, Matrix] => [
        a.matrix(3, 3, part(bits), part(bits + 20)),
        a.matrix(3, 3, part(bits + 40), part(bits + 60), 8),
      ];
      const [a, b] = build(float64);
      const [x, y] = build(exact);
      for (const [computed, truth] of [
        [a.times(b), x.times(y)],
        [a.plus(b), x.plus(y)],
        [a.kron(b), x.kron(y)],
        [float64.superoperator(a, [b], [3]), exact.superoperator(x, [y], [3])],
        [float64.image(a, [b], [3], a.plus(a.adjoint())), imageIn(exact, x, [y], [3], x.plus(x.adjoint()))],
        [a.scaled(at(7)), x.scaled(at(7))],
      ]) {
        if (float64Matrix(computed).error > 0) continue;
        claims++;
        expect(lifted(float64Matrix(computed)).minus(truth).squaredNorm().sign()).toBe(0);
      }
    }
    expect(claims).toBeGreaterThan(100);
    expect(claims).toBeLessThan(250);
  });
});

describe('library objects decide what the same numbers written out decide', () => {
  test.each<readonly [string, Matrix]>([
    ['Bell state', bellState('psi-')],
    ['GHZ state of four levels', ghzState(2, 4)],
    ['projector', projector(basisKet(3, 1))],
    ['maximally mixed state', maximallyMixed(8)],
    ['isotropic state', isotropicState(2, 1)],
    ['collective jump', sigmaMinus().kron(identity(2)).plus(identity(2).kron(sigmaMinus()))],
  ])('%s: no error', (_, m) => {
    expect(float64Matrix(m).error).toBe(0);
  });

  test('relative entropies of pure states', () => {
    const [plus, minus] = [bellState('phi+'), bellState('phi-')];
    const itself = relativeEntropy(plus, plus);
    expect(Math.abs(itself.value)).toBeLessThanOrEqual(itself.bound);
    expect(itself.bound).toBeLessThan(1e-12);
    expect(relativeEntropy(minus, plus)).toMatchObject({ value: Infinity, bound: 0 });
    const mixed = relativeEntropy(plus, diagonal([0.5, 0, 0, 0.5]));
    expect(Math.abs(mixed.value - Math.LN2)).toBeLessThanOrEqual(mixed.bound);
    expect(mixed.bound).toBeLessThan(1e-12);
    const whole = isotropicState(2, 1);
    expect(supportVerdict(plus, whole)).toBe('inside');
    expect(supportVerdict(ghzState(2, 2), projector(basisKet(4, 0)))).toBe('outside');
  });

  test('collective decay has more than one steady state', () => {
    const J = sigmaMinus().kron(identity(2)).plus(identity(2).kron(sigmaMinus()));
    expect(steadyState(lindbladian(zeroMatrix(4), [J]))).toMatchObject({
      verdict: 'not unique',
      kernel: { length: 4 },
    });
    expect(steadyState(lindbladian(zeroMatrix(4), [{ operator: J, rate: 0.1 }])).verdict).toBe('not unique');
  });
});
