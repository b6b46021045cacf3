import { describe, expect, test } from 'vitest';
import { eigenvalueErrorBound } from '../../../../src/float64/kernels/eigen-accuracy.ts';
import { hermitianEigen, hermitianEigenvalues } from '../../../../src/float64/kernels/hermitian-eigen.ts';

describe('hermitianEigen', () => {
  test('recovers the spectrum of a Pauli matrix', () => {
    const a = new Float64Array([0, 0, 0, 0, 0, -1, 1, 0]);
    const w = new Float64Array(2);
    const v = new Float64Array(8);
    hermitianEigen(2, a, 0, w, 0, v, 0);
    const bound = eigenvalueErrorBound(2, Math.SQRT2);
    expect(Math.abs(w[0] + 1)).toBeLessThanOrEqual(bound);
    expect(Math.abs(w[1] - 1)).toBeLessThanOrEqual(bound);
    hermitianEigenvalues(2, a, 0, w, 0);
    expect(Math.abs(w[0] + 1)).toBeLessThanOrEqual(bound);
  });
});
