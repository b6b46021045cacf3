import { placeIn, rowMajor, transposedView, type AddProduct } from './blocked-product.ts';
import { reflectorOfRow, symmetricTridiagonal, updateOfReflector } from './symmetric-tridiagonal.ts';
import type { Workspace } from './workspace.ts';

/** Rows that are reduced before the rest is updated with all of them. */
const PANEL = 32;

/** Order below which nothing is gained by panels. */
const LAST_ORDER = 128;

/** Reflectors that are applied to eigenvectors at once. */
const GROUP = 64;

/**
 * The same as `symmetricTridiagonal` for large matrices: reflectors of a panel of rows are collected, and the rest of the matrix is
 * updated with all of them in one product, A ← A − UᵀW − WᵀU.
 *
 * @param n          order
 * @param a          row-major, in the workspace; the lower triangle is read and written, the upper one spoiled
 * @param d          receives the diagonal of T
 * @param e          receives the n − 1 couplings of T
 * @param kappa      receives κ of row i at i
 * @param workspace  `tridiagonalSize(n)` numbers of it are taken
 * @source           DongarraSorensenHammarling1989
 */
export function blockedTridiagonal(
  n: number,
  a: Float64Array,
  d: Float64Array,
  e: Float64Array,
  kappa: Float64Array,
  workspace: Workspace,
  addProduct: AddProduct,
): void {
  // First the vectors u of a panel, then their w, then once more u: [u; w] and [w; u] are both contiguous.
  const stacked = workspace.take(3 * PANEL * n);
  const multiply = leadingBlockIn(workspace, n, a);
  let order = n;
  for (; order > LAST_ORDER; order -= PANEL) {
    stacked.fill(0);
    for (let step = 0; step < PANEL; step++) {
      reduceRow(n, order - 1 - step, step, a, stacked, d, e, kappa, multiply);
    }
    const rest = order - PANEL;
    const uw = rowMajor(stacked, 0, n);
    const wu = rowMajor(stacked, PANEL * n, n);
    addProduct(rest, 2 * PANEL, rest, transposedView(uw), wu, rowMajor(a, 0, n), { sign: -1, isLower: true });
  }
  symmetricTridiagonal(order, a, d, 0, e, kappa, n);
}

/** Numbers of a workspace that the reduction needs. */
export function tridiagonalSize(n: number): number {
  return 3 * PANEL * n + TAKEN_FOR_ROWS;
}

const TAKEN_FOR_ROWS = 6;

/** p = A u over the leading order × order block; u stands in row `row`, p in the workspace. */
type MultiplyLeadingBlock = (order: number, row: number, p: Float64Array) => void;

/** Four rows of the lower triangle at a time; each is read once. */
function leadingBlockIn(workspace: Workspace, n: number, a: Float64Array): MultiplyLeadingBlock {
  const sums = workspace.take(4);
  const at = placeIn(workspace, a);
  const atSums = placeIn(workspace, sums);
  return (order, row, p) => {
    const atP = placeIn(workspace, p);
    let r = 0;
    for (; r + 4 <= order; r += 4) {
      if (r > 0) workspace.addRows(r, at + r * n, n, at + row, atP, atSums);
      for (let i = r; i < r + 4; i++) {
        let sum = r > 0 ? sums[i - r] : 0;
        for (let j = r; j <= i; j++) sum += a[i * n + j] * a[row + j];
        for (let j = i + 1; j < r + 4; j++) sum += a[j * n + i] * a[row + j];
        p[i] = sum;
      }
    }
    for (; r < order; r++) {
      const start = r * n;
      const u = a[row + r];
      let sum = a[start + r] * u;
      for (let j = 0; j < r; j++) {
        sum += a[start + j] * a[row + j];
        p[j] += a[start + j] * u;
      }
      p[r] = sum;
    }
  };
}

