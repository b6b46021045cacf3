import { describe, expect, test } from 'vitest';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { rational } from '../../../src/exact/integers/rational.ts';
import { enclosure, type EnclosureMatrix, exactEnclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { opaqueMatrix } from './opaque-matrix.ts';
import { unitaryExponential } from '../../../src/enclosure/matrix/unitary-exponential.ts';
import { PositivityError } from '../../../src/matrix/errors.ts';

/** S B S† has the spectrum of B when S is unitary, and another one when it is not. */

const integers = (n: number, entries: readonly number[], denominator = 1): EnclosureMatrix =>
  enclosure.matrix(n, entries.length / n, entries, undefined, denominator) as EnclosureMatrix;

const B = integers(2, [2, 1, 1, 3], 5);

function sandwiched(S: EnclosureMatrix, inner = B): EnclosureMatrix {
  return S.times(inner).times(S.adjoint());
}

/** The same matrix without a memory of how it was made. */
function forgotten(A: EnclosureMatrix): EnclosureMatrix {
  return exactEnclosure(exact.matrixOf(A.rows, A.cols, A.exact!.re, A.exact!.im));
}

const FACTORS: readonly (readonly [string, EnclosureMatrix])[] = [
  ['a rotation', integers(2, [3, -4, 4, 3], 5)],
  ['a multiple of 1', integers(2, [2, 0, 0, 2])],
  ['a stretch', integers(2, [2, 0, 0, 1], 2)],
  ['a shear of determinant 1', integers(2, [1, 1, 0, 1])],
  ['a projector', integers(2, [1, 1, 1, 1], 2)],
  [
    'what is nearly unitary',
    exactEnclosure(exact.identity(2).scaled(exact.number(rational((1n << 60n) + 1n, 1n << 60n)))),
  ],
  ['an isometry', integers(3, [3, -4, 4, 3, 0, 0], 5)],
];

describe.each(FACTORS)('S B S† for %s', (_, S) => {
  const A = sandwiched(S);
  const plain = forgotten(A);
  const weight = forgotten(A).plus(enclosure.identity(A.rows));

  test('has the eigenvalues, the entropy and the support of its entries', () => {
    expect(A.eigenvalues().map((x, k) => x.minus(plain.eigenvalues()[k]).sign())).toEqual(
      plain.eigenvalues().map(() => 0),
    );
    expect(A.entropy().minus(plain.entropy()).sign() ?? 0).toBe(0);
    expect(A.entropy().value).toBeCloseTo(plain.entropy().value, 14);
    expect(A.supports(weight)).toBe(plain.supports(weight));
    const [own, known] = [A.logTrace(weight), plain.logTrace(weight)];
    if (Number.isFinite(known.value)) expect(own.value).toBeCloseTo(known.value, 14);
    else expect(own.value).toBe(known.value);
  });

  test('has those of a product with another matrix', () => {
    const pair = A.kron(B);
    expect(pair.entropy().value).toBeCloseTo(forgotten(pair).entropy().value, 14);
  });
});

test('a matrix with a negative eigenvalue has no entropy, whatever it was made of', () => {
  const negative = integers(2, [1, 2, 2, 1]);
  for (const A of [negative, ...FACTORS.map(([, S]) => sandwiched(S, negative))]) {
    if (A.eigenvalues()[0].sign() === -1) expect(() => A.entropy()).toThrow(PositivityError);
  }
  expect(() => integers(2, [1, 0, 0, -1]).logTrace(B)).toThrow(PositivityError);
});

test('the support of a singular matrix, diagonal or not, does not hold all', () => {
  for (const singular of [integers(2, [1, 0, 0, 0]), integers(2, [1, 1, 1, 1])]) {
    expect(singular.supports(B)).toBe('outside');
    expect(singular.supports(singular)).toBe('inside');
    expect(singular.logTrace(B).value).toBe(-Infinity);
    expect(B.supports(singular)).toBe('inside');
  }
});

test('the spectrum of S B S† is that of B for a unitary S that is only enclosed', () => {
  const U = unitaryExponential(B, enclosure.real(2, 3));
  expect(
    sandwiched(U)
      .eigenvalues()
      .map((x, k) => x.minus(B.eigenvalues()[k]).sign()),
  ).toEqual([0, 0]);
});

test('a factor that is only enclosed and not known to be unitary is not taken for one', () => {
  const twice = opaqueMatrix(2, 2, (bits) => ({
    middle: exact.identity(2).scaled(exact.number(rational(1n << BigInt(bits + 1)))),
    radius: 1n,
    bits,
  }));
  const [low, high] = sandwiched(twice).eigenvalues();
  const [least, most] = B.eigenvalues().map((x) => 4 * x.value);
  expect(low.value).toBeCloseTo(least, 12);
  expect(high.value).toBeCloseTo(most, 12);
});

test('S B T† with another T is no sandwich', () => {
  const [S, T] = [integers(2, [3, -4, 4, 3], 5), integers(2, [4, -3, 3, 4], 5)];
  const A = S.times(B).times(T.adjoint());
  expect(A.facts.sandwich).toBeUndefined();
  expect(A.isHermitian).toBe(false);
});

test('S B S† of a matrix that is not Hermitian is not Hermitian', () => {
  const A = sandwiched(integers(2, [3, -4, 4, 3], 5), integers(2, [1, 2, 3, 4]));
  expect(A.isHermitian).toBe(false);
});
