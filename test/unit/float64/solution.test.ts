import { describe, expect, test } from 'vitest';
import { Float64Matrix } from '../../../src/float64/matrix.ts';
import { eliminationError } from '../../../src/float64/kernels/lu-accuracy.ts';
import { luFactorComplex, luFactorReal } from '../../../src/float64/kernels/lu.ts';
import { UNIT_ROUNDOFF } from '../../../src/matrix/tolerances.ts';
import { rationalEntries } from '../../../src/quantum/rational-matrix.ts';
import { stream } from './kernels/naive.ts';

/** Makers of real (n, n) matrices from two numbers in (−1, 1) for each entry. */
const families: Readonly<Record<string, (n: number, i: number, j: number, x: number, y: number) => number>> = {
  random: (_n, _i, _j, x) => x,
  'graded rows': (n, i, _j, x) => x * 2 ** ((-40 * i) / n),
  'graded columns': (n, _i, j, x) => x * 2 ** ((-40 * j) / n),
  'graded on both sides': (n, i, j, x) => x * 2 ** ((-30 * (i + j)) / n),
  'nearly of rank 1': (_n, i, j, x) => (i + 1) * (j + 2) + x * 2 ** -35,
  'tiny entries': (_n, i, j, x, y) => (i === j ? y : x * 2 ** -90),
  // The inverse is far larger than any solution for a right-hand side of signs suggests.
  'upper triangular with −1': (_n, i, j) => (i === j ? 1 : i < j ? -1 : 0),
  'lower triangular with −1': (_n, i, j) => (i === j ? 1 : i > j ? -1 : 0),
  "growth of 2ⁿ⁻¹, Wilkinson's": (n, i, j) => (i === j || j === n - 1 ? 1 : i > j ? -1 : 0),
  'Kahan, s = 0.6': (_n, i, j) => (i > j ? 0 : i === j ? 0.6 ** i : -0.8 * 0.6 ** i),
  'blind spot of an ascent from the mean': (n, i, j, x) =>
    (i === j ? 1 : 0) + (i < j ? 2 ** 10 * ((j - i) % 2 ? 1 : -1) : x / n),
};

function draw(name: string, n: number, next: () => number, isReal: boolean): Float64Array {
  const family = families[name];
  const entries = (): number[] =>
    Array.from({ length: n * n }, (_, k) => family(n, Math.floor(k / n), k % n, next(), next()));
  return Float64Array.from(isReal ? entries() : [...entries(), ...entries().map((x) => x * next())]);
}

/** ‖X − X*‖_F of a solution, by exact arithmetic on the numbers that the matrices are. */
function distanceFromTruth(A: Float64Matrix, B: Float64Matrix, X: Float64Matrix): number {
  const truth = rationalEntries(A).solve(rationalEntries(B))!;
  return Math.sqrt(rationalEntries(X).minus(truth).squaredNorm().value);
}

const sizes = [1, 2, 3, 4, 5, 8, 9];

describe.each(['real', 'complex'])('a %s system', (field) => {
  const isReal = field === 'real';
  const parts = isReal ? 1 : 2;

  test.each(Object.keys(families))('is solved within its bound: %s', (name) => {
    const next = stream(11);
    let solved = 0;
    for (const n of sizes) {
      for (const columns of [1, 2, n]) {
        const A = new Float64Matrix(n, n, isReal, draw(name, n, next, isReal));
        const B = new Float64Matrix(n, columns, isReal, Float64Array.from({ length: parts * n * columns }, next));
        const X = A.solve(B);
        if (X === undefined) continue;
        solved++;
        expect(distanceFromTruth(A, B, X)).toBeLessThanOrEqual(X.error);
      }
    }
    expect(solved).toBeGreaterThan(8);
  });

  test.each(sizes)('is solved for columns with one power of two as for others, n = %i', (n) => {
    const A = new Float64Matrix(n, n, isReal, draw('random', n, stream(n), isReal));
    for (let k = 0; k < n; k++) {
      const column = (x: number): Float64Matrix => new Float64Matrix(n, 1, true, new Float64Array(n).fill(x, k, k + 1));
      const other = A.solve(column(3))!;
      expect(distanceFromTruth(A, column(3), other)).toBeLessThanOrEqual(other.error);
      // A multiple of the inverse would be rounded once more.
      const beside = Float64Array.from({ length: 2 * n }, (_, at) => (at === 2 * k ? 3 : 0));
      expect(other.data).toEqual(A.solve(new Float64Matrix(n, 2, true, beside))!.columns(0, 1).data);
      for (const x of [1, -4]) {
        const X = A.solve(column(x))!;
        expect(distanceFromTruth(A, column(x), X)).toBeLessThanOrEqual(X.error);
        expect(X.error / other.error).toBeCloseTo(Math.abs(x) / 3, 6);
      }
    }
  });

  test.each([
    ['two 1', [1, 0, 1], 1],
    ['a 3', [0, 3, 0], 1],
    ['two columns, of which one is 0', [0, 0, 1, 0, 0, 0], 2],
  ])('does not mistake %s for one power of two', (_, entries, columns) => {
    const A = new Float64Matrix(3, 3, isReal, draw('random', 3, stream(1), isReal));
    const B = new Float64Matrix(3, columns, true, Float64Array.from(entries));
    const X = A.solve(B)!;
    expect(distanceFromTruth(A, B, X)).toBeLessThanOrEqual(X.error);
  });

  test('has a bound that the rounding of a few dimensions comes near to', () => {
    const next = stream(5);
    let most = 0;
    for (let trial = 0; trial < 400; trial++) {
      const A = new Float64Matrix(1, 1, isReal, draw('random', 1, next, isReal));
      const B = new Float64Matrix(1, 1, isReal, Float64Array.from({ length: parts }, next));
      const X = A.solve(B)!;
      most = Math.max(most, distanceFromTruth(A, B, X) / X.error);
    }
    // A quotient is off by u at most and is allowed 3u; a complex one, allowed 39u, by 3u and more.
    expect(most).toBeGreaterThan(isReal ? 0.2 : 0.03);
  });

  test('leaves a residual within that of the elimination, also where entries grow', () => {
    for (const name of Object.keys(families)) {
      for (const n of [4, 16, 32]) {
        const next = stream(n);
        const data = draw(name, n, next, isReal);
        const factors = data.slice();
        const pivots = new Int32Array(n);
        if (!(isReal ? luFactorReal : luFactorComplex)(n, factors, 0, pivots)) continue;
        const beta = eliminationError(n, factors, 0, isReal);
        const A = new Float64Matrix(n, n, isReal, data);
        const B = new Float64Matrix(n, 1, isReal, Float64Array.from({ length: parts * n }, next));
        const X = A.solve(B);
        if (X === undefined) continue;
        const rest = rationalEntries(B).minus(rationalEntries(A).times(rationalEntries(X)));
        expect(Math.sqrt(rest.squaredNorm().value)).toBeLessThanOrEqual(beta * X.norm);
      }
    }
  });
});

