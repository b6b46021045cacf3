import { lcmOfIntegers } from '../../exact/integers/integer.ts';
import type { ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import type { Rational } from '../../exact/integers/rational.ts';
import { DimensionError, HermiticityError } from '../../matrix/errors.ts';
import { multiplyUnivariate } from '../../exact/polynomials/univariate-factor.ts';

/**
 * Resolvent of a Hermitian matrix over ℚ(i), block by block.
 */

/** Gaussian integers over a common denominator, row-major; `im` is undefined for real matrices. */
export interface IntegerMatrix {
  readonly dim: number;
  readonly re: readonly bigint[];
  readonly im: readonly bigint[] | undefined;
  readonly denominator: bigint;
}

/** Diagonal block C with det(y − C) and adj(y − C) = Σ_k y^k M_k. */
interface ResolventBlock {
  /** Its rows in the whole matrix. */
  readonly indices: readonly number[];
  /** Coefficients of det(y − C), ascending and monic. */
  readonly characteristic: readonly bigint[];
  /** The Hermitian matrices M_k, with entries of the same layout as C. */
  readonly adjugates: readonly { readonly re: readonly bigint[]; readonly im: readonly bigint[] | undefined }[];
  /** Product of the characteristic polynomials of the other blocks. */
  readonly others: readonly bigint[];
}

/** A matrix A = C/scale that splits into 1×1 blocks and larger ones. */
export interface Resolvent {
  readonly dim: number;
  /** Entries that are blocks of their own. */
  readonly scalars: readonly { readonly index: number; readonly value: Rational }[];
  readonly blocks: readonly ResolventBlock[];
  readonly scale: bigint;
  /** Product of all characteristic polynomials of the larger blocks, in y = scale·λ. */
  readonly characteristic: readonly bigint[];
}

/** The matrix times the least common denominator of its entries. */
export function clearedMatrix(matrix: ExactMatrix): IntegerMatrix {
  if (matrix.rows !== matrix.cols) {
    throw new DimensionError({
      argument: 'matrix',
      expected: 'be square',
      received: `it has shape (${matrix.rows}, ${matrix.cols})`,
    });
  }
  let denominator = 1n;
  for (const part of [matrix.re, matrix.im ?? []]) {
    for (const entry of part) {
      if (denominator % entry.denominator !== 0n) denominator = lcmOfIntegers(denominator, entry.denominator);
    }
  }
  const integers = (part: readonly Rational[]): bigint[] =>
    part.map((x) => x.numerator * (denominator / x.denominator));
  return {
    dim: matrix.rows,
    re: integers(matrix.re),
    im: matrix.im === undefined ? undefined : integers(matrix.im),
    denominator,
  };
}

/** @throws {HermiticityError} when the matrix is not Hermitian */
export function resolventOf(matrix: ExactMatrix): Resolvent {
  const cleared = clearedMatrix(matrix);
  requireHermitian(cleared);
  const { dim } = cleared;
  const components = connectedComponents(cleared);
  const scalars = components
    .filter(({ length }) => length === 1)
    .map(([index]) => ({ index, value: matrix.re[index * (dim + 1)] }));
  const found = components
    .filter(({ length }) => length > 1)
    .map((indices) => ({ indices, ...faddeevLeVerrier(block(cleared, indices)) }));
  const blocks = found.map((own) => ({
    ...own,
    others: found.reduce<readonly bigint[]>(
      (product, other) => (other === own ? product : multiplyUnivariate(product, other.characteristic)),
      [1n],
    ),
  }));
  const characteristic = found.reduce<readonly bigint[]>(
    (product, other) => multiplyUnivariate(product, other.characteristic),
    [1n],
  );
  return { dim, scalars, blocks, scale: cleared.denominator, characteristic };
}

/**
 * Numerator Σ_k y^k Re tr(W M_k) of tr W(y − C)⁻¹ over the larger blocks, for integer W.
 *
 * @returns ascending coefficients, one fewer than `characteristic` has
 */
export function weightNumerator({ blocks, characteristic }: Resolvent, weight: IntegerMatrix): bigint[] {
  const total = new Array<bigint>(Math.max(0, characteristic.length - 1)).fill(0n);
  for (const own of blocks) {
    const part = block(weight, own.indices);
    // tr(W M) = Σ W_ij conj(M_ij) for Hermitian M.
    const traces = own.adjugates.map((M) => dot(part.re, M.re) + (part.im && M.im ? dot(part.im, M.im) : 0n));
    multiplyUnivariate(traces, own.others).forEach((c, k) => (total[k] += c));
  }
  return total;
}

function dot(x: readonly bigint[], y: readonly bigint[]): bigint {
  let sum = 0n;
  for (let k = 0; k < x.length; k++) if (x[k] !== 0n && y[k] !== 0n) sum += x[k] * y[k];
  return sum;
}

function requireHermitian({ dim, re, im }: IntegerMatrix): void {
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j <= i; j++) {
      const [below, above] = [i * dim + j, j * dim + i];
      if (re[below] === re[above] && (im === undefined || im[below] === -im[above])) continue;
      throw new HermiticityError({
        argument: 'matrix',
        expected: 'be Hermitian',
        received: `entries (${i}, ${j}) and (${j}, ${i}) are not conjugate`,
      });
    }
  }
}

