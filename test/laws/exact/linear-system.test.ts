import { describe, expect, test } from 'vitest';
import { quadraticField } from '../../../src/exact/integers/algebraic-extension.ts';
import { perfectMatching, stronglyConnectedComponents } from '../../../src/exact/linear/block-structure.ts';
import { characteristicBlocks, characteristicPolynomial } from '../../../src/exact/linear/characteristic-polynomial.ts';
import type { FractionField } from '../../../src/exact/integers/field.ts';
import { cramerSolution } from '../../../src/exact/linear/fraction-free.ts';
import { interpolatedSolution } from '../../../src/exact/polynomials/interpolated-solution.ts';
import { type DenseMatrix, productOf } from '../../../src/exact/linear/dense-matrix.ts';
import { determinantOf } from '../../../src/exact/linear/determinant.ts';
import { inverseOf, kernelOf, solveLinearSystem } from '../../../src/exact/linear/linear-system.ts';
import type { Polynomial } from '../../../src/exact/polynomials/polynomial.ts';
import { provedBlock } from '../../../src/exact/polynomials/proved-block.ts';
import { pseudoRandom } from '../../../src/exact/integers/prime.ts';
import { rationalFunctionField } from '../../../src/exact/polynomials/rational-function.ts';
import { rational, rationals } from '../../../src/exact/integers/rational.ts';

const next = pseudoRandom(5);
const functions = rationalFunctionField(['x', 'y', 'z']);
const ring = functions.domain;
const small = (): bigint => BigInt((next() % 7) - 3);
const anyLinear = (): Polynomial =>
  ['x', 'y', 'z'].reduce(
    (sum, name) => ring.add(sum, ring.mul(ring.fromInteger(small()), ring.variable(name))),
    ring.zero,
  );

interface Case<T, D> {
  readonly field: FractionField<T, D>;
  readonly draw: () => T;
}

function anyMatrix<T, D>({ field, draw }: Case<T, D>, rows: number, cols: number, density: number): DenseMatrix<T> {
  const entries = Array.from({ length: rows * cols }, () => (next() % 100 < density ? draw() : field.zero));
  return { rows, cols, entries };
}

function same<T, D>(field: FractionField<T, D>, a: DenseMatrix<T>, b: DenseMatrix<T>): boolean {
  return a.rows === b.rows && a.entries.every((entry, k) => field.equals(entry, b.entries[k]));
}

function everyField(body: <T, D>(sample: Case<T, D>) => void): void {
  body({ field: rationals, draw: () => rational((next() % 15) - 7, 1 + (next() % 4)) });
  body({
    field: quadraticField(rationals, -1n),
    draw: () => ({ a: rational((next() % 9) - 4, 1 + (next() % 3)), b: rational((next() % 9) - 4) }),
  });
  body({ field: functions, draw: () => functions.fraction(anyLinear(), ring.fromInteger(BigInt(1 + (next() % 3)))) });
}

const rankOf = <T, D>(field: FractionField<T, D>, matrix: DenseMatrix<T>): number =>
  matrix.cols - kernelOf(field, matrix).dimension;

