import { describe, expect, test } from 'vitest';
import { anyDensityMatrix } from 'clausius';
import { overTrace } from '../../../src/ensembles/density-matrix.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64, Float64Matrix, float64Matrix } from '../../../src/float64/matrix.ts';
import { float64Copy } from '../../../src/quantum/rational-matrix.ts';

describe.each([1, 2, 3, 4, 5, 9])('states GG†/tr GG† of order %i', (dim) => {
  const ensemble = anyDensityMatrix({ dim });
  const stream = randomStream(3, 1, dim);

  test('are within their error of the exact ones, and the same as by one operation after another', () => {
    for (let k = 0; k < 50; k++) {
      const instance = ensemble.draw(() => stream.next());
      const rho = float64Matrix(ensemble.build(instance, float64)!);
      const truth = ensemble.build(instance, exact)!;
      const { integers, unit } = instance;
      const G = float64.matrix(dim, dim, integers.subarray(0, dim * dim), integers.subarray(dim * dim), unit);
      const composed = float64Matrix(overTrace(G.times(G.adjoint()))!);
      expect(rho.minus(float64Copy(truth)).norm).toBeLessThanOrEqual(rho.error);
      expect(rho.error).toBeLessThanOrEqual(composed.error * (1 + 2 ** -40));
      if (dim > 1) expect(rho.error).toBeGreaterThan(0);
      const unsigned = ({ data }: { readonly data: Float64Array }): readonly number[] => Array.from(data, (x) => x + 0);
      expect(unsigned(rho)).toEqual(unsigned(composed));
    }
  });
});

describe('states that are known better than to rounding', () => {
  test.each([
    ['a trace of 2', 2, [1, 0, 0, 1], [0, 0, 0, 0]],
    ['a trace of 4', 2, [1, 1, 0, 1], [0, 0, 1, 0]],
  ])('have no error: %s', (_, dim, re, im) => {
    const rho = float64Matrix(
      anyDensityMatrix({ dim }).build({ integers: Int32Array.of(...re, ...im), unit: 1 }, float64)!,
    );
    expect(rho.error).toBe(0);
  });

  test('keep the range of what has an empty row', () => {
    const rho = float64Matrix(
      anyDensityMatrix({ dim: 2 }).build({ integers: Int32Array.of(1, 1, 0, 0, 1, 0, 0, 0), unit: 1 }, float64)!,
    );
    expect(rho.error).toBeGreaterThan(0);
    expect(rho.eigenvalues()[0].toString()).toBe('0');
  });

  test('there is none of nothing', () => {
    expect(anyDensityMatrix({ dim: 2 }).build({ integers: new Int32Array(8), unit: 1 }, float64)).toBeUndefined();
  });
});

describe('there is no shorter way', () => {
  const entries = [3, 1, 1, 5];
  test.each([
    ['for what has an error', entries, 3],
    ['where the product is rounded', entries.map((x) => x * 2 ** 27 + 1), 1],
    ['where the trace overflows', entries.map((x) => x * 2 ** 600), 1],
    ['where the trace underflows', entries.map((x) => x * 2 ** -600), 1],
  ])('%s', (_, numbers, denominator) => {
    expect(float64.normalisedGram(float64.matrix(2, 2, numbers, numbers, denominator))).toBeUndefined();
  });

  test('for integers that stand for others', () => {
    const { data } = float64.matrix(2, 2, entries, entries);
    expect(float64.normalisedGram(new Float64Matrix(2, 2, false, data))).toBeDefined();
    expect(float64.normalisedGram(new Float64Matrix(2, 2, false, data, 2 ** -10))).toBeUndefined();
  });

  test('for a matrix of real numbers, or one that is not square', () => {
    expect(float64.normalisedGram(float64.matrix(2, 2, entries))).toBeUndefined();
    expect(float64.normalisedGram(float64.matrix(1, 4, entries, entries))).toBeUndefined();
  });

  test('but there is one for the same entries in units of a grid', () => {
    expect(float64.normalisedGram(float64.matrix(2, 2, entries, entries, 4))).toBeDefined();
  });
});