test('an error of the matrix moves a solution as far as its bound says', () => {
  // 1 − (1 − λ)hhᵀ for a unit vector h of entries ±1/√n: the small singular value is spread over all entries of the inverse.
  const [lambda, delta] = [2 ** -10, 2 ** -12];
  for (const n of [1, 4, 16]) {
    const h = Float64Array.from({ length: n }, (_, k) => (k % 3 === 0 ? 1 : -1) / Math.sqrt(n));
    const data = Float64Array.from(
      { length: n * n },
      (_, k) => (k % (n + 1) === 0 ? 1 : 0) - (1 - lambda) * h[Math.floor(k / n)] * h[k % n],
    );
    const right = new Float64Matrix(n, 1, true, h);
    const X = new Float64Matrix(n, n, true, data, delta).solve(right)!;
    // Solutions h/λ and h/(λ − δ).
    const moved = 1 / (lambda - delta) - 1 / lambda;
    expect(moved).toBeLessThanOrEqual(X.error);
    expect(moved).toBeGreaterThan((n === 1 ? 0.999 : 0.99) * X.error);
    expect(new Float64Matrix(n, n, true, data, lambda / 2).solve(right)).toBeUndefined();
  }
});

describe('the bound of the elimination has the norm of |L||U|', () => {
  const boundOf = (n: number, name: string): number => {
    const factors = draw(name, n, () => 0, true);
    luFactorReal(n, factors, 0, new Int32Array(n));
    return eliminationError(n, factors, 0, true) / (3 * n * 2 ** -53);
  };

  test('where U grows', () => expect(boundOf(30, "growth of 2ⁿ⁻¹, Wilkinson's")).toBeGreaterThan(2 ** 29));

  test('where L has many entries', () => {
    // |L| has entries 1, and |L|e = (1 … n).
    const n = 12;
    const norm = Math.hypot(...Array.from({ length: n }, (_, i) => i + 1)) / Math.sqrt(n);
    expect(boundOf(n, 'lower triangular with −1')).toBeGreaterThan(norm);
    expect(boundOf(n, 'upper triangular with −1')).toBeGreaterThan(norm);
  });
});

test('an imaginary matrix has an inverse as large as that of a real one', () => {
  const error = 2 ** -40;
  const one = new Float64Matrix(1, 1, true, Float64Array.of(1));
  const A = new Float64Matrix(1, 1, false, Float64Array.of(0, 2 ** -10), error);
  // δ/|a|² for a right-hand side of 1.
  expect(A.solve(one)!.error).toBeGreaterThanOrEqual(error * 2 ** 20);
});

describe('the bound of an elimination', () => {
  test('takes real and imaginary parts alike, from any place', () => {
    const n = 3;
    const factors = [2, -1, 4, 0.5, -3, 1, -0.25, 0.75, 5];
    const zeros = factors.map(() => 0);
    const before = [100, -200];
    const real = eliminationError(n, Float64Array.from(factors), 0, true);
    // The row sums of |L||U| are up to 9.75, its column sums up to 13.75.
    expect(real).toBeCloseTo(3 * n * UNIT_ROUNDOFF * Math.sqrt(9.75 * 13.75), 24);
    expect(eliminationError(n, Float64Array.from([...before, ...factors]), 2, true)).toBe(real);
    const complex = [
      [...factors, ...zeros],
      [...zeros, ...factors],
      [...before, ...zeros, ...factors],
    ].map((data) => eliminationError(n, Float64Array.from(data), data.length - 2 * n * n, false));
    expect(complex).toEqual(complex.map(() => complex[0]));
    expect(complex[0] / real).toBeCloseTo((n + 12) / n, 8);
    const both = eliminationError(n, Float64Array.from([...factors, ...factors.map((x) => -x)]), 0, false);
    expect(both).toBeGreaterThan(1.9 * complex[0]);
  });
});
