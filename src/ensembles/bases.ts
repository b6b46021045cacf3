import { hermitianEigen } from '../float64/kernels/hermitian-eigen.ts';
import type { Block } from './coordinate-reader.ts';
import type { Structure } from './instance.ts';
import { adjoint, product, tensor, transposed } from './split-matrices.ts';

/** Real coordinates of an instance: integers over their unit, before they are rounded. */
type Coordinates = Float64Array;

/** Most rows of a block whose basis is changed: beyond it a counterexample is no reading matter. */
const LARGEST = 16;

/** Most eigenvectors of a block whose Schmidt form is tried. */
const MOST_SCHMIDT = 4;

/** Parts of G below this share of the largest one are rounding when a basis is chosen. */
const NEGLIGIBLE = 2 ** -26;

/**
 * The instance in other bases, the most telling first: that which factors share if they commute;
 * those of two subsystems; the eigenbasis of each factor G of a positive matrix GG† or of each Hermitian
 * matrix; local bases in which an eigenvector of GG† is a Schmidt form, where the subsystems are two: that of the largest eigenvalue
 * first, and others, since a maximally entangled one leaves the bases open; the given basis. All
 * blocks are rotated together, and the columns of each G among themselves, which leaves GG† as it is, until G is triangular.
 *
 * Which blocks are factors and which are operators is not told by a vector: in a part of a single block a complex matrix is taken for a
 * factor, in parts of several (jumps, Kraus operators) for an operator. Where that is wrong the result is another instance, to be judged
 * as any other.
 *
 * @param dims  dimensions of the subsystems, where the system has several
 */
export function* inOtherBases(
  structure: Structure,
  coordinates: Coordinates,
  dims: readonly number[] = [],
): Generator<Coordinates> {
  for (const U of commonBases(structure.blocks, coordinates)) yield rotated(structure, coordinates, U.dim, U.vectors);
  yield* inLocalBases(structure, coordinates, dims);
  for (const block of structure.blocks) {
    if (!hasBasis(block)) continue;
    const eigen = eigenbasis(block, coordinates);
    yield rotated(structure, coordinates, block.rows, eigen);
    if (dims.length !== 2 || dims[0] * dims[1] !== block.rows) continue;
    for (let k = 0; k < Math.min(block.rows, MOST_SCHMIDT); k++) {
      const local = schmidtBasis(eigen, k, block.rows, dims[0], dims[1]);
      if (local === undefined) continue;
      yield rotated(structure, coordinates, block.rows, local);
      yield rotated(structure, coordinates, block.rows, withPhasesOf(eigen, local, block.rows));
    }
  }
  yield rotated(structure, coordinates, 0, new Float64Array(0));
}

/** Matrices of two subsystems in their eigenbases, and those of both together in the product of these. */
function* inLocalBases(
  structure: Structure,
  coordinates: Coordinates,
  dims: readonly number[],
): Generator<Coordinates> {
  if (dims.length !== 2) return;
  const [dimA, dimB] = dims;
  const local = structure.blocks.filter((block) => hasBasis(block) && block.kind === 'complex');
  const A = local.find(({ rows }) => rows === dimA);
  const B = local.find((block) => block !== A && block.rows === dimB);
  if (A === undefined || B === undefined) return;
  const [U, V] = [eigenbasis(A, coordinates), eigenbasis(B, coordinates)];
  const both = tensor(U, dimA, V, dimB);
  yield rotatedBy(structure, coordinates, (block) => {
    if (block === A) return U;
    return block === B ? V : block.rows === dimA * dimB ? both : undefined;
  });
}

/** Eigenbases of weighted sums of all positive matrices of one dimension, which those share that commute. */
function* commonBases(
  blocks: readonly Block[],
  coordinates: Coordinates,
): Generator<{ readonly dim: number; readonly vectors: Float64Array }> {
  const factors = blocks.filter((block) => hasBasis(block) && block.kind === 'complex');
  for (const dim of new Set(factors.map(({ rows }) => rows))) {
    const own = factors.filter(({ rows }) => rows === dim);
    if (own.length < 2) continue;
    const sum = new Float64Array(2 * dim * dim);
    own.forEach((block, k) => {
      const G = entriesOf(block, coordinates);
      const weight = 1 / (G.reduce((squares, x) => squares + x * x, 0) * (k + 1));
      const A = product(G, adjoint(G, dim, block.cols), dim, block.cols, dim);
      if (Number.isFinite(weight)) for (let i = 0; i < A.length; i++) sum[i] += weight * A[i];
    });
    yield { dim, vectors: eigenvectors(dim, sum) };
  }
}

