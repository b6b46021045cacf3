import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { eigenvalueErrorBound } from '../../../../src/float64/kernels/eigen-accuracy.ts';
import { hermitianEigen, hermitianEigenvalues } from '../../../../src/float64/kernels/hermitian-eigen.ts';
import { symmetricEigen, symmetricEigenvalues } from '../../../../src/float64/kernels/symmetric-eigen.ts';
import { frobeniusNorm } from './eigen-matrices.ts';

interface ReferenceCase {
  readonly name: string;
  readonly n: number;
  readonly re: readonly number[];
  readonly im?: readonly number[];
  /** Ascending, each a sum of two doubles. */
  readonly eigenvalues: readonly (readonly [number, number])[];
}

const cases = JSON.parse(
  readFileSync(new URL('../../../reference/eigen/eigenvalues.json', import.meta.url), 'utf8'),
) as readonly ReferenceCase[];

/** Largest error of the eigenvalues, in units of the stated bound. */
function error(reference: ReferenceCase, norm: number, w: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < reference.n; i++) {
    const [hi, lo] = reference.eigenvalues[i];
    const size = Math.abs(w[i] - hi - lo);
    if (!(size <= largest)) largest = size;
  }
  return largest / eigenvalueErrorBound(reference.n, norm);
}

describe('eigenvalueErrorBound', () => {
  test.each(cases)('holds against 60 digits of mpmath: order $n, $name', (reference) => {
    const { n, re, im = re.map(() => 0) } = reference;
    const a = new Float64Array([...re, ...im]);
    const norm = frobeniusNorm(a);
    const w = new Float64Array(n);
    hermitianEigenvalues(n, a, 0, w, 0);
    expect(error(reference, norm, w)).toBeLessThanOrEqual(1);
    hermitianEigen(n, a, 0, w, 0, new Float64Array(2 * n * n), 0);
    expect(error(reference, norm, w)).toBeLessThanOrEqual(1);
    if (reference.im !== undefined) return;
    symmetricEigenvalues(n, a, 0, w, 0);
    expect(error(reference, norm, w)).toBeLessThanOrEqual(1);
    symmetricEigen(n, a, 0, w, 0, new Float64Array(n * n), 0);
    expect(error(reference, norm, w)).toBeLessThanOrEqual(1);
  });

  test('is not so wide that it says nothing: some error reaches a twentieth of it', () => {
    const largest = cases.map((reference) => {
      const { n, re, im = re.map(() => 0) } = reference;
      const a = new Float64Array([...re, ...im]);
      const w = new Float64Array(n);
      hermitianEigenvalues(n, a, 0, w, 0);
      return error(reference, frobeniusNorm(a), w);
    });
    expect(Math.max(...largest)).toBeGreaterThan(0.05);
  });

  test('is homogeneous in the norm', () => {
    expect(eigenvalueErrorBound(7, 6)).toBe(2 * eigenvalueErrorBound(7, 3));
    expect(eigenvalueErrorBound(7, 0)).toBe(0);
  });
});
