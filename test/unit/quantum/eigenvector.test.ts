import { describe, expect, test } from 'vitest';
import { anyObservable } from '../../../src/ensembles/hermitian.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import type { Arithmetic, Matrix } from '../../../src/matrix/interface.ts';
import { eigenvector } from '../../../src/quantum/eigenvector.ts';
import { diagonal, pauliY, sigmaMinus } from '../../../src/quantum/operators.ts';
import { spectral } from '../../../src/matrix/spectral.ts';

function drawnObservable(dim: number, index: number, arithmetic: Arithmetic): Matrix {
  const stream = randomStream(5, dim, index);
  const ensemble = anyObservable({ dim });
  return ensemble.build(
    ensemble.draw(() => stream.next()),
    arithmetic,
  )!;
}

describe.each([float64, enclosure])('the eigenvectors of an observable in $name', (arithmetic) => {
  test.each([2, 3, 4])('satisfy Av = λv, have norm 1 and a positive entry, d = %i', (dim) => {
    for (let index = 0; index < 5; index++) {
      const A = drawnObservable(dim, index, arithmetic);
      spectral(A)
        .eigenvalues()
        .forEach((value, k) => {
          const v = eigenvector(A, k);
          const defect = A.times(v).minus(v.scaled(value)).squaredNorm();
          expect(defect.value).toBeLessThan(1e-20);
          expect(defect.value).toBeLessThanOrEqual(Math.max(defect.bound, 1e-24));
          expect(v.squaredNorm().value).toBeCloseTo(1, 10);
          const largest = Math.max(...Array.from({ length: dim }, (_, j) => v.realPart(j, 0).value));
          expect(largest ** 2).toBeGreaterThan(1 / dim - 1e-10);
        });
    }
  });
});

test('the lowest eigenvector of a Pauli matrix and that of a diagonal one', () => {
  const y = eigenvector(pauliY(), 0);
  expect([y.realPart(0, 0).value, y.imaginaryPart(1, 0).value]).toEqual([
    expect.closeTo(Math.SQRT1_2, 14),
    expect.closeTo(-Math.SQRT1_2, 14),
  ]);
  const basis = eigenvector(diagonal([3, 1, 2]), 0);
  expect([0, 1, 2].map((j) => basis.realPart(j, 0).value)).toEqual([0, 1, 0]);
});

test('an eigenvalue that may be another one has no vector', () => {
  expect(() => eigenvector(diagonal([1, 2, 2]), 2)).toThrow(
    'Argument `k` must be that of an eigenvalue which is certainly different from the others, but it is 2, one of 2 that may be equal.',
  );
  expect(eigenvector(diagonal([1, 2, 2]), 0).realPart(0, 0).value).toBe(1);
  expect(() => eigenvector(diagonal([1, 2]), 2)).toThrow('Argument `k` must');
  expect(() => eigenvector(sigmaMinus(), 0)).toThrow('Argument `A` must be Hermitian');
});
