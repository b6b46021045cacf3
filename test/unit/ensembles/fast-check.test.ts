import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDensityMatrix } from '../../../src/ensembles/density-matrix.ts';
import { Ensemble } from '../../../src/ensembles/ensemble.ts';
import { anyObservable } from '../../../src/ensembles/hermitian.ts';
import { anyProbability } from '../../../src/ensembles/numbers.ts';
import { ensembleRecord } from '../../../src/ensembles/ensemble-record.ts';
import { simplerInstances } from '../../../src/ensembles/simplifications.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { DomainError, FormatError } from '../../../src/matrix/errors.ts';
import type { Matrix } from '../../../src/matrix/interface.ts';

const purity = (rho: Matrix): number => rho.traceOfProduct(rho).value;
const imaginaryWeight = (rho: Matrix): number => rho.imaginaryPart(1, 0).value ** 2;
const entries = (m: Matrix): readonly number[] =>
  Array.from({ length: m.rows * m.cols }, (_, k) => [
    m.realPart(Math.floor(k / m.cols), k % m.cols).value,
    m.imaginaryPart(Math.floor(k / m.cols), k % m.cols).value,
  ]).flat();
const sorted = (m: Matrix): readonly number[] => [...entries(m)].sort((a, b) => a - b);

describe('an ensemble as a fast-check arbitrary', () => {
  const property = fc.property(anyDensityMatrix({ dim: 2 }), (rho) => purity(rho) < 0.9);

  test('a failing run is replayed by its seed and path', () => {
    const found = fc.check(property, { seed: 1, numRuns: 200 });
    expect(found.failed).toBe(true);
    const replayed = fc.check(property, {
      seed: found.seed,
      path: found.counterexamplePath as string,
      endOnFailure: true,
    });
    expect(replayed.failed).toBe(true);
    expect(entries(replayed.counterexample![0])).toEqual(entries(found.counterexample![0]));
  });

  test('shrinking a state of high purity ends in a basis state', () => {
    const found = fc.check(property, { seed: 2, numRuns: 200 });
    const [rho] = found.counterexample!;
    expect(found.numShrinks).toBeGreaterThan(0);
    expect(sorted(rho)).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
  });

  test('shrinking keeps what the failure needs: imaginary coherence, in the smallest integers', () => {
    const needsPhase = fc.property(anyDensityMatrix({ dim: 2 }), (rho) => imaginaryWeight(rho) < 0.2);
    const found = fc.check(needsPhase, { seed: 3, numRuns: 500 });
    const [rho] = found.counterexample!;
    expect(entries(rho).map(Math.abs)).toEqual([0.5, 0, 0, 0.5, 0, 0.5, 0.5, 0]);
  });

  test('values inside tuples and records shrink together', () => {
    const both = ensembleRecord({ rho: anyDensityMatrix({ dim: 2 }), A: anyObservable({ dim: 2 }) });
    const found = fc.check(
      fc.property(both, fc.nat(), ({ rho, A }, n) => rho.traceOfProduct(A).value < 1 || n < 0),
      { seed: 4, numRuns: 500 },
    );
    const [{ rho, A }, integer] = found.counterexample!;
    expect(integer).toBe(0);
    expect(sorted(rho)).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
    expect(sorted(A)).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
  });

  test('asks for edge cases when fast-check asks for bias, and only then', () => {
    const pureStates = (unbiased: boolean): number => {
      const values: Matrix[] = [];
      fc.assert(
        fc.property(anyDensityMatrix({ dim: 3 }), (rho) => void values.push(rho)),
        { seed: 6, numRuns: 300, unbiased },
      );
      return values.filter((rho) => rho.traceOfProduct(rho).minus(1).sign() === undefined).length;
    };
    expect(pureStates(false)).toBeGreaterThan(0);
    expect(pureStates(true)).toBe(0);
  });

  test('an example of the user stands beside the draws', () => {
    const seen: Matrix[] = [];
    const half = float64.matrix(2, 2, [1, 0, 0, 1], undefined, 2);
    fc.assert(
      fc.property(anyDensityMatrix({ dim: 2 }), (rho) => void seen.push(rho)),
      { seed: 1, numRuns: 3, examples: [[half]] },
    );
    expect(seen[0]).toBe(half);
    expect(seen.length).toBe(3);
  });

  test('an ensemble that never describes anything says so', () => {
    const empty = new Ensemble<never>({
      name: 'empty',
      measure: 'none',
      build: (read) => {
        read.number();
        return undefined;
      },
    });
    expect(() => fc.sample(empty, 1)).toThrow(DomainError);
    expect(() => fc.sample(empty, 1)).toThrow(
      'Argument `build` must describe an object for most vectors of empty, but 1000 draws in a row described none.',
    );
  });
});