describe('linear systems over a field', () => {
  test('a solution leaves no residual; without one the determinant vanishes', () => {
    everyField((sample) => {
      const { field } = sample;
      for (const [size, sides, density] of [
        [1, 1, 100],
        [2, 3, 100],
        [4, 1, 60],
        [5, 2, 40],
        [6, 1, 30],
      ]) {
        const a = anyMatrix(sample, size, size, density);
        const b = anyMatrix(sample, size, sides, 70);
        const x = solveLinearSystem(field, a, b);
        expect(x === undefined).toBe(field.isZero(determinantOf(field, a)));
        if (x === undefined) {
          expect(rankOf(field, a)).toBeLessThan(size);
          continue;
        }
        expect(same(field, productOf(field, a, x), b)).toBe(true);
        expect(rankOf(field, a)).toBe(size);
        const identity = productOf(field, a, inverseOf(field, a)!);
        expect(identity.entries.every((e, k) => field.equals(e, k % (size + 1) === 0 ? field.one : field.zero))).toBe(
          true,
        );
      }
    });
  });

  test('rank and kernel of a product of thin factors are what they must be', () => {
    everyField((sample) => {
      const { field } = sample;
      for (const [rows, inner, cols] of [
        [3, 1, 4],
        [4, 2, 3],
        [4, 3, 5],
        [2, 2, 2],
      ]) {
        const product = productOf(field, anyMatrix(sample, rows, inner, 100), anyMatrix(sample, inner, cols, 100));
        const rank = rankOf(field, product);
        expect(rank).toBeLessThanOrEqual(inner);
        const { basis, dimension } = kernelOf(field, product);
        expect(productOf(field, product, basis).entries.every((entry) => field.isZero(entry))).toBe(true);
        expect(rankOf(field, basis)).toBe(dimension);
      }
    });
  });

  test('determinants multiply and change sign with two rows', () => {
    everyField((sample) => {
      const { field } = sample;
      for (const [size, density] of [
        [1, 100],
        [2, 100],
        [3, 70],
        [5, 45],
      ]) {
        const [a, b] = [anyMatrix(sample, size, size, density), anyMatrix(sample, size, size, density)];
        const product = field.mul(determinantOf(field, a), determinantOf(field, b));
        expect(field.equals(determinantOf(field, productOf(field, a, b)), product)).toBe(true);
        if (size === 1) continue;
        const swapped = {
          ...a,
          entries: [...a.entries.slice(size, 2 * size), ...a.entries.slice(0, size), ...a.entries.slice(2 * size)],
        };
        expect(field.equals(determinantOf(field, swapped), field.neg(determinantOf(field, a)))).toBe(true);
      }
    });
  });

  test('a matrix annihilates its characteristic polynomial, whose ends are trace and determinant', () => {
    everyField((sample) => {
      const { field } = sample;
      for (const [size, density] of [
        [1, 100],
        [2, 100],
        [4, 40],
      ]) {
        const a = anyMatrix(sample, size, size, density);
        const p = characteristicPolynomial(field, a);
        expect(p.length).toBe(size + 1);
        expect(field.equals(p[size], field.one)).toBe(true);
        const sign = size % 2 === 0 ? p[0] : field.neg(p[0]);
        expect(field.equals(sign, determinantOf(field, a))).toBe(true);
        let power: DenseMatrix<(typeof p)[number]> = {
          ...a,
          entries: a.entries.map((_, k) => (k % (size + 1) === 0 ? field.one : field.zero)),
        };
        let sum = a.entries.map(() => field.zero);
        for (const coefficient of p) {
          const term = power.entries.map((entry) => field.mul(coefficient, entry));
          sum = sum.map((entry, k) => field.add(entry, term[k]));
          power = productOf(field, power, a);
        }
        expect(sum.every((entry) => field.isZero(entry))).toBe(true);
        const blocks = characteristicBlocks(field, a);
        expect(blocks.flatMap(({ indices }) => indices).toSorted((x, y) => x - y)).toEqual([...Array(size).keys()]);
      }
    });
  });
});

