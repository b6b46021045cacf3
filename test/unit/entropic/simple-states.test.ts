import { describe, expect, test } from 'vitest';
import { logarithm, logarithmsText, signOf, sumOf } from '../../../src/entropic/logarithms.ts';
import { simpleStates } from '../../../src/entropic/simple-states.ts';
import { rankOf, subspaces } from '../../../src/entropic/subspaces.ts';
import { anyDensityMatrix } from '../../../src/ensembles/density-matrix.ts';
import { rational } from '../../../src/exact/integers/rational.ts';
import { float64, reducedState, vonNeumannEntropy } from '../../../src/index.ts';
import { ALL } from '../../sample.ts';

describe('simple states', () => {
  test.each([
    { dims: [2, 2], every: 1 },
    { dims: [2, 2, 2], every: 17 },
    { dims: [4, 2], every: 7 },
    { dims: [3, 3], every: 3 },
    { dims: [3, 3, 3], every: 97 },
    { dims: [3, 1, 2], every: 3 },
    { dims: [2, 2, 2, 2], every: 2003 },
  ])('have the entropies that they are said to have, on $dims', ({ dims, every }) => {
    const parties = dims.map((_, k) => 'ABCD'[k]);
    const dim = dims.reduce((product, d) => product * d, 1);
    const ensemble = anyDensityMatrix({ dim });
    let k = -1;
    for (const { name, columns, entries, entropies } of simpleStates(parties, dims)) {
      if (++k % (ALL ? Math.ceil(every / 10) : every) > 0 || columns > dim) continue;
      const integers = new Int32Array(2 * dim * dim);
      for (const [levels, column, entry] of entries())
        integers[levels.reduce((index, level, i) => index * dims[i] + level, 0) * dim + column] += entry;
      const rho = ensemble.build({ integers, unit: 1 }, float64)!;
      for (const [i, exact] of entropies.entries()) {
        const kept = dims.flatMap((_, party) => (((i + 1) >> party) & 1 ? [party] : []));
        const value = [...exact].reduce(
          (sum, [p, { numerator, denominator }]) => sum + (Number(numerator) / Number(denominator)) * Math.log(p),
          0,
        );
        expect(vonNeumannEntropy(reducedState(rho, dims, kept)).value, name).toBeCloseTo(value, 10);
      }
    }
    expect(k).toBeGreaterThan(5);
  });

  test('begin with a Bell pair and hold the state of four parties that are maximally entangled in all ways', () => {
    const first = [...simpleStates(['A', 'B'], [2, 2])].map(({ name }) => name);
    expect(first.slice(0, 4)).toEqual([
      'product of |+⟩',
      'reduced graph state A-e1',
      'reduced graph state B-e1',
      'graph state A-B',
    ]);
    const perfect = [...simpleStates(['A', 'B', 'C'], [3, 3, 3])].find(
      ({ entropies }) =>
        entropies.map(logarithmsText).join() ===
        '1 1 2 1 2 2 1'.replaceAll(' ', ',').replaceAll('2', '2*ln(3)').replaceAll('1', 'ln(3)'),
    );
    expect(perfect).toBeDefined();
  });
});

describe('subspaces over a prime field', () => {
  test('are as many as the sums of Gaussian binomials say', () => {
    expect([1, 2, 3, 4, 5, 6].map((n) => subspaces(2, n).length)).toEqual([2, 5, 16, 67, 374, 2825]);
    expect([1, 2, 3, 4].map((n) => subspaces(3, n).length)).toEqual([2, 6, 28, 212]);
  });

  test('have bases of full rank', () => {
    for (const basis of subspaces(3, 3)) expect(rankOf(3, basis, [0, 1, 2])).toBe(basis.length);
    expect(
      rankOf(
        3,
        [
          [1, 2],
          [2, 1],
        ],
        [0, 1],
      ),
    ).toBe(1);
  });
});

describe('sums of logarithms', () => {
  test('have a sign, also where they nearly cancel', () => {
    const number = (...terms: readonly (readonly [number, number, number?])[]): ReturnType<typeof sumOf> =>
      sumOf(terms.map(([k, n, d = 1]) => logarithm(k, rational(n, d))));
    expect(signOf(number([6, 1], [2, -1], [3, -1]))).toBe(0);
    expect(signOf(number([8, 1, 3], [2, -1]))).toBe(0);
    // 3^306 < 2^485 and 3^665 > 2^1054.
    expect(signOf(number([3, 306], [2, -485]))).toBe(-1);
    expect(signOf(number([3, 665], [2, -1054]))).toBe(1);
    expect(signOf(number([3, 1, 5], [2, -1, 3]))).toBe(-1);
    // Powers that nobody computes: differences of -1.8e-5 and 5.2e-8, and one sign only.
    expect(signOf(number([3, 15_601], [2, -24_727]))).toBe(-1);
    expect(signOf(number([3, 10_590_737], [2, -16_785_921]))).toBe(1);
    expect(signOf(number([3, 10_590_737, 7], [2, -16_785_921, 7]))).toBe(1);
    expect(signOf(number([3, 10_590_737, 2], [2, -16_785_921]))).toBe(-1);
    expect(signOf(number([3, 1e15], [2, 1, 3]))).toBe(1);
    expect(signOf(number([3, -1e15], [2, 1]))).toBe(-1);
    expect(logarithmsText(number([12, 1, 2]))).toBe('ln(2) + 1/2*ln(3)');
  });
});
