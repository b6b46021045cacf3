import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as clausius from '../../../src/index.ts';
import { Ensemble } from '../../../src/ensembles/ensemble.ts';
import type { Instance } from '../../../src/ensembles/instance.ts';
import { randomStream, streamOf } from '../../../src/ensembles/random.ts';
import { complexity } from '../../../src/ensembles/complexity.ts';
import { simplerInstances } from '../../../src/ensembles/simplifications.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';
import { sampled } from '../../sample.ts';
import { CATALOGUE } from './catalogue.ts';
import { leavesOf } from './exact-checks.ts';

const draw = (ensemble: Ensemble<unknown>, index: number, edge?: (typeof ensemble.edges)[number]): Instance => {
  const random = randomStream(1, streamOf(ensemble.name), index);
  return ensemble.draw(() => random.next(), edge);
};

/** Name of the function that makes an ensemble. */
const makerOf = (ensemble: Ensemble<unknown>): string | undefined => /^\w+/.exec(ensemble.name)?.[0];

const cases = sampled(CATALOGUE, 1, ({ ensemble }) => makerOf(ensemble) ?? '').map(
  (entry) => [entry.ensemble.name, entry] as const,
);

describe.each(cases)('%s', (_, { ensemble, check }) => {
  const checked = check as (value: unknown) => void;

  test('names its measure and describes its vector without gaps', () => {
    expect(ensemble.measure).not.toBe('');
    let position = 0;
    for (const { offset, length, rows, cols, kind } of ensemble.blocks) {
      expect(offset).toBe(position);
      expect(length).toBe(kind === 'complex' ? 2 * rows * cols : rows * cols);
      position += length;
    }
    expect(position).toBe(ensemble.size);
    position = 0;
    for (const { offset, length } of ensemble.groups) {
      expect(offset).toBe(position);
      position += length;
    }
    expect(position).toBe(ensemble.size);
    expect(new Set(ensemble.groups.map(({ name }) => name)).size).toBe(ensemble.groups.length);
  });

  test('a stream determines the draw, and JSON stores it', () => {
    const first = draw(ensemble, 7);
    expect(draw(ensemble, 7)).toEqual(first);
    const stored = JSON.parse(JSON.stringify({ integers: Array.from(first.integers), unit: first.unit })) as {
      readonly integers: number[];
      readonly unit: number;
    };
    expect({ ...stored, integers: Int32Array.from(stored.integers) }).toEqual(first);
  });

  test('draws are physical, exactly, and float64 agrees with them within its bounds', () => {
    let built = 0;
    for (let k = 0; k < 3; k++) {
      const instance = draw(ensemble, k);
      const value = ensemble.build(instance, exact);
      if (value === undefined) continue;
      checked(value);
      expectAgreement(ensemble.build(instance, float64), value);
      built++;
    }
    expect(built).toBeGreaterThan(0);
  });

  test('edge cases are physical too, change draws, and have names of their own', () => {
    const plain = [1, 2, 3].map((k) => draw(ensemble, k).integers.join());
    for (const edge of ensemble.edges) {
      const extreme = [1, 2, 3].map((k) => draw(ensemble, k, edge));
      expect(
        extreme.map(({ integers }) => integers.join()),
        edge.name,
      ).not.toEqual(plain);
      const described = extreme.find((instance) => ensemble.build(instance, exact) !== undefined);
      expect(described, edge.name).toBeDefined();
      const value = ensemble.build(described!, exact);
      checked(value);
      expectAgreement(ensemble.build(described!, float64), value);
    }
    expect(new Set(ensemble.edges.map(({ name }) => name)).size).toBe(ensemble.edges.length);
  });

  test('vectors with zero blocks are built or refused, never an error, and alike in both arithmetics', () => {
    const drawn = draw(ensemble, 2);
    const zeroed = ensemble.blocks.map(({ offset, length }) => drawn.integers.slice().fill(0, offset, offset + length));
    for (const integers of [new Int32Array(ensemble.size), ...zeroed]) {
      const instance = { integers, unit: 1 };
      const value = ensemble.build(instance, exact);
      expect(ensemble.build(instance, float64) === undefined).toBe(value === undefined);
      if (value !== undefined) checked(value);
    }
  });

  test('every simplification is strictly simpler, and a chain of them ends', () => {
    let instance = draw(ensemble, 1);
    let steps = 0;
    for (;;) {
      const candidates = [...simplerInstances(ensemble, instance)];
      const size = complexity(ensemble, instance);
      expect(candidates.filter((candidate) => !(complexity(ensemble, candidate) < size))).toEqual([]);
      expect(candidates.filter(({ integers }) => integers.length !== ensemble.size)).toEqual([]);
      if (candidates.length === 0) break;
      instance = candidates[(steps * 17) % candidates.length];
      steps++;
    }
    expect(Array.from(instance.integers).every((n) => n === 0 || n === 1)).toBe(true);
    expect(steps).toBeLessThan(complexity(ensemble, draw(ensemble, 1)));
  });

  test('is a fast-check arbitrary: a seed repeats its values', () => {
    const values = (): readonly number[] =>
      fc.sample(ensemble, { numRuns: 2, seed: 5 }).flatMap((value) => leavesOf(value).map(traceNumber));
    const first = values();
    expect(values()).toEqual(first);
  });
});

test('the catalogue holds every ensemble that the package exports', () => {
  const exported = Object.keys(clausius).filter((name) => name.startsWith('any'));
  const held = new Set(CATALOGUE.map(({ ensemble }) => makerOf(ensemble)));
  expect(exported.filter((name) => !held.has(name))).toEqual([]);
});

/** Number that depends on all entries, to compare values by. */
function traceNumber(leaf: Matrix | Real): number {
  return 'realPart' in leaf ? leaf.squaredNorm().value : leaf.value;
}

/** Expects every number and matrix of the float64 value within its own bound of the exact one. */
function expectAgreement(approximate: unknown, value: unknown): void {
  const [computed, truth] = [leavesOf(approximate), leavesOf(value)];
  expect(computed.length).toBe(truth.length);
  computed.forEach((leaf, k) => {
    const other = truth[k];
    // What is known in floating point only is the same there.
    if ('arithmetic' in other && other.arithmetic.name === 'float64') expect(leaf).toEqual(other);
    else if ('realPart' in leaf && 'realPart' in other) {
      const { bound } = leaf.realPart(0, 0);
      expect(bound).toBeLessThan(Math.sqrt(Number.EPSILON) * (1 + Math.sqrt(leaf.squaredNorm().value)));
      let squares = exact.real(0);
      for (let i = 0; i < leaf.rows; i++) {
        for (let j = 0; j < leaf.cols; j++) {
          const re = exact.real(leaf.realPart(i, j).value).minus(other.realPart(i, j));
          const im = exact.real(leaf.imaginaryPart(i, j).value).minus(other.imaginaryPart(i, j));
          squares = squares.plus(re.times(re)).plus(im.times(im));
        }
      }
      const limit = exact.real(bound);
      expect(squares.minus(limit.times(limit)).sign()).not.toBe(1);
    } else if ('value' in leaf) {
      const distance = exact.real(leaf.value).minus(other as Real);
      expect(distance.abs().minus(exact.real(leaf.bound)).sign()).not.toBe(1);
    }
  });
}
