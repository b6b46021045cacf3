import { rowMajor, type AddProduct } from './blocked-product.ts';
import { secularRoot } from './secular-equation.ts';
import { paddedRows, tridiagonalEigen } from './tridiagonal-eigen.ts';

/** Order up to which blocks are diagonalised by QL. */
const LEAF = 48;

/** Eigenvalues that differ by less than this, relative to the norm, are made equal, as LAPACK does. */
const DEFLATION = 8 * Number.EPSILON;

/**
 * Eigenvalues and eigenvectors of a real symmetric tridiagonal matrix by divide and conquer.
 *
 * The matrix is torn in two, T = diag(T₁, T₂) + ρvvᵀ. In the eigenbases of the halves it is diagonal plus a matrix of rank one, whose
 * eigenvalues are roots of a secular equation; eigenvectors follow from the vector for which the computed roots are exact.
 *
 * @param n        order
 * @param d        diagonal, replaced by the eigenvalues, unordered
 * @param e        couplings of neighbours (i, i + 1), n − 1 of them from index 0
 * @param z        n × n, row-major: receives the orthonormal eigenvectors as rows, unordered
 * @param scratch  n × n numbers from `at`
 * @param order    order[j] receives the row of z and the place in d that belong to eigenvalue j in ascending order
 * @source         Cuppen1981, GuEisenstat1995
 */
export function divideAndConquer(
  n: number,
  d: Float64Array,
  e: Float64Array,
  z: Float64Array,
  scratch: Float64Array,
  at: number,
  order: Int32Array,
  addProduct: AddProduct,
): void {
  z.fill(0);
  const halves = new Float64Array(0);
  const problem = { n, d, e, z, scratch: scratch.subarray(at, at + n * n), order, halves, addProduct };
  solve(problem, 0, n);
}

interface Problem {
  readonly n: number;
  readonly d: Float64Array;
  readonly e: Float64Array;
  readonly z: Float64Array;
  readonly scratch: Float64Array;
  readonly order: Int32Array;
  readonly addProduct: AddProduct;
  /** Eigenvectors of the halves while they are combined; grows on demand. */
  halves: Float64Array;
}

/** Diagonalises rows and columns `low` … `high` − 1. */
function solve(problem: Problem, low: number, high: number): void {
  if (high - low <= LEAF) {
    solveLeaf(problem, low, high - low);
    return;
  }
  const { d, e } = problem;
  const middle = (low + high) >> 1;
  const coupling = e[middle - 1];
  d[middle - 1] -= Math.abs(coupling);
  d[middle] -= Math.abs(coupling);
  solve(problem, low, middle);
  solve(problem, middle, high);
  merge(problem, low, middle, high, coupling);
}

function solveLeaf({ n, d, e, z, order }: Problem, low: number, size: number): void {
  const vectors = new Float64Array(paddedRows(size) * size);
  const values = d.slice(low, low + size);
  const from = new Int32Array(size);
  tridiagonalEigen(size, values, 0, e.slice(low, low + size), vectors, from);
  for (let j = 0; j < size; j++) {
    order[low + j] = low + j;
    d[low + j] = values[j];
    for (let i = 0; i < size; i++) z[(low + j) * n + low + i] = vectors[i * size + from[j]];
  }
}

