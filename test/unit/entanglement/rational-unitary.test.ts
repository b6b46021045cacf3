import { describe, expect, test } from 'vitest';
import { nearbyUnitary, rationalUnitary } from '../../../src/entanglement/certified/rational-unitary.ts';
import { anyUnitary } from '../../../src/ensembles/unitary.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { exact, type ExactMatrix } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64, float64Matrix } from '../../../src/float64/matrix.ts';
import { complexData } from '../../../src/float64/entries.ts';

function isUnitary(U: ExactMatrix): boolean {
  return U.adjoint().times(U).minus(exact.identity(U.rows)).squaredNorm().sign() === 0;
}

/** Largest 1 − |⟨u_k|v_k⟩|² over the columns. */
function apart(U: ExactMatrix, V: ExactMatrix): number {
  const overlaps = U.adjoint().times(V);
  return Math.max(
    ...Array.from({ length: U.rows }, (_, k) => {
      const { a, b } = overlaps.entry(k, k);
      return exact
        .real(1)
        .minus(exact.number(a).times(exact.number(a)))
        .minus(exact.number(b).times(exact.number(b))).value;
    }),
  );
}

describe('a rational unitary next to a float64 one', () => {
  test.each([1, 2, 3, 4, 6])('is exactly unitary and agrees up to phases in dimension %d', (dim) => {
    const ensemble = anyUnitary({ dim });
    const stream = randomStream(1, 2, dim);
    for (let k = 0; k < 5; k++) {
      const V = ensemble.build(
        ensemble.draw(() => stream.next()),
        float64,
      );
      if (V === undefined) continue;
      const data = complexData(float64Matrix(V));
      const U = rationalUnitary(dim, data);
      expect(isUnitary(U)).toBe(true);
      const near = exact.matrix(dim, dim, data.subarray(0, dim * dim), data.subarray(dim * dim));
      expect(apart(U, near)).toBeLessThan(16 * dim * Number.EPSILON);
    }
  });

  test.each([1e-9, 1e-13, 1e-15, 1e-17, 1e-30])('agrees where a leading entry is as small as %d', (tiny) => {
    const [c, s] = [0.6, 0.8];
    const V = exact.matrix(3, 3, [tiny, 0, 1, c, -s, 0, s, c, 0], [tiny / 3, 0, 0, 0, 0, tiny, 0, 0, 0]);
    const U = nearbyUnitary(V, 50);
    expect(isUnitary(U)).toBe(true);
    expect(apart(U, V)).toBeLessThan(4 * tiny ** 2 + 16 * Number.EPSILON);
  });
});
