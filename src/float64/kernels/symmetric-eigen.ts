import { productsIn, PRODUCT_SIZE } from './blocked-product.ts';
import { backTransformSize, blockedBackTransform, blockedTridiagonal, tridiagonalSize } from './blocked-tridiagonal.ts';
import { divideAndConquer } from './divide-and-conquer.ts';
import { LARGEST_UNSCALED_SQUARE, largestModulus, powerOfTwoScale, SMALLEST_UNSCALED_SQUARE } from './eigen-scale.ts';
import { twoLevelEigen } from './hermitian-eigen-two.ts';
import { symmetricBackTransform, symmetricTridiagonal } from './symmetric-tridiagonal.ts';
import { LARGEST_SMALL_ORDER, smallTridiagonalEigen } from './tridiagonal-eigen-small.ts';
import { paddedRows, sortEigenvalues, tridiagonalEigen, tridiagonalEigenvalues } from './tridiagonal-eigen.ts';
import { workspace, type Workspace } from './workspace.ts';

/** Order from which blocked algorithms are faster. */
const BLOCKED_ORDER = 192;

let work = new Float64Array(64);
let couplings = new Float64Array(8);
let kappa = new Float64Array(8);
let vectors = new Float64Array(64);
let from = new Int32Array(8);

/**
 * Spectral decomposition A = V Λ Vᵀ of a real symmetric matrix.
 *
 * Only the lower triangle is read. `v` may be the buffer of `a` at the same offset.
 *
 * @param n        order
 * @param a        n × n, row-major
 * @param aOffset  place of its first element
 * @param w        receives the n eigenvalues in ascending order
 * @param wOffset  place of the first eigenvalue
 * @param v        receives the orthonormal eigenvectors as columns, n × n
 * @param vOffset  place of its first element
 * @param space    workspace of at least `eigenSize(n)` numbers, all of which are used and released; one is found when omitted
 * @throws         {NonFiniteError} when an entry is NaN or infinite
 * @throws         {Error} when the QL iteration does not converge
 * @accuracy       eigenvalues: `eigenvalueErrorBound`; measured, n ≤ 128: entries of A V − V Λ at most 13 ε ‖A‖_F,
 *                 entries of VᵀV − 1 at most 8 √n ε; n ≤ 2000: both below n ε ‖A‖_F and n ε
 */
export function symmetricEigen(
  n: number,
  a: Float64Array,
  aOffset: number,
  w: Float64Array,
  wOffset: number,
  v: Float64Array,
  vOffset: number,
  space?: Workspace,
): void {
  if (n === 2 && twoLevelEigen(a, aOffset, -1, w, wOffset, v, vOffset)) return;
  if (n >= BLOCKED_ORDER) {
    largeSymmetricEigen(n, a, aOffset, w, wOffset, v, vOffset, space ?? workspace(eigenSize(n)));
    return;
  }
  makeRoom(n);
  const scale = copyLowerTriangle(n, a, aOffset, work);
  symmetricTridiagonal(n, work, w, wOffset, couplings, kappa);
  if (from.length < n || vectors.length < paddedRows(n) * n) {
    vectors = new Float64Array(paddedRows(n) * n);
    from = new Int32Array(n);
  }
  if (n <= LARGEST_SMALL_ORDER) {
    const stride = paddedRows(n);
    smallTridiagonalEigen(n, stride, w, wOffset, couplings, vectors);
    sortEigenvalues(n, w, wOffset, from);
    symmetricBackTransform(n, work, kappa, vectors, 1, stride, from, v, vOffset);
  } else {
    tridiagonalEigen(n, w, wOffset, couplings, vectors, from);
    symmetricBackTransform(n, work, kappa, vectors, n, 1, from, v, vOffset);
  }
  if (scale !== 1) for (let i = 0; i < n; i++) w[wOffset + i] /= scale;
}

/**
 * Eigenvalues of a real symmetric matrix, in ascending order.
 *
 * Only the lower triangle is read.
 *
 * @param n        order
 * @param a        n × n, row-major
 * @param aOffset  place of its first element
 * @param w        receives the n eigenvalues
 * @param wOffset  place of the first eigenvalue
 * @throws         {NonFiniteError} when an entry is NaN or infinite
 * @throws         {Error} when the QL iteration does not converge
 * @accuracy       `eigenvalueErrorBound`
 */
