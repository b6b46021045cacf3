import { describe, expect, test } from 'vitest';
import { float64, Float64Matrix, float64Matrix } from '../../../src/float64/matrix.ts';
import { type Disc, eigenvalueDiscs } from '../../../src/quantum/eigenvalue-discs.ts';
import { lindbladian } from '../../../src/quantum/lindbladian.ts';
import { liouvillianSpectrum } from '../../../src/quantum/liouvillian.ts';
import { pauliX, sigmaMinus, zeroMatrix } from '../../../src/quantum/operators.ts';
import { integers } from './random-matrices.ts';

type Complex = readonly [re: number, im: number];

/** Can the eigenvalues be given to discs that hold them, one each? (augmenting paths) */
function areHeld(eigenvalues: readonly Complex[], discs: readonly Disc[]): boolean {
  const owner = new Array<number>(discs.length).fill(-1);
  const place = (k: number, seen: Set<number>): boolean =>
    discs.some(({ re, im, radius }, j) => {
      const [x, y] = eigenvalues[k];
      if (seen.has(j) || Math.hypot(x - re, y - im) > radius) return false;
      seen.add(j);
      if (owner[j] >= 0 && !place(owner[j], seen)) return false;
      owner[j] = k;
      return true;
    });
  return discs.length === eigenvalues.length && eigenvalues.every((_, k) => place(k, new Set()));
}

type Rows = readonly (readonly number[])[];

const product = (a: Rows, b: Rows): Rows =>
  a.map((row) => b[0].map((_, j) => row.reduce((sum, x, k) => sum + x * b[k][j], 0)));

/** SJS⁻¹ with integers of determinant 1 in S: exactly known, with the eigenvalues of J. */
function similar(J: Rows, seed: number): Float64Matrix {
  const next = integers(seed, 2);
  let A = J;
  for (let round = 0; round < 2 * J.length; round++) {
    const [i, j] = [Math.abs(next()) % J.length, Math.abs(next() + 3) % J.length];
    const t = next();
    if (i === j) continue;
    const elementary = (sign: number): Rows =>
      J.map((_, r) => J.map((__, c) => (r === c ? 1 : r === i && c === j ? sign * t : 0)));
    A = product(product(elementary(1), A), elementary(-1));
  }
  return float64.matrix(J.length, J.length, A.flat());
}

/** Block-diagonal matrix of Jordan blocks λ, size, and of rotations a ± ib. */
function blocks(...parts: readonly Rows[]): Rows {
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  const rows = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  let at = 0;
  for (const part of parts) {
    part.forEach((row, i) => row.forEach((x, j) => (rows[at + i][at + j] = x)));
    at += part.length;
  }
  return rows;
}

const jordan = (value: number, size: number): Rows =>
  Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => (i === j ? value : j === i + 1 ? 1 : 0)),
  );
const rotation = (re: number, im: number): Rows => [
  [re, -im],
  [im, re],
];

describe.each<readonly [string, Rows, readonly Complex[], number]>([
  [
    'distinct',
    blocks([[1]], [[-2]], [[3]], [[-0.5]]),
    [
      [1, 0],
      [-2, 0],
      [3, 0],
      [-0.5, 0],
    ],
    1e-10,
  ],
  [
    'equal',
    blocks([[1]], [[1]], [[-2]]),
    [
      [1, 0],
      [1, 0],
      [-2, 0],
    ],
    1e-10,
  ],
  [
    'complex',
    blocks(rotation(-1, 2), rotation(-0.25, 0.5), [[0]]),
    [
      [-1, 2],
      [-1, -2],
      [-0.25, 0.5],
      [-0.25, -0.5],
      [0, 0],
    ],
    1e-10,
  ],
  [
    'of a Jordan block of two',
    blocks(jordan(-0.75, 2), [[0]], [[-1]]),
    [
      [-0.75, 0],
      [-0.75, 0],
      [0, 0],
      [-1, 0],
    ],
    1e-4,
  ],
  [
    'of a Jordan block of three',
    blocks(jordan(1, 3), [[-3]]),
    [
      [1, 0],
      [1, 0],
      [1, 0],
      [-3, 0],
    ],
    Infinity,
  ],
  [
    'of two Jordan blocks',
    blocks(jordan(2, 2), jordan(-1, 2)),
    [
      [2, 0],
      [2, 0],
      [-1, 0],
      [-1, 0],
    ],
    Infinity,
  ],
])('the discs of eigenvalues that are %s', (_, J, eigenvalues, largest) => {
  test.each([0, 1, 2, 3, 4, 5, 6, 7])('hold them, one each, and are small (basis %i)', (seed) => {
    const A = seed === 0 ? float64.matrix(J.length, J.length, J.flat()) : similar(J, seed);
    const discs = eigenvalueDiscs(A);
    expect(areHeld(eigenvalues, discs)).toBe(true);
    for (const { radius } of discs) expect(radius).toBeLessThan(Math.min(largest, 1.001 * A.norm));
  });
});

