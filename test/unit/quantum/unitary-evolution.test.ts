import { describe, expect, test } from 'vitest';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { Float64Real } from '../../../src/float64/real.ts';
import type { Arithmetic, Matrix } from '../../../src/matrix/interface.ts';
import { matrix } from '../../../src/quantum/entries.ts';
import { lindbladian } from '../../../src/quantum/lindbladian.ts';
import { diagonal, expectation, identity, pauliX, pauliZ, sigmaPlus } from '../../../src/quantum/operators.ts';
import { propagated } from '../../../src/quantum/propagation.ts';
import { ket, projector } from '../../../src/quantum/states.ts';
import { embed, reducedState } from '../../../src/quantum/subsystems.ts';
import {
  closedEvolution,
  observableEvolution,
  reducedEvolution,
  unitaryEvolution,
} from '../../../src/quantum/unitary-evolution.ts';
import { distance, integerHermitian, integerMatrix, integers, randomState } from './random-matrices.ts';

function realSymmetric(dim: number, seed: number): Matrix {
  const next = integers(seed);
  const A = float64.matrix(
    dim,
    dim,
    Array.from({ length: dim * dim }, () => next() / 8),
  );
  return A.plus(A.adjoint());
}

describe.each([
  ['d = 1', integerHermitian(1, 1)],
  ['complex d = 3', integerHermitian(3, 2).scaled(1 / 8)],
  ['real d = 4', realSymmetric(4, 3)],
  ['degenerate', identity(3)],
])('%s', (_, H) => {
  const dim = H.rows;
  const U = unitaryEvolution(H);
  const rho = randomState(dim, 4);

  test('a time that carries a bound hands it on, and that of the enclosure is the same number', () => {
    const H = (arithmetic: Arithmetic): Matrix =>
      matrix(
        [
          [1, [2, 1]],
          [[2, -1], 0],
        ],
        { arithmetic },
      );
    const third = unitaryEvolution(H(float64))(float64.real(1, 3)).realPart(0, 1);
    const certain = unitaryEvolution(H(enclosure))(enclosure.real(1, 3)).realPart(0, 1);
    expect(Math.abs(third.value - certain.value)).toBeLessThanOrEqual(third.bound + certain.bound);
    const blurred = new Float64Real(1 / 3, 1e-6);
    const [{ value, bound }, shifted] = [blurred, 1 / 3 + 1e-6].map((t) =>
      unitaryEvolution(H(float64))(t).realPart(0, 1),
    );
    expect(Math.abs(value - shifted.value)).toBeLessThanOrEqual(bound);
    expect(bound).toBeLessThan(1e-5);
  });

  test('U(t) is unitary, a group, and has derivative −iH at 0', () => {
    expect(distance(U(0), identity(dim))).toBeLessThan(1e-14);
    expect(distance(U(1.5).times(U(1.5).adjoint()), identity(dim))).toBeLessThan(1e-14);
    expect(distance(U(1.5).times(U(-0.5)), U(1))).toBeLessThan(1e-14);
    const h = 2 ** -18;
    const slope = U(h)
      .minus(U(-h))
      .scaled(1 / (2 * h));
    // Truncation h²‖H‖³/6 and rounding of U(±h) over h.
    const truncation = h * h * Math.max(1, H.squaredNorm().value) ** 1.5;
    expect(distance(slope, H.timesI().scaled(-1))).toBeLessThan(truncation + (100 * Number.EPSILON) / h);
  });

  test('states and kets follow U(t), and the generator without jumps agrees', () => {
    for (const t of [0, 0.7, -3]) {
      const image = closedEvolution(H, rho)(t);
      const expected = U(t).times(rho).times(U(t).adjoint());
      expect(distance(image, expected)).toBeLessThan(1e-14);
      const other = propagated(lindbladian(H, []), rho, t);
      expect(distance(image, other)).toBeLessThanOrEqual(image.realPart(0, 0).bound + other.realPart(0, 0).bound);
      expect(distance(image, other)).toBeLessThan(1e-12);
      if (dim === 1) continue;
      const psi = integerMatrix(dim, 1, 6);
      expect(distance(closedEvolution(H, psi)(t), U(t).times(psi))).toBeLessThan(1e-13);
      expect(distance(projector(closedEvolution(H, psi)(t)), closedEvolution(H, projector(psi))(t))).toBeLessThan(
        1e-13,
      );
    }
  });

  test('expectation values of observables agree with the evolved state', () => {
    const A = integerHermitian(dim, 9);
    const value = observableEvolution(H, rho, A);
    for (const t of [0, 1.25, 40]) {
      const expected = expectation(A, closedEvolution(H, rho)(t));
      expect(Math.abs(value(t).value - expected.value)).toBeLessThanOrEqual(value(t).bound + expected.bound);
      expect(value(t).value).toBeCloseTo(expected.value, 11);
    }
  });
});