/** Reduces row i, the one after `done` rows of its panel, and appends its u and w. */
function reduceRow(
  n: number,
  i: number,
  done: number,
  a: Float64Array,
  stacked: Float64Array,
  d: Float64Array,
  e: Float64Array,
  kappa: Float64Array,
  multiply: MultiplyLeadingBlock,
): void {
  const row = i * n;
  const allW = PANEL * n;
  for (let k = 0; k < done; k++) {
    const u = k * n;
    const w = allW + u;
    addTwo(a, row, i + 1, stacked, u, -stacked[w + i], w, -stacked[u + i]);
  }
  d[i] = a[row + i];
  if (!reflectorOfRow(i, a, row, e, kappa)) return;
  const u = done * n;
  const w = allW + u;
  const p = stacked.subarray(w, w + n);
  for (let j = 0; j < i; j++) stacked[u + j] = a[row + j];
  multiply(i, row, p);
  // The block has not been updated yet: p = (A − Σ u_k w_kᵀ + w_k u_kᵀ) u.
  for (let k = 0; k < done; k++) {
    let x = 0;
    let y = 0;
    for (let j = 0, q = k * n; j < i; j++, q++) {
      x += stacked[q] * a[row + j];
      y += stacked[allW + q] * a[row + j];
    }
    addTwo(stacked, w, i, stacked, k * n, -y, allW + k * n, -x);
  }
  updateOfReflector(i, a, row, kappa[i], p);
  stacked.copyWithin(2 * allW + u, u, u + i);
}

/** Adds the multiples s and t of the vectors from `x` and `y` to the one from `to`. */
function addTwo(
  target: Float64Array,
  to: number,
  length: number,
  source: Float64Array,
  x: number,
  s: number,
  y: number,
  t: number,
): void {
  for (let j = 0; j < length; j++) target[to + j] += s * source[x + j] + t * source[y + j];
}

/**
 * Eigenvectors as rows, Zᵀ ← (QZ)ᵀ, where Q is the product of the reflectors of `blockedTridiagonal`.
 *
 * Groups of reflectors are 1 − UᵀTU with a lower triangular T.
 *
 * @param n          order
 * @param a          the reduced matrix
 * @param kappa      factors of the reflectors
 * @param z          n × n, row-major: the eigenvectors of the tridiagonal matrix as rows, replaced
 * @param workspace  `backTransformSize(n)` numbers of it are taken
 * @source           SchreiberVanLoan1989
 */
export function blockedBackTransform(
  n: number,
  a: Float64Array,
  kappa: Float64Array,
  z: Float64Array,
  workspace: Workspace,
  addProduct: AddProduct,
): void {
  const [u, x, y] = [workspace.take(GROUP * n), workspace.take(GROUP * n), workspace.take(GROUP * n)];
  const [factor, overlaps] = [workspace.take(GROUP * GROUP), workspace.take(GROUP * GROUP)];
  for (let first = 2; first < n; first += GROUP) {
    const count = Math.min(GROUP, n - first);
    const length = first + count - 1;
    u.fill(0);
    for (let r = 0; r < count; r++) u.set(a.subarray((first + r) * n, (first + r) * n + first + r), r * n);
    const U = rowMajor(u, 0, n);
    overlaps.fill(0);
    addProduct(count, length, count, U, transposedView(U), rowMajor(overlaps, 0, GROUP), { isLower: true });
    compose(count, overlaps, kappa.subarray(first), factor);
    const Z = rowMajor(z, 0, n);
    x.fill(0);
    y.fill(0);
    addProduct(n, length, count, Z, transposedView(U), rowMajor(x, 0, GROUP));
    addProduct(
      n,
      count,
      count,
      rowMajor(x, 0, GROUP),
      transposedView(rowMajor(factor, 0, GROUP)),
      rowMajor(y, 0, GROUP),
    );
    addProduct(n, count, length, rowMajor(y, 0, GROUP), U, Z, { sign: -1 });
  }
}

/** Numbers of a workspace that the transformation needs. */
export function backTransformSize(n: number): number {
  return 3 * GROUP * n + 2 * GROUP * GROUP;
}

/** T of a group, (1 − κ_j u_j u_jᵀ)(1 − UᵀTU) for one reflector after the other. */
function compose(count: number, overlaps: Float64Array, kappa: Float64Array, factor: Float64Array): void {
  factor.fill(0);
  for (let j = 0; j < count; j++) {
    const row = j * GROUP;
    for (let l = 0; l < j; l++) {
      let sum = 0;
      for (let k = l; k < j; k++) sum += overlaps[row + k] * factor[k * GROUP + l];
      factor[row + l] = -kappa[j] * sum;
    }
    factor[row + j] = kappa[j];
  }
}