test('an error of the matrix widens the discs to what it can do', () => {
  const data = Float64Array.of(1, 0, 0, -1);
  for (const error of [2 ** -30, 2 ** -10]) {
    const discs = eigenvalueDiscs(new Float64Matrix(2, 2, true, data, error));
    expect(
      areHeld(
        [
          [1 + error, 0],
          [-1, 0],
        ],
        discs,
      ),
    ).toBe(true);
    expect(
      areHeld(
        [
          [1, 0],
          [-1 - error, 0],
        ],
        discs,
      ),
    ).toBe(true);
    expect(discs[0].radius).toBeLessThan(4 * error);
    // A nilpotent matrix moves by the root of the error.
    const nilpotent = eigenvalueDiscs(new Float64Matrix(2, 2, true, Float64Array.of(0, 1, 0, 0), error));
    expect(
      areHeld(
        [
          [Math.sqrt(error), 0],
          [-Math.sqrt(error), 0],
        ],
        nilpotent,
      ),
    ).toBe(true);
  }
});

test('where nothing is known of the eigenvectors, the norm is the bound', () => {
  const data = new Float64Array(36).map((_, k) => (k % 7 === 1 ? 1 : 0));
  const discs = eigenvalueDiscs(new Float64Matrix(6, 6, true, data, 2 ** -2));
  expect(
    areHeld(
      Array.from({ length: 6 }, (_, k): Complex => [
        0.7 * Math.cos((k * Math.PI) / 3),
        0.7 * Math.sin((k * Math.PI) / 3),
      ]),
      discs,
    ),
  ).toBe(true);
});

describe('the spectrum of a generator', () => {
  const defective = (drive: number): ReturnType<typeof liouvillianSpectrum> =>
    liouvillianSpectrum(lindbladian(pauliX().scaled(drive), [sigmaMinus()]));

  test('holds a defective eigenvalue within its bound, and the others with all their digits', () => {
    // Drive and decay 1: −1/2, and −3/4 ± √(1/16 − 4Ω²), which meet at Ω = 1/8.
    const found = defective(1 / 8);
    const discs = found.map(({ re, im, bound }) => ({ re, im, radius: bound }));
    expect(
      areHeld(
        [
          [0, 0],
          [-0.5, 0],
          [-0.75, 0],
          [-0.75, 0],
        ],
        discs,
      ),
    ).toBe(true);
    expect(Math.max(found[0].bound, found[1].bound)).toBeLessThan(1e-13);
    expect(found[2].bound).toBeGreaterThan(1e-9);
    expect(found[2].bound).toBeLessThan(1e-5);
  });

  test.each([0.05, 0.1, 0.12, 0.125 + 2 ** -20, 0.3, 2])(
    'holds the roots near and away from the exceptional point, Ω = %f',
    (drive) => {
      const root = Math.sqrt(Math.abs(1 / 16 - 4 * drive * drive));
      const pair: readonly Complex[] =
        drive < 1 / 8
          ? [
              [-0.75 + root, 0],
              [-0.75 - root, 0],
            ]
          : [
              [-0.75, root],
              [-0.75, -root],
            ];
      const discs = defective(drive).map(({ re, im, bound }) => ({ re, im, radius: bound }));
      expect(areHeld([[0, 0], [-0.5, 0], ...pair], discs)).toBe(true);
    },
  );

  test('of nothing is nothing', () => {
    for (const { re, im, bound } of liouvillianSpectrum(lindbladian(zeroMatrix(2), []))) {
      expect(Math.hypot(re, im)).toBeLessThanOrEqual(bound);
      expect(bound).toBeLessThan(Number.MIN_VALUE * 2 ** 60);
    }
    expect(float64Matrix(lindbladian(zeroMatrix(2), []).matrix).error).toBe(0);
  });
});
