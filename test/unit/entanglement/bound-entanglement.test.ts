import { describe, expect, test } from 'vitest';
import { hasProductVectorInRange, rangeCriterion } from '../../../src/entanglement/measures/range-criterion.ts';
import { realignedNormBound } from '../../../src/entanglement/measures/realignment-criterion.ts';
import { exact, type ExactMatrix } from '../../../src/exact/matrices/exact-matrix.ts';
import { isPositiveSemidefinite } from '../../../src/exact/matrices/hermitian.ts';
import { pseudoRandom } from '../../../src/exact/integers/prime.ts';
import type { Matrix } from '../../../src/matrix/interface.ts';
import { matrix } from '../../../src/quantum/entries.ts';
import { identity } from '../../../src/quantum/operators.ts';
import { maximallyMixed } from '../../../src/quantum/states.ts';
import { bellState, maximallyEntangled } from '../../../src/quantum/entangled-states.ts';
import { partialTranspose, permuted } from '../../../src/quantum/subsystems.ts';

/** Column of small Gaussian integers. */
function drawnKet(dim: number, random: () => number): Matrix {
  const numbers = (): number[] => Array.from({ length: dim }, () => (random() % 7) - 3);
  return exact.matrix(dim, 1, numbers(), numbers());
}

function mixture(kets: readonly Matrix[]): Matrix {
  const sum = kets.map((v) => v.times(v.adjoint())).reduce((A, B) => A.plus(B));
  return sum.scaled(exact.real(1).dividedBy(sum.trace()));
}

/** The projector beside five product vectors of two qutrits that no product vector is orthogonal to (the tiles), over 4. */
function tiles(): Matrix {
  const kets = [
    [1, -1, 0, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0, 1, -1],
    [0, 0, 1, 0, 0, -1, 0, 0, 0],
    [0, 0, 0, 1, 0, 0, -1, 0, 0],
    [1, 1, 1, 1, 1, 1, 1, 1, 1],
  ].map((v) => exact.matrix(9, 1, v));
  const taken = kets.map((v) => v.times(v.adjoint()).scaled(exact.real(1).dividedBy(v.squaredNorm())));
  return identity(9, exact)
    .minus(taken.reduce((A, B) => A.plus(B)))
    .scaled(exact.real(1, 4));
}

describe('the range criterion', () => {
  test('finds the state of the tiles entangled, which is PPT, in any rational local basis', () => {
    const rho = tiles();
    expect(isPositiveSemidefinite(partialTranspose(rho, [3, 3], 1) as ExactMatrix)).toBe(true);
    expect(rangeCriterion(rho, [3, 3])).toBe('range');
    const random = pseudoRandom(5);
    const square = (): Matrix =>
      matrix(
        Array.from({ length: 3 }, () =>
          Array.from({ length: 3 }, () => [(random() % 9) - 4, (random() % 9) - 4] as const),
        ),
        { arithmetic: exact },
      );
    for (let k = 0; k < 3; k++) {
      // An invertible product map takes product vectors to product vectors.
      const S = square().kron(square());
      expect(rangeCriterion(S.times(rho).times(S.adjoint()), [3, 3])).toBe('range');
    }
  });

  test('finds no separable state entangled', () => {
    const random = pseudoRandom(7);
    for (const [dimA, dimB] of [
      [2, 2],
      [2, 3],
      [3, 2],
      [2, 4],
      [3, 3],
      [3, 4],
    ] as const) {
      for (let rank = 1; rank <= dimA * dimB; rank++) {
        const rho = mixture(Array.from({ length: rank }, () => drawnKet(dimA, random).kron(drawnKet(dimB, random))));
        expect(rangeCriterion(rho, [dimA, dimB])).toBeUndefined();
      }
    }
  });

  test('knows when product vectors are there by their number, and when they are not', () => {
    const random = pseudoRandom(9);
    for (const [dimA, dimB] of [
      [2, 3],
      [3, 3],
      [4, 2],
    ] as const) {
      for (let rank = 1; rank <= dimA * dimB; rank++) {
        const rho = mixture(Array.from({ length: rank }, () => drawnKet(dimA * dimB, random)));
        // A generic subspace of dimension r meets the product vectors from r = (d_A − 1)(d_B − 1) + 1 on.
        const expected = rank > (dimA - 1) * (dimB - 1) ? 'yes' : 'no';
        expect(hasProductVectorInRange(rho, [dimA, dimB])).toBe(expected);
      }
    }
  });

  test('sees one product vector in a small range', () => {
    const random = pseudoRandom(11);
    const product = drawnKet(3, random).kron(drawnKet(3, random));
    const others = [drawnKet(9, random), drawnKet(9, random)];
    expect(hasProductVectorInRange(mixture(others), [3, 3])).toBe('no');
    expect(hasProductVectorInRange(mixture([...others, product]), [3, 3])).toBe('undecided');
  });
});

describe('the realigned norm', () => {
  test('is d for maximally entangled states, and 1/√(d_A d_B) for the mixed one', () => {
    for (const dim of [2, 3, 4]) {
      expect(realignedNormBound(maximallyEntangled(dim, exact), [dim, dim])).toBeLessThanOrEqual(dim);
      expect(realignedNormBound(maximallyEntangled(dim, exact), [dim, dim])).toBeCloseTo(dim, 8);
    }
    expect(realignedNormBound(maximallyMixed(6, exact), [2, 3])).toBeCloseTo(1 / Math.sqrt(6), 8);
    expect(realignedNormBound(maximallyMixed(6, exact), [3, 2])).toBeCloseTo(1 / Math.sqrt(6), 8);
  });

  test('is above 1 for the state of the tiles', () => {
    // 1.0874124648375207 is the sum of the singular values by numpy.linalg.svd.
    const bound = realignedNormBound(tiles(), [3, 3]);
    expect(bound).toBeLessThanOrEqual(1.0874124648375207 + Number.EPSILON);
    expect(bound).toBeCloseTo(1.0874124648375207, 9);
  });

  test('is at most 1 for separable states, and 1 exactly for pure products', () => {
    const random = pseudoRandom(3);
    for (const dims of [
      [2, 2],
      [2, 3],
      [3, 2],
      [3, 3],
      [2, 4],
    ] as const) {
      for (let terms = 1; terms <= 4; terms++) {
        const rho = mixture(
          Array.from({ length: terms }, () => drawnKet(dims[0], random).kron(drawnKet(dims[1], random))),
        );
        const bound = realignedNormBound(rho, dims);
        expect(bound).toBeLessThanOrEqual(1);
        if (terms === 1) expect(bound).toBeCloseTo(1, 9);
        expect(realignedNormBound(permuted(rho, dims, [1, 0]), [dims[1], dims[0]])).toBeCloseTo(bound, 9);
      }
    }
  });

  test('falls by no more than the distance times the smaller dimension', () => {
    const mixed = bellState('phi+', exact)
      .scaled(exact.real(3, 4))
      .plus(maximallyMixed(4, exact).scaled(exact.real(1, 4)));
    // ‖(φ⁺ − 1/4)/4‖_F = √3/8.
    const [before, after] = [bellState('phi+', exact), mixed].map((rho) => realignedNormBound(rho, [2, 2]));
    expect(before - after).toBeLessThanOrEqual((2 * Math.sqrt(3)) / 8);
  });
});