describe.each([
  ['real H and state', realSymmetric(12, 5), projector(float64.matrix(12, 1, [1, 0, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0]))],
  ['complex H and state', integerHermitian(12, 6).scaled(1 / 8), randomState(12, 7)],
  ['real H, complex state', realSymmetric(12, 5), randomState(12, 8)],
  ['real H, diagonal state', realSymmetric(12, 8), diagonal([4, 3, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0]).scaled(0.1)],
])('reduced evolution, %s', (_, H, rho) => {
  test.each([
    [[2, 6], 0],
    [[6, 2], 1],
    [[2, 3, 2], 1],
    [
      [2, 3, 2],
      [0, 2],
    ],
    [[3, 4], []],
    [[12], 0],
  ] as const)('of dims %j on %j is the partial trace of the evolved state', (dims, kept) => {
    const whole = closedEvolution(H, rho);
    const part = reducedEvolution(H, rho, dims, kept);
    for (const t of [0, 0.5, 30]) {
      const expected = reducedState(whole(t), dims, kept);
      expect(distance(part(t), expected)).toBeLessThan(1e-12);
      expect(distance(part(t), expected)).toBeLessThanOrEqual(
        part(t).realPart(0, 0).bound + expected.realPart(0, 0).bound,
      );
    }
  });
});

test('two resonant qubits swap their excitation after half a period', () => {
  const dims = [2, 2];
  const hop = embed(sigmaPlus(), dims, 0).times(embed(sigmaPlus(), dims, 1).adjoint());
  const H = hop.plus(hop.adjoint());
  const up = reducedEvolution(H, projector(float64.matrix(4, 1, [0, 1, 0, 0])), dims, 1);
  expect(up(0).realPart(0, 0).value).toBeCloseTo(0, 15);
  expect(up(Math.PI / 2).realPart(0, 0).value).toBeCloseTo(1, 14);
  expect(up(Math.PI / 4).realPart(0, 0).value).toBeCloseTo(0.5, 14);
});

describe('bad input', () => {
  const rho = randomState(2, 1);
  test.each([
    [() => unitaryEvolution(sigmaPlus()), 'Argument `hamiltonian` must be Hermitian'],
    [
      () => unitaryEvolution(integerMatrix(2, 3, 1)),
      'Argument `hamiltonian` must have shape (2, 2), but it has shape (2, 3).',
    ],
    [() => unitaryEvolution(pauliX(exact)), 'Argument `matrix` must be a float64 matrix, but its arithmetic is exact.'],
    [() => unitaryEvolution(pauliX())(Number.NaN), 'Argument `t` must be a finite time, but it is NaN.'],
    [
      () => closedEvolution(pauliX(), identity(3)),
      'Argument `initial` must have shape (2, 2), but it has shape (3, 3).',
    ],
    [
      () => reducedEvolution(pauliX(), rho, [3], 0),
      'Argument `hamiltonian` must have shape (3, 3), but it has shape (2, 2).',
    ],
    [
      () => reducedEvolution(pauliX(), rho, [2, 1], 2),
      'Argument `kept` must be subsystem 0 … 1, but it names subsystem 2.',
    ],
    [() => reducedEvolution(pauliX(), sigmaPlus(), [2], 0), 'Argument `initial` must be Hermitian'],
    [() => observableEvolution(pauliX(), rho, sigmaPlus()), 'Argument `observable` must be Hermitian'],
    [() => observableEvolution(pauliZ(), rho, identity(3)), 'Argument `observable` must have shape (2, 2)'],
  ])('%#', (call, message) => {
    expect(call).toThrow(message);
  });
});

describe('in rigorous arithmetic', () => {
  const rows = [
    [1, [2, -1]],
    [[2, 1], -3],
  ] as const;
  const [float, rigorous] = [float64, enclosure].map((arithmetic) => matrix(rows, { arithmetic }));

  test('the unitary and the final states lie within the bounds of float64', () => {
    const t = 0.75;
    expect(distance(unitaryEvolution(float)(t), float64Of(unitaryEvolution(rigorous)(t)))).toBeLessThan(1e-14);
    const [psi, exactPsi] = [float64, enclosure].map((arithmetic) => ket([1, 1], { arithmetic }));
    expect(distance(closedEvolution(float, psi)(t), float64Of(closedEvolution(rigorous, exactPsi)(t)))).toBeLessThan(
      1e-14,
    );
    const [rho, exactRho] = [projector(psi), projector(exactPsi)];
    const [rough, certain] = [closedEvolution(float, rho)(t), closedEvolution(rigorous, exactRho)(t)];
    expect(distance(rough, float64Of(certain))).toBeLessThan(1e-14);
    expect(certain.trace().minus(1).bound).toBeLessThan(1e-30);
  });

  test('what is not Hermitian or no time is refused', () => {
    const wrong = matrix(
      [
        [0, 1],
        [0, 0],
      ],
      { arithmetic: enclosure },
    );
    expect(() => unitaryEvolution(wrong)(1)).toThrow(/Hermitian/);
    expect(() => unitaryEvolution(rigorous)(Infinity)).toThrow(/finite/);
  });

  function float64Of(m: Matrix): Matrix {
    const part = (of: (i: number, j: number) => number): number[] =>
      Array.from({ length: m.rows * m.cols }, (_, k) => of(Math.floor(k / m.cols), k % m.cols));
    return float64.matrix(
      m.rows,
      m.cols,
      part((i, j) => m.realPart(i, j).value),
      part((i, j) => m.imaginaryPart(i, j).value),
    );
  }
});