export function symmetricEigenvalues(
  n: number,
  a: Float64Array,
  aOffset: number,
  w: Float64Array,
  wOffset: number,
): void {
  if (n === 2 && twoLevelEigen(a, aOffset, -1, w, wOffset, undefined, 0)) return;
  if (n >= BLOCKED_ORDER) {
    largeSymmetricEigenvalues(n, a, aOffset, w, wOffset);
    return;
  }
  makeRoom(n);
  const scale = copyLowerTriangle(n, a, aOffset, work);
  symmetricTridiagonal(n, work, w, wOffset, couplings, kappa);
  tridiagonalEigenvalues(n, w, wOffset, couplings);
  if (scale !== 1) for (let i = 0; i < n; i++) w[wOffset + i] /= scale;
}

function largeSymmetricEigenvalues(
  n: number,
  a: Float64Array,
  aOffset: number,
  w: Float64Array,
  wOffset: number,
): void {
  const space = workspace(n * n + tridiagonalSize(n) + PRODUCT_SIZE);
  const reduced = space.take(n * n);
  const scale = copyLowerTriangle(n, a, aOffset, reduced);
  const [d, e] = [new Float64Array(n), new Float64Array(n)];
  blockedTridiagonal(n, reduced, d, e, new Float64Array(n), space, productsIn(space));
  tridiagonalEigenvalues(n, d, 0, e);
  for (let j = 0; j < n; j++) w[wOffset + j] = d[j] / scale;
}

/** `symmetricEigen` by blocked reduction and divide and conquer; what it needs is not kept, and `v` serves as scratch space. */
function largeSymmetricEigen(
  n: number,
  a: Float64Array,
  aOffset: number,
  w: Float64Array,
  wOffset: number,
  v: Float64Array,
  vOffset: number,
  space: Workspace,
): void {
  const reduced = space.take(n * n);
  const scale = copyLowerTriangle(n, a, aOffset, reduced);
  const [d, e, factors] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const addProduct = productsIn(space);
  blockedTridiagonal(n, reduced, d, e, factors, space, addProduct);
  const rows = space.take(n * n);
  const order = new Int32Array(n);
  divideAndConquer(n, d, e, rows, v, vOffset, order, addProduct);
  blockedBackTransform(n, reduced, factors, rows, space, addProduct);
  // Strips of eight vectors: each line of v that is fetched is filled.
  for (let j = 0; j < n; j += 8) {
    const end = Math.min(n, j + 8);
    for (let i = 0; i < n; i++) {
      for (let k = j; k < end; k++) v[vOffset + i * n + k] = rows[order[k] * n + i];
    }
  }
  for (let j = 0; j < n; j++) w[wOffset + j] = d[order[j]] / scale;
  space.release();
}

/** Numbers of a workspace that the decomposition of a matrix of order n takes. */
export function eigenSize(n: number): number {
  return n < BLOCKED_ORDER ? 0 : 2 * n * n + tridiagonalSize(n) + backTransformSize(n) + PRODUCT_SIZE;
}

function makeRoom(n: number): void {
  if (work.length >= n * n) return;
  work = new Float64Array(n * n);
  couplings = new Float64Array(n);
  kappa = new Float64Array(n);
}

/** Copies the lower triangle, scaled where its norm is extreme, and returns the scale. */
function copyLowerTriangle(n: number, a: Float64Array, aOffset: number, copy: Float64Array): number {
  const size = n * n;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const row = i * n;
    const from = aOffset + row;
    for (let j = 0; j <= i; j++) {
      const x = a[from + j];
      squares += x * x;
      copy[row + j] = x;
    }
    for (let j = i + 1; j < n; j++) copy[row + j] = 0;
  }
  if (squares >= SMALLEST_UNSCALED_SQUARE && squares <= LARGEST_UNSCALED_SQUARE) return 1;
  const scale = powerOfTwoScale(largestModulus(size, copy));
  for (let k = 0; k < size; k++) copy[k] *= scale;
  return scale;
}
