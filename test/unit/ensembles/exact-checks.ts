import { expect } from 'vitest';
import { Channel } from '../../../src/quantum/channel.ts';
import { Lindbladian, dissipator } from '../../../src/quantum/lindbladian.ts';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';

/**
 * Physicality in exact arithmetic, written on entries and without the library's own checks: what holds here holds exactly.
 */

/** Complex number as exact real and imaginary part. */
type Entry = readonly [re: Real, im: Real];

const entriesOf = (m: Matrix): Entry[][] =>
  Array.from({ length: m.rows }, (_, i) =>
    Array.from({ length: m.cols }, (_, j) => [m.realPart(i, j), m.imaginaryPart(i, j)] as const),
  );

/** Expects a matrix to vanish exactly. */
export function expectZero(m: Matrix): void {
  for (const [re, im] of entriesOf(m).flat()) expect([re.sign(), im.sign()]).toEqual([0, 0]);
}

export function expectSame(a: Matrix, b: Matrix): void {
  expectZero(a.minus(b));
}

export function expectHermitian(m: Matrix): void {
  const entries = entriesOf(m);
  for (let i = 0; i < m.rows; i++) {
    for (let j = 0; j <= i; j++) {
      expect(entries[i][j][0].minus(entries[j][i][0]).sign()).toBe(0);
      expect(entries[i][j][1].plus(entries[j][i][1]).sign()).toBe(0);
    }
  }
}

/** Is a Hermitian matrix positive semidefinite? Symmetric elimination with the first positive diagonal entry as pivot. */
export function isPositiveExactly(m: Matrix): boolean {
  let rest = entriesOf(m);
  for (;;) {
    if (rest.some((row, i) => row[i][0].sign() === -1)) return false;
    const p = rest.findIndex((row, i) => row[i][0].sign() === 1);
    if (p < 0) return rest.flat().every(([re, im]) => re.sign() === 0 && im.sign() === 0);
    const pivot = rest[p][p][0];
    const keep = rest.map((_, i) => i).filter((i) => i !== p);
    const current = rest;
    rest = keep.map((i) =>
      keep.map((j) => {
        const [a, b] = current[i][p];
        const [c, d] = current[p][j];
        const [re, im] = current[i][j];
        return [
          re.minus(a.times(c).minus(b.times(d)).dividedBy(pivot)),
          im.minus(a.times(d).plus(b.times(c)).dividedBy(pivot)),
        ] as const;
      }),
    );
  }
}

export function expectState(rho: Matrix, dim: number): void {
  expect([rho.rows, rho.cols]).toEqual([dim, dim]);
  expectHermitian(rho);
  const trace = entriesOf(rho).reduce((sum, row, i) => sum.plus(row[i][0]), rho.arithmetic.real(0));
  expect(trace.minus(1).sign()).toBe(0);
  expect(isPositiveExactly(rho)).toBe(true);
}

/** Σ_k conj(v_ki) v_kj = δ_ij. */
export function expectIsometry(V: Matrix, rows: number, cols: number): void {
  expect([V.rows, V.cols]).toEqual([rows, cols]);
  expectSame(V.adjoint().times(V), V.arithmetic.identity(cols));
}

export function expectUnitary(U: Matrix, dim: number): void {
  expectIsometry(U, dim, dim);
}

export function expectChannel(map: Channel, input: number, output: number): void {
  let sum = map.terms[0].operator.arithmetic.identity(input).scaled(-1);
  for (const { operator, weight } of map.terms) {
    expect([operator.rows, operator.cols]).toEqual([output, input]);
    if (typeof weight !== 'number') expect(weight.sign()).not.toBe(-1);
    sum = sum.plus(operator.adjoint().times(operator).scaled(weight));
  }
  expectZero(sum);
}

export function expectLindbladian(generator: Lindbladian, dim: number): void {
  expect(generator.dim).toBe(dim);
  expectHermitian(generator.hamiltonian);
  for (const { operator, rate } of generator.jumps) {
    expect([operator.rows, operator.cols]).toEqual([dim, dim]);
    if (typeof rate !== 'number') expect(rate.sign()).not.toBe(-1);
  }
}

/** L(π) = 0, with L written out term by term. */
export function expectStationary(generator: Lindbladian, pi: Matrix): void {
  expectZero(written(generator, pi));
}

/** Each bath alone leaves its state invariant. */
export function expectStationaryBaths(generator: Lindbladian, states: Readonly<Record<string, Matrix>>): void {
  expect(Object.keys(generator.baths).sort()).toEqual(Object.keys(states).sort());
  for (const [bath, state] of Object.entries(states)) expectStationary(dissipator(generator, bath), state);
}

/** −i[H, ρ] + Σ γ(LρL† − ½L†Lρ − ½ρL†L). */
export function written(generator: Lindbladian, rho: Matrix): Matrix {
  const H = generator.hamiltonian;
  let change = rho.times(H).minus(H.times(rho)).timesI();
  for (const { operator: L, rate } of generator.jumps) {
    const square = L.adjoint().times(L);
    const half = rho.arithmetic.real(1, 2);
    const sandwich = L.times(rho).times(L.adjoint());
    change = change.plus(sandwich.minus(square.times(rho).plus(rho.times(square)).scaled(half)).scaled(rate));
  }
  return change;
}

export function expectCommuting(A: Matrix, B: Matrix): void {
  expectSame(A.times(B), B.times(A));
}

/** All numbers and matrices inside a drawn value, in a fixed order; getters, which may need logarithms, are skipped. */
export function leavesOf(value: unknown): readonly (Matrix | Real)[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('realPart' in value || 'sign' in value) return [value as Matrix | Real];
  return Object.values(Object.getOwnPropertyDescriptors(value)).flatMap((property) =>
    'value' in property ? leavesOf(property.value) : [],
  );
}