function hasBasis({ kind, rows, cols }: Block): boolean {
  return rows > 1 && rows <= LARGEST && (kind === 'hermitian' || (kind === 'complex' && cols > 0));
}

/** All blocks of so many rows after a change of basis. */
function rotated(structure: Structure, from: Coordinates, dim: number, U: Float64Array): Coordinates {
  return rotatedBy(structure, from, ({ rows }) => (rows === dim ? U : undefined));
}

/** Each block after its change of basis: U†G or U†AU, split and row-major; then factors made triangular. */
function rotatedBy(
  { blocks, groups }: Structure,
  from: Coordinates,
  basisOf: (block: Block) => Float64Array | undefined,
): Coordinates {
  const result = from.slice();
  for (const block of blocks) {
    const { kind, rows, cols, offset, length } = block;
    if (kind !== 'complex' && kind !== 'hermitian') continue;
    const own = groups.find((group) => group.offset <= offset && offset < group.offset + group.length);
    const isFactor = kind === 'complex' && own?.length === length;
    let entries = entriesOf(block, from);
    const U = basisOf(block);
    if (U !== undefined) {
      entries = product(adjoint(U, rows, rows), entries, rows, rows, cols);
      if (!isFactor && cols === rows) entries = product(entries, U, rows, rows, rows);
    }
    if (isFactor) triangular(entries, rows, cols);
    write(block, entries, result);
  }
  return result;
}

/** Eigenvectors of GG†, or of A, as columns, the largest eigenvalue first. */
function eigenbasis(block: Block, coordinates: Coordinates): Float64Array {
  const { kind, rows, cols } = block;
  const entries = entriesOf(block, coordinates);
  const A = kind === 'hermitian' ? entries : product(entries, adjoint(entries, rows, cols), rows, cols, rows);
  return eigenvectors(rows, A);
}

/** Eigenvectors of a Hermitian matrix, split and row-major, as columns, that of the largest eigenvalue first. */
function eigenvectors(dim: number, A: Float64Array): Float64Array {
  const vectors = new Float64Array(2 * dim * dim);
  hermitianEigen(dim, A, 0, new Float64Array(dim), 0, vectors, 0);
  const ordered = new Float64Array(vectors.length);
  for (let k = 0; k < vectors.length; k++) ordered[k - (k % dim) + (dim - 1 - (k % dim))] = vectors[k];
  return ordered;
}

/** U_A ⊗ U_B of a column ψ of the given basis, in which ψ = Σ_k s_k|kk⟩; undefined unless the dimensions agree. */
function schmidtBasis(
  basis: Float64Array,
  column: number,
  dim: number,
  dimA: number,
  dimB: number,
): Float64Array | undefined {
  if (dimA !== dimB) return undefined;
  const M = new Float64Array(2 * dim);
  for (let k = 0; k < dim; k++) [M[k], M[dim + k]] = [basis[k * dim + column], basis[dim * dim + k * dim + column]];
  const vectors = new Float64Array(2 * dim);
  hermitianEigen(dimA, product(M, adjoint(M, dimA, dimA), dimA, dimA, dimA), 0, new Float64Array(dimA), 0, vectors, 0);
  // ψ = (U_A ⊗ U_B)Σs_k|kk⟩ reads M = U_A diag(s) U_Bᵀ, and U_A†M has the rows s_k of U_Bᵀ; a row of zeros has no direction.
  const rows = product(adjoint(vectors, dimA, dimA), M, dimA, dimA, dimA);
  for (let k = 0; k < dimA; k++) {
    let squares = 0;
    for (let j = 0; j < dimA; j++) squares += rows[k * dimA + j] ** 2 + rows[dim + k * dimA + j] ** 2;
    if (squares < NEGLIGIBLE) return undefined;
    for (let j = 0; j < dimA; j++) {
      rows[k * dimA + j] /= Math.sqrt(squares);
      rows[dim + k * dimA + j] /= Math.sqrt(squares);
    }
  }
  return tensor(vectors, dimA, transposed(rows, dimA), dimB);
}

/**
 * The basis with phases in which the first of these eigenvectors has positive components: a maximally entangled one leaves them open. It
 * need not be one of products any more.
 */
