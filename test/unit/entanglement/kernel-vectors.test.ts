import { describe, expect, test } from 'vitest';
import { overlap, turningDirections, withinKernelOf } from '../../../src/entanglement/ppt/kernel-vectors.ts';
import { stateRoot } from '../../../src/entanglement/measures/npt-solution.ts';
import { adjointOf } from '../../../src/float64/kernels/split-complex.ts';
import { anyDensityMatrix } from '../../../src/ensembles/density-matrix.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { float64, Float64Matrix } from '../../../src/float64/matrix.ts';

function drawn(dim: number, rank: number, seed: number): Float64Matrix {
  const ensemble = anyDensityMatrix({ dim, rank });
  const stream = randomStream(seed, 3, 3);
  return ensemble.build(
    ensemble.draw(() => stream.next()),
    float64,
  ) as Float64Matrix;
}

function columnMatrix(dim: number, vectors: readonly Float64Array[]): Float64Matrix {
  const count = vectors.length;
  const data = new Float64Array(2 * dim * count);
  vectors.forEach((v, k) => v.forEach((x, i) => (data[i * count + k] = x)));
  return new Float64Matrix(dim, count, false, data);
}

describe('vectors within the kernel of a state', () => {
  test('are orthonormal, orthogonal to it and next to those given', () => {
    for (const [dim, rank, count] of [
      [4, 2, 2],
      [4, 1, 2],
      [6, 3, 1],
    ] as const) {
      const rho = drawn(dim, rank, dim + count);
      const { root } = stateRoot(rho);
      // Eigenvectors of a state with the same kernel, slightly turned.
      const near = rho.plus(drawn(dim, dim, 9).scaled(2 ** -10)).spectrum.vectors;
      const found = withinKernelOf(dim, root, near, count)!;
      expect(found).toHaveLength(count);
      const N = columnMatrix(dim, found);
      expect(N.adjoint().times(N).minus(float64.identity(count)).squaredNorm().value).toBeLessThan(1e-28);
      expect(rho.times(N).squaredNorm().value).toBeLessThan(1e-28);
      const given = new Float64Matrix(dim, dim, false, near).columns(0, count);
      expect(N.minus(given).squaredNorm().value).toBeLessThan(2 ** -10);
      expect(overlap(dim, root, near, count)).toBeCloseTo(given.adjoint().times(rho).times(given).trace().value, 14);
    }
  });

  test('do not exist next to vectors of the support', () => {
    const rho = drawn(4, 2, 1);
    const { vectors } = rho.spectrum;
    // Eigenvalues ascend: the first two eigenvectors span the kernel, the third does not belong to it.
    expect(withinKernelOf(4, stateRoot(rho).root, vectors, 2)).toHaveLength(2);
    expect(withinKernelOf(4, stateRoot(rho).root, vectors, 3)).toBeUndefined();
    expect(withinKernelOf(4, stateRoot(rho).root, vectors, 0)).toEqual([]);
  });
});

test('the directions in which a kernel turns are images of what the kernel of ρ has outside it', () => {
  const [dim, face] = [6, 1];
  const rho = drawn(dim, 2, 5);
  const { root } = stateRoot(rho);
  // The kernel of s is spanned by one vector of that of ρ.
  const V = rho.spectrum.vectors;
  const [N] = withinKernelOf(dim, root, V, 1)!;
  const n = columnMatrix(dim, [N]);
  const s = float64
    .identity(dim)
    .minus(n.times(n.adjoint()))
    .plus(rho)
    .scaled(1 / dim);
  const { values, vectors } = s.spectrum;
  const adjoint = new Float64Array(2 * dim * dim);
  adjointOf(dim, vectors, adjoint);
  const found = turningDirections(dim, root, adjoint, values, face);
  // Kernel of ρ: 4 dimensions, of which one is the kernel of s.
  expect(found).toHaveLength(3);
  const U = new Float64Matrix(dim, dim, false, vectors);
  const Z = U.times(columnMatrix(dim, found));
  expect(Z.adjoint().times(Z).minus(float64.identity(3)).squaredNorm().value).toBeLessThan(1e-28);
  // Z = s Y: solve on the support of s and find Y in the kernel of ρ, orthogonal to N.
  const inverse = s.plus(n.times(n.adjoint())).solve(Z)!;
  expect(rho.times(inverse).squaredNorm().value).toBeLessThan(1e-26);
  expect(n.adjoint().times(inverse).squaredNorm().value).toBeLessThan(1e-26);
  expect(turningDirections(dim, root, adjoint, values, 4)).toHaveLength(0);
});
