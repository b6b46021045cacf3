import { hermitianEigen } from '../float64/kernels/hermitian-eigen.ts';
import { float64 } from '../float64/matrix.ts';
import type { Matrix } from '../matrix/interface.ts';

/** Columns that are shorter than this share of a unit vector are taken for dependent on those before. */
const DEPENDENT = 2 ** -12;

/**
 * Reflections whose product is the permutation matrix closest to U, up to signs: the spaces that two of them invert. Each cycle of a
 * permutation is a product of two involutions, and those invert |i⟩ − |j⟩ for each pair that they exchange.
 *
 * @returns bases of both spaces, shape (d, ⌊d/2⌋) each, row-major
 */
export function reflectionsOfPermutation(U: Matrix): readonly (readonly number[])[] {
  const dim = U.rows;
  const image = closestPermutation(U);
  const involutions = [new Array<number>(dim), new Array<number>(dim)];
  const isSeen = new Set<number>();
  for (let start = 0; start < dim; start++) {
    const cycle: number[] = [];
    for (let k = start; !isSeen.has(k); k = image[k]) {
      isSeen.add(k);
      cycle.push(k);
    }
    const { length } = cycle;
    cycle.forEach((k, i) => {
      involutions[0][k] = cycle[(length - i) % length];
      involutions[1][k] = cycle[(length + 1 - i) % length];
    });
  }
  return involutions.map((involution) => invertedSpace(involution));
}

/** The permutation matrix closest to U, each entry with the closest of the phases 1, i, −1 and −i. */
export function closestMonomial(U: Matrix): Matrix {
  const dim = U.rows;
  const [re, im] = [new Int32Array(dim * dim), new Int32Array(dim * dim)];
  closestPermutation(U).forEach((row, col) => {
    const [x, y] = [U.realPart(row, col).value, U.imaginaryPart(row, col).value];
    if (Math.abs(x) >= Math.abs(y)) re[row * dim + col] = x < 0 ? -1 : 1;
    else im[row * dim + col] = Math.sign(y);
  });
  return float64.matrix(dim, dim, re, im);
}

/** k ↦ row of the largest entry of column k that is still free, the largest entries of the matrix first. */
function closestPermutation(U: Matrix): readonly number[] {
  const dim = U.rows;
  const entries = Array.from({ length: dim * dim }, (_, n) => {
    const [row, col] = [Math.floor(n / dim), n % dim];
    return { row, col, size: U.realPart(row, col).value ** 2 + U.imaginaryPart(row, col).value ** 2 };
  });
  const image = new Array<number>(dim).fill(-1);
  for (const { row, col } of entries.toSorted((a, b) => b.size - a.size)) {
    if (image[col] === -1 && !image.includes(row)) image[col] = row;
  }
  return image;
}

/** Columns |i⟩ − |j⟩ of exchanged pairs, and as many |k⟩ that stay as are missing, which change their signs. */
function invertedSpace(involution: readonly number[]): readonly number[] {
  const dim = involution.length;
  const cols = Math.floor(dim / 2);
  const isPair = (i: number): boolean => involution[i] !== i;
  const first = involution.flatMap((j, i) => (i < j ? [i] : []));
  const columns = [...first, ...involution.flatMap((_, i) => (isPair(i) ? [] : [i]))].slice(0, cols);
  const space = new Array<number>(dim * cols).fill(0);
  columns.forEach((i, col) => {
    space[i * cols + col] = 1;
    if (isPair(i)) space[involution[i] * cols + col] = -1;
  });
  return space;
}

/**
 * Stinespring isometries of the same channel, V ↦ (W ⊗ 1)V with W such that as many Kraus operators as possible have their first entries
 * zero; of the channel whose output is rotated into the eigenbasis of Φ(1); and of the one that prepares |0⟩, K_j = |0⟩⟨j|.
 *
 * @param V          isometry, shape (rank·outputDim, dim), the environment first
 * @param outputDim  dimension of the output
 */
export function* simpleIsometries(V: Matrix, outputDim: number): Generator<Matrix> {
  yield echelon(V, outputDim);
  const rank = V.rows / outputDim;
  const output = reducedOutput(V.times(V.adjoint()), rank, outputDim);
  const basis = eigenvectors(output);
  const rotated = V.arithmetic.identity(rank).kron(basis.adjoint()).times(V);
  yield echelon(rotated, outputDim);
  if (rank < V.cols) return;
  const entries = new Int32Array(V.rows * V.cols);
  for (let j = 0; j < V.cols; j++) entries[j * outputDim * V.cols + j] = 1;
  yield float64.matrix(V.rows, V.cols, entries);
}