/** Eigenvectors of diag(T₁, T₂) + 2|ρ|zzᵀ from those of T₁ and T₂. */
function merge(problem: Problem, low: number, middle: number, high: number, coupling: number): void {
  const { n, d, z, order } = problem;
  const size = high - low;
  const weights = new Float64Array(size);
  for (let i = low; i < middle; i++) weights[i - low] = z[i * n + middle - 1] * Math.SQRT1_2;
  const sign = coupling < 0 ? -Math.SQRT1_2 : Math.SQRT1_2;
  for (let i = middle; i < high; i++) weights[i - low] = z[i * n + middle] * sign;
  const rho = 2 * Math.abs(coupling);
  const sorted = mergedOrder(d, order.subarray(low, middle), order.subarray(middle, high));
  const { kept, dropped } = deflate(problem, low, middle, sorted, weights, rho);
  const copies = copyHalves(problem, low, middle, high, kept, dropped);
  const values = new Float64Array(size);
  if (kept.length > 0) combine(problem, low, middle, high, kept, weights, rho, copies, values);
  dropped.forEach((row, k) => {
    const to = low + kept.length + k;
    values[kept.length + k] = d[row];
    z.set(problem.halves.subarray(copies.dropped + k * size, copies.dropped + (k + 1) * size), to * n + low);
  });
  d.set(values, low);
  const rows = (from: number, to: number) => Int32Array.from({ length: to - from }, (_, k) => low + from + k);
  const deflated = rows(kept.length, size).sort((i, j) => d[i] - d[j]);
  order.set(mergedOrder(d, rows(0, kept.length), deflated), low);
}

/** Two lists of places with ascending d, merged. */
function mergedOrder(d: Float64Array, left: Int32Array, right: Int32Array): Int32Array {
  const merged = new Int32Array(left.length + right.length);
  for (let i = 0, j = 0, k = 0; k < merged.length; k++) {
    merged[k] = j === right.length || (i < left.length && d[left[i]] <= d[right[j]]) ? left[i++] : right[j++];
  }
  return merged;
}

/** Where an eigenvector of the halves is nonzero: left of the cut, on both sides after a rotation, right of it. */
type Support = 0 | 1 | 2;

interface Deflated {
  /** Rows that take part in the secular equation, with ascending d, and where they are nonzero. */
  readonly kept: readonly { readonly row: number; readonly support: Support }[];
  /** Rows that are eigenvectors already. */
  readonly dropped: readonly number[];
}

/** Sets weights that change nothing to zero, and rotates the weight of all but one of several equal values away. */
function deflate(
  { n, d, z }: Problem,
  low: number,
  middle: number,
  sorted: Int32Array,
  weights: Float64Array,
  rho: number,
): Deflated {
  let largest = rho;
  for (const i of sorted) largest = Math.max(largest, Math.abs(d[i]));
  const tolerance = DEFLATION * largest;
  const kept: { row: number; support: Support }[] = [];
  const dropped: number[] = [];
  let previous: { row: number; support: Support } | undefined;
  for (const row of sorted) {
    const weight = weights[row - low];
    if (rho * Math.abs(weight) <= tolerance) {
      dropped.push(row);
      continue;
    }
    const current: { row: number; support: Support } = { row, support: row < middle ? 0 : 2 };
    if (previous !== undefined) {
      const before = previous.row;
      const length = Math.hypot(weights[before - low], weight);
      const c = weight / length;
      const s = -weights[before - low] / length;
      if (Math.abs((d[row] - d[before]) * c * s) <= tolerance) {
        weights[row - low] = length;
        weights[before - low] = 0;
        if (previous.support !== current.support) current.support = 1;
        rotate(z, before * n + low, row * n + low, sorted.length, c, s);
        const lower = d[before] * c * c + d[row] * s * s;
        d[row] = d[before] * s * s + d[row] * c * c;
        d[before] = lower;
        dropped.push(before);
      } else kept.push(previous);
    }
    previous = current;
  }
  if (previous !== undefined) kept.push(previous);
  return { kept, dropped };
}

/** Rows x and y of z become cx + sy and cy − sx. */
function rotate(z: Float64Array, x: number, y: number, length: number, c: number, s: number): void {
  for (let k = 0; k < length; k++) {
    const t = z[x + k];
    z[x + k] = c * t + s * z[y + k];
    z[y + k] = c * z[y + k] - s * t;
  }
}

interface Copies {
  /** Rows taken, those that are nonzero on the left first: numbers in `kept`. */
  readonly grouped: Int32Array;
  /** How many are nonzero on the left, and from which on they are nonzero on the right. */
  readonly leftCount: number;
  readonly rightFrom: number;
  /** Places of the right halves and of the dropped rows among the copies. */
  readonly right: number;
  readonly dropped: number;
}