/** Sets of basis vectors that nonzero entries connect, each ascending. */
function connectedComponents({ dim, re, im }: IntegerMatrix): readonly (readonly number[])[] {
  const label = Array.from({ length: dim }, (_, k) => k);
  const find = (k: number): number => (label[k] === k ? k : (label[k] = find(label[k])));
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j < i; j++) {
      const at = i * dim + j;
      if (re[at] !== 0n || (im !== undefined && im[at] !== 0n)) label[find(i)] = find(j);
    }
  }
  const sets = new Map<number, number[]>();
  for (let k = 0; k < dim; k++) {
    const set = sets.get(find(k));
    if (set === undefined) sets.set(find(k), [k]);
    else set.push(k);
  }
  return [...sets.values()];
}

function block({ dim, re, im, denominator }: IntegerMatrix, indices: readonly number[]): IntegerMatrix {
  if (indices.length === dim) return { dim, re, im, denominator };
  const pick = (part: readonly bigint[]): bigint[] => indices.flatMap((i) => indices.map((j) => part[i * dim + j]));
  return { dim: indices.length, re: pick(re), im: im === undefined ? undefined : pick(im), denominator };
}

/** det(y − C) and the coefficients of adj(y − C): M_(n−1) = 1, M_(k−1) = C M_k + c_k, c_k = −tr(C M_k)/(n − k). */
function faddeevLeVerrier({ dim: n, re, im }: IntegerMatrix): Pick<ResolventBlock, 'characteristic' | 'adjugates'> {
  const characteristic = new Array<bigint>(n + 1).fill(1n);
  const adjugates = new Array<ResolventBlock['adjugates'][number]>(n);
  let M = {
    re: Array.from({ length: n * n }, (_, k) => BigInt(k % (n + 1) === 0)),
    im: im === undefined ? undefined : new Array<bigint>(n * n).fill(0n),
  };
  for (let k = n - 1; ; k--) {
    adjugates[k] = M;
    const trace = dot(re, M.re) + (im !== undefined && M.im !== undefined ? dot(im, M.im) : 0n);
    const c = -trace / BigInt(n - k);
    characteristic[k] = c;
    if (k === 0) return { characteristic, adjugates };
    M = hermitianProduct(n, { re, im }, M);
    for (let i = 0; i < n; i++) M.re[i * (n + 1)] += c;
  }
}

/** Product of commuting Hermitian matrices, of which only one triangle is computed. */
function hermitianProduct(
  n: number,
  a: { readonly re: readonly bigint[]; readonly im: readonly bigint[] | undefined },
  b: { readonly re: readonly bigint[]; readonly im: readonly bigint[] | undefined },
): { re: bigint[]; im: bigint[] | undefined } {
  const re = new Array<bigint>(n * n).fill(0n);
  const im = a.im === undefined || b.im === undefined ? undefined : re.slice();
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let x = 0n;
      let y = 0n;
      for (let k = 0; k < n; k++) {
        const [p, q] = [i * n + k, k * n + j];
        x += a.re[p] * b.re[q];
        if (im === undefined) continue;
        x -= a.im![p] * b.im![q];
        if (i !== j) y += a.re[p] * b.im![q] + a.im![p] * b.re[q];
      }
      re[i * n + j] = re[j * n + i] = x;
      if (im === undefined || i === j) continue;
      im[i * n + j] = y;
      im[j * n + i] = -y;
    }
  }
  return { re, im };
}