describe('block structure', () => {
  test('components are topologically ordered and cycles stay together', () => {
    expect(stronglyConnectedComponents([[1], [2], [0], [1, 4], []])).toEqual([[0, 1, 2], [4], [3]]);
    expect(stronglyConnectedComponents([])).toEqual([]);
    for (let run = 0; run < 50; run += 1) {
      const count = 1 + (next() % 12);
      const successors = Array.from({ length: count }, () => [...Array(count).keys()].filter(() => next() % 6 === 0));
      const components = stronglyConnectedComponents(successors);
      const order = new Map(components.flatMap((component, k) => component.map((v) => [v, k] as const)));
      expect(order.size).toBe(count);
      const reaches = (from: number): Set<number> => {
        const seen = new Set([from]);
        for (const v of seen) for (const w of successors[v]) seen.add(w);
        return seen;
      };
      for (let v = 0; v < count; v += 1) {
        for (const w of successors[v]) expect(order.get(w)!).toBeLessThanOrEqual(order.get(v)!);
        for (let w = 0; w < count; w += 1) {
          expect(order.get(v) === order.get(w)).toBe(reaches(v).has(w) && reaches(w).has(v));
        }
      }
    }
  });

  test('a perfect matching is found whenever a permutation is hidden in the pattern', () => {
    for (let run = 0; run < 50; run += 1) {
      const count = 1 + (next() % 10);
      const hidden = [...Array(count).keys()].toSorted(() => (next() % 2 === 0 ? 1 : -1));
      const pattern = hidden.map((column) => [...new Set([column, next() % count])]);
      const matching = perfectMatching(pattern)!;
      expect([...matching].toSorted((a, b) => a - b)).toEqual([...Array(count).keys()]);
      matching.forEach((row, column) => expect(pattern[row]).toContain(column));
    }
    expect(perfectMatching([[0], [0]])).toBeUndefined();
    expect(perfectMatching([[], [0, 1]])).toBeUndefined();
  });
});

describe('solution by interpolation', () => {
  test('agrees with elimination on homogeneous and inhomogeneous systems', () => {
    for (const inhomogeneous of [false, true]) {
      const size = 4;
      const rows = Array.from({ length: size }, () => {
        const row = new Map<number, Polynomial>();
        for (let j = 0; j <= size; j += 1) {
          const entry = inhomogeneous ? ring.add(anyLinear(), ring.fromInteger(small())) : anyLinear();
          if (!ring.isZero(entry)) row.set(j, entry);
        }
        return row;
      });
      const candidate = interpolatedSolution(ring.packing, rows)!;
      const cramer = cramerSolution(
        ring,
        size,
        rows.map((row) => new Map(row)),
        1,
      )!;
      for (let j = 0; j < size; j += 1) {
        const { numerator, denominator } = candidate[j];
        const expected = functions.fraction(cramer.numerators[j][0], cramer.determinant);
        expect(functions.equals(functions.fraction(numerator, denominator), expected)).toBe(true);
      }
    }
  });

  test('elimination stops when its budget is spent', () => {
    const rows = () => [
      new Map([
        [0, ring.variable('x')],
        [1, ring.variable('y')],
        [2, ring.one],
      ]),
      new Map([
        [0, ring.variable('z')],
        [1, ring.variable('x')],
      ]),
    ];
    expect(cramerSolution(ring, 2, rows(), 1, 0)).toBe('swollen');
    expect(cramerSolution(ring, 2, rows(), 1, 1000)).toMatchObject({ numerators: [{ length: 1 }, { length: 1 }] });
  });

  test('small blocks are left to elimination', () => {
    expect(provedBlock(ring, [new Map([[0, ring.one]])], (n, d) => functions.fraction(n, d))).toBeUndefined();
  });

  test('a large coupled block is solved with proof', () => {
    const size = 16;
    const rows = Array.from({ length: size }, (_, i) => {
      const row = new Map<number, Polynomial>([
        [i, ring.add(ring.variable('x'), ring.mul(ring.fromInteger(BigInt(i + 1)), ring.variable('y')))],
        [(i + 1) % size, ring.variable('z')],
      ]);
      if (i === 0) row.set(size, ring.variable('y'));
      return row;
    });
    const solution = provedBlock(ring, rows, (n, d) => functions.fraction(n, d))!;
    for (const [i, row] of rows.entries()) {
      let sum = functions.zero;
      for (const [j, entry] of row) {
        if (j < size) sum = functions.add(sum, functions.mul(functions.fraction(entry, ring.one), solution[j]));
      }
      expect(functions.equals(sum, i === 0 ? functions.variable('y') : functions.zero)).toBe(true);
    }
  });
});