/** Copies what is nonzero of the rows that are combined, and the rows that are dropped. */
function copyHalves(
  problem: Problem,
  low: number,
  middle: number,
  high: number,
  kept: Deflated['kept'],
  dropped: readonly number[],
): Copies {
  const { n, z } = problem;
  const supports = [0, 1, 2].map((support) => kept.flatMap((entry, q) => (entry.support === support ? [q] : [])));
  const grouped = Int32Array.from(supports.flat());
  const rightFrom = supports[0].length;
  const leftCount = rightFrom + supports[1].length;
  const right = leftCount * (middle - low);
  const afterRight = right + (kept.length - rightFrom) * (high - middle);
  const needed = afterRight + dropped.length * (high - low);
  if (problem.halves.length < needed) problem.halves = new Float64Array(needed);
  const copy = (row: number, from: number, to: number, at: number) => {
    problem.halves.set(z.subarray(row * n + from, row * n + to), at);
  };
  grouped.subarray(0, leftCount).forEach((q, k) => {
    copy(kept[q].row, low, middle, k * (middle - low));
  });
  grouped.subarray(rightFrom).forEach((q, k) => {
    copy(kept[q].row, middle, high, right + k * (high - middle));
  });
  dropped.forEach((row, k) => {
    copy(row, low, high, afterRight + k * (high - low));
  });
  return { grouped, leftCount, rightFrom, right, dropped: afterRight };
}

/** Eigenvalues of diag(d) + ρzzᵀ and its eigenvectors times those of the halves, into the first rows of the block. */
function combine(
  { n, d, z, scratch, halves, addProduct }: Problem,
  low: number,
  middle: number,
  high: number,
  kept: Deflated['kept'],
  weights: Float64Array,
  rho: number,
  { grouped, leftCount, rightFrom, right }: Copies,
  values: Float64Array,
): void {
  const count = kept.length;
  const poles = Float64Array.from(kept, ({ row }) => d[row]);
  const squares = Float64Array.from(kept, ({ row }) => weights[row - low] ** 2);
  for (let k = 0; k < count; k++) values[k] = secularRoot(k, count, poles, squares, rho, scratch, k * count);
  const exact = weightsOfRoots(count, poles, scratch);
  const vector = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    let norm = 0;
    for (let i = 0; i < count; i++) {
      const x = exact[i] / scratch[k * count + i];
      vector[i] = x;
      norm += x * x;
    }
    const factor = 1 / Math.sqrt(norm);
    for (let q = 0; q < count; q++) {
      const i = grouped[q];
      scratch[k * count + q] = (weights[kept[i].row - low] < 0 ? -factor : factor) * vector[i];
    }
    z.fill(0, (low + k) * n + low, (low + k) * n + high);
  }
  const left = middle - low;
  const rest = high - middle;
  addProduct(
    count,
    leftCount,
    left,
    rowMajor(scratch, 0, count),
    rowMajor(halves, 0, left),
    rowMajor(z, low * n + low, n),
  );
  const beyond = rowMajor(scratch, rightFrom, count);
  addProduct(count, count - rightFrom, rest, beyond, rowMajor(halves, right, rest), rowMajor(z, low * n + middle, n));
}

/** |z_i| for which the computed roots are exact, √(Π_k (λ_k − d_i) / Π_(k≠i) (d_k − d_i)), from d_i − λ_k in row k. */
function weightsOfRoots(count: number, poles: Float64Array, delta: Float64Array): Float64Array {
  const product = new Float64Array(count);
  for (let i = 0; i < count; i++) product[i] = -delta[i * count + i];
  for (let k = 0; k < count; k++) {
    const pole = poles[k];
    const row = k * count;
    for (let i = 0; i < k; i++) product[i] *= delta[row + i] / (poles[i] - pole);
    for (let i = k + 1; i < count; i++) product[i] *= delta[row + i] / (poles[i] - pole);
  }
  for (let i = 0; i < count; i++) product[i] = Math.sqrt(product[i]);
  return product;
}