/** Kraus operators mixed until the matrix of their entries, one row an operator, is upper triangular: R of its QR decomposition. */
function echelon(V: Matrix, outputDim: number): Matrix {
  const dim = V.cols;
  const rank = V.rows / outputDim;
  const own = reshaped(V, rank, outputDim * dim);
  // Gram–Schmidt on columns: Q†M = R, with Q filled up from the basis vectors.
  const columns: Matrix[] = [];
  const candidates = [own, V.arithmetic.identity(rank)].flatMap((M) =>
    Array.from({ length: M.cols }, (_, k) => M.columns(k, k + 1)),
  );
  for (const candidate of candidates) {
    if (columns.length === rank) break;
    let rest = candidate;
    // Twice is enough.
    for (let pass = 0; pass < 2; pass++) {
      for (const q of columns) rest = rest.minus(q.times(q.adjoint().times(rest)));
    }
    const norm = Math.sqrt(rest.squaredNorm().value);
    if (norm > DEPENDENT) columns.push(rest.scaled(1 / norm));
  }
  const R = columns.map((q) => q.adjoint().times(own));
  return reshaped(stacked(R), V.rows, dim);
}

/** The same entries in the same order as rows of another length. */
function reshaped(M: Matrix, rows: number, cols: number): Matrix {
  return M.sumsOfEntries(
    rows,
    cols,
    Int32Array.from({ length: rows * cols }, (_, k) => k),
  );
}

function stacked(rows: readonly Matrix[]): Matrix {
  const [re, im] = PARTS.map((part) => rows.flatMap((row) => entriesOf(row, part)));
  return float64.matrix(rows.length, rows[0].cols, re, im);
}

const PARTS = ['realPart', 'imaginaryPart'] as const;

function entriesOf(M: Matrix, part: (typeof PARTS)[number]): readonly number[] {
  return Array.from({ length: M.rows * M.cols }, (_, k) => M[part](Math.floor(k / M.cols), k % M.cols).value);
}

/** Eigenvectors of a Hermitian matrix as columns, that of the largest eigenvalue first. */
function eigenvectors(A: Matrix): Matrix {
  const dim = A.rows;
  const vectors = new Float64Array(2 * dim * dim);
  const entries = Float64Array.from(PARTS.flatMap((part) => entriesOf(A, part)));
  hermitianEigen(dim, entries, 0, new Float64Array(dim), 0, vectors, 0);
  const [re, im] = [vectors.subarray(0, dim * dim), vectors.subarray(dim * dim)].map((part) =>
    part.map((_, k) => part[k - (k % dim) + (dim - 1 - (k % dim))]),
  );
  return float64.matrix(dim, dim, re, im);
}

/** tr_E of a matrix on environment ⊗ output. */
function reducedOutput(A: Matrix, rank: number, outputDim: number): Matrix {
  const source: number[] = [];
  for (let i = 0; i < outputDim; i++) {
    for (let j = 0; j < outputDim; j++) {
      for (let e = 0; e < rank; e++) source.push((e * outputDim + i) * A.cols + e * outputDim + j);
    }
  }
  return A.sumsOfEntries(outputDim, outputDim, Int32Array.from(source));
}

/** Coordinates A and B of an isometry, c times those of its Cayley transform; undefined where −1 stands in its way. */
export function cayleyCoordinates(V: Matrix, scale: number): Float64Array | undefined {
  const { cols: dim, rows, arithmetic } = V;
  const one = arithmetic.identity(dim);
  const part = (from: number, to: number): Matrix =>
    V.sumsOfEntries(
      to - from,
      dim,
      Int32Array.from({ length: (to - from) * dim }, (_, k) => from * dim + k),
    );
  const M = part(0, dim).plus(one).solve(one.scaled(2));
  if (M === undefined) return undefined;
  const A = M.minus(M.adjoint())
    .timesI()
    .scaled(-scale / 2);
  const numbers = Array.from({ length: dim }, (_, k) => A.realPart(k, k).value);
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j < i; j++) numbers.push(A.realPart(i, j).value, A.imaginaryPart(i, j).value);
  }
  if (rows > dim) {
    const B = part(dim, rows)
      .times(M)
      .scaled(-scale / 2);
    for (const entry of PARTS) numbers.push(...entriesOf(B, entry));
  }
  return Float64Array.from(numbers);
}
