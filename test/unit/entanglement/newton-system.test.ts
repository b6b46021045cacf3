import { expect, test } from 'vitest';
import { HermitianIndex } from '../../../src/entanglement/ppt/hermitian-coordinates.ts';
import { addCongruence, addTripleForm, logarithmForm } from '../../../src/entanglement/ppt/newton-system.ts';
import { TransposedBasis } from '../../../src/entanglement/ppt/transposed-basis.ts';
import { hermitianEigen } from '../../../src/float64/kernels/hermitian-eigen.ts';
import { factorised, solveFactorised } from '../../../src/float64/kernels/scaled-cholesky.ts';
import { adjointOf, hermitise } from '../../../src/float64/kernels/split-complex.ts';

/** Numbers in [−1, 1) that look random. */
function numbers(count: number, seed: number): Float64Array {
  let state = seed;
  return Float64Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}

test.each([2, 3, 4, 6])('J A Jᵀ of a form in dimension %i is the product of the three matrices', (dim) => {
  const n = dim * dim;
  const index = new HermitianIndex(dim);
  const T = new Float64Array(2 * n * dim);
  const P = numbers(2 * n, 5);
  // Hermitian: the form is real.
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j < i; j++) {
      P[j * dim + i] = P[i * dim + j];
      P[n + j * dim + i] = -P[n + i * dim + j];
    }
    P[n + i * (dim + 1)] = 0;
  }
  logarithmForm(
    dim,
    numbers(dim, 3)
      .map((x) => 1.5 + x)
      .toSorted(),
    P,
    P,
    T,
  );
  const [A, M] = [new Float64Array(n * n), numbers(n * n, 2)];
  addTripleForm(index, T, A);
  const J = numbers(n * n, 7);
  const before = M.slice();
  addCongruence(index, T, J, new Float64Array(n * n), M);
  for (let r = 0; r < n; r++) {
    for (let s = 0; s <= r; s++) {
      let sum = before[r * n + s];
      for (let k = 0; k < n; k++) for (let m = 0; m < n; m++) sum += J[r * n + k] * A[k * n + m] * J[s * n + m];
      expect(M[r * n + s]).toBeCloseTo(sum, 9);
    }
  }
});

test.each([
  [2, 2],
  [2, 3],
  [3, 2],
  [1, 4],
])('rows pulled back are rows times the transposed matrix of images, for dimensions %i and %i', (dimA, dimB) => {
  const dim = dimA * dimB;
  const n = dim * dim;
  const basis = (seed: number): readonly [V: Float64Array, Vdag: Float64Array] => {
    const [V, adjoint, A] = [new Float64Array(2 * n), new Float64Array(2 * n), numbers(2 * n, seed)];
    hermitise(dim, A);
    hermitianEigen(dim, A, 0, new Float64Array(dim), 0, V, 0);
    adjointOf(dim, V, adjoint);
    return [V, adjoint];
  };
  const [[V, Vdag], [W, Wdag]] = [basis(17), basis(19)];
  const images = new Float64Array(n * n);
  const between = new TransposedBasis(dimA, dimB);
  between.fill(V, W, Wdag, images);
  const rows = numbers(n * n, 23);
  const before = rows.slice();
  between.pullBack(V, Vdag, W, Wdag, rows);
  for (let k = 0; k < n; k++) {
    for (let l = 0; l < n; l++) {
      let sum = 0;
      for (let m = 0; m < n; m++) sum += before[k * n + m] * images[l * n + m];
      expect(rows[k * n + l]).toBeCloseTo(sum, 12);
    }
  }
});

test.each([1, 5, 32, 33, 81, 100])('the factor of a matrix of order %i solves its equations', (n) => {
  const G = numbers(n * n, 11);
  const M = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      for (let k = 0; k < n; k++) M[i * n + j] += G[i * n + k] * G[j * n + k];
      if (i === j) M[i * n + j] += 1;
    }
  }
  const x = numbers(n, 13);
  const right = Float64Array.from({ length: n }, (_, i) => x.reduce((sum, value, k) => sum + M[i * n + k] * value, 0));
  const scale = new Float64Array(n);
  expect(factorised(n, M, scale)).toBe(true);
  solveFactorised(n, M, scale, right);
  for (let k = 0; k < n; k++) expect(right[k]).toBeCloseTo(x[k], 10);
});

test('a matrix that is not positive has no factor, wherever its negative direction is', () => {
  const n = 50;
  for (const at of [0, 20, 49]) {
    const M = Float64Array.from({ length: n * n }, (_, k) => (k % (n + 1) === 0 ? 2 : 1));
    for (let k = 0; k < n; k++) M[at * n + k] = M[k * n + at] = k === at ? 1 / 3 : 1;
    expect(factorised(n, M, new Float64Array(n))).toBe(false);
  }
});