describe('an instance', () => {
  test('of the wrong length is refused', () => {
    const instance = { integers: new Int32Array(7), unit: 1 };
    expect(() => anyDensityMatrix({ dim: 2 }).build(instance, float64)).toThrow(FormatError);
    expect(() => anyDensityMatrix({ dim: 2 }).build(instance, float64)).toThrow(
      'Argument `integers` must have length 8 for anyDensityMatrix({ dim: 2 }), but there are 7.',
    );
  });

  test('of trace zero describes no state', () => {
    const instance = { integers: new Int32Array(8), unit: 16 };
    expect(anyDensityMatrix({ dim: 2 }).build(instance, float64)).toBeUndefined();
    expect(anyProbability().build({ integers: new Int32Array(4), unit: 16 }, float64)).toBeUndefined();
  });

  test('may have any unit: coordinates are integer / unit', () => {
    const ensemble = anyObservable({ dim: 2 });
    const fine = ensemble.build({ integers: Int32Array.of(2, 4, 6, -8), unit: 2 }, float64)!;
    const coarse = ensemble.build({ integers: Int32Array.of(1, 2, 3, -4), unit: 1 }, float64)!;
    expect(entries(fine)).toEqual(entries(coarse));
    expect(entries(coarse)).toEqual([1, 0, 3, 4, 3, -4, 2, 0]);
  });

  test('gets a lower rank and a lower dimension among its simplifications', () => {
    const ensemble = anyDensityMatrix({ dim: 2 });
    const integers = Int32Array.of(5, 6, 7, 8, 1, 2, 3, 4);
    const simpler = [...simplerInstances(ensemble, { integers, unit: 1 })].map((x) => Array.from(x.integers));
    expect(simpler).toContainEqual([5, 0, 7, 0, 1, 0, 3, 0]);
    expect(simpler).toContainEqual([5, 6, 0, 0, 1, 2, 0, 0]);
    expect(simpler).toContainEqual([5, 6, 7, 8, 0, 0, 0, 0]);
    expect(simpler).toContainEqual([5, 0, 0, 8, 1, 0, 0, 4]);
    expect(simpler).toContainEqual([1, 1, 1, 1, 0, 0, 0, 1]);
  });
});

describe('a record', () => {
  const both = ensembleRecord({ rho: anyDensityMatrix({ dim: 2 }), A: anyObservable({ dim: 2 }) });

  test('lays out its parts in order and shifts their groups', () => {
    expect(both.size).toBe(12);
    expect(both.groups).toEqual([
      { name: 'rho', offset: 0, length: 8, scaleFree: true, isFactor: true },
      { name: 'A', offset: 8, length: 4, scaleFree: false },
    ]);
    expect(both.measure).toContain('rho: Hilbert–Schmidt measure; A: Hermitian');
  });

  test('an edge case of one part leaves the others alone', () => {
    const edge = both.edges.find(({ name }) => name === 'A: zero')!;
    const words = (): (() => number) => {
      let k = 1;
      return () => Math.imul(k++, 0x9e3779b1);
    };
    const plain = both.draw(words());
    const extreme = both.draw(words(), edge);
    expect(extreme.integers.subarray(0, 8)).toEqual(plain.integers.subarray(0, 8));
    expect(Array.from(extreme.integers.subarray(8))).toEqual([0, 0, 0, 0]);
  });
});
