import { describe, expect, test } from 'vitest';
import { anyDaviesGenerator } from '../../../src/ensembles/davies.ts';
import { oneOf } from '../../../src/ensembles/choice.ts';
import { anyDensityMatrix } from '../../../src/ensembles/density-matrix.ts';
import type { Ensemble } from '../../../src/ensembles/ensemble.ts';
import { anyDetailedBalanceGenerator } from '../../../src/ensembles/fixed-point.ts';
import { anyNumber, anyPositive } from '../../../src/ensembles/numbers.ts';
import { randomStream, streamOf } from '../../../src/ensembles/random.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';
import { anticommutator, commutator, unitMatrix } from '../../../src/quantum/operators.ts';

function draws<T>(ensemble: Ensemble<T>, count: number): readonly T[] {
  return Array.from({ length: count }, (_, k) => {
    const stream = randomStream(1, streamOf(ensemble.name), k);
    return ensemble.build(
      ensemble.draw(() => stream.next()),
      exact,
    );
  }).filter((value) => value !== undefined);
}

const isZero = (A: Matrix): boolean => A.squaredNorm().sign() === 0;

/** Places of the entries that are not zero. */
function places(A: Matrix): readonly (readonly [number, number])[] {
  const all = Array.from({ length: A.rows * A.cols }, (_, k) => [Math.floor(k / A.cols), k % A.cols] as const);
  return all.filter(([i, j]) => A.realPart(i, j).sign() !== 0 || A.imaginaryPart(i, j).sign() !== 0);
}

describe('anyDetailedBalanceGenerator', () => {
  const systems = draws(anyDetailedBalanceGenerator({ dim: 3 }), 60);
  const populations = systems.map(({ fixedPoint }) => [0, 1, 2].map((k) => fixedPoint.realPart(k, k)));
  const isSame = (x: Real, y: Real): boolean => x.minus(y).sign() === 0;

  test('draws π with and without equal weights, and π = 1/3', () => {
    const different = populations.map(
      (weights) => weights.filter((weight, k) => weights.findIndex((other) => isSame(weight, other)) === k).length,
    );
    for (const count of [1, 2, 3]) expect(different.filter((value) => value === count).length).toBeGreaterThan(5);
  });

  test('draws weights with equal ratios, and then jumps that join two pairs of levels', () => {
    const ladders = systems.filter((_, n) => {
      const [a, b, c] = populations[n];
      return !isSame(a, b) && isSame(a.times(c), b.times(b));
    });
    expect(ladders.length).toBeGreaterThan(5);
    for (const { generator } of ladders) {
      const coherent = generator.jumps.filter(({ operator }) => {
        const found = places(operator);
        return found.length === 2 && found.every(([i, j]) => i !== j);
      });
      expect(coherent).toHaveLength(2);
    }
  });

  test('draws jumps and Hamiltonians within degenerate levels', () => {
    const degenerate = systems.filter(({ generator }) => places(generator.hamiltonian).some(([i, j]) => i !== j));
    expect(degenerate.length).toBeGreaterThan(10);
  });

  test('has detailed balance (GNS): the dissipator is its own adjoint beside π', () => {
    for (const { generator, fixedPoint } of systems) {
      expect(isZero(commutator(generator.hamiltonian, fixedPoint))).toBe(true);
      for (let k = 0; k < 9; k++) {
        const X = unitMatrix(3, Math.floor(k / 3), k % 3, exact);
        const [forwards, backwards] = generator.jumps
          .map(({ operator: L, rate }) => {
            const [Y, K] = [X.times(fixedPoint), L.adjoint()];
            const loss = (Z: Matrix): Matrix => anticommutator(K.times(L), Z).scaled(exact.real(1, 2));
            return [
              L.times(Y).times(K).minus(loss(Y)).scaled(rate),
              K.times(X).times(L).minus(loss(X)).times(fixedPoint).scaled(rate),
            ];
          })
          .reduce((sum, terms) => sum.map((term, n) => term.plus(terms[n])));
        expect(isZero(forwards.minus(backwards))).toBe(true);
      }
    }
  });
});

test('states of any rank have each rank about as often', () => {
  const ranks = draws(anyDensityMatrix({ dim: 4, rank: 'any' }), 200).map((rho) => 4 - rho.kernel().dimension);
  for (const rank of [1, 2, 3, 4]) {
    const found = ranks.filter((value) => value === rank).length;
    expect(found).toBeGreaterThan(30);
    expect(found).toBeLessThan(75);
  }
});

test('Davies generators of any energies have equal gaps or none, and coherent jumps where the gaps are equal', () => {
  const systems = draws(anyDaviesGenerator({ dim: 3, energies: 'any' }), 40);
  const ladders = systems.filter(({ hamiltonian }) => hamiltonian.realPart(2, 2).value === 2);
  expect(ladders.length).toBeGreaterThan(10);
  expect(ladders.length).toBeLessThan(30);
  for (const { generator } of ladders) {
    const pairs = generator.jumps.map(({ operator }) => places(operator).filter(([i, j]) => i < j).length);
    expect(Math.max(...pairs)).toBe(2);
  }
});

test('oneOf draws from each of its ensembles, and near numbers from the same one', () => {
  const some = oneOf([anyPositive(), anyNumber()]);
  const signs = draws(some, 100).map((x) => x.sign());
  expect(signs.filter((sign) => sign === -1).length).toBeGreaterThan(10);
  expect(signs.filter((sign) => sign === -1).length).toBeLessThan(45);
  expect(some.name).toBe('oneOf(anyPositive(), anyNumber())');
});