function withPhasesOf(eigen: Float64Array, basis: Float64Array, dim: number): Float64Array {
  const size = dim * dim;
  const components = product(adjoint(basis, dim, dim), eigen, dim, dim, dim);
  const result = basis.slice();
  for (let col = 0; col < dim; col++) {
    const [x, y] = [components[col * dim], components[size + col * dim]];
    const r = Math.hypot(x, y);
    if (r < NEGLIGIBLE) continue;
    for (let k = col; k < size; k += dim) {
      const [a, b] = [basis[k], basis[size + k]];
      [result[k], result[size + k]] = [(a * x - b * y) / r, (a * y + b * x) / r];
    }
  }
  return result;
}

/** Rotates columns among each other until each row that is independent of those above ends with a positive entry, in place. */
function triangular(G: Float64Array, rows: number, cols: number): void {
  const size = rows * cols;
  const largest = G.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  for (let row = 0, pivot = 0; row < rows && pivot < cols; row++) {
    const end = row * cols;
    const norm = Math.hypot(
      ...G.subarray(end + pivot, end + cols),
      ...G.subarray(size + end + pivot, size + end + cols),
    );
    if (!(norm > NEGLIGIBLE * largest)) {
      G.fill(0, end + pivot, end + cols);
      G.fill(0, size + end + pivot, size + end + cols);
      continue;
    }
    for (let col = pivot; col < cols; col++) {
      const p = end + pivot;
      // (p, q) → (|p|² + |q|²)^½ and 0; in the column of the pivot itself only the phase goes.
      const [a, b, x, y] = [G[p], G[size + p], G[end + col], G[size + end + col]];
      const r = col === pivot ? Math.hypot(a, b) : Math.hypot(a, b, x, y);
      if (r === 0) continue;
      for (let k = row; k < rows; k++) {
        const [i, j] = [k * cols + pivot, k * cols + col];
        const [c, d, u, v] = [G[i], G[size + i], G[j], G[size + j]];
        if (col === pivot) [G[i], G[size + i]] = [(c * a + d * b) / r, (d * a - c * b) / r];
        else {
          G[i] = (c * a + d * b + u * x + v * y) / r;
          G[size + i] = (d * a - c * b + v * x - u * y) / r;
          G[j] = (u * a - v * b - c * x + d * y) / r;
          G[size + j] = (u * b + v * a - c * y - d * x) / r;
        }
      }
    }
    pivot++;
  }
}

/**
 * The instance with columns of each G rotated until they are orthogonal, and those left out that weigh less than the tolerance times the
 * heaviest: a state of lower rank as close as possible.
 */
export function ofLowerRank({ blocks }: Structure, from: Coordinates, tolerance: number, only?: Block): Coordinates {
  const result = from.slice();
  for (const block of only === undefined ? blocks : [only]) {
    const { kind, rows, cols } = block;
    if (kind !== 'complex' || cols < 2 || cols > LARGEST) continue;
    const G = entriesOf(block, from);
    const values = new Float64Array(cols);
    const V = new Float64Array(2 * cols * cols);
    hermitianEigen(cols, product(adjoint(G, rows, cols), G, cols, rows, cols), 0, values, 0, V, 0);
    const entries = product(G, V, rows, cols, cols);
    const least = tolerance * tolerance * values[cols - 1];
    for (let k = 0; k < entries.length; k++) if (values[k % cols] < least) entries[k] = 0;
    write(block, entries, result);
  }
  return result;
}

/** Entries of a block, split and row-major. */
function entriesOf({ kind, rows, cols, offset, length }: Block, coordinates: Coordinates): Float64Array {
  const own = coordinates.slice(offset, offset + length);
  if (kind !== 'hermitian') return own;
  const size = rows * cols;
  const entries = new Float64Array(2 * size);
  for (let i = 0, k = rows; i < rows; i++) {
    entries[i * (rows + 1)] = own[i];
    for (let j = 0; j < i; j++, k += 2) {
      entries[i * rows + j] = entries[j * rows + i] = own[k];
      entries[size + i * rows + j] = own[k + 1];
      entries[size + j * rows + i] = -own[k + 1];
    }
  }
  return entries;
}

function write({ kind, rows, offset }: Block, entries: Float64Array, target: Coordinates): void {
  if (kind !== 'hermitian') {
    target.set(entries, offset);
    return;
  }
  const size = rows * rows;
  for (let i = 0, k = offset + rows; i < rows; i++) {
    target[offset + i] = entries[i * (rows + 1)];
    for (let j = 0; j < i; j++, k += 2) {
      target[k] = entries[i * rows + j];
      target[k + 1] = entries[size + i * rows + j];
    }
  }
}
