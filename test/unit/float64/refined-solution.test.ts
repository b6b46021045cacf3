import { describe, expect, test } from 'vitest';
import { float64, Float64Matrix, float64Matrix } from '../../../src/float64/matrix.ts';
import { residualOf } from '../../../src/float64/residual.ts';
import {
  addRationals,
  multiplyRationals,
  negateRational,
  numberFromRational,
  type Rational,
  rationalFromNumber,
} from '../../../src/exact/integers/rational.ts';
import { integers } from '../quantum/random-matrices.ts';

/** System AX = B of integers with a known solution of integers; powers of two on the rows of A make it ill conditioned. */
function system(n: number, seed: number, spread: number): { A: Float64Matrix; B: Float64Matrix; X: readonly number[] } {
  const next = integers(seed, 9);
  const X = Array.from({ length: n }, () => next() * 2 ** 10 + next());
  const rows = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j) => next() * 2 ** -Math.round((spread * (i + j)) / (2 * n))),
  );
  const B = rows.map((row) => row.reduce((sum, x, j) => sum + x * X[j], 0));
  return { A: float64.matrix(n, n, rows.flat()), B: float64.matrix(n, 1, B), X };
}

const distance = (x: Float64Matrix, truth: readonly number[]): number =>
  Math.sqrt(truth.reduce((sum, entry, k) => sum + (x.data[k] - entry) ** 2, 0));

describe('a large system, refined once', () => {
  test.each([0, 8, 16])('is within a bound that is far below that of the elimination (spread %i)', (spread) => {
    for (const seed of [1, 2, 3]) {
      const { A, B, X } = system(128, seed, spread);
      const x = A.solve(B)!;
      expect(distance(x, X)).toBeLessThanOrEqual(x.error);
      // One step of refinement gives correctly rounded integers, or nearly; the elimination alone is allowed 8nε‖A‖‖A⁻¹‖.
      const size = Math.hypot(...X);
      expect(x.error).toBeLessThan(size * 2 ** (spread - 32));
    }
  });

  test('an error of the matrix or of the right-hand side enters the bound', () => {
    const { A, B, X } = system(128, 5, 0);
    const delta = 2 ** -30;
    // The data have lost δ at one place each.
    const moved = Float64Array.from(A.data);
    moved[129 * 3] += delta;
    const right = Float64Array.from(B.data);
    right[7] += delta * 2 ** 10;
    for (const x of [
      new Float64Matrix(128, 128, true, moved, delta).solve(B)!,
      A.solve(new Float64Matrix(128, 1, true, right, delta * 2 ** 10))!,
    ]) {
      const error = distance(x, X);
      expect(error).toBeGreaterThan(A.solve(B)!.error);
      expect(error).toBeLessThanOrEqual(x.error);
    }
  });

  test('and a singular one is refused', () => {
    const { A, B } = system(128, 1, 0);
    const data = Float64Array.from(A.data);
    data.set(data.subarray(0, 128), 128 * 5);
    expect(new Float64Matrix(128, 128, true, data).solve(B)).toBeUndefined();
    expect(new Float64Matrix(128, 128, true, A.data, 1).solve(B)).toBeUndefined();
  });
});

test('residuals are within their bound of the exact ones, and have more digits than a plain sum', () => {
  const n = 40;
  const next = integers(9, 2 ** 20);
  const draw = (count: number): Float64Array =>
    Float64Array.from({ length: count }, () => (next() * 2 ** 20 + next()) / 3);
  const [A, x] = [new Float64Matrix(n, n, true, draw(n * n)), draw(n)];
  const b = float64Matrix(A.times(new Float64Matrix(n, 1, true, x)));
  const { residual, error } = residualOf(A, new Float64Matrix(n, 1, true, b.data), x);
  let squares = 0;
  for (let i = 0; i < n; i++) {
    let sum: Rational = rationalFromNumber(b.data[i]);
    for (let j = 0; j < n; j++) {
      const term = multiplyRationals(rationalFromNumber(A.data[i * n + j]), rationalFromNumber(x[j]));
      sum = addRationals(sum, negateRational(term));
    }
    const exactly = numberFromRational(sum).value;
    squares += numberFromRational(addRationals(sum, negateRational(rationalFromNumber(residual[i])))).value ** 2;
    // What the product lost is seen, to half its digits at least.
    expect(Math.abs(residual[i] - exactly)).toBeLessThanOrEqual(2 ** -26 * Math.abs(exactly));
  }
  expect(Math.sqrt(squares)).toBeLessThanOrEqual(error);
  expect(error).toBeLessThan(2 ** -20 * Math.hypot(...residual));
});
